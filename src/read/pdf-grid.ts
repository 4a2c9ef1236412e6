// Tables that are ruled: the grid first, from its lines, then what stands in each cell.

import { leastOf, mostOf } from '../math/extremes.ts'
import { type Frame, framesOf, joined, NEAR, type Rule } from './pdf-frames.ts'
import { lineOf, type Run, rowsOf, runsOf, unspaced } from './pdf-lines.ts'
import type { Piece, Ruling } from './pdf-page.ts'

/** A cell of the grid; what stands in an area of several is in each of them. */
export interface GridCell {
  readonly text: string
  /** The first cell of its area: the same number in all of them, counted over the table. */
  readonly area: number
  /** Of a name: how far from its column's edge it begins, in characters. */
  readonly inset?: number | undefined
  /** Its last line reaches the edge of its column: where a page ends below it, its words can go on. */
  readonly full?: boolean
}

export interface RuledTable {
  readonly top: number
  /** Where its columns begin, and the last ends. */
  readonly edges: readonly number[]
  /** How far an edge of the same table can stand from it on another page, where that is not usual. */
  readonly slack?: number
  readonly rows: readonly (readonly GridCell[])[]
}

/** Places along one side, those that are near counted as one. */
function stops(numbers: readonly number[]): number[] {
  const found: number[] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    if (number - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR) found.push(number)
  }
  return found
}

function covers(rules: readonly Rule[], at: number, middle: number): boolean {
  return rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= middle && middle <= rule.to)
}

export interface FoundTables {
  readonly tables: readonly RuledTable[]
  /** The pieces that stand in none. */
  readonly rest: readonly Piece[]
  /** A row that stands alone was left out. */
  readonly alone: boolean
}

/** What tables are looked for. */
export interface Wanted {
  /** Cells of one table. */
  readonly most: number
  /** Tables of the pages before and behind: a row alone is a table where it is a part of one. */
  readonly beside: readonly RuledTable[]
}

/** The tables of a page. */
export function ruledTables(
  pieces: readonly Piece[],
  rulings: readonly Ruling[],
  { most, beside }: Wanted,
): FoundTables {
  const levels = joined(rulings.filter(isLevel).map(({ x0, x1, y0 }) => ({ at: y0, from: x0, to: x1 })))
  const standing = joined(
    rulings.filter((ruling) => !isLevel(ruling)).map(({ y0, y1, x0 }) => ({ at: x0, from: y0, to: y1 })),
  )
  const tables: RuledTable[] = []
  let rest = [...pieces]
  let alone = false
  for (const frame of framesOf(levels, standing)) {
    // A side that is left open has the ends of the lines for its edge.
    const xs = stops([...frame.standing.map(({ at }) => at), ...frame.levels.flatMap(({ from, to }) => [from, to])])
    const ys = stops([...frame.levels.map(({ at }) => at), ...frame.standing.flatMap(({ from, to }) => [from, to])])
    // One column is a frame around text, one row a line of it.
    if (xs.length < 3 || ys.length < 2 || (xs.length - 1) * (ys.length - 1) > most) continue
    if (ys.length === 2 && !beside.some((other) => goesOn(other, { edges: xs }))) {
      alone = true
      continue
    }
    const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
    const isInside = ({ x, y, width, size }: Piece): boolean =>
      y - size / 3 > top && y - size / 3 < bottom && x + width / 2 > left && x + width / 2 < right
    const inside = rest.filter(isInside)
    if (inside.length === 0) continue
    rest = rest.filter((piece) => !isInside(piece))
    tables.push({ top, edges: xs, rows: cellsOf(inside, xs, ys, frame) })
  }
  return { tables, rest, alone }
}

// Points: columns of one table stand at the same places on each page.
const SAME_EDGE = 4

/** The columns of the two are the same: one is what a page leaves of the other. */
export function goesOn(
  before: Pick<RuledTable, 'edges'>,
  { edges, slack = SAME_EDGE }: Pick<RuledTable, 'edges' | 'slack'>,
): boolean {
  return (
    before.edges.length === edges.length &&
    before.edges.every((edge, index) => Math.abs(edge - (edges[index] ?? 0)) <= slack)
  )
}

function isLevel({ x0, x1, y0, y1 }: Ruling): boolean {
  return x1 - x0 >= y1 - y0 && x1 - x0 > 0
}

function cellsOf(pieces: readonly Piece[], xs: readonly number[], ys: readonly number[], frame: Frame): GridCell[][] {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const areas = areasOf(xs, ys, frame)
  const held = new Map<number, Piece[]>()
  for (const piece of pieces.flatMap((each) => cutAt(each, xs))) {
    const column = clamp(
      xs.findLastIndex((x) => x <= piece.x + piece.width / 2),
      columns,
    )
    const row = clamp(
      ys.findLastIndex((y) => y <= piece.y - piece.size / 3),
      rows,
    )
    const area = areas[row * columns + column] ?? 0
    const list = held.get(area)
    if (list === undefined) held.set(area, [piece])
    else list.push(piece)
  }
  const texts = new Map([...held].map(([area, list]) => [area, linesIn(list)]))
  const wraps = new Set([...held].flatMap(([area, list]) => (isWrapped(list) ? [area % columns] : [])))
  const insets = new Map<number, number>()
  const byColumn = Array.from({ length: columns }, (): [number, Piece[]][] => [])
  for (const each of held) byColumn[each[0] % columns]?.push(each)
  for (const [column, own] of byColumn.entries()) {
    for (const [area, inset] of insetsOf(own, xs[column] ?? 0, xs[column + 1] ?? 0)) insets.set(area, inset)
  }
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const area = areas[row * columns + column] ?? 0
      return {
        text: texts.get(area) ?? '',
        area,
        inset: insets.get(area),
        full: wraps.has(column) && isFull(held.get(area), xs[column + 1]),
      }
    }),
  )
}

// Room for no more characters than this.
const NO_ROOM = 1.5

function isWrapped(pieces: readonly Piece[]): boolean {
  return pieces.length > 1 && rowsOf(pieces).length > 1
}

/** The last line of a cell ends where its column does. */
function isFull(pieces: readonly Piece[] | undefined, right: number | undefined): boolean {
  const last = rowsOf(pieces ?? []).at(-1)
  if (last === undefined || right === undefined) return false
  return right - mostOf(last.map(({ x, width }) => x + width)) < NO_ROOM * mostOf(last.map(({ size }) => size))
}

// A column of names is set from the left, its levels by indents; figures are set from the right, heads in the middle.
const NAME = /[\u4e00-\u9fff]/

// Free space between characters, in characters, from which on a name is spread over its cell.
const SPREAD = 1.4

/** 各　项　收　入　合　计: a total's name is spread over its cell, and says nothing by where it begins. */
function isSpread(pieces: readonly Piece[]): boolean {
  const row = rowsOf(pieces)[0] ?? []
  const from = leastOf(row.map(({ x }) => x))
  const to = mostOf(row.map(({ x, width }) => x + width))
  const characters = row.reduce((sum, { text }) => sum + text.replace(/[^\u4e00-\u9fff]/g, '').length, 0)
  return characters > 1 && to - from > SPREAD * characters * (row[0]?.size ?? 1)
}

/** How far from the column's edge its names begin, in characters; nothing where they are set in its middle. */
function insetsOf(
  cells: readonly (readonly [number, readonly Piece[]])[],
  left: number,
  right: number,
): [number, number][] {
  const named = cells
    .filter(([, pieces]) => pieces.some(({ text }) => NAME.test(text)) && !isSpread(pieces))
    .map(([area, pieces]) => {
      // Of a name over two lines, where the first begins.
      const from = leastOf((rowsOf(pieces)[0] ?? []).map(({ x }) => x))
      const outermost = leastOf(pieces.map(({ x }) => x))
      const to = mostOf(pieces.map(({ x, width }) => x + width))
      const size = pieces[0]?.size ?? 1
      return { area, from, size, centred: outermost - left > size && Math.abs(outermost - left - (right - to)) < size }
    })
  if (named.filter(({ centred }) => centred).length * 2 > named.length) return []
  // A long name that is set in can end as far from the edge as it begins; others then begin where it does.
  const set = named.filter(
    (cell) =>
      !cell.centred || named.some((other) => other !== cell && Math.abs(other.from - cell.from) < cell.size / 4),
  )
  return set.map(({ area, from, size }): [number, number] => [area, (from - left) / size])
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index))
}

/** For each cell of the grid the first cell of its area: no line stands between the two. */
function areasOf(xs: readonly number[], ys: readonly number[], { levels, standing }: Frame): number[] {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const areas = Array.from({ length: rows * columns }, (_, at) => at)
  const first = (at: number): number => {
    let found = at
    while (areas[found] !== found) found = areas[found] ?? 0
    return found
  }
  const join = (a: number, b: number): void => {
    const [low, high] = [first(a), first(b)].sort((p, q) => p - q)
    if (low !== undefined && high !== undefined) areas[high] = low
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column
      const middleX = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2
      const middleY = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2
      if (column + 1 < columns && !covers(standing, xs[column + 1] ?? 0, middleY)) join(at, at + 1)
      if (row + 1 < rows && !covers(levels, ys[row + 1] ?? 0, middleX)) join(at, at + columns)
    }
  }
  return areas.map((_, at) => first(at))
}

/** A piece that reaches over a line between cells is two, cut at a blank of its own near the line. */
function cutAt(piece: Piece, xs: readonly number[]): Piece[] {
  const { text, x, width, size } = piece
  const over = xs.find((edge) => edge > x + size / 2 && edge < x + width - size / 2)
  if (over === undefined) return [piece]
  const share = (over - x) / width
  const blanks = [...text.matchAll(/\s+/g)].map(({ index, 0: blank }) => ({ index, end: index + blank.length }))
  const near = blanks
    .map((blank) => ({ ...blank, off: Math.abs((blank.index + blank.end) / 2 / text.length - share) }))
    .sort((a, b) => a.off - b.off)[0]
  if (near === undefined || near.off > 0.25) return [piece]
  const left = { ...piece, text: text.slice(0, near.index), width: over - x }
  const right = { ...piece, text: text.slice(near.end), x: over + size / 4, width: x + width - over - size / 4 }
  return [left, ...cutAt(right, xs)].filter((part) => part.text.trim() !== '')
}

/** The lines in a cell one behind the other; figures and Latin words of two lines stay apart. */
function linesIn(pieces: readonly Piece[]): string {
  const [only] = pieces
  if (pieces.length === 1 && only !== undefined) return unspaced(only.text).trim()
  const lines = rowsOf<Run>(runsOf(pieces)).map((row) => lineOf(row).text.trim())
  return lines.reduce(
    (text, line) => `${text}${/[\dA-Za-z.,%]$/.test(text) && /^[\dA-Za-z.]/.test(line) ? ' ' : ''}${line}`,
    '',
  )
}
