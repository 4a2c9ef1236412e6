import { describe, expect, test } from 'vitest'
import { planOf } from './plan-of.ts'

/** name=total: parts, with … where they are not all and ≥ where the total only holds them. */
function told(...lines: readonly string[]): string[] {
  return planOf(...lines).sums.map(({ total, relation, parts, complete }) => {
    const list = parts.map(({ name, text }) => `${name ?? '?'} ${text}`).join('|')
    return `${total.name}=${total.text}${relation === 'within' ? '≥' : ':'} ${list}${complete ? '' : '…'}`
  })
}

describe('parts in the sentence', () => {
  test.each([
    [
      '2025年货运总量12.4亿吨，其中公路运量7.2亿吨、水路运量2.3亿吨、铁路运量2.4亿吨、管道运量0.5亿吨。',
      '货运总量=12.4亿吨: 公路运量 7.2亿吨|水路运量 2.3亿吨|铁路运量 2.4亿吨|管道运量 0.5亿吨',
    ],
    [
      '全市共有船员900人（甲类200人、乙类300人、丙类400人），均持证上岗。',
      '船员=900人: 甲类 200人|乙类 300人|丙类 400人',
    ],
    [
      '登记船舶3,268艘，其中一级214艘、二级689艘、三级2,365艘，已年检3,023艘。',
      '船舶=3,268艘: 一级 214艘|二级 689艘|三级 2,365艘',
    ],
    [
      '安排重点项目42个，按领域分，航道类12个、码头类8个、装备类22个。',
      '重点项目=42个: 航道类 12个|码头类 8个|装备类 22个',
    ],
    ['全市持证船员4200人，其中女船员310人。', '持证船员=4200人≥ 女船员 310人…'],
    ['全市持证船员4200人，其中女船员4310人。', '持证船员=4200人≥ 女船员 4310人…'],
    ['拥有拖轮50艘，由港作拖轮30艘、远洋拖轮20艘组成。', '拖轮=50艘: 港作拖轮 30艘|远洋拖轮 20艘'],
  ])('%s', (line, expected) => expect(told(line)).toEqual([expected]))

  test('a part with parts of its own', () => {
    expect(
      told(
        '规划期内疏浚航道132万亩，其中近期45万亩、中期46万亩、远期41万亩。近期45万亩按类型分为浅滩20万亩、深槽25万亩。',
      ),
    ).toEqual(['航道=132万亩: 近期 45万亩|中期 46万亩|远期 41万亩', '航道近期=45万亩: 浅滩 20万亩|深槽 25万亩'])
  })

  test('brackets within the list', () => {
    expect(told('全市拥有船舶100艘，其中货船60艘（含集装箱船10艘、散货船50艘）、客船40艘。')).toEqual([
      '船舶=100艘: 货船 60艘|客船 40艘',
      '货船=60艘: 集装箱船 10艘|散货船 50艘',
    ])
  })

  test('parts that miss a total by a little are a list meant to be whole', () => {
    expect(told('建成泊位27个，其中散货泊位4个、客运泊位11个、滚装泊位7个、集装箱泊位3个。')).toEqual([
      '泊位=27个: 散货泊位 4个|客运泊位 11个|滚装泊位 7个|集装箱泊位 3个…',
    ])
  })

  test('parts that are examples are only within the total', () => {
    expect(told('全市建成泊位300个，其中散货泊位40个、客运泊位110个。')).toEqual([
      '泊位=300个≥ 散货泊位 40个|客运泊位 110个…',
    ])
  })
})

describe('合计 behind the parts', () => {
  test.each([
    [
      '粮食运量210万吨、煤炭运量36万吨、矿石运量18万吨，合计264万吨。',
      '粮食运量 210万吨|煤炭运量 36万吨|矿石运量 18万吨',
    ],
    ['粮食、煤炭、矿石运量分别达到210万吨、36万吨、18万吨，合计264万吨。', '粮食 210万吨|煤炭 36万吨|矿石运量 18万吨'],
    [
      '粮食、煤炭、矿石三大货类运量分别达到210万吨、36万吨和18万吨，合计260万吨。',
      '粮食 210万吨|煤炭 36万吨|矿石 18万吨',
    ],
  ])('%s', (line, parts) => {
    const plan = planOf(line)
    const [sum] = plan.sums
    expect(sum?.parts.map(({ name, text }) => `${name} ${text}`).join('|')).toBe(parts)
    expect(sum?.complete).toBe(true)
    // The total has no name of its own: it is no second value of the last.
    const values = plan.indicators.flatMap((indicator) => indicator.values)
    expect(values.map(({ text }) => text)).not.toContain(sum?.total.text)
  })
})

describe('no sum', () => {
  test.each([
    '航道里程比2015年增加33.7公里，其中干线10公里、支线23.7公里。',
    '货物吞吐量增长12%，其中外贸增长5%、内贸增长7%。',
    '在7个县各布局集散中心1个，共7个。',
    '培育航运企业100家以上，其中龙头企业20家以上、骨干企业70家以上。',
    '港口收入增收16.5亿元（主要是装卸增收9.5亿元、仓储增收8.4亿元）。',
    '建成泊位30个，其中散货泊位40个、客运泊位10个。',
    '新建码头3座，其中2026年建成1座、2027年建成2座。',
    '平均船龄12年，其中内河船18年。',
    '每艘船配员12人，其中远洋船22人。',
    '建成泊位225个，货运企业137家，其中国家级5家、省级20家。',
  ])('%s', (line) => expect(told(line).filter((sum) => !sum.startsWith('货运企业'))).toEqual([]))

  test('a name with another number is told apart by its first part', () => {
    expect(told('2025年末，全市共有码头28座，其中公办码头9座、民办码头19座。', '2025年末，全市共有码头30座。')).toEqual(
      ['公办码头等码头=28座: 公办码头 9座|民办码头 19座'],
    )
  })
})
