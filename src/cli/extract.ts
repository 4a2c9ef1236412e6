// plan-check extract: what files say, as YAML or JSON.

import { mkdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Plan } from '../plan/types.ts'
import { toYaml } from '../plan/yaml.ts'
import { refuseClashes } from './clashes.ts'
import { makeConfigs } from './config.ts'
import { isFolder, writeWhole } from './files.ts'
import { type Asked, askedFor } from './inputs.ts'
import { attempt, loadPlans, sayFailure } from './load.ts'
import { print, say, sayRefusal } from './output.ts'
import { makeProgress } from './progress.ts'
import { Refusal, systemCode } from './refusal.ts'
import { choice, type ReadFlags, readOptionsOf } from './settings.ts'
import { STATUS, type Status } from './status.ts'
import type { Words } from './words/index.ts'

export interface ExtractFlags extends ReadFlags {
  readonly format?: string
  readonly output?: string
}

const FORMATS = ['yaml', 'json'] as const
type PlanFormat = (typeof FORMATS)[number]

export async function extract(paths: readonly string[], flags: ExtractFlags, words: Words): Promise<Status> {
  const asked = await askedFor(paths, flags.stdinName, makeConfigs(undefined, words), words)
  const format = formatOf(flags, words)
  const options = readOptionsOf(flags, words)
  const folder = await folderOf(flags.output, words)
  const outputs = asked.map((each) => (folder === undefined ? flags.output : join(folder, fileNameFor(each, format))))
  refuseClashes(asked, folder === undefined ? outputs.slice(0, 1) : outputs, words)

  const gathered: Plan[] = []
  let status: Status = STATUS.done
  const progress = makeProgress(asked.length, words)
  for (const [index, each] of asked.entries()) {
    progress.begin(each.name)
    const result = await attempt(() => loadPlans(each, options, words), words)
    const output = outputs[index]
    if ('failure' in result) {
      await sayFailure(each.name, result.failure, words)
      status = STATUS.refused
    } else if (folder === undefined || output === undefined) {
      gathered.push(...result.done.plans.map(({ plan }) => plan))
    } else if (
      !(await written(
        output,
        textOf(
          result.done.plans.map(({ plan }) => plan),
          format,
        ),
        words,
      ))
    ) {
      status = STATUS.refused
    }
  }
  progress.end()
  if (gathered.length === 0) return status
  const text = textOf(gathered, format)
  if (flags.output === undefined) await print(text, words)
  else if (!(await written(flags.output, text, words))) status = STATUS.refused
  return status
}

function formatOf({ format, output }: ExtractFlags, words: Words): PlanFormat {
  if (format !== undefined) return choice('--format', format, FORMATS, words)
  return output?.endsWith('.json') ? 'json' : 'yaml'
}

/** One plan is the plan itself; several are documents of one YAML file, or a list. */
function textOf(plans: readonly Plan[], format: PlanFormat): string {
  if (format === 'yaml') return toYaml(...plans)
  const [only] = plans
  return `${JSON.stringify(plans.length === 1 ? only : { plans }, null, 2)}\n`
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
