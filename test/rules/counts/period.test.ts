import rule from '../../../src/rules/counts/period.ts'
import { testRule } from '../tester.ts'

const plan = (years: number, period: string): string =>
  `meta: {title: 三年行动计划, period: ${period}, stated: [{field: years, value: ${years}, from: title, at: 1}], at: {period: 1}}`

testRule(rule, [
  {
    name: '三年行动计划（2025—2027年）',
    plan: plan(3, '{start: "2025-01-01", end: "2027-12-31"}'),
    checks: 'consistent 1',
    calculations: ['2025-01-01—2027-12-31 = 3; 3'],
  },
  {
    name: 'four years',
    plan: plan(3, '{start: "2025", end: "2028"}'),
    checks: 'inconsistent 1',
    calculations: ['2025—2028 = 4; 3'],
    findings: [['warning', 'differ', '标题称3年，期限2025—2028为4年']],
  },
  {
    name: 'thirty-six months',
    plan: plan(3, '{start: 2022-07, end: 2025-06}'),
    checks: 'consistent 1',
    calculations: ['2022-07—2025-06 = 3 / 4; 3'],
  },
  {
    name: 'half a year is neither',
    plan: plan(5, '{start: 2022-07, end: 2025-06}'),
    checks: 'inconsistent 1',
    findings: [['warning', 'differ', '标题称5年，期限2022-07—2025-06为3/4年']],
  },
  { name: 'a period without an end', plan: plan(3, '{start: "2025"}'), checks: 'unassessable no-year 1' },
  {
    name: 'other statements are not of years',
    plan: 'meta: {period: {start: "2021", end: "2025"}, stated: [{field: period, value: 2021-2025, from: text, at: 9}]}',
    checks: '',
  },
])
