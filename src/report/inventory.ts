// What was read of a plan, counted.

import type { BudgetPart, OutlineNode, Plan, Split } from '../plan/types.ts'

/** In the order in which they are told. */
export const INVENTORY_FIELDS = [
  'characters',
  'headings',
  'tables',
  'indicators',
  'values',
  'amounts',
  'dates',
  'counts',
  'projects',
  'duties',
  'unread',
  'damage',
] as const

export type Inventory = Readonly<Record<(typeof INVENTORY_FIELDS)[number], number>>

function headingsIn(nodes: readonly OutlineNode[]): number {
  return nodes.reduce((sum, node) => sum + 1 + headingsIn(node.children), 0)
}

function partsIn(splits: readonly Split[]): number {
  const inside = (part: BudgetPart): number => 1 + partsIn(part.splits ?? [])
  return splits.reduce((sum, split) => sum + split.parts.reduce((all, part) => all + inside(part), 0), 0)
}

export function takeInventory(plan: Plan): Inventory {
  return {
    characters: plan.source.characters ?? 0,
    headings: headingsIn(plan.outline),
    tables: plan.tables.length,
    indicators: plan.indicators.length,
    values: plan.indicators.reduce((sum, indicator) => sum + indicator.values.length, 0),
    amounts:
      plan.budget.reduce((sum, root) => sum + 1 + partsIn(root.splits), 0) +
      plan.sums.reduce((sum, { parts }) => sum + 1 + parts.filter(({ ref }) => ref === undefined).length, 0),
    dates: plan.timeline.phases.length + plan.timeline.deadlines.length + plan.dates.length,
    counts: plan.counts.length,
    projects: plan.projects.length,
    duties: plan.responsibilities.length,
    unread: plan.unread.length,
    damage: plan.damage.length,
  }
}

export function addInventories(a: Inventory, b: Inventory): Inventory {
  return {
    characters: a.characters + b.characters,
    headings: a.headings + b.headings,
    tables: a.tables + b.tables,
    indicators: a.indicators + b.indicators,
    values: a.values + b.values,
    amounts: a.amounts + b.amounts,
    dates: a.dates + b.dates,
    counts: a.counts + b.counts,
    projects: a.projects + b.projects,
    duties: a.duties + b.duties,
    unread: a.unread + b.unread,
    damage: a.damage + b.damage,
  }
}
