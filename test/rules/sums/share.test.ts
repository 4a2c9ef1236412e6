import rule from '../../../src/rules/sums/share.ts'
import { drawTable } from '../tables.ts'
import { testRule } from '../tester.ts'

/** 债务余额 in two splits: by structure with no shares, and by kind with the shares given. */
const debt = (shares: readonly [number, number], { complete = true, parts = [193.29, 73.34] } = {}): string => `
budget:
  - name: 债务余额
    amount: {op: "=", value: 266.63, precision: 2, unit: 亿元}
    at: 136
    splits:
      - by: category
        complete: true
        parts:
          - {name: 政府债券, sign: "+", amount: {op: "=", value: 263.53, precision: 2, unit: 亿元}, at: 138}
          - {name: 外债, sign: "+", amount: {op: "=", value: 3.1, precision: 1, unit: 亿元}, at: 138}
      - by: category
        complete: ${complete}
        parts:
${['一般债务', '专项债务']
  .map(
    (name, at) => `          - name: ${name}
            sign: "+"
            amount: {op: "=", value: ${parts[at]}, precision: 2, unit: 亿元}
            at: 139
            rates: [{kind: share, op: "=", value: ${shares[at]}, precision: 2, unit: "%", at: 140}]`,
  )
  .join('\n')}
`

const named = (share: string, { at = 6, names = ['可再生能源发电量', '全社会用电量'] } = {}): string => `
indicators:
  - name: ${names[0]}
    values: [{role: actual, measure: level, period: "2024", op: "=", value: 138.6, precision: 1, unit: 亿千瓦时, at: 6}]
  - name: ${names[1]}
    values: [{role: actual, measure: level, period: "2024", op: "=", value: 312.5, precision: 1, unit: 亿千瓦时, at: 6}]
  - name: 可再生能源发电量占全社会用电量的比重
    values: [{role: actual, measure: level, period: "2024", op: "=", unit: "%", at: ${at}, ${share}}]
`

const table = (shares: readonly number[], total = 100): string =>
  drawTable(`
    片区:text | 老年人口（人）:number 人 | 占比（%）:share
    data | 东城 | 500 | ${shares[0]}
    data | 西城 | 300 | ${shares[1]}
    data | 南城 | 200 | ${shares[2]}
    total | 合计 | 1000 | ${total}
  `)

testRule(rule, [
  {
    name: 'shares of the amount that a split divides',
    plan: debt([72.49, 27.51]),
    checks: 'consistent 3',
    calculations: ['193.29 ÷ 266.63 = 72.49%; 72.49%', '73.34 ÷ 266.63 = 27.51%; 27.51%', '72.49 + 27.51 = 100%; 100%'],
  },
  {
    name: 'shares of another whole are one finding, and the whole that fits is named',
    plan: debt([73.35, 26.65]),
    checks: 'consistent 1, inconsistent 2',
    findings: [
      [
        'error',
        'share-of-other',
        '“债务余额·一般债务”占比写作73.35%，按193.29 亿元与266.63 亿元计算为72.49%；若占“政府债券”（263.53 亿元）则相符',
      ],
    ],
  },
  {
    name: 'where not every part is listed, the share may be of something else',
    plan: debt([72.49, 30], { complete: false }),
    checks: 'consistent 1, inconsistent 1',
    findings: [['warning', 'share', '“债务余额·专项债务”占比写作30.00%，按73.34 亿元与266.63 亿元计算为27.51%']],
  },
  {
    name: 'shares of one whole that do not reach 100',
    plan: `
sums:
  - relation: share
    complete: true
    total: {name: 三次产业结构, op: "=", value: 100, unit: "%", at: 25}
    parts:
      - {name: 一产, op: "=", value: 14.2, precision: 1, unit: "%", sign: "+", at: 25}
      - {name: 二产, op: "=", value: 38.6, precision: 1, unit: "%", sign: "+", at: 25}
      - {name: 三产, op: "=", value: 45.2, precision: 1, unit: "%", sign: "+", at: 25}
`,
    checks: 'inconsistent 1',
    calculations: ['14.2 + 38.6 + 45.2 = 98%; 100%'],
    findings: [['error', 'shares', '“三次产业结构”的3个占比合计98%，不等于100%']],
  },
  {
    name: 'shares with no decimals',
    plan: `
sums:
  - relation: share
    complete: true
    total: {name: 投资构成, op: "=", value: 100, unit: "%", at: 25}
    parts:
      - {name: 甲, op: "=", value: 33, unit: "%", sign: "+", at: 25}
      - {name: 乙, op: "=", value: 33, unit: "%", sign: "+", at: 25}
      - {name: 丙, op: "=", value: 33, unit: "%", sign: "+", at: 25}
`,
    checks: 'rounding 1',
  },
  {
    name: 'shares in other units cannot be added',
    plan: `
sums:
  - relation: share
    complete: true
    total: {name: 投资构成, op: "=", value: 100, unit: "%", at: 25}
    parts:
      - {name: 甲, op: "=", value: 33, unit: "%", sign: "+", at: 25}
      - {name: 乙, op: "=", value: 33, unit: 亿元, sign: "+", at: 25}
`,
    checks: 'unassessable no-unit 1',
  },
  {
    name: 'a part that is larger than its whole',
    plan: `
sums:
  - relation: within
    complete: false
    total: {name: 常住人口, op: "=", value: 1334, unit: 万人, at: 99}
    parts: [{name: 城区人口, op: "=", value: 2093.8, precision: 1, unit: 万人, sign: "+", at: 99}]
`,
    checks: 'inconsistent 1',
    findings: [['error', 'part-exceeds', '“常住人口”为1334 万人，其中“城区人口”为2093.8 万人']],
  },
  {
    name: 'parts that are larger together',
    plan: `
sums:
  - relation: within
    complete: false
    total: {name: 平台, op: "=", value: 225, unit: 个, at: 52}
    parts:
      - {name: 国家级, op: "=", value: 150, unit: 个, sign: "+", at: 52}
      - {name: 省级, op: "=", value: 100, unit: 个, sign: "+", at: 52}
`,
    checks: 'inconsistent 1',
    findings: [['warning', 'parts-exceed', '“平台”为225 个，其中各项合计250 个（各项或有重叠）']],
  },
  {
    name: 'a value that says what it is a part of',
    plan: `
indicators:
  - name: 成都常住人口
    values: [{role: actual, measure: level, op: "=", value: 2093.8, precision: 1, unit: 万人, at: 99}]
  - name: 城区人口
    values: [{role: actual, measure: level, op: "=", value: 1334, unit: 万人, of: /indicators/0/values/0, at: 99}]
`,
    checks: 'consistent 1',
  },
  {
    name: 'a share that says of what, and which amount it is',
    plan: `
indicators:
  - name: 冷藏车保有量
    values: [{role: actual, measure: level, op: "=", value: 1500, unit: 辆, at: 7}]
  - name: 新能源冷藏车
    values: [{role: actual, measure: level, op: "=", value: 180, unit: 辆, at: 7}]
  - name: 新能源冷藏车占
    values: [{role: actual, measure: level, op: "=", value: 15, unit: "%", of: /indicators/0/values/0, part: /indicators/1/values/0, at: 7}]
`,
    checks: 'inconsistent 1',
    findings: [['error', 'share', '“新能源冷藏车占”占比写作15%，按180 辆与1500 辆计算为12.00%']],
  },
  {
    name: 'a share whose name holds part and whole',
    plan: named('value: 44.4, precision: 1'),
    checks: 'consistent 1',
    calculations: ['138.6 ÷ 312.5 = 44.35%; 44.4%'],
  },
  {
    name: 'the same in one sentence, and wrong',
    plan: named('value: 42.4, precision: 1'),
    checks: 'inconsistent 1',
    findings: [
      [
        'error',
        'share',
        '“可再生能源发电量占全社会用电量的比重”占比写作42.4%，按138.6 亿千瓦时与312.5 亿千瓦时计算为44.35%',
      ],
    ],
  },
  {
    name: 'the same from another place may be of another survey',
    plan: named('value: 42.4, precision: 1', { at: 60 }),
    checks: 'inconsistent 1',
    findings: [
      [
        'warning',
        'share',
        '“可再生能源发电量占全社会用电量的比重”占比写作42.4%，按138.6 亿千瓦时与312.5 亿千瓦时计算为44.35%',
      ],
    ],
  },
  {
    name: 'two wholes of one name decide nothing',
    plan: named('value: 42.4, precision: 1', { names: ['全社会用电量', '全社会用电量'] }),
    checks: '',
  },
  { name: 'a column of shares', plan: table([50, 30, 20]), checks: 'consistent 4' },
  {
    name: 'a share in a column that its row does not give',
    plan: table([50, 40, 20], 110),
    checks: 'consistent 2, inconsistent 2',
    findings: [['error', 'share', '“西城”占比写作40%，按300 人与1000 人计算为30.00%']],
  },
  { name: 'a column of shares of another whole', plan: table([5, 3, 2], 10), checks: '' },
])
