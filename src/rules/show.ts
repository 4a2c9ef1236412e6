// The worked comparison in words, and the sides of a check.

import * as d from '../math/decimal.ts'
import type { Interval } from '../math/interval.ts'
import * as interval from '../math/interval.ts'
import type { Place } from '../plan/types.ts'
import type { Addition, Term } from './add.ts'
import { type Amount, inUnit, sharedUnit, type Unit, withUnit } from './amount.ts'
import type { OperandDraft, Role } from './types.ts'

/** A fact that takes part in a check. */
export interface Fact {
  readonly fact: string
  readonly at?: Place | undefined
  readonly name?: string | undefined
  readonly period?: string | undefined
}

/** The value without its printed form: what a fingerprint is made of. */
export function canonicalWords(amount: Amount): string {
  const number = amount.value === undefined ? interval.format(amount.interval) : d.format(amount.value)
  return `${amount.op}${number}${amount.unit.canonical}`
}

function side(role: Role, { fact, at, name, period }: Fact): OperandDraft {
  return { role, fact, at, name, period }
}

/** A side of a check that is an amount, its interval in the unit in which all sides are shown. */
export function amountOperand(role: Role, fact: Fact, amount: Amount, unit: Unit): OperandDraft {
  const shown = inUnit(amount.interval, ownClassifier(amount, unit))
  return {
    ...side(role, fact),
    text: amount.words,
    interval: shown.interval,
    unit: shown.unit,
    canonical: canonicalWords(amount),
  }
}

/** A side that is words only, or a number that could not be read. */
export function wordsOperand(role: Role, fact: Fact, words: string): OperandDraft {
  return { ...side(role, fact), text: words, canonical: words }
}

function intervalWords(given: Interval, unit: Unit): string {
  const shown = inUnit(given, unit)
  return withUnit(interval.format(shown.interval), shown.unit)
}

/** 400家 beside 400个: each keeps its classifier, where nothing is converted. */
function ownClassifier(amount: Amount, unit: Unit): Unit {
  return d.equal(amount.unit.factor, unit.factor) ? amount.unit : unit
}

/** 1.7 万亿元 = [16500, 17500] 亿元. An exact value in the unit shown stands alone. */
export function amountWords(amount: Amount, unit: Unit): string {
  const worked = intervalWords(amount.interval, ownClassifier(amount, unit))
  return worked === amount.words ? worked : `${amount.words} = ${worked}`
}

/** 1.7 万亿元 = [16500, 17500] 亿元; >17600 亿元 = (17600, ∞) 亿元 */
export function pairWords(a: Amount, b: Amount): string {
  const unit = sharedUnit([a, b])
  return `${amountWords(a, unit)}; ${amountWords(b, unit)}`
}

const SYMBOL: Readonly<Record<Amount['op'], string>> = {
  '=': '',
  '>': '>',
  '>=': '≥',
  '<': '<',
  '<=': '≤',
  '~': '约',
  range: '',
}

function termNumber(term: Term, unit: Unit): string {
  const { amount } = term
  if (amount.value === undefined) return interval.format(inUnit(amount.interval, unit).interval)
  const number = d.divideExactly(amount.value, unit.factor)
  return `${SYMBOL[amount.op]}${number === undefined ? d.format(amount.value) : d.format(number)}`
}

interface Run {
  readonly number: string
  readonly sign: '+' | '-'
  readonly count: number
}

// Ten parts of 50 read better as 10×50; three parts of 100 do not.
const LONG_RUN = 4
// Past this many a reader no longer adds up by eye; the operands hold them all.
const MOST_SHOWN = 24

function runsOf(terms: readonly Term[], unit: Unit): readonly Run[] {
  const runs: Run[] = []
  for (const term of terms) {
    const number = term.times === 1 ? termNumber(term, unit) : `${term.times}×${termNumber(term, unit)}`
    const last = runs.at(-1)
    if (last?.number === number && last.sign === term.sign) runs[runs.length - 1] = { ...last, count: last.count + 1 }
    else runs.push({ number, sign: term.sign, count: 1 })
  }
  return runs.flatMap((run) =>
    run.count >= LONG_RUN && !run.number.includes('×')
      ? [{ ...run, number: `${run.count}×${run.number}` }]
      : Array.from({ length: run.count }, () => ({ ...run, count: 1 })),
  )
}

function joined(runs: readonly Run[]): string {
  const shown = runs.length > MOST_SHOWN ? runs.slice(0, MOST_SHOWN - 1) : runs
  const words = shown.map(({ number, sign }, at) =>
    at === 0 ? (sign === '-' ? `-${number}` : number) : ` ${sign} ${number}`,
  )
  return words.join('') + (shown.length < runs.length ? ` + … (${runs.length})` : '')
}

/** 100 + 100 + 100 + 10×50 + 9×20 = 980 万平方米 */
export function termsWords(terms: readonly Term[], unit: Unit): string {
  return joined(runsOf(terms, unit))
}

/** The sum of the printed numbers in a unit, or its interval where a range is among the parts. */
export function sumWords(addition: Addition, unit: Unit): string {
  if (addition.value === undefined) return intervalWords(addition.printed, unit)
  const number = d.divideExactly(addition.value, unit.factor)
  return number === undefined
    ? withUnit(d.format(addition.value), unit.canonical)
    : withUnit(d.format(number), unit.word)
}

/** 400 + 400 + 200 + 1000 = 2000 万元 = [1998, 2002] 万元; 2000 万元 = [1999.5, 2000.5] 万元 */
export function additionWords(total: Amount, terms: readonly Term[], addition: Addition): string {
  const unit = sharedUnit([total, ...terms.map(({ amount }) => amount)])
  const sum = sumWords(addition, unit)
  const worked = intervalWords(addition.printed, unit)
  const left = `${termsWords(terms, unit)} = ${sum}`
  return `${left}${worked === sum ? '' : ` = ${worked}`}; ${amountWords(total, unit)}`
}
