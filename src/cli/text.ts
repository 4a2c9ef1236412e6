// plan-check text: the text that places count in.

import type { ReadInput } from '../read/index.ts'
import type { Lang } from '../rules/index.ts'
import { STDIN } from './input.ts'
import { printGiven } from './output.ts'
import { Refusal } from './refusal.ts'
import { boundsOf, type ReadFlags, readOptionsOf } from './settings.ts'
import { STATUS, type Status } from './status.ts'
import type { Words } from './words/index.ts'
import { eachFile } from './work/each-file.ts'

export type TextFlags = ReadFlags

export async function text(path: string, flags: TextFlags, lang: Lang, words: Words): Promise<Status> {
  const reading = readOptionsOf(flags, words)
  const bounds = boundsOf(flags, words)
  if (flags.stdinName !== undefined && path !== STDIN) {
    throw new Refusal(words.nameWithoutStdin, words.nameWithoutStdinHint)
  }
  const asked = { path, name: path === STDIN ? (flags.stdinName ?? 'stdin') : path }
  let status: Status = STATUS.done
  const askOf = async (input: ReadInput) => ({ input, reading, lang })
  for await (const outcome of eachFile([asked], { task: 'text', askOf, reading, bounds }, words)) {
    if ('failure' in outcome) status = STATUS.refused
    else await printGiven(outcome.done, words)
  }
  return status
}
