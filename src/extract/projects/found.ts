// 项目: what the readers of projects give each other.

import { lex, type QuantityToken } from '../../language/lexer.ts'
import type { Place, Project, ProjectPlaces, Quantity } from '../../plan/types.ts'
import { quantityOf } from '../quantity.ts'
import type { Reading } from '../reading.ts'

/** A project of the text, with the numbers that it is told by. They are taken once money had its look at them. */
export interface FoundProject {
  project: Project
  numbers: { reading: Reading; token: number }[]
}

/** Sets a field and its place. */
export function put<Field extends keyof ProjectPlaces>(
  project: Project,
  field: Field,
  value: NonNullable<Project[Field]>,
  place: Place | undefined,
): void {
  project[field] = value
  if (place !== undefined) project.ats[field] = place
}

/** The first quantity of a kind in words. */
export function quantityIn(words: string, fits: (token: QuantityToken) => boolean): Quantity | undefined {
  const token = lex(words).find((one): one is QuantityToken => one.kind === 'quantity' && fits(one))
  return token === undefined ? undefined : quantityOf(token, words.slice(token.start, token.end), undefined)
}
