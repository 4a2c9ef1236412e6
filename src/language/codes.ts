// Digits that are no quantity: ranks, codes, names, numbering, references, durations.

import { isDigit, isHan, isLatin } from './characters.ts'
import type { Numeral } from './numerals.ts'
import { readUnit } from './units.ts'

export type CodeWhy =
  | 'rank'
  | 'name'
  | 'code'
  | 'parameter'
  | 'reference'
  | 'citation'
  | 'page'
  | 'duration'
  | 'ratio'
  | 'other'

/** Digits that no value is read from, with the reason. */
export interface CodeToken {
  kind: 'code'
  start: number
  end: number
  why: CodeWhy
}

const NUMBER_OF_DOCUMENT = /[〔［[（(【]?(?:19|20)\d\d[〕］\])）】](?:第)?\d{1,5}号/y
const EXHIBIT = /(?:专栏|附件|附表|附图|附录|图表|表|图|注|栏)$/

function codeEnd(text: string, from: number): number {
  let end = from
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (
      !isDigit(code) &&
      !isLatin(code) &&
      !(/[-./+_:]/.test(text.charAt(end)) && /[A-Za-z0-9]/.test(text.charAt(end + 1)))
    )
      break
    end++
  }
  return end
}

/** 专栏3, 表6, 附件1: the digits point at an exhibit. */
export function referenceBefore(text: string, at: number, numeral: Numeral): CodeToken | undefined {
  if (numeral.decimals > 0) return undefined
  const match = EXHIBIT.exec(text.slice(Math.max(0, at - 2), at))
  if (match === null) return undefined
  // 表 of 代表30名, 注 of 关注10个: a counted noun follows.
  if (readUnit(text, numeral.end) !== undefined) return undefined
  return { kind: 'code', start: at - match[0].length, end: numeral.end, why: 'reference' }
}

/** The code that the digits at `at` are part of, judged by what stands beside them; nothing where they may be a quantity. */
export function codeAround(text: string, at: number, numeral: Numeral, floor: number): CodeToken | undefined {
  const before = at > 0 ? text.charAt(at - 1) : ''
  const beforeCode = at > 0 ? text.charCodeAt(at - 1) : 0
  const next = text.charAt(numeral.end)
  const nextCode = text.charCodeAt(numeral.end)
  NUMBER_OF_DOCUMENT.lastIndex = at
  const documentNumber = NUMBER_OF_DOCUMENT.exec(text)
  if (documentNumber !== null) return { kind: 'code', start: at, end: at + documentNumber[0].length, why: 'citation' }
  if (before === '第' && at - 1 >= floor) {
    const unit = readUnit(text, numeral.end)
    const end = unit?.end ?? numeral.end
    return { kind: 'code', start: at - 1, end, why: 'rank' }
  }
  if (isLatin(beforeCode)) return { kind: 'code', start: at, end: codeEnd(text, numeral.end), why: 'code' }
  if (next === '号') return { kind: 'code', start: at, end: numeral.end + 1, why: 'code' }
  if (before === '+' || next === '+' || before === '＋' || next === '＋')
    return { kind: 'code', start: at, end: codeEnd(text, numeral.end), why: 'code' }
  if (isLatin(nextCode)) {
    const unit = readUnit(text, numeral.end)
    if (unit === undefined) return { kind: 'code', start: at, end: codeEnd(text, numeral.end), why: 'code' }
  }
  // 2.27:1, 2.1∶1
  if (
    (next === ':' || next === '∶' || next === '：') &&
    isDigit(text.charCodeAt(numeral.end + 1)) &&
    numeral.end - at <= 5
  ) {
    let end = numeral.end + 1
    while (end < text.length && /[\d.:∶：]/.test(text.charAt(end))) end++
    return { kind: 'code', start: at, end, why: 'ratio' }
  }
  // 24/7, 1/3: a fraction without a unit of its own, and dates written short.
  if (next === '/' && isDigit(text.charCodeAt(numeral.end + 1)))
    return { kind: 'code', start: at, end: codeEnd(text, numeral.end), why: 'ratio' }
  // Telephone and file numbers: a leading 0 with no point, or nine digits and more.
  if (numeral.decimals === 0 && numeral.script === 'arabic') {
    const printed = text.slice(at, numeral.end)
    if (/^0\d/.test(printed)) return { kind: 'code', start: at, end: codeEnd(text, numeral.end), why: 'code' }
    if (/^\d{9,}$/.test(printed) && !isHan(nextCode))
      return { kind: 'code', start: at, end: codeEnd(text, numeral.end), why: 'code' }
  }
  // “33618”, “100+”, “3060”: digits alone inside quotes are a slogan.
  if ((before === '“' || before === '"' || before === '‘') && (next === '”' || next === '"' || next === '’')) {
    return { kind: 'code', start: at, end: numeral.end, why: 'name' }
  }
  return undefined
}
