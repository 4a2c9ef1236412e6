// plan-check export: tables of what plans say and of what checking them found.

import { dirname, extname, join, relative, resolve } from 'node:path'
import {
  BINARY,
  EXPORT_FORMATS,
  type ExportedPlan,
  type ExportFormat,
  type ExportTable,
  exported,
  TABLE_NAMES,
  tableNamed,
} from '../export/index.ts'
import type { ReadInput } from '../read/index.ts'
import { isChecked } from '../report/count.ts'
import { fileUri } from '../report/uri.ts'
import type { Lang } from '../rules/index.ts'
import { annexesFor } from './annexes.ts'
import { allChecked, checkFiles } from './check-files.ts'
import { refuseClashes } from './clashes.ts'
import { makeConfigs } from './config.ts'
import { writeWhole } from './files.ts'
import { STDIN } from './input.ts'
import { type Asked, askedFor } from './inputs.ts'
import { printGiven, say } from './output.ts'
import { plainSettings } from './plain-settings.ts'
import { Refusal } from './refusal.ts'
import { choice, hintFor, type ReadFlags } from './settings.ts'
import { STATUS, type Status } from './status.ts'
import type { Words } from './words/index.ts'
import { eachFile } from './work/each-file.ts'

export interface ExportFlags extends ReadFlags {
  readonly table?: string
  readonly to?: string
  readonly output?: string
  readonly wide?: boolean
  readonly annex: readonly string[]
  readonly config?: string
}

interface Gathered {
  readonly plans: readonly ExportedPlan[]
  /** Every file was read, and no rule broke off. */
  readonly whole: boolean
}

export async function exportTable(
  paths: readonly string[],
  flags: ExportFlags,
  lang: Lang,
  words: Words,
): Promise<Status> {
  const table = tableOf(flags, words)
  const format = formatOf(flags, words)
  const { output } = flags
  if (flags.wide === true && table.name !== 'indicators') throw new Refusal(words.wideOfIndicators, words.exportHint)
  if (output === undefined && BINARY.has(format)) throw new Refusal(words.binaryToFile(format), words.exportHint)
  const asked = await askedFor(paths, flags.stdinName, makeConfigs(flags.config, words), words)
  refuseClashes([...asked, ...flags.annex.map((path) => ({ path, name: path }))], [output], words)
  const { plans, whole } = await gather(asked, table, flags, lang, words)
  const done = whole ? STATUS.done : STATUS.refused
  if (plans.length === 0) return done
  const shape = flags.wide === true ? 'wide' : 'long'
  const content = await exported({ table, plans, shape, lang }, format, linkFrom(output, asked))
  if (output !== undefined) {
    await writeWhole(output, content, words)
    await say(words.written(output))
  } else await printGiven(String(content), words)
  return done
}

function tableOf({ table }: ExportFlags, words: Words): ExportTable {
  if (table === undefined) throw new Refusal(words.missingTable, words.known(TABLE_NAMES))
  const found = tableNamed(table)
  if (found !== undefined) return found
  throw new Refusal(words.badValue('--table', table), hintFor(table, TABLE_NAMES, words))
}

/** What the file's name says, where nothing else does: a workbook of the name 指标.xls is not to be CSV. */
function formatOf({ to, output }: ExportFlags, words: Words): ExportFormat {
  if (to !== undefined) return choice('--to', to, EXPORT_FORMATS, words)
  const ending = extname(output ?? '').slice(1)
  return ending === '' ? 'csv' : choice('-o', ending.toLowerCase(), EXPORT_FORMATS, words)
}

async function gather(
  asked: readonly Asked[],
  table: ExportTable,
  flags: ExportFlags,
  lang: Lang,
  words: Words,
): Promise<Gathered> {
  const settings = plainSettings(flags, makeConfigs(flags.config, words), lang, words)
  const annexes = await annexesFor(asked, flags.annex, settings, words)
  if (annexes === undefined) return { plans: [], whole: false }
  if (table.checked) {
    const kept = { lines: 'told', plans: 'kept', checks: 'all' } as const
    const checked = await checkFiles(asked, { ...settings, annexes, kept }, words)
    const plans = checked.gathered.flatMap(({ entry, plan }): ExportedPlan[] =>
      isChecked(entry) && plan !== undefined ? [{ file: entry.file, part: entry.part, plan, entry }] : [],
    )
    return { plans, whole: allChecked(checked) }
  }
  const { reading, bounds } = settings
  const plans: ExportedPlan[] = []
  let whole = true
  const askOf = async (input: ReadInput) => ({ input, reading, lang, annexes })
  for await (const outcome of eachFile(asked, { task: 'plans', askOf, reading, bounds }, words)) {
    if ('failure' in outcome) {
      whole = false
      continue
    }
    const found = outcome.done
    for (const [index, plan] of found.entries())
      plans.push({ file: outcome.asked.name, part: found.length > 1 ? index + 1 : undefined, plan, entry: undefined })
  }
  return { plans, whole }
}

/** A link leads from where the output stands: to the file, in a PDF to the page, in a workbook to the cell; from what was piped in, nowhere. */
export function linkFrom(output: string | undefined, asked: readonly Asked[]) {
  const piped = new Set(asked.filter(({ path }) => path === STDIN).map(({ name }) => name))
  return (file: string, place: string): string | undefined => {
    if (output === undefined || piped.has(file)) return undefined
    const target = fileUri(relative(dirname(resolve(output)), resolve(file)) || join('.', file))
    const page = /^p(\d+) /.exec(place)?.[1]
    if (page !== undefined) return `${target}#page=${page}`
    const cut = place.lastIndexOf('!')
    return cut < 0 ? target : `${target}#'${place.slice(0, cut).replaceAll("'", "''")}'!${place.slice(cut + 1)}`
  }
}
