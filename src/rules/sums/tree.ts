// Money as a tree of nodes that know where they stand: what rules over sums walk.

import type { BudgetNode, BudgetPart, Plan, Rate, Side, SplitBy, Stage } from '../../plan/types.ts'
import type { Statement } from '../statements.ts'

export interface MoneyNode extends Statement {
  readonly name: string
  readonly scope: string | undefined
  readonly stage: Stage | undefined
  readonly side: Side | undefined
  readonly sign: '+' | '-'
  /** How its parent is divided into it; a root has none. */
  readonly by: SplitBy | undefined
  readonly parent: MoneyNode | undefined
  readonly splits: readonly MoneySplit[]
}

export interface MoneySplit {
  readonly by: SplitBy
  readonly complete: boolean
  readonly parts: readonly MoneyNode[]
}

type Above = Pick<MoneyNode, 'scope' | 'period' | 'stage' | 'side'>

function grow(
  node: BudgetNode | BudgetPart,
  fact: string,
  by: SplitBy | undefined,
  parent: MoneyNode | undefined,
): MoneyNode {
  const above: Above = parent ?? { scope: undefined, period: undefined, stage: undefined, side: undefined }
  const splits: MoneySplit[] = []
  const grown: MoneyNode = {
    fact,
    at: node.at,
    cell: node.cell,
    name: node.name,
    quantity: node.amount,
    scope: node.scope ?? above.scope,
    period: node.period ?? above.period,
    stage: node.stage ?? above.stage,
    side: node.side ?? above.side,
    sign: 'sign' in node ? node.sign : '+',
    by,
    parent,
    splits,
  }
  for (const [s, split] of (node.splits ?? []).entries()) {
    const parts = split.parts.map((part, p) => grow(part, `${fact}/splits/${s}/parts/${p}`, split.by, grown))
    splits.push({ by: split.by, complete: split.complete, parts })
  }
  return grown
}

/** The roots of the plan's money. */
export function moneyTrees(plan: Plan): readonly MoneyNode[] {
  return plan.budget.map((root, at) => grow(root, `/budget/${at}`, undefined, undefined))
}

/** A node and everything under it. */
export function* nodesOf(node: MoneyNode): Generator<MoneyNode> {
  yield node
  for (const { parts } of node.splits) {
    for (const part of parts) yield* nodesOf(part)
  }
}

/** What a reader is told of a node: a 省级资金 is that of a project. */
export function labelOf(node: MoneyNode): string {
  return node.parent === undefined || node.by === 'project' ? node.name : `${labelOf(node.parent)}·${node.name}`
}

/** A node as a side of a check. */
export function statementOf(node: MoneyNode): Statement {
  const { fact, at, cell, period, quantity } = node
  return { fact, at, cell, period, quantity, name: labelOf(node) }
}

function partAt(node: BudgetNode | BudgetPart, path: readonly string[]): BudgetNode | BudgetPart | undefined {
  let found: BudgetNode | BudgetPart | undefined = node
  for (let at = 0; at < path.length && found !== undefined; at += 4) {
    found = found.splits?.[Number(path[at + 1])]?.parts[Number(path[at + 3])]
  }
  return found
}

/** The rates of a node stand in the plan, by its pointer. */
export function ratesOf(plan: Plan, { fact }: MoneyNode): readonly Rate[] {
  const [root, ...path] = fact.split('/').slice(2)
  const node = plan.budget[Number(root)]
  return (node && partAt(node, path)?.rates) ?? []
}
