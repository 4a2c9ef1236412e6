// 印发通知: the letter that issues the plan, and what it cites.

import type { Citation, Letter } from '../plan/types.ts'
import { dateIn, documentNumberIn, type Found, issuerIn } from './meta-found.ts'
import { type PartContext, placeOf } from './reading.ts'

/** The letter, with the places of what it says of the plan. */
export interface LetterFacts {
  letter: Letter
  number: Found | undefined
  issuer: Found | undefined
  written: Found | undefined
  cites: Citation[]
}

/** The letter over a plan; nothing where the plan stands alone. */
export function letterOf(context: PartContext): LetterFacts | undefined {
  const { letter: part, front } = context.part
  if (part === undefined) return undefined
  const letter: Letter = {}
  const cites: Citation[] = []
  if (part.title !== undefined) {
    letter.title = part.title.text
    const place = placeOf(context, part.title, 0, part.title.text.length)
    if (place !== undefined) letter.at = place
  }
  const number = documentNumberIn(context, [...front, ...part.paragraphs])
  if (number !== undefined) letter.documentNumber = number.value
  const issuer = issuerIn(context, [...part.paragraphs].reverse()) ?? issuerIn(context, front)
  if (issuer !== undefined) letter.issuer = issuer.value
  const written = dateIn(context, [...part.paragraphs].reverse()) ?? dateIn(context, front)
  if (written !== undefined) letter.written = written.value
  for (const passage of part.paragraphs) {
    for (const match of passage.text.matchAll(
      /《([^《》]{6,80}(?:《[^《》]*》[^《》]{0,20})?)》[（(]([^（）()]{2,14}[〔［[]?(?:19|20)\d\d[〕］\]]?\d{1,5}号)[）)]/g,
    )) {
      const cite: Citation = {}
      if (match[1] !== undefined) cite.title = match[1]
      if (match[2] !== undefined) cite.documentNumber = match[2]
      const place = placeOf(context, passage, match.index, match.index + match[0].length)
      if (place !== undefined) cite.at = place
      cites.push(cite)
    }
  }
  return { letter, number, issuer, written, cites }
}
