// --profile and the config's `profile`: a name of the program's own, or a file.

import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
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
  const { parse } = await import('yaml')
  try {
    return await compileProfile(named, schemaNodeOf(parse(text)))
  } catch (error) {
    if (error instanceof ProfileError)
      throw new Refusal(words.badProfile(named, error.message), profileHint(error, words))
    throw new Refusal(
      words.badProfile(named, error instanceof Error ? error.message : String(error)),
      words.profileHint,
    )
  }
}

function profileHint({ field, known }: ProfileError, words: Words): string {
  const near = field === undefined ? undefined : nearest(field, known)
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
