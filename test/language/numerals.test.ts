import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chineseToNumber,
  readArabic,
  readChinese,
  readChineseOverWan,
  readChinesePair,
  toSmallNumber,
} from '../../src/language/numerals.ts'
import { chineseNumeral } from './chinese-numeral.ts'

describe('Arabic', () => {
  it.each<[string, string, number, string]>([
    ['1.70万', '1.70', 2, '万'],
    ['351,740人', '351740', 0, '人'],
    ['4，286万', '4286', 0, '万'],
    ['1,447.7平方', '1447.7', 1, '平方'],
    // groups of three digits only: a list of numbers is no thousands
    ['12,34', '12', 0, ',34'],
    ['5,1234', '5', 0, ',1234'],
    ['2021,000', '2021', 0, ',000'],
    // a full stop that ends the sentence
    ['5.', '5', 0, '.'],
    ['3.1.2', '3.1', 1, '.2'],
  ])('%s is %s, %i decimals', (text, value, decimals, rest) => {
    const numeral = readArabic(text, 0)
    expect(numeral).toMatchObject({ value, decimals, script: 'arabic' })
    expect(text.slice(numeral?.end)).toBe(rest)
  })

  it('begins at a digit', () => {
    expect(readArabic('约5', 0)).toBeUndefined()
    expect(readArabic('', 0)).toBeUndefined()
  })
})

describe('Chinese', () => {
  it.each<[string, string, string]>([
    ['十', '10', ''],
    ['十二项', '12', '项'],
    ['二十个', '20', '个'],
    ['三百二十家', '320', '家'],
    ['两千零五', '2005', ''],
    ['一百一十二', '112', ''],
    // digit by digit
    ['二〇三五年', '2035', '年'],
    ['三点五', '3.5', ''],
    // 点 that is a word
    ['三点建议', '3', '点建议'],
    // the magnitude word belongs to the unit
    ['十万家', '10', '万家'],
  ])('%s is %s', (text, value, rest) => {
    const numeral = readChinese(text, 0)
    expect(numeral?.value).toBe(value)
    expect(text.slice(numeral?.end)).toBe(rest)
  })

  it.each(['百万', '千亿', '万众', '亩', ''])('%s begins with none', (text) => {
    expect(readChinese(text, 0)).toBeUndefined()
  })

  it('equals the Arabic one from 1 to 9999, and above 万 to 99999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(readChinese(chineseNumeral(value), 0)).toMatchObject({ value: String(value) })
        expect(chineseToNumber(chineseNumeral(value))).toBe(value)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 10_001, max: 99_999 }), (value) => {
        const text = chineseNumeral(value)
        // 六万 alone is 6 of the magnitude.
        const expected = value % 10_000 === 0 ? undefined : { value: String(value), end: text.length }
        if (expected === undefined) expect(readChineseOverWan(text, 0)).toBeUndefined()
        else expect(readChineseOverWan(text, 0)).toMatchObject(expected)
      }),
    )
  })

  it.each<[string, string | undefined]>([
    ['三万五', '35000'],
    ['三万零五', '30005'],
    ['三万零五百', '30500'],
    ['三万家', undefined],
    ['三亿五', undefined],
  ])('%s with 万 inside', (text, value) => {
    expect(readChineseOverWan(text, 0)?.value).toBe(value)
  })

  it.each<[string, [number, number] | undefined]>([
    ['两三家', [2, 3]],
    ['七八个', [7, 8]],
    ['一二类', [1, 2]],
    ['三二', undefined],
    ['二〇', undefined],
    ['一二三产业', undefined],
    ['三家', undefined],
  ])('%s side by side', (text, ends) => {
    const pair = readChinesePair(text, 0)
    expect(pair === undefined ? undefined : [pair.low, pair.high]).toEqual(ends)
  })
})

it.each<[string, number | undefined]>([
  ['12', 12],
  ['十二', 12],
  ['007', 7],
  ['十二个', undefined],
  ['', undefined],
  ['1234567', undefined],
])('%j as a small number', (text, value) => {
  expect(toSmallNumber(text)).toBe(value)
})
