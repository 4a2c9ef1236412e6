// What the rest of the program sees of the rules.

import type { Plan } from '../plan/types.ts'
import { type CheckOptions, type PlanReport, runChecks } from './engine.ts'
import { RULES } from './registry.ts'

export type { CheckOptions, PlanReport, RuleFailure } from './engine.ts'
export { severityOf } from './engine.ts'
export { fingerprintOf } from './fingerprint.ts'
export { fillMessage } from './messages.ts'
export { BUILT_IN, profileNamed } from './profile/built-in.ts'
export { compileProfile, schemaNodeOf } from './profile/compile.ts'
export { ProfileError } from './profile/errors.ts'
export type { Profile } from './profile/types.ts'
export { RULES } from './registry.ts'
export { type Data, type Lang, NO_OPTIONS, type Preset, type Rule, type RuleMeta } from './types.ts'

/** Checks a plan: every comparison that it allows, what disagrees, and how much of it was checked. */
export function checkPlan(plan: Plan, options: CheckOptions = {}): PlanReport {
  return runChecks(plan, RULES, options)
}
