import rule from '../../../src/rules/text/placeholder.ts'
import { drawTable } from '../tables.ts'
import { testRule } from '../tester.ts'

testRule(rule, [
  {
    name: 'left in the text, one finding for each form',
    plan: `
damage:
  - {kind: placeholder, text: ××, at: 20}
  - {kind: placeholder, text: ××, at: 30}
  - {kind: foreign-word, text: usage, at: 31}
`,
    checks: 'inconsistent 1',
    findings: [['warning', 'placeholder', '留有占位内容“××”（2处）']],
  },
  {
    name: 'left in a table',
    plan: drawTable(`
      项目名称:text | 责任单位:text
      data | 科学谷 | 待定
      data | 大学城 | XX局
    `),
    checks: 'inconsistent 2',
    findings: [
      ['warning', 'placeholder', '留有占位内容“待定”（1处）'],
      ['warning', 'placeholder', '留有占位内容“XX局”（1处）'],
    ],
  },
  {
    name: 'model numbers and repeated cells are none',
    plan: drawTable(`
      设备:text | 型号:text
      data | XXL型 | 4×4
      data | 服务器 | AXX2
      data | ^待定 | ^待定
    `),
    checks: '',
  },
])
