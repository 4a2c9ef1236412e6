// A total against its parts, as every rule over sums checks and tells it.

import * as d from '../../math/decimal.ts'
import type { Reason, Severity } from '../../plan/report-types.ts'
import { type Addition, addUp, explainingTerms, type Term } from '../add.ts'
import { type Amount, comparable, type QuantityLike, readAmount, sharedUnit, withUnit } from '../amount.ts'
import { additionWords, amountOperand, type Fact, sumWords, wordsOperand } from '../show.ts'
import type { CheckDraft, Message } from '../types.ts'

/** A total, or a part before it is read. */
export interface Item extends Fact {
  readonly quantity: QuantityLike
}

export interface PartItem extends Item {
  readonly times: number
  readonly sign: '+' | '-'
}

/** The parts are all there are; or the words leave it open (等, 重点项目). */
export type Parts = 'complete' | 'open'

export type PartsMessage =
  | 'differ'
  | 'differ-rows'
  | 'open-list'
  | 'open-list-more'
  | 'open-list-rows'
  | 'open-part'
  | 'whole-numbers'

/** Where less than the total says nothing, an open list is told of only for giving more. */
export type ListedMessage = Exclude<PartsMessage, 'open-list'>

export const LISTED_MESSAGES: Readonly<Record<ListedMessage, Message>> = {
  differ: {
    zh: '“{name}”为{total}，各部分合计{sum}，相差{gap}',
    en: '“{name}” is {total}; its parts add up to {sum}, a difference of {gap}',
  },
  'differ-rows': {
    zh: '“{name}”为{total}，各部分合计{sum}，相差{gap}；不计“{rows}”则相符',
    en: '“{name}” is {total}; its parts add up to {sum}, a difference of {gap}; without “{rows}” they agree',
  },
  'open-list-more': {
    zh: '“{name}”为{total}，所列各部分合计{sum}，超出{gap}',
    en: '“{name}” is {total}; the parts listed add up to {sum}, {gap} more than it',
  },
  'open-list-rows': {
    zh: '“{name}”为{total}，所列各部分合计{sum}，相差{gap}；不计“{rows}”则相符',
    en: '“{name}” is {total}; the parts listed add up to {sum}, a difference of {gap}; without “{rows}” they agree',
  },
  'open-part': {
    zh: '“{name}”为{total}，各部分按所写数字合计{sum}；是否相符取决于只写了界限的“{rows}”',
    en: '“{name}” is {total}; its parts as printed add up to {sum}; whether they agree rests on “{rows}”, of which only a bound is given',
  },
  'whole-numbers': {
    zh: '“{name}”为{total}，各部分合计{sum}，相差{gap}；均为整数，取整难以解释',
    en: '“{name}” is {total}; its parts add up to {sum}, a difference of {gap}; all are whole numbers, which rounding hardly explains',
  },
}

export const PARTS_MESSAGES: Readonly<Record<PartsMessage, Message>> = {
  ...LISTED_MESSAGES,
  'open-list': {
    zh: '“{name}”为{total}，所列各部分合计{sum}，相差{gap}（所列未必齐全）',
    en: '“{name}” is {total}; the parts listed add up to {sum}, a difference of {gap} (the list may not be complete)',
  },
}

interface ReadPart extends Term {
  readonly item: PartItem
}

export interface PartsSettings {
  readonly parts: Parts
  /** Severity of a plain disagreement; an open list, an open part and a split of whole numbers are lower by themselves. */
  readonly level: Severity
  /** A note says that rounded figures need not add up. */
  readonly muted?: boolean
  /** Less than the total says nothing where the list is open. */
  readonly lessIsOpen?: boolean
}

function gapWords(total: Amount, addition: Addition, terms: readonly Term[]): string {
  if (total.value === undefined || addition.value === undefined) return '—'
  const unit = sharedUnit([total, ...terms.map(({ amount }) => amount)])
  const gap = d.abs(d.subtract(total.value, addition.value))
  const shown = d.divideExactly(gap, unit.factor)
  return shown === undefined ? withUnit(d.format(gap), unit.canonical) : withUnit(d.format(shown), unit.word)
}

function rowNames(terms: readonly ReadPart[]): string {
  return terms
    .map(({ item }) => item.name ?? '')
    .filter((name) => name !== '')
    .join('、')
}

function unassessable(total: Item, parts: readonly PartItem[], reason: Reason): CheckDraft<never> {
  const words = ({ quantity }: Item) => quantity.text ?? String(quantity.value ?? '')
  return {
    verdict: 'unassessable',
    reason,
    operands: [
      wordsOperand('total', total, words(total)),
      ...parts.map((part) => wordsOperand('part', part, words(part))),
    ],
  }
}

interface Worked {
  readonly total: Amount
  readonly terms: readonly ReadPart[]
  readonly addition: Addition<ReadPart>
}

/** Reads total and parts, or says why they cannot be added up. */
function work(total: Item, parts: readonly PartItem[]): Worked | Reason {
  const reading = readAmount(total.quantity)
  if ('unreadable' in reading) return reading.unreadable
  const terms: ReadPart[] = []
  for (const item of parts) {
    const part = readAmount(item.quantity)
    if ('unreadable' in part) return part.unreadable
    const kinds = comparable(reading.amount, part.amount)
    if (kinds !== 'yes') return kinds === 'no-unit' ? 'no-unit' : 'ambiguous'
    terms.push({ item, amount: part.amount, times: item.times, sign: item.sign })
  }
  return { total: reading.amount, terms, addition: addUp(reading.amount, terms) }
}

function isWholeSplit({ total, terms }: Worked): boolean {
  return (
    terms.length > 1 &&
    total.op === '=' &&
    total.whole &&
    terms.every(({ amount }) => amount.op === '=' && amount.whole)
  )
}

interface Telling {
  readonly messageId: PartsMessage
  readonly level: Severity
  readonly rows: string
}

function tellingOf(worked: Worked, settings: PartsSettings): Telling | undefined {
  const { total, terms, addition } = worked
  if (addition.verdict === 'rounding') {
    const weak = settings.parts === 'complete' && settings.muted !== true && isWholeSplit(worked)
    return weak ? { messageId: 'whole-numbers', level: 'info', rows: '' } : undefined
  }
  if (addition.verdict === 'consistent') return undefined
  if (addition.against === 'open')
    return { messageId: 'open-part', level: 'warning', rows: rowNames(addition.openTerms) }
  const rows = rowNames(explainingTerms(total, terms))
  const open = settings.parts === 'open'
  // A list that is not complete explains why its parts give less, never why they give more.
  const listed = addition.against === 'more' ? 'open-list-more' : 'open-list'
  const plain = open ? listed : 'differ'
  const named = open ? 'open-list-rows' : 'differ-rows'
  const weaker = open || settings.muted === true
  return {
    messageId: rows === '' ? plain : named,
    level: weaker && settings.level === 'error' ? 'warning' : settings.level,
    rows,
  }
}

function operandsOf({ total: amount, terms }: Worked, total: Item): CheckDraft['operands'] {
  const unit = sharedUnit([amount, ...terms.map((term) => term.amount)])
  return [
    amountOperand('total', total, amount, unit),
    ...terms.map((term) => amountOperand('part', term.item, term.amount, unit)),
  ]
}

/** What the parts give, without what is told of it: for choosing among fair readings. */
export function outcomeOf(total: Item, parts: readonly PartItem[]): Addition | undefined {
  const worked = work(total, parts)
  return typeof worked === 'string' ? undefined : worked.addition
}

function isNegative({ value }: Amount): boolean {
  return value !== undefined && d.compare(value, d.ZERO) < 0
}

/** Checks a total against its parts. */
export function checkParts(
  total: Item,
  parts: readonly PartItem[],
  settings: PartsSettings & ({ readonly lessIsOpen: true } | { readonly parts: 'complete' }),
): CheckDraft<ListedMessage>
export function checkParts(total: Item, parts: readonly PartItem[], settings: PartsSettings): CheckDraft<PartsMessage>
export function checkParts(total: Item, parts: readonly PartItem[], settings: PartsSettings): CheckDraft<PartsMessage> {
  const worked = work(total, parts)
  if (typeof worked === 'string') return unassessable(total, parts, worked)
  const { addition, terms } = worked
  // 收入-4.4亿元，其中…: a fall is not made up of rises, so the list is of something else.
  if (isNegative(worked.total) && terms.every(({ amount, sign }) => sign === '+' && !isNegative(amount))) {
    return unassessable(total, parts, 'ambiguous')
  }
  if (settings.parts === 'open' && settings.lessIsOpen === true && addition.against === 'less') {
    return unassessable(total, parts, 'parts-open')
  }
  const draft = {
    verdict: addition.verdict,
    operands: operandsOf(worked, total),
    calculation: additionWords(worked.total, terms, addition),
  }
  const telling = tellingOf(worked, settings)
  if (telling === undefined) return draft
  const unit = sharedUnit([worked.total, ...terms.map(({ amount }) => amount)])
  const data = {
    name: total.name ?? '',
    total: worked.total.words,
    sum: sumWords(addition, unit),
    gap: gapWords(worked.total, addition, terms),
    rows: telling.rows,
  }
  return { ...draft, told: { level: telling.level, messageId: telling.messageId, data } }
}
