// 指标表: the values of a table of indicators.

import type { GridCell } from '../../document/grid.ts'
import { isDash, textOf } from '../../document/grid.ts'
import {
  BASE_HEADS,
  GROUP_HEADS,
  GROWTH_HEADS,
  NAME_HEADS,
  NATURE_HEADS,
  NATURES,
  ORDINAL_HEADS,
  TARGET_HEADS,
  UNIT_HEADS,
} from '../../language/data/indicators.ts'
import { RATE_HEADS } from '../../language/data/measures.ts'
import { lex, type QuantityToken, type Token } from '../../language/lexer.ts'
import { type RegionLevel, reachOf } from '../../language/regions.ts'
import { parseUnit } from '../../language/units.ts'
import type { Measure, Nature, Role } from '../../plan/types.ts'
import { quantityOf } from '../quantity.ts'
import { at, type PartContext, placeOf } from '../reading.ts'
import type { TypedTable } from '../tables.ts'
import type { FoundValue } from './found.ts'
import type { Calendar } from './period.ts'

interface ValueColumn {
  index: number
  role: Role
  /** Of the column, where its head states one. */
  period?: string
  growth: boolean
}

interface Layout {
  name: number
  unit: number | undefined
  nature: number | undefined
  group: number | undefined
  values: ValueColumn[]
}

const YEAR = /((?:19|20)\d\d)年?/
const CUMULATIVE = /^[〔［[【]\s{0,8}([^〕］\]】]+)[〕］\]】]$/

function headText(path: readonly string[]): string {
  return path.join('').replace(/\s/g, '')
}

/** How a table of indicators is laid out; nothing where the table is none. */
function layoutOf(table: TypedTable, calendar: Calendar): Layout | undefined {
  const heads = table.table.columns.map((column) => headText(column.path))
  const find = (pattern: RegExp): number | undefined => {
    const index = heads.findIndex((head) => pattern.test(head))
    return index < 0 ? undefined : index
  }
  const name = find(NAME_HEADS) ?? (heads.some((head) => /指标/.test(head)) ? find(/指标|名称/) : undefined)
  if (name === undefined) return undefined
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
    const span = /((?:19|20)\d\d)年?[-—–~～至]((?:19|20)\d\d)/.exec(head)
    return { index, role, growth, period: span === null ? year : `${span[1]}-${span[2]}` }
  }
  if (growth) {
    const column: ValueColumn = { index, role: 'target', growth: true }
    if (calendar.start !== undefined && calendar.end !== undefined) column.period = `${calendar.start}-${calendar.end}`
    return column
  }
  if (BASE_HEADS.test(head)) return { index, role: 'actual', growth: false }
  if (TARGET_HEADS.test(head)) {
    const column: ValueColumn = { index, role: 'target', growth: false }
    if (calendar.end !== undefined && /规划期末|末期|终期|期末/.test(head)) column.period = String(calendar.end)
    return column
  }
  return undefined
}

interface NamedRow {
  name: string
  growth: boolean
  unit: string | undefined
}

const RATES = [...RATE_HEADS].sort((a, b) => b.length - a.length)

/** An indicator's name in a cell: its unit in brackets and its rate word taken off. */
function readName(printed: string, level: RegionLevel | undefined): NamedRow & { scope?: string } {
  let name = printed.replace(/^\d{1,2}[.、．]/, '').replace(/[*＊①-⑳]{1,8}$/, '')
  let unit: string | undefined
  const bracket = /[（(]([^（）()]{1,12})[）)]$/.exec(name)
  if (bracket?.[1] !== undefined) {
    const meaning = parseUnit(bracket[1])
    if (meaning !== undefined && (meaning.kind !== 'other' || /[/／]|率$/.test(bracket[1]))) {
      unit = bracket[1]
      name = name.slice(0, bracket.index)
    }
  }
  let growth = false
  const rate = RATES.find((word) => name.endsWith(word) && name.length > word.length + 1)
  if (rate !== undefined) {
    growth = true
    name = name.slice(0, -rate.length).replace(/的$/, '')
  }
  name = name.replace(/^其中[：:]?/, '')
  const reach = reachOf(name, level)
  if (reach.length > 0 && name.length > reach.length + 1) name = name.slice(reach.length)
  return reach.scope === undefined ? { name, growth, unit } : { name, growth, unit, scope: reach.scope }
}

export interface CellEnvironment {
  context: PartContext
  calendar: Calendar
  level: RegionLevel | undefined
}

/** A table of the government's own level, whatever its rows are called: 市本级 and 全市 never meet. */
const OF_GOVERNMENT = /[省市区县州旗盟]本级/

/** Values of a table of indicators; none where the table is another. `pointer` is the table's. */
export function tableValues(typed: TypedTable, pointer: string, environment: CellEnvironment): FoundValue[] {
  const layout = layoutOf(typed, environment.calendar)
  if (layout === undefined) return []
  const values: FoundValue[] = []
  const governed = OF_GOVERNMENT.exec(`${typed.table.caption ?? ''} ${typed.table.at?.sheet ?? ''}`)?.[0]
  typed.table.rows.forEach((row, index) => {
    if (row.kind === 'group') return
    const cells = typed.body[index]
    const printed = row.cells[layout.name]?.text ?? ''
    if (cells === undefined || printed === '') return
    const named = readName(printed, environment.level)
    if (named.name.length < 2) return
    const unitCell = layout.unit === undefined ? '' : (row.cells[layout.unit]?.text ?? '')
    const remark = /[（(](累计|年均|当年)[）)]/.exec(unitCell)?.[1]
    const unit = named.unit ?? (unitCell === '' || isDash(unitCell) ? undefined : parseUnit(unitCell)?.unit)
    for (const column of layout.values) {
      const cell = cells[column.index]
      if (cell === undefined || cell.merged === true) continue
      const head = { column, named, unit, remark }
      for (const value of cellValues(cell, head, environment)) {
        value.cell = `${pointer}/rows/${index}/cells/${column.index}`
        const scope = named.scope ?? governed
        if (scope !== undefined) value.scope = scope
        const nature =
          layout.nature === undefined ? natureIn(textOf(cell)) : NATURES[row.cells[layout.nature]?.text ?? '']
        if (nature !== undefined) value.nature = nature satisfies Nature
        const group = layout.group === undefined ? undefined : row.cells[layout.group]?.text
        if (group !== undefined && group !== '') value.group = group
        values.push(value)
      }
    }
  })
  return values
}

const NATURE = new RegExp(`[（(；;，,、]\\s*(${Object.keys(NATURES).join('|')})\\s*[）)；;，,、]`)

/** 49%→53%（约束性）: the nature inside the cell, where no column says it. */
function natureIn(text: string): Nature | undefined {
  return NATURES[NATURE.exec(text)?.[1] ?? '']
}

interface CellHead {
  column: ValueColumn
  named: NamedRow
  unit: string | undefined
  remark: string | undefined
}

function cellValues(cell: GridCell, head: CellHead, environment: CellEnvironment): FoundValue[] {
  const text = textOf(cell)
  if (text === '' || isDash(text) || text === '/') return []
  const { column, named, unit } = head
  const bracketed = CUMULATIVE.exec(text)
  const open = text.search(/[（(]/)
  const tokens = lex(text)
  const inside = (start: number): boolean => open >= 0 && start > open
  const mains = tokens.filter((token): token is QuantityToken => token.kind === 'quantity' && !inside(token.start))
  const [main] = mains
  const moved = movedValues(cell, tokens, head, environment)
  if (moved !== undefined) return moved
  const growth = column.growth || (named.growth && !column.growth)
  const measure: Measure = bracketed !== null || head.remark === '累计' ? 'cumulative' : growth ? 'growth' : 'level'
  const place = placeOf(environment.context, cell.passage, 0, text.length)
  const value = (fields: Omit<FoundValue, 'name' | 'from'>): FoundValue => ({
    name: named.name,
    from: 'table',
    ...fields,
  })
  const period = growth && !column.growth ? spanPeriod(column, environment.calendar) : column.period
  if (main === undefined || (mains.length === 1 && main.start > 6)) {
    if (/\d/.test(text) || text.length < 2) return []
    const quantity = { op: 'text' as const, text, ...(unit === undefined ? {} : { unit }) }
    return [value({ role: column.role, measure, ...(period === undefined ? {} : { period }), quantity, ...at(place) })]
  }
  const rate = column.growth ? '%' : undefined
  const printedUnit = main.unit?.canonical === '' || main.unit === undefined ? (rate ?? unit) : undefined
  const own = at(
    placeOf(
      environment.context,
      cell.passage,
      0,
      main.end < text.length && open < 0 ? text.length : Math.max(main.end, 1),
    ),
  )
  const quantity = quantityOf(main, text, printedUnit)
  const found = [
    value({
      role: column.role,
      measure: measureFor(measure, head),
      ...(period === undefined ? {} : { period }),
      quantity,
      ...own,
    }),
  ]
  if (open >= 0) found.push(...remarks(cell, head, environment))
  return found
}

const ARROW = /^\s*(?:→|⟶|➝|➔|[-—]{1,2}>)\s*/

/** 2025年约40%→2030年45%: the base and the target in one cell. */
function movedValues(
  cell: GridCell,
  tokens: readonly Token[],
  { column, named, unit }: CellHead,
  { context, calendar }: CellEnvironment,
): FoundValue[] | undefined {
  const text = textOf(cell)
  const amounts = tokens.flatMap((token, index) => (token.kind === 'quantity' ? [{ token, index }] : []))
  const [from, to] = amounts
  if (from === undefined || to === undefined || !ARROW.test(text.slice(from.token.end))) return undefined
  const timeBefore = (index: number): string | undefined => {
    const time = tokens[index - 1]
    return time?.kind === 'time' && time.from === time.to ? time.from : undefined
  }
  const between = timeBefore(to.index)
  const bare = text.slice(from.token.end, to.token.start).replace(ARROW, '')
  // 1→2月底达到3: something else stands between the two.
  if (bare !== '' && (between === undefined || bare.length > LONGEST_YEAR)) return undefined
  const before = calendar.start === undefined ? undefined : String(calendar.start - 1)
  const sides = [
    { token: from.token, role: 'actual' as const, period: timeBefore(from.index) ?? before },
    { token: to.token, role: column.role, period: between ?? column.period },
  ]
  return sides.map(({ token, role, period }): FoundValue => {
    const words = text.slice(token.start, token.end)
    // 73→75%: the unit behind the second is that of the first.
    const shared = token.unit === undefined ? (to.token.unit?.unit ?? unit) : undefined
    return {
      name: named.name,
      from: 'table',
      role,
      measure: column.growth || named.growth ? 'growth' : 'level',
      ...(period === undefined ? {} : { period }),
      quantity: quantityOf(token, words, shared),
      ...at(placeOf(context, cell.passage, token.start, token.end)),
    }
  })
}

// 到2030年约
const LONGEST_YEAR = 7

// 亿美元(累计) over one year's column is the stock that is reached by then.
function measureFor(measure: Measure, head: CellHead): Measure {
  return measure === 'cumulative' && head.remark === '累计' ? 'level' : measure
}

function spanPeriod(column: ValueColumn, calendar: Calendar): string | undefined {
  if (column.period === undefined || !/^\d{4}$/.test(column.period)) return column.period
  if (calendar.start !== undefined && calendar.start < Number(column.period))
    return `${calendar.start}-${column.period}`
  return column.period
}

/** 78%左右（2025年约76%）: the base inside the cell. */
function remarks(cell: GridCell, { named, unit, column }: CellHead, environment: CellEnvironment): FoundValue[] {
  const text = textOf(cell)
  const open = text.search(/[（(]/)
  const tokens = lex(text)
  const time = tokens.find((token) => token.kind === 'time' && token.start > open && token.from !== undefined)
  const number = tokens.find((token): token is QuantityToken => token.kind === 'quantity' && token.start > open)
  if (time?.kind !== 'time' || time.from === undefined || number === undefined) return []
  const pivot = environment.calendar.start
  const role: Role = pivot !== undefined && Number(time.from.slice(0, 4)) >= pivot ? 'target' : 'actual'
  const quantity = quantityOf(
    number,
    text.slice(number.start, number.end),
    number.unit === undefined ? unit : undefined,
  )
  const measure: Measure = column.growth || named.growth ? 'growth' : 'level'
  return [
    {
      name: named.name,
      role,
      measure,
      period: time.from,
      quantity,
      from: 'table',
      ...at(placeOf(environment.context, cell.passage, number.start, number.end)),
    },
  ]
}
