// Cells of budget tables by year (2025年执行数, 2026年预算数) that print what the prose says of the same item: name, scope,
// year, stage and fund are the same. 全市 and 市本级 never meet.

import { FUND, SIDES } from '../../language/data/money.ts'
import type { Names } from '../../language/names.ts'
import { readMark } from '../../language/numbering.ts'
import { isGenericAmount } from '../../language/ownerless.ts'
import { type Region, withoutLevel, withoutRegion } from '../../language/scopes.ts'
import type { Plan, Row, Stage, Table } from '../../plan/types.ts'
import type { Statement } from '../statements.ts'
import { cellItem } from './cells.ts'
import { type MoneyNode, moneyTrees, nodesOf } from './tree.ts'

/** A cell of a column whose year, stage and scope are known. */
export interface YearCell {
  readonly statement: Statement
  readonly table: number
  readonly row: number
  readonly column: number
  readonly name: string
  readonly fund: string | undefined
  readonly scope: string
  readonly period: string
  readonly stage: Stage
}

/** Cells, and those that print what an amount of the prose says. */
export interface YearColumns {
  /** The cells of one amount: of one value, or of none. */
  readonly cellsOf: (node: MoneyNode) => readonly YearCell[]
  /** The amount is printed for another year, scope or stage of its name: which of them the prose speaks of is not certain. */
  readonly isElsewhere: (node: MoneyNode) => boolean
  /** Cells of the same row, for another year or stage of its scope. */
  readonly besides: (cell: YearCell) => readonly YearCell[]
}

/** The fund without the word 预算, which some names leave out. */
function fundIn(words: string): string | undefined {
  const fund = FUND.exec(words)?.[0]
  return fund?.replace(/预算$/, '') ?? (/社保基金/.test(words) ? '社会保险基金' : undefined)
}

function fundOf(node: MoneyNode): string | undefined {
  return fundIn(node.name) ?? (node.parent === undefined ? undefined : fundOf(node.parent))
}

/** 执行数, 预计数 and 完成 are the outturn of a year; in accounts 决算数 is. */
function stageClass(stage: Stage | undefined, kind: Plan['meta']['kind']): string | undefined {
  if (stage === 'actual' || stage === 'estimate') return 'outturn'
  return stage === 'final' && kind === 'final-accounts' ? 'outturn' : stage
}

/** The words of a name that tell what it is: no mark, no level, no 小计. */
function bareName(names: Names, region: Region, words: string): string {
  const name = words.replace(/^\s{0,40}(?:其中|加|减)[：:]/, '')
  const mark = readMark(name)
  const own = (mark === undefined || mark.style === 'digit' ? name : name.slice(mark.length)).trim()
  const bare = withoutRegion(withoutLevel(own.replace(/(?:小计|[（(][类款项][)）])$/, '')), region)
  return names.canonical(bare).replace(/^(一般公共|政府性基金|国有资本经营|社会保险基金)预算/, '$1')
}

/** What names the amounts of a column: the words nearest to its left. Tables of two accounts have two such columns. */
function labelBefore(table: Table, row: Row, column: number): string {
  for (let at = column - 1; at >= 0; at--) {
    const cell = row.cells[at]
    if (table.columns[at]?.kind === 'text') return cell?.merged === true ? '' : (cell?.text ?? '')
  }
  return ''
}

const TOTAL = /^(?:本年|当年)?(?:收入|支出)(?:总计|合计|总量)$/

function cellsIn(plan: Plan, names: Names, region: Region): YearCell[] {
  return plan.tables.flatMap((table, index) => {
    const captioned = fundIn(table.caption ?? '')
    return table.columns.flatMap(({ period, stage, scope }, column): YearCell[] => {
      if (period === undefined || stage === undefined || scope === undefined) return []
      return table.rows.flatMap((row, at): YearCell[] => {
        const label = labelBefore(table, row, column)
        const item = label === '' ? undefined : cellItem({ table, index }, at, column, label)
        if (item === undefined) return []
        const bare = bareName(names, region, label)
        // 收入合计 in the table of a fund is that fund's.
        const name = TOTAL.test(bare) && captioned !== undefined ? `${captioned}${bare}` : bare
        const statement = { ...item, period, cell: item.fact }
        return [
          { statement, table: index, row: at, column, name, fund: fundIn(label) ?? captioned, scope, period, stage },
        ]
      })
    })
  })
}

function sideOf(name: string): string | undefined {
  return SIDES.find(([, words]) => words.test(name))?.[0]
}

function printedValue({ quantity }: Pick<Statement, 'quantity'>): string {
  return `${String(quantity.value ?? quantity.low)} ${quantity.unit ?? ''}`
}

/** Reads the columns once for all rules. */
export function yearColumns(plan: Plan, names: Names, region: Region): YearColumns {
  const { kind } = plan.meta
  const byName = new Map<string, YearCell[]>()
  for (const cell of cellsIn(plan, names, region)) {
    const alike = byName.get(cell.name)
    if (alike === undefined) byName.set(cell.name, [cell])
    else alike.push(cell)
  }
  const named = (node: MoneyNode): readonly YearCell[] => {
    if (node.cell !== undefined || byName.size === 0) return []
    const fund = fundOf(node)
    const generic = isGenericAmount(node.name)
    const alike = byName.get(bareName(names, region, node.name)) ?? []
    return alike.filter((cell) => {
      if (node.side !== undefined && sideOf(cell.name) !== undefined && node.side !== sideOf(cell.name)) return false
      // 上级补助收入 is in every fund.
      if (fund === undefined || cell.fund === undefined) return !generic
      return fund === cell.fund
    })
  }
  const isSame = (node: MoneyNode, cell: YearCell): boolean =>
    node.scope === cell.scope &&
    node.period === cell.period &&
    stageClass(node.stage, kind) === stageClass(cell.stage, kind)
  return {
    cellsOf: (node) => {
      const cells = named(node).filter((cell) => isSame(node, cell))
      return new Set(cells.map(({ statement }) => printedValue(statement))).size === 1 ? cells : []
    },
    isElsewhere: (node) =>
      named(node).some(
        (cell) => !isSame(node, cell) && printedValue(cell.statement) === printedValue({ quantity: node.quantity }),
      ),
    besides: (cell) =>
      (byName.get(cell.name) ?? []).filter(
        (other) => other !== cell && other.table === cell.table && other.row === cell.row && other.scope === cell.scope,
      ),
  }
}

/** Amounts of the prose. */
export function proseNodes(plan: Plan): readonly MoneyNode[] {
  return moneyTrees(plan)
    .flatMap((root) => [...nodesOf(root)])
    .filter(({ cell }) => cell === undefined)
}
