import { addTo } from '../../math/groups.ts'
import type { Severity } from '../../plan/report-types.ts'
import type { Count, Plan } from '../../plan/types.ts'
import { type CheckDraft, defineRule, NO_OPTIONS, type OperandDraft, type Role } from '../types.ts'

type Id = 'differ'

interface Counted {
  readonly count: Count
  readonly fact: string
}

function operand(role: Role, { count, fact }: Counted): OperandDraft {
  return {
    role,
    fact,
    at: count.at,
    name: count.label,
    text: String(count.declared),
    canonical: String(count.declared),
  }
}

/** What tells a count from another: its members, or without any the words it stands in. */
function memberKey({ count }: Counted): string | undefined {
  return count.members.length === 0
    ? undefined
    : count.members
        .map(({ name }) => name)
        .sort()
        .join('、')
}

/** A repetition is not a part: the same members are the same count, in an overview and in a question and answer. */
function withoutRepetitions(parts: readonly Counted[]): readonly Counted[] {
  const seen = new Set<string>()
  return parts.filter((part) => {
    const key = memberKey(part)
    if (key === undefined) return true
    return seen.has(key) ? false : seen.add(key)
  })
}

/** The same, where counts without members and with the same words are repetitions as well. */
function withoutLikeWords(parts: readonly Counted[]): readonly Counted[] {
  const seen = new Set<string>()
  return parts.filter((part) => {
    const key = memberKey(part) ?? `${part.count.label} ${part.count.declared}`
    return seen.has(key) ? false : seen.add(key)
  })
}

function sumOf(parts: readonly Counted[]): number {
  return parts.reduce((sum, { count }) => sum + count.declared, 0)
}

/** Another count says how many parts there are (10个专项行动), so none was missed. */
function partsAreCounted(plan: Plan, total: Count, parts: readonly Counted[]): boolean {
  return plan.counts.some(
    (count) => count !== total && count.declared === parts.length && !parts.some((part) => part.count === count),
  )
}

function levelOf(plan: Plan, total: Count, parts: readonly Counted[], readings: number): Severity {
  if (readings > 1) return 'warning'
  // A part that gives no number would explain a sum that is too small.
  return sumOf(parts) > total.declared || partsAreCounted(plan, total, parts) ? 'error' : 'warning'
}

function checkTotal(plan: Plan, total: Counted, all: readonly Counted[]): CheckDraft<Id> {
  const readings = [withoutRepetitions(all), withoutLikeWords(all)]
  const [likeliest = all] = readings
  const parts = readings.find((reading) => sumOf(reading) === total.count.declared) ?? likeliest
  const sum = sumOf(parts)
  const draft = {
    operands: [operand('total', total), ...parts.map((part) => operand('part', part))],
    context: all.filter((part) => !parts.includes(part)).map(({ count }) => count.at),
    calculation: `${parts.map(({ count }) => count.declared).join(' + ')} = ${sum}; ${total.count.declared}`,
  }
  if (sum === total.count.declared) return { ...draft, verdict: 'consistent' }
  const distinct = new Set(readings.map((reading) => reading.length)).size
  const data = { label: total.count.label, declared: total.count.declared, sum }
  return {
    ...draft,
    verdict: 'inconsistent',
    told: { level: levelOf(plan, total.count, parts, distinct), messageId: 'differ', data },
  }
}

export default defineRule<Id>({
  meta: {
    id: 'counts/total',
    family: 'counts',
    severity: { recommended: 'error', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      differ: {
        zh: '“{label}”称共{declared}，分项合计{sum}',
        en: '“{label}” says {declared} in all; the counts of its parts add up to {sum}',
      },
    },
  },
  check: (plan) => {
    const counted = plan.counts.map((count, at): Counted => ({ count, fact: `/counts/${at}` }))
    const byTotal = new Map<string, Counted[]>()
    for (const each of counted) {
      const { of } = each.count
      if (of !== undefined && of !== each.fact) addTo(byTotal, of, each)
    }
    return [...byTotal].flatMap(([fact, parts]) => {
      const total = counted.find((each) => each.fact === fact)
      return total === undefined ? [] : [checkTotal(plan, total, parts)]
    })
  },
})
