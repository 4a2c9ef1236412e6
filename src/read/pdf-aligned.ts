// Tables that are not ruled: cells of a column stand under one another, and free space parts the columns. What comes out
// are the lines that nobody drew.

import { leastOf, mostOf } from '../math/extremes.ts'
import { median } from './pdf-geometry.ts'
import type { Line, Run } from './pdf-lines.ts'
import type { Ruling } from './pdf-page.ts'

const VALUE = /^[-+<>≤≥±约]?\d[\d,，.]*(?:[%％‰]|[\u4e00-\u9fff]{1,3})?$|^[-—–]{1,3}$/
const YEAR = /^(?:19|20)\d\d年?$/
// A row of cells has three at least, and a table three rows of them.
const FEWEST = 3
// In heights of a character.
const WIDEST_GAP = 4
const GUTTER = 0.5
const FULL = 1.2
// Lines of one cell stand closer than rows, by this part of the rows' distance.
const CLOSER = 0.82

/** The ruled lines that the tables of a page would have. */
export function alignedRulings(page: readonly Line[]): Ruling[] {
  const lines = [...page].sort((a, b) => a.y - b.y)
  const rulings: Ruling[] = []
  for (let at = 0; at < lines.length; ) {
    const block = blockAt(lines, at)
    if (block.length > 0) rulings.push(...rulingsOf(block))
    at += Math.max(1, block.length)
  }
  return rulings
}

function isValue({ text }: Run): boolean {
  return VALUE.test(text) && !YEAR.test(text)
}

function hasValue({ runs }: Line): boolean {
  return runs.some(isValue)
}

/** Lines from `at` on that can be of one table. It begins with its header, a row of three cells or more. */
function blockAt(lines: readonly Line[], at: number): Line[] {
  const [first] = lines.slice(at, at + 1)
  if (first === undefined || first.runs.length < FEWEST || hasValue(first)) return []
  const wide = first.x1 - first.x0
  let last = at
  for (let next = at + 1; next < lines.length; next++) {
    const [before, line] = [lines[next - 1], lines[next]]
    if (before === undefined || line === undefined || line.y - before.y > WIDEST_GAP * line.size) break
    if (line.runs.length > 1) last = next
    // A cell's further line, or a group's title: a sentence is wider.
    else if (line.x1 - line.x0 > wide / 2 || line.x0 < first.x0 - line.size) break
  }
  // What stands under the last row and close to it is of its cells.
  for (let next = last + 1; next < lines.length; next++) {
    const [before, line] = [lines[next - 1], lines[next]]
    if (before === undefined || line === undefined || line.runs.length > 1 || line.x1 - line.x0 > wide / 2) break
    if (line.y - before.y > FULL * 1.3 * line.size) break
    last = next
  }
  const block = lines.slice(at, last + 1)
  return block.filter((line) => line.runs.length >= FEWEST).length >= FEWEST ? block : []
}

interface Gutter {
  readonly from: number
  readonly to: number
}

/** Free space that goes through all these lines. */
function guttersOf(lines: readonly Line[], size: number): Gutter[] {
  const runs = lines.flatMap((line) => line.runs).sort((a, b) => a.x0 - b.x0)
  const gutters: Gutter[] = []
  let end = runs[0]?.x1 ?? 0
  for (const { x0, x1 } of runs) {
    if (x0 - end >= GUTTER * size) gutters.push({ from: end, to: x0 })
    end = Math.max(end, x1)
  }
  return gutters
}

function rulingsOf(block: readonly Line[]): Ruling[] {
  const size = median(block.map((line) => line.size))
  const from = block.findIndex(hasValue)
  const body = block.slice(from)
  const most = mostOf(block.map(({ runs }) => runs.length))
  // A header of as many cells as any row has a column for each; one of fewer reaches over columns.
  const gutters = guttersOf([...block.slice(0, from).filter(({ runs }) => runs.length === most), ...body], size)
  const values = body.flatMap(({ runs }) => runs.filter(isValue)).length
  if (from < 1 || gutters.length < FEWEST - 1 || values < body.filter(hasValue).length) return []
  const rows = rowsOf(block, from, gutters)
  if (rows === undefined) return []
  const left = leastOf(block.map(({ x0 }) => x0)) - 2
  const right = mostOf(block.map(({ x1 }) => x1)) + 2
  const xs = [left, ...gutters.map((gutter) => (gutter.from + gutter.to) / 2), right]
  const ys = [
    (rows[0]?.[0]?.y ?? 0) - 1.5 * size,
    ...rows.slice(1).map((row, at) => ((rows[at]?.at(-1)?.y ?? 0) + (row[0]?.y ?? 0)) / 2 - size / 3),
    (rows.at(-1)?.at(-1)?.y ?? 0) + size,
  ]
  const levels = ys.map((y): Ruling => ({ x0: left, x1: right, y0: y, y1: y }))
  const standing = rows.flatMap((row, at) =>
    xs
      .filter((x) => !row.some(({ runs }) => runs.some(({ x0, x1 }) => x0 < x - size / 2 && x1 > x + size / 2)))
      .map((x): Ruling => ({ x0: x, x1: x, y0: ys[at] ?? 0, y1: ys[at + 1] ?? 0 })),
  )
  return [...levels, ...standing]
}

/**
 * The lines of each row. Rows stand apart, and lines of one cell closer; where all stand alike, a cell goes on where its
 * line above is full. Nothing where it cannot be told.
 */
function rowsOf(block: readonly Line[], from: number, gutters: readonly Gutter[]): Line[][] | undefined {
  const gaps = block.slice(1).map((line, at) => line.y - (block[at]?.y ?? 0))
  const ofRows = gaps.filter((_, at) =>
    [block[at], block[at + 1]].every((line) => line !== undefined && hasValue(line)),
  )
  const closest = CLOSER * (ofRows.length > 0 ? leastOf(ofRows) : mostOf(gaps))
  const rows: Line[][] = []
  block.forEach((line, at) => {
    const row = rows.at(-1)
    const before = block[at - 1]
    if (row === undefined || before === undefined) rows.push([line])
    else if ((gaps[at - 1] ?? 0) < closest || (at > from && goesOn(line, before, block, gutters))) row.push(line)
    else rows.push([line])
  })
  const body = rows.filter((row) => row.some(hasValue))
  const told = body.every((row) => row.filter(hasValue).length === 1)
  const titles = rows.filter((row) => !row.some(hasValue) && (row[0]?.y ?? 0) > (block[from]?.y ?? 0))
  return told && titles.every((row) => row.every((line) => columnOf(line.x0, gutters) === 0)) ? rows : undefined
}

function columnOf(x: number, gutters: readonly Gutter[]): number {
  return gutters.filter(({ to }) => x >= to - 1).length
}

/** A line without values, under cells that fill their columns. */
function goesOn(line: Line, before: Line, block: readonly Line[], gutters: readonly Gutter[]): boolean {
  if (hasValue(line)) return false
  return line.runs.every((run) => {
    const column = columnOf(run.x0, gutters)
    const right = Math.max(
      ...block.flatMap(({ runs }) => runs.filter(({ x0 }) => columnOf(x0, gutters) === column).map(({ x1 }) => x1)),
    )
    return before.runs.some(
      (above) =>
        columnOf(above.x0, gutters) === column &&
        right - above.x1 < FULL * run.size &&
        !/^[一二三四五六七八九十（(\d]{1,4}[、.）)]/.test(run.text),
    )
  })
}
