// One file read and checked, before what is said of it elsewhere (suppressions, a baseline) is laid beside it.

import { inlineSuppressions } from '../../config/inline.ts'
import type { Resolved } from '../../config/resolve.ts'
import type { Suppression } from '../../config/suppress.ts'
import type { Check, CheckedFile, Finding, RuleFailure } from '../../plan/report-types.ts'
import type { Plan } from '../../plan/types.ts'
import { type Inventory, takeInventory } from '../../report/inventory.ts'
import { checkPlan, type Profile } from '../../rules/index.ts'
import { type KeptLines, linesKept } from '../kept-lines.ts'
import { loadPlans } from '../load.ts'
import type { LocatedPlan } from '../plan-file.ts'
import type { AskedProfile } from '../profile.ts'
import type { PlansAsk, Tools } from './tasks.ts'

/** What of a checked file is kept for the reports; of a thousand files the rest is much. */
export interface Kept {
  /** The lines that reports can ask for: those that findings point at, or every one of the document. */
  readonly lines: 'told' | 'all'
  /** Plans are kept for who shows what is in them. */
  readonly plans: 'kept' | 'let-go'
  /** Checks with places, operands and sums: those that findings tell of, or every one. */
  readonly checks: 'told' | 'all'
}

export interface CheckAsk extends PlansAsk {
  readonly resolved: Resolved
  readonly profile: AskedProfile | undefined
  readonly kept: Kept
}

export interface CheckedPart {
  readonly entry: CheckedFile
  readonly inventory: Inventory
  /** Where plans are kept. */
  readonly plan?: Plan
}

export interface CheckDone {
  readonly parts: readonly CheckedPart[]
  /** By file: the document, its annexes. */
  readonly lines: readonly (readonly [file: string, lines: KeptLines])[]
  /** Those of the document's comments. */
  readonly suppressions: readonly Suppression[]
}

export async function checkFile(ask: CheckAsk, tools: Tools): Promise<CheckDone> {
  const { input, kept } = ask
  const profile = ask.profile && (await tools.profiles(ask.profile))
  const { source, plans } = await loadPlans(input, await tools.annexes(ask.annexes), tools)
  const suppressions = source === undefined ? [] : inlineSuppressions(source)
  const parts: CheckedPart[] = []
  for (const [index, located] of plans.entries()) {
    const entry = checkOne(located, plans.length > 1 ? index + 1 : undefined, profile, ask)
    parts.push({
      entry,
      inventory: takeInventory(located.plan),
      ...(kept.plans === 'kept' ? { plan: located.plan } : {}),
    })
    for (const { rule, message } of entry.failures ?? []) tools.say(tools.words.ruleFailed(input.name, rule, message))
  }
  const places = [
    ...parts.flatMap(({ entry }) => entry.findings.flatMap((finding) => finding.places)),
    ...suppressions.map(({ place }) => place),
  ]
  return { parts, lines: linesKept(kept.lines, source, input.name, places), suppressions }
}

function checkOne(
  { plan, locate }: LocatedPlan,
  part: number | undefined,
  profile: Profile | undefined,
  { input, lang, resolved, kept }: CheckAsk,
): CheckedFile {
  const { preset, severities, options, aliases } = resolved
  const { checks, findings, coverage, failures } = checkPlan(plan, {
    lang,
    preset,
    severities,
    options,
    aliases,
    ...(profile === undefined ? {} : { profile }),
    ...(locate === undefined ? {} : { locate }),
  })
  const { title, kind, period } = plan.meta
  const entry: CheckedFile = {
    file: input.name,
    ...(part === undefined ? {} : { part }),
    plan: { ...(title === undefined ? {} : { title }), kind, ...(period === undefined ? {} : { period }) },
    coverage,
    checks: kept.checks === 'all' ? checks : told(checks, findings),
    findings,
  }
  if (failures.length > 0) entry.failures = failures.map(failureOf)
  return entry
}

function failureOf({ rule, error }: { readonly rule: string; readonly error: unknown }): RuleFailure {
  return { rule, message: error instanceof Error ? error.message : String(error) }
}

/** Of the checks that no finding tells of, what reports count. */
function told(checks: readonly Check[], findings: readonly Finding[]): Check[] {
  const pointed = new Set(findings.map(({ check }) => check))
  const bare = new Map<string, Check>()
  return checks.map((check, index) => {
    if (pointed.has(index)) return check
    const { rule, verdict, reason } = check
    const key = `${rule} ${verdict} ${reason ?? ''}`
    const same = bare.get(key) ?? {
      rule,
      verdict,
      ...(reason === undefined ? {} : { reason }),
      places: [],
      operands: [],
    }
    bare.set(key, same)
    return same
  })
}
