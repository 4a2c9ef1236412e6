// Plans to tables: which table, and in which format.

import type { Lang } from '../rules/index.ts'
import { csv } from './formats/csv.ts'
import { json } from './formats/json.ts'
import { markdown } from './formats/markdown.ts'
import { listSheet, tableSheets } from './shapes.ts'
import { TABLES } from './tables/index.ts'
import type { ExportedPlan, ExportTable, HeadingWords, Sheet, Value } from './types.ts'
import { wideIndicators } from './wide.ts'

export { TABLES } from './tables/index.ts'
export type { ExportedPlan, ExportTable, Sheet, Value } from './types.ts'

export const TABLE_NAMES: readonly string[] = TABLES.map(({ name }) => name)
export const EXPORT_FORMATS = ['csv', 'xlsx', 'parquet', 'md', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Formats that are no text: they are written to a file. */
export const BINARY: ReadonlySet<ExportFormat> = new Set(['xlsx', 'parquet'])

export function tableNamed(name: string): ExportTable | undefined {
  return TABLES.find((table) => table.name === name)
}

/** All rows of a table in one sheet. */
export function longSheet(table: ExportTable, plans: readonly ExportedPlan[], lang: Lang): Sheet {
  return {
    name: lang === 'zh' ? table.zh : table.name,
    headings: table.headings,
    rows: plans.flatMap((plan) => table.rows(plan)),
  }
}

interface Exported {
  readonly table: ExportTable
  readonly plans: readonly ExportedPlan[]
  /** wide: of indicators, one row each with a column a year. */
  readonly shape: 'long' | 'wide'
  /** Of headings in formats for people. */
  readonly lang: Lang
}

/** `linkOf`: where a place in a file leads, in formats that have links. */
export async function exported(
  { table, plans, shape, lang }: Exported,
  format: ExportFormat,
  linkOf: (file: string, place: string) => string | undefined,
): Promise<string | Uint8Array> {
  const sheet = shape === 'wide' ? wideIndicators(plans, lang) : longSheet(table, plans, lang)
  const wordsOf: HeadingWords = lang === 'zh' ? ({ zh }) => zh : ({ name }) => name
  const shaped = table.name === 'tables' ? tableSheets(plans) : []
  switch (format) {
    case 'csv':
      return csv(sheet)
    case 'json':
      return json(sheet)
    case 'md':
      return markdown(shaped.length > 0 ? shaped : [sheet], wordsOf)
    case 'xlsx': {
      const { xlsx } = await import('./formats/xlsx.ts')
      return xlsx(
        shaped.length > 0 ? withNames([listSheet(plans, lang), ...shaped]) : [sheet],
        wordsOf,
        rowLink(linkOf),
      )
    }
    case 'parquet': {
      const { parquet } = await import('./formats/parquet.ts')
      return parquet(sheet)
    }
  }
}

function rowLink(linkOf: (file: string, place: string) => string | undefined) {
  return ({ headings }: Sheet, row: readonly Value[]): string | undefined => {
    const cell = (name: string): string | undefined => {
      const value = row[headings.findIndex((heading) => heading.name === name)]
      return value === undefined ? undefined : String(value)
    }
    const file = cell('place_file') ?? cell('file')
    const place = cell('place')
    return file === undefined || place === undefined ? undefined : linkOf(file, place)
  }
}

// What the name of a sheet may not hold, and how long it may be.
const FORBIDDEN = /[[\]:*?/\\']/g
const LONGEST = 31

/** Names that a workbook takes, each once. */
function withNames(sheets: readonly Sheet[]): Sheet[] {
  const taken = new Set<string>()
  return sheets.map((sheet) => {
    const words = sheet.name.replace(FORBIDDEN, ' ').trim()
    let name = words.slice(0, LONGEST)
    for (let again = 2; taken.has(name.toLowerCase()); again++) name = `${words.slice(0, LONGEST - 4)} ${again}`
    taken.add(name.toLowerCase())
    return { ...sheet, name }
  })
}
