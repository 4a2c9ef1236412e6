// Powers and roots, exact: a growth rate over n years is compared by powers; roots are for showing only.

import type { Decimal } from './decimal.ts'
import * as d from './decimal.ts'
import type { Interval } from './interval.ts'
import * as interval from './interval.ts'

/** `a` to a whole power that is not negative. */
export function power(a: Decimal, exponent: number): Decimal {
  if (!Number.isInteger(exponent) || exponent < 0) throw new RangeError(`not a whole power: ${exponent}`)
  return d.fromDigits(a.coefficient ** BigInt(exponent), a.scale * exponent)
}

/** Every value of `a` to a whole power. Of an interval that reaches below zero there is none: no growth falls by more than all. */
export function powerOf(a: Interval, exponent: number): Interval | undefined {
  if (a.low === undefined || d.sign(a.low) < 0) return undefined
  // A known low end that is not negative: the power grows with the value, so the ends stay the ends.
  return {
    low: power(a.low, exponent),
    high: a.high && power(a.high, exponent),
    lowOpen: a.lowOpen,
    highOpen: a.highOpen,
  }
}

/** The greatest whole number whose power is at most `value` (Newton). */
function wholeRoot(value: bigint, degree: bigint): bigint {
  if (value < 2n) return value
  let root = 1n << (BigInt(value.toString(2).length) / degree + 1n)
  for (;;) {
    const next = ((degree - 1n) * root + value / root ** (degree - 1n)) / degree
    if (next >= root) return root
    root = next
  }
}

/**
 * The root of a ÷ b, rounded half up to `decimals` decimals. Of positive numbers only; by whole numbers, so that the
 * last digit shown is right.
 */
export function rootOfQuotient(a: Decimal, b: Decimal, degree: number, decimals: number): Decimal {
  if (d.sign(a) <= 0 || d.sign(b) <= 0) throw new RangeError('a root of what is not positive')
  if (!Number.isInteger(degree) || degree < 1) throw new RangeError(`not a whole root: ${degree}`)
  const exponent = BigInt(degree)
  const scaled = a.coefficient * 10n ** BigInt(b.scale) * 10n ** (BigInt(decimals) * exponent)
  // Twice the root, cut off, tells how its half rounds.
  const doubled = wholeRoot((2n ** exponent * scaled) / (b.coefficient * 10n ** BigInt(a.scale)), exponent)
  return d.fromDigits((doubled + 1n) / 2n, decimals)
}

/** [1 + low, 1 + high] of a rate in percent. */
export function factorOf(percent: Interval): Interval {
  return interval.add(interval.exactly(d.ONE), interval.scale(percent, d.fromDigits(1n, 2)))
}
