// A name on the command line, read into plans; or why it could not be.

import { resolve } from 'node:path'
import { plansOf } from '../extract/plans.ts'
import type { Plan } from '../plan/types.ts'
import { LIMITS, ReadError, type ReadOptions, readSource, type Source } from '../read/index.ts'
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

export async function loadSource({ path, name }: Asked, options: ReadOptions, words: Words): Promise<Source> {
  const most = options.limits?.bytes ?? LIMITS.bytes
  if (path === STDIN && process.stdin.isTTY) await say(words.stdinWaits)
  const source = await readSource(await (path === STDIN ? readStdin(name, most) : openInput(path, most)), options)
  for (const { code, data } of source.remarks ?? []) await say(`${name}: ${words.remark[code](data)}`)
  return source
}

/** At least one plan, with something in each. */
export async function loadPlans(
  asked: Asked,
  options: ReadOptions,
  words: Words,
): Promise<{ source: Source; plans: Plan[] }> {
  const source = await loadSource(asked, options, words)
  return { source, plans: await plansOf(source) }
}

export async function sayFailure(name: string, { code, data }: Failure, words: Words): Promise<void> {
  const { message, hint } = words.failure[code](data)
  await say(`${name}: ${message}${hint === undefined ? '' : `\n  ${hint}`}`)
}
