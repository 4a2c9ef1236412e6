import rule from '../../../src/rules/indicators/direction.ts'
import { testRule } from '../tester.ts'

const target = (base: string, aim: string, name = '公共供水管网漏损率', kind = 'five-year-plan'): string => `
meta: {kind: ${kind}}
indicators:
  - name: ${name}
    values:
      - {role: actual, measure: level, period: "2020", op: "=", at: 9, ${base}}
      - {role: target, measure: level, period: "2025", at: 9, ${aim}}
`

const milestones = (values: readonly number[], name = '乡镇污水处理率', unit = '"%"'): string => `
meta: {kind: special-plan}
indicators:
  - name: ${name}
    values:
${values
  .map(
    (value, at) =>
      `      - {role: ${at === 0 ? 'actual' : 'target'}, measure: level, period: "${2020 + 5 * at}", op: "=", value: ${value}, unit: ${unit}, at: 9}`,
  )
  .join('\n')}
`

testRule(rule, [
  {
    name: 'less of what should be less',
    plan: target('value: 9.2, precision: 1, unit: "%"', 'op: "<=", value: 8, unit: "%"'),
    checks: 'consistent 1',
  },
  {
    name: 'more of what should be less',
    plan: target('value: 9.2, precision: 1, unit: "%"', 'op: "=", value: 10.5, precision: 1, unit: "%"'),
    checks: 'inconsistent 1',
    findings: [['warning', 'worse', '“公共供水管网漏损率”2025年的目标为10.5%，不如2020年的9.2%']],
  },
  {
    name: 'a ceiling above what was reached is often meant so',
    plan: target(
      'value: 0.21, precision: 2, unit: "‰"',
      'op: "<=", value: 0.8, precision: 2, unit: "‰"',
      '森林火灾受害率',
    ),
    checks: 'inconsistent 1',
    findings: [['info', 'worse', '“森林火灾受害率”2025年的目标为≤0.80‰，不如2020年的0.21‰']],
  },
  {
    name: 'a floor under what was reached',
    plan: target('value: 100, unit: 万亩', 'op: ">=", value: 90, unit: 万亩', '粮食播种面积'),
    checks: 'inconsistent 1',
    findings: [['info', 'worse', '“粮食播种面积”2025年的目标为≥90 万亩，不如2020年的100 万亩']],
  },
  {
    name: 'what the name does not say may go either way',
    plan: target('value: 30, unit: "%"', 'op: "=", value: 25, unit: "%"', '第一产业占比'),
    checks: '',
  },
  {
    name: 'what is built each year may be less in the next',
    plan: target('value: 100, unit: 万亩', 'op: ">=", value: 90, unit: 万亩', '新增营造林面积'),
    checks: '',
  },
  {
    name: 'a yearly report sets floors below the year before',
    plan: target('value: 65, unit: 万人', 'op: ">=", value: 60, unit: 万人', '城镇就业人数', 'work-report'),
    checks: '',
  },
  { name: 'milestones that go on', plan: milestones([60, 70, 80]), checks: 'consistent 3' },
  {
    name: 'milestones that turn back',
    plan: milestones([60, 80, 75]),
    checks: 'consistent 2, inconsistent 1',
    findings: [
      ['warning', 'turns', '“乡镇污水处理率”各阶段（2020、2025、2030）依次为60%、80%、75%，先升后降或先降后升'],
    ],
  },
  { name: 'peaks that are planned', plan: milestones([60, 80, 75], '煤炭消费占能源消费比重'), checks: '' },
  { name: 'three years of work are no milestones', plan: milestones([5, 9, 7], '示范园区', '个'), checks: '' },
])
