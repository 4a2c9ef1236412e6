// Tables: which hold data and which lay out the page, and the grid of those that hold data.

import { EMPTY_CONTENT } from './html-content.ts'
import type { Grid, ReadCell } from './html-flow.ts'
import { attribute, type Element, isElement } from './html-parse.ts'
import { isHidden } from './html-visible.ts'
import { holdTo, type Limits } from './limits.ts'
import type { SourceCell } from './source.ts'

/** A td or th as the page gives it. */
export interface CellElement {
  element: Element
  across: number
  /** Rows that it takes; 0 for all that follow in its section. */
  down: number
  header: boolean
}

const SECTIONS = ['thead', 'tbody', 'tfoot']
// HTML's own bounds.
const MOST_ACROSS = 1000
const MOST_DOWN = 65534

/** Rows of a table in reading order; nothing where a table stands in it, which then only lays out the page. */
export function rowsOf(table: Element): CellElement[][] | undefined {
  if (attribute(table, 'role') === 'presentation' || holdsTable(table)) return undefined
  const sections = new Map<string, Element[]>(SECTIONS.map((name) => [name, []]))
  for (const child of shownElements(table)) {
    // The parser puts a tbody around rows that have none.
    sections.get(child.tagName)?.push(child)
  }
  const rows: CellElement[][] = []
  for (const name of SECTIONS) {
    for (const section of sections.get(name) ?? []) {
      const own = shownElements(section).filter((row) => row.tagName === 'tr')
      own.forEach((row, index) => {
        rows.push(shownElements(row).flatMap((cell) => cellOf(cell, name === 'thead', own.length - index)))
      })
    }
  }
  return rows.length === 0 ? undefined : rows
}

function shownElements(element: Element): Element[] {
  return element.childNodes.filter((node) => isElement(node)).filter((node) => !isHidden(node))
}

// Asked of every table in a table: each element is looked through once.
const holders = new WeakMap<Element, boolean>()

function holdsTable(element: Element): boolean {
  const known = holders.get(element)
  if (known !== undefined) return known
  const holds = shownElements(element).some((child) => child.tagName === 'table' || holdsTable(child))
  holders.set(element, holds)
  return holds
}

function span(cell: Element, name: string, most: number): number {
  const given = /^\s*(\d{1,6})/.exec(attribute(cell, name) ?? '')?.[1]
  return given === undefined ? 1 : Math.min(Number(given), most)
}

function cellOf(element: Element, head: boolean, rowsLeft: number): CellElement[] {
  if (element.tagName !== 'td' && element.tagName !== 'th') return []
  const down = span(element, 'rowspan', MOST_DOWN)
  return [
    {
      element,
      across: Math.max(1, span(element, 'colspan', MOST_ACROSS)),
      down: down === 0 ? rowsLeft : Math.min(down, rowsLeft),
      header: head || element.tagName === 'th',
    },
  ]
}

const MOST_IN_CELL = 3000
const MOST_LINES = 40

/** Data has two columns and two rows that print something, and no cell as long as a page. */
export function holdsData(rows: readonly (readonly ReadCell[])[]): boolean {
  const printed = rows
    .map((row) => row.filter((cell) => cell.content.text.trim() !== ''))
    .filter((row) => row.length > 0)
  const cells = printed.flat()
  const widest = printed.reduce((most, row) => Math.max(most, row.length), 0)
  if (printed.length < 2 || widest < 2) return false
  // Buttons and menus are laid out in rows too.
  const size = cells.reduce((sum, cell) => sum + cell.pieces.reduce((all, piece) => all + piece.size, 0), 0)
  const linked = cells.reduce((sum, cell) => sum + cell.pieces.reduce((all, piece) => all + piece.linked, 0), 0)
  if (linked > size / 2) return false
  return cells.every((cell) => {
    const long = cell.content.text.length > MOST_IN_CELL || cell.pieces.length > MOST_LINES
    return !long && !cell.pieces.some((piece) => piece.level !== undefined)
  })
}

/** The grid with its spans resolved: what a cell reaches over repeats it. */
export function gridOf(rows: readonly (readonly ReadCell[])[], limits: Limits): Grid {
  const grid: SourceCell[][] = rows.map(() => [])
  let count = 0
  rows.forEach((row, index) => {
    let column = 0
    for (const cell of row) {
      while (grid[index]?.[column] !== undefined) column++
      for (let down = 0; down < cell.down; down++) {
        const line = grid[index + down]
        for (let across = 0; line !== undefined && across < cell.across; across++) {
          holdTo(limits, 'cells', ++count)
          line[column + across] = { content: cell.content, merged: down > 0 || across > 0 }
        }
      }
      column += cell.across
    }
  })
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0)
  holdTo(limits, 'cells', width * grid.length)
  const even = grid.map((row) =>
    Array.from({ length: width }, (_, column) => row[column] ?? { content: EMPTY_CONTENT, merged: false }),
  )
  return { rows: even, headerRows: headerRows(rows) }
}

/** Rows at the top of nothing but th, or in thead. A table that is all header says nothing. */
function headerRows(rows: readonly (readonly ReadCell[])[]): number {
  let count = 0
  while (rows[count]?.every((cell) => cell.header) === true) count++
  return count < rows.length ? count : 0
}
