import rule from '../../../src/rules/names/title.ts'
import { testRule } from '../tester.ts'

const plan = (title: string, ...mentions: string[]): string =>
  `meta: {title: ${title}, at: {title: 1}}\nmentions: [${mentions.map((text, at) => `{of: plan, text: ${text}, at: ${20 + at}}`).join(', ')}]`

testRule(rule, [
  {
    name: 'short forms and the full title',
    plan: plan('渝中区科创服务业三年行动计划（2025—2027年）', '本行动计划', '行动计划', '渝中区科创服务业三年行动计划'),
    checks: 'consistent 3',
  },
  {
    name: 'another kind, told once',
    plan: plan('渝中区科创服务业三年行动计划（2025—2027年）', '行动方案', '行动方案', '行动计划'),
    checks: 'consistent 1, inconsistent 2',
    findings: [['warning', 'kind', '文中称“行动方案”，标题为“渝中区科创服务业三年行动计划（2025—2027年）”：文种不同']],
  },
  {
    name: 'a kind that the title holds: 本规划 in an outline of a five-year plan',
    plan: plan('第十四个五年规划和二〇三五年远景目标纲要', '本规划', '纲要'),
    checks: 'consistent 2',
  },
  {
    name: 'words before the kind that the title has not',
    plan: plan('金牛区集聚区项目建设实施方案', '本工作方案'),
    checks: 'inconsistent 1',
    findings: [['info', 'modifier', '文中称“本工作方案”，标题为“金牛区集聚区项目建设实施方案”：简称用语不在标题中']],
  },
  {
    name: 'another full title; a defined short name may be any',
    plan: plan('金牛区现代服务业集聚区项目建设实施方案', '金牛区现代服务业集聚区项目建设管理方案', '集聚区方案'),
    checks: 'consistent 1, inconsistent 1',
    findings: [
      [
        'warning',
        'title',
        '文中称“金牛区现代服务业集聚区项目建设管理方案”，标题为“金牛区现代服务业集聚区项目建设实施方案”',
      ],
    ],
  },
  {
    name: 'a title that says no kind',
    plan: plan('关于加快服务业发展的若干政策', '本意见'),
    checks: 'unassessable ambiguous 1',
  },
  {
    name: 'the title of the page',
    plan: `
meta:
  title: 现代服务业发展规划
  at: {title: 3}
  stated:
    - {field: title, value: 关于印发现代服务业发展规划的通知, from: letter, at: 1}
    - {field: title, value: 现代物流业发展规划, from: page, at: 2}
`,
    checks: 'consistent 1, inconsistent 1',
    findings: [['warning', 'stated', '另一处所列标题“现代物流业发展规划”与标题“现代服务业发展规划”不同']],
  },
  {
    name: 'names of projects are none of the plan',
    plan: 'meta: {title: 发展规划}\nmentions: [{of: /projects/0, text: 行动方案, at: 9}]\nprojects: [{name: 科学谷, ats: {}}]',
    checks: '',
  },
])
