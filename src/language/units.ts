// 计量单位: what a printed unit means, and what value it gives in the base unit.

import { type Decimal, decimal, multiply, ONE, shift } from '../math/decimal.ts'
import { isLatin } from './characters.ts'
import { MAGNITUDES, UNITS, type UnitKind } from './data/units.ts'

export type { UnitKind } from './data/units.ts'

/** A unit as it stands in running text: 万亿元, 个百分点, 微克/立方米, 亿立方米. */
export interface UnitReading {
  /** As written, 个 of 个百分点 dropped. */
  unit: string
  end: number
  kind: UnitKind
  /** The magnitude word (万亿) and its power of ten; empty and 0 where none is written. */
  magnitude: string
  power: number
  canonical: string
  /** 1 of the written unit in canonical ones, exact. */
  factor: Decimal
}

const byFirst = new Map<string, string[]>()
for (const word of UNITS.keys()) {
  const list = byFirst.get(word.charAt(0))
  if (list === undefined) byFirst.set(word.charAt(0), [word])
  else list.push(word)
}
for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length)

function baseAt(text: string, at: number): string | undefined {
  const list = byFirst.get(text.charAt(at))
  if (list === undefined) return undefined
  for (const word of list) {
    if (!text.startsWith(word, at)) continue
    // A Latin unit is a whole word: 5 m, not 5 mobile.
    if (isLatin(word.charCodeAt(word.length - 1)) && isLatin(text.charCodeAt(at + word.length))) continue
    return word
  }
  return undefined
}

function magnitudeAt(text: string, at: number): readonly [string, number] | undefined {
  for (const entry of MAGNITUDES) if (text.startsWith(entry[0], at)) return entry
  return undefined
}

// 中文 per-units: 元/人, 件/万人, 微克/立方米, 吨标准煤/万元, 张/千人.
function perAt(text: string, at: number): number {
  if (text.charAt(at) !== '/') return at
  let end = at + 1
  if (text.charAt(end) === '每') end++
  const whole = baseAt(text, end)
  if (whole !== undefined && whole.length > 2) return end + whole.length
  end += magnitudeAt(text, end)?.[0].length ?? 0
  const base = baseAt(text, end)
  return base === undefined ? (end > at + 1 ? end : at) : end + base.length
}

// Words in which a classifier's character is the head of the noun, and no unit: 5大类 is 5 类; 3级联动.
const UNIT_PREFIX_DROPPED = new Map([
  ['人口', '人'],
  ['个百分点', '百分点'],
  ['个千分点', '千分点'],
  ['个基点', '基点'],
])

/**
 * The unit at `at`, the longest that the lexicon holds, with the magnitude word before it.
 * `undefined` where neither a magnitude nor a unit stands there.
 */
export function readUnit(text: string, at: number): UnitReading | undefined {
  const whole = baseAt(text, at)
  const magnitude = magnitudeAt(text, at)
  // 千瓦时, 千米, 百分点 are units whole; 万人次 is 万 and 人次.
  const split = magnitude !== undefined && (whole === undefined || whole.length < magnitude[0].length + 1)
  const power = split ? magnitude[1] : 0
  const word = split ? magnitude[0] : ''
  const baseStart = at + word.length
  const base = split ? baseAt(text, baseStart) : whole
  if (base === undefined && word === '') return undefined
  const baseEnd = baseStart + (base?.length ?? 0)
  const end = base === undefined ? baseEnd : perAt(text, baseEnd)
  if (end > baseEnd) {
    const unit = text.slice(at, end)
    return {
      unit,
      end,
      kind: 'intensity',
      magnitude: word,
      power,
      canonical: text.slice(baseStart, end),
      factor: shift(ONE, power),
    }
  }
  if (base === undefined) {
    // 300亿: money with its noun left out. 万 alone counts whatever noun follows.
    return power >= 8
      ? { unit: `${word}元`, end, kind: 'money', magnitude: word, power, canonical: '元', factor: shift(ONE, power) }
      : { unit: word, end, kind: 'count', magnitude: word, power, canonical: '', factor: shift(ONE, power) }
  }
  const entry = UNITS.get(base)
  const kind = entry?.kind ?? 'other'
  const factor = shift(entry === undefined ? ONE : decimal(entry.factor), power)
  const printed = UNIT_PREFIX_DROPPED.get(base) ?? base
  return { unit: word + printed, end, kind, magnitude: word, power, canonical: entry?.canonical ?? base, factor }
}

/** What a unit means that stands by itself: in a column of units, a table's header or the plan. */
export interface UnitMeaning {
  unit: string
  kind: UnitKind
  canonical: string
  factor: Decimal
  /** Power of ten of the magnitude word. */
  power: number
}

const REMARK = /[（(][^（）()]*[）)]/g

/** Reads a unit of a cell, a header or the plan (亿美元(累计), 个百分点, 万亿元); unknown words are units of their own. */
export function parseUnit(printed: string): UnitMeaning | undefined {
  const text = printed.replace(REMARK, '').trim()
  if (text === '') return undefined
  const reading = readUnit(text, 0)
  if (reading !== undefined && reading.end === text.length) {
    const { unit, kind, canonical, factor, power } = reading
    return { unit, kind, canonical, factor, power }
  }
  const magnitude = magnitudeAt(text, 0)
  const power = magnitude !== undefined && magnitude[0].length < text.length ? magnitude[1] : 0
  const canonical = power === 0 || magnitude === undefined ? text : text.slice(magnitude[0].length)
  return { unit: text, kind: 'other', canonical, factor: shift(ONE, power), power }
}

/** The factor that brings a value in `unit` to its canonical unit. */
export function unitFactor(unit: string): Decimal {
  return parseUnit(unit)?.factor ?? ONE
}

/** A value in its canonical unit. */
export function toCanonical(value: Decimal, unit: string): Decimal {
  return multiply(value, unitFactor(unit))
}
