// How Chinese a decoded text looks: bytes of one encoding often decode in another without an error, into rare characters.

/** The characters of rows [from, to] of a double-byte set, as the platform decodes them. */
function rows(encoding: string, from: number, to: number, trails: readonly (readonly [number, number])[]): string {
  const bytes: number[] = []
  for (let lead = from; lead <= to; lead++) {
    for (const [first, last] of trails) for (let trail = first; trail <= last; trail++) bytes.push(lead, trail)
  }
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes))
}

let known: Uint8Array | undefined

/** 1 for each UTF-16 unit of an everyday text: level 1 of GB 2312 and of Big5, both sorted by use, and their marks. */
function common(): Uint8Array {
  if (known !== undefined) return known
  const table = new Uint8Array(0x10000)
  const put = (text: string): void => {
    for (let at = 0; at < text.length; at++) table[text.charCodeAt(at)] = 1
  }
  put(rows('gbk', 0xb0, 0xd7, [[0xa1, 0xfe]]))
  put(
    rows('big5', 0xa4, 0xc6, [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ]),
  )
  put(
    '、。，．；：？！·…—～‖“”‘’（）〔〕〈〉《》「」『』【】［］％‰℃①②③④⑤⑥⑦⑧⑨⑩±×÷≤≥＋－＝０１２３４５６７８９〇㎡•■●◆★\u3000\u00a0\u2002\u2003',
  )
  for (let code = 0x20; code < 0x7f; code++) table[code] = 1
  for (const code of [0x09, 0x0a, 0x0d]) table[code] = 1
  // The decoder's sign of an error, and what Big5 rows end with that is no level 1.
  table[0xfffd] = 0
  known = table
  return table
}

const SAMPLE = 100_000

/**
 * The share of everyday characters among those beyond ASCII, 0 to 1; of a text in ASCII, 1. An unpaired control
 * character counts against it.
 */
export function commonShare(text: string): number {
  const table = common()
  const end = Math.min(text.length, SAMPLE)
  let all = 0
  let good = 0
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80 && table[code] === 1) continue
    all++
    good += table[code] ?? 0
  }
  return all === 0 ? 1 : good / all
}
