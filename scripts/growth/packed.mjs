// Word files, workbooks and PDFs that are hard to read in time, by the size of what is hard in them.

import { file, pdf } from '../formats/pdf.mjs'
import { xlsx } from '../formats/sheet.mjs'
import { files, p, part, run, tbl, tc, tr, zip } from '../formats/word.mjs'

const TITLE = '云岭市推进节水行动实施方案'
const SENTENCE = '各区各部门要把节水工作落到实处，定期通报进展，及时研究解决工作中的困难和问题。'
const TARGET = '到2025年，再生水利用率达到35%，用水总量控制在12亿立方米以内。'

/** `make(index)` so often that the characters are about as many. */
const times = (characters, each, make) =>
  Array.from({ length: Math.max(1, Math.ceil(characters / each)) }, (_, at) => make(at))

const word = (body, parts) => zip(files(`${p(TITLE)}${p('一、总体要求')}${p(TARGET)}${body}${p(SENTENCE)}`, parts))
const prose = (size) => times(size, 45, () => p(SENTENCE)).join('')
const row = (at) => tr([tc(`节水${at}`), tc(String(at + 2)), tc('1'), tc(String(at + 1))])
const HEAD = tr(['项目', '总投资（万元）', '省级资金（万元）', '市级资金（万元）'].map((words) => tc(words)))
const numbering = part(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">${Array.from({ length: 9 }, (_, depth) => `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%${depth + 1}、"/></w:lvl>`).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
)
const item = (at) =>
  p(run('定期通报节水进展情况'), `<w:numPr><w:ilvl w:val="${at % 9}"/><w:numId w:val="1"/></w:numPr>`)
const nestedTable = (depth) => (depth === 0 ? p('节水') : tbl([tr([tc(nestedTable(depth - 1))])], 1))

const DOCX = {
  paragraphs: (size) => word(times(size, 45, () => p(SENTENCE)).join('')),
  targets: (size) => word(times(size, 40, (at) => p(TARGET.replace('35', String(at % 90)))).join('')),
  'runs of one character': (size) => word(p(times(size, 1, (at) => run(SENTENCE.charAt(at % 20))).join(''))),
  'rows of a table': (size) => word(tbl([HEAD, ...times(size, 12, row)]) + prose(size)),
  tables: (size) => word(times(size, 30, (at) => p(`表${at}`) + tbl([HEAD, row(at)])).join('')),
  'tables that nest': (size) => word(times(size, 40, () => nestedTable(12)).join('')),
  'cells of one row': (size) => word(tbl([tr(times(size, 3, (at) => tc(`甲${at}`)))], 4) + prose(size)),
  'numbered paragraphs': (size) =>
    word(times(size, 10, item).join(''), {
      numbering: numbering.replace(/^.*?<w:numbering[^>]*>|<\/w:numbering>$/gs, ''),
    }),
  breaks: (size) => word(p(times(size, 8, () => '<w:r><w:t>定期通报进展</w:t><w:br/></w:r>').join(''))),
}

const sheet = (rows, more = {}) =>
  xlsx(
    [
      {
        name: '资金表',
        rows: [[TITLE], [SENTENCE], ['项目', '总投资（万元）', '省级资金（万元）', '市级资金（万元）'], ...rows],
        ...more,
      },
    ],
    { shared: false },
  )
const XLSX = {
  rows: (size) => sheet(times(size, 10, (at) => [`节水${at}`, at + 2, 1, at + 1])),
  'totals of rows': (size) =>
    sheet(times(size, 10, (at) => (at % 3 === 2 ? ['小计', 9, 2, 7] : [`节水${at}`, at + 2, 1, at + 1]))),
  'cells that are joined': (size) => {
    const rows = times(size, 8, (at) => [`节水${at}`, at, 1, 1])
    return sheet(rows, { merged: rows.flatMap((_, at) => (at % 2 === 0 ? [`A${at + 4}:A${at + 5}`] : [])) })
  },
  'tables under one another': (size) =>
    sheet(times(size, 30, (at) => [[`表${at}`], ['项目', '投资（万元）'], [`节水${at}`, 3], ['合计', 3], []]).flat()),
  sheets: (size) =>
    xlsx(
      times(size, 60, (at) => ({
        name: `表${at}`,
        rows: [[TITLE], [SENTENCE], ['项目', '投资（万元）'], ['甲', 2], ['合计', 2]],
      })),
      { shared: false },
    ),
}

const line = (text, at, more = {}) => ({ text, x: 72, y: 80 + 20 * (at % 35), size: 12, ...more })
const pages = (lines, per = 35) =>
  Array.from({ length: Math.ceil(lines.length / per) }, (_, at) => ({ texts: lines.slice(at * per, (at + 1) * per) }))
const paper = (made) => pdf([{ texts: [line(TITLE, 0), line('一、总体要求', 1), line(TARGET, 2)] }, ...made])
/** Cells with lines around them on one page that is as long as they are. */
const grid = (rows, columns) => {
  const [left, top, wide, high] = [40, 40, 60, 20]
  const [right, bottom] = [left + columns * wide, top + rows * high]
  return {
    width: right + 40,
    height: bottom + 40,
    texts: Array.from({ length: rows * columns }, (_, at) => ({
      text: at % columns === 0 ? `节水${at}` : String(at),
      x: left + 4 + (at % columns) * wide,
      y: top + 14 + Math.floor(at / columns) * high,
      size: 9,
    })),
    lines: [
      ...Array.from({ length: rows + 1 }, (_, at) => [left, top + at * high, right, top + at * high]),
      ...Array.from({ length: columns + 1 }, (_, at) => [left + at * wide, top, left + at * wide, bottom]),
    ],
  }
}
const SHORT = '定期通报节水工作进展，研究解决困难和问题。'
const printed = (size) => pages(times(size, 21, (at) => line(SHORT, at)))
const PDF = {
  pages: (size) => paper(printed(size)),
  'lines of one page': (size) =>
    paper([{ height: 20 * size, texts: times(size, 21, (at) => ({ text: SHORT, x: 72, y: 60 + 20 * at, size: 12 })) }]),
  'characters apart': (size) =>
    paper(
      pages(
        times(size, 1, (at) => ({
          text: SENTENCE.charAt(at % 38),
          x: 72 + 12 * (at % 30),
          y: 80 + 20 * (Math.floor(at / 30) % 35),
          size: 12,
        })),
        1050,
      ),
    ),
  'writing in one place': (size) =>
    paper([{ texts: times(size, 6, () => ({ text: '节水工作进展', x: 72, y: 80, size: 12 })) }]),
  'rows of a ruled table': (size) => paper([grid(Math.ceil(size / 16), 4), ...printed(size)]),
  'columns of a ruled table': (size) => paper([grid(4, Math.ceil(size / 16)), ...printed(size)]),
  'tables of a page': (size) => {
    const tables = times(size, 30, (at) => ({ ...grid(2, 2), at }))
    const down = (at) => at * 100
    return paper([
      {
        width: 300,
        height: 100 * tables.length + 100,
        texts: tables.flatMap(({ texts, at }) => texts.map((text) => ({ ...text, y: text.y + down(at) }))),
        lines: tables.flatMap(({ lines, at }) =>
          lines.map(([x0, y0, x1, y1]) => [x0, y0 + down(at), x1, y1 + down(at)]),
        ),
      },
    ])
  },
  'objects that nothing names': (size) =>
    pdf([{ texts: [line(TITLE, 0), line(TARGET, 1), ...times(160, 21, (at) => line(SHORT, at + 2))] }], {
      objects: times(size, 2, () => '1'),
    }),
  'lists within lists': (size) =>
    file([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count 1 /Kids ${'['.repeat(size)}${']'.repeat(size)} >>`,
    ]),
  'saves of the state': (size) =>
    paper([{ texts: times(200, 21, (at) => line(SHORT, at)), raw: times(size, 2, () => 'q') }]),
}

const named = (format, makers) =>
  Object.entries(makers).map(([name, bytes]) => ({ name: `${format}: ${name}`, file: `plan.${format}`, bytes }))

export const packed = [...named('docx', DOCX), ...named('xlsx', XLSX), ...named('pdf', PDF)]
