// What a place is to its finding, in words.

import type { CheckPlace, Finding } from '../plan/report-types.ts'
import type { Messages } from './messages.ts'

/** Messages on a rate: nothing is added up, and they say themselves what the amounts are. */
const ON_RATES: ReadonlySet<string> = new Set([
  'rate',
  'yearly',
  'total-and-yearly',
  'increase',
  'increase-unit',
  'share',
  'share-of-other',
])

/** Nothing for a side, which needs no word, and for a part of no whole: a number of a series, a damaged spot. */
export function roleIn({ messageId, places }: Finding, { role }: CheckPlace, words: Messages): string | undefined {
  if (role !== 'context' && ON_RATES.has(messageId)) return undefined
  if (role === 'part' && !places.some((place) => place.role === 'total')) return undefined
  return words.role[role]
}
