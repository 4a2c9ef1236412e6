// A period in words.

import type { Interval } from '../plan/report-types.ts'

/** Whole years as years. */
export function spanOf({ start = '', end = '' }: Interval): string {
  const years = start.endsWith('-01-01') && end.endsWith('-12-31')
  const ends = years ? [start.slice(0, 4), end.slice(0, 4)] : [start, end]
  return [...new Set(ends)].join('—')
}
