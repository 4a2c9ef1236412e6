// plan-check text: the text that places count in.

import { sourceText } from '../read/index.ts'
import { askedFor, attempt, loadSource, sayFailure } from './load.ts'
import { print } from './output.ts'
import { STATUS, type Status } from './status.ts'
import type { Words } from './words/index.ts'

export interface TextFlags {
  readonly stdinName?: string
}

export async function text(path: string, { stdinName }: TextFlags, words: Words): Promise<Status> {
  for (const asked of askedFor([path], stdinName, words)) {
    const result = await attempt(() => loadSource(asked, words))
    if ('failure' in result) {
      await sayFailure(asked.name, result.failure, words)
      return STATUS.refused
    }
    await print(sourceText(result.done), words)
  }
  return STATUS.done
}
