import rule from '../../../src/rules/indicators/binding.ts'
import { testRule } from '../tester.ts'

const target = (value: string, nature = 'binding'): string => `
indicators:
  - name: 单位地区生产总值能耗降低
    nature: ${nature}
    values: [{role: target, measure: level, period: "2025", unit: "%", at: 9, ${value}}]
`

testRule(rule, [
  { name: 'a plain number', plan: target('op: "=", value: 13.5, precision: 1'), checks: 'consistent 1' },
  { name: 'a bound', plan: target('op: ">=", value: 13.5, precision: 1'), checks: 'consistent 1' },
  {
    name: '左右',
    plan: target('op: "~", value: 13.5, precision: 1, text: 13.5%左右'),
    checks: 'inconsistent 1',
    findings: [
      ['warning', 'approximate', '约束性指标“单位地区生产总值能耗降低”的目标写作“13.5%左右”，用了概数词“左右”'],
    ],
  },
  {
    name: '力争',
    plan: target('op: "=", value: 13.5, precision: 1, hedge: 力争'),
    checks: 'inconsistent 1',
    findings: [['warning', 'hedged', '约束性指标“单位地区生产总值能耗降低”的目标13.5%前用了“力争”']],
  },
  { name: '预计 promises no less', plan: target('op: "=", value: 14, hedge: 预计'), checks: 'consistent 1' },
  { name: 'an expected target', plan: target('op: "~", value: 14, text: 约14%', 'expected'), checks: '' },
  {
    name: 'what was reached may be told as about',
    plan: target('op: "~", value: 14, text: 约14%').replace('role: target', 'role: actual'),
    checks: '',
  },
])
