// Which amounts of money are two statements of one: by name, scope, stage, side and period, never by value.

import { FUND_TOTAL } from '../../language/data/money.ts'
import type { Names } from '../../language/names.ts'
import { isGenericAmount } from '../../language/ownerless.ts'
import { addTo } from '../../math/groups.ts'
import { classesOf, crossPairs } from '../repeats.ts'
import { type Pair, type Statement, tableOf } from '../statements.ts'
import { labelOf, type MoneyNode, nodesOf, statementOf } from './tree.ts'

/** Two statements of one amount. */
export interface AmountPair extends Pair<Statement> {
  readonly name: string
  readonly scope: string | undefined
  readonly side: string | undefined
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

/** A node with what it is matched by, worked out once. */
interface Profile {
  readonly node: MoneyNode
  /**
   * Its name, where the name says whose money it is: roots, projects and the totals of funds do (收入总计413亿元，其中
   * 一般公共预算收入150.1亿元), a 省级资金 under one of them does not.
   */
  readonly name: string | undefined
  /** A root that says nothing of itself (计划总投资). */
  readonly nameless: boolean
  readonly projects: ReadonlySet<string>
  readonly parts: ReadonlySet<string>
}

function ownsName({ parent, by, name }: MoneyNode): boolean {
  return parent === undefined || by === 'project' || FUND_TOTAL.test(name)
}

function profileOf(names: Names, node: MoneyNode): Profile {
  const generic = isGenericAmount(node.name)
  const parts = node.splits.flatMap((split) => split.parts)
  const projects = parts.filter((part) => part.by === 'project' && !isGenericAmount(part.name))
  return {
    node,
    name: !generic && ownsName(node) ? names.canonical(node.name) : undefined,
    nameless: generic && node.parent === undefined,
    projects: new Set(projects.map(({ name }) => names.canonical(name))),
    parts: new Set(parts.map(({ name }) => names.canonical(name))),
  }
}

// Two parts of one name may be chance; rules.md asks for two.
const ENOUGH_PARTS = 2

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size < ENOUGH_PARTS || b.size < ENOUGH_PARTS) return false
  let count = 0
  for (const name of a) if (b.has(name)) count++
  return count >= ENOUGH_PARTS
}

/**
 * Two trees with the same parts are two statements of one amount, whatever their roots are called (rules.md). Projects
 * tell which; sources (省级资金, 自筹) and 税收, 非税 are under every amount, so by them only two roots pair that say
 * nothing of themselves and have no third beside them.
 */
function sameParts(a: Profile, b: Profile, { nameless }: Index): boolean {
  if (shares(a.projects, b.projects)) return true
  if (!a.nameless || !b.nameless || !shares(a.parts, b.parts)) return false
  let alike = 0
  for (const other of nameless) if (shares(a.parts, other.parts) && ++alike > 2) return false
  return alike === 2
}

/** Where amounts that may be one are looked for. */
interface Index {
  readonly byName: Map<string, number[]>
  readonly byProject: Map<string, number[]>
  readonly byPart: Map<string, number[]>
  readonly nameless: Profile[]
}

function indexOf(profiles: readonly Profile[], classes: readonly (readonly Profile[])[]): Index {
  const index: Index = {
    byName: new Map(),
    byProject: new Map(),
    byPart: new Map(),
    nameless: profiles.filter(({ nameless }) => nameless),
  }
  classes.forEach(([first], at) => {
    if (first === undefined) return
    if (first.name !== undefined) addTo(index.byName, first.name, at)
    for (const project of first.projects) addTo(index.byProject, project, at)
    if (first.nameless) for (const part of first.parts) addTo(index.byPart, part, at)
  })
  return index
}

// So many amounts of one name, or with one part, are laid beside each other; of more, each beside the first.
const MOST_ALIKE = 100

/** Classes behind `at` that may be one with it, in order. */
function candidatesOf(first: Profile, at: number, { byName, byProject, byPart }: Index): number[] {
  const lists = [
    first.name === undefined ? undefined : byName.get(first.name),
    ...[...first.projects].map((project) => byProject.get(project)),
    ...(first.nameless ? [...first.parts].map((part) => byPart.get(part)) : []),
  ]
  const found = new Set<number>()
  for (const list of lists) {
    if (list === undefined || (list.length > MOST_ALIKE && list[0] !== at)) continue
    for (const other of list) if (other > at) found.add(other)
  }
  return [...found].sort((a, b) => a - b)
}

/** Amounts that may be one, in the order of the items; repetitions of one are each beside the first. */
function* candidatePairs(
  classes: readonly (readonly Profile[])[],
  index: Index,
): Generator<readonly [Profile, Profile]> {
  for (const [at, group] of classes.entries()) {
    const [first, ...repeats] = group
    if (first === undefined) continue
    for (const repeat of repeats) yield [first, repeat]
    for (const other of candidatesOf(first, at, index)) yield* crossPairs(group, classes[other] ?? [])
  }
}

function rootOf(node: MoneyNode): MoneyNode {
  return node.parent === undefined ? node : rootOf(node.parent)
}

function areOne(a: Profile, b: Profile, index: Index): boolean {
  const sameName = a.name !== undefined && a.name === b.name
  if (!sameName && !sameParts(a, b, index)) return false
  return rootOf(a.node) !== rootOf(b.node) && sameYearlyMoney(a.node, b.node) !== 'different'
}

/** Parts of one name, each the only one of it under its parent. */
function partPairs(names: Names, a: MoneyNode, b: MoneyNode): readonly Pair<MoneyNode>[] {
  const pairs: Pair<MoneyNode>[] = []
  for (const left of a.splits) {
    for (const right of b.splits.filter(({ by }) => by === left.by)) {
      for (const part of left.parts) {
        const alike = (other: MoneyNode) => names.canonical(part.name) === names.canonical(other.name)
        const hits = right.parts.filter(alike)
        const [hit] = hits
        if (hit !== undefined && hits.length === 1 && left.parts.filter(alike).length === 1) {
          pairs.push({ left: part, right: hit })
        }
      }
    }
  }
  return pairs
}

// The same amount of so few tables is laid beside itself in full; of more, the tables are no longer told apart.
const MOST_TABLES = 12

/** What two amounts must share to be repetitions of one: of a tree, all of its parts too. */
function classBy(profiles: readonly Profile[]): (profile: Profile) => string {
  const times = new Map<string, number>()
  for (const { name } of profiles) if (name !== undefined) times.set(name, (times.get(name) ?? 0) + 1)
  return ({ node, name }) => {
    if (name === undefined) return node.fact
    const printed = (times.get(name) ?? 0) > MOST_TABLES ? () => undefined : tableOf
    return `${name}|${printedTree(node, printed)}`
  }
}

function printedTree(node: MoneyNode, tableFor: (node: MoneyNode) => string | undefined): string {
  const { scope, stage, side, period, quantity, splits } = node
  const { op, value, low, high, unit, text } = quantity
  const own = [scope, stage, side, period, op, value, low, high, unit, text, tableFor(node)].join('|')
  const below = splits.map(
    ({ by, parts }) => `${by}:${parts.map((part) => `${part.name}|${printedTree(part, tableFor)}`).join(';')}`,
  )
  return [own, ...below].join('{')
}

/** Every pair of amounts that are one. */
export function moneyPairs(names: Names, roots: readonly MoneyNode[]): readonly AmountPair[] {
  const profiles = roots.flatMap((root) => [...nodesOf(root)]).map((node) => profileOf(names, node))
  const found = new Map<string, AmountPair>()
  const statements = new Map<MoneyNode, Statement>()
  const stated = (node: MoneyNode): Statement => {
    const statement = statements.get(node) ?? statementOf(node)
    statements.set(node, statement)
    return statement
  }
  const take = (left: MoneyNode, right: MoneyNode): void => {
    const key = `${left.fact} ${right.fact}`
    const money = sameYearlyMoney(left, right)
    if (found.has(key) || money === 'different') return
    found.set(key, {
      left: stated(left),
      right: stated(right),
      name: labelOf(left),
      scope: left.scope,
      side: left.side,
      certain: money === 'same',
    })
    for (const pair of partPairs(names, left, right)) take(pair.left, pair.right)
  }
  const addressable = profiles.filter(({ node, name }) => name !== undefined || node.parent === undefined)
  const classes = classesOf(addressable, classBy(addressable))
  const index = indexOf(profiles, classes)
  for (const [left, right] of candidatePairs(classes, index)) {
    if (areOne(left, right, index)) take(left.node, right.node)
  }
  return [...found.values()]
}
