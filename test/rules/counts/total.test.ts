import rule from '../../../src/rules/counts/total.ts'
import { testRule } from '../tester.ts'

interface Part {
  readonly declared: number
  readonly members?: readonly string[]
  readonly label?: string
}

const counts = (total: number, parts: readonly Part[], more = ''): string => `
counts:
  - {label: 30个项目, declared: ${total}, complete: false, at: 20}
${parts
  .map(
    ({ declared, members = [], label = `${declared}个重点项目` }, at) =>
      `  - {label: ${label}, declared: ${declared}, complete: true, of: /counts/0, at: ${21 + at}, members: [${members.map((name) => `{name: ${name}}`).join(', ')}]}`,
  )
  .join('\n')}
${more}`

const yuzhong: readonly Part[] = [5, 4, 2, 2, 2, 4, 2, 3, 4, 2].map((declared, at) => ({
  declared,
  members: Array.from({ length: declared }, (_, each) => `项目${at}之${each}`),
}))

testRule(rule, [
  {
    name: '30 projects of ten actions',
    plan: counts(30, yuzhong),
    checks: 'consistent 1',
    calculations: ['5 + 4 + 2 + 2 + 2 + 4 + 2 + 3 + 4 + 2 = 30; 30'],
  },
  {
    name: 'a repetition is not a part',
    plan: counts(30, [...yuzhong, yuzhong[0] ?? { declared: 5 }]),
    checks: 'consistent 1',
  },
  {
    name: 'the parts add up to more',
    plan: counts(29, yuzhong),
    checks: 'inconsistent 1',
    findings: [['error', 'differ', '“30个项目”称共29，分项合计30']],
  },
  {
    name: 'the parts add up to less, and one of them may give no number',
    plan: counts(31, yuzhong),
    checks: 'inconsistent 1',
    findings: [['warning', 'differ', '“30个项目”称共31，分项合计30']],
  },
  {
    name: 'the parts add up to less, and another count says how many they are',
    plan: counts(31, yuzhong, '  - {label: 10个专项行动, declared: 10, complete: true, at: 10}'),
    checks: 'inconsistent 1',
    findings: [['error', 'differ', '“30个项目”称共31，分项合计30']],
  },
  {
    name: 'counts of the same words and with no members may be repetitions: what fits passes',
    plan: counts(7, [{ declared: 5 }, { declared: 2 }, { declared: 2 }]),
    checks: 'consistent 1',
  },
  {
    name: 'and where neither reading fits it is a warning',
    plan: counts(8, [{ declared: 5 }, { declared: 2 }, { declared: 2 }]),
    checks: 'inconsistent 1',
    findings: [['warning', 'differ', '“30个项目”称共8，分项合计9']],
  },
  {
    name: 'a count that is part of none',
    plan: 'counts: [{label: 66个功能区, declared: 66, complete: true}]',
    checks: '',
  },
])
