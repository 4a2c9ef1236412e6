// The amount that a running sum begins with: A…。加上B、C，总计D. Between A and 加上 can stand what became of A, or a list of
// its parts, whose last amount is not the one that B is added to.

import { add, type Decimal, equal, negate, parseDecimal, ZERO } from '../../math/decimal.ts'
import type { Node } from './lists.ts'

/** A budget's own revenue or expenditure: what flows are added to. */
export const BASE_NAME = /预算|基金(?:收入|支出)|^(?:本年|当年|地方)?(?:收入|支出)|投资|资金/

/** The nearest amount before `parts` that flows to the same total can be added to. */
function earlierBase(parts: readonly Node[], total: Node, nodes: readonly Node[]): Node | undefined {
  const start = parts[0]?.item.index ?? 0
  return nodes.findLast(({ item }) => {
    if (item.index >= start || item.total || item.again || item.aside || item.bracket >= 0) return false
    if (item.joint === 'plus' || item.joint === 'minus' || item.joint === 'of-which') return false
    const sides = [item.side, total.item.side]
    const otherSide = sides.includes('revenue') && sides.includes('expenditure')
    return BASE_NAME.test(item.name) && !otherSide && item.scope === total.item.scope
  })
}

function yuanOf({ item }: Node): Decimal | undefined {
  return parseDecimal(item.quantity.canonical?.value ?? '')
}

function addsUp(parts: readonly Node[], total: Node): boolean {
  let sum = ZERO
  for (const part of parts) {
    const value = yuanOf(part)
    if (value === undefined) return false
    sum = add(sum, part.item.joint === 'minus' ? negate(value) : value)
  }
  const whole = yuanOf(total)
  return whole !== undefined && equal(sum, whole)
}

/** What a sum is made of, and how sure that is. */
export interface Summed {
  readonly parts: Node[]
  /** Stands before the sum, and is no part of it. */
  readonly before: readonly Node[]
  /** Nothing says which amount the sum begins with. */
  readonly open: boolean
}

/**
 * The parts of a total with the amount that they begin with. `listed`: the first of `parts` is the last of a list.
 * Of two amounts that can be meant, the one that adds up is.
 */
export function withBase(parts: Node[], total: Node, nodes: readonly Node[], listed: boolean): Summed {
  const [first, ...rest] = parts
  const own: Summed = { parts, before: [], open: false }
  if (first === undefined || (BASE_NAME.test(first.item.name) && !listed)) return own
  const base = earlierBase(parts, total, nodes)
  if (base === undefined) return { ...own, open: listed }
  // The base stays where it stands, with its own parts.
  const other = [{ item: base.item, splits: [] }, ...rest]
  if (addsUp(other, total) || listed) return { parts: other, before: [first], open: false }
  return { ...own, open: !addsUp(parts, total) }
}
