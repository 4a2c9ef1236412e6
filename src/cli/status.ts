// The exit code. docs/exit-status.md is its table.

import type { Report, Severity } from '../plan/report-types.ts'
import { isChecked } from '../report/count.ts'

export type FailOn = Severity | 'never'

export interface Demands {
  readonly failOn: FailOn
  /** Checked of claims, 0 to 1, in every plan. */
  readonly minCoverage: number | undefined
}

export const STATUS = { done: 0, found: 1, refused: 2 } as const

export type Status = (typeof STATUS)[keyof typeof STATUS]

const RANKS: Readonly<Record<FailOn, number>> = { info: 0, warning: 1, error: 2, never: 3 }
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

export function isFinding({ summary }: Report, failOn: FailOn): boolean {
  return SEVERITIES.some((severity) => RANKS[severity] >= RANKS[failOn] && summary.findings[severity] > 0)
}

export interface Uncovered {
  readonly file: string
  /** 0 to 1. */
  readonly coverage: number
}

/** Plans of which too little was checked. One that claims nothing has nothing unchecked. */
export function uncovered({ files }: Report, least: number | undefined): Uncovered[] {
  if (least === undefined) return []
  return files.filter(isChecked).flatMap(({ file, coverage: { checked, claims } }) => {
    const coverage = claims === 0 ? 1 : checked / claims
    return coverage < least ? [{ file, coverage }] : []
  })
}

/** What the checks earned; that something could not be done wins over it. */
export function statusOf(report: Report, { failOn, minCoverage }: Demands): Status {
  const done = report.files.every((file) => isChecked(file) && file.failures === undefined)
  if (!done) return STATUS.refused
  return isFinding(report, failOn) || uncovered(report, minCoverage).length > 0 ? STATUS.found : STATUS.done
}
