import rule from '../../../src/rules/indicators/change.ts'
import { testRule } from '../tester.ts'

const at = (column: number, quote: string): string =>
  `at: {line: 27, column: ${column}, length: ${quote.length}, quote: "${quote}"}`

/** 由A提高到B，提高C, in one sentence. */
const sentence = (change: string, { name = '森林覆盖率', base = '58.2', end = '61.5', unit = '"%"' } = {}): string => `
indicators:
  - name: ${name}
    values:
      - {role: actual, measure: level, op: "=", value: ${base}, precision: 1, unit: ${unit}, ${at(10, base)}}
      - {role: actual, measure: level, period: "2021-2025", op: "=", value: ${end}, precision: 1, unit: ${unit}, ${at(20, end)}}
      - {role: actual, measure: increase, period: "2021-2025", op: "=", ${change}, ${at(30, '…')}}
`

/** A level and its change since a year; the level of that year where it is stated. */
const since = (end: string, change: string, base = '', name = '服务业增加值占GDP的比重'): string => `
indicators:
  - name: ${name}
    values:
      ${base === '' ? '' : `- {role: actual, measure: level, period: "2015", at: 30, ${base}}`}
      - {role: actual, measure: level, period: "2020", at: 79, ${end}}
      - {role: actual, measure: increase, period: "2020", since: "2015", at: 79, ${change}}
`

const POINTS = 'precision: 1, unit: 百分点'

const dealt = (names: readonly string[], values: readonly string[]): string => {
  const list = (texts: readonly string[]) => texts.map((text) => `{text: "${text}", at: 77}`).join(', ')
  return `dealt: [{names: [${list(names)}], values: [${list(values)}], at: 77}]`
}

/** 由A下降到B */
const turned = (turn: string, base: string, end: string): string => `
indicators:
  - name: 事项即办率
    values:
      - {role: actual, measure: level, op: "=", value: ${base}, precision: 0, unit: "%", ${at(10, base)}}
      - {role: actual, measure: level, period: "2025", op: "=", value: ${end}, precision: 0, unit: "%", turn: ${turn}, ${at(20, end)}}
`

testRule(rule, [
  { name: 'a rise that is told as one', plan: turned('rise', '62', '71'), checks: 'consistent 1' },
  { name: 'a level that stays within rounding is no fall', plan: turned('fall', '62', '62'), checks: 'consistent 1' },
  {
    name: 'a rise that is told as a fall',
    plan: turned('fall', '62', '71'),
    checks: 'inconsistent 1',
    findings: [['warning', 'turned', '“事项即办率”由62%到71%，文中说的是降']],
  },
  {
    name: 'the points between two levels of one sentence',
    plan: sentence(`value: 3.3, ${POINTS}`),
    checks: 'consistent 1',
    calculations: ['61.5% - 58.2% = 3.3 百分点; 3.3 百分点'],
  },
  {
    name: 'other points than those between the levels',
    plan: sentence(`value: 2.3, ${POINTS}`),
    checks: 'inconsistent 1',
    calculations: ['61.5% - 58.2% = 3.3 百分点; 2.3 百分点'],
    findings: [['error', 'differ', '“森林覆盖率”由58.2%到61.5%，变化为3.3 百分点，文中为2.3 百分点']],
  },
  {
    name: 'points that only rounded levels give',
    plan: sentence(`value: 3.4, ${POINTS}`),
    checks: 'rounding 1',
  },
  {
    name: '提高3.3% where points are meant',
    plan: sentence('value: 3.3, precision: 1, unit: "%"'),
    checks: 'inconsistent 1',
    findings: [
      ['warning', 'points-meant', '“森林覆盖率”由58.2%到61.5%，变化为3.3%，相对变化为5.7%；文中的3.3%是否应为百分点'],
    ],
  },
  {
    name: '净增57户 of what is counted',
    plan: sentence('value: 57, unit: 户', { name: '规模以上工业企业', base: '86', end: '143', unit: '户' }),
    checks: 'consistent 1',
  },
  {
    name: '下降16% from the level of the base year',
    plan: since(
      'op: "=", value: 43.9, precision: 1, unit: 立方米',
      'op: "=", value: -16, unit: "%"',
      'op: "=", value: 52.3, precision: 1, unit: 立方米',
      '万元地区生产总值用水量',
    ),
    checks: 'consistent 1',
  },
  {
    name: 'a percentage that the levels do not give',
    plan: since(
      'op: "=", value: 43.9, precision: 1, unit: 立方米',
      'op: "=", value: -20, unit: "%"',
      'op: "=", value: 52.3, precision: 1, unit: 立方米',
      '万元地区生产总值用水量',
    ),
    checks: 'inconsistent 1',
    findings: [
      ['warning', 'relative', '“万元地区生产总值用水量”由52.3 立方米到43.9 立方米，相对变化为-16.1%，文中为-20%'],
    ],
  },
  {
    name: 'a percentage at comparable prices',
    plan: since(
      'op: "=", value: 43.9, precision: 1, unit: 亿元',
      'op: "=", value: 20, unit: "%", basis: comparable',
      'op: "=", value: 52.3, precision: 1, unit: 亿元',
      '服务业增加值',
    ),
    checks: 'unassessable price-basis 1',
  },
  {
    name: 'a change leaves a possible base',
    plan: since('op: "=", value: 65.7, precision: 1, unit: "%"', `op: "=", value: 9.1, ${POINTS}`),
    checks: 'consistent 1',
    calculations: ['65.7% - 9.1 百分点 = 56.6%'],
  },
  {
    name: 'a change that is more than the level',
    plan: since('op: "=", value: 6.7, precision: 1, unit: "%"', `op: "=", value: 9.1, ${POINTS}`),
    checks: 'inconsistent 1',
    findings: [
      [
        'error',
        'impossible-base',
        '“服务业增加值占GDP的比重”为6.7%，变化为9.1 百分点，推算的基期为-2.4%，超出可能范围',
      ],
    ],
  },
  {
    name: 'a profit may have been a loss',
    plan: since('op: "=", value: 5, unit: 亿元', 'op: "=", value: 8, unit: 亿元', '', '国有企业利润总额'),
    checks: '',
  },
  {
    name: 'a stated base is what counts',
    plan: since(
      'op: "=", value: 65.7, precision: 1, unit: "%"',
      `op: "=", value: 9.1, ${POINTS}`,
      'op: "=", value: 55.6, precision: 1, unit: "%"',
    ),
    checks: 'inconsistent 1',
    findings: [['error', 'differ', '“服务业增加值占GDP的比重”由55.6%到65.7%，变化为10.1 百分点，文中为9.1 百分点']],
  },
  {
    name: 'as many values as names',
    plan: dealt(['西部地区', '成渝地区双城经济圈'], ['10.6%', '32.1%']),
    checks: 'consistent 1',
    calculations: ['2 = 2'],
  },
  {
    name: 'more names than values',
    plan: dealt(['果蔬', '肉类', '水产品'], ['35%', '65%']),
    checks: 'inconsistent 1',
    findings: [['warning', 'arity', '“分别”之前有3项（果蔬、肉类、水产品），之后有2个数（35%、65%）']],
  },
  {
    name: 'names that could not be told apart',
    plan: dealt([], ['35%', '65%']),
    checks: '',
  },
])
