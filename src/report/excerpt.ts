// A line of the source cut down to what is seen at once, with the quoted words apart.

import { harmless } from '../language/unseen.ts'
import { endOf, shorten, startOf, widthOf } from './width.ts'

export interface Excerpt {
  readonly before: string
  readonly quote: string
  readonly after: string
}

export interface Quoted {
  readonly column: number
  readonly quote: string
}

/** A text on one line that does nothing to a terminal but stand there. */
export function shown(text: string): string {
  return harmless(text.replace(/\s+/g, ' '))
}

const SENTENCE_END = /[。；！？;!?][”’）)\s]*/g

/** The end of a text: all of it where it fits, else from the start of a sentence, or of the first cell or clause. */
function lastPart(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  const tail = endOf(text, width - 1)
  const sentence = [...tail.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length)
  const start = sentence.filter((end) => end < tail.length).at(-1) ?? clauseStart(tail)
  return `…${tail.slice(start)}`
}

/** Where a cell or a clause begins, if it does early enough to leave enough to read. */
function clauseStart(text: string): number {
  const cell = text.indexOf('| ')
  if (cell >= 0) return cell
  const clause = text.search(/[，、：,]/) + 1
  return clause <= text.length / 3 ? clause : 0
}

function firstPart(text: string, width: number): string {
  return widthOf(text) <= width ? text : `${startOf(text, width - 1)}…`
}

/** `line` is undefined, or does not hold the quote, where the source is not at hand: then the quote stands alone. */
export function excerptOf(line: string | undefined, { column, quote }: Quoted, width: number): Excerpt {
  const start = column - 1
  const there = line !== undefined && quote !== '' && line.startsWith(quote, start)
  const before = there ? shown(line.slice(0, start)).trimStart() : ''
  const after = there ? shown(line.slice(start + quote.length)).trimEnd() : ''
  const marked = shorten(shown(quote), Math.floor(width * 0.7))
  const room = Math.max(0, width - widthOf(marked))
  const ahead = lastPart(before, Math.max(Math.floor(room * 0.6), room - widthOf(after)))
  return { before: ahead, quote: marked, after: firstPart(after, room - widthOf(ahead)) }
}
