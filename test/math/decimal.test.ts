import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as d from '../../src/math/decimal.ts'

const decimals = fc
  .tuple(
    // Small ones are counted as numbers, large ones as they are.
    fc.oneof(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: -100_000n, max: 100_000n })),
    fc.integer({ min: 0, max: 8 }),
  )
  .map(([coefficient, scale]) => d.fromDigits(coefficient, scale))

describe('exactness', () => {
  it('multiplies without binary rounding: 0.57 × 100 is 57', () => {
    expect(d.format(d.multiply(d.decimal('0.57'), d.decimal(100)))).toBe('57')
  })

  it('adds without binary rounding: 0.1 + 0.2 is 0.3', () => {
    expect(d.format(d.add(d.decimal(0.1), d.decimal(0.2)))).toBe('0.3')
  })

  it.each([
    [1.7, 12, '1700000000000'],
    ['16.4', 8, '1640000000'],
    [0.0015, 0, '0.0015'],
    ['12345678901234567.89', -4, '1234567890123.456789'],
  ])('shifts %s by %i', (value, power, expected) => {
    expect(d.format(d.shift(d.decimal(value), power))).toBe(expected)
  })
})

describe('parse', () => {
  it.each([
    ['1.70', '1.7'],
    ['-0.50', '-0.5'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    ['007', '7'],
    ['-0', '0'],
  ])('%s is %s', (value, expected) => {
    expect(d.format(d.decimal(value))).toBe(expected)
  })

  it.each(['', '1,000', '约100', 'NaN', '.5', Number.POSITIVE_INFINITY, Number.NaN])('%s is none', (value) => {
    expect(d.parseDecimal(value)).toBeUndefined()
    expect(() => d.decimal(value)).toThrow(RangeError)
  })

  it('reads back what it formats', () => {
    fc.assert(fc.property(decimals, (a) => d.equal(d.decimal(d.format(a)), a)))
  })
})

describe('toJson', () => {
  it.each([
    ['1.7', 1.7],
    ['999999999999999', 999999999999999],
    ['0.000000000000001', 1e-15],
    ['1234567890123456', '1234567890123456'],
    ['-0.1234567890123456', '-0.1234567890123456'],
    ['0', 0],
  ])('%s', (value, expected) => {
    expect(d.toJson(d.decimal(value))).toBe(expected)
  })

  it('is read back exactly', () => {
    fc.assert(fc.property(decimals, (a) => d.equal(d.decimal(d.toJson(a)), a)))
  })
})

describe('arithmetic', () => {
  it('adds in any order and undoes itself', () => {
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        expect(d.add(d.add(a, b), c)).toEqual(d.add(a, d.add(c, b)))
        expect(d.subtract(d.add(a, b), b)).toEqual(a)
      }),
    )
  })

  it('divides exactly by what it was multiplied with', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        fc.pre(d.sign(b) !== 0)
        expect(d.divideExactly(d.multiply(a, b), b)).toEqual(a)
      }),
    )
  })

  it('has an exact quotient of 24 decimals at most where there is one', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        fc.pre(d.sign(b) !== 0)
        const scale = 10n ** BigInt(Math.max(a.scale, b.scale) - a.scale)
        const [left, right] = [
          a.coefficient * scale,
          b.coefficient * 10n ** BigInt(Math.max(a.scale, b.scale) - b.scale),
        ]
        const dividend = left * 10n ** 24n
        const expected = dividend % right === 0n ? d.fromDigits(dividend / right, 24) : undefined
        expect(d.divideExactly(a, b)).toEqual(expected)
      }),
    )
  })

  it('is the JSON number that its digits are', () => {
    fc.assert(
      fc.property(decimals, (a) => {
        const digits = d.format(d.abs(a)).replace('.', '').replace(/^0+/, '').length
        expect(d.toJson(a)).toBe(digits <= 15 ? Number(d.format(a)) : d.format(a))
      }),
      { numRuns: 1000 },
    )
  })

  it('has no exact quotient where there is none', () => {
    expect(d.divideExactly(d.ONE, d.decimal(3))).toBeUndefined()
    expect(d.divideExactly(d.ONE, d.ZERO)).toBeUndefined()
  })

  it.each([
    ['1', '3', 2, '0.33'],
    ['2', '3', 2, '0.67'],
    ['-2', '3', 0, '-1'],
    ['1', '-8', 2, '-0.13'],
    ['12000', '6.3', 0, '1905'],
  ])('%s ÷ %s to %i decimals is %s', (a, b, places, expected) => {
    expect(d.format(d.divide(d.decimal(a), d.decimal(b), places))).toBe(expected)
  })

  it.each([
    ['1.65', 1, '1.7'],
    ['-1.65', 1, '-1.7'],
    ['1.649', 1, '1.6'],
    ['17600', -3, '18000'],
    ['1.5', 3, '1.5'],
  ])('%s rounded to %i decimals is %s', (value, places, expected) => {
    expect(d.format(d.round(d.decimal(value), places))).toBe(expected)
  })

  it.each([
    ['100', 2],
    ['1300', 2],
    ['5.5', -1],
    ['0', undefined],
  ])('the last digit of %s that is not zero has power %s', (value, power) => {
    expect(d.lastDigit(d.decimal(value))).toBe(power)
  })

  it('shows the printed decimals', () => {
    expect(d.format(d.decimal(6), 1)).toBe('6.0')
    expect(d.format(d.decimal('-0.05'))).toBe('-0.05')
  })
})
