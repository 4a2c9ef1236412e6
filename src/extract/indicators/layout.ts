// 指标表的列: which column of a table of indicators holds the names, the units, and which years' values.

import {
  BASE_HEADS,
  GROUP_HEADS,
  GROWTH_HEADS,
  NAME_HEADS,
  NATURE_HEADS,
  ORDINAL_HEADS,
  REGION_HEADS,
  TARGET_HEADS,
  UNIT_HEADS,
} from '../../language/data/indicators.ts'
import { lex } from '../../language/lexer.ts'
import type { Role } from '../../plan/types.ts'
import type { TypedTable } from '../tables.ts'
import type { Calendar } from './period.ts'

/** A column of values. */
export interface ValueColumn {
  index: number
  role: Role
  /** Of the column, where its head or the plan states one. */
  period?: string
  /** First year of the plan that it is of. */
  start?: number
  growth: boolean
  /** The indicator that the column is of, where a row is a region's. */
  of?: string
}

/** Columns by what they hold, as indexes. */
export interface Layout {
  /** Of the indicators' names, or of the regions whose values a row has. */
  name: number
  unit: number | undefined
  nature: number | undefined
  group: number | undefined
  values: ValueColumn[]
}

const YEAR = /((?:19|20)\d\d)年?/
const SPAN = /((?:19|20)\d\d)年?[-—–~～至]((?:19|20)\d\d)/

function headText(path: readonly string[]): string {
  return path.join('').replace(/\s/g, '')
}

/** How a table of indicators is laid out; nothing where the table is none. */
export function layoutOf(table: TypedTable, calendar: Calendar): Layout | undefined {
  const heads = table.table.columns.map((column) => headText(column.path))
  const find = (pattern: RegExp): number | undefined => {
    const index = heads.findIndex((head) => pattern.test(head))
    return index < 0 ? undefined : index
  }
  const name = find(NAME_HEADS) ?? (heads.some((head) => /指标/.test(head)) ? find(/指标|名称/) : undefined)
  const cross = name === 0 ? undefined : crossOf(heads, calendar)
  if (cross !== undefined || name === undefined) return cross
  const taken = new Set([name])
  const unit = find(UNIT_HEADS)
  const nature = find(NATURE_HEADS)
  const group = find(GROUP_HEADS)
  for (const index of [unit, nature, group, find(ORDINAL_HEADS)]) if (index !== undefined) taken.add(index)
  const values: ValueColumn[] = []
  heads.forEach((head, index) => {
    if (taken.has(index)) return
    const column = valueColumn(head, index, calendar)
    if (column !== undefined) values.push(column)
  })
  return values.length === 0 ? undefined : { name, unit, nature, group, values }
}

/** 省份, GDP目标, 城镇化率目标: a row is a region's, a column an indicator's. A column that is no target's says no year or role. */
function crossOf(heads: readonly string[], calendar: Calendar): Layout | undefined {
  if (!REGION_HEADS.test((heads[0] ?? '').replace(/[（）()、]/g, ''))) return undefined
  const values = heads.flatMap((head, index): ValueColumn[] => {
    const bare = head.replace(/[（(][^（）()]*[）)]$/, '')
    const of = bare.replace(/^(?:19|20)\d\d年?/, '').replace(/目标值?$/, '')
    const column = !/目标值?$/.test(bare) || of.length < 2 ? undefined : valueColumn(bare, index, calendar)
    return column === undefined ? [] : [{ ...column, of }]
  })
  return values.length === 0 ? undefined : { name: 0, unit: undefined, nature: undefined, group: undefined, values }
}

function valueColumn(head: string, index: number, calendar: Calendar): ValueColumn | undefined {
  // 2030年/年均: the year's level, or a mean where the cell says so; no rate of growth.
  const growth = GROWTH_HEADS.test(head) && !/年[/／](?:年均|平均)$/.test(head)
  const year = YEAR.exec(head)?.[1]
  const pivot = calendar.start ?? calendar.current
  if (year !== undefined) {
    const role: Role = BASE_HEADS.test(head)
      ? 'actual'
      : TARGET_HEADS.test(head)
        ? 'target'
        : pivot !== undefined && Number(year) < pivot
          ? 'actual'
          : 'target'
    const span = SPAN.exec(head)
    return { index, role, growth, period: span === null ? year : `${span[1]}-${span[2]}` }
  }
  if (growth) {
    const column: ValueColumn = { index, role: 'target', growth: true }
    if (calendar.start !== undefined && calendar.end !== undefined) column.period = `${calendar.start}-${calendar.end}`
    return column
  }
  if (BASE_HEADS.test(head)) return { index, role: 'actual', growth: false }
  if (!TARGET_HEADS.test(head)) return undefined
  return { index, role: 'target', growth: false, ...targetYears(head, calendar) }
}

/** 规划期末目标, “十五五”目标, 目标值: the years of the plan that the head names, else of the plan itself. */
function targetYears(head: string, calendar: Calendar): Pick<ValueColumn, 'period' | 'start'> {
  const named = lex(head).find((token) => token.kind === 'time' && token.fiveYear === true)
  if (named?.kind === 'time' && named.from !== undefined && named.to !== undefined)
    return { period: named.to.slice(0, 4), start: Number(named.from.slice(0, 4)) }
  return calendar.end === undefined ? {} : { period: String(calendar.end) }
}
