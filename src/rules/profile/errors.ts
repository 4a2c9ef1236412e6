// What is wrong with an office's own profile, and where in it.

import type { Bilingual } from '../../plan/schema-words.ts'

/** A word of a profile that is not known, and those that are. */
interface Unknown {
  readonly word: string
  readonly known: readonly string[]
}

/** What is wrong with a profile, and where in it. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError'
  readonly words: Bilingual
  /** JSON Pointer into the profile. */
  readonly pointer: string
  readonly unknown: Unknown | undefined

  constructor(words: Bilingual, pointer: string, unknown?: Unknown) {
    super(words.en)
    this.words = words
    this.pointer = pointer
    this.unknown = unknown
  }
}
