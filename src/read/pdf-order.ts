// Reading order where a page is set in columns (a newspaper, a gazette): each column from top to bottom, left to right.

import { leastOf, mostOf } from '../math/extremes.ts'
import { median } from './pdf-geometry.ts'
import { type Run, rowsOf, runsOf } from './pdf-lines.ts'
import type { Piece } from './pdf-page.ts'

/** A stretch of a page that is read from top to bottom. */
export type Column = readonly Run[]

// The free space between columns, in characters, and between what stands above them and below.
const GUTTER = 0.6
const BREAK = 1.5
// A headline reaches over gutters: this part of the page's writing may.
const MOST_OVER = 0.15
// A column holds lines, most of which fill it: the cells of a table do not.
const FEWEST_LINES = 8
const FILLED = 0.75
const FEWEST_FILLED = 0.5
const NARROWEST = 6
const DEEPEST = 12

/** The columns of a page in reading order; one where it has no columns. */
export function columnsOf(pieces: readonly Piece[]): Column[] {
  const gutters = guttersOf(pieces)
  if (gutters.length === 0) return [runsOf(pieces)]
  return divided(runsOf(pieces, gutters), 0)
}

/** Where the free spaces between columns are, by their middle. */
function guttersOf(pieces: readonly Piece[]): number[] {
  const size = median(pieces.map((piece) => piece.size))
  const own = pieces.filter((piece) => piece.size <= 1.3 * size)
  const left = Math.floor(leastOf(own.map(({ x }) => x)))
  const right = Math.ceil(mostOf(own.map(({ x, width }) => x + width)))
  // How many characters stand over each point of the page's width.
  const over = new Float64Array(Math.max(0, right - left) + 2)
  for (const { x, width } of own) {
    const [from, to] = [Math.ceil(x) - left, Math.ceil(x + width) - left]
    if (to <= from) continue
    over[from] = (over[from] ?? 0) + 1
    over[to] = (over[to] ?? 0) - 1
  }
  over.forEach((change, at) => {
    over[at] = change + (over[at - 1] ?? 0)
  })
  const most = MOST_OVER * median([...over].filter((count) => count > 0))
  const gutters: { from: number; to: number }[] = []
  let from: number | undefined
  for (let at = 0; at < over.length; at++) {
    if ((over[at] ?? 0) <= most) from ??= at
    else {
      if (from !== undefined && from > 0 && at - from >= GUTTER * size)
        gutters.push({ from: from + left, to: at + left })
      from = undefined
    }
  }
  if (gutters.length === 0) return []
  const edges = [{ from: left, to: left }, ...gutters, { from: right, to: right }]
  const filled = edges.slice(1).every((edge, index) => {
    const begin = edges[index]?.to ?? left
    return isFilled(own, begin, edge.from, size)
  })
  return filled ? gutters.map((gutter) => (gutter.from + gutter.to) / 2) : []
}

/** True where most lines between these two places fill the space. */
function isFilled(pieces: readonly Piece[], from: number, to: number, size: number): boolean {
  if (to - from < NARROWEST * size) return false
  const inside = pieces.filter(({ x, width }) => x + width / 2 > from && x + width / 2 < to)
  const rows = rowsOf(inside)
  const full = rows.filter((row) => {
    const written = row.reduce((sum, { width }) => sum + width, 0)
    return written >= FILLED * (to - from)
  })
  return rows.length >= FEWEST_LINES && full.length >= FEWEST_FILLED * rows.length
}

function divided(runs: readonly Run[], depth: number): Column[] {
  if (runs.length === 0) return []
  const size = median(runs.map((run) => run.size))
  if (depth < DEEPEST) {
    const beside = parted(runs, ({ x0, x1 }) => [x0, x1], GUTTER * size)
    if (beside.length > 1) return beside.flatMap((part) => divided(part, depth + 1))
    const below = parted(runs, (run) => [run.y - run.size, run.y], BREAK * size)
    if (below.length > 1) return below.flatMap((part) => divided(part, depth + 1))
  }
  return [[...runs].sort((a, b) => a.y - b.y || a.x0 - b.x0)]
}

/** Runs that no free space as wide as `gap` divides, in the order of where they stand along one side of the page. */
function parted(runs: readonly Run[], along: (run: Run) => readonly [number, number], gap: number): Run[][] {
  const parts: Run[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const run of [...runs].sort((a, b) => along(a)[0] - along(b)[0])) {
    const [from, to] = along(run)
    const last = parts.at(-1)
    if (last === undefined || from - end > gap) parts.push([run])
    else last.push(run)
    end = Math.max(end, to)
  }
  return parts
}
