import rule from '../../../src/rules/text/unit-missing.ts'
import { drawTable } from '../tables.ts'
import { testRule } from '../tester.ts'

testRule(rule, [
  {
    name: 'a unit over the columns, and a unit over the table',
    plan: drawTable(
      `
      项目:text | 总投资:total(2,3) 万元 | 省级资金:amount 万元 | 自筹资金:amount 万元
      data | 科学谷 | 400 | 200 | 200
    `,
    ),
    checks: 'consistent 1',
    calculations: ['万元'],
  },
  {
    name: 'the table’s own unit',
    plan: drawTable(
      `
      项目:text | 2025年预算数:number
      data | 教育支出 | 400
    `,
      { unit: '万元' },
    ),
    checks: 'consistent 1',
    calculations: ['万元'],
  },
  {
    name: 'no unit anywhere',
    plan: drawTable(`
      项目:text | 总投资:number | 省级资金:number | 面积:number 亩
      data | 科学谷 | 400 | 200 | 30
    `),
    checks: 'inconsistent 1',
    findings: [['warning', 'missing', '表“总投资”的金额列（总投资、省级资金）没有标明单位']],
  },
  {
    name: 'a column of units says it for each row; a table of other things needs none',
    plan: drawTable(`
      指标:text | 单位:text | 营业收入:number
      data | 服务业 | 亿元 | 400
    `),
    checks: '',
  },
  {
    name: '元 and 万元 in columns that are added',
    plan: drawTable(`
      项目:text | 合计金额:total(2,3) 万元 | 省级资金:amount 元 | 自筹资金:amount 万元
      data | 科学谷 | 400 | 2000000 | 200
    `),
    checks: 'inconsistent 1',
    findings: [['warning', 'mixed', '表“合计金额”中同一列或相加的各列单位不一：万元、元']],
  },
  {
    name: 'columns of their own units that nothing adds',
    plan: drawTable(`
      项目:text | 总投资:amount 亿元 | 年度投资:amount 万元
      data | 科学谷 | 4 | 2000
    `),
    checks: 'consistent 1',
  },
  {
    name: 'two units in one column',
    plan: `
tables:
  - caption: 投资表
    columns: [{path: [项目], kind: text}, {path: [投资额], kind: amount}]
    rows:
      - {kind: data, level: 0, cells: [{text: 甲, merged: false}, {text: 3亿元, value: 3, unit: 亿元, precision: 0, merged: false, at: 9}]}
      - {kind: data, level: 0, cells: [{text: 乙, merged: false}, {text: 500万元, value: 500, unit: 万元, precision: 0, merged: false, at: 10}]}
`,
    checks: 'inconsistent 1',
    findings: [['warning', 'mixed', '表“投资表”中同一列或相加的各列单位不一：亿元、万元']],
  },
])
