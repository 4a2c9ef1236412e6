import { describe, expect, it } from 'vitest'
import { isOwnScope, withoutRegion } from '../../src/language/scopes.ts'

describe('the own region', () => {
  it.each([
    ['全市', { name: '成都市', level: 'city' }, true],
    ['成都', { name: '成都市', level: 'city' }, true],
    ['全省', { name: '四川省', level: 'province' }, true],
    ['全省', { name: '成都市', level: 'city' }, false],
    ['全区', { name: '金牛区', level: 'district' }, true],
    ['全国', { name: '四川省' }, false],
    ['全市', {}, true],
    ['全市', { name: '云岭市临江区', level: 'district' }, false],
    ['全市', { name: '昆山市', level: 'district' }, true],
    ['全市', { name: '重庆市', level: 'province' }, true],
    ['全市', { name: '四川省', level: 'province' }, false],
    ['全市', { level: 'city' }, true],
    ['市本级', { name: '银川市' }, false],
  ] as const)('%s of %j: %s', (scope, region, expected) => {
    expect(isOwnScope(scope, region)).toBe(expected)
  })
})

describe('a name without its region', () => {
  it.each([
    ['全市服务业增加值', '服务业增加值'],
    ['成都市服务业增加值', '服务业增加值'],
    ['成都服务业增加值', '服务业增加值'],
    ['全市场化率', '全市场化率'],
    ['全省服务业增加值', '全省服务业增加值'],
  ])('%s is %s', (name, expected) => {
    expect(withoutRegion(name, { name: '成都市', level: 'city' })).toBe(expected)
  })
})
