import rule from '../../../src/rules/sums/rate.ts'
import { testRule } from '../tester.ts'

interface Told {
  readonly name?: string
  readonly value: string
  readonly period: string
  readonly stage: string
  readonly rates?: string
}

const amount = ({ name = '一般公共预算收入', value, period, stage, rates = '' }: Told): string =>
  `  - {name: ${name}, amount: {op: "=", unit: 亿元, ${value}}, scope: 全市, period: "${period}", stage: ${stage}, side: revenue, at: 40, rates: [${rates}]}`

const growth = (value: number, more = ''): string =>
  `{kind: growth, of: previous-year, op: "=", value: ${value}, precision: 1, unit: "%", at: 41${more}}`
const yearly = (value: number): string =>
  `{kind: growth, of: base-year, since: "2020", op: "=", value: ${value}, precision: 1, unit: "%", at: 41}`
const increase = (value: number): string =>
  `{kind: increase, of: previous-year, op: "=", value: ${value}, precision: 1, unit: 亿元, at: 41}`
const since = (value: number): string =>
  `{kind: growth, of: earlier-year, since: "2020", op: "=", value: ${value}, precision: 1, unit: "%", at: 41}`
const ofBudget = (of: string, value: number): string =>
  `{kind: of-budget, of: ${of}, op: "=", value: ${value}, precision: 1, unit: "%", at: 41}`

const budget = (...told: readonly Told[]): string => `budget:\n${told.map(amount).join('\n')}\n`

const LAST = { value: 'value: 31.99, precision: 2', period: '2025', stage: 'actual' }
const NEXT = { value: 'value: 33.67, precision: 2', period: '2026', stage: 'budget' }
const placed = (at: number): string => `{line: ${41 + at}, column: 5, length: 4, quote: "…"}`
const tree = (total: string, ...parts: readonly string[]): string =>
  `budget:\n  - {name: 一般公共预算收入, amount: {op: "=", unit: 亿元, value: 153.9, precision: 1}, scope: 全市, period: "2026", stage: actual, at: 40, rates: [${total}], splits: [{by: line, complete: true, parts: [${[90.5, 63.4].map((value, at) => `{name: 项${at}, sign: +, amount: {op: "=", unit: 亿元, value: ${value}, precision: 1}, at: ${placed(at)}, rates: [${parts[at] ?? ''}]}`).join(', ')}]}]}\n`

const GROWN = { value: 'value: 140.9, precision: 1', period: '2025', stage: 'actual' }

testRule(rule, [
  {
    name: 'growth on the outturn of the year before',
    plan: budget(LAST, { ...NEXT, rates: growth(5.3) }),
    checks: 'consistent 1',
    calculations: ['33.67 ÷ 31.99 - 1 = 5.25%; 5.3%'],
  },
  {
    name: 'growth that rounded amounts leave open',
    plan: budget(LAST, { ...NEXT, rates: growth(5.2) }),
    checks: 'rounding 1',
  },
  {
    name: 'growth that the amounts do not give',
    plan: budget(LAST, { value: 'value: 33.67, precision: 2', period: '2026', stage: 'actual', rates: growth(6.2) }),
    checks: 'inconsistent 1',
    findings: [['warning', 'rate', '“一般公共预算收入”的增幅写作6.2%，按33.67 亿元与31.99 亿元计算为5.25%']],
  },
  {
    name: 'a planned amount may be measured by the budget of the year before',
    plan: budget(LAST, { ...NEXT, rates: growth(6.2) }),
    checks: 'unassessable no-base 1',
  },
  {
    name: 'the budget of the year before that it is measured by',
    plan: budget(
      LAST,
      { value: 'value: 31.71, precision: 2', period: '2025', stage: 'budget' },
      { ...NEXT, rates: growth(6.2) },
    ),
    checks: 'consistent 1',
    calculations: ['33.67 ÷ 31.71 - 1 = 6.18%; 6.2%'],
  },
  {
    name: 'in a report that measures what is planned by the outturn it is not',
    plan: budget(
      ...['税收收入', '非税收入', '增值税', '个人所得税'].flatMap((name) => [
        { ...LAST, name },
        { ...NEXT, name, rates: growth(5.3) },
      ]),
      LAST,
      { ...NEXT, rates: growth(6.2) },
    ),
    checks: 'consistent 4, inconsistent 1',
    findings: [['warning', 'rate', '“一般公共预算收入”的增幅写作6.2%，按33.67 亿元与31.99 亿元计算为5.25%']],
  },
  {
    name: 'growth on a budget, as the words say',
    plan: budget(LAST, { ...NEXT, rates: '{kind: growth, op: "=", value: 6.2, precision: 1, unit: "%", at: 41}' }),
    checks: 'unassessable no-base 1',
  },
  {
    name: '同口径 has another base',
    plan: budget(LAST, { ...NEXT, rates: growth(6.2, ', basis: comparable') }),
    checks: 'unassessable price-basis 1',
  },
  { name: 'no year before', plan: budget({ ...NEXT, rates: growth(6.2) }), checks: 'unassessable no-base 1' },
  {
    name: 'the year before under a scope word and a number',
    plan: budget(LAST, { ...NEXT, name: '（1）全市一般公共预算收入', rates: growth(5.3) }),
    checks: 'consistent 1',
  },
  {
    name: '完成预算的 against the budget of the year',
    plan: budget(
      { ...LAST, rates: ofBudget('budget', 101.8) },
      { value: 'value: 31.42, precision: 2', period: '2025', stage: 'budget' },
    ),
    checks: 'consistent 1',
    calculations: ['31.99 ÷ 31.42 = 101.81%; 101.8%'],
  },
  {
    name: 'a budget beside it that the rate does not give',
    plan: budget(
      { ...LAST, rates: ofBudget('budget', 108.1) },
      { value: 'value: 31.42, precision: 2', period: '2025', stage: 'budget' },
    ),
    checks: 'inconsistent 1',
    findings: [['warning', 'rate', '“一般公共预算收入”的比率写作108.1%，按31.99 亿元与31.42 亿元计算为101.81%']],
  },
  {
    name: 'a budget elsewhere may be another one of the year',
    plan: budget(
      { ...LAST, rates: ofBudget('budget', 108.1) },
      { value: 'value: 31.42, precision: 2', period: '2025', stage: 'budget' },
    ).replace('stage: budget, side: revenue, at: 40', 'stage: budget, side: revenue, at: 90'),
    checks: 'unassessable ambiguous 1',
  },
  {
    name: 'the budget as it was changed may be meant by 为预算的',
    plan: budget(
      { ...LAST, rates: ofBudget('budget', 101.8) },
      { value: 'value: 38, precision: 0', period: '2025', stage: 'budget' },
      { value: 'value: 31.42, precision: 2', period: '2025', stage: 'adjusted' },
    ),
    checks: 'consistent 1',
  },
  {
    name: '完成调整预算的 against the adjusted budget only',
    plan: budget(
      { ...LAST, rates: ofBudget('adjusted-budget', 99) },
      { value: 'value: 31.42, precision: 2', period: '2025', stage: 'budget' },
    ),
    checks: 'unassessable no-base 1',
  },
  {
    name: 'of two amounts of the year before the one that fits',
    plan: budget(LAST, { ...LAST, value: 'value: 30, precision: 2' }, { ...NEXT, rates: growth(5.3) }),
    checks: 'consistent 1',
  },
  {
    name: '年均增长 between the amounts of two years',
    plan: budget(
      { value: 'value: 168.4, precision: 1', period: '2020', stage: 'actual' },
      { value: 'value: 200.1, precision: 1', period: '2025', stage: 'actual', rates: yearly(3.5) },
    ),
    checks: 'consistent 1',
    calculations: ['168.4 亿元 × (1 + 3.5%)^5 = 200.01 亿元; 200.1 亿元'],
  },
  {
    name: '年均增长 that the amounts do not give',
    plan: budget(
      { value: 'value: 168.4, precision: 1', period: '2020', stage: 'actual' },
      { value: 'value: 200.1, precision: 1', period: '2025', stage: 'actual', rates: yearly(5.3) },
    ),
    checks: 'inconsistent 1',
    findings: [['warning', 'yearly', '“一般公共预算收入”由168.4 亿元到200.1 亿元（5年），年均应为3.5%，文中为5.3%']],
  },
  {
    name: '年均增长 of the five years of a plan, told from the first of them',
    plan: budget(
      { value: 'value: 168.4, precision: 1', period: '2021', stage: 'actual' },
      {
        value: 'value: 200.1, precision: 1',
        period: '2025',
        stage: 'actual',
        rates: yearly(3.5).replace('2020', '2021'),
      },
    ),
    checks: 'unassessable no-base 1',
  },
  {
    name: '年均增长 beside the growth over all the years',
    plan: budget({
      value: 'value: 200.1, precision: 1',
      period: '2021-2025',
      stage: 'actual',
      rates: `${since(33.3)}, ${yearly(5.9)}`,
    }),
    checks: 'consistent 1, unassessable no-base 1',
  },
  {
    name: '年均增长 that is the growth over all the years divided by their number',
    plan: budget({
      value: 'value: 200.1, precision: 1',
      period: '2021-2025',
      stage: 'actual',
      rates: `${since(33.3)}, ${yearly(6.7)}`,
    }),
    checks: 'inconsistent 1, unassessable no-base 1',
    findings: [['warning', 'total-and-yearly', '“一般公共预算收入”5年共增长33.3%，年均应为5.9%，文中为6.7%']],
  },
  {
    name: '年均增长 from a year that is not printed',
    plan: budget({
      value: 'value: 200.1, precision: 1',
      period: '2025',
      stage: 'actual',
      rates: yearly(3.5).replace(', since: "2020"', ''),
    }),
    checks: 'unassessable no-base 1',
  },
  {
    name: 'what an amount grew by, in money and in percent',
    plan: budget({ ...GROWN, rates: `${increase(11.6)}, ${growth(9)}` }),
    checks: 'consistent 1',
    calculations: ['11.6 ÷ (140.9 - 11.6) = 8.97%; 9.0%'],
  },
  {
    name: 'the rate first, and a fall',
    plan: budget({ ...GROWN, rates: `${growth(-7.6)}, ${increase(-11.6)}` }),
    checks: 'consistent 1',
    calculations: ['-11.6 ÷ (140.9 - (-11.6)) = -7.61%; -7.6%'],
  },
  {
    name: 'an increase that is not the rate, in a report where the others are',
    plan: budget(
      ...[1, 2, 3].map((at) => ({ ...GROWN, name: `收入${at}`, rates: `${increase(11.6)}, ${growth(9)}` })),
      { ...GROWN, rates: `${increase(16.1)}, ${growth(9)}` },
    ),
    checks: 'consistent 3, inconsistent 1',
    findings: [
      [
        'warning',
        'increase',
        '“一般公共预算收入”为140.9 亿元，增减额为16.1 亿元，按此计算增减幅度应为12.90%，文中为9.0%',
      ],
    ],
  },
  {
    name: 'an increase whose unit has slipped',
    plan: budget(
      ...[1, 2, 3].map((at) => ({ ...GROWN, name: `收入${at}`, rates: `${increase(11.6)}, ${growth(9)}` })),
      { ...GROWN, rates: `${increase(11.6).replace('亿元', '万元')}, ${growth(9)}` },
    ),
    checks: 'consistent 3, inconsistent 1',
    findings: [
      [
        'warning',
        'increase-unit',
        '“一般公共预算收入”为140.9 亿元，增减额11.6 万元与增减幅度9.0%不符；增减额若以亿元为单位，则相符',
      ],
    ],
  },
  {
    name: 'an increase that is not the rate, and no others to tell by',
    plan: budget({ ...GROWN, rates: `${increase(16.1)}, ${growth(9)}` }),
    checks: 'unassessable no-base 1',
  },
  {
    name: 'an increase of another base than the rate',
    plan: budget({ ...GROWN, rates: `${increase(16.1).replace('of: previous-year, ', '')}, ${growth(9)}` }),
    checks: 'unassessable no-base 1',
  },
  {
    name: 'the bases of the parts add up to that of the total',
    plan: tree(growth(5.6), growth(5.2), growth(6.2)),
    checks: 'consistent 1, unassessable no-base 3',
  },
  {
    name: 'rates of a total and its parts that do not go together',
    plan: tree(growth(6.9), growth(5.2), growth(6.2)),
    checks: 'inconsistent 1, unassessable no-base 3',
    findings: [
      [
        'warning',
        'parts-rate',
        '“一般公共预算收入”与各分项的比率不相容：按总额与6.9%推算，基数为144.0 亿元；按各分项推算，基数合计为145.7 亿元',
      ],
    ],
  },
  {
    name: 'parts that are paragraphs of their own have their rates there',
    plan: `${tree(growth(6.9))}${[90.5, 63.4].map((value, at) => `  - {name: 项${at}, amount: {op: "=", unit: 亿元, value: ${value}, precision: 1}, scope: 全市, period: "2026", stage: actual, at: ${placed(at)}, rates: [${growth(5.6)}]}\n`).join('')}`,
    checks: 'inconsistent 1, unassessable no-base 3',
    findings: [
      [
        'warning',
        'parts-rate',
        '“一般公共预算收入”与各分项的比率不相容：按总额与6.9%推算，基数为144.0 亿元；按各分项推算，基数合计为145.7 亿元',
      ],
    ],
  },
  {
    name: 'one part of the total has no rate on that base',
    plan: tree(growth(6.9), growth(5.2), growth(6.2, ', basis: comparable')),
    checks: 'unassessable no-base 2, unassessable price-basis 1',
  },
  {
    name: '占N% is for sums/share',
    plan: budget({ ...LAST, rates: '{kind: share, op: "=", value: 52.8, precision: 1, unit: "%", at: 41}' }),
    checks: '',
  },
])
