// One PDF for each thing that a reader of PDFs has to know: each is read wrongly, or not at all, without it.

import { deflateSync } from 'node:zlib'
import { file, pdf, stream, typeset, widthOf, wrapped } from './pdf.mjs'
import { numbered, words } from './plan.mjs'

const number = (page) => [{ text: `— ${page} —`, x: 275, y: 800, size: 10 }]
const headed = (page) => [...number(page), { text: '云岭市人民政府文件', x: 80, y: 50, size: 10 }]

/** The plan of all formats, with a running head and page numbers; it is set over several pages. */
export function planPdf() {
  const sheet = typeset({ furniture: headed })
  for (const block of numbered()) {
    if (block.title !== undefined) sheet.title(block.title)
    else if (block.table !== undefined) sheet.table(block.table, { header: block.header })
    else if (block.unit !== undefined) sheet.aside(block.unit)
    else sheet.paragraph(words(block))
    if (block.note !== undefined) sheet.paragraph(`注：${block.note}`)
  }
  return pdf(sheet.pages)
}

const PARAGRAPH =
  '到2027年，全县城镇污水处理能力达到12万吨/日，新建污水管网86.5公里，改造老旧管网40公里，城镇生活污水集中收集率达到72%，再生水利用率达到30%以上，农村生活污水治理率达到55%。'
const HEADED = ['云水县城镇污水治理实施方案', '一、工作目标', PARAGRAPH]

/** Quotation marks are drawn behind all else of their page. */
function quotesApart() {
  const size = 14
  const line = '实施“清水入河”工程，建设“十五五”时期重点项目9个。'
  const pieces = [...line.matchAll(/[“”]|[^“”]+/g)].map(({ 0: text, index }) => ({
    text,
    x: 80 + widthOf(line.slice(0, index)) * size,
    y: 160,
    size,
  }))
  const isMark = ({ text }) => /[“”]/.test(text)
  return pdf([
    {
      texts: [
        { text: HEADED[0], x: 200, y: 80, size: 20 },
        { text: HEADED[1], x: 108, y: 130, size },
        ...pieces.filter((piece) => !isMark(piece)),
        ...pieces.filter(isMark),
      ],
    },
  ])
}

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

/** A newspaper's page: a headline over three columns, the text from one into the next. */
function columns() {
  const size = 9
  const body = [
    '一、工作目标',
    ...Array.from({ length: 9 }, (_, index) => `第${index + 1}，${PARAGRAPH}`),
    '二、资金安排',
    '项目总投资8600万元，其中：省级资金3200万元，县级资金2400万元，社会资本3000万元。',
  ]
  const lines = body.flatMap((text) =>
    wrapped(text, 16, 2).map((line, index) => ({ text: line, indent: index === 0 ? 2 : 0 })),
  )
  const high = Math.ceil(lines.length / 3)
  const texts = lines.map(({ text, indent }, index) => ({
    text,
    // Columns stand a character apart, and their lines at other heights.
    x: 50 + Math.floor(index / high) * 17 * size + indent * size,
    y: 160 + (index % high) * 14 + Math.floor(index / high) * 5,
    size,
  }))
  const masthead = { text: '2027年1月5日 星期二', x: 380, y: 40, size: 11 }
  return pdf([
    {
      texts: [masthead, { text: '3', x: 520, y: 42, size: 24 }, { text: HEADED[0], x: 120, y: 90, size: 22 }, ...texts],
    },
  ])
}

/** Bold figures: the whole line is drawn twice, each time in other pieces. A point is narrower than a digit. */
function overprinted() {
  const size = 14
  const line = (y, pieces) => {
    let x = 80
    const at = new Map()
    const whole = pieces[0].join('')
    for (const [index, character] of [...whole].entries()) {
      at.set(index, x)
      x += widthOf(character) * size
    }
    return pieces.flatMap((layer) => {
      let index = 0
      return layer.map((text) => {
        const piece = { text, x: at.get(index), y, size }
        index += text.length
        return piece
      })
    })
  }
  return pdf([
    {
      texts: [
        { text: HEADED[0], x: 200, y: 80, size: 20 },
        ...line(130, [
          ['1', '.县级资金'],
          ['1.', '县级资金'],
        ]),
        ...line(160, [
          ['县级污水治理资金', '169', '.59', '万元', '，为预算的', '97', '.9', '%', '。'],
          ['县级污水治理资金', '169.', '59', '万元，', '为预算的', '97.', '9%', '。'],
        ]),
      ],
    },
  ])
}

const FUNDS =
  '2026年全县一般公共预算收入①完成12.6亿元，为汇总预算②（以下简称“预算”）的101.2%，其中税收收入8.4亿元，非税收入4.2亿元。'

/** A page's footnotes stand in the middle of a sentence, which goes on above the next page's. */
function footnotesCut() {
  const size = 14
  const [first, ...rest] = wrapped(FUNDS, 31, 2)
  const note = (text, y) => ({ text, x: 80, y, size: 10 })
  return pdf([
    {
      texts: [
        { text: '云水县2026年预算执行情况的报告', x: 140, y: 90, size: 20 },
        { text: '一、一般公共预算', x: 108, y: 130, size },
        ...wrapped(PARAGRAPH, 31, 2).map((text, index) => ({
          text,
          x: index === 0 ? 108 : 80,
          y: 154 + 24 * index,
          size,
        })),
        { text: first, x: 108, y: 680, size },
        note('①一般公共预算收入是指以税收为主体、安排用于保障和改善民生、推动经济社会发展的', 710),
        note('财政收入。', 724),
        note('②汇总预算是指汇总全县各级人大批准的预算数。', 738),
        ...number(1),
      ],
    },
    {
      texts: [
        ...rest.map((text, index) => ({ text, x: 80, y: 90 + 24 * index, size })),
        { text: '二、政府性基金预算', x: 108, y: 90 + 24 * rest.length, size },
        note('③政府性基金是指依法向特定对象征收的资金。', 738),
        ...number(2),
      ],
    },
  ])
}

function footnotes() {
  const sheet = typeset({
    furniture: (page) => [
      ...number(page),
      { text: '①', x: 80, y: 740, size: 9 },
      { text: '再生水利用率按年度平均值计算。', x: 92, y: 740, size: 9 },
    ],
    margin: 110,
  })
  for (const [index, text] of [...HEADED, PARAGRAPH, PARAGRAPH].entries())
    index === 0 ? sheet.title(text) : sheet.paragraph(text)
  return pdf(sheet.pages.slice(0, 1))
}

/** A password is asked for: what stands in the dictionary is that of no password. */
const LOCK =
  '/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <0101010101010101010101010101010101010101010101010101010101010101> /U <0202020202020202020202020202020202020202020202020202020202020202> >> /ID [<00> <00>] '

/** A page that is a picture. */
function scanned() {
  const picture = stream(
    '\x80'.repeat(64),
    '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 ',
  )
  return pdf([{ texts: [], raw: ['q 400 0 0 600 80 100 cm /P1 Do Q'] }], {
    resources: '/XObject << /P1 8 0 R >> ',
    objects: [picture],
  })
}

/** A font whose characters are numbers of its own, and nothing says of which letters: as they look, they cannot be read. */
function unmapped() {
  const font = [
    '<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Plan /Encoding /Identity-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Plan /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /AAAAAA+Plan /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]
  const lines = Array.from({ length: 12 }, (_, line) => {
    const codes = Array.from({ length: 24 }, (__, at) =>
      (300 + ((line * 37 + at * 101) % 2200)).toString(16).padStart(4, '0'),
    )
    return `BT /F1 14 Tf 80 ${700 - 24 * line} Td <${codes.join('')}> Tj ET`
  })
  return pdf([{ texts: [], raw: lines }], { font })
}

const simple = () => {
  const sheet = typeset({ furniture: number })
  sheet.title(HEADED[0])
  for (const text of HEADED.slice(1)) sheet.paragraph(text)
  return sheet.pages
}

/** By the name of the file in fixtures/formats/pdf. */
export const PDFS = {
  paragraphs: () => pdf(simple()),
  'quotes-apart': quotesApart,
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
  columns,
  footnotes,
  'footnotes-cut': footnotesCut,
  overprinted,
  encrypted: () => pdf(simple(), { trailer: LOCK }),
  damaged: () => pdf(simple()).subarray(0, 400),
  scanned,
  unmapped,
}

/** Files that mean harm; made for the tests alone. */
export const HOSTILE = {
  /** A form that draws itself. */
  recursive: () =>
    pdf([{ texts: [{ text: HEADED[0], x: 100, y: 100 }], raw: ['/X1 Do'] }], {
      resources: '/XObject << /X1 8 0 R >> ',
      objects: [
        stream(
          '/X1 Do',
          '/Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /XObject << /X1 8 0 R >> >> ',
        ),
      ],
    }),
  /** Lists within one another. */
  nested: () =>
    file([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count 1 /Kids ${'['.repeat(200_000)}${']'.repeat(200_000)} >>`,
    ]),
  /** As many objects as fit. */
  objects: () =>
    file([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 0 /Kids [] >>',
      ...Array.from({ length: 1_000_000 }, () => '1'),
    ]),
  cycle: () => file(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 5 /Kids [2 0 R 2 0 R] >>']),
  count: () => packed('', '', 2_000_000_000),
  inflating: () => packed(deflateSync(Buffer.alloc(8_000_000)), '/Filter /FlateDecode '),
  twice: () => packed(deflateSync(deflateSync(Buffer.alloc(8_000_000))), '/Filter [/FlateDecode /FlateDecode] '),
}

/** A page whose content is packed as `filter` says. */
function packed(content, filter, count = 1) {
  return file([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${count} /Kids [3 0 R] >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>',
    stream(Buffer.from(content).toString('latin1'), filter),
  ])
}
