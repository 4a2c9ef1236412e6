// A table of an export: its columns are said once, for every format and for the data dictionary.

import type { CheckedFile } from '../plan/report-types.ts'
import type { ExactNumber, Plan } from '../plan/types.ts'

/** A plan as it is exported. `entry`: what checking it found, where the table asks for that. */
export interface ExportedPlan {
  /** As given. */
  readonly file: string
  /** Which plan of a file with several, from 1. */
  readonly part: number | undefined
  readonly plan: Plan
  readonly entry: CheckedFile | undefined
}

export type Value = ExactNumber | boolean | undefined

/** number: exact as printed in text formats, a double in xlsx and parquet; integer: a count. */
export type ColumnType = 'text' | 'number' | 'integer' | 'boolean'

export interface Heading {
  readonly name: string
  /** Column heading for people (xlsx, md) who read Chinese; others read the name. */
  readonly zh: string
  readonly type: ColumnType
  /** For the data dictionary. */
  readonly about: string
}

export interface Column<Row> extends Heading {
  readonly of: (row: Row) => Value
}

/** What a column is called in formats for people. */
export type HeadingWords = (heading: Heading) => string

/** Rows with one value for each heading. */
export interface Sheet {
  /** Of a workbook's sheet. */
  readonly name: string
  readonly headings: readonly Heading[]
  readonly rows: readonly (readonly Value[])[]
}

export interface ExportTable {
  readonly name: string
  readonly zh: string
  /** What a row is, for the data dictionary. */
  readonly about: string
  readonly headings: readonly Heading[]
  /** Whether checks are needed, or the plans alone. */
  readonly checked: boolean
  readonly rows: (plan: ExportedPlan) => Value[][]
}

interface Definition<Row> extends Omit<ExportTable, 'headings' | 'rows'> {
  readonly columns: readonly Column<Row>[]
  readonly rowsOf: (plan: ExportedPlan) => readonly Row[]
}

export function defineTable<Row>({ columns, rowsOf, ...rest }: Definition<Row>): ExportTable {
  return {
    ...rest,
    headings: columns.map(({ name, zh, type, about }) => ({ name, zh, type, about })),
    rows: (plan) => rowsOf(plan).map((row) => columns.map(({ of }) => of(row))),
  }
}
