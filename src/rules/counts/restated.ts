import type { Names } from '../../language/names.ts'
import { addTo } from '../../math/groups.ts'
import type { Severity } from '../../plan/report-types.ts'
import type { Count, Plan } from '../../plan/types.ts'
import { pairsOf } from '../repeats.ts'
import { type CheckDraft, defineRule, NO_OPTIONS, type OperandDraft } from '../types.ts'

type Id = 'differ' | 'may-differ'

interface Counted {
  readonly count: Count
  readonly index: number
  readonly noun: string
  readonly fact: string
  /** Canonical names of its members. */
  readonly members: ReadonlySet<string>
  /** What it is a part of. */
  readonly whole: Count | undefined
}

/** How surely two counts are one. */
type Likeness = 'same' | 'likely' | 'unknown'

// Of a noun as short as 领域 or 方面 a document has many.
const OWN_NOUN = 4
// Two thirds of the shorter list, and two names at least, are the same list.
const ENOUGH_NAMES = 2

function gather(plan: Plan, names: Names): readonly Counted[] {
  const byFact = new Map(plan.counts.map((count, index) => [`/counts/${index}`, count]))
  return plan.counts.map((count, index) => ({
    count,
    index,
    fact: `/counts/${index}`,
    noun: nounOf(count),
    members: new Set(count.members.map(({ name }) => names.canonical(name))),
    whole: count.of === undefined ? undefined : byFact.get(count.of),
  }))
}

/** 八大 of 八大重点行动 taken off, for counts that name no noun (五链). */
function nounOf({ noun, label }: Count): string {
  return noun ?? label.replace(/[\d一二三四五六七八九十两百千]+[大个项类条家种]?/gu, '')
}

function sharedNames(a: Counted, b: Counted): number {
  return [...a.members].filter((name) => b.members.has(name)).length
}

/** 中德 beside 中德产业园: a short form begins the long one. */
function sharedBeginnings(a: Counted, b: Counted): number {
  return [...a.members].filter((name) =>
    [...b.members].some((other) => other.startsWith(name) || name.startsWith(other)),
  ).length
}

// 三个县 here and 四个县 there: of places, firms and people a text has as many lists as it has purposes.
const LISTED_ANEW = /^(?:县|区|市|乡|镇|村|州|省|县区|区县|市县|城市|地区|街道|乡镇|社区|园区|家|户|人)$/

/** What two counts must share to say the same in the same words. */
function classOf({ count, members }: Counted): string {
  return JSON.stringify([count.label, count.declared, count.of, ...members])
}

/** Of two counts of one noun. */
function likeness(a: Counted, b: Counted): Likeness | undefined {
  if (LISTED_ANEW.test(a.noun)) return undefined
  const shared = sharedNames(a, b)
  const shorter = Math.min(a.members.size, b.members.size)
  if (shared >= ENOUGH_NAMES && shared * 3 >= shorter * 2) return 'same'
  if (a.noun.length < OWN_NOUN) return undefined
  if (a.members.size === 0 || b.members.size === 0) return 'unknown'
  return sharedBeginnings(a, b) > 0 ? 'likely' : undefined
}

/** 九大方向 told elsewhere is the total of 7个方向 as well as 9个方向 is. */
function isTotal(count: Count, whole: Count | undefined): boolean {
  return whole !== undefined && whole.declared === count.declared && nounOf(whole) === nounOf(count)
}

/** A part is no second statement of its total, nor of another part. */
function mayRepeat(a: Counted, b: Counted): boolean {
  if (a.count.of === b.fact || b.count.of === a.fact || isTotal(a.count, b.whole) || isTotal(b.count, a.whole))
    return false
  return a.count.of === undefined || a.count.of !== b.count.of
}

function operand(role: 'left' | 'right', { count, fact }: Counted): OperandDraft {
  return {
    role,
    fact,
    at: count.at,
    name: count.label,
    text: String(count.declared),
    canonical: String(count.declared),
  }
}

function checkPair(a: Counted, b: Counted): CheckDraft<Id>[] {
  const like = mayRepeat(a, b) ? likeness(a, b) : undefined
  if (like === undefined) return []
  const operands = [operand('left', a), operand('right', b)]
  const left = a.count.declared
  const right = b.count.declared
  const calculation = `${a.count.label}: ${left}; ${b.count.label}: ${right}`
  if (left === right) return [{ verdict: 'consistent', operands, calculation }]
  // 县级重点项目68个 of one year, 72个 of the next: nothing says that they are one.
  if (like === 'unknown') return [{ verdict: 'unassessable', reason: 'ambiguous', operands }]
  const level: Severity = like === 'same' ? 'warning' : 'info'
  const messageId = like === 'same' ? 'differ' : 'may-differ'
  const data = { first: a.count.label, second: b.count.label, left, right }
  return [{ verdict: 'inconsistent', operands, calculation, told: { level, messageId, data } }]
}

export default defineRule<Id>({
  meta: {
    id: 'counts/restated',
    family: 'counts',
    severity: { recommended: 'warning', strict: 'warning' },
    options: NO_OPTIONS,
    messages: {
      differ: {
        zh: '同一组事项两处数目不同：“{first}”（{left}）、“{second}”（{right}）',
        en: 'The same things are counted differently in two places: “{first}” ({left}), “{second}” ({right})',
      },
      'may-differ': {
        zh: '“{first}”（{left}）与“{second}”（{right}）是否指同一组事项？',
        en: 'Do “{first}” ({left}) and “{second}” ({right}) mean the same things?',
      },
    },
  },
  check: (plan, { names }) => {
    // Counts of two nouns are never one.
    const byNoun = new Map<string, Counted[]>()
    for (const each of gather(plan, names)) if (each.noun !== '') addTo(byNoun, each.noun, each)
    const pairs = [...byNoun.values()].flatMap((alike) => [...pairsOf(alike, classOf)])
    pairs.sort(([a, b], [c, d]) => a.index - c.index || b.index - d.index)
    return pairs.flatMap(([a, b]) => checkPair(a, b))
  },
})
