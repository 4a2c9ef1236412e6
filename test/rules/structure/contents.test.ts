import rule from '../../../src/rules/structure/contents.ts'
import { testRule } from '../tester.ts'

const NUMBERS = '一二三四五六'

/** `总体要求 6` is a line on page 6. */
const contents = (...lines: string[]): string =>
  `contents: [${lines
    .map((line, at) => {
      const [title, page] = line.split(' ')
      return `{number: ${NUMBERS.charAt(at)}, title: ${title}${page === undefined ? '' : `, page: ${page}`}, at: ${30 + at}}`
    })
    .join(', ')}]`

const outline = (...titles: string[]): string =>
  `outline: [${titles
    .map(
      (title, at) =>
        `{number: ${NUMBERS.charAt(at)}, mark: ${NUMBERS.charAt(at)}、, title: ${title}, level: 1, at: ${100 + at * 10}}`,
    )
    .join(', ')}]`

testRule(rule, [
  {
    name: 'lines, headings and pages agree; punctuation is no difference',
    plan: `${contents('发展背景 1', '总体要求 6', '实施“双化”行动，建设示范城市 9')}\n${outline('发展背景', '总体要求', '实施双化行动 建设示范城市')}`,
    checks: 'consistent 4',
    calculations: [
      '一 发展背景; 一 发展背景',
      '二 总体要求; 二 总体要求',
      '三 实施“双化”行动，建设示范城市; 三 实施双化行动 建设示范城市',
      '1 ≤ 6 ≤ 9',
    ],
  },
  {
    name: 'other words in one place',
    plan: `${contents('发展背景', '加快建设科技服务体系', '保障措施')}\n${outline('发展背景', '加快完善科技服务体系', '保障措施')}`,
    checks: 'consistent 2, inconsistent 1',
    findings: [['warning', 'words', '目录“二 加快建设科技服务体系”与正文标题“二 加快完善科技服务体系”用语不同']],
  },
  {
    name: 'another number and another order',
    plan: `${contents('发展背景', '总体要求', '空间布局', '保障措施')}\n${outline('总体要求', '发展背景', '空间布局', '保障措施')}`,
    checks: 'consistent 2, inconsistent 2',
    findings: [
      ['warning', 'order', '目录“一 发展背景”与正文标题“二 发展背景”的次序不同'],
      ['warning', 'number', '目录“二 总体要求”与正文标题“一 总体要求”序号不同'],
    ],
  },
  {
    name: 'a line without a heading',
    plan: `${contents('发展背景', '总体要求', '空间布局', '保障措施')}\n${outline('发展背景', '总体要求', '空间布局')}`,
    checks: 'consistent 3, inconsistent 1',
    findings: [['warning', 'absent', '目录“四 保障措施”在正文中没有对应的标题']],
  },
  {
    name: 'a heading without a line, at a level that the contents hold',
    plan: `${contents('发展背景', '总体要求', '重点产业', '主要任务', '保障措施')}\n${outline('发展背景', '总体要求', '重点产业', '空间布局', '主要任务', '保障措施')}`,
    checks: 'consistent 3, inconsistent 3',
    findings: [
      ['warning', 'number', '目录“四 主要任务”与正文标题“五 主要任务”序号不同'],
      ['warning', 'number', '目录“五 保障措施”与正文标题“六 保障措施”序号不同'],
      ['warning', 'unlisted', '正文标题“四 空间布局”不在目录中'],
    ],
  },
  {
    name: 'deeper headings need no line',
    plan: `
${contents('发展背景', '总体要求', '保障措施')}
outline:
  - {number: 一, mark: 一、, title: 发展背景, level: 1, at: 100, children: [{number: 一, mark: （一）, title: 成效, level: 2, at: 101}]}
  - {number: 二, mark: 二、, title: 总体要求, level: 1, at: 110}
  - {number: 三, mark: 三、, title: 保障措施, level: 1, at: 120}
`,
    checks: 'consistent 3',
  },
  {
    name: 'where many lines have no heading the headings were lost',
    plan: `${contents('发展背景', '总体要求', '空间布局')}\n${outline('发展背景')}`,
    checks: 'consistent 1, unassessable ambiguous 2',
  },
  {
    name: 'the plan’s title, boxes and annexed maps',
    plan: `
meta: {title: 发展规划, at: {title: 1}}
contents:
  - {title: 发展规划, at: 30}
  - {title: 专栏1科技服务, at: 31}
  - {title: 附图, at: 32}
exhibits: [{kind: box, number: 1, label: 专栏1, title: 科技服务, empty: false, at: 90}]
`,
    checks: 'consistent 2, unassessable ambiguous 1',
  },
  {
    name: 'pages that fall',
    plan: `${contents('发展背景 4', '总体要求 12', '保障措施 11')}\n${outline('发展背景', '总体要求', '保障措施')}`,
    checks: 'consistent 3, inconsistent 1',
    findings: [['warning', 'page', '目录页码倒退：“总体要求”第12页，“保障措施”第11页']],
  },
])
