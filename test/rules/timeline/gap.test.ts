import rule from '../../../src/rules/timeline/gap.ts'
import { testRule } from '../tester.ts'

const phases = (...list: string[]): string => `timeline: {phases: [${list.map((each) => `{${each}}`).join(', ')}]}`

testRule(rule, [
  {
    name: 'months that follow one another, over the new year too',
    plan: phases(
      'name: 启动阶段, start: 2021-10, end: 2021-12, of: 实施步骤, at: 83',
      'name: 实施阶段, start: 2022-01, end: 2022-10, of: 实施步骤, at: 87',
    ),
    checks: 'consistent 1',
    calculations: ['2021-12; 2022-01'],
  },
  {
    name: 'a missing month',
    plan: phases(
      'name: 启动阶段, start: 2021-10, end: 2021-12, of: 实施步骤, at: 83',
      'name: 实施阶段, start: 2022-02, end: 2022-10, of: 实施步骤, at: 87',
    ),
    checks: 'inconsistent 1',
    findings: [['warning', 'gap', '“启动阶段”（2021-10—2021-12）与“实施阶段”（2022-02—2022-10）之间有月份没有安排']],
  },
  {
    name: 'a missing month in a list without a name is worth a look',
    plan: phases('name: 第一阶段, end: 2021-12, at: 83', 'name: 第二阶段, start: 2022-03, at: 87'),
    checks: 'inconsistent 1',
    findings: [['info', 'gap', '“第一阶段”（…—2021-12）与“第二阶段”（2022-03—…）之间有月份没有安排']],
  },
  {
    name: 'a few days are no month',
    plan: phases(
      'name: 自查, end: "2022-06-25", of: 步骤',
      'name: 整改, start: "2022-07-20", end: "2022-08-31", of: 步骤',
    ),
    checks: 'consistent 1',
  },
  {
    name: 'a year between two years',
    plan: phases(
      'name: 近期, start: "2021", end: "2022", of: 步骤',
      'name: 远期, start: "2024", end: "2025", of: 步骤',
    ),
    checks: 'inconsistent 1',
    findings: [['warning', 'gap', '“近期”（2021—2022）与“远期”（2024—2025）之间有月份没有安排']],
  },
  {
    name: 'overlapping phases have no gap to tell',
    plan: phases(
      'name: 实施阶段, start: 2022-02, end: 2022-10, of: 步骤',
      'name: 验收阶段, start: 2022-10, end: 2022-10, of: 步骤',
    ),
    checks: '',
  },
])
