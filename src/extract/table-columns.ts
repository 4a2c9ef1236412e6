// 列: what each column of a table holds, and which columns it is reckoned from.

import { type GridCell, isDash, isValue, textOf } from '../document/grid.ts'
import { timeAt } from '../language/time.ts'
import { parseUnit } from '../language/units.ts'
import type { ColumnKind } from '../plan/types.ts'

export interface KindOfColumn {
  kind: ColumnKind
  of: number[]
}

const ORDINAL = /^(?:序号|编号|序|№|No\.?)$/i
const TOTAL = /^(?:合计|总计|小计|共计|总投资|总额|总金额|合计金额|计)(?:[（(].*[）)])?$/
const OF_WHICH = /^其中/
const DIFFERENCE = /^(?:增减额|增减|增加额|差额|增减数|增减变动|变动额|比上年增减)(?:[（(](?!%).*[）)])?$/
const RATE =
  /(?:增长|增减|增幅|变动|完成|执行)(?:率|幅度?|比例|%|％|百分比)|[（(±]{0,3}%[）)]?$|^(?:增长|增幅|增减)[（(]?[%％]/
const SHARE = /占比|比重|占.{0,8}(?:比例|%|％)|构成/

/** 占比(%), 占总投资的比重; 比重增减, 完成预算占比 tell how far something has changed or got. */
function isShareHead(head: string): boolean {
  return SHARE.test(head) && /[%％]|比/.test(head) && !/[增减变升降]|提高|完成|执行/.test(head)
}

function leaf(path: readonly string[]): string {
  return (path.at(-1) ?? '').replace(/\s/g, '').replace('增、减', '增减')
}

interface Look {
  values: number
  dates: number
  filled: number
}

// 2025-03-01 is a day, and no range from 2025 to 3 to 1.
const DAY = /^(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}$/

function lookAt(body: readonly GridCell[][], column: number): Look {
  const look: Look = { values: 0, dates: 0, filled: 0 }
  for (const row of body) {
    const text = textOf(row[column])
    if (text === '' || row[column]?.merged === true) continue
    look.filled++
    if (DAY.test(text)) look.dates++
    else if (isValue(text) || isDash(text) || /^[<>≤≥约]?\d[\d,.]*(?:[（(]|[\u4e00-\u9fff%‰]{1,4}$)/.test(text))
      look.values++
    else if (timeAt(text, 0) !== undefined) look.dates++
  }
  return look
}

/** Kinds of all columns. A column is one of numbers where most of its cells are. */
export function columnKinds(
  paths: readonly (readonly string[])[],
  body: readonly GridCell[][],
  tableUnit: string | undefined,
): KindOfColumn[] {
  const kinds: KindOfColumn[] = paths.map((path, column) => {
    const head = leaf(path)
    if (ORDINAL.test(head)) return { kind: 'ordinal', of: [] }
    const look = lookAt(body, column)
    if (look.dates > look.values && look.dates * 2 > look.filled) return { kind: 'date', of: [] }
    if (look.values === 0 || look.values * 2 < look.filled) return { kind: 'text', of: [] }
    const unit = unitOver(path) ?? tableUnit
    const money = unit !== undefined && parseUnit(unit)?.kind === 'money'
    return { kind: money ? 'amount' : 'number', of: [] }
  })
  paths.forEach((path, column) => {
    const own = kinds[column]
    if (own === undefined || (own.kind !== 'amount' && own.kind !== 'number')) return
    const head = leaf(path)
    if (isShareHead(head) && paths.length > 2) kinds[column] = { kind: 'share', of: [] }
    else if (RATE.test(head) && !/年均|平均|累计/.test(head) && !/[（(](?:万|亿)?元/.test(head))
      kinds[column] = { kind: 'rate', of: twoBefore(kinds, column) }
    else if (DIFFERENCE.test(head)) kinds[column] = { kind: 'difference', of: twoBefore(kinds, column) }
  })
  paths.forEach((path, column) => {
    const own = kinds[column]
    if (own === undefined || (own.kind !== 'amount' && own.kind !== 'number')) return
    const head = leaf(path)
    if (TOTAL.test(head)) {
      const of = partsOf(paths, kinds, column)
      if (of.length > 1) kinds[column] = { kind: 'total', of }
    } else if (path.some((step) => OF_WHICH.test(step))) {
      const whole = wholeOf(paths, kinds, column)
      if (whole !== undefined) kinds[column] = { kind: 'of-which', of: [whole] }
    }
  })
  return kinds
}

const HEAD_UNIT = /[（(](?:单位[：:])?([^（）()]{1,10})[）)]$/

/** The unit that a head or one over it gives: 项目投入金额（万元） over 市级资金. */
function unitOver(path: readonly string[]): string | undefined {
  for (const head of path.toReversed()) {
    const unit = HEAD_UNIT.exec(head)?.[1]
    if (unit !== undefined && parseUnit(unit) !== undefined) return unit
  }
  return undefined
}

function isSummable(kind: ColumnKind | undefined): boolean {
  return kind === 'amount' || kind === 'number'
}

function twoBefore(kinds: readonly KindOfColumn[], column: number): number[] {
  const before: number[] = []
  for (let at = column - 1; at >= 0 && before.length < 2; at--) if (isSummable(kinds[at]?.kind)) before.push(at)
  return before
}

/** The columns that a total is the sum of: those of its own group, else the run of amounts beside it. */
function partsOf(paths: readonly (readonly string[])[], kinds: readonly KindOfColumn[], column: number): number[] {
  const path = paths[column] ?? []
  const of: number[] = []
  if (path.length > 1) {
    paths.forEach((other, at) => {
      if (
        at !== column &&
        other[0] === path[0] &&
        isSummable(kinds[at]?.kind) &&
        !other.some((step) => OF_WHICH.test(step))
      )
        of.push(at)
    })
    if (of.length > 0) return of
  }
  for (
    let at = column + 1;
    at < paths.length && isSummable(kinds[at]?.kind) && (paths[at]?.length ?? 0) <= path.length;
    at++
  )
    of.push(at)
  if (of.length > 1) return of
  of.length = 0
  for (let at = column - 1; at >= 0 && isSummable(kinds[at]?.kind); at--) of.unshift(at)
  return of
}

function wholeOf(
  paths: readonly (readonly string[])[],
  kinds: readonly KindOfColumn[],
  column: number,
): number | undefined {
  for (let at = column - 1; at >= 0; at--) {
    if (isSummable(kinds[at]?.kind) && !(paths[at] ?? []).some((step) => OF_WHICH.test(step))) return at
    if (kinds[at]?.kind === 'total') return at
  }
  return undefined
}
