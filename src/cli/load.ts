// A name on the command line, read into plans; or why it could not be.

import { plansOf } from '../extract/plans.ts'
import { PlanYamlError } from '../plan/yaml.ts'
import {
  LIMITS,
  ReadError,
  type ReadInput,
  type ReadOptions,
  readSource,
  type Source,
  withAnnexes,
} from '../read/index.ts'
import { OpenError, openInput, readStdin, STDIN } from './input.ts'
import { type Asked, isPlanFile } from './inputs.ts'
import { say } from './output.ts'
import type { LocatedPlan } from './plan-file.ts'
import { Refusal } from './refusal.ts'
import type { FailureCode, FailureData, Words } from './words/index.ts'

export interface Failure {
  readonly code: FailureCode
  readonly data: FailureData
}

/** Runs what reads a file; an error becomes the failure of this file alone. */
export async function attempt<T>(action: () => Promise<T>, words: Words): Promise<{ done: T } | { failure: Failure }> {
  try {
    return { done: await action() }
  } catch (error) {
    // Settings that are wrong are wrong for every file.
    if (error instanceof Refusal) throw error
    return { failure: failureOf(error, words) }
  }
}

function failureOf(error: unknown, words: Words): Failure {
  if (error instanceof OpenError || error instanceof ReadError) return { code: error.code, data: error.data }
  if (error instanceof PlanYamlError) return { code: 'bad-plan', data: { problems: problemList(error, words) } }
  return { code: 'program-error', data: { reason: error instanceof Error ? error.message : String(error) } }
}

const PROBLEMS_TOLD = 8

function problemList({ problems }: PlanYamlError, words: Words): string {
  const told = problems.slice(0, PROBLEMS_TOLD).map((problem) => words.problemAt(problem.line, words.problem(problem)))
  const left = problems.length - told.length
  return [...told, ...(left > 0 ? [words.moreProblems(left)] : [])].join('\n')
}

async function openAsked({ path, name }: Asked, options: ReadOptions, words: Words): Promise<ReadInput> {
  const most = options.limits?.bytes ?? LIMITS.bytes
  if (path === STDIN && process.stdin.isTTY) await say(words.stdinWaits)
  return path === STDIN ? readStdin(name, most) : openInput(path, most)
}

async function sourceOf(input: ReadInput, name: string, options: ReadOptions, words: Words): Promise<Source> {
  const source = await readSource(input, options)
  for (const { code, data } of source.remarks ?? []) await say(`${name}: ${words.remark[code](data)}`)
  return source
}

export async function loadSource(asked: Asked, options: ReadOptions, words: Words): Promise<Source> {
  return sourceOf(await openAsked(asked, options, words), asked.name, options, words)
}

/** At least one plan, with something in each. A plan that `extract` wrote has no source. */
export async function loadPlans(
  asked: Asked,
  options: ReadOptions,
  words: Words,
  annexes: readonly Source[] = [],
): Promise<{ source: Source | undefined; plans: LocatedPlan[] }> {
  const input = await openAsked(asked, options, words)
  if (isPlanFile(asked.name)) {
    const { readPlanFile } = await import('./plan-file.ts')
    return { source: undefined, plans: await readPlanFile(input, words) }
  }
  const source = withAnnexes(await sourceOf(input, asked.name, options, words), annexes)
  return { source, plans: (await plansOf(source)).map((plan) => ({ plan })) }
}

export async function sayFailure(name: string, { code, data }: Failure, words: Words): Promise<void> {
  const { message, hint } = words.failure[code](data)
  await say(`${name}: ${message}${hint === undefined ? '' : `\n  ${hint.replaceAll('\n', '\n  ')}`}`)
}
