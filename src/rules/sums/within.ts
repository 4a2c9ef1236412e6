// 其中: a part is not larger than its whole; parts fill it only when they say so.

import * as interval from '../../math/interval.ts'
import type { Severity } from '../../plan/report-types.ts'
import { addUp, type Term } from '../add.ts'
import { type Amount, comparable, readAmount, sharedUnit } from '../amount.ts'
import { amountOperand, amountWords, sumWords, termsWords, wordsOperand } from '../show.ts'
import type { CheckDraft, Message } from '../types.ts'
import type { PartItem } from './parts.ts'

export type WithinMessage = 'part-exceeds' | 'parts-exceed'

export const WITHIN_MESSAGES: Readonly<Record<WithinMessage, Message>> = {
  'part-exceeds': {
    zh: '“{name}”为{total}，其中“{part}”为{value}',
    en: '“{name}” is {total}, of which “{part}” is {value}',
  },
  'parts-exceed': {
    zh: '“{name}”为{total}，其中各项合计{sum}（各项或有重叠）',
    en: '“{name}” is {total}; the parts named of it add up to {sum} (they may overlap)',
  },
}

interface Part extends Term {
  readonly item: PartItem
}

function exceeds(amount: Amount, whole: Amount): boolean {
  return interval.isBelow(whole.interval, amount.interval)
}

function negative(amount: Amount): boolean {
  return interval.isBelow(amount.printed, interval.exactly({ coefficient: 0n, scale: 0 }))
}

function words(item: PartItem): string {
  return item.quantity.text ?? String(item.quantity.value ?? '')
}

/** Checks a whole against what is said to be in it. */
export function checkWithin(whole: PartItem, items: readonly PartItem[], level: Severity): CheckDraft<WithinMessage> {
  const unread = (reason: 'no-unit' | 'ambiguous' | 'text-value' | 'parts-open'): CheckDraft<never> => ({
    verdict: 'unassessable',
    reason,
    operands: [
      wordsOperand('total', whole, words(whole)),
      ...items.map((item) => wordsOperand('part', item, words(item))),
    ],
  })
  const reading = readAmount(whole.quantity)
  if ('unreadable' in reading) return unread(reading.unreadable)
  const total = reading.amount
  const parts: Part[] = []
  for (const item of items) {
    const part = readAmount(item.quantity)
    if ('unreadable' in part) return unread(part.unreadable)
    const kinds = comparable(total, part.amount)
    if (kinds !== 'yes') return unread(kinds === 'no-unit' ? 'no-unit' : 'ambiguous')
    parts.push({ item, amount: part.amount, times: item.times, sign: item.sign })
  }
  // With falls among them a part can be larger than its whole.
  if (negative(total) || parts.some(({ amount }) => negative(amount))) return unread('parts-open')
  const unit = sharedUnit([total, ...parts.map(({ amount }) => amount)])
  const addition = addUp(total, parts)
  const larger = parts.find(({ amount }) => exceeds(amount, total))
  const over = larger !== undefined || interval.isBelow(total.interval, addition.printed)
  const left = parts.length === 1 ? termsWords(parts, unit) : `${termsWords(parts, unit)} = ${sumWords(addition, unit)}`
  const draft = {
    operands: [
      amountOperand('total', whole, total, unit),
      ...parts.map(({ item, amount }) => amountOperand('part', item, amount, unit)),
    ],
    calculation: `${left} ${over ? '>' : '≤'} ${amountWords(total, unit)}`,
  }
  const data = { name: whole.name ?? '', total: total.words }
  if (larger !== undefined) {
    const told = { ...data, part: larger.item.name ?? '', value: larger.amount.words }
    return { ...draft, verdict: 'inconsistent', told: { level, messageId: 'part-exceeds', data: told } }
  }
  if (over) {
    const told = { ...data, sum: sumWords(addition, unit) }
    return {
      ...draft,
      verdict: 'inconsistent',
      told: { level: level === 'error' ? 'warning' : level, messageId: 'parts-exceed', data: told },
    }
  }
  return { ...draft, verdict: 'consistent' }
}
