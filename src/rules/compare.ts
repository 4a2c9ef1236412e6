// Two statements of one value: the verdict of rules.md, for every rule that compares in pairs.

import type { Decimal } from '../math/decimal.ts'
import * as d from '../math/decimal.ts'
import * as interval from '../math/interval.ts'
import type { Amount } from './amount.ts'

export interface Outcome {
  readonly verdict: 'consistent' | 'rounding' | 'inconsistent'
  /** Nothing satisfies both. An inconsistent pair that something satisfies (two ranges that overlap) is told lower. */
  readonly apart: boolean
}

const CONSISTENT: Outcome = { verdict: 'consistent', apart: false }
const ROUNDING: Outcome = { verdict: 'rounding', apart: false }
const APART: Outcome = { verdict: 'inconsistent', apart: true }
const OVERLAPPING: Outcome = { verdict: 'inconsistent', apart: false }

/**
 * Whether `value` rounded to units of `grain` is `printed`. A tie may go either way: 四舍五入 rounds it up, 四舍六入五成双
 * (GB/T 8170-2008) to the even digit.
 */
export function roundsTo(value: Decimal, printed: Decimal, grain: Decimal): boolean {
  const off = d.abs(d.subtract(value, printed))
  const order = d.compare(off, d.half(grain))
  if (order !== 0) return order < 0
  if (d.compare(d.abs(value), d.abs(printed)) < 0) return true
  const units = d.divideExactly(printed, grain)
  return units !== undefined && units.scale === 0 && units.coefficient % 2n === 0n
}

/** A finer number is what the coarser one says: rounded to its digits it gives it, or it lies in what 约, 余, 近 allow. */
function fitsCoarser(fine: Amount, coarse: Amount): boolean {
  return fine.value !== undefined && isSaid(fine.value, coarse)
}

/** Whether an exact value is what an amount says. */
export function isSaid(value: Decimal, amount: Amount): boolean {
  if (amount.op === '~') return interval.contains(amount.interval, value)
  if (amount.value === undefined) return false
  return d.equal(value, amount.value) || (d.sign(amount.grain) > 0 && roundsTo(value, amount.value, amount.grain))
}

function roundsToCoarser(a: Amount, b: Amount): boolean {
  const order = d.compare(a.grain, b.grain)
  if (order === 0) return false
  return order < 0 ? fitsCoarser(a, b) : fitsCoarser(b, a)
}

function samePrinted(a: Amount, b: Amount): boolean {
  return a.value !== undefined && b.value !== undefined && d.equal(a.value, b.value)
}

function comparePrinted(a: Amount, b: Amount): Outcome {
  if (samePrinted(a, b) || roundsToCoarser(a, b)) return CONSISTENT
  return interval.meets(a.printed, b.printed) ? ROUNDING : APART
}

function sameEnds(a: Amount, b: Amount): boolean {
  return interval.includes(a.interval, b.interval) && interval.includes(b.interval, a.interval)
}

/** Two ranges promise the same only with the same ends; while they overlap, something satisfies both. */
function compareRanges(a: Amount, b: Amount): Outcome {
  if (sameEnds(a, b)) return CONSISTENT
  return interval.meets(a.interval, b.interval) ? OVERLAPPING : APART
}

const DIRECTION: Readonly<Record<Amount['op'], 'up' | 'down' | undefined>> = {
  '>': 'up',
  '>=': 'up',
  '<': 'down',
  '<=': 'down',
  '=': undefined,
  '~': undefined,
  range: undefined,
}

export function isBound(amount: Amount): boolean {
  return DIRECTION[amount.op] !== undefined
}

/** Compares two amounts of one kind of unit. */
export function compareAmounts(a: Amount, b: Amount): Outcome {
  // Open intervals of one direction always meet, so the printed numbers are compared (超过50%, 超过60%).
  if (isBound(a) && DIRECTION[a.op] === DIRECTION[b.op]) return comparePrinted(a, b)
  if (isBound(a) || isBound(b)) {
    // Equal numbers under different comparators agree; the comparators are another rule's business.
    return samePrinted(a, b) || interval.meets(a.interval, b.interval) ? CONSISTENT : APART
  }
  if (a.op === 'range' && b.op === 'range') return compareRanges(a, b)
  if (a.op === 'range' || b.op === 'range') return compareWithRange(a, b)
  return comparePrinted(a, b)
}

function compareWithRange(a: Amount, b: Amount): Outcome {
  const [range, point] = a.op === 'range' ? [a, b] : [b, a]
  if (point.value !== undefined && interval.contains(range.interval, point.value)) return CONSISTENT
  return interval.meets(range.interval, point.interval) ? ROUNDING : APART
}
