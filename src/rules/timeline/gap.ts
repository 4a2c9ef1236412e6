import { type CheckDraft, defineRule, NO_OPTIONS } from '../types.ts'
import { dateOperand, isAfter, lastingWords, overlaps } from './dates.ts'
import { type Neighbours, neighbours } from './neighbours.ts'

type Id = 'gap'

/** The same day a month later, as text; every month may end on the 31st, as in `dates.ts`. */
function monthLater(day: string): string {
  const month = Number(day.slice(5, 7))
  const year = Number(day.slice(0, 4))
  const next = month === 12 ? [year + 1, 1] : [year, month + 1]
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}${day.slice(7)}`
}

function checkPair({ of, before, after }: Neighbours): CheckDraft<Id>[] {
  const { end } = before
  const { start } = after
  // Overlapping phases are `timeline/overlap`'s business.
  if (end === undefined || start === undefined || isAfter(end.span, start.span) || overlaps(end.span, start.span)) {
    return []
  }
  const operands = [dateOperand('left', end), dateOperand('right', start)]
  const calculation = `${end.text}; ${start.text}`
  if (monthLater(end.span.last) >= start.span.first) return [{ verdict: 'consistent', operands, calculation }]
  const data = {
    first: before.name,
    second: after.name,
    firstSpan: lastingWords(before),
    secondSpan: lastingWords(after),
  }
  // Phases that name no list may be of several.
  const level = of === undefined ? 'info' : 'warning'
  return [{ verdict: 'inconsistent', operands, calculation, told: { level, messageId: 'gap', data } }]
}

export default defineRule<Id>({
  meta: {
    id: 'timeline/gap',
    family: 'timeline',
    severity: { recommended: 'warning', strict: 'warning' },
    options: NO_OPTIONS,
    messages: {
      gap: {
        zh: '“{first}”（{firstSpan}）与“{second}”（{secondSpan}）之间有月份没有安排',
        en: 'Months are missing between “{first}” ({firstSpan}) and “{second}” ({secondSpan})',
      },
    },
  },
  check: (plan) => neighbours(plan).flatMap(checkPair),
})
