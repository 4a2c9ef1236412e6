// 较2020年增长33.3%，年均增长6.7%: a whole increase and a yearly rate over the same years.

import type { Decimal } from '../../math/decimal.ts'
import * as d from '../../math/decimal.ts'
import * as interval from '../../math/interval.ts'
import type { Amount } from '../amount.ts'
import { amountOperand } from '../show.ts'
import type { CheckDraft, Message } from '../types.ts'
import { distinct, isTarget, type Point, type Subject } from './subjects.ts'
import * as yearly from './yearly.ts'

export type CompoundMessage = 'compound' | 'averaged'

export const COMPOUND_MESSAGES: Readonly<Record<CompoundMessage, Message>> = {
  compound: {
    zh: '“{name}”较{from}年增长{increase}，{years}年折合年均{computed}，文中年均为{rate}',
    en: '“{name}” is up {increase} on {from}, {computed} a year over {years} years; the text has {rate} a year',
  },
  averaged: {
    zh: '“{name}”较{from}年增长{increase}，{years}年折合年均{computed}，文中年均为{rate}，与增幅除以年数相同',
    en: '“{name}” is up {increase} on {from}, {computed} a year over {years} years; the text has {rate}, which is the increase divided by the years',
  },
}

/** A yearly rate in percent. */
export function isYearlyRate({ value, kind, amount }: Point): boolean {
  return value.measure === 'growth' && kind === '%' && amount !== undefined
}

/** What a whole increase comes to a year. */
export function compoundChecks({ title, points, vague }: Subject): CheckDraft<CompoundMessage>[] {
  if (vague) return []
  const once = distinct(points)
  const increases = once.filter(({ value, kind }) => value.measure === 'increase' && kind === '%')
  return increases.flatMap((increase) =>
    once
      .filter((rate) => isYearlyRate(rate) && isTarget(rate) === isTarget(increase))
      .flatMap((rate) => compoundCheck(title, increase, rate)),
  )
}

function compoundCheck(title: string, increase: Point, rate: Point): CheckDraft<CompoundMessage>[] {
  const [whole, yearlyRate] = [increase.amount, rate.amount]
  const run = yearly.runOf(increase)
  const own = yearly.runOf(rate)
  if (whole === undefined || yearlyRate === undefined || run === undefined || own === undefined) return []
  if (run.base !== own.base || run.last !== own.last || run.years < 2) return []
  const factor = asFactor(whole)
  const fit = yearly.fitOf(ONE_WHOLE, yearlyRate, run.years, factor)
  if (fit === undefined || whole.value === undefined || factor.value === undefined || d.sign(factor.value) <= 0)
    return []
  const decimals = yearly.rateDecimals(yearlyRate)
  const computed = yearly.percentWords(yearly.yearlyPercent(d.ONE, factor.value, run.years, decimals), decimals)
  const draft = {
    operands: [
      amountOperand('left', increase, whole, whole.unit),
      amountOperand('right', rate, yearlyRate, yearlyRate.unit),
    ] as const,
    calculation: `(1 + ${whole.words})^(1/${run.years}) - 1 = ${computed}; ${yearlyRate.words}`,
  }
  if (fit !== 'inconsistent') return [{ ...draft, verdict: fit }]
  const average = d.divide(whole.value, d.fromInteger(run.years), decimals)
  const averaged = yearlyRate.value !== undefined && d.equal(average, yearlyRate.value)
  const data = {
    name: title,
    from: run.base,
    increase: whole.words,
    years: run.years,
    computed,
    rate: yearlyRate.words,
  }
  return [
    {
      ...draft,
      verdict: 'inconsistent',
      told: { level: 'warning', messageId: averaged ? 'averaged' : 'compound', data },
    },
  ]
}

/** An increase of 33.3% is 1.333 times. */
function asFactor(increase: Amount): Amount {
  const toFactor = (value: Decimal | undefined) => value && yearly.factorOfValue(value)
  const all = (given: interval.Interval) => ({ ...given, low: toFactor(given.low), high: toFactor(given.high) })
  return {
    ...increase,
    value: toFactor(increase.value),
    interval: all(increase.interval),
    printed: all(increase.printed),
    grain: d.shift(increase.grain, -2),
  }
}

const ONE_WHOLE: Amount = {
  op: '=',
  unit: { word: '', canonical: '', factor: d.ONE, kind: 'other' },
  words: '1',
  interval: interval.exactly(d.ONE),
  printed: interval.exactly(d.ONE),
  value: d.ONE,
  grain: d.ZERO,
  whole: true,
}
