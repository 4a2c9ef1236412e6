// Adding up over files, checks and findings.

import type {
  CheckedFile,
  Coverage,
  FailedFile,
  Finding,
  FindingCounts,
  Report,
  VerdictCounts,
} from '../plan/report-types.ts'

export type FileEntry = CheckedFile | FailedFile

export function isChecked(entry: FileEntry): entry is CheckedFile {
  return !('error' in entry)
}

/** Suppressed and baselined findings stay in the report and do not count. */
export function countsAgainst(finding: Finding): boolean {
  return finding.suppressed === undefined && finding.baselineState !== 'unchanged'
}

export function countFindings(entries: readonly FileEntry[]): FindingCounts {
  const counts: FindingCounts = { error: 0, warning: 0, info: 0 }
  for (const entry of entries) {
    if (!isChecked(entry)) continue
    for (const finding of entry.findings) if (countsAgainst(finding)) counts[finding.severity]++
  }
  return counts
}

/** Findings that do not count, and why: the word of a person comes before the baseline's. */
export function countSetAside(entries: readonly FileEntry[]): { suppressed: number; baselined: number } {
  const counts = { suppressed: 0, baselined: 0 }
  for (const { suppressed, baselineState } of entries.filter(isChecked).flatMap(({ findings }) => findings)) {
    if (suppressed !== undefined) counts.suppressed++
    else if (baselineState === 'unchanged') counts.baselined++
  }
  return counts
}

export function countVerdicts(entries: readonly FileEntry[]): VerdictCounts {
  const counts: VerdictCounts = { consistent: 0, rounding: 0, inconsistent: 0, unassessable: 0 }
  for (const entry of entries) {
    if (!isChecked(entry)) continue
    for (const check of entry.checks) counts[check.verdict]++
  }
  return counts
}

export function addCoverage(entries: readonly FileEntry[]): Coverage {
  const total: Coverage = { claims: 0, assessable: 0, checked: 0 }
  for (const entry of entries) {
    if (!isChecked(entry)) continue
    total.claims += entry.coverage.claims
    total.assessable += entry.coverage.assessable
    total.checked += entry.coverage.checked
  }
  return total
}

/** The files in `entries` whatever the number of plans in each. */
export function fileNames(entries: readonly FileEntry[]): string[] {
  return [...new Set(entries.map(({ file }) => file))]
}

export function makeReport(version: string, files: FileEntry[]): Report {
  return {
    schema: 'plan-check/report@1',
    tool: { name: 'plan-check', version },
    summary: { files: fileNames(files).length, findings: countFindings(files), checks: countVerdicts(files) },
    files,
  }
}
