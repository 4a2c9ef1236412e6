// Tables of a docx: rows and cells as Word lays them on its grid, spans resolved.

import { NOTHING, type TextWriter, type Written } from './docx-text.ts'
import { childOf, elementsOf, isOn, numberOf, valOf, type XmlElement } from './docx-xml.ts'
import { holdTo, type Limits } from './limits.ts'
import type { SourceCell, SourceContent } from './source.ts'

interface Cell {
  element: XmlElement
  /** Columns of the grid that it takes. */
  across: number
  /** Goes on with the cell above, or with the one to its left. */
  merged?: 'above' | 'left'
}

interface Row {
  cells: Cell[]
  /** Columns left empty before the first cell. */
  before: number
  header: boolean
}

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'])
const MOST_ACROSS = 1000

/** Children of a name, also those in the boxes that Word puts around rows and cells. */
function* within(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(parent)) {
    if (child.name === name) yield child
    else if (WRAPPERS.has(child.name)) yield* within(child, name)
  }
}

function cellOf(element: XmlElement): Cell {
  const properties = childOf(element, 'w:tcPr')
  const cell: Cell = {
    element,
    across: Math.min(MOST_ACROSS, Math.max(1, numberOf(valOf(properties, 'w:gridSpan')) ?? 1)),
  }
  const down = childOf(properties, 'w:vMerge')
  const along = childOf(properties, 'w:hMerge')
  if (down !== undefined && down.attributes['w:val'] !== 'restart') cell.merged = 'above'
  else if (along !== undefined && along.attributes['w:val'] !== 'restart') cell.merged = 'left'
  return cell
}

/** The rows of a table without those and the cells that a tracked change deletes. */
export function rowsOf(table: XmlElement): Row[] {
  const rows: Row[] = []
  for (const element of within(table, 'w:tr')) {
    const properties = childOf(element, 'w:trPr')
    if (childOf(properties, 'w:del') !== undefined) continue
    const cells = [...within(element, 'w:tc')]
      .filter((cell) => childOf(childOf(cell, 'w:tcPr'), 'w:cellDel') === undefined)
      .map(cellOf)
    if (cells.length === 0) continue
    const before = Math.min(MOST_ACROSS, Math.max(0, numberOf(valOf(properties, 'w:gridBefore')) ?? 0))
    rows.push({ cells, before, header: isOn(properties, 'w:tblHeader') })
  }
  return rows
}

/** A table that only lays out the page: one cell a row (the boxes of a plan), or tables in its cells. */
export function isLayout(rows: readonly Row[]): boolean {
  if (rows.every(({ cells }) => cells.length === 1)) return true
  return rows.some(({ cells }) =>
    cells.some(({ element }) => [...within(element, 'w:tbl')].some((inner) => !isLayout(rowsOf(inner)))),
  )
}

/** Writes a table's rows down, and the grid that they stand on. */
export function writeTable(
  rows: readonly Row[],
  writer: TextWriter,
  limits: Limits,
  read: (cell: XmlElement) => Written,
): void {
  const line = writer.lines.length
  const grid: SourceCell[][] = []
  let count = 0
  for (const { cells, before } of rows) {
    const written = cells.map((cell) => (cell.merged === undefined ? read(cell.element) : NOTHING))
    const contents = writer.row(written, before)
    const above = grid.at(-1)
    const row: SourceCell[] = Array.from({ length: before }, blank)
    cells.forEach((cell, index) => {
      const own = contents[index] ?? EMPTY
      const repeated =
        cell.merged === 'above'
          ? above?.[row.length]?.content
          : cell.merged === 'left'
            ? row.at(-1)?.content
            : undefined
      for (let column = 0; column < cell.across; column++) {
        holdTo(limits, 'cells', ++count)
        row.push({ content: repeated ?? own, merged: repeated !== undefined || column > 0 })
      }
    })
    grid.push(row)
  }
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0)
  for (const row of grid) while (row.length < width) row.push(blank())
  const header = rows.findIndex((row) => !row.header)
  writer.tables.push({ line, rows: grid, headerRows: Math.max(header, 0) })
}

const EMPTY: SourceContent = { text: '', offsets: new Int32Array(0) }

function blank(): SourceCell {
  return { content: EMPTY, merged: false }
}
