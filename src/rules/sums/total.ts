import type { Names } from '../../language/names.ts'
import type { Plan, Sum, SumPart } from '../../plan/types.ts'
import { factAt } from '../pointer.ts'
import { type CheckDraft, defineRule, NO_OPTIONS } from '../types.ts'
import { dealRows, type Totalled } from './partition.ts'
import { checkParts, type Item, PARTS_MESSAGES, type PartItem, type PartsMessage } from './parts.ts'
import { type MoneyNode, type MoneySplit, moneyTrees, nodesOf, statementOf } from './tree.ts'

function partOf(node: MoneyNode): PartItem {
  return { ...statementOf(node), times: 1, sign: node.sign }
}

function splitChecks(node: MoneyNode): CheckDraft<PartsMessage>[] {
  return node.splits
    .filter(({ parts }) => parts.length > 0)
    .map((split) =>
      checkParts(statementOf(node), split.parts.map(partOf), {
        // One part alone is no list, whatever leads to it.
        parts: split.complete && split.parts.length > 1 ? 'complete' : 'open',
        level: 'error',
        lessIsOpen: true,
      }),
    )
}

interface Column {
  readonly parts: readonly MoneyNode[]
  readonly complete: boolean
}

/**
 * The part of one split in every part of another: the 省级资金 of each project. A project whose own complete split does
 * not name it has none of it.
 */
function columnOf(names: Names, part: MoneyNode, across: MoneySplit): Column | undefined {
  const parts: MoneyNode[] = []
  let complete = across.complete
  for (const row of across.parts) {
    const own = row.splits.find(({ by }) => by === part.by)
    const hits = own?.parts.filter((each) => names.canonical(each.name) === names.canonical(part.name)) ?? []
    const [hit] = hits
    if (own === undefined || hits.length > 1 || (hit === undefined && !own.complete)) return undefined
    complete = complete && own.complete
    if (hit !== undefined) parts.push(hit)
  }
  return parts.length > 1 ? { parts, complete } : undefined
}

function crossChecks(names: Names, node: MoneyNode): CheckDraft<PartsMessage>[] {
  const checks: CheckDraft<PartsMessage>[] = []
  for (const split of node.splits) {
    for (const across of node.splits) {
      if (across.by === split.by) continue
      for (const part of split.parts) {
        const column = columnOf(names, part, across)
        if (column === undefined) continue
        checks.push(
          checkParts(statementOf(part), column.parts.map(partOf), {
            parts: column.complete ? 'complete' : 'open',
            level: 'error',
            lessIsOpen: true,
          }),
        )
      }
    }
  }
  return checks
}

function sumPart(plan: Plan, part: SumPart, fact: string): PartItem | undefined {
  const { times = 1, sign } = part
  if (part.ref === undefined) return { fact, at: part.at, name: part.name, quantity: part, times, sign }
  const pointed = factAt(plan, part.ref)
  return pointed && { ...pointed, name: part.name ?? pointed.name, times, sign }
}

interface SumTotal extends Totalled {
  readonly total: Item
  readonly complete: boolean
}

function readSum(plan: Plan, sum: Sum, index: number): SumTotal | undefined {
  const parts = sum.parts.map((part, at) => sumPart(plan, part, `/sums/${index}/parts/${at}`))
  const known = parts.filter((part) => part !== undefined)
  if (known.length < parts.length || known.length === 0) return undefined
  const { total } = sum
  return {
    name: total.name,
    total: { fact: `/sums/${index}/total`, at: total.at, name: total.name, period: total.period, quantity: total },
    parts: known,
    complete: sum.complete,
  }
}

function sumChecks(plan: Plan): CheckDraft<PartsMessage>[] {
  const sums = plan.sums.flatMap((sum, at) => (sum.relation === 'total' ? (readSum(plan, sum, at) ?? []) : []))
  return dealRows(sums).map(({ total, parts, complete }) =>
    checkParts(total, parts, { parts: complete ? 'complete' : 'open', level: 'error' }),
  )
}

export default defineRule<PartsMessage>({
  meta: {
    id: 'sums/total',
    family: 'sums',
    severity: { recommended: 'error', strict: 'error' },
    options: NO_OPTIONS,
    messages: PARTS_MESSAGES,
  },
  check: (plan, { names }) => [
    ...moneyTrees(plan).flatMap((root) =>
      [...nodesOf(root)].flatMap((node) => [...splitChecks(node), ...crossChecks(names, node)]),
    ),
    ...sumChecks(plan),
  ],
})
