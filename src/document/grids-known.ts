// Tables whose grid the format knows: HTML, Word.

import type { SourceContent, SourceTable } from '../read/source.ts'
import { cleanContent, type DamageNote, type Simplify } from './clean.ts'
import { BLANK_CELL, type Grid, type GridCell, headerRowsOf, textOf } from './grid.ts'

const UNIT = /^[（(]?(?:计量|金额)?单位[：:]/
const NOTE = /^(?:注|说明|备注)[：:\d]/
const LONGEST_TITLE = 60

/** The tables that a format states, as grids. A row of one title over the columns is the caption, not a header. */
export function knownGrids(
  tables: readonly SourceTable[],
  simplify: Simplify | undefined,
  damage: DamageNote[],
): Grid[] {
  return tables.flatMap((table) => {
    const grid = gridOf(table, simplify, damage)
    return grid === undefined ? [] : [grid]
  })
}

function gridOf(table: SourceTable, simplify: Simplify | undefined, damage: DamageNote[]): Grid | undefined {
  // A merged cell is read once: what is damaged in it is damaged once.
  const read = new Map<SourceContent, GridCell>()
  const cellOf = (content: SourceContent): GridCell => {
    const known = read.get(content)
    if (known !== undefined) return known
    const passage = cleanContent(content, simplify, damage)
    const cell = passage.text === '' ? BLANK_CELL : { passage, ...indentOf(content.text) }
    read.set(content, cell)
    return cell
  }
  const rows = table.rows.map((row) =>
    row.map(({ content, merged }): GridCell => {
      const cell = cellOf(content)
      return merged && cell !== BLANK_CELL ? { ...cell, merged: true } : cell
    }),
  )
  const grid: Grid = { layout: 'grid', rows, headerRows: 0, notes: [], first: table.line, last: table.line }
  const above = takeTitles(grid)
  takeNotes(grid)
  grid.rows = withoutBlank(grid.rows)
  if (grid.rows.length === 0) return undefined
  grid.headerRows = headerRows(grid.rows, table.headerRows - above)
  return grid
}

/** Blanks in front of a cell's words: an ideographic one is a character wide, others half of it. */
function indentOf(text: string): Pick<GridCell, 'indent'> {
  const blanks = /^\s*/.exec(text)?.[0] ?? ''
  const wide = [...blanks].filter((blank) => blank === '\u3000').length
  const indent = wide + (blanks.length - wide) / 2
  return indent === 0 ? {} : { indent }
}

/** What a row prints: each cell once, however far it reaches. */
function printed(row: readonly GridCell[]): GridCell[] {
  return row.filter((cell) => cell.merged === undefined && textOf(cell) !== '')
}

/** Takes title, unit and blank rows off the top; tells how many. */
function takeTitles(grid: Grid): number {
  let count = 0
  for (; grid.rows.length > 1; count++) {
    const [row = [], next = []] = grid.rows
    const cells = printed(row)
    const [first] = cells
    const unit = cells.find((cell) => UNIT.test(textOf(cell)))
    if (unit !== undefined && grid.unit === undefined && cells.length <= 3) grid.unit = unit.passage
    else if (first !== undefined) {
      const title =
        cells.length === 1 &&
        (row.length > 2 || row[1]?.merged === true) &&
        printed(next).length > 0 &&
        textOf(first).length <= LONGEST_TITLE
      if (!title || grid.caption !== undefined || /^[（(]?[一二三四五六七八九十]{1,3}[）)、]/.test(textOf(first)))
        return count
      grid.caption = first.passage
    }
    grid.rows.shift()
  }
  return count
}

/** Takes notes off the bottom. */
function takeNotes(grid: Grid): void {
  const from = grid.rows.findIndex((row) => printed(row).length === 1 && NOTE.test(textOf(printed(row)[0])))
  if (from < 1 || grid.rows.slice(from).some((row) => printed(row).length > 1)) return
  for (const row of grid.rows.splice(from)) grid.notes.push(...printed(row).map((cell) => cell.passage))
}

/** Without rows and columns that print nothing: sheets keep them for their widths. */
function withoutBlank(rows: readonly GridCell[][]): GridCell[][] {
  const full = rows.filter((row) => row.some((cell) => textOf(cell) !== ''))
  const width = full[0]?.length ?? 0
  const kept = Array.from({ length: width }, (_, column) =>
    full.some((row) => printed([row[column] ?? BLANK_CELL]).length > 0),
  )
  return full.map((row) => row.filter((_, column) => kept[column]))
}

/** The header's rows: as the format marks them, else by their look; a head that reaches down takes the rows with it. */
function headerRows(rows: readonly GridCell[][], marked: number): number {
  let count = marked > 0 && marked < rows.length ? marked : headerRowsOf(rows)
  while (
    count < rows.length - 1 &&
    rows[count]?.some((cell, column) => cell.merged === true && reachesDown(rows, count, column)) === true
  )
    count++
  // 一、绿色发展 over all columns, before the first value, opens the body.
  const group = rows.findIndex(
    (row, at) => at > 0 && row.length > 2 && row.every((cell) => cell.passage === row[0]?.passage),
  )
  return group > 0 ? Math.min(count, group) : count
}

function reachesDown(rows: readonly GridCell[][], row: number, column: number): boolean {
  const cell = rows[row]?.[column]
  const above = rows[row - 1]?.[column]
  return cell !== undefined && cell.passage === above?.passage
}
