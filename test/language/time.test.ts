import { describe, expect, it } from 'vitest'
import { fiveYearAt, isoOf, relativeAt, timeAt } from '../../src/language/time.ts'
import { tokensOf } from './tokens.ts'

// The paragraph "Time" of the language, word by word, then what stands around it.
describe('time', () => {
  it.each<[string, ...string[]]>([
    ['2022年2月至2022年10月', '2022年2月至2022年10月: time 2022-02/2022-10 in'],
    ['2021年10月—2022年1月', '2021年10月—2022年1月: time 2021-10/2022-01 in'],
    ['2022年2—10月', '2022年2—10月: time 2022-02/2022-10 in'],
    ['（2022年10月）', '2022年10月: time 2022-10 in'],
    ['到2022年底', '到2022年底: time 2022 by'],
    ['2020年12月前', '2020年12月前: time 2020-12 by'],
    ['2019年6月底前', '2019年6月底前: time 2019-06 by'],
    ['2026年底', '2026年底: time 2026 in'],
    ['2026年上半年', '2026年上半年: time 2026-H1 in'],
    ['2026年三季度', '2026年三季度: time 2026-Q3 in'],
    ['2026年第4季度', '2026年第4季度: time 2026-Q4 in'],
    ['“十四五”期间', '“十四五”期间: time 2021/2025 in five-year'],
    ['“十三五”末', '“十三五”末: time 2020 in five-year'],
    ['三年行动计划（2025—2027年）', '2025—2027年: time 2025/2027 in'],
    ['规划期限为2021-2025年,远景展望到2035年', '2021-2025年: time 2021/2025 in', '到2035年: time 2035 by'],
    ['二〇三五年', '二〇三五年: time 2035 in'],
    ['二〇二六年一月二十日', '二〇二六年一月二十日: time 2026-01-20 in'],
    ['二○二一年', '二○二一年: time 2021 in'],
    // spans, without a point of their own
    ['五年'],
    ['三年行动计划'],
    ['即日起'],
    // what it is to the words around it
    ['较2015年', '较2015年: time 2015 than'],
    ['与2015年相比', '2015年: time 2015 than'],
    ['2020年以来', '2020年以来: time 2020 since'],
    ['自2020年起', '自2020年起: time 2020 since'],
    ['截至2020年底', '截至2020年底: time 2020 until'],
    ['2030年后劲', '2030年: time 2030 in'],
    ['“十四五”规划', '“十四五”: time 2021/2025 name five-year'],
    ['“十四五”时期', '“十四五”时期: time 2021/2025 in five-year'],
    ['十五五时期', '十五五时期: time 2026/2030 in five-year'],
    ['“八五”', '“八五”: time 1991/1995 name five-year'],
    ['十五条', '十五条: = 15 条'],
    // of a year that the document decides
    ['今年', '今年: time in this'],
    ['去年', '去年: time in last'],
    ['过去五年', '过去五年: time in past-five'],
    ['今后五年', '今后五年: time in next-five'],
    ['截至目前', '截至目前: time until now'],
    // in figures
    ['2021-06-13', '2021-06-13: time 2021-06-13 in'],
    ['2021.6.13', '2021.6.13: time 2021-06-13 in'],
    ['2026年1月20日', '2026年1月20日: time 2026-01-20 in'],
    ['2021—2022年2月', '2021—2022年2月: time 2021/2022-02 in'],
    ['2025年度', '2025年度: time 2025 in'],
    // no year
    ['1999家', '1999家: = 1999 家'],
    ['2025万元', '2025万元: = 2025 万元'],
  ])('%s', (text, ...expected) => {
    expect(tokensOf(text)).toEqual(expected)
  })
})

describe('faults of dates', () => {
  it.each<[string, ...string[]]>([
    ['2019年2月日', '2019年2月日: time 2019-02 in fault:no-day'],
    ['2019年月1日', '2019年月1日: time 2019 in fault:no-month'],
    ['2019年2月30日', '2019年2月30日: time 2019-02-30 in fault:impossible'],
    ['2019年13月', '2019年13月: time 2019-13 in fault:impossible'],
    ['2024年2月29日', '2024年2月29日: time 2024-02-29 in'],
    // digits or 年 lost
    ['202013日,总书记', '202013日: time 2020 in fault:digits-lost damaged'],
    ['20204月,市委', '20204月: time 2020-04 in damaged'],
    ['202004月', '202004月: time 2020-04 in damaged'],
    ['2025,高新区', '2025: time 2025 in damaged'],
    ['到2025高新区引进5家', '到2025: time 2025 by damaged', '5家: = 5 家'],
    // no year stands there
    ['累计2025，其中', '2025: = 2025 -'],
    ['2025家', '2025家: = 2025 家'],
  ])('%s', (text, ...expected) => {
    expect(tokensOf(text)).toEqual(expected)
  })

  // 29 February is a day of some years only: whether the year is one is asked where the date is checked.
  it('28 days or 29', () => {
    expect(timeAt('2023年2月29日', 0)).toMatchObject({ from: '2023-02-29' })
  })
})

describe('five-year periods', () => {
  it.each<[string, string, string]>([
    ['“一五”', '1953', '1957'],
    ['“十五”', '2001', '2005'],
    ['“十四五”', '2021', '2025'],
    ['“十六五”', '2031', '2035'],
  ])('%s is %s to %s', (text, from, to) => {
    expect(fiveYearAt(text, 0)).toMatchObject({ from, to })
  })

  it('without quotes only where a word says so', () => {
    expect(fiveYearAt('十五家', 0)).toBeUndefined()
    expect(fiveYearAt('十四五规划', 0)).toMatchObject({ from: '2021', relation: 'name' })
  })
})

it('a point in ISO, as precise as it is', () => {
  expect(isoOf({ year: '2022' })).toBe('2022')
  expect(isoOf({ year: '2022', month: '2' })).toBe('2022-02')
  expect(isoOf({ year: '2022', month: '2', day: '8' })).toBe('2022-02-08')
  expect(isoOf({ year: '2026', part: 'H1' })).toBe('2026-H1')
})

it('较去年 is what it is measured against', () => {
  expect(relativeAt('较去年增长', 1)).toMatchObject({ relation: 'than', relative: 'last', start: 0 })
  expect(relativeAt('增长', 0)).toBeUndefined()
})
