// A sheet: its cells as they are shown, what is merged, what is hidden.

import { holdTo, type Limits } from './limits.ts'
import { shownNumber } from './xlsx-format.ts'
import type { Workbook } from './xlsx-package.ts'
import { hear } from './xlsx-xml.ts'

/** Rows and columns from 0, both ends included. */
export interface Area {
  top: number
  left: number
  bottom: number
  right: number
}

export interface SheetCells {
  /** What is printed, by row and column. */
  rows: ReadonlyMap<number, ReadonlyMap<number, string>>
  merged: readonly Area[]
  /** Rows and columns that are hidden and print something. */
  hidden: number
  /** Formulas whose value the file does not hold. */
  uncomputed: number
}

/** What all sheets of a workbook have used up. */
export interface Used {
  cells: number
  characters: number
}

const MOST_COLUMN = 16_384
const MOST_ROW = 1_048_576

/** Row and column of B7, from 0. */
export function positionOf(reference: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (match?.[1] === undefined) return undefined
  let column = 0
  for (const letter of match[1]) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(match[2])
  return row < 1 || row > MOST_ROW || column > MOST_COLUMN ? undefined : { row: row - 1, column: column - 1 }
}

/** B7, of a row and a column from 0. */
export function referenceOf(row: number, column: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return `${letters}${row + 1}`
}

interface OpenCell {
  type: string
  style: number
  value: string
  formula: boolean
}

export function readSheet(bytes: Uint8Array, book: Workbook, limits: Limits, used: Used): SheetCells {
  const rows = new Map<number, Map<number, string>>()
  const merged: Area[] = []
  const hiddenRows = new Set<number>()
  const hiddenColumns: { from: number; to: number }[] = []
  let uncomputed = 0
  let row = -1
  let column = -1
  let open: OpenCell | undefined
  let taking = false
  let reading = 0

  const put = (cell: OpenCell): void => {
    if (cell.formula && cell.value === '') uncomputed++
    const text = shown(cell, book)
    if (text === '') return
    holdTo(limits, 'cells', ++used.cells)
    used.characters += text.length + 1
    // One shared string of a megabyte, referred to by each cell, would be gigabytes of text.
    holdTo(limits, 'bytes', used.characters)
    const cells = rows.get(row) ?? new Map<number, string>()
    rows.set(row, cells.set(column, text))
  }

  hear(bytes, limits, {
    open(name, { r, s = '0', t = 'n', ref = '', hidden, min, max }) {
      if (name === 'row') {
        const given = Number(r)
        row = Number.isInteger(given) && given >= 1 && given <= MOST_ROW ? given - 1 : row + 1
        column = -1
        if (isTrue(hidden)) hiddenRows.add(row)
      } else if (name === 'c') {
        const place = r === undefined ? undefined : positionOf(r)
        column = place?.column ?? column + 1
        if (place !== undefined) row = place.row
        open = { type: t, style: Number(s), value: '', formula: false }
      } else if (name === 'f' && open !== undefined) open.formula = true
      else if (name === 'rPh') reading++
      else if (name === 'v' || name === 't') taking = open !== undefined && reading === 0
      else if (name === 'mergeCell') {
        const [from = '', to = ''] = ref.split(':')
        const first = positionOf(from)
        const last = positionOf(to)
        if (first === undefined || last === undefined) return
        holdTo(limits, 'cells', merged.length + 1)
        merged.push({ top: first.row, left: first.column, bottom: last.row, right: last.column })
      } else if (name === 'col' && isTrue(hidden)) hiddenColumns.push({ from: Number(min) - 1, to: Number(max) - 1 })
    },
    text(data) {
      if (taking && open !== undefined) open.value += data
    },
    close(name) {
      if (name === 'v' || name === 't') taking = false
      else if (name === 'rPh') reading--
      else if (name === 'c' && open !== undefined) {
        put(open)
        open = undefined
      }
    },
  })
  const columns = new Set([...rows.values()].flatMap((cells) => [...cells.keys()]))
  const hidden =
    [...hiddenRows].filter((at) => rows.has(at)).length +
    [...columns].filter((at) => hiddenColumns.some(({ from, to }) => at >= from && at <= to)).length
  return { rows, merged, hidden, uncomputed }
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/** What a cell prints, in one line. */
function shown({ type, style, value }: OpenCell, { strings, formats, from1904 }: Workbook): string {
  const words = type === 's' ? (strings[Number(value)] ?? '') : value
  if (type === 'b') return words === '1' ? 'TRUE' : words === '' ? '' : 'FALSE'
  if (type !== 'n') return words.replace(/\s+/g, ' ').trim()
  const number = words.trim() === '' ? Number.NaN : Number(words)
  return Number.isFinite(number) ? shownNumber(number, formats[style] ?? 'General', from1904) : words.trim()
}
