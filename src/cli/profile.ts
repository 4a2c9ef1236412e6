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

/** Loads profiles, each once. `folder`: of relative paths. Throws a Refusal. */
export function makeProfiles(words: Words): (named: string, folder: string) => Promise<Profile> {
  const loaded = new Map<string, Promise<Profile>>()
  return (named, folder) => {
    const own = profileNamed(named)
    if (own !== undefined) return Promise.resolve(own)
    const path = resolve(folder, named)
    const known = loaded.get(path) ?? load(path, named, words)
    loaded.set(path, known)
    return known
  }
}

async function load(path: string, named: string, words: Words): Promise<Profile> {
  const text = await readProfile(path, named, words)
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
