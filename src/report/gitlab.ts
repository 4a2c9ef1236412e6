// The code quality report of GitLab: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format

import { createHash } from 'node:crypto'
import { spelledOut } from '../language/unseen.ts'
import type { Severity } from '../plan/report-types.ts'
import { countedFindings, messageWithSum, troubles } from './counted.ts'
import type { Reporter } from './types.ts'

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'info' }

interface Issue {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: string
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
}

export const gitlab: Reporter = ({ report }) => {
  const seen = new Map<string, number>()
  /** GitLab drops issues that share one: the same finding in another file, or again, is another issue. */
  const fingerprint = (...parts: readonly string[]): string => {
    const key = parts.join('\0')
    const times = seen.get(key) ?? 0
    seen.set(key, times + 1)
    return createHash('sha256').update(`${key}\0${times}`).digest('hex')
  }
  const issues = countedFindings(report.files).map(
    ({ finding, first, file }): Issue => ({
      description: messageWithSum(finding),
      check_name: finding.rule,
      fingerprint: fingerprint(file, finding.fingerprint),
      severity: SEVERITY[finding.severity],
      location: { path: file, lines: { begin: first?.line ?? 1 } },
    }),
  )
  const failed = troubles(report.files).map(
    ({ file, code, message }): Issue => ({
      description: message,
      check_name: code,
      fingerprint: fingerprint(file, code),
      severity: 'blocker',
      location: { path: file, lines: { begin: 1 } },
    }),
  )
  return `${spelledOut(JSON.stringify([...issues, ...failed], null, 2))}\n`
}
