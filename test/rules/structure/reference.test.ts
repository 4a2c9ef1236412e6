import rule from '../../../src/rules/structure/reference.ts'
import { testRule } from '../tester.ts'

const TABLES = `
exhibits:
  - {kind: table, number: 1, label: 表1, title: 甲, empty: false, at: 100}
  - {kind: table, number: 2, label: 表2, title: 乙, empty: false, at: 110}
`

testRule(rule, [
  {
    name: 'tables that stand there',
    plan: `${TABLES}\nreferences: [{to: 表1, found: true, at: 9}]`,
    checks: 'consistent 3',
    calculations: ['表1', '表1 甲', '表2 乙'],
  },
  {
    name: 'a table that does not',
    plan: `${TABLES}\nreferences: [{to: 表6, found: false, at: 9}, {to: 表6, found: false, at: 19}]`,
    checks: 'consistent 2, inconsistent 2',
    findings: [['warning', 'missing', '文中提到“表6”，文件中的表只有表1、表2']],
  },
  {
    name: 'with none of the kind nothing says that it is missing',
    plan: `${TABLES}\nreferences: [{to: 附件2, found: false, at: 9}, {to: 专栏1, found: false, at: 10}]`,
    checks: 'consistent 2, unassessable ambiguous 2',
  },
  {
    name: 'a box whose title line says what stands in it is not empty',
    plan: `
exhibits:
  - {kind: box, number: 1, label: 专栏1, title: 服务促就业行动（家政、养老、文旅）, empty: true, at: 100}
  - {kind: box, number: 2, label: 专栏2, title: 甲, empty: false, at: 110}
  - {kind: box, number: 3, label: 专栏3, title: 主要指标（2026—2030年）, empty: true, at: 120}
`,
    checks: 'consistent 2, inconsistent 1',
    findings: [['info', 'empty', '“专栏3 主要指标（2026—2030年）”有标题而无内容（可能是图片，未能提取）']],
  },
  {
    name: 'a footnote and its mark',
    plan: `
exhibits: [{kind: note, number: 1, label: ¹, title: 数据来自统计年鉴。, empty: false, at: 75}]
references: [{to: ¹, found: true, at: 73}, {to: ², found: false, at: 80}]
`,
    checks: 'consistent 1, inconsistent 1',
    findings: [['warning', 'missing', '文中提到“²”，文件中的²只有¹']],
  },
  {
    name: 'an annex under its announced title, a remark in brackets aside',
    plan: `
announced: [{kind: annex, title: 项目建设汇总表, at: 117}]
exhibits: [{kind: annex, label: 附件, title: 项目建设汇总表（2021年省级）, empty: false, at: 121}]
`,
    checks: 'consistent 1',
    calculations: ['项目建设汇总表; 项目建设汇总表（2021年省级）'],
  },
  {
    name: 'an annex under another title',
    plan: `
announced: [{kind: annex, number: 1, title: 项目建设汇总表, at: 117}]
exhibits: [{kind: annex, number: 1, label: 附件1, title: 项目资金汇总表, empty: false, at: 121}]
`,
    checks: 'inconsistent 1',
    findings: [['warning', 'annex-title', '附件说明“项目建设汇总表”与附件标题“项目资金汇总表”不同']],
  },
  {
    name: 'one annex of two is missing',
    plan: `
announced: [{kind: annex, number: 1, title: 汇总表, at: 117}, {kind: annex, number: 2, title: 分工表, at: 118}]
exhibits: [{kind: annex, number: 1, label: 附件1, title: 汇总表, empty: false, at: 121}]
`,
    checks: 'consistent 1, inconsistent 1',
    findings: [['warning', 'annex-missing', '附件说明列有附件2“分工表”，文件中没有']],
  },
  {
    name: 'annexes that are files of their own, and one whose title is not known',
    plan: `
announced: [{kind: annex, title: 汇总表, at: 117}]
references: [{to: 附件, found: false, at: 9}]
`,
    checks: 'unassessable ambiguous 2',
  },
  {
    name: 'an annex with no title to compare',
    plan: `
announced: [{kind: annex, title: 汇总表, at: 117}]
exhibits: [{kind: annex, label: 附件, empty: false, at: 121}]
`,
    checks: 'unassessable ambiguous 1',
  },
  {
    name: 'a box with no body; a figure is a picture',
    plan: `
exhibits:
  - {kind: box, number: 1, label: 专栏1, title: 空间布局示意, empty: true, at: 433}
  - {kind: figure, number: 1, label: 图1, title: 布局图, empty: true, at: 440}
`,
    checks: 'inconsistent 1',
    findings: [['info', 'empty', '“专栏1 空间布局示意”有标题而无内容（可能是图片，未能提取）']],
  },
])
