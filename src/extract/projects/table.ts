// 表中项目: rows of a table that has a column of project names.

import {
  FIELD_COLUMNS,
  INVESTMENT_COLUMN,
  MONEY_HEAD,
  type ProjectField,
  SUM_HEAD,
} from '../../language/data/projects.ts'
import type { Cell, Column, Project, Quantity } from '../../plan/types.ts'
import { plainQuantity } from '../quantity.ts'
import { at } from '../reading.ts'
import type { TypedTable } from '../tables.ts'
import { lastingOf } from '../timeline/label.ts'
import { printedMoments } from '../timeline/moments.ts'
import { put } from './found.ts'

type Columns = Partial<Record<ProjectField, number>>

/** A head without blanks and its unit in brackets. */
export function headOf(column: Column | undefined): string {
  return (column?.path.at(-1) ?? '').replace(/\s/g, '').replace(/[（(][^（）()]{1,12}[）)]$/, '')
}

const NUMBERS: ReadonlySet<Column['kind']> = new Set(['number', 'amount', 'total', 'of-which'])
const OTHERS: ReadonlySet<ProjectField> = new Set([
  'content',
  'place',
  'period',
  'investment',
  'area',
  'output',
  'owner',
])

function columnsOf(columns: readonly Column[]): Columns {
  const found: Columns = {}
  const free = (index: number): boolean => !Object.values(found).includes(index)
  for (const [field, words] of FIELD_COLUMNS) {
    if (found[field] !== undefined) continue
    const numeric = field === 'area' || field === 'output'
    const index = columns.findIndex(
      (column, place) => words.test(headOf(column)) && free(place) && (!numeric || NUMBERS.has(column.kind)),
    )
    if (index >= 0) found[field] = index
  }
  const investment = columns.findIndex(
    (column) => NUMBERS.has(column.kind) && (INVESTMENT_COLUMN.test(headOf(column)) || isSumOfMoney(column)),
  )
  if (investment >= 0) found.investment = investment
  return found
}

function isSumOfMoney({ path }: Column): boolean {
  return (
    SUM_HEAD.test((path.at(-1) ?? '').replace(/\s/g, '')) && path.slice(0, -1).some((head) => MONEY_HEAD.test(head))
  )
}

/** Projects of a table; none where it names projects and says nothing else of them that belongs here. */
export function tableProjects({ table }: TypedTable, pointer: string): Project[] {
  const columns = columnsOf(table.columns)
  const nameColumn = columns.name
  if (nameColumn === undefined || ![...OTHERS].some((field) => columns[field] !== undefined)) return []
  return table.rows.flatMap((row, index): Project[] => {
    const name = row.cells[nameColumn]
    if (row.kind !== 'data' || name === undefined || !/[\u4e00-\u9fffA-Za-z]/.test(name.text)) return []
    const project: Project = {
      name: name.text.replace(/^\d{1,3}[.、．]\s?/, ''),
      from: 'table',
      cell: `${pointer}/rows/${index}/cells/${nameColumn}`,
      ...at(name.at),
      ats: {},
    }
    readRow(project, columns, row.cells, table.columns)
    return [project]
  })
}

function readRow(project: Project, columns: Columns, cells: readonly Cell[], heads: readonly Column[]): void {
  for (const field of ['group', 'place', 'content', 'owner'] as const) {
    const cell = cells[columns[field] ?? -1]
    if (cell !== undefined && cell.text !== '' && !/^[—–\-/]+$/.test(cell.text)) put(project, field, cell.text, cell.at)
  }
  for (const field of ['investment', 'area', 'output'] as const) {
    const column = columns[field] ?? -1
    const quantity = quantityOfCell(cells[column], heads[column])
    if (quantity !== undefined) put(project, field, quantity, cells[column]?.at)
  }
  const period = cells[columns.period ?? -1]
  const lasting = period === undefined ? undefined : lastingOf(period.text, printedMoments(period.text))
  if (lasting?.start !== undefined) put(project, 'start', lasting.start, period?.at)
  if (lasting?.end !== undefined) put(project, 'end', lasting.end, period?.at)
}

function quantityOfCell(cell: Cell | undefined, head: Column | undefined): Quantity | undefined {
  if (cell?.value === undefined) return undefined
  return plainQuantity(String(cell.value), cell.unit ?? head?.unit, cell.precision ?? 0, cell.text)
}
