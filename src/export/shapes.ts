// The tables of documents in their own shape, a sheet each.

import type { Cell, Column, Table } from '../plan/types.ts'
import { titleOf } from './shared.ts'
import type { ExportedPlan, Heading, Sheet, Value } from './types.ts'

const NUMBERS: ReadonlySet<Column['kind']> = new Set([
  'number',
  'amount',
  'ordinal',
  'total',
  'of-which',
  'difference',
  'rate',
  'share',
])

export function tableSheets(plans: readonly ExportedPlan[]): Sheet[] {
  return plans.flatMap(({ plan }, at) =>
    plan.tables.map((table, index): Sheet => {
      const of = plans.length > 1 ? `${at + 1}-` : ''
      return {
        name: [`${of}${index + 1}`, table.number, table.caption ?? titleOf(plan)].filter((words) => words).join(' '),
        headings: table.columns.map(headingOf),
        rows: rowsOf(table),
      }
    }),
  )
}

function headingOf({ path, unit, kind }: Column, at: number): Heading {
  const words = path.join(' › ')
  const bare = words === '' ? String(at + 1) : words
  const name = unit === undefined ? bare : `${bare}（${unit}）`
  return {
    name,
    zh: name,
    type: NUMBERS.has(kind) ? 'number' : 'text',
    about: '',
  }
}

function rowsOf({ rows, columns }: Table): Value[][] {
  return rows.map(({ cells }) => columns.map((column, at) => printedIn(cells[at], column)))
}

/** The number where the cell is one, else what it prints. */
function printedIn(cell: Cell | undefined, { kind }: Column): Value {
  if (cell === undefined || cell.text === '') return undefined
  return NUMBERS.has(kind) && cell.value !== undefined ? cell.value : cell.text
}
