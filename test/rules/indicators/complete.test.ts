import rule from '../../../src/rules/indicators/complete.ts'
import { drawTable } from '../tables.ts'
import { testRule } from '../tester.ts'

const PERIOD = 'period: {start: "2021-01-01", end: "2025-12-31"}'

const row = (name: string, at: number, more: string, nature = ''): string => `
  - name: ${name}
    ${nature}
    values:
      - {role: target, measure: level, period: "2025", op: "=", from: table, cell: /tables/0/rows/${at}/cells/2, at: ${150 + at}, ${more}}`

const TABLE = `${drawTable(
  `
  指标:text | 单位:text | 2025年:number
  data | 甲 | 亿元 | 1
  data | 乙 | % | 2
  data | 丙 | 亿元 | 3
`,
).replace('{"muted"', '{"at": 147, "muted"')}`

const table = (nature: string, kind = 'five-year-plan'): string => `
meta: {kind: ${kind}, ${PERIOD}}
${TABLE}
indicators:
${row('金融业增加值', 0, 'value: 3000, unit: 亿元', nature)}
${row('服务业税收占比', 1, 'value: 70, unit: "%"')}
${row('会展业总收入', 2, 'value: 1600, unit: 亿元')}
`

testRule(rule, [
  {
    name: 'a target with unit, year and base',
    plan: `
meta: {kind: action-plan}
indicators:
  - name: 冷库总容量
    values:
      - {role: actual, measure: level, period: "2024", op: "=", value: 64, unit: 万吨, at: 7}
      - {role: target, measure: level, period: "2027", op: "=", value: 100, unit: 万吨, at: 21}
`,
    checks: 'consistent 1',
  },
  {
    name: 'a table of targets with no base and no 属性 column: one finding each',
    plan: table(''),
    checks: 'inconsistent 4',
    findings: [
      ['info', 'no-base', '有3项目标没有基期值：“金融业增加值”、“服务业税收占比”、“会展业总收入”'],
      ['info', 'no-nature', '指标表没有标注属性（预期性、约束性）'],
    ],
  },
  {
    name: 'a table that says which targets bind',
    plan: table('nature: expected'),
    checks: 'consistent 1, inconsistent 3',
    findings: [['info', 'no-base', '有3项目标没有基期值：“金融业增加值”、“服务业税收占比”、“会展业总收入”']],
  },
  {
    name: 'only what an office asks for',
    plan: table('', 'special-plan'),
    options: { options: { 'indicators/complete': { require: ['unit'] } } },
    checks: 'consistent 3',
  },
  {
    name: 'how often something is done is no target that lacks a year',
    plan: `
meta: {kind: implementation-plan}
indicators:
  - name: 调度
    values: [{role: target, measure: level, op: "=", value: 1, unit: 次/月, at: 37}]
`,
    checks: '',
  },
  {
    name: 'no year, where the plan has no period of its own',
    plan: `
meta: {kind: implementation-plan}
indicators:
  - name: 集聚区营业收入
    values: [{role: target, measure: level, op: "=", value: 1230, unit: 亿元, at: 37}]
  - name: 服务业增加值
    values: [{role: target, measure: growth, op: "=", value: 8, unit: "%", at: 37}]
`,
    checks: 'inconsistent 3',
    findings: [
      ['info', 'no-year', '有2项目标未写明目标年：“集聚区营业收入”、“服务业增加值”'],
      ['info', 'no-base', '有1项目标没有基期值：“集聚区营业收入”'],
    ],
  },
  {
    name: 'no unit in a table',
    plan: `
meta: {kind: action-plan, ${PERIOD}}
indicators:
${row('示范园区', 0, 'value: 12')}
${row('农田灌溉水有效利用系数', 1, 'value: 0.61, precision: 2')}
`.replaceAll('measure: level', 'measure: cumulative'),
    checks: 'consistent 1, inconsistent 1',
    findings: [['info', 'no-unit', '有1项目标未写明计量单位：“示范园区”']],
  },
  {
    name: 'what is built has no base, and what is spent is no level',
    plan: `
meta: {kind: action-plan, ${PERIOD}}
indicators:
  - name: 产地预冷设施
    values: [{role: target, measure: level, op: "=", value: 12, unit: 个, at: 47}]
  - name: 社会资本投入
    values: [{role: target, measure: level, op: "=", value: 12, unit: 亿元, at: 47}]
`,
    checks: 'consistent 2',
  },
  {
    name: 'a report repeats the targets of others',
    plan: `
meta: {kind: press-report}
indicators:
  - name: 集聚区营业收入
    values: [{role: target, measure: level, op: "=", value: 1230, unit: 亿元, at: 37}]
`,
    checks: '',
  },
])
