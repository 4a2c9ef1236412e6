import { describe, expect, it } from 'vitest'
import { fullRegion, reachOf, regionOf } from '../../src/language/regions.ts'

describe('the region that a title is of', () => {
  it.each<[string, string, string]>([
    ['四川省“十四五”服务业发展规划', '四川省', 'province'],
    ['北京市国土空间生态修复规划', '北京市', 'province'],
    ['西藏自治区国民经济和社会发展规划', '西藏自治区', 'province'],
    ['宁夏回族自治区预算', '宁夏回族自治区', 'province'],
    ['成都市现代服务业发展规划', '成都市', 'city'],
    ['四川省成都市金牛区方案', '金牛区', 'district'],
    ['金牛区2021年方案', '金牛区', 'district'],
    ['竺山县2025年预算', '竺山县', 'district'],
    ['重庆高新区“十四五”高技术服务业发展规划', '重庆高新区', 'zone'],
    ['关于印发云岭市节水行动实施意见的通知', '云岭市', 'city'],
    ['中共成都市委', '成都市', 'city'],
    ['国家信息化规划', '全国', 'national'],
  ])('%s', (title, region, level) => {
    expect(regionOf(title)).toMatchObject({ region, level })
  })

  it.each(['现代服务业发展规划', '产业园区建设方案', '关于加强社区建设的意见', '推进城市更新方案', ''])(
    '%j names none',
    (title) => {
      expect(regionOf(title)).toBeUndefined()
    },
  )
})

// 全市 of a city's plan is the plan's own region; of a province's plan it is a scope.
it.each<[string, 'city' | 'province' | 'national' | undefined, number, string | undefined]>([
  ['全市用水总量', 'city', 2, undefined],
  ['全省果蔬流通率', 'city', 2, '全省'],
  ['全国平均', 'national', 2, undefined],
  ['全国平均', 'city', 2, '全国'],
  ['市本级收入', 'city', 3, '市本级'],
  ['我市的收入', 'city', 3, undefined],
  ['全社会研发经费', 'city', 0, undefined],
  ['用水总量', 'city', 0, undefined],
  ['全县收入', undefined, 2, undefined],
])('%s in a plan of a %s', (name, level, length, scope) => {
  expect(reachOf(name, level)).toEqual(scope === undefined ? { length } : { length, scope })
})

describe('a province by its full name', () => {
  it.each([
    ['西藏', '西藏自治区'],
    ['西藏自治区', '西藏自治区'],
    ['新疆自治区', '新疆维吾尔自治区'],
    ['广东', '广东省'],
    ['上海', '上海市'],
    ['云岭市', '云岭市'],
    ['海南藏族自治州', '海南藏族自治州'],
    ['吉林市', '吉林市'],
    ['全国', '全国'],
  ])('%s', (region, full) => {
    expect(fullRegion(region)).toBe(full)
  })
})
