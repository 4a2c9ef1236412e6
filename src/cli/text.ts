// plan-check text: the text that places count in.

import { sourceText } from '../read/index.ts'
import { askedFor, attempt, loadSource, sayFailure } from './load.ts'
import { print } from './output.ts'
import { type ReadFlags, readOptionsOf } from './settings.ts'
import { STATUS, type Status } from './status.ts'
import type { Words } from './words/index.ts'

export type TextFlags = ReadFlags

export async function text(path: string, flags: TextFlags, words: Words): Promise<Status> {
  const options = readOptionsOf(flags, words)
  for (const asked of askedFor([path], flags.stdinName, words)) {
    const result = await attempt(() => loadSource(asked, options, words))
    if ('failure' in result) {
      await sayFailure(asked.name, result.failure, words)
      return STATUS.refused
    }
    await print(sourceText(result.done), words)
  }
  return STATUS.done
}
