// The shape of a rule: one file with a default object, a pure function of the plan.

import type { Names } from '../language/names.ts'
import type { Region } from '../language/scopes.ts'
import type { Interval } from '../math/interval.ts'
import type { Reason, Severity, Verdict } from '../plan/report-types.ts'
import type { Place, Plan } from '../plan/types.ts'
import type { Profile } from './profile/types.ts'

export type Lang = 'zh' | 'en'

/** recommended: for readers; strict: for what is submitted. */
export type Preset = 'recommended' | 'strict'

/** What a message may be filled with. */
export type Data = Readonly<Record<string, string | number | boolean>>

/** A message in both languages; `{name}` is filled from the finding's data. Neutral: both sides, never which one is wrong. */
export interface Message {
  readonly zh: string
  readonly en: string
}

/** Families of rules, as their folders are named. */
export type Family = 'sums' | 'indicators' | 'timeline' | 'counts' | 'structure' | 'names' | 'text' | 'config'

export interface RuleMeta<Id extends string = string> {
  /** `<family>/<name>`, and so are its file, its page and its test. */
  readonly id: string
  readonly family: Family
  /** The highest severity that the rule gives, in each preset. */
  readonly severity: { readonly recommended: Severity; readonly strict: Severity }
  /** JSON Schema of its options. */
  readonly options: Readonly<Record<string, unknown>>
  readonly messages: Readonly<Record<Id, Message>>
}

export type Role = 'left' | 'right' | 'total' | 'part'

/** A side of a comparison. */
export interface OperandDraft {
  readonly role: Role
  /** JSON Pointer of the fact in the plan. */
  readonly fact: string
  readonly at?: Place | undefined
  readonly name?: string | undefined
  readonly period?: string | undefined
  /** As printed, with its unit. */
  readonly text?: string | undefined
  readonly interval?: Interval | undefined
  /** Of the interval's ends. */
  readonly unit?: string | undefined
  /** A bound that many facts are laid against (规划期): two that leave it have no cause in common. */
  readonly frame?: boolean | undefined
  /** The value in its base unit, for the fingerprint: 1.7 万亿元 and 17000 亿元 are one. */
  readonly canonical?: string | undefined
}

/** What a reader is told of a check. */
export interface Told<Id extends string = string> {
  /** `error`: both sides explicit, parts complete, one meaning only. The rule's severity caps it. */
  readonly level: Severity
  readonly messageId: Id
  readonly data: Data
}

/** A check as a rule gives it. */
export interface CheckDraft<Id extends string = string> {
  readonly verdict: Verdict
  /** Of an unassessable one. */
  readonly reason?: Reason | undefined
  readonly operands: readonly OperandDraft[]
  /** Places that help a reader and are no side of the comparison. */
  readonly context?: readonly (Place | undefined)[] | undefined
  readonly calculation?: string | undefined
  readonly told?: Told<Id> | undefined
}

/** What several rules begin with: a pure function of the plan. */
export type SharedWork<T> = (plan: Plan, names: Names, region: Region) => T

/** What a rule is given besides the plan. */
export interface RuleContext {
  readonly names: Names
  readonly region: Region
  /** The answer of `work` for this plan. Rules that ask for the same work share one answer, made once. */
  readonly once: <T>(work: SharedWork<T>) => T
  /** Options of this rule, valid by its schema. */
  readonly options: Readonly<Record<string, unknown>>
  /** What is asked of the document. */
  readonly profile: Profile
}

export interface Rule<Id extends string = string> {
  readonly meta: RuleMeta<Id>
  readonly check: (plan: Plan, context: RuleContext) => CheckDraft<Id>[]
}

/** Holds a rule to its own message ids. */
export function defineRule<Id extends string>(rule: Rule<Id>): Rule<Id> {
  return rule
}

/** Options of a rule that has none. */
export const NO_OPTIONS = { type: 'object', additionalProperties: false } as const
