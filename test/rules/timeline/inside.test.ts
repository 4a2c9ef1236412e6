import rule from '../../../src/rules/timeline/inside.ts'
import { testRule } from '../tester.ts'

const steps = `
timeline:
  phases:
    - {name: 启动阶段, start: 2021-10, end: 2022-01, of: 实施步骤, at: 83}
    - {name: 实施阶段, start: 2022-02, end: 2022-10, of: 实施步骤, at: 87}
    - {name: 提升阶段, start: 2022-11, end: 2022-11, of: 实施步骤, at: 97}
`
const project = (start: string, end: string): string => `
projects: [{name: 科技企业集聚区, start: ${start}, end: ${end}, ats: {start: 55, end: 55}}]
`
const fiveYears = (more = ''): string => `
meta: {title: 服务业发展规划, period: {start: "2021", end: "2025"}, ${more} at: {title: 1, period: 2, outlook: 171}}
`

testRule(rule, [
  {
    name: 'a period that ends before it begins bounds nothing',
    plan: `
meta: {kind: action-plan, title: 某计划, period: {start: "2055-01-01", end: "2027-12-31"}, at: {title: 1}}
projects: [{name: 甲, start: "2025-03", end: "2026-02", at: 9, ats: {}}]
`,
    checks: '',
  },
  {
    name: 'a project inside the phase of the work',
    plan: steps + project('2022-02', '2022-10'),
    checks: 'consistent 1',
    calculations: ['2022-02—2022-10; 实施阶段 2022-02—2022-10'],
  },
  {
    name: 'a project that ends after the last phase',
    plan: steps + project('2022-02', '2023-10'),
    checks: 'inconsistent 1',
    findings: [
      [
        'error',
        'project-outside-phase',
        '“科技企业集聚区”的期限（2022-02—2023-10）不在“实施阶段”（2022-02—2022-10）之内',
      ],
    ],
  },
  {
    name: 'a phase that none of its projects fits is one finding',
    plan: `${steps}
projects:
  - {name: 甲, start: 2022-12, end: 2023-01, ats: {start: 55, end: 55}}
  - {name: 乙, start: 2022-12, end: 2023-02, ats: {start: 63, end: 63}}
`,
    checks: 'inconsistent 2',
    findings: [
      ['error', 'project-outside-phase', '“甲”的期限（2022-12—2023-01）不在“实施阶段”（2022-02—2022-10）之内'],
    ],
  },
  {
    name: 'a project that begins while the work is prepared',
    plan: steps + project('2021-12', '2022-10'),
    checks: 'inconsistent 1',
    findings: [
      [
        'warning',
        'project-outside-phase',
        '“科技企业集聚区”的期限（2021-12—2022-10）不在“实施阶段”（2022-02—2022-10）之内',
      ],
    ],
  },
  {
    name: 'of several lists the one of the steps; phases of a project are its own',
    plan: `
timeline:
  phases:
    - {name: 准备, start: 2021-10, end: 2022-01, of: 工作步骤}
    - {name: 推进, start: 2022-02, end: 2022-10, of: 工作步骤}
    - {name: 一期, start: 2030-01, end: 2030-06, of: /projects/0}
    - {name: 二期, start: 2030-07, end: 2030-12, of: /projects/0}
    - {name: 普查, start: 2020-01, end: 2020-06, of: 人口普查}
    - {name: 登记, start: 2020-07, end: 2020-12, of: 人口普查}
${project('2022-03', '2022-09')}`,
    checks: 'consistent 1',
  },
  {
    name: 'several lists of which none is that of the steps',
    plan: `
timeline:
  phases:
    - {name: 一期, start: 2021-10, end: 2022-01, of: 甲工程}
    - {name: 二期, start: 2022-02, end: 2022-10, of: 甲工程}
    - {name: 一期, start: 2020-01, end: 2020-06, of: 乙工程}
    - {name: 二期, start: 2020-07, end: 2020-12, of: 乙工程}
${project('2023-03', '2023-09')}`,
    checks: '',
  },
  {
    name: 'a project that is carried on from before the plan, and one beyond its end',
    plan: `${fiveYears()}
projects:
  - {name: 甲, start: "2019", end: "2023", ats: {start: 55, end: 55}}
  - {name: 乙, start: "2024", end: "2027", ats: {start: 56, end: 56}}
  - {name: 丙, start: "2031", end: "2032", ats: {start: 57, end: 57}}
`,
    checks: 'consistent 1, inconsistent 2',
    findings: [
      ['error', 'project-outside-period', '“丙”的期限（2031—2032）不在规划期（2021—2025）之内'],
      ['warning', 'project-outside-period', '“乙”的期限（2024—2027）不在规划期（2021—2025）之内'],
    ],
  },
  {
    name: 'the last phase ends before the stated deadline',
    plan: `${steps}
  deadlines: [{by: 2022-12, text: 到2022年底, what: 完成项目建设目标, at: 23}]
`,
    checks: 'consistent 1',
    calculations: ['2022-11 ≤ 2022-12'],
  },
  {
    name: 'the last phase ends after the stated deadline',
    plan: `${steps}
  deadlines: [{by: 2022-06, text: 2022年6月底前, what: 全面完成项目建设, at: 23}]
`,
    checks: 'inconsistent 1',
    findings: [['error', 'phase-after-deadline', '“提升阶段”到2022-11结束，文中要求的时限为2022-06']],
  },
  {
    name: 'of several deadlines the latest counts, and may be that of a task: a warning',
    plan: `${steps}
  deadlines: [{by: 2022-03, what: 完成方案, at: 22}, {by: 2022-06, what: 完成项目建设, at: 23}]
`,
    checks: 'inconsistent 1',
    findings: [['warning', 'phase-after-deadline', '“提升阶段”到2022-11结束，文中要求的时限为2022-06']],
  },
  {
    name: 'a deadline for a report bounds no phase',
    plan: `${steps}
  deadlines: [{by: 2022-03, what: 报送工作方案, at: 22}]
`,
    checks: '',
  },
  {
    name: 'deadlines and targets inside the period, in the outlook, and in the years of the State',
    plan: `${fiveYears('outlook: ["2035", "2050"],')}
timeline:
  deadlines:
    - {by: "2025", what: 基本建成核心城市, at: 137}
    - {by: "2035", what: 核心功能增强, at: 173}
    - {by: "2050", what: 创新主支撑, at: 177}
    - {by: "2060", what: 碳中和, at: 180}
indicators:
  - {name: 服务业增加值, values: [{role: target, measure: growth, period: 2021-2025, op: "=", value: 7, unit: "%", at: 137}, {role: actual, measure: level, period: "2015", op: "=", value: 7, unit: 亿元}]}
`,
    checks: 'consistent 5',
  },
  {
    name: 'a deadline and a target outside the period',
    plan: `${fiveYears()}
timeline: {deadlines: [{by: 2026-06, what: 建成枢纽, at: 137}, {by: "2019", what: 开通航线, at: 138}]}
indicators:
  - {name: 服务业增加值, values: [{role: target, measure: level, period: "2052", op: "=", value: 7, unit: 亿元, at: 150}]}
`,
    checks: 'inconsistent 3',
    findings: [
      ['warning', 'date-outside-period', '“建成枢纽”的时间2026-06不在规划期（2021—2025）之内，也不是所列远景年份'],
      ['warning', 'date-outside-period', '“开通航线”的时间2019不在规划期（2021—2025）之内，也不是所列远景年份'],
      ['warning', 'date-outside-period', '“服务业增加值”的时间2052不在规划期（2021—2025）之内，也不是所列远景年份'],
    ],
  },
  {
    name: 'a plan of one year bounds what lies in it only',
    plan: `
meta: {title: 2020年工作计划, period: {start: "2020", end: "2020"}, at: {title: 8}}
timeline: {deadlines: [{by: 2020-12, what: 总建筑面积, at: 14}, {by: "2025", what: 建成枢纽, at: 15}]}
`,
    checks: 'consistent 1, unassessable ambiguous 1',
  },
  {
    name: 'a plan with no period bounds nothing',
    plan: 'timeline: {deadlines: [{by: "2020-12", what: 建成, at: 14}]}',
    checks: '',
  },
])
