// --profile and the config's `profile`: a name of the program's own, or a file.

import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { syntaxWords } from '../plan/schema-words.ts'
import { lineFinder } from '../plan/yaml-lines.ts'
import { BUILT_IN, compileProfile, type Profile, ProfileError, profileNamed, schemaNodeOf } from '../rules/index.ts'
import { Refusal, systemCode } from './refusal.ts'
import { hintFor } from './settings.ts'
import { nearest } from './suggest.ts'
import type { Words } from './words/index.ts'

/** A profile that is asked for: a name of the program's own, or a file by its name and text. */
export interface AskedProfile {
  readonly named: string
  readonly text: string | undefined
}

/** `folder`: of relative paths. Throws a Refusal. */
export async function askedProfile(named: string, folder: string, words: Words): Promise<AskedProfile> {
  const own = BUILT_IN.includes(named)
  return { named, text: own ? undefined : await readProfile(resolve(folder, named), named, words) }
}

/** Makes profiles, each once. Throws a Refusal. */
export function makeProfiles(words: Words): (asked: AskedProfile) => Promise<Profile> {
  const made = new Map<string, Promise<Profile>>()
  return ({ named, text = '' }) => {
    const own = profileNamed(named)
    if (own !== undefined) return Promise.resolve(own)
    const key = `${named}\n${text}`
    const known = made.get(key) ?? make(named, text, words)
    made.set(key, known)
    return known
  }
}

async function make(named: string, text: string, words: Words): Promise<Profile> {
  const { isNode, LineCounter, parseDocument } = await import('yaml')
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, version: '1.2' })
  const [fault] = document.errors
  if (fault !== undefined) {
    const problem = { pointer: '', keyword: 'syntax', words: syntaxWords(fault) }
    throw new Refusal(
      words.badProfile(named, lines.linePos(fault.pos[0]).line, words.problem(problem)),
      words.profileHint,
    )
  }
  try {
    return await compileProfile(named, schemaNodeOf(document.toJS()))
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error
    const line = lineFinder(document, lines, { isNode })(error.pointer)
    throw new Refusal(words.badProfile(named, line, words.either(error.words)), profileHint(error, words))
  }
}

function profileHint({ unknown }: ProfileError, words: Words): string {
  const near = unknown && nearest(unknown.word, unknown.known)
  return near === undefined ? words.profileHint : words.didYouMean(near)
}

async function readProfile(path: string, named: string, words: Words): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const code = systemCode(error) ?? String(error)
    throw new Refusal(words.cannotReadProfile(path, code), hintFor(named, BUILT_IN, words))
  }
}
