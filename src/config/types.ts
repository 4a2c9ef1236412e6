// plan-check.yaml as schemas/config.schema.json describes it, and what holds for one file.

import type { ExtraAliases } from '../language/names.ts'
import type { Severity } from '../plan/report-types.ts'
import type { Bilingual } from '../plan/schema-words.ts'
import type { Preset } from '../rules/index.ts'

export type SetSeverity = Severity | 'off'

/** A severity, or severity and options together. */
export type RuleSetting = SetSeverity | ({ readonly severity?: SetSeverity } & Readonly<Record<string, unknown>>)

export type RuleSettings = Readonly<Record<string, RuleSetting>>

/** recommended; strict: for submissions; all: every rule, as recommended has it. */
export type Extends = Preset | 'all'

/** One suppressed finding, as written. */
export interface SuppressionEntry {
  readonly fingerprint: string
  readonly reason?: string
  /** The last day on which it holds. */
  readonly expires?: string
  readonly rule?: string
  /** Pattern of files, from the folder of the file that says it. */
  readonly file?: string
}

export interface FileSettings {
  readonly match: readonly string[]
  readonly extends?: Extends
  readonly rules?: RuleSettings
  readonly profile?: string
}

/** plan-check.yaml */
export interface ConfigFile {
  readonly extends?: Extends
  readonly rules?: RuleSettings
  readonly profile?: string
  readonly aliases?: ExtraAliases
  readonly ignore?: readonly string[]
  readonly files?: readonly FileSettings[]
  readonly suppress?: readonly SuppressionEntry[]
  readonly baseline?: string
  readonly failOn?: Severity | 'never'
  readonly minCoverage?: number
  readonly lang?: 'zh' | 'en'
}

/** What is wrong in a file of settings, and where. */
export interface ConfigProblem {
  readonly line: number
  /** JSON Pointer. */
  readonly pointer: string
  /** Keyword of JSON Schema, or `syntax`. */
  readonly keyword: string
  /** The key that is not known, or is missing. */
  readonly property?: string
  /** Keys or values that are known there. */
  readonly known?: readonly string[]
  /** What is asked for there, or what the parser stumbled over. */
  readonly words: Bilingual
}
