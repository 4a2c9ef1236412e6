import type { Cell, Table, Column as TableColumn, Row as TableRow } from '../../plan/types.ts'
import { PLAN_COLUMNS, placeColumns } from '../shared.ts'
import { defineTable, type ExportedPlan } from '../types.ts'

interface Row {
  readonly of: ExportedPlan
  readonly table: Table
  /** From 1. */
  readonly number: number
  readonly row: TableRow
  readonly rowNumber: number
  readonly column: TableColumn | undefined
  readonly columnNumber: number
  readonly cell: Cell
}

function rowsOf(of: ExportedPlan): Row[] {
  return of.plan.tables.flatMap((table, t) =>
    table.rows.flatMap((row, r) =>
      row.cells.map(
        (cell, c): Row => ({
          of,
          table,
          number: t + 1,
          row,
          rowNumber: r + 1,
          column: table.columns[c],
          columnNumber: c + 1,
          cell,
        }),
      ),
    ),
  )
}

export const tables = defineTable<Row>({
  name: 'tables',
  zh: '表格',
  about:
    'A cell of a table of the document; what a merged cell prints is in each cell that it reaches over. In xlsx and md each table is written in its own shape, in xlsx a sheet each behind a list of them with links; a cell that says more than a number (>17600, 5.4%) is text there',
  checked: false,
  rowsOf,
  columns: [
    ...PLAN_COLUMNS,
    {
      name: 'table',
      zh: '第几表',
      type: 'integer',
      about: 'Table of the document, from 1',
      of: ({ number }) => number,
    },
    { name: 'table_number', zh: '表号', type: 'text', about: 'As printed: 表2', of: ({ table }) => table.number },
    { name: 'caption', zh: '表题', type: 'text', about: 'Without the number', of: ({ table }) => table.caption },
    { name: 'row', zh: '行', type: 'integer', about: 'Row below the header, from 1', of: ({ rowNumber }) => rowNumber },
    {
      name: 'row_kind',
      zh: '行的种类',
      type: 'text',
      about: 'data, total, subtotal, of-which, group',
      of: ({ row }) => row.kind,
    },
    {
      name: 'row_level',
      zh: '行的层次',
      type: 'integer',
      about: 'Depth of the row, from 0',
      of: ({ row }) => row.level,
    },
    { name: 'column', zh: '列', type: 'integer', about: 'Column, from 1', of: ({ columnNumber }) => columnNumber },
    {
      name: 'header',
      zh: '列名',
      type: 'text',
      about: 'Header cells from the top down, parted by ›',
      of: ({ column }) => column?.path.join(' › '),
    },
    {
      name: 'column_kind',
      zh: '列的种类',
      type: 'text',
      about: 'text, number, amount, date, ordinal, total, of-which, difference, rate, share',
      of: ({ column }) => column?.kind,
    },
    {
      name: 'text',
      zh: '文字',
      type: 'text',
      about: 'As printed, without the blanks of the layout',
      of: ({ cell }) => cell.text,
    },
    { name: 'value', zh: '数值', type: 'number', about: 'Where it holds one number', of: ({ cell }) => cell.value },
    {
      name: 'unit',
      zh: '单位',
      type: 'text',
      about: 'Printed in the cell, or in force from the column',
      of: ({ cell }) => cell.unit,
    },
    { name: 'merged', zh: '合并', type: 'boolean', about: 'It repeats a merged cell', of: ({ cell }) => cell.merged },
    ...placeColumns<Row>(({ cell }) => cell.at),
  ],
})
