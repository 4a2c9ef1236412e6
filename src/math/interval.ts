// Intervals: what a printed number stands for. One module for every rule (rules.md), no tolerance anywhere.
// Sums add intervals, as XBRL Calculations 1.1 does.

import type { Decimal } from './decimal.ts'
import * as d from './decimal.ts'

/** A set of possible values between two ends. An end that is unknown is unbounded, and open. */
export interface Interval {
  readonly low: Decimal | undefined
  readonly high: Decimal | undefined
  readonly lowOpen: boolean
  readonly highOpen: boolean
}

interface End {
  readonly value: Decimal | undefined
  readonly open: boolean
}

const UNKNOWN: End = { value: undefined, open: true }

function between(low: End, high: End): Interval {
  return {
    low: low.value,
    high: high.value,
    lowOpen: low.open || low.value === undefined,
    highOpen: high.open || high.value === undefined,
  }
}

function lowEnd(a: Interval): End {
  return { value: a.low, open: a.lowOpen }
}

function highEnd(a: Interval): End {
  return { value: a.high, open: a.highOpen }
}

export const EVERYTHING: Interval = between(UNKNOWN, UNKNOWN)

export function exactly(value: Decimal): Interval {
  return closed(value, value)
}

/** [low, high], ends put in order. */
export function closed(a: Decimal, b: Decimal): Interval {
  const inOrder = d.compare(a, b) <= 0
  return { low: inOrder ? a : b, high: inOrder ? b : a, lowOpen: false, highOpen: false }
}

/** 超过, 突破, 高于, 大于: the number itself is out. */
export function above(value: Decimal): Interval {
  return between({ value, open: true }, UNKNOWN)
}

/** 以上, 不低于, 不少于, 至少: 以上 includes the number (民法典 1259). */
export function atLeast(value: Decimal): Interval {
  return between({ value, open: false }, UNKNOWN)
}

/** 低于, 不到, 不足, 小于. */
export function below(value: Decimal): Interval {
  return between(UNKNOWN, { value, open: true })
}

/** 以内, 以下, 不超过, 控制在. */
export function atMost(value: Decimal): Interval {
  return between(UNKNOWN, { value, open: false })
}

/** A printed number: half a unit of its last printed digit each way, so 1.7 is [1.65, 1.75]. */
export function printed(value: Decimal, decimals: number): Interval {
  const reach = d.fromDigits(5n, decimals + 1)
  return closed(d.subtract(value, reach), d.add(value, reach))
}

/**
 * 约, 左右, 上下: trailing zeros do not count, so half a unit of the last digit that is not zero each way:
 * 约100 is [50, 150], 5%左右 is [4.5, 5.5]. Of zero, the printed digit counts.
 */
export function around(value: Decimal, decimals: number): Interval {
  return printed(value, coarseDecimals(value, decimals))
}

/** 余, 多: from the number up to one unit of its last digit that is not zero (1300余 is [1300, 1400]). */
export function orMore(value: Decimal, decimals: number): Interval {
  return closed(value, d.add(value, d.fromDigits(1n, coarseDecimals(value, decimals))))
}

/** 近: from one unit of the last digit that is not zero below, up to the number (近40 is [30, 40]). */
export function almost(value: Decimal, decimals: number): Interval {
  return closed(d.subtract(value, d.fromDigits(1n, coarseDecimals(value, decimals))), value)
}

function coarseDecimals(value: Decimal, decimals: number): number {
  const power = d.lastDigit(value)
  return power === undefined ? decimals : -power
}

function addEnds(a: End, b: End): End {
  return a.value === undefined || b.value === undefined
    ? UNKNOWN
    : { value: d.add(a.value, b.value), open: a.open || b.open }
}

export function add(a: Interval, b: Interval): Interval {
  return between(addEnds(lowEnd(a), lowEnd(b)), addEnds(highEnd(a), highEnd(b)))
}

export function sum(intervals: readonly Interval[]): Interval {
  return intervals.reduce(add, exactly(d.ZERO))
}

export function negate(a: Interval): Interval {
  const flip = (end: End): End => ({ value: end.value && d.negate(end.value), open: end.open })
  return between(flip(highEnd(a)), flip(lowEnd(a)))
}

export function subtract(a: Interval, b: Interval): Interval {
  return add(a, negate(b))
}

/** Times an exact number: nine units of 20 each, or a change of unit. */
export function scale(a: Interval, factor: Decimal): Interval {
  if (d.equal(factor, d.ONE)) return a
  if (d.sign(factor) === 0) return exactly(d.ZERO)
  const times = (end: End): End => ({ value: end.value && d.multiply(end.value, factor), open: end.open })
  return d.sign(factor) < 0
    ? between(times(highEnd(a)), times(lowEnd(a)))
    : between(times(lowEnd(a)), times(highEnd(a)))
}

// An end of a product. An unknown end is the lack of a bound, no number: zero times it is zero.
interface Corner {
  readonly infinite: -1 | 0 | 1
  readonly value: Decimal
  readonly open: boolean
}

function isZero(end: End): boolean {
  return end.value !== undefined && d.sign(end.value) === 0
}

function corner(a: End, aSide: -1 | 1, b: End, bSide: -1 | 1): Corner {
  const reached = (isZero(a) && !a.open) || (isZero(b) && !b.open)
  if (isZero(a) || isZero(b)) return { infinite: 0, value: d.ZERO, open: !reached }
  if (a.value !== undefined && b.value !== undefined) {
    return { infinite: 0, value: d.multiply(a.value, b.value), open: a.open || b.open }
  }
  const direction = (end: End, side: -1 | 1) => (end.value === undefined ? side : d.sign(end.value))
  return { infinite: direction(a, aSide) * direction(b, bSide) > 0 ? 1 : -1, value: d.ZERO, open: true }
}

function before(a: Corner, b: Corner): boolean {
  if (a.infinite !== b.infinite) return a.infinite < b.infinite
  if (a.infinite !== 0) return false
  return d.compare(a.value, b.value) < 0
}

function outermost(corners: readonly Corner[], first: Corner, further: (a: Corner, b: Corner) => boolean): End {
  const best = corners.reduce((found, each) => {
    if (further(each, found)) return each
    // Of two corners at one value the closed one decides: the value can be reached.
    return !further(found, each) && found.open && !each.open ? each : found
  }, first)
  return best.infinite === 0 ? { value: best.value, open: best.open } : UNKNOWN
}

export function multiply(a: Interval, b: Interval): Interval {
  const lowLow = corner(lowEnd(a), -1, lowEnd(b), -1)
  const corners = [
    lowLow,
    corner(lowEnd(a), -1, highEnd(b), 1),
    corner(highEnd(a), 1, lowEnd(b), -1),
    corner(highEnd(a), 1, highEnd(b), 1),
  ]
  return between(
    outermost(corners, lowLow, before),
    outermost(corners, lowLow, (x, y) => before(y, x)),
  )
}

// A quotient that is no decimal is put outward by one unit of this place, so that nothing is lost.
const QUOTIENT_DECIMALS = 24
const OUTWARD = d.fromDigits(1n, QUOTIENT_DECIMALS)

/** Of positive amounts only: nothing where an end of one of the two is unknown or not above zero. */
export function quotient(a: Interval, b: Interval): Interval | undefined {
  if (a.low === undefined || a.high === undefined || b.low === undefined || b.high === undefined) return undefined
  if (d.sign(a.low) <= 0 || d.sign(b.low) <= 0) return undefined
  const least = d.divide(a.low, b.high, QUOTIENT_DECIMALS)
  const most = d.divide(a.high, b.low, QUOTIENT_DECIMALS)
  return closed(d.subtract(least, OUTWARD), d.add(most, OUTWARD))
}

export function isEmpty(a: Interval): boolean {
  if (a.low === undefined || a.high === undefined) return false
  const order = d.compare(a.low, a.high)
  return order > 0 || (order === 0 && (a.lowOpen || a.highOpen))
}

/** Where the higher of two low ends, or the lower of two high ends, lies. */
function tighter(a: End, b: End, wanted: -1 | 1): End {
  if (a.value === undefined) return b
  if (b.value === undefined) return a
  const order = d.compare(a.value, b.value)
  if (order === 0) return { value: a.value, open: a.open || b.open }
  return order === wanted ? a : b
}

export function intersect(a: Interval, b: Interval): Interval {
  return between(tighter(lowEnd(a), lowEnd(b), 1), tighter(highEnd(a), highEnd(b), -1))
}

/** The two share a value. */
export function meets(a: Interval, b: Interval): boolean {
  return !isEmpty(intersect(a, b))
}

export function contains(a: Interval, value: Decimal): boolean {
  return meets(a, exactly(value))
}

/** All of `inner` lies in `outer`. */
export function includes(outer: Interval, inner: Interval): boolean {
  const both = intersect(outer, inner)
  return sameEnd(lowEnd(both), lowEnd(inner)) && sameEnd(highEnd(both), highEnd(inner))
}

function sameEnd(a: End, b: End): boolean {
  if (a.value === undefined || b.value === undefined) return a.value === b.value
  return d.equal(a.value, b.value) && a.open === b.open
}

/** Every value of `a` is less than every value of `b`. */
export function isBelow(a: Interval, b: Interval): boolean {
  if (a.high === undefined || b.low === undefined) return false
  const order = d.compare(a.high, b.low)
  return order < 0 || (order === 0 && (a.highOpen || b.lowOpen))
}

export function isPoint(a: Interval): boolean {
  return a.low !== undefined && a.high !== undefined && d.equal(a.low, a.high) && !a.lowOpen && !a.highOpen
}

/** [16500, 17500], (17600, ∞); a single value stands alone. */
export function format(a: Interval): string {
  if (isPoint(a) && a.low !== undefined) return d.format(a.low)
  const low = a.low === undefined ? '-∞' : d.format(a.low)
  const high = a.high === undefined ? '∞' : d.format(a.high)
  return `${a.lowOpen ? '(' : '['}${low}, ${high}${a.highOpen ? ')' : ']'}`
}
