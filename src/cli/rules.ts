// plan-check rules: the list of them; with --stats what each found in files.

import { KNOWN_RULES } from '../config/known-rules.ts'
import type { Verdict } from '../plan/report-types.ts'
import { isChecked } from '../report/count.ts'
import { messagesIn } from '../report/messages.ts'
import { rulePageOf } from '../report/rule-page.ts'
import { RULE_TITLES } from '../report/rule-titles.ts'
import type { Lang } from '../report/types.ts'
import { padEnd, padStart, widthOf } from '../report/width.ts'
import { allChecked, type CheckedFiles, checkFiles } from './check-files.ts'
import { makeConfigs } from './config.ts'
import { askedFor } from './inputs.ts'
import { print } from './output.ts'
import { readPackageFile } from './package-files.ts'
import { plainSettings } from './plain-settings.ts'
import { Refusal } from './refusal.ts'
import { choice, type ReadFlags } from './settings.ts'
import { STATUS, type Status } from './status.ts'
import type { Words } from './words/index.ts'

export interface RulesFlags extends ReadFlags {
  readonly stats?: true
  readonly format?: string
  readonly config?: string
}

export async function rules(paths: readonly string[], flags: RulesFlags, lang: Lang, words: Words): Promise<Status> {
  if (flags.stats === true) return stats(paths, flags, lang, words)
  if (paths.length > 0) throw new Refusal(words.tooMany('rules'), words.statsHint)
  const rows: (readonly string[])[] = [words.ruleColumns]
  for (const { meta } of KNOWN_RULES) {
    rows.push([meta.id, meta.severity.recommended, await titleOf(meta.id, lang)])
  }
  await print(columnsOf(rows, 0), words)
  return STATUS.done
}

/** Of its page, which is Chinese; in English from a list. */
async function titleOf(id: string, lang: Lang): Promise<string> {
  if (lang === 'en') return RULE_TITLES[id] ?? ''
  return rulePageOf(id, await readPackageFile(`docs/rules/${id}.md`)).title
}

/** Cells in columns, those from `numbers` on to the right; 0: none is. */
function columnsOf(rows: readonly (readonly string[])[], numbers: number): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const pad = numbers > 0 && column >= numbers ? padStart : padEnd
        return pad(cell, widths[column] ?? 0)
      })
      .join('  ')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}

const VERDICTS: readonly Verdict[] = ['consistent', 'rounding', 'inconsistent', 'unassessable']

type Counts = Record<Verdict | 'findings', number>

function countsOf({ gathered }: CheckedFiles): Map<string, Counts> {
  const counts = new Map<string, Counts>()
  const of = (rule: string): Counts => {
    const known = counts.get(rule) ?? { consistent: 0, rounding: 0, inconsistent: 0, unassessable: 0, findings: 0 }
    counts.set(rule, known)
    return known
  }
  for (const { meta } of KNOWN_RULES) of(meta.id)
  for (const { entry } of gathered) {
    if (!isChecked(entry)) continue
    for (const { rule, verdict } of entry.checks) of(rule)[verdict]++
    for (const { rule } of entry.findings) of(rule).findings++
  }
  return counts
}

/** Verdicts a rule over all files: which rules ran, and what they could not decide. */
async function stats(paths: readonly string[], flags: RulesFlags, lang: Lang, words: Words): Promise<Status> {
  if (paths.length === 0) throw new Refusal(words.missingArgument('FILE'), words.statsHint)
  const format = choice('--format', flags.format ?? 'table', ['table', 'json'] as const, words)
  const configs = makeConfigs(flags.config, words)
  const asked = await askedFor(paths, flags.stdinName, configs, words)
  const checked = await checkFiles(asked, plainSettings(flags, configs, lang, words), words)
  const counts = countsOf(checked)
  if (format === 'json') {
    await print(`${JSON.stringify({ rules: Object.fromEntries(counts) }, null, 2)}\n`, words)
  } else {
    const { verdict } = messagesIn(lang)
    const head = [words.ruleColumns[0] ?? '', ...VERDICTS.map((each) => verdict[each]), words.findingsColumn]
    const rows = [...counts].map(([rule, own]) => [
      rule,
      ...VERDICTS.map((each) => String(own[each])),
      String(own.findings),
    ])
    await print(columnsOf([head, ...rows], 1), words)
  }
  return allChecked(checked) ? STATUS.done : STATUS.refused
}
