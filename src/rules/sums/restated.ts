import type { Names, Thing } from '../../language/names.ts'
import { isGenericAmount } from '../../language/ownerless.ts'
import type { Region } from '../../language/scopes.ts'
import type { Severity } from '../../plan/report-types.ts'
import type { Plan } from '../../plan/types.ts'
import { readUnit, unitKind } from '../amount.ts'
import type { Outcome } from '../compare.ts'
import { checkPairs, type Pair, type Statement } from '../statements.ts'
import { type CheckDraft, defineRule, NO_OPTIONS, type Told } from '../types.ts'
import { labelOf, type MoneyNode, moneyTrees, nodesOf, statementOf } from './tree.ts'

type Id = 'differ'

interface AmountPair extends Pair<Statement> {
  readonly name: string
  /** Scope, stage, side and period are said on both sides, or on neither. */
  readonly certain: boolean
}

/**
 * Money of a year is told apart by scope, stage, side and period; a project's investment has none of them, so what one
 * side leaves unsaid is no difference there.
 */
function sameYearlyMoney(a: MoneyNode, b: MoneyNode): 'same' | 'unsaid' | 'different' {
  if (a.scope !== b.scope) return 'different'
  const invested = (side: MoneyNode['side']) => side === undefined || side === 'investment'
  let said = true
  for (const [left, right] of [
    [a.stage, b.stage],
    [a.side, b.side],
    [a.period, b.period],
  ]) {
    if (left === right) continue
    if (left !== undefined && right !== undefined) return 'different'
    if (!invested(a.side) || !invested(b.side)) return 'different'
    said = false
  }
  return said ? 'same' : 'unsaid'
}

/** Whether a node's own name says whose money it is: roots and projects do, a 省级资金 under one of them does not. */
function isNamed(node: MoneyNode): boolean {
  return (node.parent === undefined || node.by === 'project') && !isGenericAmount(node.name)
}

function partNames(names: Names, node: MoneyNode, which: (part: MoneyNode) => boolean): ReadonlySet<string> {
  return new Set(node.splits.flatMap(({ parts }) => parts.filter(which).map(({ name }) => names.canonical(name))))
}

function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((name) => b.has(name)).length
}

// Two parts of one name may be chance; rules.md asks for two.
const ENOUGH_PARTS = 2

interface Trees {
  readonly names: Names
  readonly nodes: readonly MoneyNode[]
}

/**
 * Two trees with the same parts are two statements of one amount, whatever their roots are called (rules.md). Projects
 * tell which; sources (省级资金, 自筹) and 税收, 非税 are under every amount, so by them only two roots pair that say
 * nothing of themselves and have no third beside them.
 */
function sameParts({ names, nodes }: Trees, a: MoneyNode, b: MoneyNode): boolean {
  const isProject = (part: MoneyNode) => part.by === 'project' && !isGenericAmount(part.name)
  if (sharedCount(partNames(names, a, isProject), partNames(names, b, isProject)) >= ENOUGH_PARTS) return true
  const any = () => true
  const alike = (x: MoneyNode, y: MoneyNode) =>
    sharedCount(partNames(names, x, any), partNames(names, y, any)) >= ENOUGH_PARTS
  const nameless = (node: MoneyNode) => node.parent === undefined && isGenericAmount(node.name)
  if (!nameless(a) || !nameless(b) || !alike(a, b)) return false
  return nodes.filter((node) => nameless(node) && alike(a, node)).length === 2
}

function rootOf(node: MoneyNode): MoneyNode {
  return node.parent === undefined ? node : rootOf(node.parent)
}

function isStatement(trees: Trees, a: MoneyNode, b: MoneyNode): boolean {
  if (rootOf(a) === rootOf(b)) return false
  if (sameYearlyMoney(a, b) === 'different') return false
  const sameName = isNamed(a) && isNamed(b) && trees.names.match([a.name], [b.name]) === 'same'
  return sameName || sameParts(trees, a, b)
}

/** Parts of one name, each the only one of it under its parent. */
function partPairs(names: Names, a: MoneyNode, b: MoneyNode): readonly Pair<MoneyNode>[] {
  const pairs: Pair<MoneyNode>[] = []
  for (const left of a.splits) {
    for (const right of b.splits.filter(({ by }) => by === left.by)) {
      for (const part of left.parts) {
        const alike = (other: MoneyNode) => names.match([part.name], [other.name]) === 'same'
        const hits = right.parts.filter(alike)
        const [hit] = hits
        if (hit !== undefined && hits.length === 1 && left.parts.filter(alike).length === 1)
          pairs.push({ left: part, right: hit })
      }
    }
  }
  return pairs
}

function moneyPairs(names: Names, roots: readonly MoneyNode[]): readonly AmountPair[] {
  const nodes = roots.flatMap((root) => [...nodesOf(root)])
  const trees = { names, nodes }
  const found = new Map<string, AmountPair>()
  const take = (left: MoneyNode, right: MoneyNode): void => {
    const key = `${left.fact} ${right.fact}`
    const money = sameYearlyMoney(left, right)
    if (found.has(key) || money === 'different') return
    found.set(key, {
      left: statementOf(left),
      right: statementOf(right),
      name: labelOf(left),
      certain: money === 'same',
    })
    for (const pair of partPairs(names, left, right)) take(pair.left, pair.right)
  }
  const addressable = nodes.filter((node) => isNamed(node) || node.parent === undefined)
  for (const [at, left] of addressable.entries()) {
    for (const right of addressable.slice(at + 1)) {
      if (isStatement(trees, left, right)) take(left, right)
    }
  }
  return [...found.values()]
}

interface Named extends Statement {
  readonly thing: Thing
  readonly from: 'project' | 'money' | 'sum' | 'value'
}

const PROJECT_FIELDS = ['investment', 'area', 'output'] as const

/** What projects, totals and indicators say of one thing by its name. */
function projectAmounts(plan: Plan): readonly Named[] {
  return plan.projects.flatMap((project, at) =>
    PROJECT_FIELDS.flatMap((field): Named[] => {
      const quantity = project[field]
      if (quantity === undefined || isGenericAmount(project.name)) return []
      const thing = { names: [project.name], measure: field, scope: undefined, unit: unitKind(readUnit(quantity.unit)) }
      // A field has no cell of its own; the name's cell tells which table the project stands in.
      return [
        {
          fact: `/projects/${at}/${field}`,
          at: project.ats[field],
          cell: project.cell,
          name: project.name,
          quantity,
          thing,
          from: 'project',
        },
      ]
    }),
  )
}

function projectMoney(roots: readonly MoneyNode[]): readonly Named[] {
  return roots
    .flatMap((root) => [...nodesOf(root)])
    .filter((node) => node.by === 'project' && node.period === undefined && node.scope === undefined && isNamed(node))
    .map((node) => ({
      ...statementOf(node),
      thing: { names: [node.name], measure: 'investment', unit: unitKind(readUnit(node.quantity.unit)) },
      from: 'money',
    }))
}

function totals(plan: Plan): readonly Named[] {
  const sums = plan.sums.flatMap(({ total }, at): Named[] => {
    if (isGenericAmount(total.name)) return []
    const { role = 'target', period } = total
    const thing = { names: [total.name], measure: 'level', role, period, unit: unitKind(readUnit(total.unit)) }
    return [
      {
        fact: `/sums/${at}/total`,
        at: total.at,
        cell: total.cell,
        name: total.name,
        period,
        quantity: total,
        thing,
        from: 'sum',
      },
    ]
  })
  const values = plan.indicators.flatMap((indicator, i) =>
    indicator.values.flatMap((value, j): Named[] => {
      if (value.measure !== 'level' || value.op === 'text') return []
      const { role, period, at, cell } = value
      const names = [value.name ?? indicator.name, indicator.name, ...indicator.aliases]
      const thing = {
        names,
        measure: 'level',
        role,
        period,
        scope: indicator.scope,
        unit: unitKind(readUnit(value.unit)),
      }
      return [
        {
          fact: `/indicators/${i}/values/${j}`,
          at,
          cell,
          name: indicator.name,
          period,
          quantity: value,
          thing,
          from: 'value',
        },
      ]
    }),
  )
  return [...sums, ...values]
}

function namedPairs(names: Names, region: Region, all: readonly Named[]): readonly AmountPair[] {
  const byName = new Map<string, Named[]>()
  for (const each of all) {
    for (const name of new Set(each.thing.names.map(names.canonical)))
      byName.set(name, [...(byName.get(name) ?? []), each])
  }
  const found = new Map<string, AmountPair>()
  for (const bucket of byName.values()) {
    for (const [at, left] of bucket.entries()) {
      for (const right of bucket.slice(at + 1)) {
        // Values among themselves are for indicators/agree, money among itself is paired by its trees.
        if (left.from === right.from && left.from !== 'project' && left.from !== 'sum') continue
        if (!names.sameThing(left.thing, right.thing, region).same) continue
        // Two lists of projects may give the whole investment and that of a year.
        const lists = left.cell !== undefined && right.cell !== undefined
        found.set(`${left.fact} ${right.fact}`, { left, right, name: left.name ?? '', certain: !lists })
      }
    }
  }
  return [...found.values()]
}

function levelOf({ certain }: AmountPair, { apart }: Outcome): Severity {
  return certain && apart ? 'error' : 'warning'
}

function tellPair(pair: AmountPair, [left, right]: readonly [string, string], outcome: Outcome): Told<Id> {
  return { level: levelOf(pair, outcome), messageId: 'differ', data: { name: pair.name, left, right } }
}

function byName(names: Names, pairs: readonly AmountPair[]): readonly (readonly AmountPair[])[] {
  // Parts are of one thing only under one parent, so each pair of parts stands alone.
  const groups = new Map<string, AmountPair[]>()
  for (const pair of pairs) {
    const key = pair.left.fact.includes('/parts/') ? `${pair.left.fact} ${pair.right.fact}` : names.canonical(pair.name)
    groups.set(key, [...(groups.get(key) ?? []), pair])
  }
  return [...groups.values()]
}

export default defineRule<Id>({
  meta: {
    id: 'sums/restated',
    family: 'sums',
    severity: { recommended: 'error', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      differ: {
        zh: '“{name}”前后不一致：{left}；{right}',
        en: '“{name}” is stated in two ways: {left}; {right}',
      },
    },
  },
  check: (plan, { names, region }): CheckDraft<Id>[] => {
    const roots = moneyTrees(plan)
    const named = [...projectAmounts(plan), ...projectMoney(roots), ...totals(plan)]
    const pairs = [...moneyPairs(names, roots), ...namedPairs(names, region, named)]
    return byName(names, pairs).flatMap((group) => checkPairs(group, tellPair))
  },
})
