import rule from '../../../src/rules/structure/number.ts'
import { testRule } from '../tester.ts'

testRule(rule, [
  {
    name: 'numbers in form, of the plan, its letter and what it cites',
    plan: `
meta:
  documentNumber: 渝高新发〔2021〕22号
  letter: {documentNumber: 成府函〔2022〕56号, at: 5}
  cites: [{title: 通知, documentNumber: 川商财〔2021〕63号, at: 9}, {title: 意见, at: 10}]
  at: {documentNumber: 3}
`,
    checks: 'consistent 3',
    calculations: ['渝高新发〔2021〕22号', '成府函〔2022〕56号', '川商财〔2021〕63号'],
  },
  {
    name: 'square brackets, told once',
    plan: `
meta:
  cites: [{documentNumber: "财预[2011]416号", at: 9}, {documentNumber: "周财预[2018]110号", at: 10}]
`,
    checks: 'inconsistent 2',
    findings: [
      [
        'info',
        'document-number',
        '发文字号“财预[2011]416号”不合“机关代字〔年份〕序号”的格式（年份用六角括号并写全四位，序号不加“第”、不编虚位）',
      ],
    ],
  },
  {
    name: 'a number of an order has no year of its own',
    plan: 'meta: {cites: [{documentNumber: 第7号令, at: 9}]}',
    checks: '',
  },
  {
    name: 'marks in form, one check a list',
    plan: `
outline:
  - {number: 一, mark: 一、, title: 背景, level: 1, at: 10, children: [{number: 一, mark: （一）, title: 成效, level: 2, at: 11}]}
  - {number: 二, mark: 二、, title: 目标, level: 1, at: 20, children: [{number: "1", mark: "1.", title: 总体, level: 2, at: 21}]}
`,
    checks: 'consistent 3',
    calculations: ['一、 二、', '（一）', '1.'],
  },
  {
    name: '1、 in two lists is one finding',
    plan: `
outline:
  - {number: 一, mark: 一、, title: 背景, level: 1, at: 10, children: [{number: "1", mark: 1、, title: 成效, level: 2, at: 11}]}
  - {number: 二, mark: 二、, title: 目标, level: 1, at: 20, children: [{number: "1", mark: 1、, title: 总体, level: 2, at: 21}]}
`,
    checks: 'consistent 1, inconsistent 2',
    findings: [['info', 'level-mark', '层次序数写作“1、”，通常写作“1.”']],
  },
  {
    name: 'annex names',
    plan: `
announced:
  - {kind: annex, number: 1, title: 汇总表, at: 90}
  - {kind: annex, number: 2, title: 任务分工表。, at: 91}
  - {kind: annex, title: 名词解释, at: 92}
`,
    checks: 'consistent 1, inconsistent 2',
    findings: [
      ['info', 'annex-end', '附件名称“任务分工表。”之后有标点'],
      ['info', 'annex-unnumbered', '有几个附件，“名词解释”没有编号'],
    ],
  },
  {
    name: 'a newspaper has forms of its own',
    plan: `
meta: {kind: press-report, cites: [{documentNumber: "财预[2011]416号", at: 9}]}
outline: [{number: "1", mark: 1、, title: 成效, level: 1, at: 11}]
`,
    checks: '',
  },
])
