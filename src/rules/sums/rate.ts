import type { Names } from '../../language/names.ts'
import type { Region } from '../../language/scopes.ts'
import { withoutLevel, withoutRegion } from '../../language/scopes.ts'
import type { Rate, Stage } from '../../plan/types.ts'
import { readAmount } from '../amount.ts'
import { compareAmounts } from '../compare.ts'
import { defineRule, NO_OPTIONS } from '../types.ts'
import { INCREASE_MESSAGES } from './increase.ts'
import type { PartItem } from './parts.ts'
import { PARTS_RATE_MESSAGES } from './parts-rate.ts'
import { type Draft, itemOf, type Rated, ratePart, type Told, unread, yearsSince } from './rated.ts'
import { partsRates, rootsByPlace, totalsOf, withIncreases } from './rates-beside.ts'
import { checkRate, RATE_MESSAGES } from './ratio.ts'
import { type MoneyNode, moneyTrees, nodesOf, ratesOf } from './tree.ts'
import { type YearCell, type YearColumns, yearColumns } from './year-columns.ts'
import { checkYearly, YEARLY_MESSAGES } from './yearly-rate.ts'

/** Which amount a rate is measured by: the same name, scope and side; the year before, or the budget of the year. */
interface Wanted {
  readonly period: string | undefined
  readonly stages: readonly (Stage | undefined)[]
}

// What a year came to, the best known first.
const OUTTURNS: readonly Stage[] = ['final', 'actual', 'estimate']

function wantedBy({ node }: Rated, { of, since }: Rate): Wanted | undefined {
  const { period } = node
  // 为预算的85.7% is said of the budget as it was changed, too.
  if (of === 'budget') return { period, stages: ['budget', 'adjusted'] }
  if (of === 'adjusted-budget') return { period, stages: ['adjusted'] }
  if (of === 'base-year' || of === 'earlier-year')
    return since === undefined ? undefined : { period: since, stages: OUTTURNS }
  // 比上年预算增长 names a base that no section holds.
  if (of !== 'previous-year') return undefined
  return /^\d{4}$/.test(period ?? '') ? { period: String(Number(period) - 1), stages: OUTTURNS } : undefined
}

/** The name without the marks and scope words that stand in front: （1）全市一般公共预算收入. */
function bareName(names: Names, region: Region, { name }: MoneyNode): string {
  return names.canonical(withoutRegion(withoutLevel(name.replace(/^[（(]\d+[）)]/, '')), region))
}

function keyOf(name: string, node: MoneyNode, period: string | undefined, stage: Stage | undefined): string {
  return [name, node.scope ?? '', node.side ?? '', period ?? '', stage ?? ''].join('|')
}

// 完成98560万元，为预算96800万元的101.8%: told together.
const NEAR = 3

function areNear({ at: a }: MoneyNode, { at: b }: MoneyNode): boolean {
  if (a === undefined || b === undefined || a.page !== b.page || a.file !== b.file) return false
  return Math.abs(a.line - b.line) <= NEAR
}

/**
 * Several amounts may be the base (a budget told twice): one that fits is it. A budget that stands elsewhere and does
 * not fit may be the first of the year, or of what the councils approved one by one.
 */
function checkAgainst(part: PartItem, { node }: Rated, rate: Rate, bases: readonly MoneyNode[]): Draft {
  const kind = rate.kind === 'growth' ? 'growth' : 'ratio'
  const years = rate.of === 'base-year' ? yearsSince(node, rate) : undefined
  const drafts = bases.flatMap((base): { base: MoneyNode; draft: Draft }[] => {
    const sides = { rate: part, value: itemOf(node), base: itemOf(base) }
    const draft =
      years === undefined ? checkRate(part, sides.value, sides.base, kind) : checkYearly({ ...sides, years })
    return draft === undefined ? [] : [{ base, draft }]
  })
  const found =
    drafts.find(({ draft }) => draft.verdict === 'consistent') ??
    drafts.find(({ draft }) => draft.verdict === 'rounding') ??
    drafts.find(({ base }) => kind === 'growth' || areNear(node, base))
  if (found?.draft.verdict === 'inconsistent' && isPlanSpan(node, rate)) return unread(part, node, 'no-base')
  return found?.draft ?? unread(part, node, drafts.length === 0 ? 'no-base' : 'ambiguous')
}

/** “十四五”时期，由2021年的A增长到2025年的B，年均增长: over the plan's five years, whose base is the year before them. */
function isPlanSpan({ period }: MoneyNode, { of, since }: Rate): boolean {
  return of === 'base-year' && Number(since) % 5 === 1 && Number(period?.slice(-4)) - Number(since) === 4
}

// Past these an amount that is told again and again is no base of one rate.
const MOST_BASES = 6

function othersThan(node: MoneyNode, bases: readonly MoneyNode[]): readonly MoneyNode[] {
  return bases.filter((base) => base !== node).slice(0, MOST_BASES)
}

// What is planned may be measured by what was planned the year before.
const BUDGETS: readonly Stage[] = ['budget', 'adjusted']

/** A planned amount that does not fit the outturn, or whose outturn is not printed, may fit the budget of that year. */
function orElse(draft: Draft, part: PartItem, rated: Rated, rate: Rate, bases: readonly MoneyNode[]): Draft {
  if (draft.verdict === 'consistent' || bases.length === 0) return draft
  const other = checkAgainst(part, rated, rate, bases)
  return other.verdict === 'consistent' ? other : draft
}

/**
 * The base that a table prints beside the amount: the same row, for the year before or as budgeted. Only where the table
 * prints the amount as well, so that both are of one account.
 */
function checkByTable(
  part: PartItem,
  rated: Rated,
  wanted: Wanted | undefined,
  columns: YearColumns,
): Draft | undefined {
  const { node } = rated
  const [own] = columns.cellsOf(node)
  if (own === undefined || wanted === undefined || !agrees(node, own)) return undefined
  const base = wanted.stages
    .map((stage) => columns.besides(own).find((cell) => cell.period === wanted.period && cell.stage === stage))
    .find((cell) => cell !== undefined)
  if (base === undefined) return undefined
  const kind = wanted.period === node.period ? 'ratio' : 'growth'
  return checkRate(part, itemOf(node), { ...base.statement, times: 1, sign: '+' }, kind)
}

function agrees(node: MoneyNode, { statement }: YearCell): boolean {
  const [a, b] = [readAmount(node.quantity), readAmount(statement.quantity)]
  return !('unreadable' in a || 'unreadable' in b) && compareAmounts(a.amount, b.amount).verdict === 'consistent'
}

// So many rates must be those of the table for a report to be one that does not leave out what else it compares.
const TABLE_FITS = 3

/** A rate that differs from the table's amounts in a report whose other rates are those of its tables. */
function withTables(checks: readonly Checked[]): Checked[] {
  const told = checks.filter(({ fromTable }) => fromTable)
  const fits = told.filter(({ draft }) => draft.verdict === 'consistent' || draft.verdict === 'rounding').length
  const sure = fits >= TABLE_FITS && fits > TABLE_FITS * (told.length - fits)
  return checks.map((check) =>
    check.fromTable && check.draft.verdict === 'inconsistent' && !sure
      ? { ...check, draft: unread(check.part, check.node, 'no-base') }
      : check,
  )
}

interface Checked {
  readonly draft: Draft
  readonly node: MoneyNode
  readonly part: PartItem
  /** Growth of what is planned: on the outturn of the year before, or on its budget, as the report likes. */
  readonly planned: boolean
  /** Its base is a table's. */
  readonly fromTable?: boolean
}

/** The budget of a fund; a report may take its bases fund by fund. */
function fundOf({ name }: MoneyNode): string {
  return /社会保险|养老|医疗|失业|工伤/.exec(name) !== null ? '社会保险' : (/政府性基金|国有资本/.exec(name)?.[0] ?? '')
}

// So many planned amounts must be measured by the outturn for the report to be one that does so.
const CONVENTION = 3

/**
 * A report that measures its planned amounts by the outturn of the year before says so where most of them fit; in one
 * where they do not, the base is another amount, which it does not print.
 */
function withConvention(checks: readonly Checked[]): Draft[] {
  const fitting = new Map<string, number>()
  const other = new Map<string, number>()
  for (const { draft, node, planned } of checks) {
    if (!planned || draft.verdict === 'unassessable') continue
    const counts = draft.verdict === 'inconsistent' ? other : fitting
    counts.set(fundOf(node), (counts.get(fundOf(node)) ?? 0) + 1)
  }
  return checks.map(({ draft, node, part, planned }) => {
    if (!planned || draft.verdict !== 'inconsistent') return draft
    const fund = fundOf(node)
    const follows = fitting.get(fund) ?? 0
    return follows >= CONVENTION && follows > CONVENTION * (other.get(fund) ?? 0)
      ? draft
      : unread(part, node, 'no-base')
  })
}

function rateOf({ operands }: Draft): string | undefined {
  return operands[0]?.fact
}

export default defineRule<Told>({
  meta: {
    id: 'sums/rate',
    family: 'sums',
    severity: { recommended: 'warning', strict: 'error' },
    options: NO_OPTIONS,
    messages: { ...RATE_MESSAGES, ...YEARLY_MESSAGES, ...INCREASE_MESSAGES, ...PARTS_RATE_MESSAGES },
  },
  check: (plan, { names, region, once }) => {
    const columns = once(yearColumns)
    const trees = moneyTrees(plan)
    const nodes = trees.flatMap((root) => [...nodesOf(root)])
    const roots = rootsByPlace(trees)
    const known = new Map<string, MoneyNode[]>()
    for (const node of nodes) {
      const key = keyOf(bareName(names, region, node), node, node.period, node.stage)
      const alike = known.get(key)
      if (alike === undefined) known.set(key, [node])
      else alike.push(node)
    }
    const rated = nodes.map((node): Rated => ({ node, rates: ratesOf(plan, node) }))
    const checks = rated.flatMap((each) =>
      each.rates.flatMap((rate, index): Checked[] => {
        // 占N% is a share of a whole, for sums/share.
        if (rate.kind === 'share' || rate.kind === 'increase') return []
        const part = ratePart(each, rate, index)
        const { node } = each
        const planned = rate.kind === 'growth' && node.stage !== 'actual' && node.stage !== 'final'
        // 剔除…, 同口径, 可比价: measured by an amount that the report does not print.
        if (rate.basis === 'comparable') return [{ draft: unread(part, node, 'price-basis'), node, part, planned }]
        const wanted = wantedBy(each, rate)
        const name = bareName(names, region, node)
        const bases = (wanted?.stages ?? []).flatMap(
          (stage) => known.get(keyOf(name, node, wanted?.period, stage)) ?? [],
        )
        const draft = checkAgainst(part, each, rate, othersThan(node, bases))
        const budgets = planned && rate.of === 'previous-year' ? BUDGETS : []
        const alike = budgets.flatMap((stage) => known.get(keyOf(name, node, wanted?.period, stage)) ?? [])
        const told = orElse(draft, part, each, rate, othersThan(node, alike))
        const byTable = told.reason === 'no-base' ? checkByTable(part, each, wanted, columns) : undefined
        return [{ draft: byTable ?? told, node, part, planned, fromTable: byTable !== undefined }]
      }),
    )
    const increases = [...withIncreases(rated), ...rated.flatMap(totalsOf)]
    const decided = new Set(increases.filter(({ verdict }) => verdict !== 'unassessable').map(rateOf))
    const others = withConvention(withTables(checks)).filter(
      (draft) => draft.reason !== 'no-base' || !decided.has(rateOf(draft)),
    )
    return [...others, ...increases, ...nodes.flatMap((node) => partsRates(plan, node, roots))]
  },
})
