// CSV: rows of a table as they stand in the text, so that places are those of the file.

import { holdTo, type Limits } from './limits.ts'
import { blocksOf } from './sheet-blocks.ts'
import { lineAt, type SourceBody, type SourceCell, type SourceContent, type SourceLine, splitLines } from './source.ts'

const DELIMITERS = [',', '\t', ';'] as const

/** Cells of the text, row by row; each knows where its characters stand. */
interface Row {
  start: number
  cells: SourceContent[]
}

export function readCsv(text: string, limits: Limits): SourceBody {
  const rows = rowsOf(text, delimiterOf(text), limits)
  const known = splitLines(text)
  const lines = known.map((line): SourceLine => ({ ...line, paragraph: true, content: NOTHING }))
  const tables: { line: number; rows: SourceCell[][]; headerRows: number }[] = []
  const kinds = rows.map(({ cells }) => ({
    printed: cells.map(({ text: words }) => words).filter((words) => words !== ''),
    covered: false,
  }))
  let count = 0
  for (const { from, to, table } of blocksOf(kinds)) {
    const own = rows.slice(from, to + 1)
    if (!table) {
      for (const { start, cells } of own) {
        const index = lineAt(known, start)
        const line = lines[index]
        if (line !== undefined) lines[index] = { ...line, content: lineOf(cells) }
      }
      continue
    }
    const width = own.reduce((most, { cells }) => Math.max(most, cells.length), 0)
    count += width * own.length
    holdTo(limits, 'cells', count)
    const grid = own.map(({ cells }) =>
      Array.from({ length: width }, (_, column): SourceCell => ({ content: cells[column] ?? NOTHING, merged: false })),
    )
    tables.push({ line: lineAt(known, own[0]?.start ?? 0), rows: grid, headerRows: 0 })
  }
  return { text, lines, tables }
}

const NOTHING: SourceContent = { text: '', offsets: new Int32Array(0) }

/** The words of a row that is no table's, a blank between its cells. */
function lineOf(cells: readonly SourceContent[]): SourceContent {
  let text = ''
  const offsets: number[] = []
  for (const cell of cells) {
    if (cell.text === '') continue
    if (text !== '') {
      text += ' '
      offsets.push(cell.offsets[0] ?? 0)
    }
    text += cell.text
    for (const offset of cell.offsets) offsets.push(offset)
  }
  return { text, offsets: Int32Array.from(offsets) }
}

// Enough to tell; a file of one line can be long.
const LOOKED_AT = 65_536

/** The sign that parts most cells, outside quotes. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((sign) => [sign, 0]))
  let quoted = false
  for (let at = 0; at < Math.min(text.length, LOOKED_AT); at++) {
    const sign = text.charAt(at)
    if (sign === '"') quoted = !quoted
    else if (!quoted && counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  return DELIMITERS.reduce<string>(
    (best, sign) => ((counts.get(sign) ?? 0) > (counts.get(best) ?? 0) ? sign : best),
    ',',
  )
}

function rowsOf(text: string, delimiter: string, limits: Limits): Row[] {
  const rows: Row[] = []
  let count = 0
  let row: Row = { start: 0, cells: [] }
  let at = 0
  while (at < text.length) {
    const { cell, end } = cellAt(text, at, delimiter)
    holdTo(limits, 'cells', ++count)
    row.cells.push(cell)
    at = end + 1
    if (text.charAt(end) === delimiter && at < text.length) continue
    if (text.charAt(end) === '\r' && text.charAt(at) === '\n') at++
    rows.push(row)
    row = { start: at, cells: [] }
  }
  return rows
}

/** The cell at `from`; `end` is the delimiter or line end behind it. Quotes are no part of it, two of them are one. */
function cellAt(text: string, from: number, delimiter: string): { cell: SourceContent; end: number } {
  let words = ''
  const offsets: number[] = []
  let at = from
  let quoted = false
  let blank = true
  for (; at < text.length; at++) {
    const sign = text.charAt(at)
    if (quoted) {
      if (sign === '"' && text.charAt(at + 1) === '"') at++
      else if (sign === '"') {
        quoted = false
        continue
      }
    } else if (sign === '"' && blank) {
      quoted = true
      continue
    } else if (sign === delimiter || sign === '\n' || sign === '\r') break
    const space = /\s/.test(sign)
    if (!space) blank = false
    words += space ? ' ' : sign
    offsets.push(at)
  }
  const first = words.length - words.trimStart().length
  const last = words.trimEnd().length
  return {
    cell: { text: words.trim(), offsets: Int32Array.from(offsets.slice(first, Math.max(first, last))) },
    end: at,
  }
}
