// The program: arguments in, exit code out.

import { CommanderError } from 'commander'
import { languageOf } from './language.ts'
import { say, sayRefusal, survivePipes } from './output.ts'
import { makeProgram } from './program.ts'
import { Refusal } from './refusal.ts'
import { exitOnSignals } from './signals.ts'
import { STATUS } from './status.ts'
import { refusalOf } from './usage.ts'
import { wordsIn } from './words/index.ts'

/** What a thread of the program does (bin/worker.js). */
export async function serveTasks(): Promise<void> {
  const { serve } = await import('./work/thread.ts')
  serve()
}

/** Runs the program; the answer is its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  survivePipes()
  exitOnSignals()
  const { lang, unknown } = languageOf(args)
  const words = wordsIn(lang)
  const program = makeProgram(lang, words)
  try {
    if (unknown !== undefined) throw new Refusal(words.badValue('--lang', unknown), words.known(['zh', 'en']))
    return await program.run(args)
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return STATUS.done
      await sayRefusal(await refusalOf(error, args, program.known, words))
    } else if (error instanceof Refusal) {
      await sayRefusal(error)
    } else {
      await say(words.broken(error instanceof Error ? (error.stack ?? error.message) : String(error)))
    }
    return STATUS.refused
  }
}
