// Which rows of a table add up to which: 合计, 小计, 其中 and indented rows. Layouts leave it open, so every fair
// reading is given, the likeliest first.

import { leastOf } from '../../math/extremes.ts'
import type { Row, Table } from '../../plan/types.ts'

export interface RowSum {
  /** Index of the row that is the total. */
  readonly total: number
  /** `sum`: the rows fill it; `within`: 其中, they do only when they say so; `indented`: rows under a row. */
  readonly relation: 'sum' | 'within' | 'indented'
  /** Fair readings: indexes of the rows that are its parts. */
  readonly readings: readonly (readonly number[])[]
}

type Indexed = readonly [number, Row]

function isBoundary(row: Row): boolean {
  return row.kind === 'total' || row.kind === 'subtotal' || row.kind === 'group'
}

/** 小计 stands before its rows where the first row of the table, or of a group, is one. */
function subtotalFirst(rows: readonly Row[]): boolean {
  const first = rows.find((row) => row.kind !== 'group' && row.kind !== 'total')
  return first?.kind === 'subtotal'
}

/** Data rows from one boundary to the next, going out from `at`. */
function stretch(rows: readonly Row[], at: number, step: 1 | -1): readonly number[] {
  const found: number[] = []
  for (let next = at + step; ; next += step) {
    const row = rows[next]
    if (row === undefined || isBoundary(row)) break
    if (row.kind === 'data') found.push(next)
  }
  return step === 1 ? found : found.reverse()
}

function shallowest(rows: readonly Row[], indexes: readonly number[]): readonly number[] {
  const levels = indexes.map((at) => rows[at]?.level ?? 0)
  const least = leastOf(levels)
  return indexes.filter((_, at) => levels[at] === least)
}

/** Rows with nothing indented under them. */
function leaves(rows: readonly Row[], indexes: readonly number[]): readonly number[] {
  return indexes.filter((at, position) => {
    const next = indexes[position + 1]
    return next === undefined || (rows[next]?.level ?? 0) <= (rows[at]?.level ?? 0)
  })
}

function distinct(readings: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const seen = new Set<string>()
  return readings.filter((reading) => {
    const key = reading.join()
    return reading.length === 0 || seen.has(key) ? false : seen.add(key)
  })
}

/** The category cell that a merged 小计 row shares with its rows. */
function categoryOf(row: Row | undefined): string | undefined {
  const cell = row?.cells[0]
  return cell === undefined || cell.value !== undefined || cell.text === '' ? undefined : cell.text
}

// The name of a level's whole account: 全市一般公共预算支出, 县本级政府性基金收入, 本年收入.
const ACCOUNT =
  /^(?:全[国省市州县区盟旗]|[国省市州县区盟旗]本级|本年|当年|地方(?=一般公共|财政|级))[^、，（(]{0,16}(?:收入|支出)$/

/** A whole account is the sum of what stands over it: it and what follows make the total, where it has no word for that. */
function fromAccount(rows: readonly Row[], covered: readonly number[]): readonly number[] {
  const last = covered.findLastIndex((at, position) => position > 1 && ACCOUNT.test(rows[at]?.cells[0]?.text ?? ''))
  const account = covered[last]
  return account === undefined ? [] : [account, ...shallowest(rows, covered.slice(last + 1))]
}

function subtotalReadings(rows: readonly Row[], at: number, first: boolean): readonly (readonly number[])[] {
  const covered = stretch(rows, at, first ? 1 : -1)
  const category = categoryOf(rows[at])
  const alike = category === undefined ? [] : covered.filter((row) => categoryOf(rows[row]) === category)
  // 本级收入小计, 上级补助…, 收入合计: a later one can hold the one before it.
  const earlier = first ? -1 : rows.slice(0, at).findLastIndex(isBoundary)
  const running =
    rows[earlier]?.kind === 'subtotal' && covered.length > 0 ? [[earlier, ...shallowest(rows, covered)]] : []
  return distinct([alike, shallowest(rows, covered), leaves(rows, covered), fromAccount(rows, covered), ...running])
}

/** Subtotals, and data rows that none of them covers. */
function tops(rows: readonly Row[], block: readonly Indexed[], first: boolean): readonly number[] {
  const covered = new Set<number>()
  for (const [at, row] of block) {
    if (row.kind === 'subtotal') for (const each of stretch(rows, at, first ? 1 : -1)) covered.add(each)
  }
  const data = block.filter(([at, row]) => row.kind === 'data' && !covered.has(at)).map(([at]) => at)
  const subtotals = block.filter(([, row]) => row.kind === 'subtotal').map(([at]) => at)
  return [...subtotals, ...shallowest(rows, data)].sort((a, b) => a - b)
}

function hasNumbers(block: readonly Indexed[]): boolean {
  return block.some(([, row]) => row.kind === 'data' || row.kind === 'subtotal')
}

/** Rows of a total: those since the last total, or, where it stands on top, those until the next. */
function blockOf(rows: readonly Row[], at: number): readonly Indexed[] {
  const all = [...rows.entries()]
  const before = all.slice(0, at)
  const last = before.findLastIndex(([, row]) => row.kind === 'total')
  const above = before.slice(last + 1)
  if (hasNumbers(above)) return above
  const after = all.slice(at + 1)
  const next = after.findIndex(([, row]) => row.kind === 'total')
  return next < 0 ? after : after.slice(0, next)
}

function totalReadings(rows: readonly Row[], at: number, first: boolean): readonly (readonly number[])[] {
  const block = blockOf(rows, at)
  const data = block.filter(([, row]) => row.kind === 'data').map(([each]) => each)
  const top = tops(rows, block, first)
  const earlier = [...rows.entries()].filter(([each, row]) => each < at && row.kind === 'total').map(([each]) => each)
  const running =
    earlier.length > 0
      ? [
          [...earlier.slice(-1), ...top],
          [...earlier, ...top],
        ]
      : []
  // Beside 小计 rows the depth of a data row is that of its group, and does not make it a total of deeper ones.
  const grouped = block.some(([, row]) => row.kind === 'subtotal')
  const plain = grouped ? [data] : [shallowest(rows, data), leaves(rows, data)]
  return distinct([top, ...plain, ...running])
}

/** The row that a 其中 or an indented row is a part of. */
function wholeOf(rows: readonly Row[], at: number): number | undefined {
  const row = rows[at]
  if (row === undefined) return undefined
  for (let above = at - 1; above >= 0; above--) {
    const candidate = rows[above]
    if (candidate === undefined) continue
    // Behind a 小计 of its own level a row belongs to nothing above it.
    if ((candidate.kind === 'subtotal' || candidate.kind === 'total') && candidate.level === row.level) return undefined
    if (candidate.level < row.level) return above
    if (row.kind === 'of-which' && candidate.kind !== 'of-which' && candidate.level === row.level) return above
  }
  return undefined
}

/** The left side of a table of two accounts has run out: such a row belongs to the other side, under no row of this one. */
function isOtherSide(row: Row): boolean {
  const [label, ...others] = row.cells
  return label?.text === '' && !label.merged && others.some((cell) => cell.value === undefined && cell.text !== '')
}

function underRows(rows: readonly Row[]): readonly RowSum[] {
  const under = new Map<string, { total: number; relation: 'within' | 'indented'; parts: number[] }>()
  for (const [at, row] of rows.entries()) {
    if (row.kind !== 'of-which' && !(row.kind === 'data' && row.level > 0)) continue
    if (isOtherSide(row)) continue
    const total = wholeOf(rows, at)
    if (total === undefined) continue
    const relation = row.kind === 'of-which' ? 'within' : 'indented'
    const key = `${total} ${relation}`
    const known = under.get(key) ?? { total, relation, parts: [] }
    known.parts.push(at)
    under.set(key, known)
  }
  return (
    [...under.values()]
      // Rows under a 合计 on top are told with it.
      .filter(
        ({ total, relation }) => relation === 'within' || rows[total]?.kind === 'data' || rows[total]?.kind === 'group',
      )
      .map(({ total, relation, parts }) => ({ total, relation, readings: [parts] }))
  )
}

/** Everything in a table that is a total of rows. */
export function rowSums(table: Table): readonly RowSum[] {
  const { rows } = table
  const first = subtotalFirst(rows)
  const sums: RowSum[] = []
  for (const [at, row] of rows.entries()) {
    if (row.kind === 'subtotal') sums.push({ total: at, relation: 'sum', readings: subtotalReadings(rows, at, first) })
    if (row.kind === 'total') sums.push({ total: at, relation: 'sum', readings: totalReadings(rows, at, first) })
  }
  return [...sums, ...underRows(rows)].filter(({ readings }) => readings.length > 0)
}
