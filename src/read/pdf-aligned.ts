// Tables that are not ruled: cells of a column stand under one another, and free space parts the columns. What comes out
// are the lines that nobody drew.

import { leastOf, mostOf } from '../math/extremes.ts'
import { median } from './pdf-geometry.ts'
import type { Line, Word } from './pdf-lines.ts'
import type { Ruling } from './pdf-page.ts'

const VALUE =
  /^[-+<>≤≥＜＞≈约超(（［[〔]{0,2}\d(?:[\d,，.]*\d)?[%％‰]?[*)）\]］〕]?[\u4e00-\u9fff]{0,4}(?:[（(][^（）()]{0,20}[）)])?$|^[-—–]{1,3}$/
const YEAR = /^(?:19|20)\d\d(?:年|$)/
// A row of cells has three at least, and a table three rows of them.
const FEWEST = 3
// In heights of a character.
const WIDEST_GAP = 4
const GUTTER = 0.15
const BLANK = 0.6
const FULL = 1.2
// Points.
const FLUSH = 1
// Values of one row can stand half a line apart.
const ONE_LINE = 1.05
const SAME_CELL = 1.56
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

function wordsOf({ runs }: Line): readonly Word[] {
  return runs.flatMap(({ words }) => words)
}

function isValue({ text }: Word): boolean {
  return VALUE.test(text) && !YEAR.test(text)
}

/** A head; the title over a table can be spread, character by character. */
function isName({ text }: Word): boolean {
  return text.length > 1
}

function hasValue(line: Line): boolean {
  return wordsOf(line).some(isValue)
}

/** Words of one cell, or of cells that stand close: a sentence is wider, and no figure stands in it by itself. */
function canBeCells(line: Line, wide: number): boolean {
  if (line.runs.length > 1) return true
  if (/[。；]/.test(line.text)) return false
  return line.x1 - line.x0 <= wide / 2 || (wordsOf(line).length >= FEWEST && hasValue(line))
}

/** Lines from `at` on that can be of one table. It begins with its header, a row of three cells or more. */
function blockAt(lines: readonly Line[], at: number): Line[] {
  const head = lines[at]
  if (head === undefined || hasValue(head) || headsOf(head).filter(isName).length < FEWEST) return []
  const above = lines[at - 1]
  // Cells close above it are of the same table: one whose beginning was none.
  if (above !== undefined && headsOf(above).filter(isName).length > 1 && head.y - above.y <= SAME_CELL * head.size)
    return []
  const wide = head.x1 - head.x0
  let last = at
  for (let next = at + 1; next < lines.length; next++) {
    const [before, line] = [lines[next - 1], lines[next]]
    if (before === undefined || line === undefined || line.y - before.y > WIDEST_GAP * line.size) break
    if (!canBeCells(line, wide)) break
    if (line.runs.length > 1 || hasValue(line)) last = next
  }
  // What stands under the last row and close to it is of its cells.
  for (let next = last + 1; next < lines.length; next++) {
    const [before, line] = [lines[next - 1], lines[next]]
    if (before === undefined || line === undefined || line.runs.length > 1 || line.x1 - line.x0 > wide / 2) break
    if (line.y - before.y > SAME_CELL * line.size) break
    last = next
  }
  const block = lines.slice(at, last + 1)
  return block.filter((line) => wordsOf(line).length >= FEWEST).length >= FEWEST ? block : []
}

/** Free space between columns. */
interface Gutter {
  readonly from: number
  readonly to: number
}

function rulingsOf(block: readonly Line[]): Ruling[] {
  const size = median(block.map((line) => line.size))
  const apart = rowsApart(block)
  const first = apart.findIndex((row) => row.some(hasValue))
  const header = apart.slice(0, first)
  const body = apart.slice(first)
  if (first < 1) return []
  const gutters = guttersOf(header.flat(), body, size)
  if (gutters.length < FEWEST - 1) return []
  const rows = [...header, ...rowsOf(body, gutters)]
  if (!areTold(rows, first, gutters) || rows.slice(first).filter((row) => isFilled(row, gutters)).length < FEWEST - 1)
    return []
  const left = leastOf(block.map(({ x0 }) => x0)) - 2
  const right = mostOf(block.map(({ x1 }) => x1)) + 2
  const xs = [left, ...gutters.map(({ from, to }) => (from + to) / 2), right]
  const ys = [
    (rows[0]?.[0]?.y ?? 0) - 1.5 * size,
    ...rows.slice(1).map((row, at) => ((rows[at]?.at(-1)?.y ?? 0) + (row[0]?.y ?? 0)) / 2 - size / 3),
    (rows.at(-1)?.at(-1)?.y ?? 0) + size,
  ]
  const levels = ys.map((y): Ruling => ({ x0: left, x1: right, y0: y, y1: y }))
  const standing = rows.flatMap((row, at) => {
    const words = row.flatMap(wordsOf)
    return xs
      .filter((x) => !words.some(({ x0, x1 }) => x0 < x - size / 2 && x1 > x + size / 2))
      .map((x): Ruling => ({ x0: x, x1: x, y0: ys[at] ?? 0, y1: ys[at + 1] ?? 0 }))
  })
  return [...levels, ...standing]
}

/** Lines that stand closer than rows do are of one. */
function rowsApart(block: readonly Line[]): Line[][] {
  const gaps = block.slice(1).map((line, at) => line.y - (block[at]?.y ?? 0))
  const ofRows = gaps.filter(
    (gap, at) =>
      gap > ONE_LINE * (block[at]?.size ?? 0) &&
      [block[at], block[at + 1]].every((line) => line !== undefined && hasValue(line)),
  )
  // Where no two rows stand below one another without a cell's other lines between them, wide gaps are of rows.
  const wide = gaps.filter((gap, at) => gap > SAME_CELL * (block[at]?.size ?? 0))
  const closest = ofRows.length > 0 || wide.length === 0 ? CLOSER * leastOf([...ofRows, mostOf(gaps)]) : leastOf(wide)
  const rows: Line[][] = []
  block.forEach((line, at) => {
    const row = rows.at(-1)
    if (row !== undefined && at > 0 && (gaps[at - 1] ?? 0) < closest) row.push(line)
    else rows.push([line])
  })
  return rows
}

/** The heads of a line: 2030 年 is one. */
function headsOf(line: Line): Word[] {
  const heads: { text: string; x0: number; x1: number }[] = []
  for (const word of wordsOf(line)) {
    const last = heads.at(-1)
    if (last !== undefined && word.x0 - last.x1 < BLANK * line.size)
      Object.assign(last, { text: last.text + word.text, x1: word.x1 })
    else heads.push({ ...word })
  }
  return heads
}

/** Free space that goes through all rows, where columns are on both sides. */
function guttersOf(header: readonly Line[], body: readonly (readonly Line[])[], size: number): Gutter[] {
  // The line of the most heads has one for each column; others reach over columns.
  const most = mostOf(header.map((line) => headsOf(line).length))
  const heads = header.filter((line) => headsOf(line).length === most).flatMap(wordsOf)
  const words = [...heads, ...body.flat().flatMap(wordsOf)].sort((a, b) => a.x0 - b.x0)
  const free: Gutter[] = []
  let end = words[0]?.x1 ?? 0
  for (const { x0, x1 } of words) {
    if (x0 - end >= GUTTER * size) free.push({ from: end, to: x0 })
    end = Math.max(end, x1)
  }
  return settled(free, header.flatMap(wordsOf), body, size)
}

interface Filling {
  readonly head: boolean
  /** Rows of the body that say something in the column. */
  readonly rows: number
}

/** Without the free space that parts a column from its own head, or a few words from the rest of their cell. */
function settled(
  gutters: readonly Gutter[],
  heads: readonly Word[],
  body: readonly (readonly Line[])[],
  size: number,
): Gutter[] {
  const columns = [...gutters, undefined].map((right, at): Filling => {
    const from = gutters[at - 1]?.from ?? Number.NEGATIVE_INFINITY
    const to = right?.to ?? Number.POSITIVE_INFINITY
    return {
      head: heads.some(({ x0, x1 }) => x0 >= from && x1 <= to),
      rows: body.filter((row) => row.some((line) => wordsOf(line).some(({ x0, x1 }) => x0 >= from && x1 <= to))).length,
    }
  })
  const width = (at: number): number => {
    const gutter = gutters[at]
    return gutter === undefined ? Number.POSITIVE_INFINITY : gutter.to - gutter.from
  }
  const isFlush = (column: number): boolean => {
    const starts = body.flatMap((row) => {
      const words = row.flatMap(wordsOf).filter(({ x0 }) => columnOf(x0, gutters) === column)
      return words.length === 0 ? [] : [leastOf(words.map(({ x0 }) => x0))]
    })
    const usual = median(starts)
    return starts.length * 2 > body.length && starts.every((start) => Math.abs(start - usual) <= FLUSH)
  }
  /** The free space beside a column that does not part it from another; one at a time, since others may then do. */
  const needless = columns.flatMap(({ head, rows }, at): number[] => {
    const [before, next] = [columns[at - 1], columns[at + 1]]
    // Of 2030 年 over 58 the 年 belongs to what stands left of it.
    if (before !== undefined && rows === 0 && width(at - 1) < BLANK * size) return [at - 1]
    if (next !== undefined && head && rows === 0 && (!next.head || width(at) < BLANK * size)) return [at]
    if (next?.head === true && next.rows === 0 && !head) return [at]
    if (head || rows * 2 > body.length) return []
    // Words that begin under one another are of a column of their own, however close the others come.
    return [(next !== undefined && isFlush(at + 1)) || width(at - 1) < width(at) ? at - 1 : at]
  })[0]
  return needless === undefined
    ? [...gutters]
    : settled(
        gutters.filter((_, at) => at !== needless),
        heads,
        body,
        size,
      )
}

/** Rows of the body; where all lines stand alike, a cell goes on where its line above is full. */
function rowsOf(apart: readonly (readonly Line[])[], gutters: readonly Gutter[]): Line[][] {
  const body = apart.flat()
  const rows: Line[][] = []
  for (const own of apart) {
    const row = rows.at(-1)
    const [line, ...more] = own
    const before = row?.at(-1)
    if (row === undefined || before === undefined || line === undefined || more.length > 0) rows.push([...own])
    else if (goesOn(line, before, body, gutters)) row.push(line)
    else rows.push([line])
  }
  return rows
}

/** Each column has one value in a row, beside words; a row that has none is a title of others. */
function areTold(rows: readonly (readonly Line[])[], first: number, gutters: readonly Gutter[]): boolean {
  const single = rows.every((row) => {
    const columns = row.flatMap((line) => [
      ...new Set(
        wordsOf(line)
          .filter(isValue)
          .map(({ x0 }) => columnOf(x0, gutters)),
      ),
    ])
    return new Set(columns).size === columns.length
  })
  const named = rows.every((row) => !row.some(hasValue) || row.flatMap(wordsOf).some((word) => !isValue(word)))
  const whole = rows.slice(first).every((row) => {
    const columns = [...gutters.keys(), gutters.length]
    return columns.every((column) => standTogether(row, (x) => columnOf(x, gutters) === column))
  })
  const titles = rows.filter((row, at) => at > first && !row.some(hasValue))
  return single && named && whole && titles.every((row) => row.every((line) => columnOf(line.x0, gutters) === 0))
}

/** The lines of a cell stand below one another: those that stand side by side are of two columns. */
function standTogether(row: readonly Line[], isInside: (x: number) => boolean): boolean {
  const lines = row
    .map((line) => ({ size: line.size, words: wordsOf(line).filter(({ x0 }) => isInside(x0)) }))
    .filter(({ words }) => words.length > 0)
    .map(({ size, words }) => ({
      size,
      x0: leastOf(words.map(({ x0 }) => x0)),
      x1: mostOf(words.map(({ x1 }) => x1)),
    }))
  return lines.every((line) => lines.every(({ x0, size }) => x0 - line.x1 < size))
}

/** A row of values says something in most columns. */
function isFilled(row: readonly Line[], gutters: readonly Gutter[]): boolean {
  const columns = new Set(row.flatMap(wordsOf).map(({ x0 }) => columnOf(x0, gutters)))
  return row.some(hasValue) && columns.size * 2 > gutters.length + 1
}

function columnOf(x: number, gutters: readonly Gutter[]): number {
  return gutters.filter(({ to }) => x >= to - 1).length
}

const MARK = /^[一二三四五六七八九十（(\d]{1,4}[、.）)]/

/** A line without values, under cells that fill their columns. */
function goesOn(line: Line, before: Line, body: readonly Line[], gutters: readonly Gutter[]): boolean {
  if (hasValue(line)) return false
  const inColumn = (lines: readonly Line[], column: number): Word[] =>
    lines.flatMap((each) => wordsOf(each).filter(({ x0 }) => columnOf(x0, gutters) === column))
  return wordsOf(line).every(({ x0, text }) => {
    const column = columnOf(x0, gutters)
    const right = mostOf(inColumn(body, column).map(({ x1 }) => x1))
    return !MARK.test(text) && inColumn([before], column).some(({ x1 }) => right - x1 < FULL * line.size)
  })
}
