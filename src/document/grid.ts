// 表格: a table as it is laid out, before its columns are understood.

import { clean, type DamageNote, type Simplify } from './clean.ts'
import type { Line } from './lines.ts'
import { EMPTY, join, type Passage } from './passage.ts'

/** A cell: its text, empty where nothing is printed. */
export interface GridCell {
  passage: Passage
  /** A merged cell's words again, where it reaches over this one. */
  merged?: true
  /** How far its words are set in, in characters, where the format tells: the levels of names. */
  indent?: number
}

export interface Grid {
  layout: 'pipes' | 'tabs' | 'spaces' | 'lines' | 'grid'
  /** Rows of equally many cells, header rows first. */
  rows: GridCell[][]
  headerRows: number
  caption?: Passage
  /** The words that give the whole table's unit: 单位：万元. */
  unit?: Passage
  notes: Passage[]
  /** First and last line, inclusive. */
  first: number
  last: number
}

export const BLANK_CELL: GridCell = { passage: EMPTY }

export interface GridContext {
  text: string
  simplify: Simplify | undefined
  damage: DamageNote[]
}

/** The cell of source characters [start, end). */
export function cellOf(context: GridContext, start: number, end: number): GridCell {
  const passage = clean(context.text, start, end, context.simplify, context.damage)
  return passage.text === '' ? BLANK_CELL : { passage }
}

export function joinCells(cells: readonly GridCell[]): GridCell {
  return { passage: join(cells.map((cell) => cell.passage)) }
}

/** All rows as wide as the widest. */
export function level(rows: readonly (readonly GridCell[])[]): GridCell[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => BLANK_CELL)])
}

export function textOf(cell: GridCell | undefined): string {
  return cell?.passage.text ?? ''
}

const VALUE = /^[<>≤≥＜＞≈~约超]?[〔[［(（+-]?\d[\d,，.]*(?:[〕\]］)）]|[%‰*]|[—–\-~～至]\d[\d.]*)*$/
const DASHES = /^[—–\-－/]+$/

/** A cell that holds a value and nothing else. */
export function isValue(text: string): boolean {
  return VALUE.test(text)
}

/** A cell that says that there is no value. */
export function isDash(text: string): boolean {
  return DASHES.test(text)
}

const YEAR_HEAD = /^(?:19|20)\d\d年?(?:\(|（|$)/

/** Rows before the first one with a value or a first ordinal: the header. A year is a header's cell, not a value. */
export function headerRowsOf(rows: readonly (readonly GridCell[])[], most = 3): number {
  for (let index = 0; index < Math.min(rows.length, most + 1); index++) {
    const row = rows[index] ?? []
    const texts = row.map(textOf)
    if (texts.some((text) => isValue(text) && !YEAR_HEAD.test(text))) return Math.max(index, 1)
    // A group's title alone in its row stands under the header.
    if (index > 0 && texts.length > 1 && texts[0] !== '' && texts.slice(1).every((text) => text === '')) return index
  }
  return 1
}

function sameHeader(a: readonly GridCell[], b: readonly GridCell[]): boolean {
  const left = a.map(textOf)
  const right = b.map(textOf)
  const printed = right.filter((text) => text !== '')
  if (printed.length === 0) return true
  const fold = (text: string): string => text.replace(/[（(]/g, '(').replace(/[）)]/g, ')')
  return left.length === right.length && right.every((text, at) => text === '' || fold(text) === fold(left[at] ?? ''))
}

/** Puts the parts of a table that pages cut together: the second part repeats the header, or leaves it empty. */
export function mergePages(grids: readonly Grid[], between: (first: number, last: number) => readonly Line[]): Grid[] {
  const merged: Grid[] = []
  for (const grid of grids) {
    const before = merged.at(-1)
    const header = before?.rows.slice(0, before.headerRows) ?? []
    const own = grid.rows.slice(0, grid.headerRows)
    const joins =
      before !== undefined &&
      before.layout === grid.layout &&
      grid.caption === undefined &&
      (before.rows[0]?.length ?? 0) === (grid.rows[0]?.length ?? 0) &&
      own.length === header.length &&
      own.every((row, at) => sameHeader(header[at] ?? [], row)) &&
      between(before.last + 1, grid.first).every((line) => line.blank)
    if (before !== undefined && joins) {
      for (const row of grid.rows.slice(grid.headerRows)) before.rows.push(row)
      before.last = grid.last
      before.notes.push(...grid.notes)
    } else merged.push(grid)
  }
  return merged
}
