import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as d from '../../src/math/decimal.ts'
import type { Interval } from '../../src/math/interval.ts'
import * as interval from '../../src/math/interval.ts'

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.integer({ min: 0, max: 4 }))
  .map(([coefficient, scale]) => d.fromDigits(coefficient, scale))

/** An interval and a value in it. */
const inhabited: fc.Arbitrary<readonly [Interval, d.Decimal]> = fc
  .tuple(decimals, fc.integer({ min: 0, max: 3 }), fc.constantFrom('printed', 'around', 'atLeast', 'atMost', 'range'))
  .map(([value, places, kind]) => {
    const roundedValue = d.round(value, places)
    switch (kind) {
      case 'printed':
        return [interval.printed(roundedValue, places), value] as const
      case 'around':
        return [interval.around(roundedValue, places), roundedValue] as const
      case 'atLeast':
        return [interval.atLeast(d.round(d.subtract(value, d.ONE), 0)), d.add(value, d.ONE)] as const
      case 'atMost':
        return [interval.atMost(value), d.subtract(value, d.ONE)] as const
      default:
        return [interval.closed(value, d.add(value, d.decimal(places))), value] as const
    }
  })

const n = d.decimal

describe('what a printed number stands for', () => {
  it.each([
    ['1.7 万亿元', interval.scale(interval.printed(n('1.7'), 1), n(10000)), '[16500, 17500]'],
    ['82%', interval.printed(n(82), 0), '[81.5, 82.5]'],
    ['6.0', interval.printed(n(6), 1), '[5.95, 6.05]'],
    ['30个', interval.exactly(n(30)), '30'],
    ['约100', interval.around(n(100), 0), '[50, 150]'],
    ['5%左右', interval.around(n(5), 0), '[4.5, 5.5]'],
    ['约1.50', interval.around(n('1.50'), 2), '[1.45, 1.55]'],
    ['1300余', interval.orMore(n(1300), 0), '[1300, 1400]'],
    ['近40%', interval.almost(n(40), 0), '[30, 40]'],
    ['>17600', interval.above(n(17600)), '(17600, ∞)'],
    ['不低于1000', interval.atLeast(n(1000)), '[1000, ∞)'],
    ['5%以内', interval.atMost(n(5)), '(-∞, 5]'],
    ['不到5%', interval.below(n(5)), '(-∞, 5)'],
    ['6—8%', interval.closed(n(6), n(8)), '[6, 8]'],
  ])('%s', (_words, given, expected) => {
    expect(interval.format(given)).toBe(expected)
  })

  it('contains the value that was rounded to it', () => {
    fc.assert(fc.property(inhabited, ([given, value]) => interval.contains(given, value)))
  })
})

describe('meets', () => {
  it.each([
    [
      '1.77 万亿 and >17600 亿',
      interval.scale(interval.printed(n('1.77'), 2), n(10000)),
      interval.above(n(17600)),
      true,
    ],
    [
      '1.7 万亿 and >17600 亿',
      interval.scale(interval.printed(n('1.7'), 1), n(10000)),
      interval.above(n(17600)),
      false,
    ],
    ['touching ends', interval.closed(n(1), n(2)), interval.closed(n(2), n(3)), true],
    ['an open end', interval.closed(n(1), n(2)), interval.above(n(2)), false],
    ['two bounds of one direction', interval.above(n(50)), interval.above(n(60)), true],
    ['two bounds apart', interval.above(n(5)), interval.below(n(3)), false],
  ])('%s: %s %s %s', (_case, a, b, expected) => {
    expect(interval.meets(a, b)).toBe(expected)
    expect(interval.meets(b, a)).toBe(expected)
  })

  it('is whether a value lies in both', () => {
    fc.assert(
      fc.property(inhabited, inhabited, ([a, x], [b, y]) => {
        if (interval.contains(b, x) || interval.contains(a, y)) expect(interval.meets(a, b)).toBe(true)
      }),
    )
  })
})

describe('sums', () => {
  it('contain the sum of the values', () => {
    fc.assert(
      fc.property(fc.array(inhabited, { maxLength: 6 }), (parts) => {
        const total = parts.reduce((found, [, value]) => d.add(found, value), d.ZERO)
        return interval.contains(interval.sum(parts.map(([part]) => part)), total)
      }),
    )
  })

  it('commute', () => {
    fc.assert(
      fc.property(inhabited, inhabited, ([a], [b]) => {
        expect(interval.add(a, b)).toEqual(interval.add(b, a))
      }),
    )
  })

  it('of nothing is zero', () => {
    expect(interval.format(interval.sum([]))).toBe('0')
  })

  it('of an allocation: 3×100 + 10×50 + 9×20', () => {
    const of = (value: number, times: number) => interval.scale(interval.printed(n(value), 0), n(times))
    expect(interval.format(interval.sum([of(100, 3), of(50, 10), of(20, 9)]))).toBe('[969, 991]')
  })

  it('keep an open part open', () => {
    expect(interval.format(interval.add(interval.above(n(70)), interval.exactly(n(20))))).toBe('(90, ∞)')
    expect(interval.format(interval.subtract(interval.exactly(n(100)), interval.above(n(70))))).toBe('(-∞, 30)')
  })

  it('differences contain the difference of the values', () => {
    fc.assert(
      fc.property(inhabited, inhabited, ([a, x], [b, y]) =>
        interval.contains(interval.subtract(a, b), d.subtract(x, y)),
      ),
    )
  })
})

describe('products', () => {
  it('contain the product of the values', () => {
    fc.assert(
      fc.property(inhabited, inhabited, ([a, x], [b, y]) =>
        interval.contains(interval.multiply(a, b), d.multiply(x, y)),
      ),
    )
  })

  it.each([
    [interval.closed(n(2), n(3)), interval.closed(n(-1), n(4)), '[-3, 12]'],
    [interval.atLeast(n(2)), interval.closed(n(1), n(4)), '[2, ∞)'],
    [interval.atLeast(n(2)), interval.closed(n(-1), n(4)), '(-∞, ∞)'],
    [interval.atLeast(n(2)), interval.exactly(n(0)), '0'],
    [interval.above(n(2)), interval.above(n(3)), '(6, ∞)'],
    [interval.below(n(0)), interval.below(n(0)), '(0, ∞)'],
  ])('%#', (a, b, expected) => {
    expect(interval.format(interval.multiply(a, b))).toBe(expected)
  })

  it('quotients of positive amounts contain the quotient of the values', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 6 }), (a, b) => {
        const [x, y] = [d.fromInteger(a), d.fromInteger(b)]
        const found = interval.quotient(interval.printed(x, 0), interval.printed(y, 0))
        // a ÷ b lies in it as b times it holds a.
        return found === undefined || interval.contains(interval.multiply(found, interval.exactly(y)), x)
      }),
    )
  })

  it('a quotient by what may be zero is none', () => {
    expect(interval.quotient(interval.exactly(n(3)), interval.closed(n(0), n(2)))).toBeUndefined()
    expect(interval.quotient(interval.atLeast(n(3)), interval.exactly(n(2)))).toBeUndefined()
  })

  it('by a negative number turn the ends', () => {
    expect(interval.format(interval.scale(interval.above(n(3)), n(-2)))).toBe('(-∞, -6)')
  })
})

describe('order and inclusion', () => {
  it('knows what lies below', () => {
    expect(interval.isBelow(interval.closed(n(1), n(2)), interval.closed(n(3), n(4)))).toBe(true)
    expect(interval.isBelow(interval.closed(n(1), n(3)), interval.closed(n(3), n(4)))).toBe(false)
    expect(interval.isBelow(interval.below(n(3)), interval.closed(n(3), n(4)))).toBe(true)
    expect(interval.isBelow(interval.atLeast(n(1)), interval.closed(n(3), n(4)))).toBe(false)
  })

  it('knows what lies inside', () => {
    expect(interval.includes(interval.closed(n(1), n(4)), interval.closed(n(2), n(4)))).toBe(true)
    expect(interval.includes(interval.above(n(1)), interval.closed(n(1), n(4)))).toBe(false)
    expect(interval.includes(interval.EVERYTHING, interval.above(n(1)))).toBe(true)
  })

  it('knows an empty one', () => {
    expect(interval.isEmpty(interval.intersect(interval.above(n(2)), interval.atMost(n(2))))).toBe(true)
    expect(interval.isEmpty(interval.EVERYTHING)).toBe(false)
  })
})
