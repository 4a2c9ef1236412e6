// Files read and checked one by one, each by the settings that hold for it.

import { type Baseline, compareTo, gone } from '../config/baseline.ts'
import { inlineSuppressions } from '../config/inline.ts'
import { KNOWN_RULE_IDS } from '../config/known-rules.ts'
import { type Resolved, resolve, withoutConfig } from '../config/resolve.ts'
import { type Fault, type Suppression, suppress, tellFault } from '../config/suppress.ts'
import { SUPPRESSION_RULE } from '../config/suppression-rule.ts'
import type { Spot } from '../plan/places.ts'
import type { CheckedFile, RuleFailure, Severity } from '../plan/report-types.ts'
import type { Plan } from '../plan/types.ts'
import type { ReadOptions, Source } from '../read/index.ts'
import { type FileEntry, isChecked } from '../report/count.ts'
import { type Inventory, takeInventory } from '../report/inventory.ts'
import { checkPlan, type Lang, type Profile } from '../rules/index.ts'
import { type Configs, fits, seenFrom, suppressionsFor } from './config.ts'
import type { Asked } from './inputs.ts'
import { type KeptLines, linesKept, spotKey } from './kept-lines.ts'
import { attempt, loadPlans, sayFailure } from './load.ts'
import { say } from './output.ts'
import type { LocatedPlan } from './plan-file.ts'
import { makeProgress } from './progress.ts'
import type { RuleSeverities } from './settings.ts'
import type { Words } from './words/index.ts'

export interface CheckSettings {
  readonly lang: Lang
  readonly configs: Configs
  /** --rule */
  readonly severities: RuleSeverities
  readonly reading: ReadOptions
  /** A profile that is named, from a folder on. */
  readonly profiles: (named: string, folder: string) => Promise<Profile>
  /** --profile */
  readonly profile: string | undefined
  /** Known findings, and the folder that their files are seen from. */
  readonly baseline: { readonly known: Baseline; readonly folder: string } | undefined
  /** Tables that belong to the one file that is checked. */
  readonly annexes?: readonly Source[]
  /** The lines that reports can ask for: those that findings point at, or every one of the document. */
  readonly lines: 'told' | 'all'
  /** Plans are kept for who shows what is in them; of a thousand files that is much. */
  readonly plans: 'kept' | 'let-go'
  /** The day by which suppressions end: 2026-11-26. */
  readonly today: string
}

export interface Gathered {
  readonly entry: FileEntry
  readonly inventory: Inventory | undefined
  /** Where plans are kept. */
  readonly plan: Plan | undefined
}

export interface CheckedFiles {
  readonly gathered: readonly Gathered[]
  /** A line of a source, from 1, as it is shown. */
  readonly lineOf: (file: string, spot: Spot) => string | undefined
  /** The same as the file has it. */
  readonly writtenLineOf: (file: string, spot: Spot) => string | undefined
}

/** True where every file was read and no rule broke off. */
export function allChecked({ gathered }: CheckedFiles): boolean {
  return gathered.every(({ entry }) => isChecked(entry) && entry.failures === undefined)
}

/** What is done over all files: which suppressions were of use to any of them. */
interface Run {
  readonly settings: CheckSettings
  readonly words: Words
  readonly told: Set<Suppression>
  readonly used: Set<Suppression>
  /** Suppressions that some file was checked for, with the first such. */
  readonly asked: Map<Suppression, Teller>
}

export async function checkFiles(
  asked: readonly Asked[],
  settings: CheckSettings,
  words: Words,
): Promise<CheckedFiles> {
  const run: Run = { settings, words, told: new Set(), used: new Set(), asked: new Map() }
  const gathered: Gathered[] = []
  const lines = new Map<string, KeptLines>()
  const progress = makeProgress(asked.length, words)
  for (const each of asked) {
    progress.begin(each.name)
    const result = await attempt(() => checkFile(each, run), words)
    if ('failure' in result) {
      const { code, data } = result.failure
      await sayFailure(each.name, result.failure, words)
      gathered.push({
        entry: { file: each.name, error: { code, message: words.failure[code](data).message } },
        inventory: undefined,
        plan: undefined,
      })
    } else {
      gathered.push(...result.done.gathered)
      for (const [file, told] of result.done.lines) lines.set(file, told)
    }
  }
  progress.end()
  tellUnused(run)
  for (const { entry } of gathered) if (isChecked(entry)) await compare(entry, gathered, run)
  return {
    gathered,
    lineOf: (file, spot) => lines.get(file)?.get(spotKey(spot))?.shown,
    writtenLineOf: (file, spot) => lines.get(file)?.get(spotKey(spot))?.written,
  }
}

/** Where a fault of a suppression is told, and how much it weighs there. */
interface Teller {
  readonly entry: CheckedFile
  readonly severity: Severity
}

interface FileResult {
  readonly gathered: readonly Gathered[]
  /** By file and number. */
  readonly lines: ReadonlyMap<string, KeptLines>
}

async function checkFile(asked: Asked, run: Run): Promise<FileResult> {
  const { configs, reading, annexes } = run.settings
  const found = await configs.at(asked.name)
  const { config } = found
  const { severities } = run.settings
  const resolved =
    config === undefined
      ? withoutConfig(severities)
      : resolve(config.settings, (pattern) => fits(pattern, seenFrom(config.folder, asked.name)), severities)
  const profile = await profileOf(run.settings, resolved, config?.folder)
  const { source, plans } = await loadPlans(asked, reading, run.words, annexes)
  const suppressions = [
    ...found.lists.flatMap((list) => suppressionsFor(list, asked.name)),
    ...(source === undefined ? [] : inlineSuppressions(source)),
  ]
  const gathered: Gathered[] = []
  for (const [index, located] of plans.entries()) {
    const part = plans.length > 1 ? index + 1 : undefined
    const entry = checkOne(located, asked.name, part, resolved, profile, run.settings.lang)
    applySuppressions(entry, suppressions, resolved, run)
    const plan = run.settings.plans === 'kept' ? located.plan : undefined
    gathered.push({ entry, inventory: takeInventory(located.plan), plan })
    for (const { rule, message } of entry.failures ?? []) await say(run.words.ruleFailed(asked.name, rule, message))
  }
  const findings = gathered.flatMap(({ entry }) => (isChecked(entry) ? entry.findings : []))
  return { gathered, lines: linesKept(run.settings.lines, source, asked.name, findings) }
}

async function profileOf(
  { profile, profiles }: CheckSettings,
  resolved: Resolved,
  folder: string | undefined,
): Promise<Profile | undefined> {
  if (profile !== undefined) return profiles(profile, '.')
  return resolved.profile === undefined ? undefined : profiles(resolved.profile, folder ?? '.')
}

function checkOne(
  { plan, locate }: LocatedPlan,
  file: string,
  part: number | undefined,
  { preset, severities, options, aliases }: Resolved,
  profile: Profile | undefined,
  lang: Lang,
): CheckedFile {
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
    file,
    ...(part === undefined ? {} : { part }),
    plan: { ...(title === undefined ? {} : { title }), kind, ...(period === undefined ? {} : { period }) },
    coverage,
    checks,
    findings,
  }
  if (failures.length > 0) entry.failures = failures.map(failureOf)
  return entry
}

function failureOf({ rule, error }: { readonly rule: string; readonly error: unknown }): RuleFailure {
  return { rule, message: error instanceof Error ? error.message : String(error) }
}

const KNOWN = new Set(KNOWN_RULE_IDS)

function applySuppressions(
  entry: CheckedFile,
  suppressions: readonly Suppression[],
  { preset, severities }: Resolved,
  run: Run,
): void {
  const { findings, faults, used } = suppress(entry.findings, suppressions, run.settings.today, KNOWN)
  entry.findings = [...findings]
  const { meta } = SUPPRESSION_RULE
  const severity = severities[meta.id] ?? meta.severity[preset]
  if (severity === 'off') return
  const teller = { entry, severity }
  const faulty = new Set(faults.map(({ suppression }) => suppression))
  for (const suppression of used) run.used.add(suppression)
  for (const suppression of suppressions) {
    if (!faulty.has(suppression) && !run.asked.has(suppression)) run.asked.set(suppression, teller)
  }
  for (const fault of faults) {
    if (run.told.has(fault.suppression)) continue
    run.told.add(fault.suppression)
    tell(fault, teller, run.settings.lang)
  }
}

function tell(fault: Fault, { entry, severity }: Teller, lang: Lang): void {
  const { check, finding } = tellFault(fault, entry.checks.length, severity, lang)
  entry.checks.push(check)
  entry.findings.push(finding)
}

/** A suppression may be of use to any file: that it was to none is known at the end. */
function tellUnused(run: Run): void {
  for (const [suppression, teller] of run.asked) {
    if (!run.used.has(suppression)) tell({ suppression, fault: 'unused' }, teller, run.settings.lang)
  }
}

async function compare(entry: CheckedFile, all: readonly Gathered[], { settings, words }: Run): Promise<void> {
  const { baseline } = settings
  if (baseline === undefined) return
  const known = baseline.known.get(seenFrom(baseline.folder, entry.file)) ?? []
  entry.findings = compareTo(known, entry.findings)
  const last = all.findLast((each) => each.entry.file === entry.file)?.entry
  if (entry !== last) return
  const ofFile = all.flatMap((each) =>
    each.entry.file === entry.file && isChecked(each.entry) ? each.entry.findings : [],
  )
  const left = gone(known, ofFile).length
  if (left > 0) await say(words.baselineGone(entry.file, left))
}
