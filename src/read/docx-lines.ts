// The lines that a paragraph is printed on.

import { readMark } from '../language/numbering.ts'
import { joined, part, type Written } from './docx-text.ts'

/** A number and the words behind it. 1. and 2035年 are kept apart, or they would be a decimal. */
export function numbered(number: string, words: Written): Written {
  const bare = number.trimEnd()
  const apart = number !== bare || (/[\d.．]$/.test(bare) && /^\s*\d/.test(words.text))
  return number === '' ? words : joined([{ text: apart ? `${bare} ` : bare, marks: [] }, words], '')
}

/** Tabs divide the cells of a row: one in a cell is a blank. */
export function flat({ text, marks }: Written): Written {
  return { text: text.replaceAll('\t', ' '), marks }
}

const ENDS = /[。！？；：:]["”’」』）)]?\s*$/
const BEGINS = /^\s*(?:单位[：:]|(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s*$)/

function beginsLine(text: string): boolean {
  const mark = readMark(text.trim())
  return BEGINS.test(text) || (mark !== undefined && mark.style !== 'digit' && mark.style !== 'decimal')
}

const MOST_HEADING = 40

/** （一）指导思想 over a sentence; over a few words more it goes on. */
function isHeading(text: string, next: string): boolean {
  return text.length <= MOST_HEADING && beginsLine(text) && !/[，、]$/.test(text) && ENDS.test(next)
}

/**
 * The lines of a paragraph. A line break inside it is a blank, as in a title over two lines; where a sentence ends before
 * it or a number begins behind it, it stands for the end of a paragraph.
 */
export function linesOf(words: Written): Written[] {
  const pieces: Written[] = []
  let start = 0
  for (const line of words.text.split('\n')) {
    pieces.push(indented(part(words, start, start + line.length)))
    start += line.length + 1
  }
  const lines: Written[] = []
  for (const piece of pieces) {
    const before = lines.at(-1)
    if (before === undefined || ENDS.test(before.text) || beginsLine(piece.text) || isHeading(before.text, piece.text))
      lines.push(piece)
    else lines[lines.length - 1] = joined([before, piece], ' ')
  }
  return lines
}

/** A tab before the first word is an indent, one behind the last nothing. */
function indented(words: Written): Written {
  const blanks = /^[\t ]*/.exec(words.text)?.[0] ?? ''
  const inner = part(words, blanks.length, Math.max(blanks.length, words.text.trimEnd().length))
  return blanks === '' ? inner : joined([{ text: blanks.replaceAll('\t', '\u3000'), marks: [] }, inner], '')
}
