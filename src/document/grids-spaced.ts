// Tables aligned by blanks, as PDF text has them: cells of one column stand under one another.

import { isBlank } from '../language/characters.ts'
import {
  BLANK_CELL,
  cellOf,
  type Grid,
  type GridCell,
  type GridContext,
  headerRowsOf,
  isDash,
  isValue,
  joinCells,
  textOf,
} from './grid.ts'
import type { Line } from './lines.ts'

interface Segment {
  start: number
  end: number
  /** Columns on the screen, an ideograph being two. */
  left: number
  right: number
}

const GAP = 2
const MAX_COLUMNS = 60

function segmentsOf(context: GridContext, line: Line): Segment[] {
  const segments: Segment[] = []
  let column = 0
  let open: Segment | undefined
  let blanks = 0
  for (let at = line.start; at < line.end; at++) {
    const code = context.text.charCodeAt(at)
    const wide = code >= 0x1100 ? 2 : 1
    if (isBlank(code)) {
      blanks += wide
      column += wide
      if (blanks >= GAP && open !== undefined) {
        segments.push(open)
        open = undefined
      }
      continue
    }
    blanks = 0
    if (open === undefined) open = { start: at, end: at + 1, left: column, right: column + wide }
    open.end = at + 1
    column += wide
    open.right = column
  }
  if (open !== undefined) segments.push(open)
  return segments
}

/** True of most lines of prose: no blank stands inside, so that they are neither the first nor a further row. */
function isOneSegment({ passage: { text, offsets }, content }: Line): boolean {
  const first = offsets[0] ?? 0
  const last = offsets[offsets.length - 1] ?? 0
  return content === undefined && last - first + 1 === text.length && !text.includes(' ')
}

function columnOf(heads: readonly Segment[], segment: Segment): number {
  let best = 0
  let distance = Number.POSITIVE_INFINITY
  heads.forEach((head, index) => {
    const overlap = Math.min(head.right, segment.right) - Math.max(head.left, segment.left)
    const apart =
      overlap > 0 ? -overlap : Math.min(Math.abs(head.left - segment.left), Math.abs(head.right - segment.right))
    if (apart < distance) {
      distance = apart
      best = index
    }
  })
  return best
}

/**
 * Runs of three lines and more that hold three cells and more, some of them values. The line with the most cells among
 * the first gives the columns; a cell belongs to the column that it overlaps, or stands nearest to.
 */
export function spacedGrids(context: GridContext, lines: readonly Line[], taken: Uint8Array): Grid[] {
  const grids: Grid[] = []
  for (let index = 0; index < lines.length; index++) {
    const run: { at: number; segments: Segment[] }[] = []
    let at = index
    let gap = 0
    while (at < lines.length) {
      const line = lines[at]
      if (line === undefined || taken[at]) break
      if (line.blank) {
        if (++gap > 1) break
        at++
        continue
      }
      if (isOneSegment(line)) break
      const segments = segmentsOf(context, line)
      const inside = run.length > 0 && segments.length >= 2
      if (segments.length < 3 && !inside) break
      gap = 0
      run.push({ at, segments })
      at++
    }
    const grid = gridOf(context, run)
    if (grid !== undefined) {
      grids.push(grid)
      index = grid.last
    } else if (run.length > 1) index = run.at(-1)?.at ?? index
  }
  return grids
}

function gridOf(context: GridContext, run: readonly { at: number; segments: Segment[] }[]): Grid | undefined {
  const first = run[0]
  const last = run.at(-1)
  if (first === undefined || last === undefined || run.length < 3) return undefined
  const heads = run
    .slice(0, 3)
    .reduce((best, row) => (row.segments.length > best.length ? row.segments : best), first.segments)
  if (heads.length < 3 || heads.length > MAX_COLUMNS) return undefined
  const rows = run.map(({ segments }) => {
    const row: GridCell[] = heads.map(() => BLANK_CELL)
    for (const [place, segment] of segments.entries()) {
      const column = segments.length === heads.length ? place : columnOf(heads, segment)
      const cell = cellOf(context, segment.start, segment.end)
      const held = row[column]
      row[column] = held === undefined || textOf(held) === '' ? cell : joinCells([held, cell])
    }
    return row
  })
  const values = rows.flat().filter((cell) => isValue(textOf(cell)) || isDash(textOf(cell))).length
  if (values < run.length) return undefined
  return { layout: 'spaces', rows, headerRows: headerRowsOf(rows), notes: [], first: first.at, last: last.at }
}
