// PDFs of tables that nothing rules.

import { pdf, widthOf, wrapped } from './pdf.mjs'
import { HEADED, number } from './pdf-words.mjs'

/** Rows of cells of several lines, each cell a list of them, from (xs, y) on; ruled where `edges` says where. */
export function placed(rows, xs, { y, line = 14, gap = 10, middle = false, edges = [], size = 10 }) {
  const texts = []
  const lines = []
  let top = y
  for (const row of rows) {
    const deep = Math.max(...row.map((cell) => cell.length))
    const bottom = top + line * deep + gap
    row.forEach((cell, column) => {
      const down = middle ? (deep - cell.length) / 2 : 0
      cell.forEach((text, at) => {
        let x = xs[column]
        for (const word of text.split(' ')) {
          if (word !== '') texts.push({ text: word, x, y: top + gap / 2 + size + line * (down + at), size })
          x += (widthOf(word) + 0.32) * size
        }
      })
    })
    if (edges.length > 0) {
      for (const level of [top, bottom]) lines.push([edges[0], level, edges.at(-1), level])
      for (const edge of edges) lines.push([edge, top, edge, bottom])
    }
    top = bottom
  }
  return { texts, lines, bottom: top }
}

const GOALS = [
  [['指标名称'], ['单位'], ['2025年'], ['2027年'], ['责任单位']],
  [['一、收集'], [''], [''], [''], ['']],
  [['城镇生活污水集中收集', '率'], ['%'], ['65'], ['72'], ['县水务局、县生态环', '境局']],
  [['再生水利用率'], ['%'], ['24'], ['30'], ['县水务局']],
  [['二、管网'], [''], [''], [''], ['']],
  [['新建污水管网长度含雨', '污分流改造'], ['公里'], ['31.5'], ['86.5'], ['县住建局']],
  [['改造老旧管网长度'], ['公里'], ['12'], ['40'], ['县住建局']],
]

/** Nothing is ruled, and cells have several lines. `how`: how far apart, and where in their rows. */
function wrappedCells(how) {
  const table = placed(GOALS, [80, 220, 280, 340, 400], { y: 165, ...how })
  const measures = '各有关单位要压实责任，落实资金，按时完成任务，确保全县城镇生活污水治理取得实效。'
  return pdf([
    {
      texts: [
        { text: HEADED[0], x: 160, y: 80, size: 20 },
        { text: '一、工作目标', x: 108, y: 120, size: 14 },
        // The title is spread.
        ...[...'表1全县污水治理主要指标'].map((text, at) => ({ text, x: 140 + 28 * at, y: 150, size: 12 })),
        ...table.texts,
        { text: '二、保障措施', x: 108, y: table.bottom + 30, size: 14 },
        ...wrapped(measures, 31, 2).map((text, at) => ({
          text,
          x: at === 0 ? 108 : 80,
          y: table.bottom + 54 + 24 * at,
          size: 14,
        })),
        ...number(1),
      ],
    },
  ])
}

const CLOSE = [
  [['类别'], ['　　　指标'], ['2025 年'], ['2030', '年'], ['　　　说明'], ['属性']],
  [
    ['污水处', '理'],
    ['1. 城镇生活污水集中收集率(%)'],
    ['65'],
    ['72'],
    ['逐年提高、各乡镇都不', '低于全县'],
    ['预期', '性'],
  ],
  [['污水处', '理'], ['2. 再生水利用率(%)'], ['24'], ['30 左', '右'], ['—'], ['预期', '性']],
  [['管网建', '设'], ['3. 新建污水管网(公里)'], ['—'], ['86.5'], ['—'], ['约束', '性']],
  [
    ['管网建', '设'],
    ['4. 改造老旧管网含雨污', '分流(公里)'],
    ['12'],
    ['40'],
    ['每年 8 公里（主城 9%）'],
    ['约束', '性'],
  ],
]

/** As browsers print a table without lines: columns a few points apart, rows hardly, heads wider than what they stand over. */
function closeColumns() {
  const xs = [36, 76, 302, 355, 400, 536]
  const set = (rows) => placed(rows, xs, { y: 150, line: 18, gap: 3, middle: true, size: 12 }).texts
  const title = { text: '云水县城镇污水治理主要指标表', x: 160, y: 100, size: 20 }
  return pdf([
    { texts: [title, ...set(CLOSE.slice(0, 3)), ...number(1)] },
    { texts: [...set([CLOSE[0], ...CLOSE.slice(3)]), ...number(2)] },
  ])
}

/** Cells of words, a cell of two values, and text with figures close under a table: no tables, and no part of one. */
function noTables() {
  const words = [
    [['乡镇'], ['建设目标'], ['资金安排'], ['特色做法']],
    [
      ['云水镇'],
      ['管网覆盖率', '年均提高 5%', '左右'],
      ['镇级统筹为', '主，县级补', '助'],
      ['分户处理与', '集中处理结', '合'],
    ],
    [['青石乡'], ['2027 年覆', '盖率达到', '60%'], ['全部由县级', '安排'], ['就近接入管', '网 12 公里']],
  ]
  const doubled = [
    [['指标名称'], ['单位'], ['目标值'], ['责任单位']],
    [['污水处理能力'], ['万吨/日'], ['10', '12'], ['县水务局']],
    [['再生水利用率'], ['%'], ['24', '30'], ['县水务局']],
    [['新建污水管网'], ['公里'], ['31.5', '86.5'], ['县住建局']],
  ]
  const table = [
    [['指标名称'], ['2025年'], ['2027年']],
    [['再生水利用率'], ['24'], ['30']],
    [['新建污水管网'], ['31.5'], ['86.5']],
    [['改造老旧管网'], ['12'], ['40']],
  ]
  const last = placed(table, [80, 260, 380], { y: 550 })
  const note = '上表 2025 年 数据为 12 月 快报数，2027 年 目标以 86.5 公里 为准。'
  return pdf([
    {
      texts: [
        { text: HEADED[0], x: 160, y: 80, size: 20 },
        ...placed(words, [80, 150, 230, 310], { y: 150, gap: 0 }).texts,
        ...placed(doubled, [80, 220, 300, 380], { y: 350 }).texts,
        ...last.texts,
        ...placed([[[note]]], [80], { y: last.bottom }).texts,
        ...number(1),
      ],
    },
  ])
}

/** The edges of columns that nothing rules are where the longest words end: on each page elsewhere. */
function alignedPages() {
  const head = [['项目'], ['2025年执行数'], ['2026年预算数']]
  const rows = Array.from({ length: 30 }, (_, at) => [
    [`第${at + 1}项${at % 9 === 4 ? '保障和改善民生的' : ''}支出`],
    [String(100 + at)],
    [String(200 + 2 * at)],
  ])
  const sum = (column) => [String(rows.reduce((all, row) => all + Number(row[column][0]), 0))]
  const parts = [rows.slice(0, 16), [...rows.slice(16), [['支出合计'], sum(1), sum(2)]]]
  return pdf(
    parts.map((part, page) => ({
      texts: [
        { text: '云水县2026年一般公共预算支出表', x: 150, y: 90, size: 20 },
        { text: '单位：万元', x: 450, y: 130, size: 10 },
        ...placed([head, ...part], [80, 300 - 12 * page, 420], { y: 140, gap: 8 }).texts,
        ...number(page + 1),
      ],
    })),
  )
}

/** By the name of the file in fixtures/formats/pdf. */
export const ALIGNED_PDFS = {
  'wrapped-cells': () => wrappedCells({}),
  'wrapped-middle': () => wrappedCells({ middle: true }),
  'wrapped-close': () => wrappedCells({ gap: 0 }),
  'close-columns': closeColumns,
  'no-tables': noTables,
  'aligned-pages': alignedPages,
}
