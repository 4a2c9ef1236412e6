import { expect, test } from 'vitest'
import { betterDirection, hasRealRate, isShareName, mayTurn } from '../../src/language/statistics.ts'

test.each([
  ['服务业增加值', true],
  ['地区生产总值', true],
  ['居民人均可支配收入', true],
  ['服务业增加值占GDP比重', false],
  ['社会消费品零售总额', false],
  ['发电量', false],
])('whether %s grows at comparable prices: %s', (name, expected) => {
  expect(hasRealRate(name)).toBe(expected)
})

test.each([
  ['服务业增加值占GDP比重', true],
  ['可再生能源装机占总装机的比例', true],
  ['森林覆盖率', true],
  ['水质优良比例', true],
  ['优良天数比例', true],
  ['服务业对经济增长的贡献率', false],
  ['高等教育毛入学率', false],
  ['拨备覆盖率', false],
  ['资产负债率', false],
  ['政府债务余额占地区生产总值比重', false],
  ['投资完成率', false],
  ['粮食自给率', false],
])('whether %s lies in 0–100: %s', (name, expected) => {
  expect(isShareName(name)).toBe(expected)
})

test.each([
  ['公共供水管网漏损率', 'down'],
  ['单位地区生产总值能耗', 'down'],
  ['污水处理率', 'up'],
  ['森林蓄积量', 'up'],
  ['第一产业占比', undefined],
])('which way %s should go: %s', (name, expected) => {
  expect(betterDirection(name)).toBe(expected)
})

test('what may peak, as planned', () => {
  expect(mayTurn('单位地区生产总值二氧化碳排放')).toBe(true)
  expect(mayTurn('森林覆盖率')).toBe(false)
})
