import type { ErrorObject } from 'ajv'
import { validate } from './generated/validate-plan.js'
import { type Bilingual, schemaWords } from './schema-words.ts'
import type { Plan } from './types.ts'

/** What is wrong with a plan, and where in it. */
export interface PlanProblem {
  /** JSON Pointer to the value that is wrong, or that lacks something */
  pointer: string
  /** The keyword of JSON Schema that it fails: required, type, enum, additionalProperties, … */
  keyword: string
  /** The property that lacks, or that the model does not know */
  property?: string
  /** The values that it may have */
  allowed?: readonly string[]
  /** What is asked for there */
  words: Bilingual
}

export type Validated = { plan: Plan } | { problems: PlanProblem[] }

/**
 * Checks a value against schemas/plan.schema.json. Lists that are absent are put in as empty, in the value itself, so
 * that a plan written by hand may leave them out.
 */
export function validatePlan(value: unknown): Validated {
  if (validate(value)) return { plan: value }
  return { problems: (validate.errors ?? []).filter((error) => error.keyword !== 'if').map(problemOf) }
}

function problemOf(error: ErrorObject): PlanProblem {
  const problem: PlanProblem = {
    pointer: error.instancePath,
    keyword: error.keyword,
    words: schemaWords(error.keyword, error.params),
  }
  const property: unknown = error.params['missingProperty'] ?? error.params['additionalProperty']
  if (typeof property === 'string') problem.property = property
  const allowed: unknown = error.params['allowedValues']
  if (Array.isArray(allowed)) problem.allowed = allowed.map(String)
  return problem
}
