import { abs, compare, decimal, format, multiply } from '../../math/decimal.ts'
import { addTo } from '../../math/groups.ts'
import type { Column, Plan, Table } from '../../plan/types.ts'
import { readAmount } from '../amount.ts'
import { type CheckDraft, defineRule, NO_OPTIONS } from '../types.ts'
import { cellItem, columnLabel, isAdded, rowLabel, type TableAt } from './cells.ts'
import { checkParts, LISTED_MESSAGES, type ListedMessage, outcomeOf, type PartItem } from './parts.ts'
import { checkRate, RATE_MESSAGES, type RateKind, type RateMessage } from './ratio.ts'
import { type RowSum, rowSums } from './rows.ts'
import { checkWithin, WITHIN_MESSAGES, type WithinMessage } from './within.ts'

type Id = ListedMessage | WithinMessage | RateMessage | 'difference'
type Draft = CheckDraft<Id>

function cellName(table: Table, row: number, column: number): string {
  const cells = table.rows[row]
  const label = cells === undefined ? '' : rowLabel(table, cells)
  return [label, columnLabel(table.columns[column])].filter((words) => words !== '').join('·')
}

function totalCell(at: TableAt, row: number, column: number): PartItem | undefined {
  return cellItem(at, row, column, cellName(at.table, row, column))
}

function rowCells(at: TableAt, rows: readonly number[], column: number): readonly PartItem[] {
  return rows.flatMap((row) => {
    const cells = at.table.rows[row]
    return (cells && cellItem(at, row, column, rowLabel(at.table, cells))) ?? []
  })
}

/** A row has no number here: blank, ——, or words. A repeat of a merged cell is counted where it first stands. */
function hasBlank(table: Table, rows: readonly number[], column: number): boolean {
  return rows.some((row) => {
    const cell = table.rows[row]?.cells[column]
    return cell !== undefined && cell.value === undefined && !cell.merged
  })
}

interface Choice {
  readonly parts: readonly PartItem[]
  /** Every fair reading gives the same sum. */
  readonly oneMeaning: boolean
}

/** Of several fair readings the one that fits; none fits, the likeliest. */
function fittingReading(total: PartItem, readings: readonly (readonly PartItem[])[]): Choice | undefined {
  const filled = readings.filter((parts) => parts.length > 0)
  const outcomes = filled.map((parts) => outcomeOf(total, parts))
  const fits = (verdict: string) => outcomes.findIndex((outcome) => outcome?.verdict === verdict)
  const parts = filled[Math.max(fits('consistent') >= 0 ? fits('consistent') : fits('rounding'), 0)]
  const sums = new Set(outcomes.map((outcome) => (outcome?.value === undefined ? '' : format(outcome.value))))
  return parts && { parts, oneMeaning: sums.size === 1 }
}

function sumOfRows(at: TableAt, sum: RowSum, column: number, total: PartItem): Draft | undefined {
  const { table } = at
  const choice = fittingReading(
    total,
    sum.readings.map((rows) => rowCells(at, rows, column)),
  )
  if (choice === undefined) return undefined
  const blank = sum.readings.some((rows) => hasBlank(table, rows, column))
  const draft = checkParts(total, choice.parts, {
    parts: sum.relation === 'sum' ? 'complete' : 'open',
    // An error leaves one meaning, and no cell that may hold what is missing.
    level: choice.oneMeaning && !blank && sum.relation === 'sum' ? 'error' : 'warning',
    muted: table.muted,
    lessIsOpen: true,
  })
  // Accounts of two sides in one table, levels that indents alone show: a sum that is far off was added up wrongly by us.
  // One number is no sum: the others of it are blank, or were not seen.
  const unlikely = choice.parts.length < 2 || (table.rows.length > LONG_TABLE && isFarOff(total, choice.parts))
  const misread = draft.verdict === 'inconsistent' && unlikely
  return misread ? { ...draft, verdict: 'unassessable', reason: 'ambiguous', told: undefined } : draft
}

const LONG_TABLE = 12
const FAR = decimal('1.25')

/** More than a quarter apart, either way. */
function isFarOff(total: PartItem, parts: readonly PartItem[]): boolean {
  const outcome = outcomeOf(total, parts)
  const printed = readAmount(total.quantity)
  if (outcome?.value === undefined || 'unreadable' in printed || printed.amount.value === undefined) return true
  const a = abs(printed.amount.value)
  const b = abs(outcome.value)
  return compare(multiply(a, FAR), b) < 0 || compare(multiply(b, FAR), a) < 0
}

function columnSums(at: TableAt): Draft[] {
  const { table } = at
  const sums = rowSums(table)
  return table.columns.flatMap((column, c) =>
    isAdded(table, column)
      ? sums.flatMap((sum) => {
          const total = totalCell(at, sum.total, c)
          if (total === undefined) return []
          if (sum.relation !== 'within') return sumOfRows(at, sum, c, total) ?? []
          const parts = rowCells(at, sum.readings[0] ?? [], c)
          return parts.length === 0 ? [] : [checkWithin(total, parts, 'error')]
        })
      : [],
  )
}

/** The rows that a total cell spans: its own and those that repeat it, merged. */
function spannedRows(table: Table, row: number, column: number): readonly number[] {
  const rows = [row]
  for (let next = row + 1; table.rows[next]?.cells[column]?.merged === true; next++) {
    // 合计 below a merged cell is no part of it.
    if (table.rows[next]?.kind !== 'data') break
    rows.push(next)
  }
  return rows
}

function besides(at: TableAt, rows: readonly number[], columns: readonly number[]): readonly PartItem[] {
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const name = rows.length === 1 ? columnLabel(at.table.columns[column]) : cellName(at.table, row, column)
      return cellItem(at, row, column, name) ?? []
    }),
  )
}

function totalOfColumns(at: TableAt, row: number, column: number, of: readonly number[]): Draft[] {
  const total = totalCell(at, row, column)
  if (total === undefined) return []
  const rows = spannedRows(at.table, row, column)
  const parts = besides(at, rows, of)
  if (parts.length === 0) return []
  const blank = of.some((each) => hasBlank(at.table, rows, each))
  return [checkParts(total, parts, { parts: 'complete', level: blank ? 'warning' : 'error', muted: at.table.muted })]
}

function partsOfColumn(at: TableAt, row: number, whole: number, parts: readonly number[]): Draft[] {
  const total = totalCell(at, row, whole)
  const items = besides(at, [row], parts)
  return total === undefined || items.length === 0 ? [] : [checkWithin(total, items, 'error')]
}

/** 增减 of two shares is printed in 百分点: the same steps as their %. */
function inStepsOf(difference: PartItem, value: PartItem): PartItem {
  const { unit } = difference.quantity
  const points = unit === '百分点' && value.quantity.unit === '%'
  return points ? { ...difference, quantity: { ...difference.quantity, unit: '%' } } : difference
}

function differenceOf(at: TableAt, row: number, column: number, of: readonly number[]): Draft[] {
  const difference = totalCell(at, row, column)
  if (difference === undefined) return []
  const [value, base] = of.map((each) => totalCell(at, row, each))
  if (value === undefined || base === undefined) {
    return [
      {
        verdict: 'unassessable',
        reason: 'no-base',
        operands: [{ role: 'total', fact: difference.fact, at: difference.at, name: difference.name }],
      },
    ]
  }
  const parts: readonly PartItem[] = [value, { ...base, sign: '-' }]
  const draft = checkParts(inStepsOf(difference, value), parts, {
    parts: 'complete',
    level: 'error',
    muted: at.table.muted,
  })
  // A difference is no split: nothing is told of its rounding, and a disagreement in words of its own.
  if (draft.told === undefined || draft.verdict === 'rounding') return [{ ...draft, told: undefined }]
  return [{ ...draft, told: { ...draft.told, messageId: 'difference' } }]
}

const OTHER_BASE = /可比|同口径|不变价|剔除|扣除/
const GROWTH = /增长|增速|增幅|增减|同比|降幅|下降|升降|[±+]/
const RATIO = /完成|执行|占|为.{0,60}[%％]|比率|进度/

function rateKind(words: string): RateKind {
  if (GROWTH.test(words)) return 'growth'
  return RATIO.test(words) ? 'ratio' : 'unsaid'
}

function rateOf(at: TableAt, row: number, column: number, header: Column): Draft[] {
  const rate = totalCell(at, row, column)
  if (rate === undefined) return []
  const words = header.path.join('')
  const notes = at.table.notes.map(({ text }) => text).join('')
  const percent = rate.quantity.unit === undefined && /[%％率]/.test(words)
  const stated = percent ? { ...rate, quantity: { ...rate.quantity, unit: '%' } } : rate
  const [value, base] = header.of.map((each) => totalCell(at, row, each))
  const draft = checkRate(stated, value, base, rateKind(words))
  // A rate of comparable prices has a base that the table does not print.
  if (draft.verdict === 'inconsistent' && OTHER_BASE.test(words + notes)) {
    return [{ ...draft, verdict: 'unassessable', reason: 'price-basis', told: undefined }]
  }
  return [draft]
}

function rowChecks(at: TableAt): Draft[] {
  const { table } = at
  const wholes = new Map<number, number[]>()
  for (const [c, column] of table.columns.entries()) {
    const [whole] = column.of
    if (column.kind === 'of-which' && whole !== undefined) addTo(wholes, whole, c)
  }
  return table.rows.flatMap((_, row) => [
    ...table.columns.flatMap((column, c): Draft[] => {
      if (column.kind === 'total' && column.of.length > 0) return totalOfColumns(at, row, c, column.of)
      if (column.kind === 'difference') return differenceOf(at, row, c, column.of)
      return column.kind === 'rate' ? rateOf(at, row, c, column) : []
    }),
    ...[...wholes].flatMap(([whole, parts]) => partsOfColumn(at, row, whole, parts)),
  ])
}

function tableChecks(table: Table, index: number): Draft[] {
  const at: TableAt = { table, index }
  return [...rowChecks(at), ...columnSums(at)]
}

export default defineRule<Id>({
  meta: {
    id: 'sums/table',
    family: 'sums',
    severity: { recommended: 'error', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      ...LISTED_MESSAGES,
      ...WITHIN_MESSAGES,
      ...RATE_MESSAGES,
      difference: {
        zh: '“{name}”为{total}，按前后两列相减为{sum}，相差{gap}',
        en: '“{name}” is {total}; the two columns give {sum}, a difference of {gap}',
      },
    },
  },
  check: (plan: Plan) => plan.tables.flatMap(tableChecks),
})
