// JSON Pointers of the plan, to the quantities that checks are made of.

import type { BudgetNode, BudgetPart, Place, Plan, Quantity } from '../plan/types.ts'
import type { QuantityLike } from './amount.ts'
import type { Fact } from './show.ts'

/** A quantity of the plan with what names it. */
export interface PointedFact extends Fact {
  readonly quantity: QuantityLike
  readonly cell?: string | undefined
}

interface Node {
  readonly name: string
  readonly amount: Quantity
  readonly at?: Place | undefined
  readonly cell?: string | undefined
}

function budgetNode(plan: Plan, path: readonly string[]): Node | undefined {
  const [root, ...steps] = path
  let node: BudgetNode | BudgetPart | undefined = plan.budget[Number(root)]
  for (let at = 0; at < steps.length && node !== undefined; at += 4) {
    const [splits, split, parts, part] = steps.slice(at, at + 4)
    if (splits !== 'splits' || parts !== 'parts') return undefined
    node = node.splits?.[Number(split)]?.parts[Number(part)]
  }
  return node
}

function sumFact(
  plan: Plan,
  path: readonly string[],
): { name?: string; period?: string; quantity: QuantityLike; cell?: string; at?: Place } | undefined {
  const [index, field, part] = path
  const sum = plan.sums[Number(index)]
  const fact = field === 'total' ? sum?.total : sum?.parts[Number(part)]
  return fact === undefined ? undefined : { ...fact, quantity: fact }
}

/** The quantity that a pointer names; nothing where it names none. */
export function factAt(plan: Plan, pointer: string): PointedFact | undefined {
  const [section, ...path] = pointer.split('/').slice(1)
  switch (section) {
    case 'indicators': {
      const indicator = plan.indicators[Number(path[0])]
      const value = path[1] === 'values' ? indicator?.values[Number(path[2])] : undefined
      if (indicator === undefined || value === undefined) return undefined
      return {
        fact: pointer,
        at: value.at,
        name: value.name ?? indicator.name,
        period: value.period,
        quantity: value,
        cell: value.cell,
      }
    }
    case 'budget': {
      const node = budgetNode(plan, path)
      return node && { fact: pointer, at: node.at, name: node.name, quantity: node.amount, cell: node.cell }
    }
    case 'sums': {
      const fact = sumFact(plan, path)
      return (
        fact && {
          fact: pointer,
          at: fact.at,
          name: fact.name,
          period: fact.period,
          quantity: fact.quantity,
          cell: fact.cell,
        }
      )
    }
    case 'counts': {
      const count = plan.counts[Number(path[0])]
      return (
        count && {
          fact: pointer,
          at: count.at,
          name: count.label,
          quantity: { op: '=', value: count.declared, unit: '个' },
        }
      )
    }
    case 'projects':
      return projectFact(plan, pointer, path)
    case 'tables': {
      const table = plan.tables[Number(path[0])]
      const row = path[1] === 'rows' ? table?.rows[Number(path[2])] : undefined
      const cell = path[3] === 'cells' ? row?.cells[Number(path[4])] : undefined
      return cell?.value === undefined ? undefined : { fact: pointer, at: cell.at, quantity: cell, cell: pointer }
    }
    default:
      return undefined
  }
}

function projectFact(plan: Plan, pointer: string, path: readonly string[]): PointedFact | undefined {
  const project = plan.projects[Number(path[0])]
  const field = path[1]
  if (field !== 'investment' && field !== 'area' && field !== 'output') return undefined
  const quantity = project?.[field]
  return quantity && { fact: pointer, at: project?.ats[field], name: project?.name, quantity }
}
