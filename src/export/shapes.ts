// The tables of documents in their own shape, a sheet each, and a list of them.

import type { Cell, Column, Table } from '../plan/types.ts'
import type { Lang } from '../rules/index.ts'
import { PLAN_COLUMNS, placeColumns, titleOf } from './shared.ts'
import { defineTable, type ExportedPlan, type Heading, type Sheet, type Value } from './types.ts'

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

interface Listed {
  readonly of: ExportedPlan
  readonly table: Table
  /** From 1. */
  readonly number: number
}

const tableList = defineTable<Listed>({
  name: 'contents',
  zh: '目录',
  about: 'A table of the document',
  checked: false,
  rowsOf: (of) => of.plan.tables.map((table, index) => ({ of, table, number: index + 1 })),
  columns: [
    ...PLAN_COLUMNS,
    { name: 'table', zh: '第几表', type: 'integer', about: 'From 1', of: ({ number }) => number },
    { name: 'table_number', zh: '表号', type: 'text', about: 'As printed: 表2', of: ({ table }) => table.number },
    { name: 'caption', zh: '表题', type: 'text', about: 'Without the number', of: ({ table }) => table.caption },
    { name: 'unit', zh: '单位', type: 'text', about: 'Said above the table', of: ({ table }) => table.unit },
    { name: 'rows', zh: '行数', type: 'integer', about: 'Below the header', of: ({ table }) => table.rows.length },
    ...placeColumns<Listed>(({ table }) => table.at),
  ],
})

/** Which tables there are, and where they stand: the first sheet of a workbook of tables. */
export function listSheet(plans: readonly ExportedPlan[], lang: Lang): Sheet {
  const sheet: Heading = { name: 'sheet', zh: '工作表', type: 'text', about: 'What the name of its sheet begins with' }
  return {
    name: lang === 'zh' ? tableList.zh : tableList.name,
    headings: [sheet, ...tableList.headings],
    rows: plans.flatMap((plan, at) =>
      tableList.rows(plan).map((row, index) => [sheetNumber(plans, at, index), ...row]),
    ),
  }
}

/** 2, and where there are several plans 1-2: the second table of the first. */
function sheetNumber({ length }: readonly ExportedPlan[], plan: number, table: number): string {
  return `${length > 1 ? `${plan + 1}-` : ''}${table + 1}`
}

export function tableSheets(plans: readonly ExportedPlan[]): Sheet[] {
  return plans.flatMap(({ plan }, at) =>
    plan.tables.map(
      (table, index): Sheet => ({
        name: [sheetNumber(plans, at, index), table.number, table.caption ?? titleOf(plan)]
          .filter((words) => words)
          .join(' '),
        headings: table.columns.map(headingOf),
        rows: rowsOf(table),
      }),
    ),
  )
}

function headingOf({ path, unit, kind }: Column, at: number): Heading {
  const words = path.join(' › ')
  const bare = words === '' ? String(at + 1) : words
  const told = unit === undefined || bare.includes(`(${unit})`) || bare.includes(`（${unit}）`)
  const name = told ? bare : `${bare}（${unit}）`
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

// With thousands parted by commas. >17600, 5.4% and 约3 say more than their number.
const BARE_NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/

/** The number where the cell is one and nothing else, else what it prints. */
function printedIn(cell: Cell | undefined, { kind }: Column): Value {
  if (cell === undefined || cell.text === '') return undefined
  return NUMBERS.has(kind) && cell.value !== undefined && BARE_NUMBER.test(cell.text) ? cell.value : cell.text
}
