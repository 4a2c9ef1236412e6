// Tables whose cells the text itself divides: Markdown pipes, tabs.

import { cellOf, type Grid, type GridCell, type GridContext, headerRowsOf, level, textOf } from './grid.ts'
import type { Line } from './lines.ts'

const RULE_ROW = /^[\s|:+]*-[\s|:\-—+]*$/

function isPipeLine(context: GridContext, line: Line): boolean {
  if (line.blank || !line.passage.text.startsWith('|')) return false
  return context.text.indexOf('|', context.text.indexOf('|', line.start) + 1) < line.end
}

function pipeCells(context: GridContext, line: Line): GridCell[] {
  const cells: GridCell[] = []
  let start = context.text.indexOf('|', line.start) + 1
  while (start > 0 && start <= line.end) {
    let end = context.text.indexOf('|', start)
    const open = end < 0 || end > line.end
    if (open) end = line.end
    const cell = cellOf(context, start, end)
    if (!open || textOf(cell) !== '') cells.push(cell)
    if (open) break
    start = end + 1
  }
  return cells
}

/** Markdown tables: runs of lines that begin with a pipe. */
export function pipeGrids(context: GridContext, lines: readonly Line[], taken: Uint8Array): Grid[] {
  const grids: Grid[] = []
  for (let index = 0; index < lines.length; index++) {
    const first = lines[index]
    if (first === undefined || taken[index] || !isPipeLine(context, first)) continue
    const rows: GridCell[][] = []
    let last = index
    let ruled = 0
    for (let at = index; at < lines.length; at++) {
      const line = lines[at]
      if (line === undefined || !isPipeLine(context, line)) break
      last = at
      if (RULE_ROW.test(context.text.slice(line.start, line.end))) {
        if (ruled === 0) ruled = rows.length
      } else rows.push(pipeCells(context, line))
    }
    if (rows.length > 0) {
      const even = level(rows)
      const grid: Grid = {
        layout: 'pipes',
        rows: even,
        headerRows: ruled === 0 ? headerRowsOf(even) : ruled,
        notes: [],
        first: index,
        last,
      }
      titleRow(grid)
      grids.push(grid)
    }
    index = last
  }
  return grids
}

/** A header whose one printed cell is a title (专栏14 …) is the caption; the header is the row below it. */
function titleRow(grid: Grid): void {
  const [head, next] = grid.rows
  if (head === undefined || next === undefined || head.length < 3) return
  const printed = head.filter((cell) => textOf(cell) !== '')
  const [only] = printed
  if (printed.length !== 1 || only === undefined || next.filter((cell) => textOf(cell) !== '').length < 2) return
  grid.caption = only.passage
  grid.rows.shift()
  grid.headerRows = Math.max(1, headerRowsOf(grid.rows))
}

function tabCount(context: GridContext, line: Line): number {
  let count = 0
  let seen = false
  for (let at = line.start; at < line.end; at++) {
    const code = context.text.charCodeAt(at)
    if (code === 0x09) count++
    else if (code > 0x20) seen = true
  }
  return seen ? count : 0
}

function tabCells(context: GridContext, line: Line): GridCell[] {
  const cells: GridCell[] = []
  let start = line.start
  for (;;) {
    const tab = context.text.indexOf('\t', start)
    const end = tab < 0 || tab > line.end ? line.end : tab
    cells.push(cellOf(context, start, end))
    if (end === line.end) return cells
    start = end + 1
  }
}

/** Tables of lines with tabs between the cells; two lines at least. A line of a table may hold one cell and no tab. */
export function tabGrids(context: GridContext, lines: readonly Line[], taken: Uint8Array): Grid[] {
  const grids: Grid[] = []
  for (let index = 0; index < lines.length; index++) {
    const first = lines[index]
    if (first === undefined || taken[index] || first.blank || tabCount(context, first) < 1) continue
    let last = index
    let most = 0
    while (last < lines.length) {
      const line = lines[last]
      if (line === undefined || line.blank || taken[last]) break
      const tabs = tabCount(context, line)
      // A group's title stands alone in its row.
      const follows = lines[last + 1]
      const title =
        tabs === 0 &&
        most > 0 &&
        line.width <= 40 &&
        follows !== undefined &&
        !follows.blank &&
        tabCount(context, follows) > 0
      if (tabs === 0 && !title) break
      most = Math.max(most, tabs)
      last++
    }
    last--
    if (last > index && most >= 1) {
      const rows = level(lines.slice(index, last + 1).map((line) => tabCells(context, line)))
      grids.push({
        layout: 'tabs',
        rows: withoutEmptyEdge(rows),
        headerRows: headerRowsOf(rows),
        notes: [],
        first: index,
        last,
      })
      index = last
    }
  }
  return grids
}

function withoutEmptyEdge(rows: GridCell[][]): GridCell[][] {
  let width = rows[0]?.length ?? 0
  while (width > 1 && rows.every((row) => textOf(row[width - 1]) === '')) width--
  return rows.map((row) => row.slice(0, width))
}
