import { describe, expect, it } from 'vitest'
import type { Thing } from '../../src/language/names.ts'
import { canonicalName, createNames, defaultNames, sameThing } from '../../src/language/names.ts'

describe('one name', () => {
  it.each([
    ['服务业对经济增长的贡献率', '服务业对经济增长贡献率'],
    ['货物贸易进出口总额', '货物进出口总额'],
    ['全社会研究与试验发展经费占地区生产总值比重', '全社会研发经费占 GDP 比重'],
    ['全社会研究与试验发展（R&D）经费投入强度', 'R&D经费占GDP的比重'],
    ['旅游业总收入年均增速', '旅游总收入'],
    ['规模以上信息传输、软件和信息技术服务业营业收入', '规上信息传输、软件和信息技术服务业营业收入'],
    ['境外投资协议投资总额', '对外投资协议投资总额'],
    ['服务业增加值占GDP的比重', '服务业增加值占地区生产总值比例'],
    ['企业自筹', '自筹资金'],
    ['企业自筹资金', '自筹资金'],
    ['省级财政资金', '省级资金'],
    ['高新技术企业数量', '高新技术企业'],
    ['单位GDP能源消耗降低', '单位地区生产总值能耗降幅'],
    ['每万人口高价值发明专利拥有量', '每万人高价值发明专利拥有量'],
    ['全员劳动生产率（万元/人）', '全员劳动生产率'],
    ['“三城三都”品牌', '三城三都品牌'],
  ])('%s is %s', (a, b) => {
    expect(defaultNames.match([a], [b])).toBe('same')
  })

  it.each([
    ['高新技术产业增加值', '高技术产业增加值'],
    ['城镇登记失业率', '城镇调查失业率'],
    ['货物进出口总额', '服务进出口总额'],
    ['服务业增加值', '金融业增加值'],
    ['服务业增加值', '服务业增加值占GDP比重'],
    ['服务业增加值占GDP比重', '服务业增加值占西部地区比重'],
    ['服务业对经济增长的贡献率', '消费对经济增长的贡献率'],
    ['城镇居民人均可支配收入', '居民人均可支配收入'],
    ['中央预算内投资', '中央财政资金'],
    ['常住人口城镇化率', '户籍人口城镇化率'],
    ['固定资产投资', '全社会固定资产投资'],
    ['跨境电子商务交易额', '物流业增加值'],
  ])('%s is not %s', (a, b) => {
    expect(defaultNames.match([a], [b])).toBe('different')
  })

  it('leaves out the whole of a share: 占比 may be any', () => {
    const long = '规模以上数字经济核心服务业企业营业收入占规模以上服务业营业收入比重'
    expect(defaultNames.match([long], ['规模以上数字经济核心服务业企业营业收入占比'])).toBe('short')
  })

  it('learns the names of an office', () => {
    const names = createNames([['科创空间', '高品质科创空间']])
    expect(names.match(['高品质科创空间'], ['科创空间'])).toBe('same')
    expect(defaultNames.match(['高品质科创空间'], ['科创空间'])).toBe('different')
  })

  it('keeps 的 inside a word', () => {
    expect(canonicalName('项目目的')).toBe('项目目的')
  })
})

describe('one thing', () => {
  const region = { name: '成都市', level: 'city' } as const
  const base: Thing = { names: ['服务业增加值'], role: 'target', measure: 'level', period: '2025', unit: '元' }

  it.each<[string, Partial<Thing>]>([
    ['the region is said', { scope: '成都' }],
    ['全市 is said', { scope: '全市' }],
    ['the region is in the name', { names: ['全市服务业增加值'] }],
    ['the city is in the name', { names: ['成都市服务业增加值'] }],
    ['the unit is not said', { unit: undefined }],
    ['the basis is not said', { basis: 'comparable' }],
  ])('although %s', (_case, change) => {
    expect(sameThing(base, { ...base, ...change }, region)).toEqual({ same: true, name: 'same' })
  })

  it.each<[string, Partial<Thing>]>([
    ['name', { names: ['金融业增加值'] }],
    ['unit', { unit: '%' }],
    ['measure', { measure: 'growth' }],
    ['role', { role: 'actual' }],
    ['scope', { scope: '检验检测' }],
    ['scope', { scope: '全省' }],
    ['period', { period: '2020' }],
    ['period', { period: undefined }],
  ])('but not when it differs in %s', (because, change) => {
    expect(sameThing(base, { ...base, ...change }, region)).toEqual({ same: false, because })
  })

  it('differs in its base and its price basis where both are said', () => {
    const multiple: Thing = { ...base, measure: 'multiple', since: '2015', basis: 'comparable' }
    expect(sameThing(multiple, { ...multiple, since: '2010' })).toEqual({ same: false, because: 'since' })
    expect(sameThing(multiple, { ...multiple, basis: 'current' })).toEqual({ same: false, because: 'basis' })
  })

  it('money of a year: 全市 and 市本级 are two, and so are 全市 and nothing', () => {
    const money: Thing = {
      names: ['一般公共预算收入'],
      scope: '全市',
      period: '2025',
      stage: 'actual',
      side: 'revenue',
    }
    expect(sameThing(money, { ...money, scope: '市本级' })).toEqual({ same: false, because: 'scope' })
    expect(sameThing(money, { ...money, scope: undefined })).toEqual({ same: false, because: 'scope' })
    expect(sameThing(money, { ...money, stage: 'budget' })).toEqual({ same: false, because: 'stage' })
    expect(sameThing(money, { ...money, side: 'expenditure' })).toEqual({ same: false, because: 'side' })
  })
})
