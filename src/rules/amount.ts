// A quantity of the plan as what is computed with: an interval in the base unit.

import { parseUnit, type UnitKind, type UnitMeaning } from '../language/units.ts'
import type { Decimal } from '../math/decimal.ts'
import * as d from '../math/decimal.ts'
import type { Interval } from '../math/interval.ts'
import * as interval from '../math/interval.ts'
import type { Canonical, ExactNumber, Op } from '../plan/types.ts'

/** A quantity wherever the plan has one: a value, an amount, a total, a part, a cell. */
export interface QuantityLike {
  readonly op?: Op | undefined
  readonly value?: ExactNumber | undefined
  readonly low?: ExactNumber | undefined
  readonly high?: ExactNumber | undefined
  readonly unit?: string | undefined
  readonly text?: string | undefined
  readonly precision?: number | undefined
  readonly canonical?: Canonical | undefined
}

export interface Unit {
  /** As written, with its magnitude word. Empty where none is printed. */
  readonly word: string
  readonly canonical: string
  /** 1 of the written unit in canonical ones. */
  readonly factor: Decimal
  readonly kind: UnitKind
}

export interface Amount {
  readonly op: Exclude<Op, 'text'>
  readonly unit: Unit
  /** As printed: 1.7 万亿元, >17600 亿元, 6.0—8.0%. */
  readonly words: string
  /** Everything that the words allow, in the base unit. */
  readonly interval: Interval
  /** The same with a bound read as its printed number. */
  readonly printed: Interval
  /** The printed number in the base unit; a range has none. */
  readonly value: Decimal | undefined
  /** One unit of the last digit that counts, in the base unit; zero for what is exact. */
  readonly grain: Decimal
  /** Printed with no decimals. */
  readonly whole: boolean
}

/** Why a quantity cannot be computed with. */
export type Unreadable = 'text-value' | 'ambiguous'

export type Reading = { readonly amount: Amount } | { readonly unreadable: Unreadable }

const NO_UNIT: Unit = { word: '', canonical: '', factor: d.ONE, kind: 'other' }

const MOST_KNOWN = 1000
const known = new Map<string, Unit>()

/** A unit by its print, read once: a plan has a few dozen. */
export function readUnit(printed: string | undefined): Unit {
  if (printed === undefined) return NO_UNIT
  const seen = known.get(printed)
  if (seen !== undefined) return seen
  const meaning = parseUnit(printed)
  const unit = meaning === undefined ? NO_UNIT : unitOf(meaning)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(printed, unit)
  return unit
}

function unitOf({ unit, canonical, factor, kind }: UnitMeaning): Unit {
  return { word: unit, canonical, factor, kind }
}

// Classifiers that say no more than "one of them": an office writes 400家 here and 400个 there. 类, 批, 次 and the rest
// count something else (8类18项).
const PLAIN_CLASSIFIERS: ReadonlySet<string> = new Set('个 家 项 户 座 处 所 件 台 套 部 栋 幢'.split(' '))

/**
 * What two units must share to be comparable: things counted with a plain classifier (家, 个, 项) are of one kind;
 * money, people and everything measured are what their base unit says. Nothing for no unit.
 */
export function unitKind(unit: Unit): string | undefined {
  if (unit.canonical === '') return unit.kind === 'count' ? 'count' : undefined
  return PLAIN_CLASSIFIERS.has(unit.canonical) ? 'count' : unit.canonical
}

const FEN = d.fromDigits(1n, 2)
const WHOLE_UNITS: ReadonlySet<UnitKind> = new Set(['count', 'people'])

/** Exact are counts with no magnitude word, and money printed to the 分 (rules.md), so that 0.01 元 is found. */
function isExact(unit: Unit, decimals: number): boolean {
  if (unit.canonical !== '' && WHOLE_UNITS.has(unit.kind)) return decimals === 0 && d.equal(unit.factor, d.ONE)
  return unit.kind === 'money' && d.compare(d.shift(unit.factor, -decimals), FEN) <= 0
}

const MORE = /[\d〇一二三四五六七八九十百千万亿]\s*[余多]/
const NEARLY = /近/

/** 约, 左右, 上下; 余, 多; 近: one comparator in the plan, three readings of its words. */
function approximate(value: Decimal, decimals: number, text: string): Interval {
  if (MORE.test(text)) return interval.orMore(value, decimals)
  return NEARLY.test(text) ? interval.almost(value, decimals) : interval.around(value, decimals)
}

function bounded(
  op: Exclude<Op, 'text' | 'range'>,
  value: Decimal,
  printed: Interval,
  text: string,
  decimals: number,
): Interval {
  switch (op) {
    case '>':
      return interval.above(value)
    case '>=':
      return interval.atLeast(value)
    case '<':
      return interval.below(value)
    case '<=':
      return interval.atMost(value)
    case '~':
      return approximate(value, decimals, text)
    default:
      return printed
  }
}

const SYMBOL: Readonly<Record<Exclude<Op, 'text' | 'range'>, string>> = {
  '=': '',
  '>': '>',
  '>=': '≥',
  '<': '<',
  '<=': '≤',
  '~': '约',
}

/** The unit behind a number: a blank before words, none before signs. */
export function withUnit(number: string, unit: string): string {
  if (unit === '') return number
  return /^[%‰℃]/.test(unit) ? `${number}${unit}` : `${number} ${unit}`
}

function decimalsOf(value: Decimal, precision: number | undefined): number {
  return Math.max(precision ?? 0, value.scale)
}

function readRange(quantity: QuantityLike, unit: Unit): Reading {
  const low = quantity.low === undefined ? undefined : d.parseDecimal(quantity.low)
  const high = quantity.high === undefined ? undefined : d.parseDecimal(quantity.high)
  if (low === undefined || high === undefined) return { unreadable: 'ambiguous' }
  const decimals = Math.max(decimalsOf(low, quantity.precision), high.scale)
  const span = interval.scale(interval.closed(low, high), unit.factor)
  const number = `${d.format(low, decimals)}—${d.format(high, decimals)}`
  return {
    amount: {
      op: 'range',
      unit,
      words: withUnit(number, unit.word),
      interval: span,
      printed: span,
      value: undefined,
      grain: isExact(unit, decimals) ? d.ZERO : d.multiply(d.fromDigits(1n, decimals), unit.factor),
      whole: decimals === 0,
    },
  }
}

/**
 * The number that is computed with. A multiple's canonical value is not its number times a factor: 增长1.5倍 is 2.5
 * times, 翻两番 is 4 times.
 */
function countedNumber(quantity: QuantityLike, unit: Unit): Decimal | undefined {
  const told = unit.kind === 'multiple' ? quantity.canonical?.value : undefined
  const number = told ?? quantity.value
  return number === undefined ? undefined : d.parseDecimal(number)
}

const ABOUT = /[约近余多≈]|左右|上下/

/** 1300余个 and 近40% are shown in their own words: 约 would say something else. */
function printedWords(op: Op, text: string | undefined, plain: string): string {
  return op === '~' && text !== undefined && ABOUT.test(text) ? text.replace(/\s/g, '') : plain
}

/** Reads a quantity; words only (高于全国平均水平) and numbers that are none cannot be. */
export function readAmount(quantity: QuantityLike): Reading {
  const op = quantity.op ?? '='
  if (op === 'text') return { unreadable: 'text-value' }
  const unit = readUnit(quantity.unit)
  if (op === 'range') return readRange(quantity, unit)
  const written = quantity.value === undefined ? undefined : d.parseDecimal(quantity.value)
  const number = countedNumber(quantity, unit)
  if (written === undefined || number === undefined) return { unreadable: 'ambiguous' }
  const decimals = decimalsOf(written, quantity.precision)
  // A doubling (番) is no rounded number.
  const exact = unit.word === '番' || isExact(unit, decimals)
  const printed = exact ? interval.exactly(number) : interval.printed(number, decimals)
  const allowed = bounded(op, number, printed, quantity.text ?? '', decimals)
  return {
    amount: {
      op,
      unit,
      words: printedWords(op, quantity.text, withUnit(`${SYMBOL[op]}${d.format(written, decimals)}`, unit.word)),
      interval: interval.scale(allowed, unit.factor),
      printed: interval.scale(op === '~' ? allowed : printed, unit.factor),
      value: d.multiply(number, unit.factor),
      grain: exact && op !== '~' ? d.ZERO : d.multiply(coarseGrain(op, number, decimals), unit.factor),
      whole: decimals === 0,
    },
  }
}

/** One unit of the last digit that counts: of 约100 the hundreds, of 100 the ones. */
function coarseGrain(op: Op, number: Decimal, decimals: number): Decimal {
  const power = op === '~' ? d.lastDigit(number) : undefined
  return power === undefined ? d.fromDigits(1n, decimals) : d.fromDigits(1n, -power)
}

/** Whether two amounts can stand beside each other. */
export function comparable(a: Amount, b: Amount): 'yes' | 'no-unit' | 'different' {
  const left = unitKind(a.unit)
  const right = unitKind(b.unit)
  if (left === right) return 'yes'
  return left === undefined || right === undefined ? 'no-unit' : 'different'
}

/** The unit in which amounts are shown together: the finest of those printed, so that no decimals are made up. */
export function sharedUnit(amounts: readonly Amount[]): Unit {
  return amounts
    .map(({ unit }) => unit)
    .reduce((best, unit) => (d.compare(unit.factor, best.factor) < 0 ? unit : best), amounts[0]?.unit ?? NO_UNIT)
}

/** An interval with the unit that its ends are in. */
export interface Shown {
  readonly interval: Interval
  readonly unit: string
}

/** An interval of the base unit in a printed unit; in the base unit where that gives no finite decimals (亩 in 平方米). */
export function inUnit(given: Interval, unit: Unit): Shown {
  if (d.equal(unit.factor, d.ONE)) return { interval: given, unit: unit.word }
  const low = given.low === undefined ? undefined : d.divideExactly(given.low, unit.factor)
  const high = given.high === undefined ? undefined : d.divideExactly(given.high, unit.factor)
  const lost = (given.low !== undefined && low === undefined) || (given.high !== undefined && high === undefined)
  return lost ? { interval: given, unit: unit.canonical } : { interval: { ...given, low, high }, unit: unit.word }
}
