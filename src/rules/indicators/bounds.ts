import { isShareName } from '../../language/statistics.ts'
import type { Decimal } from '../../math/decimal.ts'
import * as d from '../../math/decimal.ts'
import * as interval from '../../math/interval.ts'
import type { Plan } from '../../plan/types.ts'
import { type Amount, readAmount } from '../amount.ts'
import { factAt, type PointedFact } from '../pointer.ts'
import { amountOperand } from '../show.ts'
import { type CheckDraft, defineRule, NO_OPTIONS } from '../types.ts'
import { type Point, subjectsOf } from './subjects.ts'

type Id = 'outside' | 'no-such-part'

const WHOLE = interval.closed(d.ZERO, d.fromInteger(100))

/** A share that lies outside 0–100. */
function outsideCheck(point: Point): CheckDraft<Id>[] {
  const { amount, value, kind, name } = point
  if (amount === undefined || kind !== '%' || value.measure !== 'level' || !isShareName(name)) return []
  const draft = {
    operands: [amountOperand('left', point, amount, amount.unit)],
    calculation: `${interval.format(amount.interval)} ∩ [0, 100] ${amount.unit.word}`,
  }
  if (interval.meets(amount.interval, WHOLE)) return [{ ...draft, verdict: 'consistent' }]
  // A fall that was read as a level is negative: only a printed minus is one.
  if (interval.isBelow(amount.interval, WHOLE) && !/^[-−－负]/.test(value.text ?? '')) {
    return [{ ...draft, verdict: 'unassessable', reason: 'ambiguous' }]
  }
  return [
    {
      ...draft,
      verdict: 'inconsistent',
      told: { level: 'error', messageId: 'outside', data: { name, value: amount.words } },
    },
  ]
}

const HUNDRED = d.fromInteger(100)
// Past this every percentage with a decimal is some k/N.
const MOST_THINGS = 2000

function wholeNumber(amount: Amount): number | undefined {
  const { value } = amount
  if (value === undefined || amount.op !== '=' || amount.unit.kind !== 'count' || value.scale > 0) return undefined
  const count = Number(value.coefficient)
  return count > 0 && count <= MOST_THINGS ? count : undefined
}

/** The counts of which the percentage can be: the nearest below and above, and whether one of them gives it. */
function nearestParts(percent: Amount, value: Decimal, count: number): { fits: boolean; near: string } {
  const things = d.fromInteger(count)
  const exact = d.multiply(value, things)
  const below = d.round(d.subtract(d.shift(exact, -2), d.fromDigits(5n, 1)), 0)
  const decimals = percent.interval.low?.scale ?? 0
  const tried = [below, d.add(below, d.ONE)].filter((k) => d.sign(k) >= 0 && d.compare(k, things) <= 0)
  // k/N lies in the interval when k·100 lies in the interval times N: no division.
  const span = interval.scale(percent.interval, things)
  const fits = tried.some((k) => interval.contains(span, d.multiply(k, HUNDRED)))
  const near = tried
    .map((k) => `${d.format(k)}/${count} = ${d.format(d.divide(d.multiply(k, HUNDRED), things, decimals))}%`)
    .join('; ')
  return { fits, near }
}

/** 占N%, of a number of things: some whole number of them must give it. */
function partCheck(plan: Plan, point: Point): CheckDraft<Id>[] {
  const { amount, value, kind, name } = point
  const whole: PointedFact | undefined = value.of === undefined ? undefined : factAt(plan, value.of)
  if (whole === undefined || amount?.value === undefined || kind !== '%' || amount.op !== '=') return []
  const reading = readAmount(whole.quantity)
  const count = 'amount' in reading ? wholeNumber(reading.amount) : undefined
  if (!('amount' in reading) || count === undefined) return []
  const { fits, near } = nearestParts(amount, amount.value, count)
  const draft = {
    operands: [
      amountOperand('left', point, amount, amount.unit),
      amountOperand('total', whole, reading.amount, reading.amount.unit),
    ],
    calculation: `${near}; ${amount.words}`,
  }
  if (fits) return [{ ...draft, verdict: 'consistent' }]
  const data = { name, value: amount.words, whole: reading.amount.words, near }
  return [{ ...draft, verdict: 'inconsistent', told: { level: 'warning', messageId: 'no-such-part', data } }]
}

export default defineRule<Id>({
  meta: {
    id: 'indicators/bounds',
    family: 'indicators',
    severity: { recommended: 'error', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      outside: {
        zh: '“{name}”为{value}，超出0—100%',
        en: '“{name}” is {value}, outside 0–100%',
      },
      'no-such-part': {
        zh: '“{name}”为{value}，总数为{whole}，没有整数与之对应：{near}',
        en: '“{name}” is {value} of {whole}; no whole number of them gives it: {near}',
      },
    },
  },
  check: (plan, { once }) =>
    once(subjectsOf)
      .flatMap(({ points }) => points)
      .flatMap((point) => [...outsideCheck(point), ...partCheck(plan, point)]),
})
