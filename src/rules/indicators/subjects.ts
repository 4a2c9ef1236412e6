// Values by the thing that they are of, whatever their role, measure and year: what rules over time lay side by side.

import type { Names } from '../../language/names.ts'
import { isClassNoun, isGenericAmount } from '../../language/ownerless.ts'
import { isOwnScope, type Region, withoutRegion } from '../../language/scopes.ts'
import type { Indicator, IndicatorValue, Nature, Plan } from '../../plan/types.ts'
import { type Amount, readAmount, unitKind } from '../amount.ts'
import type { Fact } from '../show.ts'

/** A value with what it is computed with. */
export interface Point extends Fact {
  readonly name: string
  readonly entry: number
  readonly value: IndicatorValue
  /** Nothing where it is words. */
  readonly amount: Amount | undefined
  readonly kind: string | undefined
  /** First and last year of its period; nothing where no whole years are said. */
  readonly years: Years | undefined
  /** The year that its base is of. */
  readonly since: number | undefined
  readonly cell: string | undefined
}

export interface Years {
  readonly first: number
  readonly last: number
}

export interface Subject {
  readonly title: string
  /** Every spelling of its names, in canonical form. */
  readonly names: readonly string[]
  readonly nature: Nature | undefined
  /** The name does not say whose the values are (总投资, 重点项目): they are of several things. */
  readonly vague: boolean
  /** In the order of the document. */
  readonly points: readonly Point[]
}

/** 2025; 2021-2025; 2025-12 is a year's end. */
export function yearsOf(period: string | undefined): Years | undefined {
  const match = /^(\d{4})(?:-(?:(\d{4})|12))?$/.exec(period ?? '')
  if (match === null) return undefined
  const first = Number(match[1])
  return { first, last: match[2] === undefined ? first : Number(match[2]) }
}

function pointOf(indicator: Indicator, entry: number, value: IndicatorValue, at: number): Point {
  const reading = readAmount(value)
  const amount = 'amount' in reading ? reading.amount : undefined
  return {
    fact: `/indicators/${entry}/values/${at}`,
    at: value.at,
    name: value.name ?? indicator.name,
    period: value.period,
    entry,
    value,
    amount,
    kind: amount && unitKind(amount.unit),
    years: yearsOf(value.period),
    since: yearsOf(value.since)?.last,
    cell: value.cell,
  }
}

/** The whole that an entry is found by: of several spellings, all. */
function keysOf(names: Names, region: Region, indicator: Indicator): readonly string[] {
  const scope = indicator.scope === undefined || isOwnScope(indicator.scope, region) ? '' : indicator.scope
  const spelled = [indicator.name, ...indicator.aliases, ...indicator.values.flatMap(({ name }) => name ?? [])]
  return [...new Set(spelled.map((name) => `${names.canonical(withoutRegion(name, region))}|${scope}`))]
}

function isVague({ name }: Indicator): boolean {
  return isGenericAmount(name) || isClassNoun(name)
}

/** The things of a plan, each with all its values. Entries that share a spelling and a scope are one. */
export function subjectsOf(plan: Plan, names: Names, region: Region): readonly Subject[] {
  const keyed = new Map<string, number>()
  const parents: number[] = []
  const rootOf = (at: number): number => {
    let root = at
    for (let up = parents[root]; up !== undefined && up !== root; up = parents[root]) root = up
    return root
  }
  const keys = plan.indicators.map((indicator) => keysOf(names, region, indicator))
  for (const [entry, own] of keys.entries()) {
    parents.push(entry)
    const indicator = plan.indicators[entry]
    // What does not say whose it is is of nothing but its own words.
    if (indicator === undefined || isVague(indicator)) continue
    for (const key of own) {
      const known = keyed.get(key)
      if (known === undefined) keyed.set(key, entry)
      else parents[rootOf(entry)] = rootOf(known)
    }
  }
  const groups = new Map<number, number[]>()
  for (const entry of keys.keys()) {
    const root = rootOf(entry)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [entry])
    else group.push(entry)
  }
  return [...groups.values()].map((entries) => subjectOf(plan, entries, keys, region))
}

function subjectOf(
  plan: Plan,
  entries: readonly number[],
  keys: readonly (readonly string[])[],
  region: Region,
): Subject {
  const own = entries.flatMap((entry) =>
    plan.indicators.slice(entry, entry + 1).map((indicator) => ({ entry, indicator })),
  )
  const points = own.flatMap(({ entry, indicator }) =>
    indicator.values.map((value, at) => pointOf(indicator, entry, value, at)),
  )
  return {
    title: withoutRegion(own[0]?.indicator.name ?? '', region),
    names: [...new Set(entries.flatMap((entry) => keys[entry] ?? []))].map((key) => key.slice(0, key.lastIndexOf('|'))),
    nature: own.map(({ indicator }) => indicator.nature).find((nature) => nature !== undefined),
    vague: own.some(({ indicator }) => isVague(indicator)),
    points: points.sort(byPlace),
  }
}

function byPlace({ at: a }: Point, { at: b }: Point): number {
  const outside = Number(a?.file !== undefined) - Number(b?.file !== undefined)
  return (
    outside || (a?.page ?? 0) - (b?.page ?? 0) || (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0)
  )
}

/** Told of the past, or aimed at: a target's rate leads to a target, never to what was reached. */
export function isTarget({ value }: Point): boolean {
  return value.role === 'target' || value.role === 'budgeted'
}

/** Each printed value once: repetitions say nothing new, and pairs of them are many. */
export function distinct(points: readonly Point[]): readonly Point[] {
  const known = DISTINCT.get(points) ?? distinctOf(points)
  DISTINCT.set(points, known)
  return known
}

/** Several rules ask it of the points of one subject, which are made for one run. */
const DISTINCT = new WeakMap<readonly Point[], readonly Point[]>()

function distinctOf(points: readonly Point[]): readonly Point[] {
  if (points.length < 2) return points
  const seen = new Set<string>()
  return points.filter(({ value, amount }) => {
    const key = [value.role, value.measure, value.period, value.since, value.op, value.low, value.high, value.basis]
    const number = amount?.value
    key.push(number === undefined ? value.text : `${number.coefficient} ${number.scale}`, amount?.unit.canonical)
    const words = key.join('|')
    return seen.has(words) ? false : seen.add(words)
  })
}
