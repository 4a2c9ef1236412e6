import type { Plan, Statement } from '../../plan/types.ts'
import { dateOperand, endsOf, isTurned, type Lasting, lastingWords, planPeriod } from '../timeline/dates.ts'
import { type CheckDraft, defineRule, NO_OPTIONS } from '../types.ts'

type Id = 'differ'

const MONTHS = 12

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * MONTHS + Number(day.slice(5, 7)) - 1
}

/** The numbers of years that a span may fairly be said to last: calendar years, or months over twelve. */
function yearsOf(first: string, last: string): readonly number[] {
  const calendar = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1
  if (first.slice(5, 7) === '01' && last.slice(5, 7) === '12') return [calendar]
  const years = (monthOf(last) - monthOf(first) + 1) / MONTHS
  return [...new Set([calendar, Math.floor(years), Math.ceil(years)])].sort((a, b) => a - b)
}

function checkYears(stated: Statement, index: number, period: Lasting): CheckDraft<Id>[] {
  const declared = Number(stated.value)
  if (stated.field !== 'years' || !Number.isInteger(declared)) return []
  const operands = [
    {
      role: 'left',
      fact: `/meta/stated/${index}`,
      at: stated.at,
      text: String(stated.value),
      canonical: String(declared),
    } as const,
    ...endsOf(period).map((date) => dateOperand('right', date)),
  ]
  const { start, end } = period
  if (start === undefined || end === undefined) return [{ verdict: 'unassessable', reason: 'no-year', operands }]
  const years = yearsOf(start.span.first, end.span.last)
  const calculation = `${lastingWords(period)} = ${years.join(' / ')}; ${declared}`
  if (years.includes(declared)) return [{ verdict: 'consistent', operands, calculation }]
  const data = { declared, years: years.join('/'), period: lastingWords(period) }
  return [{ verdict: 'inconsistent', operands, calculation, told: { level: 'warning', messageId: 'differ', data } }]
}

function check(plan: Plan): CheckDraft<Id>[] {
  const period = planPeriod(plan)
  if (isTurned(period)) return []
  return plan.meta.stated.flatMap((stated, index) => checkYears(stated, index, period))
}

export default defineRule<Id>({
  meta: {
    id: 'counts/period',
    family: 'counts',
    severity: { recommended: 'warning', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      differ: {
        zh: '标题称{declared}年，期限{period}为{years}年',
        en: 'The title says {declared} years; the period {period} is {years} years',
      },
    },
  },
  check,
})
