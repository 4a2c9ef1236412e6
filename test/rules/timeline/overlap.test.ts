import rule from '../../../src/rules/timeline/overlap.ts'
import { testRule } from '../tester.ts'

const phases = (...list: string[]): string => `timeline: {phases: [${list.map((each) => `{${each}}`).join(', ')}]}`

testRule(rule, [
  {
    name: 'one after the other',
    plan: phases(
      'name: 启动阶段, start: 2021-10, end: 2022-01, of: 实施步骤, at: 83',
      'name: 实施阶段, start: 2022-02, end: 2022-10, of: 实施步骤, at: 87',
    ),
    checks: 'consistent 1',
    calculations: ['2021-10—2022-01; 2022-02—2022-10'],
  },
  {
    name: 'one shared month at month precision is worth a look',
    plan: phases(
      'name: 实施阶段, start: 2022-02, end: 2022-10, of: 实施步骤, at: 87',
      'name: 验收阶段, start: 2022-10, end: 2022-10, of: 实施步骤, at: 93',
    ),
    checks: 'inconsistent 1',
    findings: [['info', 'boundary', '“实施阶段”（2022-02—2022-10）与“验收阶段”（2022-10—2022-10）都包含2022-10']],
  },
  {
    name: 'three shared months',
    plan: phases(
      'name: 实施阶段, start: 2022-02, end: 2022-10, of: 实施步骤, at: 87',
      'name: 验收阶段, start: 2022-08, end: 2022-11, of: 实施步骤, at: 93',
    ),
    checks: 'inconsistent 1',
    findings: [
      ['warning', 'overlap', '“实施阶段”（2022-02—2022-10）与“验收阶段”（2022-08—2022-11）的时间重叠：2022-08—2022-10'],
    ],
  },
  {
    name: 'phases that name no list may be of several: worth a look',
    plan: phases(
      'name: 一期, start: 2022-02, end: 2022-10, at: 87',
      'name: 二期, start: 2022-08, end: 2022-09, at: 93',
    ),
    checks: 'inconsistent 1',
    findings: [['info', 'overlap', '“一期”（2022-02—2022-10）与“二期”（2022-08—2022-09）的时间重叠：2022-08—2022-09']],
  },
  {
    name: 'a month and a day in it: the words do not say',
    plan: phases(
      'name: 实施阶段, start: 2022-02, end: 2022-10, of: 步骤',
      'name: 验收阶段, start: "2022-10-15", end: 2022-11, of: 步骤',
    ),
    checks: 'unassessable ambiguous 1',
  },
  {
    name: 'phases of two lists and phases without an end are not compared',
    plan: phases(
      'name: 建设, start: 2022-02, end: 2022-10, of: 一期工程',
      'name: 建设, start: 2022-05, of: 二期工程',
      'name: 验收, start: 2022-06, end: 2022-08, of: 二期工程',
    ),
    checks: '',
  },
  {
    name: 'the wrong order is timeline/order’s business',
    plan: phases(
      'name: 实施阶段, start: 2022-10, end: 2022-12, of: 步骤',
      'name: 启动阶段, start: 2022-02, end: 2022-11, of: 步骤',
    ),
    checks: '',
  },
])
