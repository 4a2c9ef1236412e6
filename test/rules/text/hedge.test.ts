import rule from '../../../src/rules/text/hedge.ts'
import { testRule } from '../tester.ts'

const said = (...texts: string[]): string =>
  `unread: [${texts.map((text, at) => `{kind: number, text: "${text}", why: other, at: ${10 + at}}`).join(', ')}]`

testRule(rule, [
  {
    name: 'one hedge, one bound, a range with both its units',
    plan: said('约100个', '100个左右', '270个以上', '1300余个', '9亿～16亿元', '15%～30%', '1—2家', '82%'),
    checks: 'consistent 6',
  },
  {
    name: 'two of them',
    plan: said('约100个左右', '至少50家以上', '近300余家', '不超过5%以内'),
    checks: 'inconsistent 4',
    findings: [
      ['info', 'stacked', '“约100个左右”的概数词重复或矛盾'],
      ['info', 'stacked', '“至少50家以上”的概数词重复或矛盾'],
      ['info', 'stacked', '“近300余家”的概数词重复或矛盾'],
      ['info', 'stacked', '“不超过5%以内”的概数词重复或矛盾'],
    ],
  },
  {
    name: 'a remainder behind a decimal',
    plan: said('22.93万余人'),
    checks: 'inconsistent 1',
    findings: [['info', 'decimal-remainder', '“22.93万余人”：小数之后不宜再用“余”“多”表示概数']],
  },
  {
    name: 'a range that drops the unit of its first number',
    plan: said('5-10万人', '1-3%'),
    checks: 'inconsistent 2',
    findings: [
      ['info', 'range-unit', '“5-10万人”：范围的前一个数省略了“万”“亿”或“%”，宜写全'],
      ['info', 'range-unit', '“1-3%”：范围的前一个数省略了“万”“亿”或“%”，宜写全'],
    ],
  },
  {
    name: 'two clauses of a cell are not one',
    plan: said('研发强度1.6%左右;经费年均增长不低于13%(2030年480亿元左右)'),
    checks: 'consistent 1',
  },
  {
    name: 'a number that two sections hold is looked at once',
    plan: `
indicators: [{name: 企业, values: [{role: target, measure: level, op: "~", value: 100, unit: 个, text: 约100个左右, at: {line: 9, column: 5, length: 7, quote: 约100个左右}}]}]
sums: [{relation: total, complete: true, parts: [], total: {name: 企业, op: "~", value: 100, unit: 个, text: 约100个左右, at: {line: 9, column: 5, length: 7, quote: 约100个左右}}}]
budget:
  - name: 投资
    amount: {op: "~", value: 3, unit: 亿元, text: 约3亿元}
    at: 10
    rates: [{kind: growth, op: "~", value: 5, unit: "%", text: 5%左右, at: 10}]
    splits: [{by: source, complete: true, parts: [{name: 自筹, sign: "+", amount: {op: "~", value: 1, unit: 亿元, text: 约1亿元}, at: 10}]}]
`,
    checks: 'consistent 3, inconsistent 1',
    findings: [['info', 'stacked', '“约100个左右”的概数词重复或矛盾']],
  },
])
