// 分列的单位: columns without a unit of their own that a column of money is the sum of have its unit.

import { type GridCell, textOf } from '../document/grid.ts'
import { parseUnit } from '../language/units.ts'
import { add, type Decimal, equal, parseDecimal, ZERO } from '../math/decimal.ts'
import type { Column } from '../plan/types.ts'

// So many rows add up, and so large a part of all: one that does not may be the error that is looked for.
const FEWEST_ROWS = 2
const FEWEST_SHARE = 2 / 3

function numberIn(cell: GridCell | undefined): Decimal | undefined {
  const text = textOf(cell).replace(/[,，\s]/g, '')
  return text === '' ? ZERO : parseDecimal(text)
}

function addsUp(row: readonly GridCell[], total: number, of: readonly number[]): boolean | undefined {
  const whole = numberIn(row[total])
  const parts = of.flatMap((column) => numberIn(row[column]) ?? [])
  if (whole === undefined || textOf(row[total]) === '' || parts.length < of.length) return undefined
  return equal(parts.reduce(add, ZERO), whole)
}

/** 总投资（万元） over 省级资金 and 县级资金, which add up to it in its rows: all are of 万元. */
export function withUnitsOfTotals(columns: readonly Column[], body: readonly GridCell[][]): Column[] {
  const units = new Map<number, string>()
  columns.forEach(({ kind, unit, of }, total) => {
    if (kind !== 'total' || unit === undefined || parseUnit(unit)?.kind !== 'money') return
    if (of.some((column) => columns[column]?.unit !== undefined)) return
    const told = body.flatMap((row) => addsUp(row, total, of) ?? [])
    const right = told.filter((each) => each).length
    if (right < FEWEST_ROWS || right < FEWEST_SHARE * told.length) return
    for (const column of of) units.set(column, unit)
  })
  return columns.map((column, at) => {
    const unit = units.get(at)
    if (unit === undefined) return column
    return { ...column, unit, kind: column.kind === 'number' ? 'amount' : column.kind }
  })
}
