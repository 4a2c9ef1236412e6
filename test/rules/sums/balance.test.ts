import rule from '../../../src/rules/sums/balance.ts'
import { testRule } from '../tester.ts'

const node = (name: string, value: number, side: string, more = ''): string =>
  `  - {name: ${name}, amount: {op: "=", value: ${value}, unit: 万元}, scope: 全县, period: "2025", stage: actual, side: ${side}, at: 18${more}}`

const budget = (...nodes: readonly string[]): string => `budget:\n${nodes.join('\n')}\n`

const REVENUE = '政府性基金预算收入总计'
const EXPENDITURE = '政府性基金预算支出合计'
const LEFT = node('结转下年', 8250, 'balance')

testRule(rule, [
  {
    name: 'the totals of both sides are equal',
    plan: budget(node('一般公共预算收入总计', 412014, 'revenue'), node('一般公共预算支出总计', 412014, 'expenditure')),
    checks: 'consistent 1',
  },
  {
    name: 'the totals of both sides differ',
    plan: budget(node('一般公共预算收入总计', 412014, 'revenue'), node('一般公共预算支出总计', 412104, 'expenditure')),
    checks: 'inconsistent 1',
    findings: [
      [
        'warning',
        'totals',
        '“一般公共预算收入总计”为412014 万元，“一般公共预算支出总计”为412104 万元，收支相差90 万元',
      ],
    ],
  },
  {
    name: 'what is carried over is revenue less expenditure',
    plan: budget(node(REVENUE, 138210, 'revenue'), node(EXPENDITURE, 129960, 'expenditure'), LEFT),
    checks: 'consistent 1',
    calculations: ['138210 - 129960 = 8250 万元 = [8249, 8251] 万元; 8250 万元 = [8249.5, 8250.5] 万元'],
  },
  {
    name: 'what is carried over is another amount',
    plan: budget(node(REVENUE, 138010, 'revenue'), node(EXPENDITURE, 129960, 'expenditure'), LEFT),
    checks: 'inconsistent 1',
    findings: [
      [
        'error',
        'balance',
        '“结转下年”为8250 万元，“政府性基金预算收入总计”减“政府性基金预算支出合计”为8050 万元，相差200 万元',
      ],
    ],
  },
  {
    name: 'rounded amounts',
    plan: budget(
      node('社会保险基金预算收入', 61.56, 'revenue'),
      node('社会保险基金预算支出', 56.92, 'expenditure'),
      node('社会保险基金预算本年收支结余', 4.63, 'balance'),
    ).replaceAll('万元', '亿元'),
    checks: 'rounding 1',
  },
  {
    name: 'the expenditure that holds what is carried over equals the revenue',
    plan: budget(
      node('一般公共预算收入总计', 100, 'revenue'),
      node(
        '一般公共预算支出总计',
        100,
        'expenditure',
        ', splits: [{by: line, complete: true, parts: [{name: 结转下年, sign: "+", amount: {op: "=", value: 10, unit: 万元}}]}]',
      ),
      node('结转下年', 10, 'balance'),
    ),
    checks: 'consistent 1',
  },
  {
    name: 'a fund keeps what is left',
    plan: budget(
      node('社会保险基金预算收入总计', 68740, 'revenue'),
      node('社会保险基金预算支出总计', 61280, 'expenditure'),
    ),
    checks: '',
  },
  {
    name: 'a rolled balance, what of it is carried over, and the rest',
    plan: budget(
      node(REVENUE, 438.7, 'revenue'),
      node('政府性基金预算支出总计', 427.6, 'expenditure'),
      node('结转下年支出', 10.9, 'expenditure'),
      node('与省结账前净结余', 0.2, 'balance'),
    ),
    checks: 'consistent 1',
    calculations: ['427.6 + 10.9 + 0.2 = 438.7 万元 = [438.55, 438.85] 万元; 438.7 万元 = [438.65, 438.75] 万元'],
  },
  {
    name: 'a rolled balance holds earlier years',
    plan: budget(
      node(REVENUE, 580.9, 'revenue'),
      node('政府性基金预算支出总计', 566, 'expenditure'),
      node('年终滚存结余', 20, 'balance'),
    ),
    checks: '',
  },
  {
    name: 'two funds, two scopes and two years are no two sides',
    plan: budget(
      node('一般公共预算收入总计', 412014, 'revenue'),
      node('政府性基金预算支出总计', 129960, 'expenditure'),
      node('一般公共预算支出总计', 386004, 'expenditure').replace('全县', '县本级'),
      node('一般公共预算支出总计', 362134, 'expenditure').replace('2025', '2026'),
    ),
    checks: '',
  },
  {
    name: 'a rolled balance is the old one and the year’s',
    plan: budget(
      node('当年收支结余', 7460, 'balance'),
      node('上年滚存结余', 75470, 'balance'),
      node('年终滚存结余', 82930, 'balance'),
    ),
    checks: 'consistent 1',
  },
  {
    name: 'a rolled balance of another amount',
    plan: budget(
      node('当年收支结余', 7460, 'balance'),
      node('上年滚存结余', 75470, 'balance'),
      node('年终滚存结余', 89230, 'balance'),
    ),
    checks: 'inconsistent 1',
    findings: [
      ['error', 'rolled', '“年终滚存结余”为89230 万元，“上年滚存结余”加“当年收支结余”为82930 万元，相差6300 万元'],
    ],
  },
  {
    name: 'a balance that the plan says is one',
    plan: `${budget(node('收入', 100, 'revenue'), node('支出', 90, 'expenditure'))}
sums:
  - relation: balance
    complete: true
    total: {name: 收支相抵, op: "=", value: 10, unit: 万元, at: 18}
    parts: [{ref: /budget/0, sign: "+"}, {ref: /budget/1, sign: "-"}]
`,
    checks: 'consistent 1',
  },
  {
    name: 'a balance in words only',
    plan: budget(
      node(REVENUE, 138010, 'revenue'),
      node(EXPENDITURE, 129960, 'expenditure'),
      node('结转下年', 0, 'balance').replace('op: "=", value: 0', 'op: text, text: 若干'),
    ),
    checks: 'unassessable text-value 1',
  },
])
