import type { Severity } from '../../plan/report-types.ts'
import type { DateFact } from '../../plan/types.ts'
import { type CheckDraft, defineRule, NO_OPTIONS } from '../types.ts'

type Id = 'impossible' | 'digits-lost' | 'no-year' | 'no-month' | 'no-day'

// 2019年月, 年2月3日: the unit stands there and its digits do not, which no writer does on purpose.
const BLANK_YEAR = /^\s*年/
const BLANK_MONTH = /年\s*月/

function levelOf({ fault, text }: DateFact): Severity {
  if (fault === 'no-month') return BLANK_MONTH.test(text) ? 'warning' : 'info'
  return 'warning'
}

function checkDate(date: DateFact, index: number): CheckDraft<Id> {
  const { text, value, fault, at } = date
  const operands = [{ role: 'left', fact: `/dates/${index}`, at, text, canonical: text } as const]
  const calculation = value === undefined ? text : `${text} = ${value}`
  if (fault === undefined) return { verdict: 'consistent', operands, calculation }
  // 10月16日: the year is the document's, which says no more than that.
  if (fault === 'no-year' && !BLANK_YEAR.test(text)) return { verdict: 'unassessable', reason: 'no-year', operands }
  return {
    verdict: 'inconsistent',
    operands,
    calculation,
    told: { level: levelOf(date), messageId: fault, data: { text } },
  }
}

export default defineRule<Id>({
  meta: {
    id: 'timeline/date',
    family: 'timeline',
    severity: { recommended: 'warning', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      impossible: { zh: '日期“{text}”不存在', en: 'The date “{text}” does not exist' },
      'digits-lost': { zh: '日期“{text}”似有数字缺失', en: 'The date “{text}” seems to have lost digits' },
      'no-year': { zh: '日期“{text}”没有写明年份', en: 'The date “{text}” has no year' },
      'no-month': { zh: '日期“{text}”没有写明月份', en: 'The date “{text}” has no month' },
      'no-day': { zh: '日期“{text}”没有写明是哪一日', en: 'The date “{text}” has no day' },
    },
  },
  check: (plan) => plan.dates.map(checkDate),
})
