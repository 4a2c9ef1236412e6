// 表格应答: rows of a table that answer an announced number: 4个子项目 and a table of 项目名称.

import type { CountMember } from '../../plan/types.ts'
import type { TypedTable } from '../tables.ts'
import type { Site } from './draft.ts'
import { headOfNoun } from './headings.ts'

interface TableAnswer {
  members: CountMember[]
  fits: boolean
}

const REMARK = /[（(][^（）()]*[）)]/g

/** The names of a column, each once; a repeat of a merged cell names nothing new. */
function namesOf({ table }: TypedTable, tableIndex: number, column: number): CountMember[] {
  const members: CountMember[] = []
  const seen = new Set<string>()
  table.rows.forEach((row, rowIndex) => {
    const cell = row.cells[column]
    if (row.kind !== 'data' || cell === undefined || cell.merged || cell.text === '' || seen.has(cell.text)) return
    seen.add(cell.text)
    const member: CountMember = { name: cell.text, cell: `/tables/${tableIndex}/rows/${rowIndex}/cells/${column}` }
    if (cell.at !== undefined) member.at = cell.at
    members.push(member)
  })
  return members
}

/** A table that a page cut goes on in the next one, which numbers its rows further. */
function withContinuation(
  members: CountMember[],
  tables: readonly TypedTable[],
  index: number,
  column: number,
): CountMember[] {
  const next = tables[index + 1]
  const [first] = next?.table.rows ?? []
  const width = tables[index]?.table.columns.length
  if (
    next === undefined ||
    next.table.columns.length !== width ||
    !(first?.cells.some((cell) => cell.text === String(members.length + 1)) ?? false)
  )
    return members
  return [...members, ...namesOf(next, index + 1, column)]
}

/** 1, 2, 3 … down a column: no row was lost. */
function isNumbered({ table }: TypedTable, count: number): boolean {
  return table.columns.some((column, index) => {
    if (column.kind !== 'ordinal' && !/^序号$/.test(column.path.at(-1) ?? '')) return false
    const ordinals = table.rows.filter((row) => row.kind === 'data').map((row) => row.cells[index]?.text)
    return ordinals.length === count && ordinals.every((text, place) => text === String(place + 1))
  })
}

function isNumberedFrom(typed: TypedTable | undefined, count: number): boolean {
  return typed?.table.rows.some((row) => row.cells[0]?.text === String(count + 1)) ?? false
}

/** The number is of all the plan's projects: their money stands in the same sentence. */
function isWholePlan({ reading, announced }: Site): boolean {
  const sentence = reading.passage.text.slice(announced.end).split('。')[0] ?? ''
  return /总投资/.test(sentence) || announced.total
}

/** The table whose rows answer. Another number of rows than announced is told only of a numbered
 * table that the words point at, or of the only one, where the number is of all projects. */
export function answerByTable(site: Site, tables: readonly TypedTable[]): TableAnswer | undefined {
  const { noun, declared } = site.announced
  if (noun.length < 2) return undefined
  const head = headOfNoun(noun)
  const { text } = site.reading.passage
  const pointed = /(?:见|详见|参见)附?表\s?(\d{1,2})/.exec(text.slice(site.announced.end, site.announced.end + 60))?.[1]
  let near: TableAnswer | undefined
  const alone: TableAnswer[] = []
  for (const [index, typed] of tables.entries()) {
    const named = typed.table.number?.replace(/\D/g, '')
    if (pointed !== undefined && named !== undefined && named !== pointed) continue
    for (const [column, { path, kind }] of typed.table.columns.entries()) {
      if (kind !== 'text') continue
      const title = (path.at(-1) ?? '').replace(REMARK, '').replace(/名称$/, '')
      if (title.length < 2 || !(noun.endsWith(title) || title.endsWith(noun) || title === head)) continue
      const members = withContinuation(namesOf(typed, index, column), tables, index, column)
      if (members.length === declared) return { members, fits: true }
      if (!isNumbered(typed, members.length) || isNumberedFrom(tables[index + 1], members.length)) continue
      if (pointed !== undefined && named === pointed) near ??= { members, fits: false }
      else alone.push({ members, fits: false })
    }
  }
  const [only] = alone
  const close = only !== undefined && Math.abs(only.members.length - declared) <= 2
  return near ?? (alone.length === 1 && close && noun.endsWith('项目') && isWholePlan(site) ? only : undefined)
}
