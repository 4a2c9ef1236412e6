import { describe, expect, it } from 'vitest'
import { format } from '../../src/math/interval.ts'
import { comparable, inUnit, type QuantityLike, readAmount, readUnit, unitKind } from '../../src/rules/amount.ts'

/** Interval in the written unit, or why there is none. */
function reading(quantity: QuantityLike): string {
  const read = readAmount(quantity)
  if ('unreadable' in read) return read.unreadable
  return format(inUnit(read.amount.interval, read.amount.unit).interval)
}

describe('what a quantity stands for', () => {
  it.each<[string, QuantityLike, string]>([
    ['1.7 万亿元', { op: '=', value: 1.7, precision: 1, unit: '万亿元' }, '[1.65, 1.75]'],
    ['1.70, its zero printed', { op: '=', value: 1.7, precision: 2, unit: '万亿元' }, '[1.695, 1.705]'],
    ['82%', { op: '=', value: 82, unit: '%' }, '[81.5, 82.5]'],
    ['66个, a count', { op: '=', value: 66, unit: '个' }, '66'],
    ['6万人, with a magnitude word', { op: '=', value: 6, unit: '万人' }, '[5.5, 6.5]'],
    ['2093人, people', { op: '=', value: 2093, unit: '人' }, '2093'],
    ['400.00元, to the 分', { op: '=', value: 400, precision: 2, unit: '元' }, '400'],
    ['1.234567万元, finer than the 分', { op: '=', value: 1.234567, precision: 6, unit: '万元' }, '1.234567'],
    ['400.00万元', { op: '=', value: 400, precision: 2, unit: '万元' }, '[399.995, 400.005]'],
    ['980万平方米', { op: '=', value: 980, unit: '万平方米' }, '[979.5, 980.5]'],
    ['no unit', { op: '=', value: 5 }, '[4.5, 5.5]'],
    ['超400家', { op: '>', value: 400, unit: '家' }, '(400, ∞)'],
    ['270个以上', { op: '>=', value: 270, unit: '个' }, '[270, ∞)'],
    ['5%以内', { op: '<=', value: 5, unit: '%' }, '(-∞, 5]'],
    ['不到5%', { op: '<', value: 5, unit: '%' }, '(-∞, 5)'],
    ['100个左右', { op: '~', value: 100, unit: '个', text: '100个左右' }, '[50, 150]'],
    ['5%左右', { op: '~', value: 5, unit: '%', text: '5%左右' }, '[4.5, 5.5]'],
    ['1300余个', { op: '~', value: 1300, unit: '个', text: '1300余个' }, '[1300, 1400]'],
    ['9100多万', { op: '~', value: 9100, unit: '万人', text: '9100多万' }, '[9100, 9200]'],
    ['近40%', { op: '~', value: 40, unit: '%', text: '近40%' }, '[30, 40]'],
    ['5%—5.5%', { op: 'range', low: 5, high: 5.5, unit: '%' }, '[5, 5.5]'],
    [
      '增长1.5倍',
      { op: '=', value: 1.5, precision: 1, unit: '倍', canonical: { value: 2.5, unit: '倍' } },
      '[2.45, 2.55]',
    ],
    ['翻两番', { op: '=', value: 2, unit: '番', canonical: { value: 4, unit: '倍' } }, '4'],
    ['下降13.5%', { op: '=', value: -13.5, precision: 1, unit: '%' }, '[-13.55, -13.45]'],
    ['a decimal string', { op: '=', value: '1234567890123456.78', unit: '元' }, '1234567890123456.78'],
    ['words', { op: 'text', text: '高于全国平均水平' }, 'text-value'],
    ['a range with one end', { op: 'range', low: 5, unit: '%' }, 'ambiguous'],
  ])('%s', (_words, quantity, expected) => {
    expect(reading(quantity)).toBe(expected)
  })
})

describe('kinds of unit', () => {
  it.each([
    ['家', '个', 'yes'],
    ['亿元', '万元', 'yes'],
    ['平方米', '亩', 'yes'],
    ['类', '项', 'different'],
    ['人', '人次', 'different'],
    ['元', '美元', 'different'],
    ['%', '百分点', 'different'],
    ['亿元', undefined, 'no-unit'],
    [undefined, undefined, 'yes'],
  ] as const)('%s and %s: %s', (left, right, expected) => {
    const amount = (unit: string | undefined) => {
      const read = readAmount({ op: '=', value: 1, unit })
      if ('unreadable' in read) throw new TypeError(read.unreadable)
      return read.amount
    }
    expect(comparable(amount(left), amount(right))).toBe(expected)
  })

  it('money keeps its currency', () => {
    expect(unitKind(readUnit('亿美元'))).toBe('美元')
  })
})
