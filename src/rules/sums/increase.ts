// 增加额与增幅: an amount that is told with what it grew by, in money and in percent: 完成43.5亿元，增加8.2亿元，增长23.2%.

import type { Decimal } from '../../math/decimal.ts'
import * as d from '../../math/decimal.ts'
import * as interval from '../../math/interval.ts'
import { type Amount, comparable, readAmount, sharedUnit } from '../amount.ts'
import { roundsTo } from '../compare.ts'
import { amountOperand } from '../show.ts'
import type { CheckDraft, Message } from '../types.ts'
import type { PartItem } from './parts.ts'

export type IncreaseMessage = 'increase' | 'increase-unit'

export const INCREASE_MESSAGES: Readonly<Record<IncreaseMessage, Message>> = {
  increase: {
    zh: '“{name}”为{value}，增减额为{change}，按此计算增减幅度应为{computed}，文中为{rate}',
    en: '“{name}” is {value}, a change of {change}, which is {computed}; the text has {rate}',
  },
  'increase-unit': {
    zh: '“{name}”为{value}，增减额{change}与增减幅度{rate}不符；增减额若以{unit}为单位，则相符',
    en: '“{name}” is {value}; a change of {change} is not {rate}, which it is in {unit}',
  },
}

/** An amount with the change and the rate that are said of it. */
export interface Increase {
  readonly rate: PartItem
  readonly value: PartItem
  readonly change: PartItem
}

interface Amounts {
  readonly rate: Amount
  readonly value: Amount
  readonly change: Amount
}

const HUNDRED = d.fromInteger(100)
const WORKING_DECIMALS = 12

function read({ rate, value, change }: Increase): Amounts | undefined {
  const [first, second, third] = [rate, value, change].map(({ quantity }) => readAmount(quantity))
  if (first === undefined || second === undefined || third === undefined) return undefined
  if ('unreadable' in first || 'unreadable' in second || 'unreadable' in third) return undefined
  const amounts = { rate: first.amount, value: second.amount, change: third.amount }
  const fits = amounts.rate.unit.canonical === '%' && comparable(amounts.value, amounts.change) === 'yes'
  return fits ? amounts : undefined
}

function verdictOf({ rate, value, change }: Amounts, computed: Decimal): 'consistent' | 'rounding' | 'inconsistent' {
  if (rate.value !== undefined && roundsTo(computed, rate.value, rate.grain)) return 'consistent'
  const before = interval.subtract(value.interval, change.interval)
  const fits = interval.meets(interval.multiply(before, rate.interval), interval.scale(change.interval, HUNDRED))
  return fits ? 'rounding' : 'inconsistent'
}

/** Checks a change in money against the rate; nothing where one of the three is no plain number. */
export function checkIncrease(told: Increase): CheckDraft<IncreaseMessage> | undefined {
  const amounts = read(told)
  if (amounts?.value.value === undefined || amounts.change.value === undefined) return undefined
  const { rate, value, change } = amounts
  const before = d.subtract(amounts.value.value, amounts.change.value)
  if (d.sign(before) <= 0) return undefined
  const computed = d.divide(d.multiply(amounts.change.value, HUNDRED), before, WORKING_DECIMALS)
  const verdict = verdictOf(amounts, computed)
  const unit = sharedUnit([value, change])
  const number = (each: Decimal): string => d.format(d.divideExactly(each, unit.factor) ?? each)
  const decimals = Math.max(2, rate.grain.scale)
  const percent = `${d.format(d.round(computed, decimals), decimals)}%`
  const signed = number(amounts.change.value)
  const draft = {
    verdict,
    operands: [
      amountOperand('total', told.rate, rate, rate.unit),
      amountOperand('part', told.value, value, unit),
      amountOperand('part', told.change, change, unit),
    ],
    calculation: `${signed} ÷ (${number(amounts.value.value)} - ${signed.startsWith('-') ? `(${signed})` : signed}) = ${percent}; ${rate.words}`,
  }
  if (verdict !== 'inconsistent') return draft
  const data = {
    name: told.value.name ?? '',
    rate: rate.words,
    value: value.words,
    change: change.words,
    computed: percent,
  }
  if (fitsInUnitOf(amounts)) {
    const slip = { ...data, unit: value.unit.word }
    return { ...draft, told: { level: 'warning', messageId: 'increase-unit', data: slip } }
  }
  return { ...draft, told: { level: 'warning', messageId: 'increase', data } }
}

/** 6亿元，增加2.2万元，增长55.2%: the number is right and its unit is not. */
function fitsInUnitOf(amounts: Amounts): boolean {
  const { value, change } = amounts
  const ratio = d.divideExactly(value.unit.factor, change.unit.factor)
  if (ratio === undefined || d.equal(ratio, d.ONE) || change.value === undefined || value.value === undefined)
    return false
  const scaled: Amount = {
    ...change,
    value: d.multiply(change.value, ratio),
    interval: interval.scale(change.interval, ratio),
  }
  const before = d.subtract(value.value, d.multiply(change.value, ratio))
  if (d.sign(before) <= 0) return false
  const computed = d.divide(d.multiply(d.multiply(change.value, ratio), HUNDRED), before, WORKING_DECIMALS)
  return verdictOf({ ...amounts, change: scaled }, computed) !== 'inconsistent'
}
