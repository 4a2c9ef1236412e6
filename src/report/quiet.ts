// What is said of a plan without findings: never that all is well where nothing was understood or compared.

import type { CheckedFile } from '../plan/report-types.ts'
import type { Messages } from './messages.ts'

export function quietWords({ coverage, checks }: CheckedFile, words: Messages): string {
  if (coverage.claims === 0) return words.noClaims
  return checks.some(({ verdict }) => verdict !== 'unassessable') ? words.nothingFound : words.nothingDecided
}
