// 基线: the findings that were there when a team began, by file and fingerprint. Only what is new counts.

import { spelledOut } from '../language/unseen.ts'
import type { CheckedFile, Finding, Severity } from '../plan/report-types.ts'

export const BASELINE_SCHEMA = 'plan-check/baseline@1'

/** A known finding; what is not its fingerprint is for readers of the file. */
export interface Known {
  readonly fingerprint: string
  readonly rule: string
  readonly severity: Severity
  readonly message: string
}

/** Known findings by file, as seen from the baseline's folder with /. */
export type Baseline = ReadonlyMap<string, readonly Known[]>

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSeverity(value: unknown): value is Severity {
  return value === 'error' || value === 'warning' || value === 'info'
}

function knownOf(value: unknown): Known | undefined {
  if (!isFields(value)) return undefined
  const { fingerprint, rule, severity, message } = value
  if (typeof fingerprint !== 'string' || typeof rule !== 'string' || typeof message !== 'string') return undefined
  return isSeverity(severity) ? { fingerprint, rule, severity, message } : undefined
}

/** Reads a baseline; undefined where the text is none, or one of another version. */
export function parseBaseline(text: string): Baseline | undefined {
  let root: unknown
  try {
    root = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isFields(root) || root['schema'] !== BASELINE_SCHEMA || !isFields(root['files'])) return undefined
  const baseline = new Map<string, readonly Known[]>()
  for (const [file, list] of Object.entries(root['files'])) {
    if (!Array.isArray(list)) return undefined
    const known = list.map(knownOf)
    const sound = known.filter((each) => each !== undefined)
    if (sound.length < known.length) return undefined
    baseline.set(file, sound)
  }
  return baseline
}

/** Writes a baseline: files and fingerprints in order, so that a change is a small difference. */
export function printBaseline(baseline: Baseline): string {
  const byName = [...baseline].filter(([, known]) => known.length > 0).sort(([a], [b]) => (a < b ? -1 : 1))
  const files = Object.fromEntries(
    byName.map(([file, known]) => [
      file,
      [...known].sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : a.fingerprint > b.fingerprint ? 1 : 0)),
    ]),
  )
  return `${spelledOut(JSON.stringify({ schema: BASELINE_SCHEMA, files }, null, 2))}\n`
}

/** The findings of a file that a baseline keeps: suppressed ones have their own word. */
export function knownOfFile(entries: readonly CheckedFile[]): Known[] {
  const byFingerprint = new Map<string, Known>()
  for (const { fingerprint, rule, severity, message, suppressed } of entries.flatMap(({ findings }) => findings)) {
    if (suppressed === undefined) byFingerprint.set(fingerprint, { fingerprint, rule, severity, message })
  }
  return [...byFingerprint.values()]
}

/** Marks findings as known or new. */
export function compareTo(known: readonly Known[], findings: readonly Finding[]): Finding[] {
  const fingerprints = new Set(known.map(({ fingerprint }) => fingerprint))
  return findings.map((finding) => ({
    ...finding,
    baselineState: fingerprints.has(finding.fingerprint) ? 'unchanged' : 'new',
  }))
}

/** Known findings that are there no more. */
export function gone(known: readonly Known[], findings: readonly Finding[]): Known[] {
  const there = new Set(findings.map(({ fingerprint }) => fingerprint))
  return known.filter(({ fingerprint }) => !there.has(fingerprint))
}
