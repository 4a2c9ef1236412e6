// 年均增长: a yearly rate of money over several years, where the amounts of its first and its last year are printed.

import * as d from '../../math/decimal.ts'
import * as interval from '../../math/interval.ts'
import { factorOf, power } from '../../math/power.ts'
import { type Amount, readAmount, sharedUnit } from '../amount.ts'
import * as yearly from '../indicators/yearly.ts'
import { amountOperand } from '../show.ts'
import type { CheckDraft, Message } from '../types.ts'
import type { PartItem } from './parts.ts'
import { readSides } from './sides.ts'

export type YearlyMessage = 'yearly' | 'total-and-yearly'

export const YEARLY_MESSAGES: Readonly<Record<YearlyMessage, Message>> = {
  yearly: {
    zh: '“{name}”由{base}到{value}（{years}年），年均应为{computed}，文中为{rate}',
    en: '“{name}” goes from {base} to {value} in {years} years, {computed} a year; the text has {rate}',
  },
  'total-and-yearly': {
    zh: '“{name}”{years}年共增长{total}，年均应为{computed}，文中为{rate}',
    en: '“{name}” grows by {total} in {years} years, {computed} a year; the text has {rate}',
  },
}

/** What a yearly rate is laid against. */
interface Course {
  readonly rate: PartItem
  readonly value: PartItem
  readonly base: PartItem
  /** Of growth: the base year is none of them. */
  readonly years: number
}

interface Amounts {
  readonly rate: Amount
  readonly value: Amount
  readonly base: Amount
}

function work({ years }: Course, { rate, value, base }: Amounts): string {
  const from = base.value ?? d.ZERO
  const reached = rate.value === undefined ? from : d.multiply(from, power(yearly.factorOfValue(rate.value), years))
  return `${base.words} × (1 + ${rate.words})^${years} = ${yearly.computedWords(reached, base)}; ${value.words}`
}

/** Checks a yearly rate between two amounts; nothing where one of the three is no plain number. */
export function checkYearly(course: Course): CheckDraft<YearlyMessage> | undefined {
  const sides = readSides(course.rate, course.value, course.base)
  if (sides === undefined) return undefined
  const { rate, value, other: base } = sides
  const amounts: Amounts = { rate, value, base }
  if (rate.value === undefined || value.value === undefined || base.value === undefined) return undefined
  if (d.sign(base.value) <= 0 || d.sign(value.value) <= 0) return undefined
  const verdict = yearly.fitOf(base, rate, course.years, value)
  if (verdict === undefined) return undefined
  const unit = sharedUnit([value, base])
  const draft = {
    verdict,
    operands: [
      amountOperand('total', course.rate, rate, rate.unit),
      amountOperand('part', course.value, value, unit),
      amountOperand('part', course.base, base, unit),
    ],
    calculation: work(course, amounts),
  }
  if (verdict !== 'inconsistent') return draft
  const decimals = yearly.rateDecimals(rate)
  const data = {
    name: course.value.name ?? '',
    rate: rate.words,
    value: value.words,
    base: base.words,
    years: course.years,
    computed: yearly.percentWords(yearly.yearlyPercent(base.value, value.value, course.years, decimals), decimals),
  }
  return { ...draft, told: { level: 'warning', messageId: 'yearly', data } }
}

/** A percentage as the amount that 1 grows to: 33.3% is 1.333. */
function grownBy(total: Amount): Amount {
  const value = total.value === undefined ? undefined : yearly.factorOfValue(total.value)
  return { ...total, value, interval: factorOf(total.interval), grain: d.shift(total.grain, -2) }
}

/** Checks 年均增长 against the growth over all the years; nothing where one of them is no plain number. */
export function checkTotalRate(rate: PartItem, total: PartItem, years: number): CheckDraft<YearlyMessage> | undefined {
  const [own, all] = [readAmount(rate.quantity), readAmount(total.quantity)]
  if ('unreadable' in own || 'unreadable' in all) return undefined
  const one: Amount = { ...all.amount, value: d.ONE, interval: interval.exactly(d.ONE) }
  const end = grownBy(all.amount)
  if (own.amount.value === undefined || end.value === undefined || d.sign(end.value) <= 0) return undefined
  const verdict = yearly.fitOf(one, own.amount, years, end)
  if (verdict === undefined) return undefined
  const decimals = yearly.rateDecimals(own.amount)
  const reached = d.shift(d.subtract(power(yearly.factorOfValue(own.amount.value), years), d.ONE), 2)
  const draft = {
    verdict,
    operands: [
      amountOperand('total', rate, own.amount, own.amount.unit),
      amountOperand('part', total, all.amount, all.amount.unit),
    ],
    calculation: `(1 + ${own.amount.words})^${years} - 1 = ${yearly.percentWords(reached, decimals)}; ${all.amount.words}`,
  }
  if (verdict !== 'inconsistent') return draft
  const data = {
    name: rate.name ?? '',
    rate: own.amount.words,
    total: all.amount.words,
    years,
    computed: yearly.percentWords(yearly.yearlyPercent(d.ONE, end.value, years, decimals), decimals),
  }
  // 五年 may be counted from the first of them.
  const level = yearly.otherYears(one, own.amount, years, end) === undefined ? 'warning' : 'info'
  return { ...draft, told: { level, messageId: 'total-and-yearly', data } }
}
