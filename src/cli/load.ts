// A name on the command line, read into plans; or why it could not be.

import { resolve } from 'node:path'
import { plansOf } from '../extract/plans.ts'
import type { Plan } from '../plan/types.ts'
import { MAX_BYTES, ReadError, readSource, type Source } from '../read/index.ts'
import { OpenError, openInput, readStdin, STDIN } from './input.ts'
import { say } from './output.ts'
import { Refusal } from './refusal.ts'
import type { FailureCode, FailureData, Words } from './words/index.ts'

export interface Failure {
  readonly code: FailureCode
  readonly data: FailureData
}

/** What is asked for: `name` as it stands in reports. */
export interface Asked {
  readonly path: string
  readonly name: string
}

/** Files asked for, each once. Standard input goes by `stdinName`. */
export function askedFor(paths: readonly string[], stdinName: string | undefined, words: Words): Asked[] {
  if (stdinName !== undefined && !paths.includes(STDIN)) {
    throw new Refusal(words.nameWithoutStdin, words.nameWithoutStdinHint)
  }
  const asked = new Map<string, Asked>()
  for (const path of paths) {
    const place = path === STDIN ? STDIN : resolve(path)
    if (!asked.has(place)) asked.set(place, { path, name: path === STDIN ? (stdinName ?? 'stdin') : path })
  }
  return [...asked.values()]
}

/** Runs what reads a file; an error becomes the failure of this file alone. */
export async function attempt<T>(action: () => Promise<T>): Promise<{ done: T } | { failure: Failure }> {
  try {
    return { done: await action() }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof OpenError || error instanceof ReadError) return { code: error.code, data: error.data }
  return { code: 'program-error', data: { reason: error instanceof Error ? error.message : String(error) } }
}

export async function loadSource({ path, name }: Asked, words: Words): Promise<Source> {
  if (path !== STDIN) return readSource(await openInput(path, MAX_BYTES))
  if (process.stdin.isTTY) await say(words.stdinWaits)
  return readSource(await readStdin(name, MAX_BYTES))
}

/** At least one plan, with something in each. */
export async function loadPlans(asked: Asked, words: Words): Promise<{ source: Source; plans: Plan[] }> {
  const source = await loadSource(asked, words)
  return { source, plans: await plansOf(source) }
}

export async function sayFailure(name: string, { code, data }: Failure, words: Words): Promise<void> {
  const { message, hint } = words.failure[code](data)
  await say(`${name}: ${message}${hint === undefined ? '' : `\n  ${hint}`}`)
}
