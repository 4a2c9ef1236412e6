// 表格中的资金: a table of amounts as a tree: the whole, divided by its rows and by its columns of sources.

import { SOURCES } from '../../language/data/money.ts'
import { parseUnit } from '../../language/units.ts'
import type { BudgetNode, BudgetPart, Cell, Quantity, Row, Split, SplitBy, Table } from '../../plan/types.ts'
import { plainQuantity } from '../quantity.ts'

function isMoneyUnit(unit: string | undefined): boolean {
  return unit !== undefined && parseUnit(unit)?.kind === 'money'
}

function amountOf(cell: Cell | undefined): Quantity | undefined {
  if (cell?.value === undefined || cell.merged || !isMoneyUnit(cell.unit)) return undefined
  return plainQuantity(String(cell.value), cell.unit, cell.precision ?? 0, cell.text)
}

/** Column that names the rows: the last one of words before the first number. */
function nameColumn(table: Table): number | undefined {
  const heads = table.columns.map((column) => column.path.join(''))
  const named = heads.findIndex(
    (head) => /项目名称|工程名称|名称|科目|项目|内容|单位名称|地区|类别/.test(head) && !/序号|大类|年份/.test(head),
  )
  if (named >= 0 && table.columns[named]?.kind === 'text') return named
  const first = table.columns.findIndex((column) => column.kind === 'text')
  return first < 0 ? undefined : first
}

function nameOf(row: Row, column: number): string {
  const own = row.cells[column]?.text ?? ''
  return own !== '' ? own : (row.cells.find((cell) => cell.text !== '')?.text ?? '')
}

interface Cells {
  pointer: string
  row: number
}

const cellPointer = ({ pointer, row }: Cells, column: number): string => `${pointer}/rows/${row}/cells/${column}`

/** Sources of one row: the columns that its total is the sum of. */
function sourcesOf(table: Table, row: Row, of: readonly number[], where: Cells): BudgetPart[] {
  const parts: BudgetPart[] = []
  for (const column of of) {
    const cell = row.cells[column]
    const amount = amountOf(cell)
    const name = table.columns[column]?.path.at(-1)?.replace(/[（(].{0,200}[）)]$/, '')
    if (amount === undefined || name === undefined) continue
    parts.push({
      name,
      amount,
      sign: '+',
      from: 'table',
      cell: cellPointer(where, column),
      ...(cell?.at === undefined ? {} : { at: cell.at }),
    })
  }
  return parts
}

/** The tree of a table, where it has a column of totals over columns of sources; nothing otherwise. */
export function tableRoot(table: Table, pointer: string): BudgetNode | undefined {
  const total = table.columns.findIndex((column) => column.kind === 'total' && column.of.length > 1)
  const names = nameColumn(table)
  if (total < 0 || names === undefined) return undefined
  const of = table.columns[total]?.of ?? []
  const sources = of.every((column) => SOURCES.test(table.columns[column]?.path.at(-1) ?? ''))
  const by: SplitBy = sources ? 'source' : 'category'
  const rows = table.rows.map((row, index) => ({ row, index }))
  const whole = rows.find(({ row }) => row.kind === 'total')
  const data = rows.filter(({ row }) => row.kind === 'data')
  if (whole === undefined || data.length < 2) return undefined
  const amount = amountOf(whole.row.cells[total])
  if (amount === undefined) return undefined
  const parts: BudgetPart[] = []
  for (const { row, index } of data) {
    const own = amountOf(row.cells[total])
    const name = nameOf(row, names)
    if (own === undefined || name === '') continue
    const where = { pointer, row: index }
    const cell = row.cells[total]
    const part: BudgetPart = {
      name,
      amount: own,
      sign: '+',
      from: 'table',
      cell: cellPointer(where, total),
      ...(cell?.at === undefined ? {} : { at: cell.at }),
    }
    const divided = sourcesOf(table, row, of, where)
    if (divided.length > 0) part.splits = [{ by, complete: true, parts: divided }]
    parts.push(part)
  }
  const where = { pointer, row: whole.index }
  const splits: Split[] = []
  const divided = sourcesOf(table, whole.row, of, where)
  if (divided.length > 0) splits.push({ by, complete: true, parts: divided })
  const subtotals = rows.some(({ row }) => row.kind === 'subtotal')
  splits.push({ by: 'project', complete: !subtotals, parts })
  const head = table.columns[total]?.path ?? []
  const name = (head.length > 1 ? head[0] : undefined)?.replace(/[（(].{0,200}[）)]$/, '') ?? table.caption ?? '合计'
  const cell = whole.row.cells[total]
  return {
    name,
    amount,
    side: 'investment',
    rates: [],
    from: 'table',
    cell: cellPointer(where, total),
    ...(cell?.at === undefined ? {} : { at: cell.at }),
    splits,
  }
}
