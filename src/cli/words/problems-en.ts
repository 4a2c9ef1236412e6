// What a schema found wrong, in English.

import type { ProblemData } from './index.ts'

const SHOWN = 8

/** The first of many. */
export function someOf(words: readonly string[]): string {
  const told = words.slice(0, SHOWN).join(', ')
  return words.length > SHOWN ? `${told}, …` : told
}

/** `/rules/sums~1table` as a person writes it: rules › sums/table. */
function where(pointer: string): string {
  const steps = pointer.split('/').slice(1)
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')).join(' › ')
}

export function problemEn({ pointer, keyword, property, known, allowed, message }: ProblemData): string {
  const place = where(pointer)
  const at = place === '' ? '' : `${place}: `
  const choices = known ?? allowed
  const list = choices === undefined ? '' : `; known: ${someOf(choices)}`
  switch (keyword) {
    case 'syntax':
      return `YAML syntax: ${message}`
    case 'required':
      return `${at}lacks ${property}`
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return `“${property}” is not known${list}`
    case 'enum':
      return `${at}is none of the values${list}`
    default:
      return `${at}${message}`
  }
}
