// 并列的比率: rates that are checked against what stands beside them, with no other amount: the change in money, the growth
// over all the years, the rates of the parts.

import type { Place, Plan } from '../../plan/types.ts'
import { checkIncrease } from './increase.ts'
import type { PartItem } from './parts.ts'
import { checkPartsRate, type WithRate } from './parts-rate.ts'
import { type Draft, itemOf, type Rated, ratePart, unread, yearsSince } from './rated.ts'
import { type MoneyNode, ratesOf } from './tree.ts'
import { checkTotalRate } from './yearly-rate.ts'

/** 增加8.2亿元，增长23.2%, and the other way about: the change in money and the rate beside it, of one base. */
function increasesOf(each: Rated): { part: PartItem; node: MoneyNode; draft: Draft }[] {
  const { node, rates } = each
  return rates.flatMap((change, index) => {
    if (change.kind !== 'increase' || change.basis !== undefined) return []
    const beside = [index + 1, index - 1].find((at) => {
      const rate = rates[at]
      return rate?.kind === 'growth' && rate.of === change.of && rate.basis === undefined
    })
    const rate = beside === undefined ? undefined : rates[beside]
    if (beside === undefined || rate === undefined) return []
    const part = ratePart(each, rate, beside)
    const draft = checkIncrease({ rate: part, value: itemOf(node), change: ratePart(each, change, index) })
    return draft === undefined ? [] : [{ part, node, draft }]
  })
}

// So many times as often must a report's rates be those of its changes as not, for one that is not to be told.
const SURE = 2

/** In a report where the two often do not fit, the rates are of amounts that it does not print. */
export function withIncreases(rated: readonly Rated[]): Draft[] {
  const told = rated.flatMap(increasesOf)
  const apart = told.filter(({ draft }) => draft.verdict === 'inconsistent').length
  const sure = told.length - apart > SURE * apart
  return told.map(({ draft, part, node }) =>
    draft.verdict === 'inconsistent' && !sure ? unread(part, node, 'no-base') : draft,
  )
}

/** 较2020年增长33.3%，年均增长6.7%: the rate of a year beside that of all the years. */
export function totalsOf(each: Rated): Draft[] {
  const { node, rates } = each
  return rates.flatMap((rate, index) => {
    const total = rates[index - 1]
    if (rate.of !== 'base-year' || total?.of !== 'earlier-year' || rate.since !== total.since) return []
    const years = yearsSince(node, rate)
    const draft =
      years === undefined
        ? undefined
        : checkTotalRate(ratePart(each, rate, index), ratePart(each, total, index - 1), years)
    return draft === undefined ? [] : [draft]
  })
}

/** The one rate of an amount on a base; nothing where it has several, or where its base is another. */
function onlyRate(plan: Plan, node: MoneyNode, of: string): WithRate | undefined {
  const rates = ratesOf(plan, node)
  const own = rates.flatMap((rate, index) =>
    rate.of === of && rate.kind !== 'increase' && rate.basis === undefined ? [{ rate, index }] : [],
  )
  const [only] = own
  if (only === undefined || own.length > 1) return undefined
  return { value: itemOf(node), rate: ratePart({ node, rates }, only.rate, only.index) }
}

/** A part that is a paragraph of its own has its rates there. */
function toldOf(part: MoneyNode, roots: RootsByPlace): MoneyNode {
  return (part.at && roots.get(placeKey(part.at))) ?? part
}

export type RootsByPlace = ReadonlyMap<string, MoneyNode>

/** Amounts that are no part of another, by where they stand. */
export function rootsByPlace(roots: readonly MoneyNode[]): RootsByPlace {
  const found = new Map<string, MoneyNode>()
  for (const root of [...roots].reverse()) if (root.at !== undefined) found.set(placeKey(root.at), root)
  return found
}

function placeKey({ file = '', page = 0, line, column }: Place): string {
  return `${file}|${page}|${line}|${column}`
}

/** Of a total that is told with all its parts, each with a rate on the same base. */
export function partsRates(plan: Plan, node: MoneyNode, roots: RootsByPlace): Draft[] {
  return node.splits.flatMap((split) => {
    if (!split.complete || split.parts.length < 2 || split.parts.some(({ sign }) => sign === '-')) return []
    return BASES.flatMap(([of, kind]) => {
      const whole = onlyRate(plan, node, of)
      if (whole === undefined) return []
      const parts = split.parts.flatMap((part) => onlyRate(plan, toldOf(part, roots), of) ?? [])
      if (parts.length < split.parts.length) return []
      return checkPartsRate(whole, parts, kind) ?? []
    })
  })
}

const BASES = [
  ['previous-year', 'growth'],
  ['budget', 'ratio'],
  ['adjusted-budget', 'ratio'],
] as const
