import rule from '../../../src/rules/indicators/multiple.ts'
import { testRule } from '../tester.ts'

/** 2020's level, 2025's level and a multiple of the one told of the other. */
const levels = (multiple: string, end = 'value: 150', name = '冷链物流业营业收入'): string => `
indicators:
  - name: ${name}
    values:
      - {role: actual, measure: level, period: "2020", op: "=", value: 85, unit: 亿元, at: 7}
      - {role: target, measure: level, period: "2025", op: "=", unit: 亿元, at: 22, ${end}}
      - {role: target, measure: multiple, period: "2025", since: "2020", op: "=", at: 22, ${multiple}}
`

const DOUBLED = 'value: 1, unit: 番, canonical: {value: 2, unit: 倍}'
const times = (value: number): string =>
  `value: ${value}, precision: 1, unit: 倍, canonical: {value: ${value}, unit: 倍}`

/** A multiple and a yearly rate over the same years. */
const rate = (multiple: string, growth: string, name: string, rated = name): string => `
indicators:
  - name: ${name}
    values: [{role: actual, measure: multiple, period: "2020", since: "2015", op: "=", at: 77, ${multiple}}]
  - name: ${rated}
    values: [{role: actual, measure: growth, period: "2016-2020", op: "=", unit: "%", at: 73, ${growth}}]
`

testRule(rule, [
  {
    name: 'the ratio of the levels rounds to the printed multiple',
    plan: levels(times(1.8)),
    checks: 'consistent 1',
    calculations: ['150 亿元 ÷ 85 亿元 = 1.76 倍; 1.8 倍'],
  },
  {
    name: 'levels that are rounded themselves leave the multiple open',
    plan: levels(times(1.8), 'value: 148.5'),
    checks: 'rounding 1',
  },
  {
    name: '翻一番 is twice',
    plan: levels(DOUBLED),
    checks: 'inconsistent 1',
    findings: [['warning', 'levels', '“冷链物流业营业收入”由2020年的85 亿元到2025年的150 亿元是1.76 倍，文中为翻1番']],
  },
  {
    name: '翻两番 is four times',
    plan: levels('value: 2, unit: 番, canonical: {value: 4, unit: 倍}', 'value: 340'),
    checks: 'consistent 1',
  },
  {
    name: 'more than doubled',
    plan: levels(DOUBLED, 'value: 180'),
    checks: 'inconsistent 1',
    findings: [
      [
        'info',
        'more-than-doubled',
        '“冷链物流业营业收入”由2020年的85 亿元到2025年的180 亿元是2.12 倍，超过文中的翻1番',
      ],
    ],
  },
  {
    name: '增长1.8倍 where 是1.8倍 is meant',
    plan: levels('value: 1.8, precision: 1, unit: 倍, canonical: {value: 2.8, unit: 倍}'),
    checks: 'inconsistent 1',
    findings: [
      [
        'warning',
        'other-reading',
        '“冷链物流业营业收入”由2020年的85 亿元到2025年的150 亿元是1.76 倍，文中的1.8 倍按“增长”与“是”的另一读法为1.8 倍则相符',
      ],
    ],
  },
  {
    name: 'a multiple without base',
    plan: `
indicators:
  - name: 新能源汽车产量
    values: [{role: actual, measure: multiple, period: "2021-2025", op: "=", value: 29, unit: 倍, at: 30}]
`,
    checks: 'unassessable no-base 1',
  },
  {
    name: 'a multiple whose levels are not printed',
    plan: levels(times(1.8)).replace('period: "2020", op', 'period: "2019", op'),
    checks: 'unassessable no-base 1',
  },
  {
    name: 'a rate that gives the multiple, under a name that holds the other’s words',
    plan: rate(times(2.9), 'value: 23.9, precision: 1', '进出口总额', '货物贸易进出口'),
    checks: 'consistent 1',
    calculations: ['(1 + 23.9%)^5 = 2.92 倍; 2.9 倍'],
  },
  {
    name: 'a real rate beside a nominal multiple',
    plan: rate(times(1.9), 'value: 7.9, precision: 1', '服务业增加值', '服务业'),
    checks: 'inconsistent 1',
    findings: [
      [
        'warning',
        'price-basis',
        '“服务业增加值”较2015年的倍数为1.9 倍，5年折合年均13.7%；“服务业”年均增速为7.9%，隐含价格年均变动5.4%；两者是否分别为现价与可比价，请注明',
      ],
    ],
  },
  {
    name: 'the same where prices rise as is usual',
    plan: rate(times(1.6), 'value: 7.9, precision: 1', '服务业增加值'),
    checks: 'inconsistent 1',
    findings: [
      [
        'info',
        'price-basis',
        '“服务业增加值”较2015年的倍数为1.6 倍，5年折合年均9.9%；“服务业增加值”年均增速为7.9%，隐含价格年均变动1.8%；两者是否分别为现价与可比价，请注明',
      ],
    ],
  },
  {
    name: 'at comparable prices',
    plan: rate(times(1.9), 'value: 7.9, precision: 1, basis: comparable', '服务业增加值'),
    checks: 'unassessable price-basis 1',
  },
  {
    name: 'a rate of what has no other prices',
    plan: rate(times(1.9), 'value: 7.9, precision: 1', '发电量'),
    checks: 'inconsistent 1',
    findings: [['warning', 'rate', '“发电量”较2015年的倍数为1.9 倍，5年折合年均13.7%；“发电量”年均增速为7.9%']],
  },
  {
    name: 'a name that two rates fit pairs with neither',
    plan: `${rate(times(1.9), 'value: 7.9, precision: 1', '服务业增加值', '服务业')}
  - name: 现代服务业
    values: [{role: actual, measure: growth, period: "2016-2020", op: "=", value: 9, unit: "%", at: 77}]
`,
    checks: 'unassessable no-base 1',
  },
  {
    name: 'a fall of more than once',
    plan: `
indicators:
  - name: 投诉量
    values: [{role: actual, measure: increase, period: "2020", since: "2015", op: "=", value: -1.5, precision: 1, unit: 倍, at: 9}]
`,
    checks: 'inconsistent 1',
    findings: [['warning', 'fall-of-multiple', '“投诉量”下降1.5倍：下降的幅度不能达到或超过一倍']],
  },
])
