import rule from '../../../src/rules/timeline/date.ts'
import { testRule } from '../tester.ts'

const dates = (...list: string[]): string => `dates: [${list.map((each) => `{${each}}`).join(', ')}]`

testRule(rule, [
  {
    name: 'a sound date',
    plan: dates('text: 2022年5月17日, value: "2022-05-17", at: 5'),
    checks: 'consistent 1',
    calculations: ['2022年5月17日 = 2022-05-17'],
  },
  {
    name: 'a date that does not exist',
    plan: dates('text: 2023年2月30日, fault: impossible, at: 5'),
    checks: 'inconsistent 1',
    findings: [['warning', 'impossible', '日期“2023年2月30日”不存在']],
  },
  {
    name: 'digits that are missing',
    plan: dates(
      'text: 202013日, fault: digits-lost, at: 38',
      'text: 2019年2月日, value: 2019-02, fault: no-day, at: 314',
    ),
    checks: 'inconsistent 2',
    findings: [
      ['warning', 'digits-lost', '日期“202013日”似有数字缺失'],
      ['warning', 'no-day', '日期“2019年2月日”没有写明是哪一日'],
    ],
  },
  {
    name: 'a day alone is how a newspaper begins; a blank month is not',
    plan: dates('text: 16日, fault: no-month, at: 8', 'text: 2019年月, value: "2019", fault: no-month, at: 9'),
    checks: 'inconsistent 2',
    findings: [
      ['warning', 'no-month', '日期“2019年月”没有写明月份'],
      ['info', 'no-month', '日期“16日”没有写明月份'],
    ],
  },
  {
    name: 'no year says no more than that; a blank year does',
    plan: dates('text: 10月16日, fault: no-year, at: 8', 'text: 年2月3日, fault: no-year, at: 9'),
    checks: 'inconsistent 1, unassessable no-year 1',
    findings: [['warning', 'no-year', '日期“年2月3日”没有写明年份']],
  },
])
