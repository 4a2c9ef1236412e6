// The findings that count, each with its file: what every format for machines lists.

import type { CheckPlace, Finding } from '../plan/report-types.ts'
import { countsAgainst, type FileEntry, isChecked } from './count.ts'

export interface CountedFinding {
  readonly finding: Finding
  /** Where a reader is sent first; a finding without places has none. */
  readonly first: CheckPlace | undefined
  /** Of `first`: the annex where it names one. */
  readonly file: string
}

export function countedFindings(entries: readonly FileEntry[]): CountedFinding[] {
  return entries
    .filter(isChecked)
    .flatMap(({ file, findings }) =>
      findings.filter(countsAgainst).map((finding) => ({ finding, ...firstPlace(finding, file) })),
    )
}

export function firstPlace({ places }: Finding, file: string): { first: CheckPlace | undefined; file: string } {
  const first = places[0]
  return { first, file: first?.file ?? file }
}

export interface Trouble {
  readonly file: string
  /** Of the error, or the rule that broke off. */
  readonly code: string
  readonly message: string
}

/** What kept a file, or a rule in it, from being checked. */
export function troubles(entries: readonly FileEntry[]): Trouble[] {
  return entries.flatMap((entry) => {
    const { file } = entry
    if (!isChecked(entry)) return [{ file, ...entry.error }]
    return (entry.failures ?? []).map(({ rule, message }) => ({ file, code: rule, message }))
  })
}

/** A line that an editor can open: a cell of a workbook and a line of a page have none. */
export function hasLine({ sheet, page }: CheckPlace): boolean {
  return sheet === undefined && page === undefined
}

/** The message with the worked comparison behind it, on one line. */
export function messageWithSum({ message, calculation }: Finding): string {
  return calculation === undefined ? message : `${message} (${calculation})`
}
