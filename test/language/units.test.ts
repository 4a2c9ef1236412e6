import { describe, expect, it } from 'vitest'
import { parseUnit, readUnit, toCanonical, unitFactor } from '../../src/language/units.ts'
import { decimal, format } from '../../src/math/decimal.ts'

// What 1 of a printed unit is in the canonical one.
describe('a unit and its canonical value', () => {
  it.each<[string, string, string]>([
    ['元', '1', '元'],
    ['万元', '10000', '元'],
    ['亿元', '100000000', '元'],
    ['万亿元', '1000000000000', '元'],
    ['千亿元', '100000000000', '元'],
    ['亿美元', '100000000', '美元'],
    ['人', '1', '人'],
    ['万人', '10000', '人'],
    ['万人次', '10000', '人次'],
    ['亩', '1', '亩'],
    ['万亩', '10000', '亩'],
    ['公顷', '15', '亩'],
    ['万公顷', '150000', '亩'],
    ['平方米', '0.0015', '亩'],
    ['万平方米', '15', '亩'],
    ['平方公里', '1500', '亩'],
    ['吨', '1', '吨'],
    ['万吨', '10000', '吨'],
    ['公斤', '0.001', '吨'],
    ['吨标准煤', '1', '吨标准煤'],
    ['亿吨标准煤', '100000000', '吨标准煤'],
    ['千瓦时', '1', '千瓦时'],
    ['亿千瓦时', '100000000', '千瓦时'],
    ['万千瓦', '10000', '千瓦'],
    ['公里', '1', '公里'],
    ['米', '0.001', '公里'],
    ['%', '1', '%'],
    ['‰', '0.1', '%'],
    ['百分点', '1', '百分点'],
    ['倍', '1', '倍'],
    ['家', '1', '家'],
    ['个', '1', '个'],
    ['万个', '10000', '个'],
    ['项', '1', '项'],
    ['标准箱', '1', '标准箱'],
    ['万标准箱', '10000', '标准箱'],
    ['℃', '1', '℃'],
    ['立方米', '1', '立方米'],
    ['亿立方米', '100000000', '立方米'],
  ])('1 %s is %s %s', (unit, factor, canonical) => {
    const reading = readUnit(unit, 0)
    expect(reading).toMatchObject({ unit, canonical, end: unit.length })
    expect(format(unitFactor(unit))).toBe(factor)
    expect(format(toCanonical(decimal('1'), unit))).toBe(factor)
  })

  it('公顷 is 10000 平方米, 平方公里 100 公顷: the factors agree', () => {
    expect(format(toCanonical(decimal('10000'), '平方米'))).toBe(format(unitFactor('公顷')))
    expect(format(toCanonical(decimal('100'), '公顷'))).toBe(format(unitFactor('平方公里')))
  })
})

describe('the longest unit that stands there', () => {
  it.each<[string, string | undefined, string]>([
    ['个百分点以上', '百分点', '以上'],
    ['人次左右', '人次', '左右'],
    ['千瓦时', '千瓦时', ''],
    ['千米', '千米', ''],
    ['千个', '千个', ''],
    ['元/人', '元/人', ''],
    ['件/万人', '件/万人', ''],
    ['微克/立方米', '微克/立方米', ''],
    ['吨标准煤/万元', '吨标准煤/万元', ''],
    // money with its noun left out; 万 counts whatever follows
    ['亿', '亿元', ''],
    ['万亿左右', '万亿元', '左右'],
    ['万名师生', '万名', '师生'],
    ['万', '万', ''],
    // a Latin unit is a whole word
    ['m，宽', 'm', '，宽'],
    ['mobile', undefined, 'mobile'],
    ['GWh', 'GWh', ''],
    ['强', undefined, '强'],
    ['', undefined, ''],
  ])('%s', (text, unit, rest) => {
    const reading = readUnit(text, 0)
    expect(reading?.unit).toBe(unit)
    expect(text.slice(reading?.end ?? 0)).toBe(rest)
  })
})

describe('a unit that stands by itself', () => {
  it.each<[string, string, string]>([
    ['个百分点', '百分点', '百分点'],
    ['亿美元(累计)', '亿美元', '美元'],
    ['亿元（现价）', '亿元', '元'],
    [' 万亿元 ', '万亿元', '元'],
    // not in the lexicon: a unit of its own, its magnitude taken off
    ['标准台', '标准台', '标准台'],
    ['万吨公里数', '万吨公里数', '吨公里数'],
  ])('%s', (printed, unit, canonical) => {
    expect(parseUnit(printed)).toMatchObject({ unit, canonical })
  })

  it.each(['', ' ', '（累计）'])('%j is none', (printed) => {
    expect(parseUnit(printed)).toBeUndefined()
  })
})
