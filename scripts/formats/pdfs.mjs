// One PDF for each thing that a reader of PDFs has to know: each is read wrongly, or not at all, without it.

import { deflateSync } from 'node:zlib'
import { file, pdf, stream, typeset, widthOf, wrapped } from './pdf.mjs'
import { ALIGNED_PDFS } from './pdf-aligned.mjs'
import { TABLE_PDFS } from './pdf-tables.mjs'
import { TEXT_PDFS } from './pdf-texts.mjs'
import { HEADED, number, PARAGRAPH } from './pdf-words.mjs'
import { numbered, words } from './plan.mjs'

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
  columns,
  ...TEXT_PDFS,
  ...TABLE_PDFS,
  ...ALIGNED_PDFS,
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
