// A workbook: typed numbers, the header frozen and filtered, the place of each row as a link. The same bytes each time.

import type { CellValue, WriteSheet } from 'hucre'
import type { ColumnType, HeadingWords, Sheet, Value } from '../types.ts'

// Where the dates of a workbook begin to be safe in a zip; when it was made is not said.
const NO_DATE = new Date(Date.UTC(1980, 0, 1))
const WIDEST = 48
const NARROWEST = 8
const LOOKED_AT = 200
// What Excel takes: it refuses or repairs a workbook with more (Excel specifications and limits).
const MOST_LINKS = 65_000
const LONGEST_TEXT = 32_767
const CUT = '……'
// Excel shows a longer number as 1.7E+12 where no format says otherwise.
const PLAIN_DIGITS = 10

type LinkOf = (sheet: Sheet, row: readonly Value[]) => string | undefined
type Cells = NonNullable<WriteSheet['cells']>

/** `linkOf`: where a row's place leads, by the row; nothing where it leads nowhere. */
export async function xlsx(sheets: readonly Sheet[], wordsOf: HeadingWords, linkOf: LinkOf): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({
    properties: { creator: 'plan-check', created: NO_DATE, modified: NO_DATE },
    sheets: sheets.map((sheet) => sheetOf(sheet, wordsOf, linkOf)),
  })
}

function sheetOf(sheet: Sheet, wordsOf: HeadingWords, linkOf: LinkOf): WriteSheet {
  const head = sheet.headings.map((heading) => writable(wordsOf(heading)))
  const rows = sheet.rows.map((row) => row.map((value, at) => cellOf(value, sheet.headings[at]?.type)))
  return {
    name: writable(sheet.name),
    columns: head.map((words, at) => ({ width: widthOf(words, rows, at) })),
    rows: [head, ...rows],
    cells: new Map([...longNumbers(rows), ...links(sheet, linkOf)]),
    freezePane: { rows: 1 },
    ...(head.length === 0 ? {} : { autoFilter: { range: `A1:${columnName(head.length)}${rows.length + 1}` } }),
  }
}

function links(sheet: Sheet, linkOf: LinkOf): Cells {
  const cells: Cells = new Map()
  const place = sheet.headings.findIndex(({ name }) => name === 'place')
  for (const [at, row] of sheet.rows.entries()) {
    if (cells.size === MOST_LINKS) break
    const target = place < 0 || row[place] === undefined ? undefined : linkOf(sheet, row)
    if (target !== undefined)
      cells.set(`${at + 1},${place}`, { value: writable(String(row[place])), hyperlink: { target } })
  }
  return cells
}

/** Formats that show all digits of a number. */
function longNumbers(rows: readonly (readonly CellValue[])[]): Cells {
  const cells: Cells = new Map()
  rows.forEach((row, at) => {
    row.forEach((value, column) => {
      if (typeof value !== 'number') return
      const [whole = '', decimals = ''] = String(value).split('.')
      if (whole.length + decimals.length <= PLAIN_DIGITS) return
      const numFmt = decimals === '' ? '0' : `0.${'0'.repeat(decimals.length)}`
      cells.set(`${at + 1},${column}`, { value, style: { numFmt } })
    })
  })
  return cells
}

/** A workbook's numbers are doubles: an exact one past them is written as its digits. */
function cellOf(value: Value, type: ColumnType | undefined): CellValue {
  if (value === undefined) return null
  if (type === 'number' && typeof value === 'string' && String(Number(value)) === value) return Number(value)
  if (typeof value !== 'string') return value
  const text = writable(value)
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - CUT.length)}${CUT}`
}

/** A part of a workbook is XML, which these two may not stand in: Excel would not open it. */
function writable(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, '')
}

function widthOf(words: string, rows: readonly (readonly CellValue[])[], at: number): number {
  const wide = (text: string): number => [...text].reduce((sum, each) => sum + (each > '\u2e7f' ? 2 : 1), 0)
  const longest = rows
    .slice(0, LOOKED_AT)
    .reduce((most, row) => Math.max(most, wide(String(row[at] ?? ''))), wide(words) + 2)
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 1))
}

/** 1 is A, 27 is AA. */
export function columnName(number: number): string {
  let name = ''
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name
}
