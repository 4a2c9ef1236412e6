// plan-check check: reads, checks, reports.

import type { CheckedFile, RuleFailure } from '../plan/report-types.ts'
import type { Plan } from '../plan/types.ts'
import { type ReadOptions, type Source, shownLines } from '../read/index.ts'
import { type FileEntry, makeReport } from '../report/count.ts'
import { type Lang, REPORTERS, type ReportStyle, type ReportView } from '../report/index.ts'
import { type Inventory, takeInventory } from '../report/inventory.ts'
import { checkPlan, RULES } from '../rules/index.ts'
import { refuseClashes } from './clashes.ts'
import { writeWhole } from './files.ts'
import { type Asked, askedFor, attempt, loadPlans, sayFailure } from './load.ts'
import { print, say, sayRefusal } from './output.ts'
import { Refusal } from './refusal.ts'
import {
  failOnOf,
  minCoverageOf,
  type ReadFlags,
  type RuleSeverities,
  readOptionsOf,
  ruleSeveritiesOf,
  type Target,
  targetsOf,
} from './settings.ts'
import { type Demands, STATUS, type Status, statusOf, uncovered } from './status.ts'
import { colorWanted, columnsOf } from './terminal.ts'
import { version } from './version.ts'
import type { Words } from './words/index.ts'

/** Options as the command line gives them. */
export interface CheckFlags extends ReadFlags {
  readonly format: readonly string[]
  readonly failOn: string
  readonly minCoverage?: string
  readonly rule: readonly string[]
  readonly explain?: true
  readonly quiet?: true
  readonly color: boolean
}

interface Settings extends Demands {
  readonly lang: Lang
  readonly targets: readonly Target[]
  readonly severities: RuleSeverities
  readonly reading: ReadOptions
  readonly style: Omit<ReportStyle, 'color' | 'width'>
}

export async function check(paths: readonly string[], flags: CheckFlags, lang: Lang, words: Words): Promise<Status> {
  const settings = settingsOf(flags, lang, words)
  const asked = askedFor(paths, flags.stdinName, words)
  refuseClashes(
    asked,
    settings.targets.map(({ file }) => file),
    words,
  )
  const view = await checkAll(asked, settings, words)
  const delivered = await deliver(view, settings, flags.color, words)
  await explainCoverage(view, settings, words)
  return delivered ? statusOf(view.report, settings) : STATUS.refused
}

function settingsOf(flags: CheckFlags, lang: Lang, words: Words): Settings {
  return {
    lang,
    targets: targetsOf(flags.format, words),
    failOn: failOnOf(flags.failOn, words),
    minCoverage: flags.minCoverage === undefined ? undefined : minCoverageOf(flags.minCoverage, words),
    severities: ruleSeveritiesOf(
      flags.rule,
      RULES.map(({ meta }) => meta.id),
      words,
    ),
    reading: readOptionsOf(flags, words),
    style: { lang, explain: flags.explain ?? false, quiet: flags.quiet ?? false },
  }
}

interface Gathered {
  readonly entry: FileEntry
  readonly inventory: Inventory | undefined
}

async function checkAll(asked: readonly Asked[], settings: Settings, words: Words): Promise<ReportView> {
  const gathered: Gathered[] = []
  const lines = new Map<string, ReadonlyMap<number, string>>()
  for (const each of asked) {
    const result = await attempt(() => checkFile(each, settings, words))
    if ('failure' in result) {
      const { code, data } = result.failure
      await sayFailure(each.name, result.failure, words)
      gathered.push({
        entry: { file: each.name, error: { code, message: words.failure[code](data).message } },
        inventory: undefined,
      })
    } else {
      gathered.push(...result.done.gathered)
      lines.set(each.name, result.done.lines)
    }
  }
  return {
    report: makeReport(
      version,
      gathered.map(({ entry }) => entry),
    ),
    inventories: gathered.map(({ inventory }) => inventory),
    lineOf: (file, line) => lines.get(file)?.get(line),
  }
}

interface FileResult {
  readonly gathered: readonly Gathered[]
  /** The lines that findings point at, by number. */
  readonly lines: ReadonlyMap<number, string>
}

async function checkFile(asked: Asked, settings: Settings, words: Words): Promise<FileResult> {
  const { source, plans } = await loadPlans(asked, settings.reading, words)
  const gathered: Gathered[] = []
  for (const [index, plan] of plans.entries()) {
    const entry = checkOne(plan, asked.name, plans.length > 1 ? index + 1 : undefined, settings)
    gathered.push({ entry, inventory: takeInventory(plan) })
    for (const { rule, message } of entry.failures ?? []) await say(words.ruleFailed(asked.name, rule, message))
  }
  return { gathered, lines: linesTold(source, gathered) }
}

function checkOne(plan: Plan, file: string, part: number | undefined, { lang, severities }: Settings): CheckedFile {
  const { checks, findings, coverage, failures } = checkPlan(plan, { lang, severities })
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

/** Of a file with a thousand lines a few are shown; only these are kept. */
function linesTold(source: Source, gathered: readonly Gathered[]): ReadonlyMap<number, string> {
  const lineOf = shownLines(source)
  const told = new Map<number, string>()
  for (const { entry } of gathered) {
    if ('error' in entry) continue
    for (const { line, file } of entry.findings.flatMap(({ places }) => places)) {
      if (file !== undefined || told.has(line)) continue
      const text = lineOf(line)
      if (text !== undefined) told.set(line, text)
    }
  }
  return told
}

/** False where a report could not be written; the others are. */
async function deliver(view: ReportView, settings: Settings, color: boolean, words: Words): Promise<boolean> {
  let delivered = true
  for (const { format, file } of settings.targets) {
    const report = await REPORTERS[format]()
    const style: ReportStyle = {
      ...settings.style,
      width: columnsOf(file === undefined ? process.stdout : undefined),
      color: file === undefined && color && colorWanted(process.stdout, process.env),
    }
    try {
      const text = report(view, style)
      if (file === undefined) await print(text, words)
      else await writeWhole(file, text, words)
      if (file !== undefined && !settings.style.quiet) await say(words.written(file))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await sayRefusal(error)
      delivered = false
    }
  }
  return delivered
}

async function explainCoverage({ report }: ReportView, { minCoverage }: Settings, words: Words): Promise<void> {
  const percent = (share: number): string => `${Math.floor(share * 1000) / 10}%`
  for (const { file, coverage } of uncovered(report, minCoverage)) {
    await say(words.lowCoverage(file, percent(coverage), percent(minCoverage ?? 0)))
  }
}
