// XLSX: each sheet that is shown, a line of text for each row, and the grids of its tables.

import { TextWriter } from './docx-text.ts'
import { holdTo, type Limits } from './limits.ts'
import { blocksOf, type SheetRow } from './sheet-blocks.ts'
import type { ReadRemark, SourceBody, SourceCell } from './source.ts'
import { openWorkbook } from './xlsx-package.ts'
import { type Area, readSheet, referenceOf, type SheetCells, type Used } from './xlsx-sheet.ts'

/** A name that a program gave: it says nothing about the table. */
const DEFAULT_NAME = /^(?:sheet|工作表|表)\s*\d+$/i

/** Where a stretch of the text stands in the workbook. */
interface Mark {
  start: number
  sheet: string
  cell?: string
}

/** Reads a workbook. Loaded for an xlsx only: the parser is heavy. */
export function readXlsx(bytes: Uint8Array, limits: Limits): SourceBody {
  const book = openWorkbook(bytes, limits)
  const writer = new TextWriter()
  const marks: Mark[] = []
  const used: Used = { cells: 0, characters: 0 }
  const gridCells = { count: 0 }
  const shown = book.sheets.filter(({ hidden }) => !hidden)
  const lost = { hidden: 0, uncomputed: 0 }
  for (const sheet of shown) {
    const cells = readSheet(sheet.bytes, book, limits, used)
    lost.hidden += cells.hidden
    lost.uncomputed += cells.uncomputed
    if (cells.rows.size === 0) continue
    if (!DEFAULT_NAME.test(sheet.name) || marks.length > 0) {
      marks.push({ start: writer.whole.length, sheet: sheet.name })
      writer.paragraph({ text: sheet.name, marks: [] }, { level: 1 })
    }
    writeSheet(sheet.name, cells, { writer, marks, limits, gridCells })
  }
  const remarks = remarksOf(
    book.sheets.filter(({ hidden }) => hidden).map(({ name }) => name),
    lost,
  )
  return {
    text: writer.whole,
    lines: writer.lines,
    tables: writer.tables,
    where: (offset) => placeIn(marks, offset),
    ...(remarks.length === 0 ? {} : { remarks }),
  }
}

function remarksOf(sheets: readonly string[], lost: { hidden: number; uncomputed: number }): ReadRemark[] {
  return [
    ...(sheets.length > 0 ? [{ code: 'sheets-hidden' as const, data: { sheets: sheets.join('、') } }] : []),
    ...(lost.hidden > 0 ? [{ code: 'rows-hidden' as const, data: { count: lost.hidden } }] : []),
    ...(lost.uncomputed > 0 ? [{ code: 'formulas-open' as const, data: { count: lost.uncomputed } }] : []),
  ]
}

function placeIn(marks: readonly Mark[], offset: number): Pick<Mark, 'sheet' | 'cell'> {
  let low = 0
  let high = marks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((marks[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const { sheet = '', cell } = marks[low] ?? {}
  return cell === undefined ? { sheet } : { sheet, cell }
}

interface Writing {
  writer: TextWriter
  marks: Mark[]
  limits: Limits
  /** Cells of all grids, blank ones too. */
  gridCells: { count: number }
}

/** Cells of a row that merged areas reach over, each with the row and column of what they print. */
type Covered = ReadonlyMap<number, ReadonlyMap<number, Area>>

function writeSheet(name: string, { rows, merged }: SheetCells, writing: Writing): void {
  const { writer, marks, limits, gridCells } = writing
  const used = [...rows.keys()].sort((a, b) => a - b)
  const covered = coveredBy(merged, rows, limits)
  // Rows that print nothing are skipped over, however many: one blank row parts tables as well as a thousand.
  const listed: number[] = []
  for (const row of [...new Set([...used, ...covered.keys()])].sort((a, b) => a - b)) {
    if (listed.length > 0 && row > (listed.at(-1) ?? 0) + 1) listed.push(row - 1)
    listed.push(row)
  }
  const kinds = listed.map(
    (row): SheetRow => ({
      printed: [...(rows.get(row)?.values() ?? [])],
      covered: [...(covered.get(row)?.values() ?? [])].some(({ top }) => top < row),
    }),
  )
  const mark = (start: number, row: number, column: number): void => {
    marks.push({ start, sheet: name, cell: referenceOf(row, column) })
  }
  for (const { from, to, table } of blocksOf(kinds)) {
    const own = listed.slice(from, to + 1)
    if (!table) {
      for (const row of own) {
        for (const [column, text] of inOrder(rows.get(row))) {
          mark(writer.whole.length, row, column)
          writer.paragraph({ text, marks: [] }, {})
        }
      }
      continue
    }
    const columns = own.flatMap((row) => [...(rows.get(row)?.keys() ?? []), ...(covered.get(row)?.keys() ?? [])])
    const left = columns.reduce((least, column) => Math.min(least, column), Number.MAX_SAFE_INTEGER)
    const right = columns.reduce((most, column) => Math.max(most, column), 0)
    const line = writer.lines.length
    const grid: SourceCell[][] = []
    const contentAt = new Map<string, SourceCell['content']>()
    for (const row of own) {
      gridCells.count += right - left + 1
      holdTo(limits, 'cells', gridCells.count)
      const texts = Array.from({ length: right - left + 1 }, (_, index) => rows.get(row)?.get(left + index) ?? '')
      let start = writer.whole.length
      texts.forEach((text, index) => {
        mark(start, row, left + index)
        start += text.length + 1
      })
      const contents = writer.row(texts.map((text) => ({ text, marks: [] })))
      grid.push(
        contents.map((content, index): SourceCell => {
          const column = left + index
          contentAt.set(`${row}:${column}`, content)
          const area = covered.get(row)?.get(column)
          if (area === undefined || (area.top === row && area.left === column)) return { content, merged: false }
          return { content: contentAt.get(`${area.top}:${area.left}`) ?? content, merged: true }
        }),
      )
    }
    writer.tables.push({ line, rows: grid, headerRows: 0 })
  }
}

function inOrder(cells: ReadonlyMap<number, string> | undefined): (readonly [number, string])[] {
  return [...(cells ?? [])].sort(([a], [b]) => a - b)
}

/** What merged areas that print something reach over. */
function coveredBy(merged: readonly Area[], rows: SheetCells['rows'], limits: Limits): Covered {
  const covered = new Map<number, Map<number, Area>>()
  let count = 0
  for (const area of merged) {
    if (rows.get(area.top)?.get(area.left) === undefined) continue
    holdTo(limits, 'cells', (area.bottom - area.top + 1) * (area.right - area.left + 1) + count)
    for (let row = area.top; row <= area.bottom; row++) {
      const cells = covered.get(row) ?? new Map<number, Area>()
      covered.set(row, cells)
      for (let column = area.left; column <= area.right; column++) {
        count++
        cells.set(column, area)
      }
    }
  }
  return covered
}
