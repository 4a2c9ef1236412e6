// 错位: GBK text whose lead byte was lost, so that each pair of bytes is read one off (?，F is 。现).

/** A repaired stretch: what it says, and how many characters of the source it takes. */
export interface Realigned {
  text: string
  length: number
}

const FULL_STOP_LEAD = 0xa1
const FULL_STOP_TRAIL = 0xa3

let encoder: Map<string, number> | undefined

/** GBK code of each character, from the decoder that the platform has. */
function codes(): Map<string, number> {
  if (encoder !== undefined) return encoder
  const table = new Map<string, number>()
  const decoder = new TextDecoder('gbk')
  const pair = new Uint8Array(2)
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      pair[0] = lead
      pair[1] = trail
      const character = decoder.decode(pair)
      if (character.length === 1 && character !== '\ufffd') table.set(character, lead * 256 + trail)
    }
  }
  encoder = table
  return table
}

// Pages often print the shifted full-width marks in half width.
const WIDENED: Readonly<Record<string, string>> = {
  ',': '，',
  '?': '？',
  '!': '！',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
}

function bytesOf(character: string, first: boolean): readonly number[] | undefined {
  const code = character.charCodeAt(0)
  const wide = first ? (WIDENED[character] ?? character) : character
  const pair = codes().get(wide)
  if (pair !== undefined) return [pair >> 8, pair & 0xff]
  return code < 0x80 ? [code] : undefined
}

/**
 * Repairs the shift after a lost lead byte at `?`. Only the certain case: the lost byte began 。 (A1A3), which is so
 * when the character behind the ? is a full-width mark (lead byte A3), and the bytes fall into step again at an ASCII
 * character. Anything else is left as it stands.
 */
export function realign(source: string, at: number, end: number): Realigned | undefined {
  const first = source.charAt(at + 1)
  if (at + 2 >= end || (WIDENED[first] === undefined && codesStart(first) !== FULL_STOP_TRAIL)) return undefined
  const opening = bytesOf(first, true)
  if (opening === undefined || opening[0] !== FULL_STOP_TRAIL || opening[1] === undefined) return undefined
  const bytes = [FULL_STOP_LEAD, FULL_STOP_TRAIL, opening[1]]
  let index = at + 2
  let inStep = false
  while (index < end && bytes.length < 14) {
    const pair = bytesOf(source.charAt(index), false)
    if (pair === undefined) return undefined
    bytes.push(...pair)
    index++
    if (pair.length === 1) {
      inStep = true
      break
    }
    // The next ? stands for bytes that are lost for good: what is whole so far is certain, the rest stays.
    if (source.charAt(index) === '?') break
  }
  const whole = bytes.length - (bytes.length % 2)
  if (whole < 4 || (inStep && bytes.length % 2 === 1)) return undefined
  const text = new TextDecoder('gbk').decode(Uint8Array.from(bytes.slice(0, whole)))
  if (text.charAt(0) !== '。' || !/^。[\u3400-\u9fff]+$/.test(text)) return undefined
  return { text, length: index - at }
}

function codesStart(character: string): number | undefined {
  const pair = codes().get(character)
  return pair === undefined ? undefined : pair >> 8
}
