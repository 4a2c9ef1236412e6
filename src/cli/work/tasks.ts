// What is done with the bytes of one file: plain data in, plain data out, so that a thread can do it and a cache keep it.

import { spelledOut } from '../../language/unseen.ts'
import type { Plan } from '../../plan/types.ts'
import { toYaml } from '../../plan/yaml.ts'
import { type ReadInput, type ReadOptions, type Source, sourceText } from '../../read/index.ts'
import type { Lang, Profile } from '../../rules/index.ts'
import { attempt, type Failure, type Loading, loadPlans, loadSource } from '../load.ts'
import { type AskedProfile, makeProfiles } from '../profile.ts'
import { Refusal } from '../refusal.ts'
import { type Words, wordsIn } from '../words/index.ts'
import { type CheckAsk, type CheckDone, checkFile } from './check-file.ts'

/** What every task is told. */
export interface FileAsk {
  readonly input: ReadInput
  readonly reading: ReadOptions
  readonly lang: Lang
}

export interface PlansAsk extends FileAsk {
  /** Tables that belong to the file. */
  readonly annexes: readonly ReadInput[]
}

export interface TextsAsk extends FileAsk {
  readonly format: 'yaml' | 'json'
}

interface AskOf {
  readonly check: CheckAsk
  readonly plans: PlansAsk
  readonly texts: TextsAsk
  readonly text: FileAsk
  readonly format: FileAsk
}

interface DoneOf {
  readonly check: CheckDone
  readonly plans: readonly Plan[]
  /** Each plan, written. */
  readonly texts: readonly string[]
  readonly text: string
  readonly format: Source['format']
}

export type TaskName = keyof AskOf
export type Ask<K extends TaskName> = AskOf[K]

/** What came of a task, with what the person is to be told of it. */
export type Answer<K extends TaskName> = { readonly said: readonly string[] } & (
  | { readonly done: DoneOf[K] }
  | { readonly failure: Failure }
  | { readonly refusal: { readonly message: string; readonly hint?: string | undefined } }
)

export type Perform = <K extends TaskName>(task: K, ask: Ask<K>) => Promise<Answer<K>>

/** What a task is done with. */
export interface Tools extends Loading {
  readonly profiles: (asked: AskedProfile) => Promise<Profile>
  readonly sourceOf: (input: ReadInput) => Promise<Source>
  readonly annexes: (inputs: readonly ReadInput[]) => Promise<Source[]>
}

const TASKS: { readonly [K in TaskName]: (ask: AskOf[K], tools: Tools) => Promise<DoneOf[K]> } = {
  check: checkFile,
  plans: async ({ input, annexes }, tools) => {
    const { plans } = await loadPlans(input, await tools.annexes(annexes), tools)
    return plans.map(({ plan }) => plan)
  },
  texts: async ({ input, format }, tools) => {
    const { plans } = await loadPlans(input, [], tools)
    return plans.map(({ plan }) => (format === 'yaml' ? toYaml(plan) : spelledOut(JSON.stringify(plan, null, 2))))
  },
  text: async ({ input }, tools) => sourceText(await loadSource(input, tools)),
  format: async ({ input }, tools) => (await tools.sourceOf(input)).format,
}

/** An annex is looked at, then used. */
const sources = new WeakMap<ReadInput, Promise<Source>>()

/** Does tasks one by one, and remembers profiles from one to the next. */
export function makePerformer(): Perform {
  const known = new Map<Lang, Tools['profiles']>()
  const profilesIn = (lang: Lang, words: Words): Tools['profiles'] => {
    const profiles = known.get(lang) ?? makeProfiles(words)
    known.set(lang, profiles)
    return profiles
  }
  return async (task, ask) => {
    const said: string[] = []
    const words = wordsIn(ask.lang)
    const loading = { reading: ask.reading, words, say: (text: string) => said.push(text) }
    const sourceOf = (input: ReadInput, say: Loading['say']): Promise<Source> => {
      const source = sources.get(input) ?? loadSource(input, { ...loading, say })
      sources.set(input, source)
      return source
    }
    const tools: Tools = {
      ...loading,
      profiles: profilesIn(ask.lang, words),
      sourceOf: (input) => sourceOf(input, loading.say),
      // What there is to say of them was said when their format was asked for.
      annexes: (inputs) => Promise.all(inputs.map((input) => sourceOf(input, () => {}))),
    }
    try {
      return { said, ...(await attempt(() => TASKS[task](ask, tools), words)) }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { said, refusal: { message: error.message, hint: error.hint } }
    }
  }
}
