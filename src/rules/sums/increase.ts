// 增加额与增幅: an amount that is told with what it grew by, in money and in percent: 完成43.5亿元，增加8.2亿元，增长23.2%.

import type { Decimal } from '../../math/decimal.ts'
import * as d from '../../math/decimal.ts'
import * as interval from '../../math/interval.ts'
import { type Amount, sharedUnit } from '../amount.ts'
import { roundsTo } from '../compare.ts'
import * as yearly from '../indicators/yearly.ts'
import { amountOperand } from '../show.ts'
import type { CheckDraft, Message } from '../types.ts'
import type { PartItem } from './parts.ts'
import { readSides } from './sides.ts'

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

/** What a change is of the amount before it; nothing where there was none. */
function percentOf(value: Decimal, change: Decimal): Decimal | undefined {
  const before = d.subtract(value, change)
  return d.sign(before) <= 0 ? undefined : d.divide(d.multiply(change, HUNDRED), before, WORKING_DECIMALS)
}

function verdictOf({ rate, value, change }: Amounts, computed: Decimal): 'consistent' | 'rounding' | 'inconsistent' {
  if (rate.value !== undefined && roundsTo(computed, rate.value, rate.grain)) return 'consistent'
  const before = interval.subtract(value.interval, change.interval)
  const fits = interval.meets(interval.multiply(before, rate.interval), interval.scale(change.interval, HUNDRED))
  return fits ? 'rounding' : 'inconsistent'
}

/** Checks a change in money against the rate; nothing where one of the three is no plain number. */
export function checkIncrease(told: Increase): CheckDraft<IncreaseMessage> | undefined {
  const read = readSides(told.rate, told.value, told.change)
  if (read?.value.value === undefined || read.other.value === undefined) return undefined
  const { rate, value, other: change } = read
  const amounts: Amounts = { rate, value, change }
  const computed = percentOf(read.value.value, read.other.value)
  if (computed === undefined) return undefined
  const verdict = verdictOf(amounts, computed)
  const unit = sharedUnit([value, change])
  const number = (each: Decimal): string => d.format(d.divideExactly(each, unit.factor) ?? each)
  const percent = yearly.percentWords(computed, Math.max(2, rate.grain.scale))
  const signed = number(read.other.value)
  const draft = {
    verdict,
    operands: [
      amountOperand('total', told.rate, rate, rate.unit),
      amountOperand('part', told.value, value, unit),
      amountOperand('part', told.change, change, unit),
    ],
    calculation: `${signed} ÷ (${number(read.value.value)} - ${signed.startsWith('-') ? `(${signed})` : signed}) = ${percent}; ${rate.words}`,
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
  const meant = d.multiply(change.value, ratio)
  const computed = percentOf(value.value, meant)
  if (computed === undefined) return false
  const scaled: Amount = { ...change, value: meant, interval: interval.scale(change.interval, ratio) }
  return verdictOf({ ...amounts, change: scaled }, computed) !== 'inconsistent'
}
