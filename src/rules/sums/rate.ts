import type { Names } from '../../language/names.ts'
import type { Region } from '../../language/scopes.ts'
import { withoutRegion } from '../../language/scopes.ts'
import type { Reason } from '../../plan/report-types.ts'
import type { Rate, Stage } from '../../plan/types.ts'
import { wordsOperand } from '../show.ts'
import { type CheckDraft, defineRule, NO_OPTIONS } from '../types.ts'
import type { PartItem } from './parts.ts'
import { checkRate, RATE_MESSAGES, type RateMessage } from './ratio.ts'
import { labelOf, type MoneyNode, moneyTrees, nodesOf, ratesOf, statementOf } from './tree.ts'

type Draft = CheckDraft<RateMessage>

/** An amount with the rates that are said of it. */
interface Rated {
  readonly node: MoneyNode
  readonly rates: readonly Rate[]
}

/** Which amount a rate is measured by: the same name, scope and side; the year before, or the budget of the year. */
interface Wanted {
  readonly period: string | undefined
  readonly stages: readonly (Stage | undefined)[]
}

// What a year came to, the best known first.
const OUTTURNS: readonly Stage[] = ['final', 'actual', 'estimate']

function wantedBy({ node }: Rated, { of }: Rate): Wanted | undefined {
  const { period } = node
  if (of === 'budget') return { period, stages: ['budget'] }
  if (of === 'adjusted-budget') return { period, stages: ['adjusted'] }
  if (of !== undefined && of !== 'previous-year') return undefined
  return /^\d{4}$/.test(period ?? '') ? { period: String(Number(period) - 1), stages: OUTTURNS } : undefined
}

/** The name without the marks and scope words that stand in front: （1）全市一般公共预算收入. */
function bareName(names: Names, region: Region, { name }: MoneyNode): string {
  const bare = name
    .replace(/^[（(]\d+[）)]/, '')
    .replace(/^(?:全市|全县|全区|全省|市本级|县本级|区本级|省本级|地方)(?=.{4,})/, '')
  return names.canonical(withoutRegion(bare, region))
}

function keyOf(name: string, node: MoneyNode, period: string | undefined, stage: Stage | undefined): string {
  return [name, node.scope ?? '', node.side ?? '', period ?? '', stage ?? ''].join('|')
}

function ratePart(rated: Rated, rate: Rate, index: number): PartItem {
  return {
    fact: `${rated.node.fact}/rates/${index}`,
    at: rate.at,
    name: labelOf(rated.node),
    period: rated.node.period,
    quantity: rate,
    times: 1,
    sign: '+',
  }
}

function itemOf(node: MoneyNode): PartItem {
  return { ...statementOf(node), times: 1, sign: '+' }
}

function unread(part: PartItem, node: MoneyNode, reason: Reason): Draft {
  const words = (item: PartItem) => item.quantity.text ?? String(item.quantity.value ?? '')
  const amount = itemOf(node)
  return {
    verdict: 'unassessable',
    reason,
    operands: [wordsOperand('total', part, words(part)), wordsOperand('part', amount, words(amount))],
  }
}

/** Several amounts may be the base (a budget told twice): one that fits is it. */
function checkAgainst(part: PartItem, rated: Rated, rate: Rate, bases: readonly MoneyNode[]): Draft {
  const kind = rate.kind === 'growth' ? 'growth' : 'ratio'
  const drafts = bases.map((base) => checkRate(part, itemOf(rated.node), itemOf(base), kind))
  const fitting =
    drafts.find(({ verdict }) => verdict === 'consistent') ?? drafts.find(({ verdict }) => verdict === 'rounding')
  return fitting ?? drafts[0] ?? unread(part, rated.node, 'no-base')
}

// Past these an amount that is told again and again is no base of one rate.
const MOST_BASES = 6

export default defineRule<RateMessage>({
  meta: {
    id: 'sums/rate',
    family: 'sums',
    severity: { recommended: 'warning', strict: 'error' },
    options: NO_OPTIONS,
    messages: RATE_MESSAGES,
  },
  check: (plan, { names, region }) => {
    const nodes = moneyTrees(plan).flatMap((root) => [...nodesOf(root)])
    const known = new Map<string, MoneyNode[]>()
    for (const node of nodes) {
      const key = keyOf(bareName(names, region, node), node, node.period, node.stage)
      const alike = known.get(key)
      if (alike === undefined) known.set(key, [node])
      else alike.push(node)
    }
    const rated = nodes.map((node): Rated => ({ node, rates: ratesOf(plan, node) }))
    return rated.flatMap((each) =>
      each.rates.flatMap((rate, index): Draft[] => {
        // 占N% is a share of a whole, for sums/share.
        if (rate.kind === 'share') return []
        const part = ratePart(each, rate, index)
        // 剔除…, 同口径, 可比价: measured by an amount that the report does not print.
        if (rate.basis === 'comparable') return [unread(part, each.node, 'price-basis')]
        const wanted = wantedBy(each, rate)
        const name = bareName(names, region, each.node)
        const bases = (wanted?.stages ?? []).flatMap(
          (stage) => known.get(keyOf(name, each.node, wanted?.period, stage)) ?? [],
        )
        const others = bases.filter((base) => base !== each.node).slice(0, MOST_BASES)
        return [others.length === 0 ? unread(part, each.node, 'no-base') : checkAgainst(part, each, rate, others)]
      }),
    )
  },
})
