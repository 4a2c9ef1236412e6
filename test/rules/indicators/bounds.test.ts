import rule from '../../../src/rules/indicators/bounds.ts'
import { testRule } from '../tester.ts'

const share = (name: string, value: string): string => `
indicators:
  - name: ${name}
    values: [{role: target, measure: level, period: "2025", unit: "%", at: 9, ${value}}]
`

/** A percentage of a number of things that stands beside it. */
const part = (percent: string, count: string): string => `
indicators:
  - name: 节水型社会建设的县
    values: [{role: actual, measure: level, op: "=", at: 1, ${count}}]
  - name: 县域节水型社会达标率
    values: [{role: actual, measure: level, unit: "%", of: /indicators/0/values/0, at: 2, ${percent}}]
`

testRule(rule, [
  { name: 'a share within 0–100', plan: share('服务业增加值占GDP比重', 'op: "=", value: 82'), checks: 'consistent 1' },
  {
    name: 'a share of more than the whole',
    plan: share('森林覆盖率', 'op: "=", value: 461.8, precision: 1'),
    checks: 'inconsistent 1',
    calculations: ['[461.75, 461.85] ∩ [0, 100] %'],
    findings: [['error', 'outside', '“森林覆盖率”为461.8%，超出0—100%']],
  },
  {
    name: 'more than all',
    plan: share('生活垃圾无害化处理率', 'op: ">", value: 100'),
    checks: 'inconsistent 1',
    findings: [['error', 'outside', '“生活垃圾无害化处理率”为>100%，超出0—100%']],
  },
  { name: 'all of it', plan: share('行政村覆盖率', 'op: "=", value: 100'), checks: 'consistent 1' },
  { name: 'at least a share', plan: share('水质达标率', 'op: ">=", value: 95'), checks: 'consistent 1' },
  { name: '贡献率 may be anything', plan: share('服务业对经济增长的贡献率', 'op: "=", value: 120'), checks: '' },
  { name: '毛入学率 may pass 100', plan: share('高等教育毛入学率', 'op: "=", value: 104'), checks: '' },
  { name: '完成率 and 债务率 may pass 100', plan: share('投资完成率', 'op: "=", value: 125.5'), checks: '' },
  {
    name: 'a fall that was read as a level',
    plan: share('农产品产后损耗率', 'op: "=", value: -3, text: 3%'),
    checks: 'unassessable ambiguous 1',
  },
  {
    name: 'a share that is some of the things',
    plan: part('op: "=", value: 60', 'value: 5, unit: 个'),
    checks: 'consistent 2',
  },
  {
    name: 'a share that no number of the things gives',
    plan: part('op: "=", value: 65', 'value: 5, unit: 个'),
    checks: 'consistent 1, inconsistent 1',
    findings: [
      ['warning', 'no-such-part', '“县域节水型社会达标率”为65%，总数为5 个，没有整数与之对应：3/5 = 60%; 4/5 = 80%'],
    ],
  },
])
