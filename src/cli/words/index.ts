// What the program says: refusals, notes and help, in Chinese and English.

import type { Bilingual } from '../../plan/schema-words.ts'
import type { ReadErrorCode, ReadRemark } from '../../read/index.ts'
import type { Lang } from '../../report/index.ts'
import type { BoundCode, BoundWords } from './bounds.ts'
import { en } from './en.ts'
import type { HandWords } from './hand.ts'
import { zh } from './zh.ts'

export type FailureCode =
  | ReadErrorCode
  | 'missing-file'
  | 'is-folder'
  | 'no-permission'
  | 'unreadable-file'
  | 'bad-plan'
  | 'program-error'
  | BoundCode

/** What a failure's message is filled with. */
export type FailureData = Readonly<Record<string, string | number>>

/** A sentence for the report and what to do next, for the terminal. */
export interface FailureWords {
  readonly message: string
  readonly hint?: string | undefined
}

/** A problem that a schema found, or a parser. */
export interface ProblemData {
  readonly pointer: string
  readonly keyword: string
  readonly property?: string
  /** Keys or values that are known there. */
  readonly known?: readonly string[]
  readonly allowed?: readonly string[]
  readonly words: Bilingual
}

export interface OptionWords {
  readonly lang: string
  readonly help: string
  readonly stdinName: string
  readonly encoding: string
  readonly maxSize: string
  readonly timeout: string
  readonly concurrency: string
  readonly config: string
}

export interface CommandWords {
  readonly summary: string
  readonly description: string
  readonly arguments: string
  readonly examples: readonly (readonly [command: string, does: string])[]
}

export type CommandName =
  | 'check'
  | 'extract'
  | 'export'
  | 'text'
  | 'rules'
  | 'explain'
  | 'schema'
  | 'baseline'
  | 'print-config'
  | 'init'
  | 'doctor'
  | 'completion'

type CheckOption =
  | 'format'
  | 'failOn'
  | 'minCoverage'
  | 'rule'
  | 'profile'
  | 'baseline'
  | 'cache'
  | 'explain'
  | 'quiet'
  | 'color'
  | 'annex'

export interface Words extends BoundWords {
  readonly program: {
    readonly description: string
    readonly usage: string
    readonly version: string
    readonly more: string
    readonly examples: CommandWords['examples']
  }
  readonly shared: OptionWords
  readonly titles: Readonly<Record<string, string>>
  readonly usage: string
  readonly examples: string
  readonly helpCommand: string
  readonly commands: Readonly<Record<CommandName, CommandWords>>
  readonly options: {
    readonly check: Readonly<Record<CheckOption, string>>
    readonly extract: Readonly<Record<'format' | 'output', string>>
    readonly export: Readonly<Record<'table' | 'to' | 'output' | 'wide', string>>
    readonly rules: Readonly<Record<'stats' | 'format', string>>
    readonly baseline: Readonly<Record<'output' | 'prune', string>>
    readonly init: Readonly<Record<'workflow', string>>
  }

  readonly failure: Readonly<Record<FailureCode, (data: FailureData) => FailureWords>>
  /** What is said of a file that was read. */
  readonly remark: Readonly<Record<ReadRemark['code'], (data: FailureData) => string>>
  readonly missingTable: string
  readonly wideOfIndicators: string
  readonly binaryToFile: (format: string) => string
  readonly exportHint: string
  readonly annexOfOne: string
  readonly annexOfOneHint: string
  readonly annexNoTable: (file: string) => string
  readonly annexNoTableHint: string
  readonly ruleFailed: (file: string, rule: string, reason: string) => string

  readonly semicolon: string
  /** Between two sentences. */
  readonly gap: string
  readonly didYouMean: (word: string) => string
  readonly seeHelp: (command: string) => string
  readonly known: (words: readonly string[]) => string
  readonly broken: (what: string) => string
  readonly noCommand: string
  readonly unknownCommand: (name: string) => string
  readonly tryCheck: (file: string) => string
  readonly unknownOption: (flag: string) => string
  readonly optionOf: (flag: string, command: string) => string
  readonly missingArgument: (name: string) => string
  readonly missingValue: (option: string) => string
  readonly tooMany: (command: string) => string
  readonly badValue: (option: string, value: string) => string
  readonly emptyPath: (option: string) => string
  readonly twoToStdout: string
  readonly formatHint: string
  readonly twoToFile: (file: string) => string
  readonly overwritesInput: (file: string) => string
  readonly unknownRule: (id: string) => string
  readonly listRules: string
  readonly ruleShape: (value: string) => string
  readonly ruleShapeHint: string
  readonly coverageValue: (value: string) => string
  readonly coverageHint: string
  readonly unknownEncoding: (label: string) => string
  readonly encodingHint: string
  readonly sizeValue: (value: string) => string
  readonly sizeHint: string
  readonly unknownSchema: (name: string) => string
  readonly nameWithoutStdin: string
  readonly nameWithoutStdinHint: string
  readonly stdinWaits: string
  readonly cannotPrint: (reason: string) => string
  readonly cannotWrite: (file: string, reason: string) => string
  readonly noFolder: (folder: string) => string
  readonly lowCoverage: (file: string, percent: string, least: string) => string
  readonly written: (file: string) => string
  /** What is wrong in a config or a plan, without its place. */
  readonly problem: (problem: ProblemData) => string
  readonly problemAt: (line: number, problem: string) => string
  readonly moreProblems: (n: number) => string
  readonly badConfig: (path: string) => string
  readonly cannotReadConfig: (path: string, reason: string) => string
  readonly configHint: string
  readonly badProfile: (name: string, line: number, reason: string) => string
  /** The words of this language. */
  readonly either: (words: Bilingual) => string
  readonly cannotReadProfile: (path: string, reason: string) => string
  readonly profileHint: string
  readonly badBaseline: (path: string) => string
  readonly cannotReadBaseline: (path: string, reason: string) => string
  readonly baselineHint: string
  readonly baselineGone: (file: string, n: number) => string
  readonly baselineWritten: (file: string, findings: number, dropped: number) => string
  readonly cannotReadFolder: (folder: string, reason: string) => string
  readonly cannotReadFolderHint: string
  readonly nothingToRead: (path: string) => string
  readonly nothingToReadHint: string
  readonly skipped: (files: readonly string[]) => string
  readonly sourceChanged: (file: string) => string
  readonly statsHint: string
  readonly findingsColumn: string
  readonly ruleColumns: readonly string[]
  readonly hand: HandWords
  /** Of several files, at the beginning of one. */
  readonly progress: (done: number, total: number, file: string) => string
}

const ALL: Readonly<Record<Lang, Words>> = { zh, en }

export function wordsIn(lang: Lang): Words {
  return ALL[lang]
}
