// Lists of names in a plan: what its projects, tables, divisions of money and enumerations name.

import { addTo } from '../../math/groups.ts'
import type { BudgetNode, BudgetPart, Place, Plan, Split } from '../../plan/types.ts'

export interface Named {
  readonly name: string
  readonly fact: string
  readonly at: Place | undefined
}

export interface NameList {
  readonly items: readonly Named[]
}

const NAME_HEAD = /(?:项目|工程|平台|园区|行动|任务|载体|单位)?名称$|^(?:项目|工程|平台|园区|行动|任务|载体)$/
const SHORTEST = 4

function columnLists(plan: Plan): readonly NameList[] {
  return plan.tables.flatMap((table, t) =>
    table.columns.flatMap(({ kind, path }, c) => {
      if (kind !== 'text' || !NAME_HEAD.test(path.at(-1) ?? '')) return []
      const items = table.rows.flatMap(({ kind: row, cells }, r): Named[] => {
        const cell = cells[c]
        if (cell === undefined || cell.merged || row === 'total' || row === 'subtotal') return []
        return [{ name: cell.text, fact: `/tables/${t}/rows/${r}/cells/${c}`, at: cell.at }]
      })
      return [{ items }]
    }),
  )
}

function* projectSplits(node: BudgetNode | BudgetPart, path: string): Generator<readonly [Split, string]> {
  for (const [s, split] of (node.splits ?? []).entries()) {
    const inner = `${path}/splits/${s}`
    if (split.by === 'project') yield [split, inner]
    for (const [p, part] of split.parts.entries()) yield* projectSplits(part, `${inner}/parts/${p}`)
  }
}

function moneyLists(plan: Plan): readonly NameList[] {
  return plan.budget.flatMap((root, i) =>
    [...projectSplits(root, `/budget/${i}`)].map(([{ parts }, path]) => ({
      items: parts.map(({ name, at }, p) => ({ name, fact: `${path}/parts/${p}/name`, at })),
    })),
  )
}

function projectLists(plan: Plan): readonly NameList[] {
  const byFrom = new Map<string, Named[]>()
  for (const [i, { name, from = '', at }] of plan.projects.entries()) {
    addTo(byFrom, from, { name, fact: `/projects/${i}/name`, at })
  }
  return [...byFrom.values()].map((items) => ({ items }))
}

/** Every list of names, without names too short to tell apart. */
export function nameLists(plan: Plan): readonly NameList[] {
  const lists: NameList[] = [
    ...plan.lists.map(({ items }, l) => ({
      items: items.flatMap(({ text, number, at }, i) =>
        number === undefined ? [{ name: text, fact: `/lists/${l}/items/${i}`, at }] : [],
      ),
    })),
    ...plan.counts.map(({ members }, c) => ({
      items: members.map(({ name, cell, at }, m) => ({ name, fact: cell ?? `/counts/${c}/members/${m}`, at })),
    })),
    ...projectLists(plan),
    ...columnLists(plan),
    ...moneyLists(plan),
  ]
  return lists
    .map(({ items }) => ({ items: items.filter(({ name }) => name.length >= SHORTEST) }))
    .filter(({ items }) => items.length > 1)
}
