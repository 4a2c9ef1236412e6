// What a schema found wrong, in English.

import type { ProblemData } from './index.ts'
import { pathWords, someOf } from './problem-parts.ts'

/** The first of many. */
export function someEn(words: readonly string[]): string {
  return someOf(words, ', ', ', …')
}

export function problemEn({ pointer, keyword, property, known, allowed, words }: ProblemData): string {
  const place = pathWords(pointer)
  const at = place === '' ? '' : `${place}: `
  const choices = known ?? allowed
  const list = choices === undefined ? '' : `; known: ${someEn(choices)}`
  switch (keyword) {
    case 'syntax':
      return `YAML syntax: ${words.en}`
    case 'required':
      return `${at}lacks ${property}`
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return `“${property}” is not known${list}`
    case 'enum':
      return `${at}is none of the values${list}`
    default:
      return `${at}${words.en}`
  }
}
