import rule from '../../../src/rules/sums/total.ts'
import { testRule } from '../tester.ts'

const wan = (value: number): string => `{op: "=", value: ${value}, unit: 万元}`

/** A total of 2000 万元 and what it is divided into. */
const split = (total: string, parts: readonly (readonly [string, string])[], complete = true): string => `
budget:
  - name: 平台建设
    amount: ${total}
    at: 45
    splits:
      - by: source
        complete: ${complete}
        parts: [${parts.map(([name, amount]) => `{name: ${name}, amount: ${amount}, at: 45}`).join(', ')}]
`

const jinniu = (changed = 500): string => `
budget:
  - name: 项目计划总投资
    amount: ${wan(2000)}
    side: investment
    at: 45
    splits:
      - by: source
        complete: true
        parts: [{name: 省级资金, amount: ${wan(1000)}, at: 45}, {name: 企业自筹资金, amount: ${wan(1000)}, at: 45}]
      - by: project
        complete: true
        parts:
${(
  [
    ['科技产业公共服务平台', 400, 200, 53],
    ['科技企业集聚区', 400, 200, 61],
    ['商贸产业大数据研究中心', 200, 100, 69],
    ['未来场景特色街区', 1000, changed, 77],
  ] as const
)
  .map(
    ([name, all, province, line]) => `
          - name: ${name}
            amount: ${wan(all)}
            at: ${line}
            splits:
              - by: source
                complete: true
                parts: [{name: 省级资金, amount: ${wan(province)}, at: ${line}}, {name: 企业自筹, amount: ${wan(all - province)}, at: ${line}}]`,
  )
  .join('')}
`

const area = (value: number): string => `op: "=", value: ${value}, unit: 万平方米`

const allocation = (total: string, last: number): string => `
sums:
  - total: {name: 科创空间总建筑面积, role: target, period: "2020-12", ${total}, unit: 万平方米, at: 14}
    relation: total
    complete: false
    parts:
      - {name: 天府新区, ${area(100)}, at: 13}
      - {name: 高新区, ${area(100)}, at: 13}
      - {name: 双流区, ${area(100)}, at: 13}
${['锦江区', '青羊区', '武侯区', '成华区', '金牛区', '龙泉驿区', '青白江区', '新都区', '温江区', '郫都区'].map((name) => `      - {name: ${name}, ${area(50)}, at: 13}`).join('\n')}
      - {name: 9大片区开发单元, times: 9, ${area(last)}, at: 13}
`

const land = (complete: boolean): string => {
  const rows = [
    ['大科学装置集聚区A片区', 3052],
    ['大科学装置集聚区B区', 1650],
    ['科学谷前沿科技孵化片区', 888],
    ['金凤智能装备研发孵化片区', 700],
    ['金凤生物医药产业园', 780],
    ['西永集成电路孵化片区', 150],
    ['重庆光大新科技城', 400],
  ] as const
  const parts = rows.map(
    ([name, value], at) =>
      `{name: ${name}, op: "=", value: ${value}, unit: 亩, at: {line: ${210 + at}, column: 1, length: 4, quote: "${value}"}}`,
  )
  const sum = (name: string, value: number) =>
    `{relation: total, complete: ${complete}, total: {name: ${name}, op: "=", value: ${value}, unit: 亩, at: 192}, parts: [${parts.join(', ')}]}`
  return `sums: [${sum('研发孵化用地', 2978)}, ${sum('大科学装置研发用地', 4702)}]`
}

testRule(rule, [
  {
    name: 'a total and its sources',
    plan: split(wan(2000), [
      ['省级资金', wan(1000)],
      ['企业自筹资金', wan(1000)],
    ]),
    checks: 'consistent 1',
    calculations: ['1000 + 1000 = 2000 万元 = [1999, 2001] 万元; 2000 万元 = [1999.5, 2000.5] 万元'],
  },
  {
    name: 'one part alone is no list',
    plan: split(wan(2000), [['省级资金', wan(900)]]),
    checks: 'unassessable parts-open 1',
  },
  {
    name: 'sources that fall short',
    plan: split(wan(2000), [
      ['省级资金', wan(1000)],
      ['企业自筹资金', wan(900)],
    ]),
    checks: 'inconsistent 1',
    findings: [['error', 'differ', '“平台建设”为2000 万元，各部分合计1900 万元，相差100 万元']],
  },
  {
    name: 'a row that explains the difference is named',
    plan: split(wan(2000), [
      ['省级资金', wan(1000)],
      ['企业自筹资金', wan(1000)],
      ['银行贷款', wan(300)],
    ]),
    checks: 'inconsistent 1',
    findings: [
      [
        'error',
        'differ-rows',
        '“平台建设”为2000 万元，各部分合计2300 万元，相差300 万元；不计“平台建设·银行贷款”则相符',
      ],
    ],
  },
  {
    name: 'whole numbers that only rounding could save are told at info',
    plan: split(wan(2000), [
      ['省级资金', wan(1000)],
      ['企业自筹资金', wan(999)],
    ]),
    checks: 'rounding 1',
    findings: [
      ['info', 'whole-numbers', '“平台建设”为2000 万元，各部分合计1999 万元，相差1 万元；均为整数，取整难以解释'],
    ],
  },
  {
    name: 'decimals may be rounded',
    plan: split('{op: "=", value: 3.7, precision: 1, unit: 亿元}', [
      ['省级资金', '{op: "=", value: 1.2, precision: 1, unit: 亿元}'],
      ['企业自筹资金', '{op: "=", value: 2.4, precision: 1, unit: 亿元}'],
    ]),
    checks: 'rounding 1',
  },
  {
    name: 'a finer sum that rounds to the total is consistent',
    plan: split('{op: "=", value: 3.6, precision: 1, unit: 亿元}', [
      ['省级资金', '{op: "=", value: 12400, unit: 万元}'],
      ['企业自筹资金', '{op: "=", value: 23500, unit: 万元}'],
    ]),
    checks: 'consistent 1',
    calculations: ['12400 + 23500 = 35900 万元 = [35899, 35901] 万元; 3.6 亿元 = [35500, 36500] 万元'],
  },
  {
    name: 'money printed to the 分 is exact: 0.01 元 is found',
    plan: split('{op: "=", value: 100.00, precision: 2, unit: 元}', [
      ['省级资金', '{op: "=", value: 60.00, precision: 2, unit: 元}'],
      ['企业自筹资金', '{op: "=", value: 39.99, precision: 2, unit: 元}'],
    ]),
    checks: 'inconsistent 1',
    findings: [['error', 'differ', '“平台建设”为100.00 元，各部分合计99.99 元，相差0.01 元']],
  },
  {
    name: 'a bound that is equal as printed is consistent',
    plan: split(wan(100), [
      ['省级资金', '{op: ">", value: 70, unit: 万元}'],
      ['企业自筹资金', wan(30)],
    ]),
    checks: 'consistent 1',
  },
  {
    name: 'a total that only an open end saves names it',
    plan: split(wan(100), [
      ['省级资金', '{op: ">", value: 70, unit: 万元}'],
      ['企业自筹资金', wan(20)],
    ]),
    checks: 'inconsistent 1',
    findings: [
      [
        'warning',
        'open-part',
        '“平台建设”为100 万元，各部分按所写数字合计90 万元；是否相符取决于只写了界限的“平台建设·省级资金”',
      ],
    ],
  },
  {
    name: 'a list after 等 may stay below its total',
    plan: split(wan(2000), [['省级资金', wan(1000)]], false),
    checks: 'unassessable parts-open 1',
  },
  {
    name: 'a list after 等 may not go above it',
    plan: split(
      wan(2000),
      [
        ['省级资金', wan(1500)],
        ['银行贷款', wan(1000)],
      ],
      false,
    ),
    checks: 'inconsistent 1',
    findings: [['warning', 'open-list-more', '“平台建设”为2000 万元，所列各部分合计2500 万元，超出500 万元']],
  },
  {
    name: 'a part whose unit is not printed',
    plan: split(wan(2000), [
      ['省级资金', '{op: "=", value: 1000}'],
      ['企业自筹资金', wan(1000)],
    ]),
    checks: 'unassessable no-unit 1',
  },
  {
    name: 'a part in words',
    plan: split(wan(2000), [
      ['省级资金', '{op: text, text: 若干}'],
      ['企业自筹资金', wan(1000)],
    ]),
    checks: 'unassessable text-value 1',
  },
  {
    name: 'a part that is taken away',
    plan: `
budget:
  - name: 可用财力
    amount: ${wan(90)}
    splits: [{by: line, complete: true, parts: [{name: 收入, amount: ${wan(100)}}, {name: 上解支出, amount: ${wan(10)}, sign: "-"}]}]
`,
    checks: 'consistent 1',
    calculations: ['100 - 10 = 90 万元 = [89, 91] 万元; 90 万元 = [89.5, 90.5] 万元'],
  },
  {
    name: 'a scheme’s budget fits in every direction: sources, projects, each project, each source over the projects',
    plan: jinniu(),
    checks: 'consistent 8',
  },
  {
    name: 'a source that the projects do not give',
    plan: jinniu(400),
    checks: 'consistent 6, inconsistent 2',
    findings: [
      ['error', 'differ', '“项目计划总投资·省级资金”为1000 万元，各部分合计900 万元，相差100 万元'],
      [
        'error',
        'differ-rows',
        '“项目计划总投资·企业自筹资金”为1000 万元，各部分合计1100 万元，相差100 万元；不计“商贸产业大数据研究中心·企业自筹”则相符',
      ],
    ],
  },
  {
    name: 'an allocation below its floor',
    plan: allocation('op: ">=", value: 1000', 20),
    checks: 'inconsistent 1',
    calculations: [
      '100 + 100 + 100 + 10×50 + 9×20 = 980 万平方米 = [969, 991] 万平方米; ≥1000 万平方米 = [1000, ∞) 万平方米',
    ],
    findings: [
      [
        'warning',
        'open-list',
        '“科创空间总建筑面积”为≥1000 万平方米，所列各部分合计980 万平方米，相差20 万平方米（所列未必齐全）',
      ],
    ],
  },
  {
    name: 'an allocation above its floor',
    plan: allocation('op: ">=", value: 1000', 25),
    checks: 'consistent 1',
  },
  {
    name: 'an open list names the row that explains the difference',
    plan: `
sums:
  - total: {name: 产业用地, op: "=", value: 754, unit: 亩, at: 438}
    relation: total
    complete: false
    parts:
      - {name: 大学城数字文创基地, op: "=", value: 100, unit: 亩, at: 450}
      - {name: 微企园, op: "=", value: 654, unit: 亩, at: 451}
      - {name: 虎溪山村文创基地, op: "=", value: 3000, unit: 亩, at: 452}
`,
    checks: 'inconsistent 1',
    findings: [
      [
        'warning',
        'open-list-rows',
        '“产业用地”为754 亩，所列各部分合计3754 亩，相差3000 亩；不计“虎溪山村文创基地”则相符',
      ],
    ],
  },
  {
    name: 'two totals over one table: the narrower noun takes its rows, the other the rest',
    plan: land(true),
    checks: 'consistent 1, inconsistent 1',
    calculations: [
      '888 + 700 + 780 + 150 + 400 = 2918 亩 = [2915.5, 2920.5] 亩; 2978 亩 = [2977.5, 2978.5] 亩',
      '3052 + 1650 = 4702 亩 = [4701, 4703] 亩; 4702 亩 = [4701.5, 4702.5] 亩',
    ],
    findings: [['error', 'differ', '“研发孵化用地”为2978 亩，各部分合计2918 亩，相差60 亩']],
  },
  {
    name: 'parts that another section holds',
    plan: `
indicators:
  - {name: 金融业增加值, values: [{role: target, measure: level, period: "2025", op: "=", value: 3000, unit: 亿元, at: 165}]}
  - {name: 物流业增加值, values: [{role: target, measure: level, period: "2025", op: "=", value: 1200, unit: 亿元, at: 166}]}
sums:
  - total: {name: 重点产业增加值, op: "=", value: 4200, unit: 亿元, at: 149}
    relation: total
    complete: true
    parts: [{ref: /indicators/0/values/0}, {ref: /indicators/1/values/0}]
`,
    checks: 'consistent 1',
  },
  {
    name: 'what is only within a total is no sum',
    plan: `
sums:
  - total: {name: 常住人口, op: "=", value: 2093.8, precision: 1, unit: 万人}
    relation: within
    complete: false
    parts: [{name: 城区人口, op: "=", value: 1334, unit: 万人}]
`,
    checks: '',
  },
])
