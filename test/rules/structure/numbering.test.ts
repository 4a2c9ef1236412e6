import rule from '../../../src/rules/structure/numbering.ts'
import { drawTable } from '../tables.ts'
import { testRule } from '../tester.ts'

/** Headings of one level: 一、总体要求. */
const heads = (...titles: string[]): string =>
  `[${titles.map((title, at) => `{number: ${title.charAt(0)}, mark: "${title.slice(0, 2)}", title: ${title.slice(2)}, level: 1, at: ${10 + at}}`).join(', ')}]`

const tasks = (...numbers: number[]): string =>
  `[${numbers.map((number) => `{number: "${number}", mark: "${number}.", title: 任务${number}, level: 2, at: ${20 + number}}`).join(', ')}]`

const boxes = (...numbers: number[]): string =>
  `exhibits: [${numbers.map((number, at) => `{kind: box, number: ${number}, label: 专栏${number}, title: 行动${at}, empty: false, at: ${200 + at}}`).join(', ')}]`

const rows = (...numbers: number[]): string =>
  drawTable(`序号:ordinal | 指标:text\n${numbers.map((number) => `data | ${number} | 指标`).join('\n')}`)

const list = (...numbers: number[]): string =>
  `lists: [{at: 60, items: [${numbers.map((number) => `{number: ${number}, mark: ${'一二三四五'.charAt(number - 1)}是, text: 强化, at: 60}`).join(', ')}]}]`

testRule(rule, [
  {
    name: 'chapters, boxes, rows and items that run from 1',
    plan: `outline: ${heads('一、背景', '二、目标', '三、任务')}\n${boxes(1, 2)}\n${rows(1, 2, 3)}\n${list(1, 2, 3)}`,
    checks: 'consistent 4',
    calculations: ['1—3', '1—2', '1—3', '1—3'],
  },
  {
    name: 'a chapter is missing, another stands twice',
    plan: `meta: {title: 规划}\noutline: ${heads('一、背景', '三、目标', '三、任务')}`,
    checks: 'inconsistent 2',
    findings: [['warning', 'heading-gap', '“规划”之下的标题序号缺2（“一、”、“三、”之间）']],
  },
  {
    name: 'a chapter stands twice',
    plan: `meta: {title: 规划}\noutline: ${heads('一、背景', '二、目标', '二、任务', '三、保障')}`,
    checks: 'inconsistent 1',
    findings: [['warning', 'heading-repeat', '“规划”之下的标题序号2重复（“二、”、“二、”）']],
  },
  {
    name: 'chapters that begin at 2 or are out of order',
    plan: `meta: {title: 规划}\noutline: ${heads('二、背景', '四、目标', '三、任务')}`,
    checks: 'inconsistent 2',
    findings: [
      ['warning', 'heading-start', '“规划”之下的标题从“二、”开始，缺1（开头的标题也可能是在提取文本时丢失）'],
      ['warning', 'heading-order', '“规划”之下的标题序号3不在应有的位置（“四、”、“三、”）'],
    ],
  },
  {
    name: 'tasks that go on from chapter to chapter',
    plan: `
outline:
  - {number: 一, mark: 一、, title: 甲, level: 1, at: 10, children: ${tasks(1, 2)}}
  - {number: 二, mark: 二、, title: 乙, level: 1, at: 30, children: ${tasks(3, 4)}}
`,
    checks: 'consistent 3',
    calculations: ['1—2', '1—2', '3—4'],
  },
  {
    name: 'a missing inner heading may stand in the text: worth a look',
    plan: `outline: [{number: 一, mark: 一、, title: 甲, level: 1, at: 10, children: ${tasks(1, 3)}}]`,
    checks: 'inconsistent 1',
    findings: [['info', 'heading-gap', '“甲”之下的标题序号缺2（“1.”、“3.”之间）']],
  },
  {
    name: 'a second list begins again at 1',
    plan: `outline: [{number: 一, mark: 一、, title: 甲, level: 1, at: 10, children: ${tasks(1, 2, 1, 2, 3)}}]`,
    checks: 'consistent 2',
  },
  {
    name: 'boxes that begin at 2',
    plan: boxes(2, 3, 4),
    checks: 'inconsistent 1',
    calculations: ['2—4'],
    findings: [['warning', 'exhibit-start', '专栏从“专栏2”开始（至“专栏4”），缺1（开头的也可能是在提取文本时丢失）']],
  },
  {
    name: 'a box is missing',
    plan: boxes(1, 2, 4),
    checks: 'inconsistent 1',
    findings: [['warning', 'exhibit-gap', '专栏的序号缺3（“专栏2”、“专栏4”之间）']],
  },
  {
    name: 'a box number stands twice',
    plan: boxes(1, 2, 2),
    checks: 'inconsistent 1',
    findings: [['warning', 'exhibit-repeat', '专栏的序号2重复（“专栏2”、“专栏2”）']],
  },
  {
    name: 'boxes out of order',
    plan: boxes(1, 3, 2),
    checks: 'inconsistent 1',
    findings: [['warning', 'exhibit-order', '专栏的序号2不在应有的位置（“专栏3”、“专栏2”）']],
  },
  {
    name: 'the only annex in the file says nothing of the others',
    plan: 'exhibits: [{kind: annex, number: 2, label: 附件2, title: 汇总表, empty: false, at: 90}]',
    checks: 'unassessable ambiguous 1',
  },
  {
    name: 'tables of a chapter are a series, and a table that goes on is one',
    plan: `
exhibits:
  - {kind: table, number: 2, label: 表2-1, title: 甲, empty: false, at: 10}
  - {kind: table, number: 2, label: 表2-2, title: 乙, empty: false, at: 20}
  - {kind: table, number: 2, label: 续表2, title: 乙, empty: false, at: 25}
`,
    checks: 'consistent 1',
    calculations: ['1—2'],
  },
  {
    name: 'a digest names boxes of another document',
    plan: `
exhibits:
  - {kind: box, number: 2, label: 专栏2, title: 甲, empty: true, at: 10}
  - {kind: box, number: 3, label: 专栏3, title: 乙, empty: true, at: 11}
  - {kind: box, number: 5, label: 专栏5, title: 丙, empty: false, at: 12}
`,
    checks: '',
  },
  {
    name: 'rows that begin at 2',
    plan: rows(2, 3),
    checks: 'inconsistent 1',
    findings: [['warning', 'row-start', '表“”的序号从2开始，缺1（开头的行也可能是在提取文本时丢失）']],
  },
  {
    name: 'a row is missing',
    plan: rows(1, 2, 4),
    checks: 'inconsistent 1',
    findings: [['warning', 'row-gap', '表“”的序号缺3（“2”、“4”之间）']],
  },
  {
    name: 'a row number stands twice',
    plan: rows(1, 2, 2, 3),
    checks: 'inconsistent 1',
    findings: [['warning', 'row-repeat', '表“”的序号2重复（“2”、“2”）']],
  },
  {
    name: 'rows out of order',
    plan: rows(1, 3, 2),
    checks: 'inconsistent 1',
    findings: [['warning', 'row-order', '表“”的序号2不在应有的位置（“3”、“2”）']],
  },
  {
    name: 'groups of rows are numbered each from 1',
    plan: rows(1, 2, 3, 1, 2),
    checks: 'consistent 2',
  },
  {
    name: '二是, 三是',
    plan: list(2, 3),
    checks: 'inconsistent 1',
    findings: [['warning', 'list-start', '列举从“二是”开始，缺1']],
  },
  {
    name: '一是, 三是',
    plan: list(1, 3),
    checks: 'inconsistent 1',
    findings: [['warning', 'list-gap', '列举的序号缺2（“一是”、“三是”之间）']],
  },
  {
    name: '一是, 二是, 二是',
    plan: list(1, 2, 2),
    checks: 'inconsistent 1',
    findings: [['warning', 'list-repeat', '列举的序号2重复（“二是”、“二是”）']],
  },
  {
    name: '一是, 三是, 二是',
    plan: list(1, 3, 2),
    checks: 'inconsistent 1',
    findings: [['warning', 'list-order', '列举的序号2不在应有的位置（“三是”、“二是”）']],
  },
])
