// 收支相抵: a balance of two amounts that the budget holds.

import type { BudgetNode, Sum } from '../../plan/types.ts'
import type { MoneyRoot } from '../budget/prose.ts'

const BALANCE =
  /^(?:收支相抵|收支|当年收支|本年收支|当年|本年|年终|年末)?(?:后)?(?:当年|本年|年终|年末)?(?:净)?(?:结余|赤字|结转(?:下年)?(?:支出)?)$/
const ROLLED = /滚存|累计|历年/

/**
 * Balances told right behind a revenue and an expenditure of the same paragraph: 收入总计A，支出总计B，收支相抵，结余C.
 * A rolled balance (滚存结余) holds earlier years and follows from no two amounts.
 */
export function balances(nodes: readonly BudgetNode[], roots: readonly MoneyRoot[]): Sum[] {
  const sums: Sum[] = []
  roots.forEach((root, at) => {
    const { node, reading } = root
    if (!BALANCE.test(node.name) || ROLLED.test(node.name)) return
    const earlier = roots
      .slice(Math.max(0, at - 6), at)
      .filter((other) => other.reading === reading && other.node.scope === node.scope)
    const revenue = earlier.findLast((other) => other.node.side === 'revenue')
    const expenditure = earlier.findLast((other) => other.node.side === 'expenditure')
    if (revenue === undefined || expenditure === undefined) return
    // Both are the whole of their side, told the same way.
    const suffix = (name: string): string => name.replace(/收入|支出/, '')
    if (suffix(revenue.node.name) !== suffix(expenditure.node.name)) return
    const plus = nodes.indexOf(revenue.node)
    const minus = nodes.indexOf(expenditure.node)
    if (plus < 0 || minus < 0) return
    sums.push({
      total: {
        name: node.name,
        ...(node.period === undefined ? {} : { period: node.period }),
        ...node.amount,
        from: 'prose',
        ...(node.at === undefined ? {} : { at: node.at }),
      },
      relation: 'balance',
      parts: [
        { ref: `/budget/${plus}`, sign: '+' },
        { ref: `/budget/${minus}`, sign: '-' },
      ],
      complete: true,
    })
  })
  return sums
}

/** True for an amount that a balance holds: it is not in the budget as well. */
export function isBalance(sums: readonly Sum[], node: BudgetNode): boolean {
  return sums.some((sum) => sum.relation === 'balance' && sum.total.at !== undefined && sum.total.at === node.at)
}
