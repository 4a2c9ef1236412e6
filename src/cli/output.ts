// Standard output and standard error. A reader that has gone away (head, a closed pager) changes nothing.

import { harmless, signed } from '../language/unseen.ts'
import { uncommanded } from '../report/log-commands.ts'
import { eraseProgress } from './progress.ts'
import { Refusal, systemCode } from './refusal.ts'
import type { Words } from './words/index.ts'

let ignoring = false

/** A stream with an error and no listener would end the process. */
export function survivePipes(): void {
  if (ignoring) return
  ignoring = true
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
}

function write(stream: NodeJS.WriteStream, text: string): Promise<Error | undefined> {
  eraseProgress()
  return new Promise((resolve) => {
    stream.write(text, (error) => resolve(error ?? undefined))
  })
}

/** Writes and waits until it is out. Throws when the output cannot be written, except to a closed pipe. */
export async function print(text: string, words: Words): Promise<void> {
  if (text === '') return
  const error = await write(process.stdout, text)
  if (error !== undefined && !isClosed(error)) throw new Refusal(words.cannotPrint(error.message))
}

/** The same of text that is a plan's own: a terminal is shown a sign for what would move its cursor. */
export async function printGiven(text: string, words: Words): Promise<void> {
  await print(process.stdout.isTTY ? signed(text) : text, words)
}

function isClosed(error: Error): boolean {
  const code = systemCode(error)
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED'
}

/** What is said to the person, never part of a result. File names in it may hold anything. */
export async function say(text: string): Promise<void> {
  await write(process.stderr, `${uncommanded(harmless(text))}\n`)
}

export async function sayRefusal({ message, hint }: Refusal): Promise<void> {
  await say(`plan-check: ${message}${hint === undefined ? '' : `\n  ${hint.replaceAll('\n', '\n  ')}`}`)
}
