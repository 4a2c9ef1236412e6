// Several statements of one thing: which pairs are checked, and what is said of each.

import type { Reason } from '../plan/report-types.ts'
import type { Place } from '../plan/types.ts'
import { type Amount, comparable, type QuantityLike, type Reading, readAmount, sharedUnit } from './amount.ts'
import { compareAmounts, type Outcome } from './compare.ts'
import { amountOperand, canonicalWords, type Fact, pairWords, wordsOperand } from './show.ts'
import type { CheckDraft, OperandDraft, Told } from './types.ts'

/** A value as it stands in one place. */
export interface Statement extends Fact {
  readonly quantity: QuantityLike
  /** The cell that it was read from. */
  readonly cell?: string | undefined
}

/** Two statements that are of one thing. */
export interface Pair<S extends Statement> {
  readonly left: S
  readonly right: S
  /** Why they may be two things after all, if they differ. */
  readonly doubt?: Reason | undefined
}

/** What is told of a pair that disagrees. */
export type Tell<P extends Pair<Statement>, Id extends string> = (
  pair: P,
  words: readonly [string, string],
  outcome: Outcome,
) => Told<Id>

function printedWords({ quantity }: Statement): string {
  return (quantity.text ?? String(quantity.value ?? '')).replace(/\s/g, '')
}

/** Statements of one class print the same value. */
function classOf(statement: Statement, reading: Reading): string {
  if ('unreadable' in reading) return `text ${printedWords(statement)}`
  return `${canonicalWords(reading.amount)} ${String(reading.amount.grain.coefficient)} ${reading.amount.grain.scale}`
}

/** The table that a value was read from. */
export function tableOf({ cell }: { readonly cell?: string | undefined }): string | undefined {
  return cell?.match(/^\/tables\/\d+/)?.[0]
}

// A sentence of a plan rarely runs on for longer.
const SENTENCE = 120

function besideEachOther(a: Place | undefined, b: Place | undefined): boolean {
  if (a === undefined || b === undefined) return false
  return a.line === b.line && a.page === b.page && a.file === b.file && Math.abs(a.column - b.column) < SENTENCE
}

/**
 * Two cells of one table, or two values of one sentence, that differ are two things: the layout or the words tell them
 * apart, whatever their names say.
 */
function areToldApart({ left, right }: Pair<Statement>): boolean {
  const table = tableOf(left)
  if (table !== undefined || tableOf(right) !== undefined) return table === tableOf(right)
  return besideEachOther(left.at, right.at)
}

function doubtOf(pair: Pair<Statement>): Reason | undefined {
  return pair.doubt ?? (areToldApart(pair) ? 'ambiguous' : undefined)
}

/** One number that two sections of the plan hold. */
function isOneNumber({ left, right }: Pair<Statement>): boolean {
  const [a, b] = [left.at, right.at]
  if (a === undefined || b === undefined) return false
  return a.line === b.line && a.column === b.column && a.page === b.page && a.file === b.file && a.cell === b.cell
}

function wordsOf(statement: Statement): OperandDraft {
  return wordsOperand('left', statement, printedWords(statement))
}

function unreadablePair({ left, right }: Pair<Statement>): CheckDraft<never> {
  const operands = [wordsOf(left), { ...wordsOf(right), role: 'right' as const }]
  const bothWords = left.quantity.op === 'text' && right.quantity.op === 'text'
  if (bothWords && printedWords(left) === printedWords(right)) {
    return { verdict: 'consistent', operands, calculation: `${printedWords(left)}; ${printedWords(right)}` }
  }
  const reason = left.quantity.op === 'text' || right.quantity.op === 'text' ? 'text-value' : 'ambiguous'
  return { verdict: 'unassessable', reason, operands }
}

function amountPair(pair: Pair<Statement>, left: Amount, right: Amount): CheckDraft<never> {
  const unit = sharedUnit([left, right])
  return {
    verdict: 'consistent',
    operands: [amountOperand('left', pair.left, left, unit), amountOperand('right', pair.right, right, unit)],
    calculation: pairWords(left, right),
  }
}

/** Checks one pair. */
export function checkPair<P extends Pair<Statement>, Id extends string>(pair: P, tell: Tell<P, Id>): CheckDraft<Id> {
  return checkRead(pair, readAmount(pair.left.quantity), readAmount(pair.right.quantity), tell)
}

function checkRead<P extends Pair<Statement>, Id extends string>(
  pair: P,
  left: Reading,
  right: Reading,
  tell: Tell<P, Id>,
): CheckDraft<Id> {
  if ('unreadable' in left || 'unreadable' in right) return unreadablePair(pair)
  const draft = amountPair(pair, left.amount, right.amount)
  if (comparable(left.amount, right.amount) !== 'yes') return { ...draft, verdict: 'unassessable', reason: 'no-unit' }
  const outcome = compareAmounts(left.amount, right.amount)
  if (outcome.verdict !== 'inconsistent') return { ...draft, verdict: outcome.verdict }
  const doubt = doubtOf(pair)
  if (doubt !== undefined) return { ...draft, verdict: 'unassessable', reason: doubt }
  return { ...draft, verdict: 'inconsistent', told: tell(pair, [left.amount.words, right.amount.words], outcome) }
}

/**
 * Checks the pairs of one thing. A value that is repeated is checked against its first print only, and two values that
 * differ are laid beside each other once, with the places of their repetitions.
 */
export function checkPairs<P extends Pair<Statement>, Id extends string>(
  pairs: readonly P[],
  tell: Tell<P, Id>,
): CheckDraft<Id>[] {
  // A statement stands in many pairs, and is read once.
  const known = new Map<Statement, { readonly words: string; readonly reading: Reading }>()
  const read = (statement: Statement): { readonly words: string; readonly reading: Reading } => {
    const seen = known.get(statement)
    if (seen !== undefined) return seen
    const reading = readAmount(statement.quantity)
    const own = { words: classOf(statement, reading), reading }
    known.set(statement, own)
    return own
  }
  const check = (pair: P): CheckDraft<Id> => checkRead(pair, read(pair.left).reading, read(pair.right).reading, tell)
  const repeated = new Set<string>()
  const differing = new Map<string, P[]>()
  const checks: CheckDraft<Id>[] = []
  for (const pair of pairs) {
    if (isOneNumber(pair)) continue
    const left = read(pair.left).words
    const right = read(pair.right).words
    if (left !== right) {
      const key = left < right ? `${left} / ${right}` : `${right} / ${left}`
      const alike = differing.get(key)
      if (alike === undefined) differing.set(key, [pair])
      else alike.push(pair)
    } else if (!repeated.has(pair.right.fact)) {
      repeated.add(pair.right.fact)
      checks.push(check(pair))
    }
  }
  for (const alike of differing.values()) {
    const main = alike.find((pair) => doubtOf(pair) === undefined) ?? alike[0]
    if (main === undefined) continue
    const checked = check(main)
    const others = alike
      .filter((pair) => pair !== main && doubtOf(pair) === undefined)
      .flatMap(({ left, right }) => [left.at, right.at])
    checks.push(others.length > 0 ? { ...checked, context: others } : checked)
  }
  return checks
}
