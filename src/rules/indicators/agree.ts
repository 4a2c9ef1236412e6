import { type Names, shareOf, type Thing } from '../../language/names.ts'
import { isClassNoun, isGenericAmount } from '../../language/ownerless.ts'
import { type Region, withoutRegion } from '../../language/scopes.ts'
import type { Severity } from '../../plan/report-types.ts'
import type { Indicator, IndicatorValue, Plan } from '../../plan/types.ts'
import { readUnit, unitKind } from '../amount.ts'
import type { Outcome } from '../compare.ts'
import { pairsByClass } from '../repeats.ts'
import { wordsOperand } from '../show.ts'
import { checkPairs, type Pair, type Statement, tableOf } from '../statements.ts'
import { type CheckDraft, defineRule, NO_OPTIONS, type Told } from '../types.ts'

interface Value extends Statement {
  readonly entry: number
  readonly thing: Thing
  /** The indicator's names without what is written here only. */
  readonly title: string
}

type Id = 'differ' | 'differ-undated'

interface ValuePair extends Pair<Value> {
  /** One name leaves out what the other says. */
  readonly short: boolean
}

function readValue(indicator: Indicator, entry: number, value: IndicatorValue, at: number): Value {
  const names = [...new Set([value.name ?? indicator.name, indicator.name, ...indicator.aliases])]
  return {
    entry,
    fact: `/indicators/${entry}/values/${at}`,
    at: value.at,
    cell: value.cell,
    name: value.name ?? indicator.name,
    title: indicator.name,
    period: value.period,
    quantity: value,
    thing: {
      names,
      scope: indicator.scope,
      role: value.role,
      measure: value.measure,
      period: value.period,
      since: value.since,
      basis: value.basis,
      unit: value.op === 'text' ? undefined : unitKind(readUnit(value.unit)),
    },
  }
}

function readValues(plan: Plan): readonly Value[] {
  return plan.indicators.flatMap((indicator, entry) =>
    indicator.values.map((value, at) => readValue(indicator, entry, value, at)),
  )
}

/**
 * 占比 that leaves its whole out pairs with the share that says it, when the plan has no other share of that part: no
 * third fits.
 */
function onlyShare(names: Names, values: readonly Value[], a: Value, b: Value): boolean {
  const parts = [a, b].flatMap(({ thing }) => thing.names.flatMap((name) => shareOf(names.canonical(name))?.part ?? []))
  const wholes = new Set<string>()
  for (const { thing } of values) {
    for (const name of thing.names) {
      const share = shareOf(names.canonical(name))
      if (share?.whole !== undefined && parts.includes(share.part)) wholes.add(share.whole)
    }
  }
  return wholes.size === 1
}

/** Values by every spelling of their names, so that only those that may be one thing are laid beside each other. */
function candidates(names: Names, region: Region, values: readonly Value[]): Iterable<readonly Value[]> {
  const buckets = new Map<string, Set<Value>>()
  for (const value of values) {
    for (const name of value.thing.names) {
      const spelled = names.canonical(withoutRegion(name, region))
      const key = shareOf(spelled)?.part ?? spelled
      const bucket = buckets.get(key) ?? new Set()
      bucket.add(value)
      buckets.set(key, bucket)
    }
    // One entry is one thing: the plan, or the analyst who corrected it, says so.
    const own = `#${value.entry}`
    buckets.set(own, (buckets.get(own) ?? new Set()).add(value))
  }
  return [...buckets.values()].map((bucket) => [...bucket])
}

interface Sorted {
  readonly pairs: ValuePair[]
  readonly unassessable: CheckDraft<Id>[]
}

function undecided({ left, right }: Pair<Value>, reason: 'no-year' | 'price-basis' | 'ambiguous'): CheckDraft<Id> {
  const words = (value: Value) => value.quantity.text ?? String(value.quantity.value ?? '')
  return {
    verdict: 'unassessable',
    reason,
    operands: [wordsOperand('left', left, words(left)), wordsOperand('right', right, words(right))],
  }
}

/** Reports on the money of a year, in which every amount is told by fund, scope, stage and side: sums/restated has them. */
const YEARLY_MONEY = new Set<Plan['meta']['kind']>(['budget', 'final-accounts'])

/** 省级资金, 增长, 重点项目 with no subject of their own: whose they are the name does not say (rules.md). */
function saysNotWhose({ title, thing }: Value, yearly: boolean): boolean {
  return isGenericAmount(title) || isClassNoun(title) || (yearly && thing.unit === '元')
}

/** What two values must share to say the same in the same words. */
function classOf(value: Value): string {
  const { thing, entry, quantity } = value
  const { names, scope, role, measure, period, since, basis, unit } = thing
  const words = [names.join('、'), entry, scope, role, measure, period, since, basis, unit, printed({ quantity })]
  return [...words, quantity.text, tableOf(value)].join('|')
}

function sortPairs(names: Names, region: Region, values: readonly Value[], yearly: boolean): Sorted {
  const pairs = new Map<string, ValuePair>()
  const undated = new Map<string, Pair<Value>>()
  const otherBasis: Pair<Value>[] = []
  const classes = new Map<Value, string>()
  const classFor = (value: Value): string => {
    const known = classes.get(value) ?? classOf(value)
    classes.set(value, known)
    return known
  }
  for (const bucket of candidates(names, region, values)) {
    if (bucket.length < 2) continue
    for (const [left, right] of pairsByClass(bucket, classFor)) {
      const key = `${left.fact} ${right.fact}`
      if (pairs.has(key)) continue
      const found = names.sameThing(left.thing, right.thing, region)
      if (found.same) {
        const short = found.name === 'short' && left.entry !== right.entry
        if (!short || onlyShare(names, values, left, right)) pairs.set(key, { left, right, short })
      } else if (found.because === 'basis') {
        otherBasis.push({ left, right })
      } else if (found.because === 'period' && (left.period === undefined) !== (right.period === undefined)) {
        const without = left.period === undefined ? left : right
        if (!undated.has(without.fact)) undated.set(without.fact, { left, right })
      }
    }
  }
  const ownerless = [...pairs].filter(
    ([, { left, right }]) => saysNotWhose(left, yearly) && saysNotWhose(right, yearly),
  )
  for (const [key] of ownerless) pairs.delete(key)
  const paired = new Set([...pairs.values()].flatMap(({ left, right }) => [left.fact, right.fact]))
  return {
    pairs: [...pairs.values()],
    unassessable: [
      ...otherBasis.map((pair) => undecided(pair, 'price-basis')),
      ...byRight(ownerless.map(([, pair]) => pair)).map((pair) => undecided(pair, 'ambiguous')),
      ...[...undated].filter(([fact]) => !paired.has(fact)).map(([, pair]) => undecided(pair, 'no-year')),
    ],
  }
}

/** One pair for each value that has a partner. */
function byRight<P extends Pair<Value>>(pairs: readonly P[]): readonly P[] {
  return [...new Map(pairs.map((pair) => [pair.right.fact, pair])).values()]
}

/** An error leaves one meaning only: the same name, a year that both state, and nothing that satisfies both. */
function levelOf({ left, right, short }: ValuePair, outcome: Outcome): Severity {
  const dated = left.period !== undefined && right.period !== undefined
  return outcome.apart && dated && !short ? 'error' : 'warning'
}

function byThing(pairs: readonly ValuePair[]): readonly (readonly ValuePair[])[] {
  const groups = new Map<string, ValuePair[]>()
  for (const pair of pairs) {
    const { thing, title } = pair.left
    const key = [title, thing.scope, thing.role, thing.measure, thing.period, thing.since].join('|')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [pair])
    else group.push(pair)
  }
  return [...groups.values()]
}

function printed({ quantity }: Pick<Value, 'quantity'>): string {
  return [quantity.op, quantity.value, quantity.low, quantity.high, quantity.unit].join(' ')
}

/**
 * With no year on either side, 绿道12公里 here and 18公里 there are as likely of two sections as of one thing. A table that
 * repeats the prose speaks for one thing, and so does one number that stands alone against several that agree.
 */
function withDoubts(pairs: readonly ValuePair[]): readonly ValuePair[] {
  const values = new Map(pairs.flatMap(({ left, right }) => [left, right]).map((value) => [value.fact, value]))
  const prints = [...values.values()].map(printed)
  const oneAgainstSeveral = new Set(prints).size === 2 && prints.length > 2
  return pairs.map((pair) => {
    const { left, right } = pair
    const undated = left.period === undefined && right.period === undefined
    const tableAndProse = (left.cell === undefined) !== (right.cell === undefined)
    return undated && !tableAndProse && !oneAgainstSeveral ? { ...pair, doubt: 'no-year' } : pair
  })
}

function tellPair(pair: ValuePair, [left, right]: readonly [string, string], outcome: Outcome): Told<Id> {
  const { title, period } = pair.left
  const data = { name: title, left, right }
  const level = levelOf(pair, outcome)
  return period === undefined
    ? { level, messageId: 'differ-undated', data }
    : { level, messageId: 'differ', data: { ...data, period } }
}

export default defineRule<Id>({
  meta: {
    id: 'indicators/agree',
    family: 'indicators',
    severity: { recommended: 'error', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      differ: {
        zh: '“{name}”（{period}）前后不一致：{left}；{right}',
        en: '“{name}” ({period}) is stated in two ways: {left}; {right}',
      },
      'differ-undated': {
        zh: '“{name}”前后不一致：{left}；{right}（均未写明年份）',
        en: '“{name}” is stated in two ways: {left}; {right} (neither gives a year)',
      },
    },
  },
  check: (plan, { names, region }) => {
    const { pairs, unassessable } = sortPairs(names, region, readValues(plan), YEARLY_MONEY.has(plan.meta.kind))
    const checks = byThing(pairs).flatMap((group) => checkPairs(withDoubts(group), tellPair))
    return [...checks, ...unassessable]
  },
})
