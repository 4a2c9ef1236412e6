// A percentage and the two amounts of money that it is laid beside, read.

import { type Amount, comparable, readAmount } from '../amount.ts'
import type { PartItem } from './parts.ts'

/** The three, in units that can be compared. */
export interface Sides {
  readonly rate: Amount
  readonly value: Amount
  readonly other: Amount
}

/** Nothing where one of them is no number, or where they are not of these kinds. */
export function readSides(rate: PartItem, value: PartItem, other: PartItem): Sides | undefined {
  const [first, second, third] = [rate, value, other].map(({ quantity }) => readAmount(quantity))
  if (first === undefined || second === undefined || third === undefined) return undefined
  if ('unreadable' in first || 'unreadable' in second || 'unreadable' in third) return undefined
  const sides = { rate: first.amount, value: second.amount, other: third.amount }
  return sides.rate.unit.canonical === '%' && comparable(sides.value, sides.other) === 'yes' ? sides : undefined
}
