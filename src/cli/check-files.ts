// Files read and checked, each by the settings that hold for it; then what is done over all of them.

import { type Baseline, compareTo, gone } from '../config/baseline.ts'
import { KNOWN_RULE_IDS } from '../config/known-rules.ts'
import { type Resolved, resolve, withoutConfig } from '../config/resolve.ts'
import { type Fault, type Suppression, suppress, tellFault } from '../config/suppress.ts'
import { SUPPRESSION_RULE } from '../config/suppression-rule.ts'
import type { Spot } from '../plan/places.ts'
import type { CheckedFile, Severity } from '../plan/report-types.ts'
import type { Plan } from '../plan/types.ts'
import type { ReadInput, ReadOptions } from '../read/index.ts'
import { type FileEntry, isChecked } from '../report/count.ts'
import type { Inventory } from '../report/inventory.ts'
import type { Lang } from '../rules/index.ts'
import { type Configs, fits, seenFrom, suppressionsFor } from './config.ts'
import type { Asked } from './inputs.ts'
import { type KeptLines, spotKey } from './kept-lines.ts'
import type { Failure } from './load.ts'
import { say } from './output.ts'
import { type AskedProfile, askedProfile } from './profile.ts'
import type { RuleSeverities } from './settings.ts'
import type { Words } from './words/index.ts'
import type { Cache } from './work/cache.ts'
import type { CheckAsk, CheckDone, Kept } from './work/check-file.ts'
import type { Bounds } from './work/crew.ts'
import { eachFile } from './work/each-file.ts'

export interface CheckSettings {
  readonly lang: Lang
  readonly configs: Configs
  /** --rule */
  readonly severities: RuleSeverities
  readonly reading: ReadOptions
  readonly bounds: Bounds
  /** --cache */
  readonly cache?: Cache | undefined
  /** --profile */
  readonly profile: string | undefined
  /** Known findings, and the folder that their files are seen from. */
  readonly baseline: { readonly known: Baseline; readonly folder: string } | undefined
  /** Tables that belong to the one file that is checked. */
  readonly annexes?: readonly ReadInput[]
  readonly kept: Kept
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
  const outcomes: Held[] = []
  const { lang, reading, bounds, kept, annexes = [], cache } = settings
  const profileOf = profilesOf(settings, words)
  const askOf = async (input: ReadInput): Promise<CheckAsk> => {
    const { resolved } = await settingsFor(input.name, settings)
    return { input, lang, reading, annexes, resolved, profile: await profileOf(input.name), kept }
  }
  for await (const outcome of eachFile(asked, { task: 'check', askOf, reading, bounds, cache }, words)) {
    outcomes.push('failure' in outcome ? outcome : { asked: outcome.asked, packed: pack(outcome.done) })
  }
  const gathered: Gathered[] = []
  const lines = new Map<string, KeptLines>()
  for (const outcome of outcomes) {
    const { name } = outcome.asked
    if ('failure' in outcome) {
      const { code, data } = outcome.failure
      const entry = { file: name, error: { code, message: words.failure[code](data).message } }
      gathered.push({ entry, inventory: undefined, plan: undefined })
      continue
    }
    const done = unpack(outcome.packed)
    const suppressions = [...(await listedFor(name, settings)), ...done.suppressions]
    const { resolved } = await settingsFor(name, settings)
    for (const { entry, inventory, plan } of done.parts) {
      applySuppressions(entry, suppressions, resolved, run)
      gathered.push({ entry, inventory, plan })
    }
    for (const [file, told] of done.lines) lines.set(file, told)
  }
  if (cache !== undefined) await sayCacheFaults(cache, words)
  tellUnused(run)
  for (const { entry } of gathered) if (isChecked(entry)) await compare(entry, gathered, run)
  return {
    gathered,
    lineOf: (file, spot) => lines.get(file)?.[spotKey(spot)]?.shown,
    writtenLineOf: (file, spot) => lines.get(file)?.[spotKey(spot)]?.written,
  }
}

async function sayCacheFaults({ folder, faults }: Cache, words: Words): Promise<void> {
  if (faults.damaged > 0) await say(words.cacheDamaged(folder, faults.damaged))
  if (faults.unwritable !== undefined) await say(words.cacheUnwritable(folder, faults.unwritable))
}

type Held = { readonly asked: Asked } & ({ readonly packed: Buffer } | { readonly failure: Failure })

/** Bytes outside of V8's heap: what waits for the last file is no work for the collector, and makes no heap grow. */
function pack(done: CheckDone): Buffer {
  return Buffer.from(JSON.stringify(done))
}

function unpack(packed: Buffer): CheckDone {
  return JSON.parse(packed.toString())
}

/** Where a fault of a suppression is told, and how much it weighs there. */
interface Teller {
  readonly entry: CheckedFile
  readonly severity: Severity
}

async function settingsFor(
  name: string,
  { configs, severities }: CheckSettings,
): Promise<{ resolved: Resolved; folder: string | undefined }> {
  const { config } = await configs.at(name)
  if (config === undefined) return { resolved: withoutConfig(severities), folder: undefined }
  const matches = (pattern: string): boolean => fits(pattern, seenFrom(config.folder, name))
  return { resolved: resolve(config.settings, matches, severities), folder: config.folder }
}

async function listedFor(name: string, { configs }: CheckSettings): Promise<Suppression[]> {
  const { lists } = await configs.at(name)
  return lists.flatMap((list) => suppressionsFor(list, name))
}

/** Profiles are read once a run: all files are held to the same. */
function profilesOf(settings: CheckSettings, words: Words): (name: string) => Promise<AskedProfile | undefined> {
  const read = new Map<string, Promise<AskedProfile>>()
  return async (name) => {
    const { resolved, folder = '.' } = await settingsFor(name, settings)
    const given = settings.profile !== undefined
    const named = settings.profile ?? resolved.profile
    if (named === undefined) return undefined
    const from = given ? '.' : folder
    const key = `${from}\n${named}`
    const known = read.get(key) ?? askedProfile(named, from, words)
    read.set(key, known)
    return known
  }
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
