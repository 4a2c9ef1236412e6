// 表格: a grid's columns and rows understood: headers, units, kinds, typed cells.

import type { TableBlock } from '../document/blocks.ts'
import { type Grid, type GridCell, isDash, textOf } from '../document/grid.ts'
import { UNIT_HEADS } from '../language/data/indicators.ts'
import { lex } from '../language/lexer.ts'
import { readMark } from '../language/numbering.ts'
import { parseUnit } from '../language/units.ts'
import { toJson } from '../math/decimal.ts'
import { leastOf } from '../math/extremes.ts'
import type { Cell, Column, ColumnKind, Row, RowKind, Table } from '../plan/types.ts'
import { at, type PartContext, placeOf } from './reading.ts'
import { columnKinds } from './table-columns.ts'
import { bodyOf, headerPaths, ownUnit, unitOfHead } from './table-heads.ts'
import { withUnitsOfTotals } from './table-sums.ts'

/** A table of the plan beside the grid that it was read from. */
export interface TypedTable {
  table: Table
  block: TableBlock
  /** Grid rows of the body, one for each row of the table. */
  body: GridCell[][]
}

const UNIT_LINE = /单位[：:]([^\s，,；;）)]{1,10})/

const TOTAL = /^(?:合计|总计|共计|总合计|全部合计|总和|合计数|总投资|总　计)$/
const SUBTOTAL = /^(?:小计|分计|本页小计|本类小计)$|(?:小计|合计)$/
const OF_WHICH = /^(?:其中|其中[：:].*)$/

function rowKindOf(cells: readonly GridCell[], nameColumns: readonly number[]): RowKind {
  const texts = cells.map(textOf)
  const names = nameColumns.map((column) => texts[column] ?? '').filter((text) => text !== '')
  const name = names.find((text) => !/^\d{1,3}$/.test(text)) ?? ''
  if (TOTAL.test(name)) return 'total'
  if (SUBTOTAL.test(name) && name.length <= 12) return 'subtotal'
  if (OF_WHICH.test(name) || /^其中[：:]/.test(name)) return 'of-which'
  // A title over all columns is one cell, however many it reaches over.
  const printed = texts.filter((text, at) => text !== '' && (at === 0 || cells[at]?.passage !== cells[at - 1]?.passage))
  if (printed.length === 1 && texts.length > 2 && !/^[\d.]+$/.test(printed[0] ?? '')) return 'group'
  return 'data'
}

const MARK_LEVELS: Readonly<Record<string, number>> = {
  part: 0,
  chapter: 0,
  section: 0,
  comma: 0,
  bracket: 1,
  dot: 2,
  digit: 2,
  decimal: 3,
  paren: 3,
  half: 3,
  circle: 4,
  dash: 4,
}

/** Depth of a row by how far its name is set in: it is a part of the last one that is set in less. */
function indentLevels(body: readonly GridCell[][], nameColumn: number): number[] {
  const indents = body.map((row) => row[nameColumn]?.indent ?? 0)
  const least = leastOf(indents)
  const above: number[] = []
  return indents.map((indent) => {
    while ((above.at(-1) ?? -1) >= indent) above.pop()
    // A part of a whole that stands on another page, or below it, is a part all the same.
    if (above.length === 0 && indent > least) above.push(least)
    above.push(indent)
    return above.length - 1
  })
}

/** Names with the outermost mark stand furthest left, and some others further in: then indents say more than marks. */
function indentsTell(
  body: readonly GridCell[][],
  nameColumn: number,
  styles: readonly (number | undefined)[],
): boolean {
  const indents = body.map((row) => row[nameColumn]?.indent ?? 0)
  const outermost = leastOf(styles.filter((level): level is number => level !== undefined))
  const least = leastOf(indents)
  return new Set(indents).size > 1 && styles.every((level, at) => level !== outermost || indents[at] === least)
}

/** Depth of a row by the mark of its name (一、, （一）, 1.); rows with no mark stand one below the last that has one. */
function levelsOf(body: readonly GridCell[][], nameColumn: number): number[] {
  const marks = body.map((row) => readMark(textOf(row[nameColumn])))
  const styles = marks.map((mark) =>
    mark === undefined || mark.style === 'digit' ? undefined : MARK_LEVELS[mark.style],
  )
  if (styles.filter((level) => level !== undefined).length < 2) return indentLevels(body, nameColumn)
  if (indentsTell(body, nameColumn, styles)) return indentLevels(body, nameColumn)
  const least = leastOf(styles.filter((level): level is number => level !== undefined))
  let below = 0
  return styles.map((level) => {
    if (level === undefined) return below
    below = level - least + 1
    return level - least
  })
}

/** A cell with its value where it holds one number and no more than a remark beside it. */
function cellOf(context: PartContext, cell: GridCell, kind: ColumnKind, unit: string | undefined): Cell {
  const text = textOf(cell)
  const result: Cell = { text, merged: cell.merged === true }
  if (text !== '' && !isDash(text) && kind !== 'text' && kind !== 'date') {
    const tokens = lex(text).filter((token) => token.kind === 'quantity')
    const [first] = tokens
    if (
      first !== undefined &&
      first.value !== undefined &&
      (tokens.length === 1 || /[（(]/.test(text.slice(first.end))) &&
      first.start <= 1
    ) {
      result.value = toJson(first.value)
      const own = kind === 'ordinal' ? undefined : (first.unit?.unit ?? unit)
      if (own !== undefined && own !== '') result.unit = own
      result.precision = first.decimals
    }
  }
  return { ...result, ...at(placeOf(context, cell.passage, 0, text.length)) }
}

/** 二、外交支出 with 三、 directly behind it, and without a figure: a row like that, and no title over rows of its own. */
function emptyRows(body: readonly GridCell[][], rows: readonly Row[], nameColumn: number): Row[] {
  const marks = body.map((row) => readMark(textOf(row[nameColumn])))
  return rows.filter((row, at) => {
    const [own, next] = [marks[at], marks[at + 1]]
    if (row.kind !== 'group' || own?.ordinal === undefined || rows[at + 1]?.kind !== 'data') return false
    return next?.style === own.style && next.ordinal === own.ordinal + 1
  })
}

/** Types one table. */
export function typeTable(context: PartContext, block: TableBlock): TypedTable {
  const { grid } = block
  const heads = headerPaths(grid)
  const body = bodyOf(grid)
  const tableUnit = unitOfTable(grid)
  const kinds = columnKinds(
    heads.map((head) => head.path),
    body,
    tableUnit,
  )
  const printed = heads.map(({ path, cell }, index): Column => {
    const { kind, of } = kinds[index] ?? { kind: 'text' as const, of: [] }
    const column: Column = { path, kind, of }
    const unit =
      ownUnit(path, kind) ??
      (kind !== 'text' && kind !== 'date' && kind !== 'ordinal' && kind !== 'rate' && kind !== 'share'
        ? tableUnit
        : undefined)
    const withUnit: Column = unit === undefined ? column : { path, unit, kind, of }
    return { ...withUnit, ...at(placeOf(context, cell.passage, 0, cell.passage.text.length)) }
  })
  const columns = withUnitsOfTotals(printed, body)
  const textColumns = columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.kind === 'text' || column.kind === 'ordinal')
  const nameColumns = textColumns.slice(0, 3).map(({ index }) => index)
  const firstName = nameColumns.find((index) => columns[index]?.kind === 'text') ?? 0
  const levels = levelsOf(body, firstName)
  const rows = body.map((row, index): Row => {
    const kind = rowKindOf(row, nameColumns)
    const rowUnit = unitOfRow(row, columns, firstName)
    const cells = columns.map((column, at) =>
      cellOf(
        context,
        row[at] ?? { passage: { text: '', offsets: new Int32Array(0) } },
        column.kind,
        OF_ROW.has(column.kind) && unitOfHead(column.path) === undefined ? (rowUnit ?? column.unit) : column.unit,
      ),
    )
    return { kind, level: kind === 'total' ? 0 : (levels[index] ?? 0), cells }
  })
  for (const row of emptyRows(body, rows, firstName)) row.kind = 'data'
  fillMerged(rows, columns)
  // Formats that know of merged cells have filled them: a blank is blank there.
  if (grid.layout !== 'grid' && columns[0]?.kind === 'text') fillOwners(rows, columns)
  const table: Table = {
    muted: grid.notes.some((note) => /四舍五入|尾差|取舍|舍入/.test(note.text)),
    notes: [],
    columns,
    rows,
  }
  table.notes = grid.notes.map((note) => ({ text: note.text, ...at(placeOf(context, note, 0, note.text.length)) }))
  return { table: titled(context, block, table, tableUnit, heads[0]?.cell), block, body }
}

function titled(
  context: PartContext,
  block: TableBlock,
  table: Table,
  unit: string | undefined,
  first: GridCell | undefined,
): Table {
  const { grid, exhibit } = block
  const result: Table = { ...table }
  const head: Partial<Table> = {}
  if (exhibit?.label !== undefined && exhibit.kind === 'table') head.number = exhibit.label
  const caption = exhibit === undefined ? grid.caption?.text : exhibit.title
  if (caption !== undefined && caption !== '') head.caption = caption
  if (unit !== undefined) head.unit = unit
  const passage = grid.caption ?? first?.passage
  const place = passage === undefined ? undefined : placeOf(context, passage, 0, passage.text.length)
  return { ...head, ...result, ...at(place) }
}

// Rates, shares and ordinals are not in the unit of what the row names.
const OF_ROW = new Set<ColumnKind>(['number', 'amount', 'total', 'of-which', 'difference'])

/** The unit that a row has for itself: in its unit column, or in brackets behind its name, 光热发电(万千瓦). */
const ACCOUNT_LEVEL = /(?:支出|收入|经费|资金|费)[（(][类款项目][）)]$/

function unitOfRow(row: readonly GridCell[], columns: readonly Column[], name: number): string | undefined {
  const own = columns.findIndex((column) => UNIT_HEADS.test(column.path.at(-1) ?? ''))
  const cell = own < 0 ? undefined : row[own]
  const words = row[name] === undefined ? '' : textOf(row[name])
  // 其他支出（项）: a level of the accounts, as 类 and 款 are.
  const bracket = ACCOUNT_LEVEL.test(words) ? undefined : /[（(]([^（）()]{1,12})[）)]$/.exec(words)?.[1]
  for (const unit of [cell === undefined ? undefined : textOf(cell), bracket]) {
    const meaning = unit === undefined ? undefined : parseUnit(unit)
    if (meaning !== undefined && meaning.kind !== 'other') return unit
  }
  return undefined
}

function unitOfTable(grid: Grid): string | undefined {
  const words = grid.unit?.text ?? grid.caption?.text
  const match = words === undefined ? null : UNIT_LINE.exec(words)
  const unit = match?.[1]?.replace(/[、，,][\s\S]*/, '')
  return unit === undefined || unit === '' ? undefined : unit
}

const PRINTED_AGAIN = /^(?:计量|度量)?单位$|^属性$|^类型$/
const OWNER_HEAD = /^(?:责任|牵头|主办|实施|建设|承办|落实|主管|主责|推进责任)(?:单位|部门|主体)$/

/** A blank under an owner in the same category is the same owner: its cell was merged, which the text does not show. */
function fillOwners(rows: readonly Row[], columns: readonly Column[]): void {
  columns.forEach(({ kind, path }, column) => {
    if (kind !== 'text' || !OWNER_HEAD.test((path.at(-1) ?? '').replace(/\s/g, ''))) return
    let above: string | undefined
    let category: string | undefined
    for (const { kind: rowKind, cells } of rows) {
      const cell = cells[column]
      const own = cells[0]?.text
      if (rowKind !== 'data' || cell === undefined || (own !== category && column > 0)) above = undefined
      category = own
      if (rowKind !== 'data' || cell === undefined) continue
      if (cell.text !== '') above = cell.text
      else if (above !== undefined) {
        cell.text = above
        cell.merged = true
      }
    }
  })
}

/** A blank under a category is the category again: a merged cell. Only left of the first number, and in rows that name something. */
function fillMerged(rows: readonly Row[], columns: readonly Column[]): void {
  const firstNumber = columns.findIndex(
    (column) => column.kind !== 'text' && column.kind !== 'ordinal' && column.kind !== 'date',
  )
  const edge = firstNumber < 0 ? columns.length : firstNumber
  for (let column = 0; column < Math.min(edge, 2); column++) {
    if (columns[column]?.kind !== 'text') continue
    let above: string | undefined
    for (const row of rows) {
      const cell = row.cells[column]
      if (cell === undefined) continue
      if (row.kind !== 'data') {
        above = row.kind === 'group' ? above : undefined
        continue
      }
      const named = row.cells.slice(column + 1, edge).some((other) => other.text !== '')
      if (cell.text !== '') {
        // A unit or a grade is printed again in each row.
        if (cell.text === above && !PRINTED_AGAIN.test(columns[column]?.path.at(-1) ?? '')) cell.merged = true
        above = cell.text
      } else if (above !== undefined && named && columns.length > 2) {
        cell.text = above
        cell.merged = true
      }
    }
  }
}
