// The bytes of a file, read into plans; or why they could not be.

import { plansOf } from '../extract/plans.ts'
import { PlanYamlError } from '../plan/yaml.ts'
import { ReadError, type ReadInput, type ReadOptions, readSource, type Source, withAnnexes } from '../read/index.ts'
import { OpenError } from './input.ts'
import { isPlanFile } from './inputs.ts'
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

/** How a file is read, and whom its remarks are told to. */
export interface Loading {
  readonly reading: ReadOptions
  readonly words: Words
  readonly say: (text: string) => void
}

export async function loadSource(input: ReadInput, { reading, words, say }: Loading): Promise<Source> {
  const source = await readSource(input, reading)
  for (const { code, data } of source.remarks ?? []) say(`${input.name}: ${words.remark[code](data)}`)
  return source
}

/** At least one plan, with something in each. A plan that `extract` wrote has no source. */
export async function loadPlans(
  input: ReadInput,
  annexes: readonly Source[],
  loading: Loading,
): Promise<{ source: Source | undefined; plans: LocatedPlan[] }> {
  if (isPlanFile(input.name)) {
    const { readPlanFile } = await import('./plan-file.ts')
    return { source: undefined, plans: await readPlanFile(input, loading) }
  }
  const source = withAnnexes(await loadSource(input, loading), annexes)
  return { source, plans: (await plansOf(source)).map((plan) => ({ plan })) }
}

export async function sayFailure(name: string, { code, data }: Failure, words: Words): Promise<void> {
  const { message, hint } = words.failure[code](data)
  await say(`${name}: ${message}${hint === undefined ? '' : `\n  ${hint.replaceAll('\n', '\n  ')}`}`)
}
