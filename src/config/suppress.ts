// 豁免: findings that somebody has looked at and that do not count, and what is wrong with the words that say so.

import type { Check, CheckPlace, Finding, Severity } from '../plan/report-types.ts'
import { type Data, fillMessage, fingerprintOf, type Lang } from '../rules/index.ts'
import { SUPPRESSION_RULE, type SuppressionFault } from './suppression-rule.ts'

/** What a suppression holds for: one finding, or what rules find on some lines of the document. */
export type Target =
  | { readonly fingerprint: string }
  | { readonly rules: readonly string[]; readonly from: number; readonly to: number }

export interface Suppression {
  readonly target: Target
  readonly reason: string
  /** As written; the last day on which it holds. */
  readonly expires?: string | undefined
  /** Where it is said. */
  readonly place: CheckPlace
}

const FINGERPRINT = /^[0-9a-f]{16}$/
const DATE = /^\d{4}-\d{2}-\d{2}$/

/** 2027-02-30 becomes another day, 2027-13-40 none. */
function isDate(text: string): boolean {
  const time = DATE.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text)
}

/** What keeps a suppression from holding. `today`: 2026-11-26. */
function faultOf(
  { target, reason, expires }: Suppression,
  today: string,
  knownRules: ReadonlySet<string>,
): Exclude<SuppressionFault, 'unused'> | undefined {
  if ('fingerprint' in target && !FINGERPRINT.test(target.fingerprint)) return 'bad-fingerprint'
  if ('rules' in target && !target.rules.every((id) => knownRules.has(id))) return 'unknown-rule'
  if (reason.trim() === '') return 'reasonless'
  if (expires === undefined) return undefined
  if (!isDate(expires)) return 'bad-date'
  return expires < today ? 'expired' : undefined
}

function isFor({ target }: Suppression, finding: Finding): boolean {
  if ('fingerprint' in target) return target.fingerprint === finding.fingerprint
  if (!target.rules.includes(finding.rule)) return false
  return finding.places.some(({ line, file }) => file === undefined && line >= target.from && line <= target.to)
}

export interface Suppressed {
  readonly findings: readonly Finding[]
  /** Suppressions that are told of, each with its fault; those that others may still use are not among them. */
  readonly faults: readonly Fault[]
  readonly used: ReadonlySet<Suppression>
}

export interface Fault {
  readonly suppression: Suppression
  readonly fault: SuppressionFault
}

/** Marks the findings that are suppressed. A fault is told by the caller, once for all files that it holds for. */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  today: string,
  knownRules: ReadonlySet<string>,
): Suppressed {
  const faults: Fault[] = []
  const holding: Suppression[] = []
  for (const suppression of suppressions) {
    const fault = faultOf(suppression, today, knownRules)
    if (fault === undefined) holding.push(suppression)
    else faults.push({ suppression, fault })
  }
  const used = new Set<Suppression>()
  const marked = findings.map((finding) => {
    const own = holding.filter((suppression) => isFor(suppression, finding))
    for (const suppression of own) used.add(suppression)
    const [first] = own
    if (first === undefined) return finding
    const { reason, expires } = first
    return { ...finding, suppressed: { reason, ...(expires === undefined ? {} : { expires }) } }
  })
  return { findings: marked, faults, used }
}

function dataOf({ target, expires }: Suppression): Data {
  const what = 'fingerprint' in target ? target.fingerprint : target.rules.join('、')
  return { what, expires: expires ?? '' }
}

export interface ToldFault {
  readonly check: Check
  readonly finding: Finding
}

/** What a reader is told of a fault. `index`: where its check will stand. */
export function tellFault({ suppression, fault }: Fault, index: number, severity: Severity, lang: Lang): ToldFault {
  const { id, messages } = SUPPRESSION_RULE.meta
  const data = dataOf(suppression)
  const operands = [{ fact: '', role: 'left' as const, name: String(data['what']) }]
  const told = { level: severity, messageId: fault, data }
  return {
    check: { rule: id, verdict: 'inconsistent', places: [suppression.place], operands: [] },
    finding: {
      rule: id,
      severity,
      messageId: fault,
      message: fillMessage(messages[fault], data, lang),
      data: { ...data },
      places: [suppression.place],
      check: index,
      fingerprint: fingerprintOf(id, { verdict: 'inconsistent', operands, told }),
    },
  }
}
