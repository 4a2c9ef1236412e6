// 读: each stretch of a part's text with its tokens, and a note of which tokens a section of the plan has taken.

import type { Block, DocumentPart, Exhibit, Section } from '../document/blocks.ts'
import { type Passage, placeIn, slice } from '../document/passage.ts'
import { lex, type Token } from '../language/lexer.ts'
import type { Place } from '../plan/types.ts'
import type { Source } from '../read/source.ts'
import type { Refusal } from './indicators/found.ts'

/** A heading's or a paragraph's text with its tokens. */
export interface Reading {
  passage: Passage
  tokens: Token[]
  section: Section
  kind: 'heading' | 'paragraph'
  box?: Exhibit
  line: number
  /** Tokens that a section of the plan holds, by index. */
  taken: Set<number>
  /** Whose money the paragraph tells (全市, 市本级), in reports of money. */
  scope?: string
  /** Tokens that an extractor looked at and that nobody is to read, with the reason. */
  refused: Map<number, Refusal>
}

/** Readings of a part's headings and paragraphs, in order. */
export function readingsOf(blocks: readonly Block[]): Reading[] {
  const readings: Reading[] = []
  for (const block of blocks) {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') continue
    // The mark is no number of the text: 2. 2035年远景目标 is no 2.2035.
    const passage = block.kind === 'heading' ? slice(block.passage, block.titleStart, block.titleEnd) : block.passage
    const reading: Reading = {
      passage,
      tokens: lex(passage.text),
      section: block.section,
      kind: block.kind,
      line: block.line,
      taken: new Set(),
      refused: new Map(),
    }
    // A glossary's numbers explain terms; they are nobody's.
    if (block.section.kind === 'glossary')
      for (const index of reading.tokens.keys()) reading.refused.set(index, 'other')
    if (block.kind === 'paragraph' && block.box !== undefined) reading.box = block.box
    readings.push(reading)
  }
  return readings
}

/** A place as an object to spread: `at` only where there is one. */
export function at(place: Place | undefined): { at?: Place } {
  return place === undefined ? {} : { at: place }
}

/** What every extractor is given. */
export interface PartContext {
  source: Source
  part: DocumentPart
  readings: Reading[]
}

export function placeOf(context: PartContext, passage: Passage, start: number, end: number): Place | undefined {
  return placeIn(context.source, passage, start, end)
}
