// 年均增速: a base, a yearly rate over a number of years, and what it comes to. By powers, never by roots or floats.

import type { Decimal } from '../../math/decimal.ts'
import * as d from '../../math/decimal.ts'
import * as interval from '../../math/interval.ts'
import { factorOf, power, powerOf, rootOfQuotient } from '../../math/power.ts'
import { type Amount, withUnit } from '../amount.ts'
import { isBound, isSaid } from '../compare.ts'
import type { Point } from './subjects.ts'

/** The years that a rate runs over: the base year is none of them. */
export interface Run {
  readonly base: number
  readonly last: number
  readonly years: number
}

// A plan looks ahead no further; more is a misread period.
const MOST_YEARS = 40

/** Of a yearly rate (2021-2025: five years since 2020), or of an increase or multiple since a year. */
export function runOf({ years, since, value }: Point): Run | undefined {
  if (years === undefined) return undefined
  const base = since ?? (value.measure === 'growth' ? years.first - 1 : undefined)
  if (base === undefined || base >= years.last || years.last - base > MOST_YEARS) return undefined
  return { base, last: years.last, years: years.last - base }
}

/** The percentage as a factor, of its printed number: 7.9% is 1.079. */
export function factorOfValue(percent: Decimal): Decimal {
  return d.add(d.ONE, d.shift(percent, -2))
}

export type Fit = 'consistent' | 'rounding' | 'inconsistent'

/** Whether a base that grows by a rate for some years comes to an end. Nothing where the rate is no growth factor. */
export function fitOf(base: Amount, rate: Amount, years: number, end: Amount): Fit | undefined {
  const factors = powerOf(factorOf(rate.interval), years)
  if (factors === undefined) return undefined
  const reached = interval.multiply(base.interval, factors)
  if (base.value !== undefined && end.value !== undefined) {
    const exact = interval.exactly(base.value)
    // Either the rate that the two levels give rounds to the printed one, or the level that the rate gives does.
    if (interval.contains(interval.multiply(exact, factors), end.value)) return 'consistent'
    if (rate.value !== undefined) {
      const computed = d.multiply(base.value, power(factorOfValue(rate.value), years))
      if (isSaid(computed, end)) return 'consistent'
    }
  }
  if (!interval.meets(reached, end.interval)) return 'inconsistent'
  // A bound, a range or 约 is met by a value inside it, which is no rounding.
  const open = [base, rate, end].some((amount) => isBound(amount) || amount.op === 'range' || amount.op === '~')
  return open ? 'consistent' : 'rounding'
}

const BOUND_BELOW = new Set<Amount['op']>(['>', '>='])
const BOUND_ABOVE = new Set<Amount['op']>(['<', '<='])

/** Of a range of rates only the upper or the lower end reaches a bound. */
export function onlyEnd(base: Amount, rate: Amount, years: number, end: Amount): 'high' | 'low' | undefined {
  const { low, high } = rate.interval
  if (rate.op !== 'range' || low === undefined || high === undefined) return undefined
  const reaches = (percent: Decimal): boolean => {
    const factor = powerOf(interval.exactly(factorOfValue(percent)), years)
    return factor !== undefined && interval.meets(interval.multiply(base.interval, factor), end.interval)
  }
  if (BOUND_BELOW.has(end.op) && !reaches(low) && reaches(high)) return 'high'
  return BOUND_ABOVE.has(end.op) && !reaches(high) && reaches(low) ? 'low' : undefined
}

/** Another number of years over which the rate fits: one more or one less is the usual slip. */
export function otherYears(base: Amount, rate: Amount, years: number, end: Amount): number | undefined {
  return [years - 1, years + 1].find((other) => {
    const fit = other < 1 ? undefined : fitOf(base, rate, other, end)
    return fit === 'consistent' || fit === 'rounding'
  })
}

const HUNDRED = d.fromInteger(100)

/** Decimals in which a computed rate is shown: those of the printed one, at least one. */
export function rateDecimals(rate: Amount): number {
  return Math.max(1, rate.value?.scale ?? 0, rate.grain.scale)
}

/** The yearly rate between two values, for showing. */
export function yearlyPercent(from: Decimal, to: Decimal, years: number, decimals: number): Decimal {
  return d.subtract(d.multiply(rootOfQuotient(to, from, years, decimals + 2), HUNDRED), HUNDRED)
}

export function percentWords(value: Decimal, decimals: number): string {
  return `${d.format(d.round(value, decimals), decimals)}%`
}

// Digits that a rate of prices is worked out with before it is shown with one.
const WORKING = 8

/** What prices must have risen a year for a real rate to give a nominal ratio. */
export function impliedPricePercent(from: Decimal, to: Decimal, years: number, rate: Decimal): Decimal {
  const root = rootOfQuotient(to, from, years, WORKING)
  return d.subtract(d.multiply(d.divide(root, factorOfValue(rate), WORKING), HUNDRED), HUNDRED)
}

/** Whether the implied rise of prices lies in a span, exactly. */
export function impliedPriceWithin(
  { from, to, years, rate }: { from: Decimal; to: Decimal; years: number; rate: Decimal },
  least: Decimal,
  most: Decimal,
): boolean {
  const reached = (price: Decimal) =>
    d.multiply(from, power(d.multiply(factorOfValue(rate), factorOfValue(price)), years))
  return d.compare(reached(least), to) <= 0 && d.compare(to, reached(most)) <= 0
}

/** A computed value in a printed unit, with one decimal more than is printed, so that a reader sees how far off it is. */
export function computedWords(value: Decimal, like: Amount): string {
  const printed = like.value === undefined ? undefined : d.divideExactly(like.value, like.unit.factor)
  const decimals = (printed?.scale ?? 0) + 1
  return withUnit(d.format(d.divide(value, like.unit.factor, decimals)), like.unit.word)
}

/** What a yearly rate comes to over some years, as a factor. */
export function growthOver(percent: Decimal, years: number): Decimal {
  return power(factorOfValue(percent), years)
}
