// 数字: Arabic and Chinese numerals, read exactly, as decimal strings.

import { characterSet, isDigit } from './characters.ts'

/** A numeral as read: the exact decimal, how many decimals were printed, and where it ends. */
export interface Numeral {
  /** Plain decimal string, no separators. */
  value: string
  /** Printed decimals: 1.70 has 2. */
  decimals: number
  end: number
  script: 'arabic' | 'chinese'
}

function byUnit(values: Readonly<Record<string, number>>): ReadonlyMap<number, number> {
  return new Map(Object.entries(values).map(([character, value]) => [character.charCodeAt(0), value]))
}

const CHINESE_DIGITS = byUnit({ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 })
const CHINESE_TENS = byUnit({ 十: 10, 百: 100, 千: 1000 })

/** The characters that can begin or go on a Chinese numeral below 万. */
export const CHINESE_NUMERALS = '〇零一二两三四五六七八九十百千'
const NUMERALS = characterSet(CHINESE_NUMERALS)

const DOT = 0x2e
const COMMA = 0x2c
const WIDE_COMMA = 0xff0c

/** True where a UTF-16 unit can begin or go on a Chinese numeral below 万. */
export function isChineseNumeral(code: number): boolean {
  return NUMERALS.has(code)
}

function digitsEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && isDigit(text.charCodeAt(end))) end++
  return end
}

/**
 * Arabic numeral at `from`, with thousands separators of either width (351,740) and decimals.
 * A comma separates thousands only where groups of exactly three digits follow.
 */
export function readArabic(text: string, from: number): Numeral | undefined {
  let end = digitsEnd(text, from)
  if (end === from) return undefined
  let whole = text.slice(from, end)
  if (end - from <= 3) {
    for (;;) {
      const separator = text.charCodeAt(end)
      if (separator !== COMMA && separator !== WIDE_COMMA) break
      const groupEnd = digitsEnd(text, end + 1)
      if (groupEnd - end - 1 !== 3) break
      whole += text.slice(end + 1, groupEnd)
      end = groupEnd
    }
  }
  let decimals = 0
  if (text.charCodeAt(end) === DOT) {
    const fractionEnd = digitsEnd(text, end + 1)
    if (fractionEnd > end + 1) {
      decimals = fractionEnd - end - 1
      whole += text.slice(end, fractionEnd)
      end = fractionEnd
    }
  }
  return { value: whole, decimals, end, script: 'arabic' }
}

/**
 * Chinese numeral below 万 at `from` (十二, 三百二十, 两千零五, 二〇三五 digit by digit, 三点五).
 * Magnitude words 万 and 亿 belong to the unit, as they do behind Arabic numerals.
 */
export function readChinese(text: string, from: number): Numeral | undefined {
  let total = 0
  let digit = -1
  let plain = ''
  let sawTens = false
  let end = from
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (!isChineseNumeral(code)) break
    const value = CHINESE_DIGITS.get(code)
    if (value !== undefined) {
      plain += String(value)
      digit = value
      continue
    }
    const tens = CHINESE_TENS.get(code)
    if (tens === undefined) break
    // 百万, 千亿 at the head are magnitude words, not numerals of their own.
    if (digit < 0 && !sawTens && tens !== 10) break
    total += (digit < 0 ? 1 : digit) * tens
    digit = -1
    sawTens = true
  }
  if (end === from) return undefined
  const whole = sawTens ? String(total + Math.max(digit, 0)) : plain
  if (text.charAt(end) === '点' && CHINESE_DIGITS.has(text.charCodeAt(end + 1))) {
    let fraction = ''
    let at = end + 1
    for (; at < text.length; at++) {
      const value = CHINESE_DIGITS.get(text.charCodeAt(at))
      if (value === undefined) break
      fraction += String(value)
    }
    return { value: `${whole}.${fraction}`, decimals: fraction.length, end: at, script: 'chinese' }
  }
  return { value: whole, decimals: 0, end, script: 'chinese' }
}

const WAN = '万'

/**
 * Chinese numeral at `from` whose 万 stands inside it (一万二千三百): below 亿, in ones. Nothing where 万 ends the
 * numeral, as it does in 十万家: there it is a magnitude word of the unit.
 */
export function readChineseOverWan(text: string, from: number): Numeral | undefined {
  const high = readChinese(text, from)
  if (high === undefined || high.decimals > 0 || text.charAt(high.end) !== WAN) return undefined
  const first = text.charAt(high.end + 1)
  const zero = first === '零' || first === '〇'
  const low = readChinese(text, high.end + (zero ? 2 : 1))
  if (low === undefined || low.decimals > 0) return undefined
  // 三万五 is 三万五千; a lone digit behind 万 says ones only behind 零.
  const ones = low.value.length === 1 && !zero ? `${low.value}000` : low.value
  if (ones.length > 4) return undefined
  return { value: high.value + ones.padStart(4, '0'), decimals: 0, end: low.end, script: 'chinese' }
}

/** 两三, 七八: two digits side by side name a range, not a number of two digits. */
export function readChinesePair(text: string, from: number): { low: number; high: number; end: number } | undefined {
  const low = CHINESE_DIGITS.get(text.charCodeAt(from))
  const high = CHINESE_DIGITS.get(text.charCodeAt(from + 1))
  if (low === undefined || high === undefined || low < 1 || low >= high) return undefined
  return isChineseNumeral(text.charCodeAt(from + 2)) ? undefined : { low, high, end: from + 2 }
}

/** A whole Chinese numeral as a small number: the numbering of headings (十二、), 第三章, 八大. */
export function chineseToNumber(text: string): number | undefined {
  const numeral = readChinese(text, 0)
  return numeral !== undefined && numeral.end === text.length ? Number(numeral.value) : undefined
}

/** A number in either script as a small number. */
export function toSmallNumber(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : chineseToNumber(text)
}
