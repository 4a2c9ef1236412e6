// 文本损坏: what extraction, copying or conversion did to the text, recorded where it stands.

import type { Passage } from '../document/passage.ts'
import { ENGLISH_WORDS } from '../language/data/english.ts'
import type { Damage, DamageKind } from '../plan/types.ts'
import { placeAt } from '../read/source.ts'
import { at, type PartContext, placeOf, type Reading } from './reading.ts'

const FOREIGN_SCRIPT = /[\u0400-\u04ff\u0530-\u06ff\u0900-\u109f\u10a0-\u11ff\u1780-\u17ff\u3130-\u318f\uac00-\ud7af]+/g
const LATIN_WORD = /(?<=[\u4e00-\u9fff])[a-z]{2,15}(?=[\u4e00-\u9fff])/g
const PLACEHOLDER = /[XxＸ×]{2,}|某某|待定|待填|_{3,}|＿{2,}|【\s*】/g
// What a decoder puts where bytes are no character.
const LOST = /\ufffd+/g

const WORDS: readonly (readonly [kind: DamageKind, pattern: RegExp])[] = [
  ['foreign-script', FOREIGN_SCRIPT],
  ['foreign-word', LATIN_WORD],
  ['placeholder', PLACEHOLDER],
  ['lost-character', LOST],
]

/** A character without which none of them is there. */
const SUSPECT =
  /[\u0400-\u04ff\u0530-\u06ff\u0900-\u109f\u10a0-\u11ff\u1780-\u17ff\u3130-\u318f\uac00-\ud7afa-zXＸ×某待_＿【\ufffd]/

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
  for (const reading of context.readings) {
    inWords(context, reading.passage, damage)
    inTokens(context, reading, damage)
  }
  for (const block of context.part.blocks) {
    if (block.kind !== 'table') continue
    // A merged cell's words are one.
    const cells = block.grid.rows.flat().filter(({ merged }) => merged !== true)
    for (const { passage } of cells) if (passage.text !== '') inWords(context, passage, damage)
  }
  const { title, headline } = context.part
  for (const passage of [title, headline]) if (passage !== undefined) inWords(context, passage, damage)
  return damage.sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0))
}

type Push = (kind: DamageKind, start: number, end: number) => void

function pushInto(context: PartContext, passage: Passage, damage: Damage[]): Push {
  return (kind, start, end) => {
    damage.push({ kind, text: passage.text.slice(start, end), ...at(placeOf(context, passage, start, end)) })
  }
}

function inWords(context: PartContext, passage: Passage, damage: Damage[]): void {
  const { text } = passage
  if (!SUSPECT.test(text)) return
  const push = pushInto(context, passage, damage)
  for (const [kind, pattern] of WORDS) {
    for (const match of text.matchAll(pattern)) {
      if (kind === 'foreign-word' && !ENGLISH_WORDS.has(match[0])) continue
      push(kind, match.index, match.index + match[0].length)
    }
  }
}

function inTokens(context: PartContext, { passage, tokens }: Reading, damage: Damage[]): void {
  const push = pushInto(context, passage, damage)
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
