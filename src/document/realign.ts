// 错位: GBK text whose lead byte was lost, so that each pair of bytes is read one off (?，F is 。现).

/** A repaired stretch: what it says, and how many characters of the source it takes. */
export interface Realigned {
  text: string
  length: number
}

const FULL_STOP_LEAD = 0xa1
const FULL_STOP_TRAIL = 0xa3

// The frequent characters of both scripts: GB 2312's first level (3755) and Big5's (5401), by their lead bytes.
const FREQUENT: readonly (readonly [string, number, number])[] = [
  ['gb2312', 0xb0, 0xd7],
  ['big5', 0xa4, 0xc6],
]

let frequent: Set<string> | undefined

// Bytes read one off give rare characters: a repair that makes one is none.
function isFrequent(character: string): boolean {
  if (frequent === undefined) {
    frequent = new Set('。')
    for (const [encoding, first, last] of FREQUENT) {
      const decoder = new TextDecoder(encoding)
      for (let lead = first; lead <= last; lead++) {
        const low = encoding === 'big5' ? 0x40 : 0xa1
        for (let trail = low; trail <= 0xfe; trail++) frequent.add(decoder.decode(Uint8Array.of(lead, trail)))
      }
    }
  }
  return frequent.has(character)
}

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
  let closed = false
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
    if (source.charAt(index) === '?') {
      closed = true
      break
    }
  }
  // A question mark in front of a comma, with words behind: nothing says that they are shifted.
  if (!inStep && !closed) return undefined
  const whole = bytes.length - (bytes.length % 2)
  if (whole < 4 || (inStep && bytes.length % 2 === 1)) return undefined
  const text = new TextDecoder('gbk').decode(Uint8Array.from(bytes.slice(0, whole)))
  if (!/^。[\u3400-\u9fff]+$/.test(text) || ![...text].every(isFrequent)) return undefined
  return { text, length: index - at }
}

const MAX_RUN = 8

/**
 * Repairs 秸猩腆w, which is 招商體: the first byte ends the character before, which is lost, and the bytes fall into
 * step at an ASCII character that is the last one's second byte. For a place where something is known to be lost.
 */
export function realignRun(source: string, at: number, end: number): Realigned | undefined {
  const bytes: number[] = []
  let index = at
  while (index < end && index - at < MAX_RUN) {
    const pair = bytesOf(source.charAt(index), false)
    if (pair === undefined) return undefined
    bytes.push(...pair)
    index++
    if (pair.length === 1) break
  }
  if (bytes.length < 5 || bytes.length % 2 === 0) return undefined
  const text = new TextDecoder('gbk').decode(Uint8Array.from(bytes.slice(1)))
  return [...text].every(isFrequent) ? { text, length: index - at } : undefined
}

function codesStart(character: string): number | undefined {
  const pair = codes().get(character)
  return pair === undefined ? undefined : pair >> 8
}
