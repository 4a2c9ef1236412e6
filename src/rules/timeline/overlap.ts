import type { Severity } from '../../plan/report-types.ts'
import { type CheckDraft, defineRule, NO_OPTIONS } from '../types.ts'
import { type DateFact, dateOperand, endsOf, isAfter, type Lasting, lastingWords, overlaps } from './dates.ts'
import { type Neighbours, neighbours } from './neighbours.ts'

type Id = 'overlap' | 'boundary'

/** 实施阶段（2月—10月）, 验收阶段（10月）: the one unit in which the first ends and the second begins. */
function sharesBoundary(end: DateFact, start: DateFact): boolean {
  return end.text === start.text
}

function levelOf(shared: boolean, of: Neighbours['of']): Severity {
  // Phases that name no list may be of several.
  return shared || of === undefined ? 'info' : 'warning'
}

function checkPair({ of, before, after }: Neighbours): CheckDraft<Id>[] {
  const { end } = before
  const { start } = after
  if (end === undefined || start === undefined) return []
  const operands = [...sideOf(before, 'left'), ...sideOf(after, 'right')]
  const calculation = `${lastingWords(before)}; ${lastingWords(after)}`
  if (isAfter(start.span, end.span)) return [{ verdict: 'consistent', operands, calculation }]
  const shared = sharesBoundary(end, start)
  // 2022年10月 and 2022年10月15日: whether they share days the words do not say.
  if (!shared && overlaps(start.span, end.span)) return [{ verdict: 'unassessable', reason: 'ambiguous', operands }]
  const data = {
    first: before.name,
    second: after.name,
    firstSpan: lastingWords(before),
    secondSpan: lastingWords(after),
    shared: shared ? end.text : `${start.text}—${earlierEnd(before, after)}`,
  }
  const messageId = shared ? 'boundary' : 'overlap'
  return [{ verdict: 'inconsistent', operands, calculation, told: { level: levelOf(shared, of), messageId, data } }]
}

function earlierEnd(before: Lasting, after: Lasting): string {
  const ends = [before.end, after.end].flatMap((end) => end ?? [])
  return ends.reduce((best, end) => (end.span.last < best.span.last ? end : best)).text
}

function sideOf(phase: Lasting, role: 'left' | 'right') {
  return endsOf(phase).map((date) => dateOperand(role, date))
}

export default defineRule<Id>({
  meta: {
    id: 'timeline/overlap',
    family: 'timeline',
    severity: { recommended: 'warning', strict: 'warning' },
    options: NO_OPTIONS,
    messages: {
      overlap: {
        zh: '“{first}”（{firstSpan}）与“{second}”（{secondSpan}）的时间重叠：{shared}',
        en: '“{first}” ({firstSpan}) and “{second}” ({secondSpan}) overlap: {shared}',
      },
      boundary: {
        zh: '“{first}”（{firstSpan}）与“{second}”（{secondSpan}）都包含{shared}',
        en: '“{first}” ({firstSpan}) and “{second}” ({secondSpan}) both hold {shared}',
      },
    },
  },
  check: (plan) => neighbours(plan).flatMap(checkPair),
})
