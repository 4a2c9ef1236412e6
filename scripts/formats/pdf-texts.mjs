// PDFs of text over pages: their contents, marks and notes.

import { pdf, stream, typeset, widthOf, wrapped } from './pdf.mjs'
import { HEADED, number, PARAGRAPH } from './pdf-words.mjs'

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

/** The lines of the contents, and how each goes on before its page. Brackets, marks of notes, an entry over two lines. */
const CONTENTS = [
  ['一、工作目标（2026—2027年）', '…'],
  ['二、主要任务①', '…'],
  ['（一）新建污水管网（86.5公里）', '…'],
  ['（二）改造老旧管网[1]', ' '],
  ['（三）提升处理能力，完善收费机制，'],
  ['健全长效管护', '…'],
  ['三、资金安排（8600万元）', '.'],
  ['四、保障措施', ' '],
  ['附件：1.重点项目表（12个）', '…'],
]
const BODY = [
  '一、工作目标（2026—2027年）',
  PARAGRAPH,
  '二、主要任务①',
  '（一）新建污水管网（86.5公里）',
  '新建污水管网86.5公里。',
  '（二）改造老旧管网[1]',
  '改造老旧管网40公里。',
  '（三）提升处理能力，完善收费机制，健全长效管护',
  '城镇污水处理能力达到12万吨/日。',
  '三、资金安排（8600万元）',
  '项目总投资8600万元，其中：省级资金3200万元，县级资金2400万元，社会资本3000万元。',
  '四、保障措施',
  '县水务局牵头组织实施。',
]

function contents() {
  const size = 14
  const sheet = typeset({ furniture: number })
  sheet.title(HEADED[0])
  sheet.paragraph('目  录', { indent: 13 })
  let page = 2
  for (const [entry, leader] of CONTENTS) {
    if (leader === undefined) {
      sheet.paragraph(entry, { indent: 0 })
      continue
    }
    const room = 28 - widthOf(entry)
    sheet.paragraph(entry + leader.repeat(Math.floor(room / widthOf(leader))), { indent: 0 })
    const last = sheet.pages.at(-1).texts.at(-1)
    sheet.pages.at(-1).texts.push({ text: String(page++), x: 80 + 29 * size, y: last.y, size })
  }
  const text = typeset({ furniture: (at) => number(at + 1) })
  text.title(HEADED[0])
  for (const line of BODY) text.paragraph(line)
  return pdf([...sheet.pages, ...text.pages])
}

/** Figures that are set raised and small: of footnotes, of a unit, and of a power. A mark in brackets has its own. */
function raisedMarks() {
  const size = 14
  const set = (y, parts, large = size) => {
    let x = 80
    return parts.map((part, at) => {
      const small = at % 2 === 1
      const piece = { text: part, x, y: small ? y - large / 3 : y, size: small ? large * 0.6 : large }
      x += widthOf(part) * piece.size
      return piece
    })
  }
  return pdf([
    {
      texts: [
        { text: '云水县2026年预算执行情况的报告', x: 140, y: 90, size: 20 },
        { text: '一、一般公共预算', x: 108, y: 130, size },
        ...set(160, ['全县一般公共预算收入完成12.6亿元', '1', '，增长5.3', '', '%', '[2]', '。']),
        ...set(190, ['新建公园绿地3.5万m', '2', '，年节约标准煤1.2×10', '4', 't。']),
        ...set(720, ['', '1', '一般公共预算收入是指以税收为主体的财政收入。'], 10),
        ...set(736, ['', '[2]', '按可比口径计算。'], 10),
        ...number(1),
      ],
    },
  ])
}

const LONG_TEXT = Array.from({ length: 26 }, (_, index) => `第${index + 1}，${PARAGRAPH}`)

/** Paragraphs that go on over pages, below a running head and above a page's number. */
function overPages() {
  const sheet = typeset({
    furniture: (page) => [...number(page), { text: '云水县人民政府公报 2027年第3期', x: 80, y: 50, size: 10 }],
  })
  sheet.title(HEADED[0])
  for (const text of LONG_TEXT) sheet.paragraph(text)
  return pdf(sheet.pages)
}

/** The page's number stands on the line of its last words, or of its first. */
function gluedNumbers() {
  const size = 14
  const sheet = typeset()
  sheet.title(HEADED[0])
  for (const text of LONG_TEXT) sheet.paragraph(text)
  return pdf(
    sheet.pages.map((page, index) => {
      const first = index > 0
      const line = first ? page.texts[0] : page.texts.at(-1)
      const x = first ? 40 : line.x + widthOf(line.text) * size + 30
      return { ...page, texts: [...page.texts, { text: String(12 + index), x, y: line.y, size: 10 }] }
    }),
  )
}

// Browsers write some ideographs as the radicals that look the same.
const RADICALS = { 一: '⼀', 人: '⼈', 支: '⽀', 入: '⼊', 水: '⽔', 工: '⼯', 用: '⽤', 车: '⻋', 长: '⻓', 民: '⺠' }

/** A font of its own, whose map names radicals for ideographs. */
function radicals() {
  const lines = ['云水县人民政府工作方案', '2027年支出12.6亿元，比上年增长5.3%；公务用车一律入库。']
  const characters = [...new Set(lines.join(''))]
  const code = (character) => (characters.indexOf(character) + 1).toString(16).padStart(4, '0')
  const unicode = (character) => (RADICALS[character] ?? character).charCodeAt(0).toString(16).padStart(4, '0')
  const map = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    `${characters.length} beginbfchar`,
    ...characters.map((character) => `<${code(character)}> <${unicode(character)}>`),
    'endbfchar endcmap end end',
  ].join('\n')
  const font = [
    '<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Own /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 8 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /AAAAAA+Own /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]
  const raw = lines.map(
    (line, at) =>
      `BT /F1 ${at === 0 ? 20 : 14} Tf ${at === 0 ? 180 : 80} ${700 - 40 * at} Td <${[...line].map(code).join('')}> Tj ET`,
  )
  return pdf([{ texts: [], raw }], { font, objects: [stream(map)] })
}

/** By the name of the file in fixtures/formats/pdf. */
export const TEXT_PDFS = {
  footnotes,
  'footnotes-cut': footnotesCut,
  contents,
  radicals,
  'raised-marks': raisedMarks,
  'over-pages': overPages,
  'glued-numbers': gluedNumbers,
}
