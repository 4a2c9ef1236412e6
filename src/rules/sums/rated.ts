// 带比率的金额: an amount with the rates that are said of it, as sides of a check.

import type { Reason } from '../../plan/report-types.ts'
import type { Rate } from '../../plan/types.ts'
import { wordsOperand } from '../show.ts'
import type { CheckDraft } from '../types.ts'
import type { IncreaseMessage } from './increase.ts'
import type { PartItem } from './parts.ts'
import type { PartsRateMessage } from './parts-rate.ts'
import type { RateMessage } from './ratio.ts'
import { labelOf, type MoneyNode, statementOf } from './tree.ts'
import type { YearlyMessage } from './yearly-rate.ts'

/** What sums/rate tells. */
export type Told = RateMessage | YearlyMessage | IncreaseMessage | PartsRateMessage
export type Draft = CheckDraft<Told>

/** An amount with the rates that are said of it. */
export interface Rated {
  readonly node: MoneyNode
  readonly rates: readonly Rate[]
}

/** A rate as a side. */
export function ratePart(rated: Rated, rate: Rate, index: number): PartItem {
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

/** An amount as a side. */
export function itemOf(node: MoneyNode): PartItem {
  return { ...statementOf(node), times: 1, sign: '+' }
}

/** A rate that cannot be checked, and why. */
export function unread(part: PartItem, node: MoneyNode, reason: Reason): Draft {
  const words = (item: PartItem) => item.quantity.text ?? String(item.quantity.value ?? '')
  const amount = itemOf(node)
  return {
    verdict: 'unassessable',
    reason,
    operands: [wordsOperand('total', part, words(part)), wordsOperand('part', amount, words(amount))],
  }
}

/** The years of growth of a yearly rate. */
export function yearsSince({ period }: MoneyNode, { since }: Rate): number | undefined {
  const years = Number(period?.slice(-4)) - Number(since)
  return Number.isInteger(years) && years > 0 ? years : undefined
}
