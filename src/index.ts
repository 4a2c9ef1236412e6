// The library: `import { readPlan, checkPlan } from 'plan-check'`.

import { readFile } from 'node:fs/promises'
import { plansOf } from './extract/plans.ts'
import type { Plan } from './plan/types.ts'
import { type ReadInput, type ReadOptions, readSource } from './read/index.ts'

export type { Check, Coverage, Finding, Report } from './plan/report-types.ts'
export type * from './plan/types.ts'
export { toYaml } from './plan/yaml.ts'
export { LIMITS, type Limits, ReadError, type ReadErrorCode, type ReadInput, type ReadOptions } from './read/index.ts'
export { type CheckOptions, checkPlan, type PlanReport } from './rules/index.ts'

/**
 * Reads the plans of a file: of a path, or of bytes and the name that they go by. A file can hold several.
 * Throws a {@link ReadError} when it cannot be read as a plan.
 */
export async function readPlan(input: string | ReadInput, options: ReadOptions = {}): Promise<Plan[]> {
  const given = typeof input === 'string' ? { name: input, bytes: await readFile(input) } : input
  return plansOf(await readSource(given, options))
}
