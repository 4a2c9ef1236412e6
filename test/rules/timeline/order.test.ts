import rule from '../../../src/rules/timeline/order.ts'
import { testRule } from '../tester.ts'

testRule(rule, [
  {
    name: 'phases in order, each with its end after its start',
    plan: `
timeline:
  phases:
    - {name: 启动阶段, start: 2021-10, end: 2022-01, of: 实施步骤, at: 83}
    - {name: 实施阶段, start: 2022-02, end: 2022-10, of: 实施步骤, at: 87}
    - {name: 验收阶段, start: 2022-10, end: 2022-10, of: 实施步骤, at: 93}
    - {name: 提升阶段, start: 2022-11, end: 2022-11, of: 实施步骤, at: 97}
`,
    checks: 'consistent 7',
  },
  {
    name: 'a phase that ends before it starts',
    plan: `
timeline: {phases: [{name: 实施阶段, start: 2022-10, end: 2022-02, of: 实施步骤, at: 87}]}
`,
    checks: 'inconsistent 1',
    calculations: ['2022-10 > 2022-02'],
    findings: [['error', 'start-after-end', '“实施阶段”的起始时间2022-10晚于终止时间2022-02']],
  },
  {
    name: 'phases of one list that are not in order',
    plan: `
timeline:
  phases:
    - {name: 实施阶段, start: 2022-02, end: 2022-10, of: 实施步骤, at: 87}
    - {name: 启动阶段, start: 2021-10, end: 2022-01, of: 实施步骤, at: 93}
`,
    checks: 'consistent 2, inconsistent 1',
    findings: [['error', 'phases-out-of-order', '“实施阶段”（2022-02）列在“启动阶段”（2021-10）之前，时间却在其后']],
  },
  {
    name: 'phases of two lists have no order',
    plan: `
timeline:
  phases:
    - {name: 建设阶段, start: 2022-02, of: 一期工程}
    - {name: 建设阶段, start: 2021-10, of: 二期工程}
`,
    checks: '',
  },
  {
    name: 'phases that name no list may be of several: a warning',
    plan: `
timeline:
  phases:
    - {name: 第一阶段, end: 2022-10, at: 87}
    - {name: 第二阶段, end: 2021-10, at: 93}
`,
    checks: 'inconsistent 1',
    findings: [['warning', 'phases-out-of-order', '“第一阶段”（2022-10）列在“第二阶段”（2021-10）之前，时间却在其后']],
  },
  {
    name: 'a year holds all its months',
    plan: `
timeline: {phases: [{name: 全面实施, start: "2022", end: 2022-06, of: 步骤}]}
`,
    checks: 'consistent 1',
  },
  {
    name: 'a project and a period that end before they start',
    plan: `
meta: {title: 发展规划, period: {start: "2025", end: "2021"}, at: {title: 1}}
projects: [{name: 科学谷, start: 2023-05, end: 2022-12, ats: {start: 20, end: 20}}]
`,
    checks: 'inconsistent 2',
    findings: [
      ['error', 'start-after-end', '“发展规划”的起始时间2025晚于终止时间2021'],
      ['error', 'start-after-end', '“科学谷”的起始时间2023-05晚于终止时间2022-12'],
    ],
  },
  {
    name: 'written, published and numbered in one year',
    plan: `
meta: {written: 2022-05, published: "2022-05-17", documentNumber: 成府函〔2022〕56号, at: {written: 5, published: 6, documentNumber: 9}}
`,
    checks: 'consistent 2',
    calculations: ['2022-05 ≤ 2022-05-17', '2022 = 2022-05'],
  },
  {
    name: 'published before it was written',
    plan: `
meta: {written: "2021-06-17", published: "2021-06-13", at: {written: 5, published: 6}}
`,
    checks: 'inconsistent 1',
    findings: [['warning', 'published-before-written', '成文日期2021-06-17晚于发布日期2021-06-13']],
  },
  {
    name: 'numbered in another year',
    plan: `
meta: {written: "2022-01-05", documentNumber: 渝高新发〔2021〕22号, at: {written: 5, documentNumber: 3}}
`,
    checks: 'inconsistent 1',
    findings: [['info', 'number-year', '发文字号“渝高新发〔2021〕22号”的年份与日期2022-01-05不同']],
  },
  {
    name: 'the number of the letter goes with the letter’s date',
    plan: `
meta:
  written: 2021-12
  documentNumber: 成府函〔2022〕56号
  letter: {documentNumber: 成府函〔2022〕56号, written: "2022-05-03", at: 12}
  at: {written: 5, documentNumber: 9}
`,
    checks: 'consistent 1',
  },
  {
    name: 'the text and the page give two dates',
    plan: `
meta:
  written: "2021-06-13"
  at: {written: 5}
  stated: [{field: written, value: "2021-06-17", from: page, at: 2}, {field: written, value: "2021-06", from: signature, at: 99}, {field: written, value: "2021-07-01", from: letter, at: 3}]
`,
    checks: 'consistent 1, inconsistent 1',
    findings: [['warning', 'two-dates', '同一日期有两种写法：2021-06-13；2021-06-17']],
  },
  {
    name: 'the text gives the period of the title',
    plan: `
meta:
  period: {start: "2021-01-01", end: "2025-12-31"}
  at: {period: 1}
  stated: [{field: period, value: 2021-2025, from: text, at: 30}]
`,
    checks: 'consistent 2',
  },
  {
    name: 'the text gives another period than the title',
    plan: `
meta:
  period: {start: "2021-01-01", end: "2025-12-31"}
  at: {period: 1}
  stated: [{field: period, value: 2021-2035, from: text, at: 30}]
`,
    checks: 'consistent 1, inconsistent 1',
    findings: [['warning', 'two-periods', '规划期两处不同：2021-2025年；2021-2035年']],
  },
  {
    name: 'a press report has the dates of its paper',
    plan: `
meta: {kind: press-report, written: "2021-06-17", published: "2021-06-13"}
`,
    checks: '',
  },
])
