// 占比 columns of a table: each row's share of the total row, and all of them together.

import type { Column, Row, Table } from '../../plan/types.ts'
import { cellItem, columnLabel, rowLabel, type TableAt } from './cells.ts'
import type { PartItem } from './parts.ts'
import { checkRate } from './ratio.ts'
import type { Share } from './share.ts'

export interface ShareColumn {
  /** The shares of all rows, where the rows are all there are. */
  readonly shares: { readonly name: string; readonly items: readonly PartItem[] } | undefined
  readonly stated: readonly Share[]
}

const AMOUNTS = new Set<Column['kind']>(['number', 'amount', 'total'])

/** The column that the shares are of: the one that is named, else the nearest amount before them. */
function partColumn(table: Table, share: number): number | undefined {
  const [named] = table.columns[share]?.of ?? []
  if (named !== undefined) return named
  for (let at = share - 1; at >= 0; at--) if (AMOUNTS.has(table.columns[at]?.kind ?? 'text')) return at
  return undefined
}

/** A cell as a percentage: a header like 占比（%） leaves the sign out of the cells. */
function shareItem(at: TableAt, row: number, column: number): PartItem | undefined {
  const header = at.table.columns[column]
  const item = cellItem(at, row, column, rowLabel(at.table, at.table.rows[row] ?? EMPTY))
  if (item === undefined) return undefined
  const unit =
    header?.unit === '%' || /[%％]|占比|比重|比例/.test(header?.path.join('') ?? '') ? '%' : item.quantity.unit
  return { ...item, quantity: { ...item.quantity, unit } }
}

const EMPTY: Row = { kind: 'data', level: 0, cells: [] }

/** Rows that the only total row divides: data of the first level. */
function rowsOf({ rows }: Table): { total: number; data: readonly number[] } | undefined {
  const totals = [...rows.entries()].filter(([, { kind }]) => kind === 'total' || kind === 'subtotal')
  const [only] = totals
  if (only === undefined || totals.length > 1 || only[1].kind !== 'total') return undefined
  const data = [...rows.entries()].filter(([, { kind, level }]) => kind === 'data' && level === 0).map(([row]) => row)
  return data.length > 1 ? { total: only[0], data } : undefined
}

function columnOf(at: TableAt, column: number): ShareColumn[] {
  const { table } = at
  const rows = rowsOf(table)
  if (rows === undefined) return []
  const items = rows.data.flatMap((row) => shareItem(at, row, column) ?? [])
  const part = partColumn(table, column)
  const whole = part === undefined ? undefined : cellItem(at, rows.total, part, columnLabel(table.columns[part]))
  const stated =
    part === undefined || whole === undefined
      ? []
      : rows.data.flatMap((row): Share[] => {
          const share = shareItem(at, row, column)
          const value = cellItem(at, row, part, rowLabel(table, table.rows[row] ?? EMPTY))
          return share === undefined || value === undefined ? [] : [{ share, part: value, whole, level: 'error' }]
        })
  // Of another whole than the table's (占全省比重) hardly any row would fit.
  const fitting = stated.filter(({ share, part: value }) => {
    const { verdict } = checkRate(share, value, whole, 'ratio')
    return verdict === 'consistent' || verdict === 'rounding'
  })
  const ofTable = fitting.length * 2 > stated.length
  const complete = ofTable && items.length === rows.data.length
  const name = columnLabel(table.columns[column])
  return [{ shares: complete ? { name, items } : undefined, stated: ofTable ? stated : [] }]
}

/** Every column of shares that a table has. */
export function shareColumns(at: TableAt): readonly ShareColumn[] {
  return at.table.columns.flatMap(({ kind }, column) => (kind === 'share' ? columnOf(at, column) : []))
}
