// 总额与分项的比率: what a total and its parts grew by, or are of their budgets, gives the bases of both; those of the parts
// add up to that of the total.

import type { Decimal } from '../../math/decimal.ts'
import * as d from '../../math/decimal.ts'
import type { Interval } from '../../math/interval.ts'
import * as interval from '../../math/interval.ts'
import { factorOf } from '../../math/power.ts'
import { type Amount, readAmount, sharedUnit, type Unit, withUnit } from '../amount.ts'
import { amountOperand } from '../show.ts'
import type { CheckDraft, Message } from '../types.ts'
import type { PartItem } from './parts.ts'

export type PartsRateMessage = 'parts-rate'

export const PARTS_RATE_MESSAGES: Readonly<Record<PartsRateMessage, Message>> = {
  'parts-rate': {
    zh: '“{name}”与各分项的比率不相容：按总额与{rate}推算，基数为{whole}；按各分项推算，基数合计为{parts}',
    en: 'The rates of “{name}” and of its parts do not go together: the total with {rate} gives a base of {whole}, the parts give {parts}',
  },
}

/** An amount with its rate. */
export interface WithRate {
  readonly value: PartItem
  readonly rate: PartItem
}

interface Based {
  readonly value: Amount
  readonly rate: Amount
  /** What the printed numbers may stand for. */
  readonly base: Interval
  /** By the printed numbers alone, for showing. */
  readonly shown: Decimal
}

const SHOWN_DECIMALS = 12
const HUNDRED = d.fromInteger(100)

/** 增长 is on the base, 为预算的 of it. */
function factor(percent: Interval, kind: 'growth' | 'ratio'): Interval {
  return kind === 'growth' ? factorOf(percent) : interval.scale(percent, d.fromDigits(1n, 2))
}

function basedOf({ value, rate }: WithRate, kind: 'growth' | 'ratio'): Based | undefined {
  const [amount, percent] = [readAmount(value.quantity), readAmount(rate.quantity)]
  if ('unreadable' in amount || 'unreadable' in percent || percent.amount.unit.canonical !== '%') return undefined
  const base = interval.quotient(amount.amount.interval, factor(percent.amount.interval, kind))
  const [number, points] = [amount.amount.value, percent.amount.value]
  if (base === undefined || number === undefined || points === undefined) return undefined
  const whole = kind === 'growth' ? d.add(HUNDRED, points) : points
  const shown = d.divide(d.multiply(number, HUNDRED), whole, SHOWN_DECIMALS)
  return { value: amount.amount, rate: percent.amount, base, shown }
}

function words(value: Decimal, unit: Unit, decimals: number): string {
  const number = d.divideExactly(value, unit.factor) ?? value
  return withUnit(d.format(d.round(number, decimals), decimals), unit.word)
}

/** Checks the rates of a total and of all its parts; nothing where one of them is no plain number. */
export function checkPartsRate(
  whole: WithRate,
  parts: readonly WithRate[],
  kind: 'growth' | 'ratio',
): CheckDraft<PartsRateMessage> | undefined {
  const total = basedOf(whole, kind)
  const based = parts.map((part) => basedOf(part, kind))
  const told = based.filter((part) => part !== undefined)
  if (total === undefined || told.length < parts.length) return undefined
  if (told.some(({ value }) => value.unit.canonical !== total.value.unit.canonical)) return undefined
  const sum = interval.sum(told.map(({ base }) => base))
  const added = told.reduce((before, { shown }) => d.add(before, shown), d.ZERO)
  const unit = sharedUnit([total.value, ...told.map(({ value }) => value)])
  const decimals = Math.max(1, d.divideExactly(total.value.value ?? d.ZERO, unit.factor)?.scale ?? 1)
  const consistent = interval.meets(sum, total.base)
  const draft = {
    verdict: consistent ? ('consistent' as const) : ('inconsistent' as const),
    operands: [
      amountOperand('total', whole.rate, total.rate, total.rate.unit),
      ...parts.flatMap(({ rate }, at) => {
        const amount = told[at]?.rate
        return amount === undefined ? [] : [amountOperand('part', rate, amount, amount.unit)]
      }),
    ],
    calculation: `${told.map(({ shown }) => words(shown, unit, decimals)).join(' + ')} = ${words(added, unit, decimals)}; ${words(total.shown, unit, decimals)}`,
  }
  if (consistent) return draft
  const data = {
    name: whole.value.name ?? '',
    rate: total.rate.words,
    whole: words(total.shown, unit, decimals),
    parts: words(added, unit, decimals),
  }
  return { ...draft, told: { level: 'warning', messageId: 'parts-rate', data } }
}
