// Where a place is, in words: a cell of a workbook, a line of a page, or line and column.

import type { CheckPlace } from '../plan/report-types.ts'
import type { Messages } from './messages.ts'

/** The annex is named where the place is in one. */
export function spotOf(place: CheckPlace, words: Messages): string {
  const within = spotWithin(place, words)
  return place.file === undefined ? within : `${place.file} ${within}`
}

/** In its own file. */
export function spotWithin({ line, column, sheet, cell, page }: CheckPlace, words: Messages): string {
  if (sheet !== undefined) return words.cell(sheet, cell ?? '')
  return `${page === undefined ? '' : `${words.page(page)} `}${line}:${column}`
}
