// A total and its parts: the verdict of rules.md, for every rule that adds up.

import type { Decimal } from '../math/decimal.ts'
import * as d from '../math/decimal.ts'
import type { Interval } from '../math/interval.ts'
import * as interval from '../math/interval.ts'
import type { Amount } from './amount.ts'
import { isBound, isSaid } from './compare.ts'

/** A part as it is added: nine units of 20 are one term with `times` 9. */
export interface Term {
  readonly amount: Amount
  readonly times: number
  readonly sign: '+' | '-'
}

export interface Addition<T extends Term = Term> {
  readonly verdict: 'consistent' | 'rounding' | 'inconsistent'
  /** Sum of the printed numbers; a range among the parts leaves none. */
  readonly value: Decimal | undefined
  /** Sum of the parts, bounds read as printed numbers. */
  readonly printed: Interval
  /** The parts add up to less or more than the total; `open`: only an open end (超70) saves it. */
  readonly against: 'less' | 'more' | 'open' | undefined
  /** Parts with an open end, where `against` is `open`. */
  readonly openTerms: readonly T[]
}

function factorOf(term: Term): Decimal {
  return d.fromInteger(term.sign === '-' ? -term.times : term.times)
}

function summed(terms: readonly Term[], read: (amount: Amount) => Interval): Interval {
  return interval.sum(terms.map((term) => interval.scale(read(term.amount), factorOf(term))))
}

/** The sum of the printed numbers. */
export function sumOfValues(terms: readonly Term[]): Decimal | undefined {
  let total = d.ZERO
  for (const term of terms) {
    if (term.amount.value === undefined) return undefined
    total = d.add(total, d.multiply(term.amount.value, factorOf(term)))
  }
  return total
}

function isPrinted(value: Decimal | undefined, total: Amount): boolean {
  return value !== undefined && isSaid(value, total)
}

/** Adds the parts up and lays the sum beside the total. */
export function addUp<T extends Term>(total: Amount, terms: readonly T[]): Addition<T> {
  const value = sumOfValues(terms)
  const printed = summed(terms, (amount) => amount.printed)
  const result = { value, printed, openTerms: [] }
  // Bounds are first read as their printed numbers: equal is consistent.
  if (isPrinted(value, total)) return { ...result, verdict: 'consistent', against: undefined }
  // A sum against a floor agrees when the intervals meet.
  if (isBound(total) && interval.meets(printed, total.interval))
    return { ...result, verdict: 'consistent', against: undefined }
  if (total.op === 'range' && value !== undefined && interval.contains(total.interval, value)) {
    return { ...result, verdict: 'consistent', against: undefined }
  }
  if (interval.meets(printed, total.printed)) {
    // A range among the parts is no rounding: some value of it gives the total.
    return { ...result, verdict: value === undefined ? 'consistent' : 'rounding', against: undefined }
  }
  const openTerms = terms.filter(({ amount }) => isBound(amount))
  const allowed = summed(terms, (amount) => amount.interval)
  if (openTerms.length > 0 && interval.meets(allowed, total.interval)) {
    return { ...result, verdict: 'inconsistent', against: 'open', openTerms }
  }
  return { ...result, verdict: 'inconsistent', against: interval.isBelow(printed, total.printed) ? 'less' : 'more' }
}

// Past these the search is a fit by chance and no explanation.
const MOST_ROWS = 60
const MOST_PAIR_ROWS = 30

/**
 * The rows that explain a difference: the only one, or the only two, without which the rest adds up to the total.
 * Nothing where none or several would do, since then they explain nothing.
 */
export function explainingTerms<T extends Term>(total: Amount, terms: readonly T[]): readonly T[] {
  if (terms.length < 3 || terms.length > MOST_ROWS) return []
  const fits = (left: readonly T[]) => left.length > 1 && isPrinted(sumOfValues(left), total)
  const single = terms.filter((term) => fits(terms.filter((other) => other !== term)))
  if (single.length > 0) return single.length === 1 ? single : []
  if (terms.length < 4 || terms.length > MOST_PAIR_ROWS) return []
  const pairs: (readonly T[])[] = []
  for (const [at, first] of terms.entries()) {
    for (const second of terms.slice(at + 1)) {
      if (fits(terms.filter((other) => other !== first && other !== second))) pairs.push([first, second])
      if (pairs.length > 1) return []
    }
  }
  return pairs[0] ?? []
}
