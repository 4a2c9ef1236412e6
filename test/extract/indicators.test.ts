// Indicators of a sentence: whose, what, when, against which year, and what is no indicator.

import { describe, expect, test } from 'vitest'
import { planOf } from './plan-of.ts'

/** name@scope measure period since comparator text, for every value. */
function told(line: string): string[] {
  return planOf('二、发展目标', line).indicators.flatMap(({ name, scope, values }) =>
    values.map(({ measure, period = '-', since, op, text = '' }) =>
      [scope === undefined ? name : `${name}@${scope}`, measure, period, since && `since ${since}`, op, text]
        .filter((word) => word !== undefined)
        .join(' '),
    ),
  )
}

const left = (line: string): string[] => planOf('二、发展目标', line).unread.map(({ text, why }) => `${text} ${why}`)

describe('values of a sentence', () => {
  test.each<[string, string[]]>([
    [
      '到2025年，服务业增加值年均增长8%以上，社会消费品零售总额突破1.1万亿元。',
      ['服务业增加值 growth 2025 >= 8%以上', '社会消费品零售总额 level 2025 > 突破1.1万亿元'],
    ],
    [
      '2024年，果蔬、肉类、水产品冷链流通率分别达到35%、65%、72%。',
      ['果蔬冷链流通率 level 2024 = 35%', '肉类冷链流通率 level 2024 = 65%', '水产品冷链流通率 level 2024 = 72%'],
    ],
    [
      '2024年，城镇、农村居民人均可支配收入分别达到5.8万元、3.1万元。',
      ['城镇居民人均可支配收入 level 2024 = 5.8万元', '农村居民人均可支配收入 level 2024 = 3.1万元'],
    ],
    [
      '2025年，市本级债务率为236%，偿债率为12%。全市债务率为115%。',
      ['债务率@市本级 level 2025 = 236%', '偿债率@市本级 level 2025 = 12%', '债务率 level 2025 = 115%'],
    ],
    [
      '2020年，森林面积达到876.1万亩，森林覆盖率达到46.8%，分别比2015年增加33.7万亩、提高1.8个百分点。',
      [
        '森林面积 level 2020 = 876.1万亩',
        '森林面积 increase 2020 since 2015 = 33.7万亩',
        '森林覆盖率 level 2020 = 46.8%',
        '森林覆盖率 increase 2020 since 2015 = 1.8个百分点',
      ],
    ],
    [
      '2020年，自然保护地面积1622.4平方公里，占国土面积的13.0%，比2015年增加174.7平方公里。',
      [
        '自然保护地面积 level 2020 = 1622.4平方公里',
        '自然保护地面积 increase 2020 since 2015 = 174.7平方公里',
        '自然保护地面积占国土面积 level 2020 = 13.0%',
      ],
    ],
    [
      '产地冷链、枢纽冷链投资分别为7.2亿元、15.2亿元，占总投资的比重分别为32.1%、67.9%。',
      [
        '产地冷链 level - = 7.2亿元',
        '枢纽冷链投资 level - = 15.2亿元',
        '产地冷链占总投资的比重 level - = 32.1%',
        '枢纽冷链投资占总投资的比重 level - = 67.9%',
      ],
    ],
    [
      '工业产值从2016年的59亿元增加到2021年的87亿元，年均增长8.1%。',
      ['工业产值 level 2016 = 59亿元', '工业产值 level 2021 = 87亿元', '工业产值 growth 2017-2021 = 8.1%'],
    ],
    [
      '到2025年，养老床位由2020年的3600张增加到4500张。',
      ['养老床位 level 2020 = 3600张', '养老床位 level 2025 = 4500张'],
    ],
    [
      '到2025年，再生水利用率达到35%，其中工业园区再生水利用率达到45%，县域节水型社会达标率达到100%。',
      [
        '再生水利用率 level 2025 = 35%',
        '再生水利用率@工业园区 level 2025 = 45%',
        '县域节水型社会达标率 level 2025 = 100%',
      ],
    ],
    [
      '到2025年，新建高标准农田1.8万亩、改造提升6.8万亩。',
      ['高标准农田 level 2025 = 1.8万亩', '高标准农田 level 2025 = 6.8万亩'],
    ],
    [
      '到2025年，标识注册总量突破5亿，高技术产业产值达到300亿。',
      ['标识注册总量 level 2025 > 突破5亿', '高技术产业产值 level 2025 = 300亿'],
    ],
    ['三年建设产地预冷设施12个、低温配送中心6个。', ['产地预冷设施 level - = 12个', '低温配送中心 level - = 6个']],
    [
      '到2025年，规模以上工业企业达到1000家左右，专精特新企业不少于200家。',
      ['规模以上工业企业 level 2025 ~ 1000家左右', '专精特新企业 level 2025 >= 不少于200家'],
    ],
    [
      '到2025年，万元地区生产总值能耗下降13.5%，用水总量控制在12亿立方米以内。',
      ['万元地区生产总值能耗 growth 2025 = 13.5%', '用水总量 level 2025 <= 控制在12亿立方米以内'],
    ],
    [
      '2025年全年实现地区生产总值312.4亿元，增长5.8%。',
      ['地区生产总值 level 2025 = 312.4亿元', '地区生产总值 growth 2025 = 5.8%'],
    ],
    [
      '到2025年，研发投入强度为3%—3.5%，公共充电桩为2020年的1.7倍。',
      ['研发投入强度 level 2025 range 3%—3.5%', '公共充电桩 multiple 2025 since 2020 = 1.7倍'],
    ],
    [
      '到2025年，规模以上港口企业达到120家、增加值增长6%，新增登记船舶30艘、总量达到640艘。',
      [
        '规模以上港口企业 level 2025 = 120家',
        '规模以上港口增加值 growth 2025 = 6%',
        '新增登记船舶 level 2025 = 30艘',
        '登记船舶总量 level 2025 = 640艘',
      ],
    ],
    [
      '2024年，港口吞吐量增长4%，货轮靠泊量创2016年以来新高，集装箱占比达到31%。',
      ['港口吞吐量 growth 2024 = 4%', '集装箱占比 level 2024 = 31%'],
    ],
    [
      '2024年，船舶制造业、船舶维修业增加值占工业增加值比重分别为12%、7%。',
      ['船舶制造业增加值占工业增加值比重 level 2024 = 12%', '船舶维修业增加值占工业增加值比重 level 2024 = 7%'],
    ],
    [
      '到2025年，船员培训补贴、水手生活补贴标准分别从每人每月300元、450元提高到330元、500元，引航服务机器人产量增长20%。',
      [
        '船员培训补贴标准 level - = 300元',
        '船员培训补贴标准 level 2025 = 330元',
        '水手生活补贴标准 level - = 450元',
        '水手生活补贴标准 level 2025 = 500元',
        '引航服务机器人产量 growth 2025 = 20%',
      ],
    ],
    ['2024年，建成船员驿站38个并有序开放。', ['船员驿站 level 2024 = 38个']],
  ])('%s', (line, expected) => {
    expect(told(line)).toEqual(expected)
    expect(left(line)).toEqual([])
  })
})

test('an annex lends its year to what stands under it', () => {
  const plan = planOf(
    '附件',
    '2026年港航实事清单',
    '一、完善岸线设施',
    '新建锚地超3处，岸电覆盖率从60%提高到75%，补助不低于上年度平均水平，惠及船员5000名。',
  )
  const values = plan.indicators.flatMap(({ name, values: own }) =>
    own.map(({ role, period = '-', text }) => `${name} ${role} ${period} ${text}`),
  )
  expect(values).toEqual([
    '锚地 target 2026 超3处',
    '岸电覆盖率 actual - 60%',
    '岸电覆盖率 target 2026 75%',
    '补助 target 2026 不低于上年度平均水平',
    '船员 target 2026 5000名',
  ])
})

describe('numbers that are no indicator, with the reason', () => {
  test.each<[string, string[]]>([
    ['每5年修订1次专业目录。尚没有一个超过百亿规模的企业。', ['5年 duration', '1次 parameter', '超过百亿 other']],
    ['以1平方公里范围起步，建设示范区。', ['1平方公里 parameter']],
  ])('%s', (line, expected) => {
    expect(told(line)).toEqual([])
    expect(left(line)).toEqual(expected)
  })
})

describe('a base and its target in one cell', () => {
  const values = (cell: string) =>
    planOf('二、发展目标', `| 指标 | “十五五”目标 |\n|---|---|\n| 森林覆盖率 | ${cell} |\n| 养老床位 | 9000张 |`)
      .indicators.filter(({ name }) => name === '森林覆盖率')
      .flatMap(({ nature, values }) =>
        values.map(({ role, period = '-', value, unit }) => [role, period, value, unit, nature].join(' ')),
      )

  test.each([
    ['12.54%→12.61%（约束性）', ['actual 2025 12.54 % binding', 'target 2030 12.61 % binding']],
    ['2025年约40%→2030年45%(预期性)', ['actual 2025 40 % expected', 'target 2030 45 % expected']],
    ['73→75%', ['actual 2025 73 % ', 'target 2030 75 % ']],
    ['45%（预期性）', ['target 2030 45 % expected']],
  ])('%s', (cell, told) => expect(values(cell)).toEqual(told))
})

describe('words in the cells of a table of targets', () => {
  const values = (name: string, cell: string) =>
    planOf(
      '二、发展目标',
      `| 指标 | “十五五”目标 | 属性 |\n|---|---|---|\n| ${name} | ${cell} | 预期性 |\n| 养老床位 | 9000张 | 预期性 |`,
    )
      .indicators.filter(({ name }) => name !== '养老床位')
      .flatMap(({ name: own, values }) =>
        values.map(({ name = own, role, measure, period = '-', op, value, text, unit = '-' }) =>
          [name, role, measure, period, op, value ?? text, unit].join(' '),
        ),
      )

  test.each([
    [
      'GDP年均增速',
      '7%左右（2025年基数3032亿元）',
      ['GDP target growth 2026-2030 ~ 7 %', 'GDP actual level 2025 = 3032 亿元'],
    ],
    ['研发经费投入', '全社会研发经费投入年均增长5%', ['研发经费投入 target growth 2026-2030 = 5 %']],
    ['青稞产量', '稳定在90万吨', ['青稞产量 target level 2030 = 90 万吨']],
    ['边境人口', '五年累计增长5%', ['边境人口 target increase 2026-2030 = 5 %']],
    [
      '农村/城镇居民人均可支配收入增速',
      '年均8%/7%',
      ['农村居民人均可支配收入 target growth 2026-2030 = 8 %', '城镇居民人均可支配收入 target growth 2026-2030 = 7 %'],
    ],
    [
      '研发投入强度',
      '3.5%以上（全社会研发经费年均增长7.5%）',
      ['研发投入强度 target level 2030 >= 3.5 %', '全社会研发经费 target growth 2026-2030 = 7.5 %'],
    ],
    ['全员劳动生产率增长（%）', '高于GDP增速', ['全员劳动生产率 target growth 2026-2030 text 高于GDP增速 %']],
    ['道路', '先修通东线，再建成西线约300公里', []],
  ])('%s: %s', (name, cell, told) => expect(values(name, cell)).toEqual(told))
})

test('what a level stands on is there already', () => {
  const [indicator] = planOf('二、发展目标', '在人均拨款水平达到12000元的基础上，逐步提高办学质量。').indicators
  expect(indicator?.values.map(({ role }) => role)).toEqual(['actual'])
})

describe('numbers beside one another', () => {
  const values = (sentence: string) =>
    planOf('二、发展回顾', sentence).indicators.flatMap(({ name: own, values }) =>
      values.map(({ name = own, measure, op, value, unit = '-' }) => [name, measure, op, value, unit].join(' ')),
    )

  test.each([
    [
      '2025年，教育更加公平可及，学前教育毛入园率、义务教育巩固率、高中阶段和高等教育毛入学率分别达到93%、98%、97%、64%。',
      [
        '学前教育毛入园率 level = 93 %',
        '义务教育巩固率 level = 98 %',
        '高中阶段毛入学率 level = 97 %',
        '高等教育毛入学率 level = 64 %',
      ],
    ],
    ['2025年，外贸进出口在传统市场下降超3成的情况下增长12%。', ['外贸进出口 growth = 12 %']],
    ['2025年，市属国企由51家整合为33家。', ['市属国企 level = 51 家', '市属国企 level = 33 家']],
    ['2025年，为390万65岁以上老年人免费体检。', ['老年人 level = 390 万']],
    ['2025年，2个1类创新药获批上市。', ['创新药 level = 2 个']],
    ['2025年，8个学科进入世界排名前1%。', ['学科 level = 8 个']],
    ['2025年，整体提升100所学校。', ['学校 level = 100 所']],
    ['2025年，航线通达90个国家和地区的120个港口。', ['国家和地区 level = 90 个', '港口 level = 120 个']],
    [
      '2025年，全市人均预期寿命较2020年提高1.2岁、达到79.7岁。',
      ['人均预期寿命 increase = 1.2 岁', '人均预期寿命 level = 79.7 岁'],
    ],
    [
      '2025年，轨道交通线路增至14条、运营里程超过580公里。',
      ['轨道交通线路 level = 14 条', '运营里程 level > 580 公里'],
    ],
    ['2025年，制定实施稳住增长“20条”。', []],
    ['2025年，推出100项具有较大知名度的航运赛事。', ['航运赛事 level = 100 项']],
    [
      '2025年，花生种植、收获机械化率分别达到65%和55%。',
      ['花生种植机械化率 level = 65 %', '花生收获机械化率 level = 55 %'],
    ],
    [
      '2025年，马铃薯种植、收获机械化率均达到45%。',
      ['马铃薯种植机械化率 level = 45 %', '马铃薯收获机械化率 level = 45 %'],
    ],
  ])('%s', (sentence, told) => expect(values(sentence)).toEqual(told))
})

describe('a table with a region a row and an indicator a column', () => {
  const values = (table: string) =>
    planOf('二、发展目标', table).indicators.flatMap(({ name, scope = '-', values }) =>
      values.map(({ role, measure, period = '-', op, value, low, text }) =>
        [`${name}@${scope}`, role, measure, period, op, value ?? low ?? text].join(' '),
      ),
    )

  test('the region is the scope; a column that is no target’s tells nothing, a dash with its reason is no value', () => {
    const table = `| 地区 | GDP目标（原文） | 城镇化率目标 | 特色指标（一项） | 主导产业 |
|---|---|---|---|---|
| 云岭 | 年均增长5%左右（预期性） | 68%左右（2030，2025年63.6%） | 港口吞吐量1200万吨 | 航运 |
| 石桥 | 年均增长5—5.5% | —（未设此指标） | 粮食产量80万吨 | 食品 |`
    expect(values(table)).toEqual([
      'GDP@云岭 target growth - ~ 5',
      '城镇化率@云岭 target level - ~ 68',
      '城镇化率@云岭 actual level 2025 = 63.6',
      'GDP@石桥 target growth - range 5',
    ])
  })

  test('names of indicators come first in a table of indicators', () => {
    const table = `| 指标 | 城镇化率目标 |
|---|---|
| 云岭 | 68% |
| 石桥 | 70% |`
    expect(values(table)).toEqual(['云岭@- target level - = 68', '石桥@- target level - = 70'])
  })
})
