import { describe, expect, test } from 'vitest'
import { bareMonths } from '../../src/language/months.ts'
import { planOf } from './plan-of.ts'

function told(...lines: readonly string[]): string[] {
  return planOf('二、有关情况', ...lines).dates.map(({ text, value, fault }) =>
    [text, value, fault].filter(Boolean).join(' '),
  )
}

describe('faults', () => {
  test.each([
    ['2019年2月日印发通知。', '2019年2月日 2019-02 no-day'],
    ['2019年月12日印发通知。', '2019年月12日 2019 no-month'],
    ['于202013日印发通知。', '202013日 2020 digits-lost'],
    ['2022年13月印发通知。', '2022年13月 impossible'],
    ['2023年2月29日印发通知。', '2023年2月29日 impossible'],
    ['调研组自2024年2月29日到青屏县开展调研。', '2024年2月29日 2024-02-29'],
    ['4月31日印发通知。', '4月31日 impossible'],
    ['方案自2月至3月征求意见。', '2月至3月 no-year'],
    ['2021年印发通知，6月30日组织竣工。', '2021年 2021'],
  ])('%s', (line, expected) => {
    expect(told(line)[0]).toBe(expected)
  })

  test('a year before makes a month sound', () => {
    expect(told('2021年印发通知，6月30日组织竣工。')).toEqual(['2021年 2021', '6月30日 2021-06-30'])
  })

  test('明年 gives the year, known or not', () => {
    expect(told('明年6月组织竣工。')).toEqual(['明年6月'])
  })

  test('in a cell', () => {
    const table = '| 项目 | 批复日期 |\n| --- | --- |\n| 白石码头 | 2019年2月30日 |\n| 青屏码头 | 2019年3月1日 |'
    expect(told(table)).toEqual(['2019年2月30日 impossible'])
  })
})

describe('what other sections hold', () => {
  test.each([
    ['the year of a value', '2023年，全市港口货物吞吐量达到3亿吨。'],
    ['a year set against', '全市港口货物吞吐量达到3亿吨，较2015年增长12%。'],
    ['a deadline', '到2030年，港口全面建成。'],
    ['a name', '“十四五”规划稳步实施。'],
    ['a title', '贯彻《港航发展规划（2021—2025年）》要求。'],
    ['each year', '每年3月底前报送总结。'],
  ])('not %s', (_, line) => {
    expect(told(line)).toEqual([])
  })

  test('a span is told by both ends', () => {
    expect(told('2021年10月至2022年3月开展调研。')).toEqual(['2021年10月至2022年3月 2021-10/2022-03'])
  })
})

describe('months with no year', () => {
  test.each([
    ['2月至3月', ['2-3']],
    ['10月—12月底前', ['10-12 before']],
    ['6月30日前', ['6.30-6.30 before']],
    ['11月6日至10日', ['11.6-11.10']],
    ['每年3月、次年1月', []],
    ['3个月，6月龄，12.5月', []],
  ])('%s', (text, expected) => {
    const found = bareMonths(text, () => false).map(
      ({ month, day, toMonth, toDay, before }) =>
        `${[month, day].filter(Boolean).join('.')}-${[toMonth, toDay].filter(Boolean).join('.')}${before ? ' before' : ''}`,
    )
    expect(found).toEqual(expected)
  })
})
