// A workbook: typed numbers, the header frozen and filtered, the place of each row as a link. The same bytes each time.

import type { CellValue, WriteSheet } from 'hucre'
import type { ColumnType, Heading, Sheet, Value } from '../types.ts'

// Where the dates of a workbook begin to be safe in a zip; when it was made is not said.
const NO_DATE = new Date(Date.UTC(1980, 0, 1))
const WIDEST = 48
const NARROWEST = 8
const LOOKED_AT = 200

/** `linkOf`: where a row's place leads, by the row; nothing where it leads nowhere. */
export async function xlsx(
  sheets: readonly Sheet[],
  linkOf: (sheet: Sheet, row: readonly Value[]) => string | undefined,
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({
    properties: { creator: 'plan-check', created: NO_DATE, modified: NO_DATE },
    sheets: sheets.map((sheet) => sheetOf(sheet, linkOf)),
  })
}

function sheetOf(sheet: Sheet, linkOf: (sheet: Sheet, row: readonly Value[]) => string | undefined): WriteSheet {
  const { name, headings, rows } = sheet
  const place = headings.findIndex((heading) => heading.name === 'place' || heading.name === 'places')
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  rows.forEach((row, at) => {
    const target = place < 0 || row[place] === undefined ? undefined : linkOf(sheet, row)
    if (target !== undefined) cells.set(`${at + 1},${place}`, { value: String(row[place]), hyperlink: { target } })
  })
  return {
    name,
    columns: headings.map((heading, at) => ({ width: widthOf(heading, rows, at) })),
    rows: [
      headings.map(({ zh }) => zh),
      ...rows.map((row) => row.map((value, at) => cellOf(value, headings[at]?.type))),
    ],
    cells,
    freezePane: { rows: 1 },
    ...(headings.length === 0 ? {} : { autoFilter: { range: `A1:${columnName(headings.length)}${rows.length + 1}` } }),
  }
}

/** A workbook's numbers are doubles: an exact one past them is written as its digits. */
function cellOf(value: Value, type: ColumnType | undefined): CellValue {
  if (value === undefined) return null
  if (type === 'number' && typeof value === 'string' && String(Number(value)) === value) return Number(value)
  return value
}

function widthOf({ zh }: Heading, rows: readonly (readonly Value[])[], at: number): number {
  const wide = (text: string): number => [...text].reduce((sum, each) => sum + (each > '\u2e7f' ? 2 : 1), 0)
  const longest = rows
    .slice(0, LOOKED_AT)
    .reduce((most, row) => Math.max(most, wide(String(row[at] ?? ''))), wide(zh) + 2)
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 1))
}

/** 1 is A, 27 is AA. */
export function columnName(number: number): string {
  let name = ''
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name
}
