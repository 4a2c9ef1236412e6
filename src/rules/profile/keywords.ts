// The keywords that profiles have besides JSON Schema's: the arithmetic is the rules'.

import * as interval from '../../math/interval.ts'
import { type QuantityLike, readAmount } from '../amount.ts'
import { outcomeOf, type PartItem } from '../sums/parts.ts'
import { isAfter, spanOf } from '../timeline/dates.ts'
import { childrenOf, type Pointed, pointed } from './pointers.ts'

/** Where a keyword stands: the whole plan, and the pointer of the instance in it. */
export interface Instance {
  readonly root: unknown
  readonly pointer: string
}

/** What a keyword found wrong: the values that it laid side by side, in words. */
export interface KeywordFault {
  readonly left: string
  readonly right: string
}

export interface SumsTo {
  readonly total: string
  readonly parts: string
}

export interface Within {
  readonly values: string
  readonly span: string
}

function isOp(value: unknown): value is QuantityLike['op'] {
  return typeof value === 'string' && ['=', '>', '>=', '<', '<=', '~', 'range', 'text'].includes(value)
}

/** A quantity of the plan; nothing where the value is something else. */
function quantityOf({ value }: Pointed): QuantityLike | undefined {
  const fields = new Map(childrenOf(value))
  const op = fields.get('op')
  if (!isOp(op)) return undefined
  const number = (key: string): string | number | undefined => {
    const found = fields.get(key)
    return typeof found === 'number' || typeof found === 'string' ? found : undefined
  }
  const words = (key: string): string | undefined => {
    const found = fields.get(key)
    return typeof found === 'string' ? found : undefined
  }
  const precision = fields.get('precision')
  return {
    op,
    ...optional('value', number('value')),
    ...optional('low', number('low')),
    ...optional('high', number('high')),
    ...optional('unit', words('unit')),
    ...optional('text', words('text')),
    ...(typeof precision === 'number' ? { precision } : {}),
  }
}

function optional<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  const made: Partial<Record<K, T>> = {}
  if (value !== undefined) made[key] = value
  return made
}

function wordsOf({ text, value, unit = '' }: QuantityLike): string {
  return text ?? `${value ?? ''}${unit}`
}

function partItem(place: Pointed): PartItem | undefined {
  const quantity = quantityOf(place)
  return quantity && { fact: place.pointer, quantity, times: 1, sign: '+' }
}

/** The parts add up to the total. A total or parts that are not there are for `required` to tell. */
export function sumsTo({ root, pointer }: Instance, { total, parts }: SumsTo): KeywordFault | undefined {
  const [whole] = pointed(root, pointer, total)
  const quantity = whole && quantityOf(whole)
  const items = pointed(root, pointer, parts).map(partItem)
  const known = items.filter((item) => item !== undefined)
  if (whole === undefined || quantity === undefined || known.length === 0 || known.length < items.length)
    return undefined
  const outcome = outcomeOf({ fact: whole.pointer, quantity }, known)
  if (outcome === undefined || outcome.verdict !== 'inconsistent') return undefined
  return { left: wordsOf(quantity), right: known.map((item) => wordsOf(item.quantity)).join(' + ') }
}

/** Dates come in order; two that share a day, or are as precise as a month, may be one. */
export function chronological({ root, pointer }: Instance, paths: readonly string[]): KeywordFault | undefined {
  const dates = paths.flatMap((path) => pointed(root, pointer, path)).map(({ value }) => value)
  let before: string | undefined
  for (const date of dates) {
    if (typeof date !== 'string') continue
    const [a, b] = [before === undefined ? undefined : spanOf(before), spanOf(date)]
    if (before !== undefined && a !== undefined && b !== undefined && isAfter(a, b))
      return { left: before, right: date }
    if (b !== undefined) before = date
  }
  return undefined
}

/** Dates lie in a span of dates, numbers in a range. What is not there lies nowhere. */
export function within({ root, pointer }: Instance, { values, span }: Within): KeywordFault | undefined {
  const [frame] = pointed(root, pointer, span)
  if (frame === undefined) return undefined
  for (const place of pointed(root, pointer, values)) {
    const fault = typeof place.value === 'string' ? dateOutside(place.value, frame) : numberOutside(place, frame)
    if (fault !== undefined) return fault
  }
  return undefined
}

function dateOutside(date: string, frame: Pointed): KeywordFault | undefined {
  const own = spanOf(date)
  const ends = new Map(childrenOf(frame.value))
  const [start, end] = [ends.get('start'), ends.get('end')]
  if (own === undefined) return undefined
  const first = typeof start === 'string' ? spanOf(start) : undefined
  const last = typeof end === 'string' ? spanOf(end) : undefined
  const early = first !== undefined && isAfter(first, own)
  const late = last !== undefined && isAfter(own, last)
  return early || late ? { left: date, right: `${start ?? '…'}—${end ?? '…'}` } : undefined
}

function numberOutside(place: Pointed, frame: Pointed): KeywordFault | undefined {
  const [own, range] = [quantityOf(place), quantityOf(frame)]
  if (own === undefined || range === undefined) return undefined
  const [a, b] = [readAmount(own), readAmount(range)]
  if ('unreadable' in a || 'unreadable' in b) return undefined
  return interval.meets(a.amount.interval, b.amount.interval)
    ? undefined
    : { left: wordsOf(own), right: wordsOf(range) }
}
