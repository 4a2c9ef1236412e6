import rule from '../../../src/rules/indicators/unit.ts'
import { drawTable } from '../tables.ts'
import { testRule } from '../tester.ts'

const pair = (left: string, right: string, { name = '旅游人数', period = 'period: "2025",' } = {}): string => `
indicators:
  - name: ${name}
    values:
      - {role: target, measure: level, ${period} op: "=", from: prose, at: 45, ${left}}
      - {role: target, measure: level, ${period} op: "=", from: table, cell: /tables/0/rows/1/cells/2, at: 100, ${right}}
`

testRule(rule, [
  {
    name: 'units of one kind',
    plan: pair('value: 2, unit: 万公顷', 'value: 30, unit: 万亩', { name: '高标准农田' }),
    checks: 'consistent 1',
    calculations: ['2 万公顷 = [22.5, 37.5] 万亩; 30 万亩 = [29.5, 30.5] 万亩'],
  },
  {
    name: 'units of two kinds in prose and table',
    plan: pair('value: 5000, unit: 万人次', 'value: 5000, unit: 万人'),
    checks: 'inconsistent 1',
    findings: [['warning', 'kinds', '“旅游人数”（2025）的计量单位种类不同：5000 万人次；5000 万人']],
  },
  {
    name: 'an amount and its share are two measures of one name',
    plan: pair('value: 42.2, precision: 1, unit: 亿元', 'value: 44.4, precision: 1, unit: "%"', { name: '第三产业' }),
    checks: '',
  },
  {
    name: 'a volume for each hectare',
    plan: pair('value: 78.5, precision: 1, unit: 立方米', 'value: 78.5, precision: 1, unit: 立方米/公顷', {
      name: '乔木林每公顷蓄积量',
    }),
    checks: 'unassessable ambiguous 1',
  },
  {
    name: 'two numbers of the prose may be of two things',
    plan: pair('value: 5, unit: 个', 'value: 7, unit: 亿元', { name: '冷链物流基地' }).replace(
      'from: table, cell: /tables/0/rows/1/cells/2',
      'from: prose',
    ),
    checks: 'unassessable ambiguous 1',
  },
  {
    name: 'with no year',
    plan: pair('value: 5000, unit: 万人次', 'value: 5000, unit: 万人', { period: '' }),
    checks: '',
  },
  {
    name: 'a cell that prints the unit of its column',
    plan: drawTable(`
      项目:text | 投资（亿元）:amount 亿元
      data | 甲 | 5000万元
      data | 乙 | 2
    `),
    checks: 'consistent 1',
    calculations: ['万元; 亿元'],
  },
  {
    name: 'a cell of another kind than its column',
    plan: drawTable(`
      项目:text | 投资（亿元）:amount 亿元
      data | 甲 | 15%
    `),
    checks: 'inconsistent 1',
    findings: [['warning', 'cell', '单元格写作“15%”，所在行、列的计量单位为“亿元”']],
  },
  {
    name: 'the unit of the row comes before that of the column',
    plan: drawTable(`
      指标:text | 单位:text | 2025年:number
      data | 森林覆盖率 | % | 46.8%
      data | 森林面积 | 万亩 | 58.4万公顷
      data | 林业总产值 | 亿元 | 260万亩左右
    `),
    checks: 'consistent 2, inconsistent 1',
    findings: [['warning', 'cell', '单元格写作“260万亩左右”，所在行、列的计量单位为“亿元”']],
  },
  {
    name: 'a unit that holds for the whole table is not of every column',
    plan: drawTable(
      `
      项目:text | 数量:number 万元
      data | 甲 | 12个
    `,
      { unit: '万元' },
    ),
    checks: '',
  },
])
