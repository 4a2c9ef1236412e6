// plan-check extract: what files say, as YAML or JSON.

import { mkdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { ReadInput } from '../read/index.ts'
import type { Lang } from '../rules/index.ts'
import { refuseClashes } from './clashes.ts'
import { makeConfigs } from './config.ts'
import { isFolder, writeWhole } from './files.ts'
import { type Asked, askedFor } from './inputs.ts'
import { print, say, sayRefusal } from './output.ts'
import { Refusal, systemCode } from './refusal.ts'
import { boundsOf, choice, type ReadFlags, readOptionsOf } from './settings.ts'
import { STATUS, type Status } from './status.ts'
import type { Words } from './words/index.ts'
import { eachFile } from './work/each-file.ts'

export interface ExtractFlags extends ReadFlags {
  readonly format?: string
  readonly output?: string
}

const FORMATS = ['yaml', 'json'] as const
type PlanFormat = (typeof FORMATS)[number]

export async function extract(
  paths: readonly string[],
  flags: ExtractFlags,
  lang: Lang,
  words: Words,
): Promise<Status> {
  const asked = await askedFor(paths, flags.stdinName, makeConfigs(undefined, words), words)
  const format = formatOf(flags, words)
  const reading = readOptionsOf(flags, words)
  const bounds = boundsOf(flags, words)
  const folder = await folderOf(flags.output, words)
  const outputFor = (each: Asked): string | undefined => folder && join(folder, fileNameFor(each, format))
  const outputs = folder === undefined ? [flags.output] : asked.map(outputFor)
  refuseClashes(asked, outputs, words)

  const gathered: string[] = []
  let status: Status = STATUS.done
  const askOf = async (input: ReadInput) => ({ input, reading, lang, format })
  for await (const outcome of eachFile(asked, { task: 'texts', askOf, reading, bounds }, words)) {
    const output = outputFor(outcome.asked)
    if ('failure' in outcome) status = STATUS.refused
    else if (output === undefined) gathered.push(...outcome.done)
    else if (!(await written(output, joined(outcome.done, format), words))) status = STATUS.refused
  }
  if (gathered.length === 0) return status
  const text = joined(gathered, format)
  if (flags.output === undefined) await print(text, words)
  else if (!(await written(flags.output, text, words))) status = STATUS.refused
  return status
}

function formatOf({ format, output }: ExtractFlags, words: Words): PlanFormat {
  if (format !== undefined) return choice('--format', format, FORMATS, words)
  return output?.endsWith('.json') ? 'json' : 'yaml'
}

/** One plan is the plan itself; several are documents of one YAML file, or a list. */
function joined(plans: readonly string[], format: PlanFormat): string {
  if (format === 'yaml') return plans.join('---\n')
  const [only] = plans
  if (plans.length === 1) return `${only}\n`
  const items = plans.map((plan) => `    ${plan.replaceAll('\n', '\n    ')}`)
  return `{\n  "plans": [\n${items.join(',\n')}\n  ]\n}\n`
}

/** Undefined where the output is one file, or standard output. */
async function folderOf(output: string | undefined, words: Words): Promise<string | undefined> {
  if (output === undefined) return undefined
  if (await isFolder(output)) return output
  if (!/[/\\]$/.test(output)) return undefined
  try {
    await mkdir(output, { recursive: true })
    return output
  } catch (error) {
    throw new Refusal(words.cannotWrite(output, systemCode(error) ?? String(error)))
  }
}

function fileNameFor({ name }: Asked, format: PlanFormat): string {
  return `${basename(name, extname(name))}.${format}`
}

async function written(file: string, text: string, words: Words): Promise<boolean> {
  try {
    await writeWhole(file, text, words)
    await say(words.written(file))
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await sayRefusal(error)
    return false
  }
}
