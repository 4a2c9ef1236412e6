import { expect, test } from 'vitest'
import { compare, decimal, format } from '../../src/math/decimal.ts'
import * as interval from '../../src/math/interval.ts'
import { factorOf, power, powerOf, rootOfQuotient } from '../../src/math/power.ts'

test('powers are exact', () => {
  expect(format(power(decimal(1.079), 5))).toBe('1.462538217461399')
  expect(format(power(decimal(0.9), 3))).toBe('0.729')
  expect(format(power(decimal(7), 0))).toBe('1')
  expect(() => power(decimal(2), -1)).toThrow(RangeError)
  expect(() => power(decimal(2), 0.5)).toThrow(RangeError)
})

test('the power of an interval keeps its ends', () => {
  const rate = factorOf(interval.printed(decimal(7.9), 1))
  expect(interval.format(rate)).toBe('[1.0785, 1.0795]')
  const five = powerOf(rate, 5)
  expect(five && interval.includes(interval.closed(decimal(1.459), decimal(1.466)), five)).toBe(true)
  expect(powerOf(interval.atLeast(decimal(2)), 2)).toEqual(interval.atLeast(decimal(4)))
  expect(powerOf(interval.closed(decimal(-1), decimal(1)), 2)).toBeUndefined()
  expect(powerOf(interval.atMost(decimal(1)), 2)).toBeUndefined()
})

test.each([
  [2, 1, 2, 4, '1.4142'],
  [1.9, 1, 5, 3, '1.137'],
  [150, 85, 3, 4, '1.2084'],
  [85, 150, 3, 4, '0.8275'],
  [8, 1, 3, 2, '2'],
  [1, 1, 7, 3, '1'],
  [0.0001, 1, 2, 2, '0.01'],
  [10.25, 4, 2, 1, '1.6'],
])('the root of %f over %f', (a, b, degree, decimals, expected) => {
  expect(format(rootOfQuotient(decimal(a), decimal(b), degree, decimals))).toBe(expected)
})

test('a root is rounded to the nearest', () => {
  for (let n = 1; n < 400; n++) {
    const root = rootOfQuotient(decimal(n), decimal(7), 3, 2)
    const low = power(decimal((Number(format(root)) - 0.005).toFixed(3)), 3)
    const high = power(decimal((Number(format(root)) + 0.005).toFixed(3)), 3)
    expect(compare(decimal(format(low)), decimal((n / 7).toFixed(12)))).toBeLessThanOrEqual(0)
    expect(compare(decimal(format(high)), decimal((n / 7 - 1e-9).toFixed(12)))).toBeGreaterThanOrEqual(0)
  }
})

test('a root of what is not positive is refused', () => {
  expect(() => rootOfQuotient(decimal(0), decimal(1), 2, 2)).toThrow(RangeError)
  expect(() => rootOfQuotient(decimal(1), decimal(-1), 2, 2)).toThrow(RangeError)
  expect(() => rootOfQuotient(decimal(1), decimal(1), 0, 2)).toThrow(RangeError)
})
