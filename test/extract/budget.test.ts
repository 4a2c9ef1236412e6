import { describe, expect, test } from 'vitest'
import { extractPlans } from '../../src/extract/index.ts'
import type { BudgetNode, BudgetPart } from '../../src/plan/types.ts'
import { textLines } from '../../src/read/text.ts'

const HEADS = ['云岭市2025年预算执行情况和2026年预算草案的报告', '一、2025年预算执行情况']

/** Amounts of a budget report with one paragraph, under a heading: name=amount [stage side scope period], parts behind >. */
function told(paragraph: string, ...heads: readonly string[]): string[] {
  return moneyOf(paragraph, ...heads).flatMap((node) => lineOf(node, ''))
}

function moneyOf(paragraph: string, ...heads: readonly string[]): readonly BudgetNode[] {
  const text = `${[...HEADS, ...heads, paragraph].join('\n\n')}\n`
  const lines = textLines(text, 'text')
  const [plan] = extractPlans({ name: 'x.txt', format: 'text', encoding: 'utf-8', text, lines, sha256: '' })
  return plan?.budget ?? []
}

function lineOf(node: BudgetNode | BudgetPart, before: string): string[] {
  const words = [node.stage, node.side, node.scope, 'period' in node ? node.period : undefined]
  const rates = (node.rates ?? []).map((rate) => ` ${rate.text}`).join('')
  return [
    `${before}${node.name}=${node.amount.text} [${words.filter((word) => word !== undefined).join(' ')}]${rates}`,
    ...(node.splits ?? []).flatMap((split) =>
      split.parts.flatMap((part) => lineOf(part, `${before}${split.complete ? '=' : ''}>`)),
    ),
  ]
}

describe('words that stand between an amount and its name', () => {
  const ACCOUNT = '1.市级一般公共预算执行情况'

  test.each([
    [
      '全市一般公共预算收入完成50亿元，加上级补助收入20亿元，收入总计70亿元。',
      [
        '一般公共预算收入总计=70亿元 [actual revenue 全市 2025]',
        '=>一般公共预算收入=50亿元 []',
        '=>上级补助收入=20亿元 []',
      ],
    ],
    [
      '教育支出30亿元。其中：地方财力安排的经费类支出（均为市本级支出）21亿元。',
      ['教育支出=30亿元 [actual expenditure 市级 2025]', '>财力安排的经费类支出=21亿元 []'],
    ],
    ['转贷各县（市、区）7.5亿元。', ['转贷各县（市、区）=7.5亿元 [actual revenue 市级 2025]']],
    [
      '因公出国（境）费220万元，公务接待费700万元。',
      ['因公出国（境）费=220万元 [actual 市级 2025]', '公务接待费=700万元 [actual 市级 2025]'],
    ],
    [
      '其中：一般公共预算安排58.6亿元，政府性基金预算安排23.4亿元。',
      ['一般公共预算=58.6亿元 [budget 市级 2025]', '政府性基金=23.4亿元 [budget 市级 2025]'],
    ],
    [
      '专项债务收入29.2亿元(新增债券13.7亿元、再融资债券15.5亿元)。',
      ['专项债务收入=29.2亿元 [actual revenue 市级 2025]', '=>新增债券=13.7亿元 []', '=>再融资债券=15.5亿元 []'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text, ACCOUNT)).toEqual(expected)
  })

  test('the year of a reason is not that of the amounts', () => {
    expect(
      told(
        '国有资本经营预算收入完成6.7亿元，主要是部分企业2024年利润好于预期；加上年结转收入0.3亿元，收入总计7亿元。',
      )[0],
    ).toBe('国有资本经营预算收入总计=7亿元 [actual revenue 2025]')
  })

  test('the other side’s sum begins behind 其中 of this one', () => {
    expect(
      told(
        '全市政府性基金预算收入总计30亿元，其中国有土地使用权出让收入20亿元；预算支出安排25亿元，加上调出资金3亿元、专项债务还本支出2亿元，支出总计30亿元。',
      ).filter((line) => line.startsWith('=>')),
    ).toEqual(['=>预算支出=25亿元 [budget]', '=>调出资金=3亿元 []', '=>专项债务还本支出=2亿元 []'])
  })

  test('tax and non-tax revenue are one division over a full stop', () => {
    expect(
      told('全市一般公共预算收入完成50亿元。分结构看，税收收入完成30亿元，下降2%。非税收入完成20亿元，增长3%。'),
    ).toEqual([
      '一般公共预算收入=50亿元 [actual revenue 全市 2025]',
      '=>税收收入=30亿元 [] 2%',
      '=>非税收入=20亿元 [] 3%',
    ])
  })
})

describe('whose account, by the heading', () => {
  test.each([
    ['（六）云岭经济技术开发区预算执行情况', '云岭经济技术开发区'],
    ['（二）市本级预算执行情况', '市本级'],
    ['（一）2025年全市和市本级预算执行情况', undefined],
  ])('%s', (heading, scope) => {
    expect(told('一般公共预算收入完成3.71亿元。', heading)).toEqual([
      `一般公共预算收入=3.71亿元 [actual revenue ${scope === undefined ? '' : `${scope} `}2025]`,
    ])
  })

  test('a level below that names a flow is none', () => {
    expect(told('全市转移性收入9亿元，其中：区级上解收入2亿元，调入资金1亿元。')).toEqual([
      '转移性收入=9亿元 [actual revenue 全市 2025]',
      '>区级上解收入=2亿元 []',
      '>调入资金=1亿元 []',
    ])
  })
})

describe('a total whose parts are paragraphs below it', () => {
  test('each stays where it stands, and is a part of the total', () => {
    expect(
      told(
        '市级一般公共预算支出总计169.6亿元，为预算的97.9%，包括：\n\n——市本级支出79.6亿元，为预算的97.5%。\n\n——转移性支出80.1亿元。其中：返还性支出4.7亿元。\n\n——一般债务还本支出9.9亿元。\n\n其他支出另行报告。',
        '2.市级一般公共预算执行情况',
      ),
    ).toEqual([
      '一般公共预算支出总计=169.6亿元 [actual expenditure 市级 2025] 97.9%',
      '=>一般公共预算支出=79.6亿元 [市本级]',
      '=>转移性支出=80.1亿元 []',
      '=>一般债务还本支出=9.9亿元 []',
      '一般公共预算支出=79.6亿元 [actual expenditure 市本级 2025] 97.5%',
      '转移性支出=80.1亿元 [actual expenditure 市级 2025]',
      '>返还性支出=4.7亿元 []',
      '一般债务还本支出=9.9亿元 [actual expenditure 市级 2025]',
    ])
  })

  test('an item without an amount leaves the list open', () => {
    const read = told(
      '市级一般公共预算收入总计169.6亿元，包括：\n\n——市本级收入38.6亿元。\n\n——转移性收入131亿元。\n\n——其他收入按实际数列报。',
      '（一）一般公共预算执行情况',
    )
    expect(read.slice(1, 3)).toEqual(['>一般公共预算收入=38.6亿元 [市本级]', '>转移性收入=131亿元 []'])
  })
})

describe('a budget and its outturn', () => {
  test.each([
    [
      '市第七届人民代表大会第四次会议批准的全市一般公共预算收入为53.03亿元，实际完成53.68亿元，为年初预算的101.2%，增长7.3%。',
      [
        '一般公共预算收入=53.03亿元 [budget revenue 全市 2025]',
        '一般公共预算收入=53.68亿元 [actual revenue 全市 2025] 101.2% 7.3%',
      ],
    ],
    [
      '市第七届人民代表大会第四次会议批准全市一般公共预算收入为53亿元，一般公共预算支出为90亿元。执行中，一般公共预算支出变动预算数为95亿元。',
      [
        '一般公共预算收入=53亿元 [budget revenue 全市 2025]',
        '一般公共预算支出=90亿元 [budget expenditure 全市 2025]',
        '一般公共预算支出=95亿元 [adjusted expenditure 全市 2025]',
      ],
    ],
    [
      '审议批准的社会保险基金支出预算为80亿元，实际执行79亿元。',
      ['社会保险基金支出=80亿元 [budget expenditure 2025]', '社会保险基金支出=79亿元 [actual expenditure 2025]'],
    ],
    [
      '市十五届人大四次会议审议批准民生政策支出合计227,002万元。',
      ['民生政策支出合计=227,002万元 [budget expenditure 2025]'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  test('an amount behind a verb is of the budget only where it is the same flow', () => {
    expect(told('一般公共预算收入预算为10亿元，支出9亿元。')).toEqual([
      '一般公共预算收入=10亿元 [budget revenue 2025]',
      '一般公共预算支出=9亿元 [actual expenditure 2025]',
    ])
  })

  test('allotted and spent in a chapter on execution', () => {
    expect(told('全年安排教育领域支出60.7亿元。')).toEqual(['全年安排教育领域支出=60.7亿元 [actual expenditure 2025]'])
  })
})

test('a scope with what it counts in', () => {
  expect(told('市本级（含高新开发区）政府性基金收入完成20亿元。市本级政府性基金收入完成10亿元。')).toEqual([
    '政府性基金收入=20亿元 [actual revenue 市本级（含高新开发区） 2025]',
    '政府性基金收入=10亿元 [actual revenue 市本级 2025]',
  ])
})

test.each([
  ['一般公共预算支出从2021年的59.34亿元增加到2025年的87.86亿元，年均增长10.31%。', ' 10.31%'],
  ['一般公共预算支出由2021年的59.34亿元增加到2025年的87.86亿元，四年年均增长10.31%。', ' 10.31%'],
  ['一般公共预算支出由2021年的59.34亿元增加到2025年的87.86亿元。', ''],
])('two years of one thing: %s', (text, rate) => {
  expect(told(text)).toEqual([
    '一般公共预算支出=59.34亿元 [actual expenditure 2021]',
    `一般公共预算支出=87.86亿元 [actual expenditure 2025]${rate}`,
  ])
})

test('a word of a fund’s name is no scope, and none of what follows', () => {
  expect(
    told(
      '一般性转移支付收入42000万元，包括均衡性转移支付收入20000万元、县级基本财力保障机制奖补资金收入15000万元、结算补助收入7000万元。',
    ),
  ).toEqual([
    '一般性转移支付收入=42000万元 [actual revenue 2025]',
    '>均衡性转移支付收入=20000万元 []',
    '>县级基本财力保障机制奖补资金收入=15000万元 []',
    '>结算补助收入=7000万元 []',
  ])
})

test('an amount with its comparison right behind it', () => {
  expect(told('公务用车运行费用1019.84万元，较去年增长4.74%；公务接待费用65.3万元较去年下降7.36%。')).toEqual([
    '公务用车运行费用=1019.84万元 [actual 2025] 4.74%',
    '公务接待费用=65.3万元 [actual 2025] 7.36%',
  ])
})

test('a yearly rate names the year of its base', () => {
  const text = '一般公共预算支出从2021年的59.34亿元增加到2025年的87.86亿元，年均增长10.31%。'
  expect(moneyOf(text).flatMap(({ rates }) => rates)).toEqual([
    expect.objectContaining({ kind: 'growth', of: 'base-year', since: '2021', value: 10.31 }),
  ])
})

test.each([
  ['支出完成61280万元。', '社会保险基金预算支出=61280万元 [actual expenditure 2025]'],
  ['全年支出61280万元。', '社会保险基金预算支出=61280万元 [actual expenditure 2025]'],
  ['支出安排65210万元。', '社会保险基金预算支出=65210万元 [budget expenditure 2025]'],
  ['支出预算为65000万元。', '社会保险基金预算支出=65000万元 [budget expenditure 2025]'],
])('the fund of the sentence before: %s', (text, expected) => {
  expect(told(`社会保险基金预算收入完成65820万元。${text}`)[1]).toBe(expected)
})

describe('a list behind 其中 over semicolons', () => {
  test('goes on with names of one kind', () => {
    expect(told('民生政策支出300亿元。其中：保工资支出50亿元，增长3%；保运转支出20亿元；保民生支出100亿元。')).toEqual([
      '民生政策支出=300亿元 [actual expenditure 2025]',
      '>保工资支出=50亿元 [] 3%',
      '>保运转支出=20亿元 []',
      '>保民生支出=100亿元 []',
    ])
  })

  test('is whole where its parts add up', () => {
    expect(told('民生政策支出70亿元，其中：保工资支出50亿元；保运转支出20亿元。').slice(1)).toEqual([
      '=>保工资支出=50亿元 []',
      '=>保运转支出=20亿元 []',
    ])
  })

  test('ends before another fund', () => {
    expect(told('一般公共预算收入300亿元，其中：税收收入50亿元；政府性基金预算收入20亿元。')).toEqual([
      '一般公共预算收入=300亿元 [actual revenue 2025]',
      '>税收收入=50亿元 []',
      '政府性基金预算收入=20亿元 [actual revenue 2025]',
    ])
  })
})

test.each([
  ['兑现企业奖补5000万元。', '兑现企业奖补=5000万元 [actual expenditure 2025]'],
  ['上级补助收入5亿元。', '上级补助收入=5亿元 [actual revenue 2025]'],
  ['上级转移支付补助5亿元。', '上级转移支付补助=5亿元 [actual revenue 2025]'],
  ['争取各类项目资金5亿元。', '争取各类项目资金=5亿元 [actual 2025]'],
])('the side: %s', (text, expected) => {
  expect(told(text)).toEqual([expected])
})

test.each([
  ['预备费安排资金5,000万元。', '预备费'],
  ['加上年结余3.5亿元。', '上年结余'],
  ['加上年初结转3.5亿元。', '年初结转'],
  ['将本年超收收入2.2亿元补充预算稳定调节基金。', '本年超收收入'],
  ['故当年结余1.2亿元。', '当年结余'],
  ['在偿还到期债券本金3亿元后。', '偿还到期债券本金'],
  ['收入总量减去当年支出80亿元。', '当年支出'],
])('the name: %s', (text, expected) => {
  expect(told(text)[0]?.split('=')[0]).toBe(expected)
})

test('a scope alone in a bracket takes the name before it', () => {
  expect(told('农林水支出1.2亿元（市本级 0.09亿元）。')).toEqual([
    '农林水支出=1.2亿元 [actual expenditure 2025]',
    '>农林水支出=0.09亿元 [市本级]',
  ])
})

test.each([
  '剔除2024年增发国债因素，专项债务支出50亿元。',
  '某企业（该企业已于2023年迁至外地）退税，专项债务支出50亿元。',
])('a year of something else: %s', (text) => {
  expect(told(text)).toEqual(['专项债务支出=50亿元 [actual expenditure 2025]'])
})

test.each([
  '全年发行新增债券100亿元，其中发行一般债券40亿元、发行专项债券60亿元；偿还到期债券15亿元。',
  '全年发行新增债券100亿元，其中发行一般债券40亿元、发行专项债券60亿元；下达再融资债券15亿元。',
])('a verb of its own stands beside the whole: %s', (text) => {
  expect(told(text).slice(0, 3)).toEqual([
    '全年发行新增债券=100亿元 [actual 2025]',
    '>发行一般债券=40亿元 []',
    '>发行专项债券=60亿元 []',
  ])
  expect(told(text)[3]).toMatch(/^[^>].*=15亿元/)
})

describe('the amount that a running sum begins with', () => {
  test('what became of it stands between: the one that adds up is meant', () => {
    const lines = told(
      '市本级一般公共预算收入50.5亿元，下降1.2%，超收收入4.5亿元按规定用于化解债务。加上上级补助300亿元，调入资金0.5亿元，收入总量为351亿元。',
    )
    expect(lines[0]).toMatch(/^一般公共预算收入=50\.5亿元 \[.*市本级 2025\] 1\.2%$/)
    expect(lines.filter((line) => line.startsWith('=>'))).toEqual([
      '=>一般公共预算收入=50.5亿元 [] 1.2%',
      '=>上级补助=300亿元 []',
      '=>调入资金=0.5亿元 []',
    ])
  })

  test('a list of its parts stands between: not the last of the list', () => {
    const lines = told(
      '全市一般公共预算支出安排380亿元。主要支出项目情况：教育支出60亿元；农林水支出45亿元。加上上解上级支出10亿元，支出总计390亿元。',
    )
    expect(lines.filter((line) => line.startsWith('=>'))).toEqual([
      '=>一般公共预算支出=380亿元 [budget]',
      '=>上解上级支出=10亿元 []',
    ])
  })

  test('neither adds up: which is meant is open', () => {
    const lines = told(
      '市本级一般公共预算收入50.5亿元，超收收入4.5亿元按规定用于化解债务。加上上级补助300亿元，调入资金0.5亿元，收入总量为999亿元。',
    )
    expect(lines.filter((line) => line.startsWith('=>'))).toEqual([])
  })
})

describe('the years of a paragraph', () => {
  test('“十四五”时期 holds again in the next sentence', () => {
    expect(
      told('“十四五”时期，收入规模稳中有进，2025年跃居全省第3位。全市一般公共预算收入完成1250亿元，增长8.3%。'),
    ).toEqual(['一般公共预算收入=1250亿元 [actual revenue 全市 2021-2025] 8.3%'])
  })

  test('a year in a bracket behind a number is of that number', () => {
    expect(told('2025年，在城市群中升至第7位（2024年底），全市一般公共预算收入完成250亿元。')).toEqual([
      '一般公共预算收入=250亿元 [actual revenue 全市 2025]',
    ])
  })
})

describe('what an amount grew by', () => {
  test.each([
    [
      '全市一般公共预算收入完成140.9亿元，为预算的101%，比上年增加11.6亿元，增长9%。',
      ['of-budget 101%', 'increase 11.6亿元', 'growth 9%'],
    ],
    ['全市一般公共预算收入完成35.8亿元，同比下降4.8%，减收1.8亿元。', ['growth 4.8%', 'increase 1.8亿元']],
    ['全市一般公共预算收入完成35.8亿元，各项补助资金增加1.8亿元。', []],
    ['全市一般公共预算收入完成35.8亿元，增加到去年的两倍。', []],
  ])('%s', (text, rates) => {
    expect(moneyOf(text)[0]?.rates.map(({ kind, text }) => `${kind} ${text}`)).toEqual(rates)
  })

  test('a fall is negative', () => {
    expect(moneyOf('全市一般公共预算收入完成35.8亿元，比上年减少1.8亿元。')[0]?.rates[0]?.value).toBe(-1.8)
  })
})

test.each([
  [
    '“十四五”期间，全市一般公共预算收入突破200亿元大关，较2020年增长33.3%，年均增速达到6.7%。',
    ['growth earlier-year 2020 33.3%', 'growth base-year 2020 6.7%'],
  ],
  ['2025年，全市一般公共预算收入完成200亿元，比2024年增长3.3%。', ['growth previous-year - 3.3%']],
])('growth since a year: %s', (sentence, rates) => {
  expect(
    moneyOf(sentence)[0]?.rates.map(({ kind, of, since = '-', text }) => `${kind} ${of} ${since} ${text}`),
  ).toEqual(rates)
})

test('names in a total’s own name are its parts where paragraphs below begin with each of them', () => {
  const [total] = moneyOf(
    '上级下达返还性收入、一般性转移支付收入和专项转移支付收入共计600万元，其中：\n\n返还性收入100万元。主要是税收返还70万元、基数返还30万元。\n\n一般性转移支付收入400万元。\n\n专项转移支付收入100万元。',
  )
  expect(total?.splits.map(({ complete, parts }) => [complete, parts.map(({ name }) => name)])).toEqual([
    [true, ['返还性收入', '一般性转移支付收入', '专项转移支付收入']],
  ])
})
