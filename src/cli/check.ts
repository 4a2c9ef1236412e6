// plan-check check: reads, checks, reports.

import { dirname, join, resolve } from 'node:path'
import { KNOWN_RULE_IDS } from '../config/known-rules.ts'
import type { ConfigFile } from '../config/types.ts'
import { type FileEntry, isChecked, makeReport } from '../report/count.ts'
import { type Lang, REPORTERS, type ReportStyle, type ReportView } from '../report/index.ts'
import { annexesFor } from './annexes.ts'
import { readBaseline } from './baseline-file.ts'
import { type CheckSettings, checkFiles } from './check-files.ts'
import { refuseClashes } from './clashes.ts'
import { today } from './clock.ts'
import { type Configs, type Found, makeConfigs } from './config.ts'
import { writeWhole } from './files.ts'
import { type Asked, askedFor } from './inputs.ts'
import { print, say, sayRefusal } from './output.ts'
import { readPackageFile } from './package-files.ts'
import { Refusal } from './refusal.ts'
import {
  boundsOf,
  failOnOf,
  minCoverageOf,
  type ReadFlags,
  readOptionsOf,
  ruleSeveritiesOf,
  type Target,
  targetsOf,
} from './settings.ts'
import { type Demands, STATUS, type Status, statusOf, uncovered } from './status.ts'
import { colorWanted, columnsOf } from './terminal.ts'
import { version } from './version.ts'
import { type Words, wordsIn } from './words/index.ts'
import { CACHE_NAME, makeCache } from './work/cache.ts'

/** Options as the command line gives them. */
export interface CheckFlags extends ReadFlags {
  readonly format: readonly string[]
  readonly failOn?: string
  readonly minCoverage?: string
  readonly rule: readonly string[]
  readonly config?: string
  readonly baseline?: string
  readonly annex: readonly string[]
  readonly profile?: string
  readonly lang?: string
  readonly cache?: true
  readonly explain?: true
  readonly quiet?: true
  readonly color: boolean
}

interface Settings extends Demands, CheckSettings {
  readonly targets: readonly Target[]
  readonly style: Omit<ReportStyle, 'color' | 'width'>
}

export async function check(paths: readonly string[], flags: CheckFlags, lang: Lang, given: Words): Promise<Status> {
  const configs = makeConfigs(flags.config, given)
  const asked = await askedFor(paths, flags.stdinName, configs, given)
  // What holds for the run as a whole is what the settings of the first file say.
  const first = await configs.at(asked[0]?.name ?? '.')
  const spoken = flags.lang === undefined && lang === 'zh' ? (first.config?.settings.lang ?? lang) : lang
  const words = wordsIn(spoken)
  // What is wrong in settings is told in the language that they set.
  const own = spoken === lang ? configs : makeConfigs(flags.config, words)
  const settings = await settingsOf(flags, { first, configs: own }, spoken, words)
  refuseClashes(
    [...asked, ...flags.annex.map((path) => ({ path, name: path }))],
    settings.targets.map(({ file }) => file),
    words,
  )
  const annexes = await annexesFor(asked, flags.annex, { ...settings, lang: spoken }, words)
  if (annexes === undefined) return STATUS.refused
  const view = await checkAll(asked, { ...settings, annexes }, words)
  const delivered = await deliver(view, settings, flags.color, words)
  await explainCoverage(view, settings, words)
  return delivered ? statusOf(view.report, settings) : STATUS.refused
}

async function settingsOf(
  flags: CheckFlags,
  { first, configs }: { readonly first: Found; readonly configs: Configs },
  lang: Lang,
  words: Words,
): Promise<Settings> {
  const told: ConfigFile = first.config?.settings ?? {}
  const targets = targetsOf(flags.format, words)
  return {
    lang,
    configs,
    targets,
    kept: keptFor(targets, flags.explain ?? false),
    failOn: flags.failOn === undefined ? (told.failOn ?? 'error') : failOnOf(flags.failOn, words),
    minCoverage: flags.minCoverage === undefined ? told.minCoverage : minCoverageOf(flags.minCoverage, words),
    severities: ruleSeveritiesOf(flags.rule, KNOWN_RULE_IDS, words),
    reading: readOptionsOf(flags, words),
    bounds: boundsOf(flags, words),
    cache: flags.cache === true ? makeCache(join(first.config?.folder ?? '', CACHE_NAME)) : undefined,
    profile: flags.profile,
    baseline: await baselineOf(flags, first, words),
    today: today(process.env),
    style: { lang, explain: flags.explain ?? false, quiet: flags.quiet ?? false },
  }
}

/** What the reports need of each file. */
function keptFor(targets: readonly Target[], explain: boolean): CheckSettings['kept'] {
  const page = targets.some(({ format }) => format === 'html')
  const whole = explain || targets.some(({ format }) => format === 'json')
  return { lines: page ? 'all' : 'told', plans: page ? 'kept' : 'let-go', checks: whole ? 'all' : 'told' }
}

async function baselineOf(flags: CheckFlags, { config }: Found, words: Words): Promise<CheckSettings['baseline']> {
  const named = config?.settings.baseline
  const path = flags.baseline ?? (config === undefined || named === undefined ? undefined : join(config.folder, named))
  if (path === undefined) return undefined
  return { known: await readBaseline(path, words), folder: dirname(resolve(path)) }
}

async function checkAll(asked: readonly Asked[], settings: Settings, words: Words): Promise<ReportView> {
  const { gathered, lineOf, writtenLineOf } = await checkFiles(asked, settings, words)
  const entries = gathered.map(({ entry }) => entry)
  const paged = settings.targets.some(({ format }) => format === 'sarif')
  return {
    report: makeReport(version, entries),
    inventories: gathered.map(({ inventory }) => inventory),
    plans: gathered.map(({ plan }) => plan),
    rulePages: paged ? await pagesFor(entries) : new Map(),
    lineOf,
    writtenLineOf,
  }
}

/** The pages of the rules that found something. */
async function pagesFor(entries: readonly FileEntry[]): Promise<Map<string, string>> {
  const ids = new Set(entries.flatMap((entry) => (isChecked(entry) ? entry.findings.map(({ rule }) => rule) : [])))
  const pages = new Map<string, string>()
  for (const id of ids) pages.set(id, await readPackageFile(`docs/rules/${id}.md`))
  return pages
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
