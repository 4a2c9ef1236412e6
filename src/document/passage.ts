// A passage: text to be read, each character of which knows its place in the source.

import type { Place } from '../plan/types.ts'
import { placeAt, type Source } from '../read/source.ts'

/** Reading text and, for each of its UTF-16 units, the offset in the source that it came from. */
export interface Passage {
  text: string
  offsets: Int32Array
}

export const EMPTY: Passage = { text: '', offsets: new Int32Array(0) }

/** The place in the source of characters [start, end) of a passage; nothing for an empty stretch. */
export function placeIn(source: Source, passage: Passage, start: number, end: number): Place | undefined {
  const first = passage.offsets[start]
  const last = passage.offsets[end - 1]
  if (first === undefined || last === undefined || end <= start) return undefined
  return placeAt(source, first, Math.max(last, first) + 1)
}

/** Characters [start, end) that the reader put in (the number of a list's item): they take the place of what follows them. */
export function isPutIn({ offsets }: Passage, start: number, end: number): boolean {
  return end > start && end < offsets.length && offsets[start] === offsets[end]
}

export function slice(passage: Passage, start: number, end = passage.text.length): Passage {
  return { text: passage.text.slice(start, end), offsets: passage.offsets.subarray(start, end) }
}

/** Passages one behind the other, with nothing between them. */
export function join(passages: readonly Passage[]): Passage {
  const [only] = passages
  if (passages.length === 1 && only !== undefined) return only
  let length = 0
  let text = ''
  for (const passage of passages) {
    length += passage.text.length
    text += passage.text
  }
  const offsets = new Int32Array(length)
  let at = 0
  for (const passage of passages) {
    offsets.set(passage.offsets, at)
    at += passage.offsets.length
  }
  return { text, offsets }
}
