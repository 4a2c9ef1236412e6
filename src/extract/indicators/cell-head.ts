// 单元格的处境: what a cell of a table of indicators stands in: its column, its row's name, the plan's years.

import type { RegionLevel } from '../../language/regions.ts'
import type { Measure } from '../../plan/types.ts'
import type { PartContext } from '../reading.ts'
import type { FoundValue } from './found.ts'
import type { ValueColumn } from './layout.ts'
import type { Calendar } from './period.ts'
import type { RowName } from './row-names.ts'

/** What all cells of a document share. */
export interface CellEnvironment {
  context: PartContext
  calendar: Calendar
  level: RegionLevel | undefined
}

/** What a cell's column and row say of it. */
export interface CellHead {
  column: ValueColumn
  named: RowName
  unit: string | undefined
  remark: string | undefined
}

/** The measure that the column or the row's name gives. */
export function growthOf({ column, named }: CellHead): Measure {
  return column.growth || named.growth ? 'growth' : 'level'
}

/** A rate of a year's column runs from the plan's first year to that year. */
export function periodOf(
  column: ValueColumn,
  spanned: boolean,
  { calendar }: CellEnvironment,
): Pick<FoundValue, 'period'> {
  const period = spanned && !column.growth ? spanPeriod(column, calendar) : column.period
  return period === undefined ? {} : { period }
}

function spanPeriod(column: ValueColumn, calendar: Calendar): string | undefined {
  const start = column.start ?? calendar.start
  if (column.period === undefined || !/^\d{4}$/.test(column.period)) return column.period
  return start !== undefined && start < Number(column.period) ? `${start}-${column.period}` : column.period
}
