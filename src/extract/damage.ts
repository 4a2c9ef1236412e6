// 文本损坏: what extraction, copying or conversion did to the text, recorded where it stands.

import { ENGLISH_WORDS } from '../language/data/english.ts'
import type { Damage, DamageKind } from '../plan/types.ts'
import { placeAt } from '../read/source.ts'
import { at, type PartContext, placeOf, type Reading } from './reading.ts'

const FOREIGN_SCRIPT = /[\u0400-\u04ff\u0530-\u06ff\u0900-\u109f\u10a0-\u11ff\u1780-\u17ff\u3130-\u318f\uac00-\ud7af]+/g
const LATIN_WORD = /(?<=[\u4e00-\u9fff])[a-z]{2,15}(?=[\u4e00-\u9fff])/g
const PLACEHOLDER = /[XxＸ×]{2,}|某某|待定|待填|_{3,}|＿{2,}|【\s*】/g

/** Damage that the reader repaired on the way, and what the text still shows. */
export function extractDamage(context: PartContext): Damage[] {
  const damage: Damage[] = []
  for (const note of context.part.damage) {
    const place = placeAt(context.source, note.start, note.end)
    const { text, wordsOf } = context.source
    const entry: Damage = { kind: note.kind, text: wordsOf?.(note.start, note.end) ?? text.slice(note.start, note.end) }
    damage.push({
      ...entry,
      ...(note.repair === undefined || note.repair === '' ? {} : { repair: note.repair }),
      at: place,
    })
  }
  for (const reading of context.readings) inReading(context, reading, damage)
  return damage.sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0))
}

function inReading(context: PartContext, reading: Reading, damage: Damage[]): void {
  const { passage, tokens } = reading
  const { text } = passage
  const push = (kind: DamageKind, start: number, end: number): void => {
    damage.push({ kind, text: text.slice(start, end), ...at(placeOf(context, passage, start, end)) })
  }
  for (const match of text.matchAll(FOREIGN_SCRIPT)) push('foreign-script', match.index, match.index + match[0].length)
  for (const match of text.matchAll(LATIN_WORD))
    if (ENGLISH_WORDS.has(match[0])) push('foreign-word', match.index, match.index + match[0].length)
  for (const match of text.matchAll(PLACEHOLDER)) push('placeholder', match.index, match.index + match[0].length)
  tokens.forEach((token, index) => {
    if (token.kind === 'time' && token.fault === 'digits-lost') push('lost-digits', token.start, token.end)
    else if (token.kind === 'time' && token.damaged === true) push('lost-character', token.start, token.end)
    const next = tokens[index + 1]
    if (
      token.kind === 'quantity' &&
      next?.kind === 'quantity' &&
      token.end === next.start &&
      token.unit?.kind === 'ratio' &&
      next.unit?.kind === 'ratio'
    ) {
      push('separator-lost', token.start, next.end)
    }
  })
}
