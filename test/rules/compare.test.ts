import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as d from '../../src/math/decimal.ts'
import type { Amount, QuantityLike } from '../../src/rules/amount.ts'
import { readAmount } from '../../src/rules/amount.ts'
import { compareAmounts, roundsTo } from '../../src/rules/compare.ts'

function amount(quantity: QuantityLike): Amount {
  const read = readAmount(quantity)
  if ('unreadable' in read) throw new TypeError(read.unreadable)
  return read.amount
}

const yi = (value: number, precision = 0, op: NonNullable<QuantityLike['op']> = '='): QuantityLike => ({
  op,
  value,
  precision,
  unit: '亿元',
})

describe('rounding', () => {
  it.each([
    ['1.74', '1.7', '0.1', true],
    ['1.76', '1.7', '0.1', false],
    // A tie goes up by 四舍五入, to the even digit by 四舍六入五成双.
    ['1.65', '1.7', '0.1', true],
    ['1.65', '1.6', '0.1', true],
    ['1.75', '1.7', '0.1', false],
    ['-1.65', '-1.7', '0.1', true],
    ['17499', '17000', '1000', true],
  ])('%s to %s in steps of %s: %s', (value, printed, grain, expected) => {
    expect(roundsTo(d.decimal(value), d.decimal(printed), d.decimal(grain))).toBe(expected)
  })
})

describe('two statements', () => {
  it.each<[string, QuantityLike, QuantityLike, string, boolean]>([
    ['equal', yi(11000), { op: '=', value: 1.1, precision: 1, unit: '万亿元' }, 'consistent', false],
    ['finer rounds to coarser', yi(11200), { op: '=', value: 1.1, precision: 1, unit: '万亿元' }, 'consistent', false],
    ['tie', yi(11500), { op: '=', value: 1.1, precision: 1, unit: '万亿元' }, 'rounding', false],
    ['apart', yi(11600), { op: '=', value: 1.1, precision: 1, unit: '万亿元' }, 'inconsistent', true],
    ['value and bound', yi(1300), yi(1200, 0, '>'), 'consistent', false],
    ['value below bound', yi(1100), yi(1200, 0, '>'), 'inconsistent', true],
    ['equal numbers, other comparators', yi(1200), yi(1200, 0, '>'), 'consistent', false],
    ['two floors', yi(1000, 0, '>='), yi(1200, 0, '>'), 'inconsistent', true],
    ['two floors of one number', yi(1200, 0, '>='), yi(1200, 0, '>'), 'consistent', false],
    ['floor and ceiling', yi(1000, 0, '>='), yi(1200, 0, '<='), 'consistent', false],
    ['floor above ceiling', yi(1300, 0, '>='), yi(1200, 0, '<='), 'inconsistent', true],
  ])('%s', (_case, a, b, verdict, apart) => {
    expect(compareAmounts(amount(a), amount(b))).toEqual({ verdict, apart })
    expect(compareAmounts(amount(b), amount(a))).toEqual({ verdict, apart })
  })

  it('a number rounded to fewer digits agrees with itself', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 3 }), (coefficient, places) => {
        const fine = d.fromDigits(coefficient, 4)
        const text = d.format(d.round(fine, places))
        const left = amount({ op: '=', value: d.format(fine), precision: 4, unit: '亿元' })
        const right = amount({ op: '=', value: text, precision: places, unit: '亿元' })
        expect(compareAmounts(left, right).verdict).toBe('consistent')
      }),
    )
  })
})
