// Character classes of the reading text, by UTF-16 unit.

import { RADICALS } from './data/radicals.ts'

/** 汉字, the ideographs of the basic plane and the number zero 〇. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007
}

/** ASCII digit. Full-width digits are folded before the lexer sees them. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Latin letter, ASCII only. */
export function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/** Latin letter or digit: the characters between which a blank is a word space and no layout. */
export function isWordCharacter(code: number): boolean {
  return isDigit(code) || isLatin(code)
}

/** Blank that layout puts in: spaces of every width, tabs, no-break and zero-width spaces. */
export function isBlank(code: number): boolean {
  if (code > 0x3000) return code === 0xfeff
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0x0b ||
    code === 0x0c ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x202f ||
    code === 0x205f
  )
}

const FULL_WIDTH_FIRST = 0xff01
const FULL_WIDTH_LAST = 0xff5e
const FULL_WIDTH_SHIFT = 0xfee0

const RADICAL_FIRST = 0x2e80
const RADICAL_LAST = 0x2fd5
const KANGXI_FIRST = 0x2f00

const unified = new Map<number, number>()
for (let at = 0; at < RADICALS.length; at += 2) unified.set(RADICALS.charCodeAt(at), RADICALS.charCodeAt(at + 1))
for (let code = KANGXI_FIRST; code <= RADICAL_LAST; code++)
  unified.set(code, String.fromCharCode(code).normalize('NFKC').charCodeAt(0))

/** The ideograph that a radical's character prints as: ⼀ is 一, ⽀ is 支. */
export function unifiedIdeograph(code: number): number {
  return code < RADICAL_FIRST || code > RADICAL_LAST ? code : (unified.get(code) ?? code)
}

/**
 * Characters as they are read: ideographs for radicals, and 全角 folded to half width where the width carries no meaning:
 * digits, letters, %, +, <, >, =, ~ and the full stop between digits. Brackets, commas and colons keep their width: in
 * Chinese text they are the punctuation itself.
 */
export function foldForm(code: number): number {
  if (code < FULL_WIDTH_FIRST || code > FULL_WIDTH_LAST) return unifiedIdeograph(code)
  const narrow = code - FULL_WIDTH_SHIFT
  if (isWordCharacter(narrow)) return narrow
  switch (narrow) {
    case 0x25: // %
    case 0x2b: // +
    case 0x2d: // -
    case 0x2e: // .
    case 0x2f: // /
    case 0x3c: // <
    case 0x3d: // =
    case 0x3e: // >
    case 0x7e: // ~
    case 0x26: // &
      return narrow
    default:
      return code
  }
}

/** A set of characters of the basic plane, asked by UTF-16 unit. A scan that asks so makes no string of each character. */
export interface CharacterSet {
  readonly has: (code: number) => boolean
}

/** The set of the first characters of `words`. */
export function characterSet(words: Iterable<string>): CharacterSet {
  const table = new Uint8Array(0x10000)
  for (const word of words) table[word.charCodeAt(0)] = 1
  return { has: (code) => table[code] === 1 }
}

const SENTENCE_ENDS = characterSet('。；;！!？?')
const CLAUSE_ENDS = characterSet('，,：:')

/** Ends a sentence or one of its parallel parts (。；！？). */
export function endsSentence(code: number): boolean {
  return SENTENCE_ENDS.has(code)
}

/** Ends a clause (，：) in either width. */
export function endsClause(code: number): boolean {
  return CLAUSE_ENDS.has(code)
}
