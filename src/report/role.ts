// What a place is to its finding, in words.

import type { CheckPlace, Finding } from '../plan/report-types.ts'
import type { Messages } from './messages.ts'

/** Nothing for a side, which needs no word, and for a part of no whole: a number of a series, a damaged spot. */
export function roleIn({ places }: Finding, { role }: CheckPlace, words: Messages): string | undefined {
  if (role === 'part' && !places.some((place) => place.role === 'total')) return undefined
  return words.role[role]
}
