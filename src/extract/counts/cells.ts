// 表内计数: numbers announced inside a table's cell, with the list that stands in the same cell.

import { lex } from '../../language/lexer.ts'
import type { Count } from '../../plan/types.ts'
import { at, type PartContext, placeOf } from '../reading.ts'
import type { TypedTable } from '../tables.ts'
import { announcedAt, labelOf } from './announce.ts'
import { listBefore } from './before.ts'
import { listBehind } from './behind.ts'
import type { Draft } from './draft.ts'

// A cell shorter than this holds a name or a value.
const LEAST_WORDS = 16

/** Counts of all cells. Only lists that fit their number, or are open: a cell's text is cut and joined too freely for more. */
export function cellCounts(context: PartContext, tables: readonly TypedTable[]): Draft[] {
  const drafts: Draft[] = []
  tables.forEach(({ body, table }, tableIndex) => {
    body.forEach((row, rowIndex) => {
      row.forEach(({ passage }, column) => {
        const { text } = passage
        if (text.length < LEAST_WORDS || table.rows[rowIndex]?.cells[column]?.merged === true) return
        const tokens = lex(text)
        tokens.forEach((_, index) => {
          const announced = announcedAt(text, tokens, index)
          if (announced === undefined) return
          const listed = [listBefore(text, tokens, announced, 0), listBehind(text, announced)].find(
            (found) =>
              found !== undefined &&
              (found.fits || !found.complete) &&
              found.pieces.length >= 2 &&
              found.pieces.length <= announced.declared,
          )
          if (listed === undefined) return
          const count: Count = {
            label: labelOf(text, announced),
            declared: announced.declared,
            ...(announced.noun === '' ? {} : { noun: announced.noun }),
            members: listed.pieces.map((piece) => ({
              name: text.slice(piece.start, piece.end),
              ...at(placeOf(context, passage, piece.start, piece.end)),
            })),
            complete: listed.complete,
            from: 'table',
            cell: `/tables/${tableIndex}/rows/${rowIndex}/cells/${column}`,
            ...at(placeOf(context, passage, announced.start, announced.end)),
          }
          drafts.push({ count })
        })
      })
    })
  })
  return drafts
}
