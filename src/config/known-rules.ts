// Every rule that a config may set: those over plans, and the one over the settings themselves.

import { RULES, type RuleMeta } from '../rules/index.ts'
import { SUPPRESSION_RULE } from './suppression-rule.ts'

export interface KnownRule {
  readonly meta: RuleMeta
}

export const KNOWN_RULES: readonly KnownRule[] = [...RULES, SUPPRESSION_RULE]

export const KNOWN_RULE_IDS: readonly string[] = KNOWN_RULES.map(({ meta }) => meta.id)
