import type { Count } from '../../plan/types.ts'
import { type CheckDraft, defineRule, NO_OPTIONS, type OperandDraft } from '../types.ts'
import { reachOf } from './lists.ts'

type Id = 'fewer' | 'more' | 'more-than-open'

// Enough to see which list is meant.
const NAMES_SHOWN = 12

function listed({ members }: Count): string {
  const names = members.map(({ name }) => name)
  return names.length > NAMES_SHOWN ? `${names.slice(0, NAMES_SHOWN).join('、')}……` : names.join('、')
}

function operandsOf(count: Count, index: number): readonly OperandDraft[] {
  const fact = `/counts/${index}`
  return [
    {
      role: 'total',
      fact,
      at: count.at,
      name: count.label,
      text: String(count.declared),
      canonical: String(count.declared),
    },
    ...count.members.map(
      ({ name, at }, m): OperandDraft => ({
        role: 'part',
        fact: `${fact}/members/${m}`,
        at,
        name,
        text: name,
        canonical: name,
      }),
    ),
  ]
}

/**
 * Names before the number, with no 等 between them: in 行政检查、专项整治、政府采购四类违法行为 the number is of the last
 * name only, so fewer says nothing.
 */
function standsBefore({ at, members }: Count): boolean {
  const last = members.at(-1)?.at
  if (at === undefined || last === undefined) return false
  return last.line < at.line || (last.line === at.line && last.column < at.column)
}

function checkCount(count: Count, index: number): CheckDraft<Id>[] {
  const { declared, members, complete } = count
  // A number with no list is for counts/total, if for any.
  if (members.length === 0) return []
  const { least, most } = reachOf(members, count.noun)
  const operands = operandsOf(count, index)
  const data = { label: count.label, declared, listed: members.length, names: listed(count) }
  if (least > declared) {
    const messageId = complete ? 'more' : 'more-than-open'
    return [
      {
        verdict: 'inconsistent',
        operands,
        calculation: `${members.length} > ${declared}`,
        told: { level: 'warning', messageId, data },
      },
    ]
  }
  // After 等 the list may stop anywhere.
  if (!complete) return [{ verdict: 'consistent', operands, calculation: `${members.length} ≤ ${declared}` }]
  if (most < declared && standsBefore(count)) {
    return [{ verdict: 'unassessable', reason: 'ambiguous', operands }]
  }
  if (most < declared) {
    return [
      {
        verdict: 'inconsistent',
        operands,
        calculation: `${members.length} < ${declared}`,
        told: { level: 'warning', messageId: 'fewer', data },
      },
    ]
  }
  return [{ verdict: 'consistent', operands, calculation: `${declared} = ${declared}` }]
}

export default defineRule<Id>({
  meta: {
    id: 'counts/members',
    family: 'counts',
    severity: { recommended: 'warning', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      fewer: {
        zh: '“{label}”写的是{declared}项，实际列出{listed}项：{names}',
        en: '“{label}” says {declared}; {listed} are listed: {names}',
      },
      more: {
        zh: '“{label}”写的是{declared}项，实际列出{listed}项：{names}',
        en: '“{label}” says {declared}; {listed} are listed: {names}',
      },
      'more-than-open': {
        zh: '“{label}”写的是{declared}项，“等”字之前已列出{listed}项：{names}',
        en: '“{label}” says {declared}; {listed} are listed before “等”: {names}',
      },
    },
  },
  check: (plan) => plan.counts.flatMap(checkCount),
})
