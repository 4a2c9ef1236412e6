// 文本整理: from a line of the source to the text that is read. Layout blanks, full-width forms and traditional characters
// are read through; inserted pinyin and shifted bytes are repaired and recorded.

import { characterSet, foldForm, isBlank, isDigit, isHan, isWordCharacter } from '../language/characters.ts'
import type { DamageKind } from '../plan/types.ts'
import type { SourceContent } from '../read/source.ts'
import type { Passage } from './passage.ts'
import { type Realigned, realign, realignRun } from './realign.ts'

/** A repair or a fault, by offsets into the source. */
export interface DamageNote {
  kind: DamageKind
  start: number
  end: number
  repair?: string
}

/** Converts traditional to simplified characters, one for one. */
export type Simplify = (text: string) => string

const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/
const PINYIN_MAX = 8
const SUPERSCRIPTS = characterSet('¹²³⁰⁴⁵⁶⁷⁸⁹')

/** Characters that stand in the text as in the source, whatever is around them. */
const PLAIN = new Uint8Array(0x10000).fill(1, 0x21)
// Nothing else is a blank, a superscript or folded; all of the table would take a start its time.
const SPECIAL: readonly (readonly [first: number, last: number])[] = [
  [0x21, 0xff],
  [0x2000, 0x3000],
  [0xfe00, 0xffff],
]
for (const [first, last] of SPECIAL) {
  for (let code = first; code <= last; code++) {
    const asItIs = !isBlank(code) && !SUPERSCRIPTS.has(code) && foldForm(code) === code
    // Brackets may hold a reading, and ? may be the rest of a character.
    if (!asItIs || isBracket(code) || code === 0x3f) PLAIN[code] = 0
  }
}

function isBracket(code: number): boolean {
  return code === 0x28 || code === 0xff08
}

/** True where each character of [start, to) stands in the text as it is; `end` is the end of the line. */
function isPlain(source: string, start: number, to: number, end: number): boolean {
  for (let at = start; at < to; at++) {
    const code = source.charCodeAt(at)
    if (PLAIN[code] === 0 && !(isBracket(code) && pinyinAt(source, at, end) === 0)) return false
  }
  return true
}

function offsetsFrom(start: number, end: number): Int32Array {
  const offsets = new Int32Array(end - start)
  for (let index = 0; index < offsets.length; index++) offsets[index] = start + index
  return offsets
}

/** Length of an inserted reading `(qū)` at `at`; 0 where it is none. A reading always bears a tone mark: (VC), (B型) stay. */
function pinyinAt(text: string, at: number, end: number): number {
  const open = text.charAt(at)
  if ((open !== '(' && open !== '（') || at === 0) return 0
  const length = readingAt(text, at + 1, end)
  return length === 0 ? 0 : length + 1
}

/** Length of a reading with a tone mark and its closing bracket, `qū)`. */
function readingAt(text: string, at: number, end: number): number {
  let close = at
  let toned = false
  while (close < end && close - at <= PINYIN_MAX) {
    const character = text.charAt(close)
    if (character === ')' || character === '）') return toned ? close - at + 1 : 0
    if (TONED.test(character)) toned = true
    else if (!/[a-zü]/.test(character)) return 0
    close++
  }
  return 0
}

const POWER = /[mM]$|(?:^|[^\d.,])10$/

/** A superscript at `at` is a power: ㎡ and m² are units, 10⁴ is a number. Behind anything else it is a footnote's mark. */
export function isPower(text: string, at: number): boolean {
  return POWER.test(text.slice(Math.max(0, at - 3), at))
}

function isNoteMark(text: string, at: number): boolean {
  return SUPERSCRIPTS.has(text.charCodeAt(at)) && !isPower(text, at)
}

/**
 * Characters [start, end) of `source` as a passage: without blanks that layout put between characters, with digits and
 * letters of half width, in simplified characters. A blank stays, as one, between two Latin letters or digits.
 */
export function clean(
  source: string,
  start: number,
  end: number,
  simplify: Simplify | undefined,
  notes: DamageNote[],
): Passage {
  let from = start
  while (from < end && isLayout(source.charCodeAt(from))) from++
  let to = end
  while (to > from && isLayout(source.charCodeAt(to - 1))) to--
  if (isPlain(source, from, to, end)) {
    const text = source.slice(from, to)
    return { text: simplify === undefined ? text : simplified(text, simplify), offsets: offsetsFrom(from, to) }
  }
  return cleanEach(source, from, end, simplify, notes)
}

function isLayout(code: number): boolean {
  return code < 0x20 || isBlank(code)
}

/** The same of a stretch in which some characters are read as others, or not at all. */
function cleanEach(
  source: string,
  start: number,
  end: number,
  simplify: Simplify | undefined,
  notes: DamageNote[],
): Passage {
  const units: number[] = []
  const offsets: number[] = []
  let at = start
  let gap = false
  const put = (code: number, offset: number): void => {
    if (gap) {
      const before = units[units.length - 1]
      if (before !== undefined && (isWordCharacter(before) || isDottedNumber(units)) && isWordCharacter(code)) {
        units.push(0x20)
        offsets.push(offset - 1)
      }
      gap = false
    }
    units.push(code)
    offsets.push(offset)
  }
  const repaired = (from: number, { text, length }: Realigned): void => {
    notes.push({ kind: 'misaligned', start: from, end: from + length, repair: text })
    for (let index = 0; index < text.length; index++) put(text.charCodeAt(index), from + Math.min(index, length - 1))
  }
  while (at < end) {
    const code = source.charCodeAt(at)
    if (PLAIN[code] === 1) {
      put(code, at)
      at++
      continue
    }
    if (isLayout(code)) {
      gap = units.length > 0
      at++
      continue
    }
    if (isBracket(code)) {
      const length = pinyinAt(source, at, end)
      if (length > 0) {
        notes.push({ kind: 'pinyin-insertion', start: at, end: at + length, repair: '' })
        at += length
        continue
      }
    }
    if (code === 0x3f) {
      const shifted = realign(source, at, end)
      if (shifted !== undefined) {
        repaired(at, shifted)
        at += shifted.length
        continue
      }
      // 鏈?zhǔn)秸猩腆w: of a character and its reading, 準(zhǔn), the ? and the end of the reading are left.
      const reading = readingAt(source, at + 1, end)
      if (reading > 0) {
        put(code, at)
        notes.push({ kind: 'pinyin-insertion', start: at + 1, end: at + 1 + reading, repair: '' })
        at += 1 + reading
        const run = realignRun(source, at, end)
        if (run === undefined) continue
        repaired(at, run)
        at += run.length
        continue
      }
    }
    if (isNoteMark(source, at)) {
      at++
      continue
    }
    put(foldForm(code), at)
    at++
  }
  const text = toText(units)
  return { text: simplify === undefined ? text : simplified(text, simplify), offsets: Int32Array.from(offsets) }
}

// 2. 2035年展望: the blank behind a heading's number keeps it from being 2.2035.
function isDottedNumber(units: readonly number[]): boolean {
  const before = units[units.length - 2]
  return units[units.length - 1] === 0x2e && before !== undefined && isDigit(before)
}

const CHUNK = 8192

function toText(units: readonly number[]): string {
  if (units.length <= CHUNK) return String.fromCharCode(...units)
  let text = ''
  for (let at = 0; at < units.length; at += CHUNK) text += String.fromCharCode(...units.slice(at, at + CHUNK))
  return text
}

/** Places survive only where characters stay one for one; a phrase that changes length is converted by character. */
function simplified(text: string, simplify: Simplify): string {
  const whole = simplify(text)
  if (whole.length === text.length) return whole
  let out = ''
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    const converted = isHan(text.charCodeAt(at)) ? simplify(character) : character
    out += converted.length === 1 ? converted : character
  }
  return out
}

/** The same of words that a format put together itself: each character keeps the offset that it came with. */
export function cleanContent(content: SourceContent, simplify: Simplify | undefined, notes: DamageNote[]): Passage {
  const own: DamageNote[] = []
  const { text, offsets } = clean(content.text, 0, content.text.length, simplify, own)
  const placeOf = (index: number): number => content.offsets[index] ?? 0
  for (const note of own) notes.push({ ...note, start: placeOf(note.start), end: placeOf(note.end - 1) + 1 })
  return { text, offsets: offsets.map(placeOf) }
}
