// PDFs of ours: a page is a list of texts and lines at their places, in points from its top left. The font is not in the
// file (its characters are GBK codes), as in many a plan that is printed to PDF; nothing is packed, so that the bytes are
// the same everywhere.

import { encode } from './encode.mjs'

const A4 = { width: 595, height: 842 }

const hex = (bytes) => `<${Buffer.from(bytes).toString('hex')}>`

/** Half as wide as an ideograph. */
const isNarrow = (character) => character.charCodeAt(0) < 0x80

export function widthOf(text) {
  return [...text].reduce((sum, character) => sum + (isNarrow(character) ? 0.5 : 1), 0)
}

/** A text at its baseline's start; `turn` in quarters against the clock. */
const written = ({ height }, { text, x, y, size = 14, turn = 0 }) => {
  const [cos, sin] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ][turn]
  return `BT /F1 ${size} Tf ${cos} ${sin} ${-sin} ${cos} ${x} ${height - y} Tm ${hex(encode(text, 'gbk'))} Tj ET`
}

const ruled = ({ height }, [x0, y0, x1, y1]) => `${x0} ${height - y0} m ${x1} ${height - y1} l S`

function contentOf(page) {
  const size = { ...A4, ...page }
  return [
    '0.5 w',
    ...(page.lines ?? []).map((line) => ruled(size, line)),
    ...page.texts.map((text) => written(size, text)),
    ...(page.raw ?? []),
  ].join('\n')
}

const FONT = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>',
  `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>
/FontDescriptor 5 0 R /DW 1000 /W [1 95 500 814 939 500] >>`,
  `<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120
/CapHeight 880 /StemV 93 >>`,
]

/** Objects by their numbers, from 1, as a file. `trailer`: what it says besides. */
export function file(objects, trailer = '') {
  let text = '%PDF-1.7\n'
  const starts = objects.map((object, index) => {
    const start = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text + xref + end, 'latin1')
}

export function stream(content, more = '') {
  return `<< /Length ${content.length} ${more}>>\nstream\n${content}\nendstream`
}

/** The file of these pages. `font`: objects 3 to 5; `objects`: more, from the one behind the pages on. */
export function pdf(pages, { font = FONT, trailer = '', resources = '', objects = [] } = {}) {
  const first = 6
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`)
  const of = pages.flatMap((page, index) => {
    const { width, height } = { ...A4, ...page }
    const rotate = page.rotate === undefined ? '' : `/Rotate ${page.rotate} `
    return [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] ${rotate}/Resources << /Font << /F1 3 0 R >> ${resources}>> /Contents ${first + 2 * index + 1} 0 R >>`,
      stream(contentOf(page)),
    ]
  })
  return file(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`,
      ...font,
      ...of,
      ...objects,
    ],
    trailer,
  )
}

/** The lines that a text takes, `most` characters wide; a figure or a Latin word is not broken. */
export function wrapped(text, most, indent = 0) {
  const lines = []
  let line = ''
  let room = most - indent
  for (const [word] of text.matchAll(/[\x21-\x7e]+|[\s\S]/gu)) {
    if (widthOf(line) + widthOf(word) > room) {
      lines.push(line)
      line = ''
      room = most
    }
    line += word
  }
  return [...lines, line]
}

/** Sets blocks one below the other, and begins pages as they are full. */
export function typeset({
  width = A4.width,
  height = A4.height,
  margin = 80,
  size = 14,
  pitch = 24,
  furniture = () => [],
} = {}) {
  const pages = []
  const most = Math.floor((width - 2 * margin) / size)
  let y = 0
  const open = () => {
    pages.push({ width, height, texts: furniture(pages.length + 1), lines: [] })
    y = margin + size
  }
  const page = (room) => {
    if (pages.length === 0 || y + room > height - margin) open()
    return pages.at(-1)
  }
  return {
    pages,
    title(text) {
      const large = size + 6
      for (const line of wrapped(text, Math.floor((width - 2 * margin) / large) - 2)) {
        page(large).texts.push({ text: line, x: (width - widthOf(line) * large) / 2, y, size: large })
        y += 1.6 * large
      }
    },
    paragraph(text, { indent = 2 } = {}) {
      wrapped(text, most, indent).forEach((line, index) => {
        page(0).texts.push({ text: line, x: margin + (index === 0 ? indent * size : 0), y, size })
        y += pitch
      })
    },
    /** Set from the right. */
    aside(text) {
      page(0).texts.push({ text, x: width - margin - widthOf(text) * size, y, size })
      y += pitch
    },
    /**
     * Rows of cells {text, across, down}, or texts; what is reached over is not listed. `header`: rows that each page repeats.
     * Cells are ruled where `rules` says so, the names of `indent`ed rows set in.
     */
    table(rows, { widths, header = 0, rules = true, repeat = true } = {}) {
      const count = rows[0].reduce((sum, { across = 1 }) => sum + across, 0)
      const columns = widths ?? Array.from({ length: count }, () => (width - 2 * margin) / count)
      const edges = [margin]
      for (const each of columns) edges.push(edges.at(-1) + each)
      const draw = (row, open) => {
        const sheet = page(pitch)
        const top = y - pitch + 6
        let column = 0
        const reached = open.map(({ left }) => left > 0)
        for (const cell of row) {
          while (reached[column]) column++
          const { text, across = 1, down = 1, align } = typeof cell === 'string' ? { text: cell } : cell
          const [from, to] = [edges[column], edges[column + across]]
          const wide = widthOf(text) * size
          const x = /^[-\d.,%]+$/.test(text) || align === 'right' ? to - 4 - wide : from + 4
          if (text !== '') sheet.texts.push({ text, x, y, size })
          if (rules) {
            sheet.lines.push(
              [from, top, to, top],
              [from, top, from, top + pitch * down],
              [to, top, to, top + pitch * down],
            )
            sheet.lines.push([from, top + pitch * down, to, top + pitch * down])
          }
          for (let at = column; at < column + across; at++) open[at].left = down
          column += across
        }
        for (const each of open) each.left--
        y += pitch
      }
      const open = edges.slice(1).map(() => ({ left: 0 }))
      rows.forEach((row, index) => {
        if (index >= header && repeat && y + pitch > height - margin) {
          page(Number.POSITIVE_INFINITY)
          for (const head of rows.slice(0, header))
            draw(
              head,
              edges.slice(1).map(() => ({ left: 0 })),
            )
        }
        draw(row, open)
      })
      y += 6
    },
  }
}
