// PDFs of tables: ruled, turned, over pages.

import { pdf, typeset } from './pdf.mjs'
import { placed } from './pdf-aligned.mjs'
import { number } from './pdf-words.mjs'

const BUDGET = [
  ['项目', '2025年执行数', '2026年预算数'],
  ['一、税收收入', '1240', '1360'],
  ['　增值税', '620', '680'],
  ['　企业所得税', '310', '340'],
  ['　其他税收收入', '310', '340'],
  ['二、非税收入', '460', '440'],
  ['　专项收入', '160', '170'],
  ['　罚没收入', '300', '270'],
  ['收入合计', '1700', '1800'],
]

/** Names of one width, levels by indents: as the rows of `BUDGET`, without marks. */
const LEVELS = BUDGET.map(([name, ...figures]) => [name.replace(/^[一二]、/, ''), ...figures])

function budget(rows, more = {}, page = {}) {
  const sheet = typeset({ furniture: number, ...page })
  sheet.title('云水县2026年一般公共预算收入表')
  sheet.aside('单位：万元')
  sheet.table(rows, { header: 1, widths: [195, 120, 120], ...more })
  return sheet.pages
}

/** Two columns, with no lines at their outer sides: nothing but the lines tells that they are columns. */
function openSides() {
  const rows = LEVELS.map(([name, , figure]) => [name, figure])
  return pdf(
    budget(rows, { widths: [195, 120] }).map((page) => ({
      ...page,
      lines: page.lines.filter(([x0, , x1]) => x0 !== x1 || (x0 > 90 && x0 < 390)),
    })),
  )
}

/** A table over three pages, whose title, unit and header each page says again. */
function longTable() {
  const rows = Array.from({ length: 40 }, (_, index) => [
    `第${index + 1}项支出`,
    String(100 + index),
    String(200 + 2 * index),
  ])
  const sum = (column) => String(rows.reduce((all, row) => all + Number(row[column]), 0))
  const parts = [rows.slice(0, 16), rows.slice(16, 30), [...rows.slice(30), ['支出合计', sum(1), sum(2)]]]
  return pdf(
    parts.flatMap((part, index) => {
      const sheet = typeset({ furniture: () => number(index + 1) })
      sheet.title(`云水县2026年一般公共预算支出表${index === 0 ? '' : '（续表）'}`)
      sheet.aside('单位：万元')
      sheet.table([['项目', '2025年执行数', '2026年预算数'], ...part], { header: 1, widths: [195, 120, 120] })
      return sheet.pages
    }),
  )
}

/** A page of a table on which every name is set in, and a total whose name is spread. */
function levelsOverPages() {
  const parts = [LEVELS.slice(0, 7), [LEVELS[7], ['收 　 入 　 合 　 计', '1700', '1800']]]
  return pdf(
    parts.flatMap((part, index) => {
      const sheet = typeset({ furniture: () => number(index + 1) })
      sheet.title('云水县2026年一般公共预算收入表')
      sheet.aside('单位：万元')
      sheet.table(index === 0 ? part : [LEVELS[0], ...part], { header: 1, widths: [195, 120, 120] })
      const total = sheet.pages[0].texts.find(({ text }) => text.startsWith('收 '))
      if (total !== undefined) total.x += 14
      // The head stands in the middle of its column.
      for (const piece of sheet.pages[0].texts) if (piece.text === LEVELS[0][0]) piece.x += 80
      return sheet.pages
    }),
  )
}

/** Everything on a page turned by quarters, as programs do that print a wide table on an upright sheet. */
function turned(pages, turn) {
  return pages.map(({ width, height, texts, lines }) => {
    const [wide, high] = [height, width]
    const put = (x, y) => (turn === 1 ? [y, high - x] : [wide - y, x])
    return {
      width: wide,
      height: high,
      texts: texts.map(({ x, y, ...rest }) => ({
        ...rest,
        x: put(x, y)[0],
        y: put(x, y)[1],
        turn: turn === 1 ? 1 : 3,
      })),
      lines: lines.map(([x0, y0, x1, y1]) => [...put(x0, y0), ...put(x1, y1)]),
    }
  })
}

/** Heads of two rows with blanks among them, and a row that numbers the columns. */
function headsApart() {
  const sheet = typeset({ furniture: number })
  sheet.title('云水县2026年地方政府债务情况表')
  sheet.aside('单位：亿元')
  sheet.table(
    [
      [
        { text: '地区', down: 2 },
        { text: '债务限额', across: 3 },
        { text: '债务余额', across: 3 },
      ],
      ['', '一般债务', '专项债务', '', '一般债务', '专项债务'],
      ['口径', '预计', '预计', '预计', '执行', '执行', '执行'],
      ['栏次', '1=2+3', '2', '3', '4=5+6', '5', '6'],
      ['全县', '31.5', '20.1', '11.4', '30.2', '19.6', '10.6'],
      ['县本级', '24.3', '15.2', '9.1', '23.5', '14.9', '8.6'],
      ['云水镇', '7.2', '4.9', '2.3', '6.7', '4.7', '2'],
    ],
    { header: 4 },
  )
  return pdf(sheet.pages)
}

/** A page ends behind the header, one inside a row, and one before the last row; nothing is said again. */
function cutRows() {
  const edges = [80, 184, 300, 410]
  const xs = [84, 194, 304]
  const part = (rows, y) => placed(rows, xs, { y, edges })
  const first = part([[['项目'], ['2025年执行数'], ['2026年预算数']]], 700)
  const second = part(
    [
      [['社会保障和就业支出'], ['620'], ['680']],
      [['城乡社区公共设施建', '设支出'], ['310'], ['340']],
      [['自然资源海洋气象等'], ['160'], ['170']],
    ],
    80,
  )
  const third = part(
    [
      [['支出'], [''], ['']],
      [['援助其他地区支出'], [''], ['']],
      [['灾害防治及应急管理', '支出'], ['300'], ['270']],
    ],
    80,
  )
  const fourth = part([[['支出合计'], ['1390'], ['1460']]], 80)
  const titles = [
    { text: '云水县2026年一般公共预算支出表', x: 150, y: 650, size: 20 },
    { text: '单位：万元', x: 350, y: 690, size: 10 },
  ]
  // Another table, whose columns stand a little beside those above it.
  const other = placed(
    [
      [['项目'], ['限额'], ['余额']],
      [['一般债务'], ['20.1'], ['19.6']],
      [['专项债务'], ['11.4'], ['10.6']],
      [['合计'], ['31.5'], ['30.2']],
    ],
    xs,
    { y: 200, edges: edges.map((edge) => edge - 2.8) },
  )
  // Lines reach over their ends by half their width.
  const reaching = fourth.lines.map(([x0, y0, x1, y1]) => (y0 === y1 ? [x0 - 1, y0, x1 + 1, y1] : [x0, y0, x1, y1]))
  const pages = [
    { texts: [...titles, ...first.texts], lines: first.lines },
    second,
    third,
    {
      texts: [
        ...fourth.texts,
        { text: '云水县2026年地方政府债务情况表', x: 150, y: 150, size: 20 },
        { text: '单位：亿元', x: 350, y: 190, size: 10 },
        ...other.texts,
      ],
      lines: [...reaching, ...other.lines],
    },
  ]
  return pdf(pages.map(({ texts, lines }, at) => ({ texts: [...texts, ...number(at + 1)], lines })))
}

/** By the name of the file in fixtures/formats/pdf. */
export const TABLE_PDFS = {
  'cut-rows': cutRows,
  'open-sides': openSides,
  'heads-apart': headsApart,
  'ruled-levels': () => pdf(budget(LEVELS)),
  'ruled-open-sides': () =>
    pdf(
      budget(BUDGET).map((page) => ({
        ...page,
        lines: page.lines.filter(([x0, , x1]) => x0 !== x1 || (x0 > 90 && x0 < 505)),
      })),
    ),
  aligned: () => pdf(budget(BUDGET, { rules: false })),
  'long-table': longTable,
  'levels-over-pages': levelsOverPages,
  'rotated-page': () => pdf(turned(budget(BUDGET), 1).map((page) => ({ ...page, rotate: 90 }))),
  'turned-content': () => pdf(turned(budget(BUDGET), 2)),
}
