// 表列合计: a quantity of the text that is the sum of a column of the table under the same heading (产业用地合计1889亩).

import type { Section } from '../../document/blocks.ts'
import type { QuantityToken } from '../../language/lexer.ts'
import { parseUnit } from '../../language/units.ts'
import type { Cell, Row, Sum, SumPart, Table } from '../../plan/types.ts'
import { readLead } from '../indicators/lead.ts'
import { isAttributive } from '../indicators/refuse.ts'
import { plainQuantity, quantityOf } from '../quantity.ts'
import { at, type PartContext, placeOf, type Reading } from '../reading.ts'
import type { TypedTable } from '../tables.ts'

interface Total {
  reading: Reading
  index: number
  token: QuantityToken
  name: string
}

/** Nouns that a column's head and the words of a total must share, by kind of what is counted. */
const NOUNS: readonly RegExp[] = [/用地|占地/, /建筑面积/, /投资/, /产值/, /长度|里程/]

function nounOf(words: string): RegExp | undefined {
  return NOUNS.find((pattern) => pattern.test(words))
}

function dataRows(table: Table): { row: Row; index: number }[] {
  return table.rows.map((row, index) => ({ row, index })).filter(({ row }) => row.kind === 'data')
}

function nameCell(table: Table, row: Row): string {
  const named = table.columns.findIndex((column) => /名称/.test(column.path.join('')))
  const text = row.cells[named < 0 ? table.columns.findIndex((column) => column.kind === 'text') : named]?.text
  return text ?? ''
}

function clauseStart(text: string, at: number): number {
  for (let back = at - 1; back >= 0; back--) if (/[，,。；;：:、]/.test(text.charAt(back))) return back + 1
  return 0
}

/** Quantities of the section's paragraphs that can be the whole of the column. */
function totalsFor(context: PartContext, section: Section, canonical: string, noun: RegExp): Total[] {
  const totals: Total[] = []
  for (const reading of context.readings) {
    if (reading.section !== section || reading.kind === 'heading') continue
    const { text } = reading.passage
    reading.tokens.forEach((token, index) => {
      if (token.kind !== 'quantity' || token.value === undefined || token.unit?.canonical !== canonical) return
      if (isAttributive(text, token, reading.tokens, index)) return
      const lead = readLead(text, clauseStart(text, token.start), token.start)
      const words = text.slice(clauseStart(text, token.start), token.start)
      if (!noun.test(words) || lead.change !== undefined) return
      totals.push({ reading, index, token, name: nameOfTotal(text.slice(lead.start, lead.end)) })
    })
  }
  return totals
}

/** Without years, remarks, and a word said twice around a remark (研发用地（含机构）用地). */
function nameOfTotal(words: string): string {
  return words
    .replace(/[（(][^）)]{0,200}[）)]/g, '')
    .replace(/^(?:到|至)?(?:19|20)\d\d年(?:底|末)?/, '')
    .replace(/([\u4e00-\u9fff]{2})\1$/, '$1')
}

function shared(a: string, b: string): string {
  let best = ''
  for (let start = 0; start < a.length; start++) {
    for (let end = start + best.length + 1; end <= a.length; end++) {
      const piece = a.slice(start, end)
      if (!b.includes(piece)) break
      best = piece
    }
  }
  return best
}

const NARROW = 3

/** Two totals over one table: rows whose name holds the narrower noun belong to that total, the others to the other. */
function share(
  totals: readonly Total[],
  rows: readonly { row: Row; index: number }[],
  table: Table,
): Map<Total, { row: Row; index: number }[]> | undefined {
  const result = new Map<Total, { row: Row; index: number }[]>()
  const [first, second] = totals
  if (first === undefined) return undefined
  if (second === undefined) {
    result.set(first, [...rows])
    return result
  }
  if (totals.length > 2) return undefined
  const strength = (total: Total): number =>
    Math.max(0, ...rows.map(({ row }) => shared(total.name, nameCell(table, row)).length))
  const [narrow, wide] = strength(first) >= strength(second) ? [first, second] : [second, first]
  if (strength(narrow) < NARROW || strength(narrow) === strength(wide)) return undefined
  const belongs = (row: Row): boolean =>
    shared(narrow.name, nameCell(table, row)).length >= Math.max(NARROW, strength(narrow) - 1)
  result.set(
    narrow,
    rows.filter(({ row }) => belongs(row)),
  )
  result.set(
    wide,
    rows.filter(({ row }) => !belongs(row)),
  )
  return result
}

function partOf(table: Table, cell: Cell, row: Row, pointer: string): SumPart | undefined {
  if (cell.value === undefined) return undefined
  return {
    name: nameCell(table, row),
    ...plainQuantity(String(cell.value), cell.unit, cell.precision ?? 0, cell.text),
    sign: '+',
    from: 'table',
    cell: pointer,
    ...(cell.at === undefined ? {} : { at: cell.at }),
  }
}

/** Totals of the text over the columns of the tables that stand under the same heading. */
export function extractColumnSums(
  context: PartContext,
  tables: readonly TypedTable[],
  periodOf: (reading: Reading, index: number) => string | undefined,
): Sum[] {
  const sums: Sum[] = []
  tables.forEach(({ table, block }, number) => {
    table.columns.forEach((column, at0) => {
      if (column.kind !== 'number' && column.kind !== 'amount') return
      const meaning = column.unit === undefined ? undefined : parseUnit(column.unit)
      const noun = nounOf(column.path.join(''))
      if (meaning === undefined || noun === undefined || /目标|预期/.test(column.path.join(''))) return
      const rows = dataRows(table).filter(({ row }) => row.cells[at0]?.value !== undefined)
      if (rows.length < 2 || table.rows.some((row) => row.kind === 'total' && row.cells[at0]?.value !== undefined))
        return
      const totals = totalsFor(context, block.section, meaning.canonical, noun)
      const shares = share(totals, rows, table)
      if (shares === undefined) return
      for (const [total, own] of shares) {
        const parts = own
          .map(({ row, index }) => {
            const cell = row.cells[at0]
            return cell === undefined
              ? undefined
              : partOf(table, cell, row, `/tables/${number}/rows/${index}/cells/${at0}`)
          })
          .filter((part): part is SumPart => part !== undefined)
        if (parts.length < 2) continue
        const { text } = total.reading.passage
        const period = periodOf(total.reading, total.index)
        sums.push({
          total: {
            name: total.name,
            role: 'target',
            ...(period === undefined ? {} : { period }),
            ...quantityOf(total.token, text.slice(total.token.start, total.token.end), undefined),
            from: 'prose',
            ...at(placeOf(context, total.reading.passage, total.token.start, total.token.end)),
          },
          relation: 'total',
          parts,
          complete: !/重点|主要|部分|示例/.test(table.caption ?? ''),
        })
        total.reading.taken.add(total.index)
      }
    })
  })
  return sums
}
