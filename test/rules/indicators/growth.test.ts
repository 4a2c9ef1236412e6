import rule from '../../../src/rules/indicators/growth.ts'
import { testRule } from '../tester.ts'

interface Course {
  readonly name?: string
  readonly base?: string
  readonly rate: string
  readonly end: string
}

/** 2020's level, the yearly rate of 2021–2025, and 2025's level. */
const course = ({ name = '冷链物流业营业收入', base = 'value: 100, unit: 亿元', rate, end }: Course): string => `
indicators:
  - name: ${name}
    values:
      - {role: actual, measure: level, period: "2020", op: "=", ${base}, at: 77}
      - {role: target, measure: growth, period: "2021-2025", unit: "%", ${rate}, at: 149}
      - {role: target, measure: level, period: "2025", ${end}, at: 149}
`

testRule(rule, [
  {
    name: 'the rate that the levels give rounds to the printed one',
    plan: course({ rate: 'op: "=", value: 8.4, precision: 1', end: 'op: "=", value: 150, unit: 亿元' }),
    checks: 'consistent 1',
    calculations: ['100 亿元 × (1 + 8.4%)^5 = 149.7 亿元; 150 亿元'],
  },
  {
    name: 'levels that are rounded themselves leave the rate open',
    plan: course({
      base: 'value: 1.1, precision: 1, unit: 亿元',
      rate: 'op: "=", value: 8.9, precision: 1',
      end: 'op: "=", value: 1.8, precision: 1, unit: 亿元',
    }),
    checks: 'rounding 1',
  },
  {
    name: 'nothing satisfies base, rate and target',
    plan: course({ rate: 'op: "=", value: 12, precision: 1', end: 'op: "=", value: 150, unit: 亿元' }),
    checks: 'inconsistent 1',
    findings: [
      [
        'warning',
        'differ',
        '“冷链物流业营业收入”2020年为100 亿元，按年均12.0%、5年推算，2025年为176.2 亿元，文中为150 亿元',
      ],
    ],
  },
  {
    name: 'over four years the rate would fit',
    plan: course({ rate: 'op: "=", value: 10.7, precision: 1', end: 'op: "=", value: 150, unit: 亿元' }),
    checks: 'inconsistent 1',
    findings: [
      [
        'warning',
        'other-years',
        '“冷链物流业营业收入”2020年为100 亿元，按年均10.7%、5年推算，2025年为166.2 亿元，文中为150 亿元；按4年计算则相符',
      ],
    ],
  },
  {
    name: 'only the upper end of a range reaches the target',
    plan: course({
      name: '服务业增加值',
      base: 'value: 1.2, precision: 1, unit: 万亿元',
      rate: 'op: range, low: 6, high: 8, precision: 1',
      end: 'op: ">", value: 17600, unit: 亿元',
    }),
    checks: 'inconsistent 1',
    findings: [
      [
        'info',
        'one-end',
        '“服务业增加值”2020年为1.2 万亿元，按年均6.0—8.0%、5年推算，2025年为1.61 万亿元—1.76 万亿元；目标>17600 亿元只有取8%才能达到',
      ],
    ],
  },
  {
    name: 'a ceiling that only the lower end keeps',
    plan: course({ rate: 'op: range, low: 1, high: 9', end: 'op: "<=", value: 110, unit: 亿元' }),
    checks: 'inconsistent 1',
    findings: [
      [
        'info',
        'one-end',
        '“冷链物流业营业收入”2020年为100 亿元，按年均1—9%、5年推算，2025年为105.1 亿元—153.9 亿元；目标≤110 亿元只有取1%才能达到',
      ],
    ],
  },
  {
    name: 'a target inside the range',
    plan: course({
      name: '服务业增加值',
      base: 'value: 1.2, precision: 1, unit: 万亿元',
      rate: 'op: range, low: 6, high: 8, precision: 1',
      end: 'op: "=", value: 1.7, precision: 1, unit: 万亿元',
    }),
    checks: 'consistent 1',
  },
  {
    name: 'a floor under the rate',
    plan: course({ rate: 'op: ">=", value: 5', end: 'op: "=", value: 150, unit: 亿元' }),
    checks: 'consistent 1',
  },
  {
    name: 'a real rate beside nominal levels: prices rise as they do',
    plan: course({
      name: '地区生产总值',
      rate: 'op: "=", value: 6.5, precision: 1',
      end: 'op: "=", value: 150, unit: 亿元',
    }),
    checks: 'inconsistent 1',
    findings: [
      [
        'info',
        'price-basis',
        '“地区生产总值”由2020年的100 亿元到2025年的150 亿元，折合年均8.4%，所写增速为6.5%，隐含价格年均变动1.8%；两者是否分别为现价与可比价，请注明',
      ],
    ],
  },
  {
    name: 'the same where prices would have to rise more than is usual: an office may say how much is',
    plan: course({
      name: '地区生产总值',
      rate: 'op: "=", value: 6.5, precision: 1',
      end: 'op: "=", value: 151, unit: 亿元',
    }),
    options: { options: { 'indicators/growth': { priceRise: { most: 1 } } } },
    checks: 'inconsistent 1',
    findings: [
      [
        'warning',
        'price-basis',
        '“地区生产总值”由2020年的100 亿元到2025年的151 亿元，折合年均8.6%，所写增速为6.5%，隐含价格年均变动2.0%；两者是否分别为现价与可比价，请注明',
      ],
    ],
  },
  {
    name: 'at comparable prices',
    plan: course({
      name: '地区生产总值',
      rate: 'op: "=", value: 6.1, precision: 1, basis: comparable',
      end: 'op: "=", value: 150, unit: 亿元',
    }),
    checks: 'unassessable price-basis 1',
  },
  {
    name: 'the rate of one year',
    plan: `
indicators:
  - name: 旅游总收入
    values:
      - {role: actual, measure: level, period: "2024", op: "=", value: 1000, unit: 亿元, at: 1}
      - {role: actual, measure: level, period: "2025", op: "=", value: 1100, unit: 亿元, at: 2}
      - {role: actual, measure: growth, period: "2025", op: "=", value: 10, unit: "%", at: 2}
`,
    checks: 'consistent 1',
  },
  {
    name: 'a level of the last year and none of the base year',
    plan: `
indicators:
  - name: 旅游总收入
    values:
      - {role: actual, measure: level, period: "2025", op: "=", value: 1100, unit: 亿元, at: 2}
      - {role: actual, measure: growth, period: "2025", op: "=", value: 10, unit: "%", at: 2}
`,
    checks: 'unassessable no-base 1',
  },
  {
    name: '由A增加到B，年均增长: the base has no year of its own',
    plan: `
indicators:
  - name: 一般公共预算收入
    values:
      - {role: actual, measure: level, op: "=", value: 10.86, precision: 2, unit: 亿元, at: {line: 25, column: 100, length: 7, quote: 10.86亿元}}
      - {role: actual, measure: level, period: "2021-2025", op: "=", value: 15.24, precision: 2, unit: 亿元, at: {line: 25, column: 110, length: 7, quote: 15.24亿元}}
      - {role: actual, measure: growth, period: "2021-2025", op: "=", value: 7, precision: 1, unit: "%", at: {line: 25, column: 122, length: 4, quote: 7.0%}}
`,
    checks: 'consistent 1',
  },
  {
    name: 'a target’s rate leads to no level that was reached',
    plan: `
indicators:
  - name: 旅游总收入
    values:
      - {role: actual, measure: level, period: "2024", op: "=", value: 1000, unit: 亿元, at: 1}
      - {role: actual, measure: level, period: "2025", op: "=", value: 1020, unit: 亿元, at: 2}
      - {role: target, measure: growth, period: "2025", op: "=", value: 10, unit: "%", at: 2}
`,
    checks: '',
  },
  {
    name: 'a rate that names less than its level, in the same paragraph',
    plan: `
indicators:
  - name: 服务业
    values: [{role: actual, measure: growth, period: "2016-2020", op: "=", value: 14.9, precision: 1, unit: "%", at: 73}]
  - name: 服务业增加值
    values:
      - {role: actual, measure: level, period: "2015", op: "=", value: 6000, unit: 亿元, at: 77}
      - {role: actual, measure: level, period: "2020", op: "=", value: 12000, unit: 亿元, at: 77}
  - name: 服务业利用外资
    values: [{role: actual, measure: growth, period: "2016-2020", op: "=", value: 5, unit: "%", at: 77}]
`,
    checks: 'consistent 1',
  },
  {
    name: 'a whole increase and a yearly rate',
    plan: `
indicators:
  - name: 一般公共预算收入
    values:
      - {role: actual, measure: increase, period: "2025", since: "2020", op: "=", value: 33.3, precision: 1, unit: "%", at: 207}
      - {role: actual, measure: growth, period: "2021-2025", op: "=", value: 5.9, precision: 1, unit: "%", at: 208}
`,
    checks: 'consistent 1',
    calculations: ['(1 + 33.3%)^(1/5) - 1 = 5.9%; 5.9%'],
  },
  {
    name: 'the increase divided by the years',
    plan: `
indicators:
  - name: 一般公共预算收入
    values:
      - {role: actual, measure: increase, period: "2025", since: "2020", op: "=", value: 33.3, precision: 1, unit: "%", at: 207}
      - {role: actual, measure: growth, period: "2021-2025", op: "=", value: 6.7, precision: 1, unit: "%", at: 208}
`,
    checks: 'inconsistent 1',
    findings: [
      [
        'warning',
        'averaged',
        '“一般公共预算收入”较2020年增长33.3%，5年折合年均5.9%，文中年均为6.7%，与增幅除以年数相同',
      ],
    ],
  },
  {
    name: 'an increase that the yearly rate does not give',
    plan: `
indicators:
  - name: 一般公共预算收入
    values:
      - {role: actual, measure: increase, period: "2025", since: "2020", op: "=", value: 126.9, precision: 1, unit: "%", at: 310}
      - {role: actual, measure: growth, period: "2021-2025", op: "=", value: 22.7, precision: 1, unit: "%", at: 311}
`,
    checks: 'inconsistent 1',
    findings: [['warning', 'compound', '“一般公共预算收入”较2020年增长126.9%，5年折合年均17.8%，文中年均为22.7%']],
  },
])
