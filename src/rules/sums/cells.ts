// Cells of a table as what is added up.

import { aboutWord, boundAfter, boundBefore } from '../../language/comparators.ts'
import type { Cell, Column, Op, Row, Table } from '../../plan/types.ts'
import type { PartItem } from './parts.ts'

/** A table with its place in the plan. */
export interface TableAt {
  readonly table: Table
  readonly index: number
}

const NUMBER = /\d[\d,，.]*/

/** The comparator that a cell prints beside its number (>17600, 100左右). */
function comparatorOf(text: string): Op {
  const number = NUMBER.exec(text)
  if (number === null) return '='
  const before = boundBefore(text, number.index, 0).op
  if (before !== '=') return before
  const end = number.index + number[0].length
  const after = boundAfter(text, end).op
  return after === '=' && aboutWord(text, end) > 0 ? '~' : after
}

/** The number of a cell; nothing where it is blank, —— or a repeat of a merged one. */
export function cellItem({ table, index }: TableAt, row: number, column: number, name: string): PartItem | undefined {
  const cell = table.rows[row]?.cells[column]
  if (cell?.value === undefined || cell.merged) return undefined
  const { text, value, precision, at } = cell
  const unit = cell.unit ?? table.columns[column]?.unit ?? table.unit
  return {
    fact: `/tables/${index}/rows/${row}/cells/${column}`,
    at,
    name,
    quantity: { op: comparatorOf(text), value, text, precision, unit },
    times: 1,
    sign: '+',
  }
}

// The column that names the rows, best first; 项目大类 names groups of them, 项目内容 describes them.
const NAME_HEADERS = [/名称/, /^(?!.*(?:类|内容|编码|单位)).*(?:项目|指标|科目|事项)/]

function isLabel(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && cell.value === undefined && !cell.merged && cell.text !== ''
}

/** What a row is called: the cell of its name column, or its first words. */
export function rowLabel(table: Table, row: Row): string {
  for (const header of NAME_HEADERS) {
    const at = table.columns.findIndex((column) => column.kind === 'text' && header.test(column.path.join('')))
    const cell = row.cells[at]
    if (isLabel(cell)) return cell.text
  }
  return row.cells.find(isLabel)?.text ?? ''
}

/** What a column is called: the lowest words of its header. */
export function columnLabel(column: Column | undefined): string {
  return column?.path.at(-1) ?? ''
}

const ADDED = new Set<Column['kind']>(['number', 'amount', 'total', 'of-which', 'difference'])
const RATIO_UNIT = /^[%‰]|倍|番|百分点|\/|℃|分贝|年$/
// Averages, rates, prices and ranks are not added up, whatever their row is called.
const NOT_ADDED =
  /率|占比|比重|比例|平均|人均|户均|单价|均价|价格|指数|增速|增长|增幅|年份|年度$|排名|位次|序号|编号|代码|电话|倍数|系数|密度|强度/

/** Whether the numbers of a column add up to its total row. */
export function isAdded(table: Table, column: Column): boolean {
  const unit = column.unit ?? table.unit ?? ''
  return ADDED.has(column.kind) && !RATIO_UNIT.test(unit) && !NOT_ADDED.test(column.path.join(''))
}
