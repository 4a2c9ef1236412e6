// plan-check text: the text that places count in.

import { sourceText } from '../read/index.ts'
import { STDIN } from './input.ts'
import { attempt, loadSource, sayFailure } from './load.ts'
import { print } from './output.ts'
import { Refusal } from './refusal.ts'
import { type ReadFlags, readOptionsOf } from './settings.ts'
import { STATUS, type Status } from './status.ts'
import type { Words } from './words/index.ts'

export type TextFlags = ReadFlags

export async function text(path: string, flags: TextFlags, words: Words): Promise<Status> {
  const options = readOptionsOf(flags, words)
  if (flags.stdinName !== undefined && path !== STDIN) {
    throw new Refusal(words.nameWithoutStdin, words.nameWithoutStdinHint)
  }
  const asked = { path, name: path === STDIN ? (flags.stdinName ?? 'stdin') : path }
  const result = await attempt(() => loadSource(asked, options, words), words)
  if ('failure' in result) {
    await sayFailure(asked.name, result.failure, words)
    return STATUS.refused
  }
  await print(sourceText(result.done), words)
  return STATUS.done
}
