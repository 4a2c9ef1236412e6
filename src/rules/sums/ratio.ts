// A rate column against its neighbours: 增长N% and 完成预算的N% where both sides are printed.

import type { Decimal } from '../../math/decimal.ts'
import * as d from '../../math/decimal.ts'
import * as interval from '../../math/interval.ts'
import type { Reason } from '../../plan/report-types.ts'
import { type Amount, comparable, readAmount, sharedUnit } from '../amount.ts'
import { roundsTo } from '../compare.ts'
import { amountOperand, wordsOperand } from '../show.ts'
import type { CheckDraft, Message } from '../types.ts'
import type { PartItem } from './parts.ts'

export type RateMessage = 'rate'

export const RATE_MESSAGES: Readonly<Record<RateMessage, Message>> = {
  rate: {
    zh: '“{name}”{what}写作{rate}，按{value}与{base}计算为{computed}',
    en: '{whatEn}“{name}” is given as {rate}; {value} and {base} give {computed}',
  },
}

/** What the header says the rate is: a change on the base, a ratio to it, or neither. */
export type RateKind = 'growth' | 'ratio' | 'unsaid'

const WHAT = {
  growth: { what: '的增幅', whatEn: 'The growth of ' },
  ratio: { what: '的比率', whatEn: 'The ratio of ' },
} as const

/** The head of a column says by itself what its rate is: 甲·增长. */
function whatIsGiven(kind: 'growth' | 'ratio', name: string) {
  return /[增减率比%％][^·]{0,4}$/.test(name) ? { what: '', whatEn: '' } : WHAT[kind]
}

const HUNDRED = d.fromInteger(100)
// Enough digits that rounding for show never decides a verdict: rates are printed with one or two decimals.
const WORKING_DECIMALS = 12

interface Sides {
  readonly rate: Amount
  readonly value: Amount
  readonly base: Amount
}

function computed(kind: 'growth' | 'ratio', value: Decimal, base: Decimal): Decimal {
  const ratio = d.divide(d.multiply(value, HUNDRED), base, WORKING_DECIMALS)
  return kind === 'growth' ? d.subtract(ratio, HUNDRED) : ratio
}

/** Without division, so exact: value = base × (100 + rate) ÷ 100. */
function meets(kind: 'growth' | 'ratio', { rate, value, base }: Sides): boolean {
  const percent = kind === 'growth' ? interval.add(rate.interval, interval.exactly(HUNDRED)) : rate.interval
  return interval.meets(interval.multiply(base.interval, percent), interval.scale(value.interval, HUNDRED))
}

function verdictFor(
  kind: 'growth' | 'ratio',
  sides: Sides,
  value: Decimal,
  base: Decimal,
): 'consistent' | 'rounding' | 'inconsistent' {
  const { rate } = sides
  if (rate.value !== undefined && roundsTo(computed(kind, value, base), rate.value, rate.grain)) return 'consistent'
  return meets(kind, sides) ? 'rounding' : 'inconsistent'
}

function percent(value: Decimal, decimals: number): string {
  return `${d.format(d.round(value, decimals), decimals)}%`
}

function work(kind: 'growth' | 'ratio', sides: Sides, result: Decimal): string {
  const unit = sharedUnit([sides.value, sides.base])
  const number = ({ value }: Amount) => {
    const shown = value === undefined ? undefined : d.divideExactly(value, unit.factor)
    return shown === undefined ? '' : d.format(shown)
  }
  const quotient = `${number(sides.value)} ÷ ${number(sides.base)}`
  const decimals = Math.max(2, sides.rate.grain.scale)
  return `${kind === 'growth' ? `${quotient} - 1` : quotient} = ${percent(result, decimals)}; ${sides.rate.words}`
}

/** Checks a rate; `value` and `base` are what the column names. */
export function checkRate(
  rate: PartItem,
  value: PartItem | undefined,
  base: PartItem | undefined,
  kind: RateKind,
): CheckDraft<RateMessage> {
  const sides = [rate, value, base].flatMap((item) => item ?? [])
  const unread = (reason: Reason): CheckDraft<never> => ({
    verdict: 'unassessable',
    reason,
    operands: sides.map((item, at) => wordsOperand(at === 0 ? 'total' : 'part', item, item.quantity.text ?? '')),
  })
  if (value === undefined || base === undefined) return unread('no-base')
  const readings = {
    rate: readAmount(rate.quantity),
    value: readAmount(value.quantity),
    base: readAmount(base.quantity),
  }
  if ('unreadable' in readings.rate || 'unreadable' in readings.value || 'unreadable' in readings.base)
    return unread('text-value')
  const amounts: Sides = { rate: readings.rate.amount, value: readings.value.amount, base: readings.base.amount }
  if (amounts.rate.unit.canonical !== '%' || comparable(amounts.value, amounts.base) !== 'yes') return unread('no-unit')
  const [valueNumber, baseNumber] = [amounts.value.value, amounts.base.value]
  if (valueNumber === undefined || baseNumber === undefined || d.sign(baseNumber) <= 0) return unread('no-base')
  const kinds = kind === 'unsaid' ? (['growth', 'ratio'] as const) : [kind]
  const verdicts = kinds.map((each) => ({ kind: each, verdict: verdictFor(each, amounts, valueNumber, baseNumber) }))
  const best = verdicts.find(({ verdict }) => verdict !== 'inconsistent') ?? verdicts[0]
  if (best === undefined || (best.verdict === 'inconsistent' && kind === 'unsaid')) return unread('ambiguous')
  const result = computed(best.kind, valueNumber, baseNumber)
  const unit = sharedUnit([amounts.value, amounts.base])
  const draft = {
    verdict: best.verdict,
    operands: [
      amountOperand('total', rate, amounts.rate, amounts.rate.unit),
      amountOperand('part', value, amounts.value, unit),
      amountOperand('part', base, amounts.base, unit),
    ],
    calculation: work(best.kind, amounts, result),
  }
  if (best.verdict !== 'inconsistent') return draft
  const data = {
    name: rate.name ?? '',
    ...whatIsGiven(best.kind, rate.name ?? ''),
    rate: amounts.rate.words,
    value: amounts.value.words,
    base: amounts.base.words,
    computed: percent(result, Math.max(2, amounts.rate.grain.scale)),
  }
  // 同口径 and 可比价 are often said elsewhere, so a reader could explain it.
  return { ...draft, told: { level: 'warning', messageId: 'rate', data } }
}
