// A source: a document's text as given, with its places, and what its format knows for certain.

import type { Place, SourceFormat } from '../plan/types.ts'

/** A document's bytes and the name that it goes by. */
export interface ReadInput {
  name: string
  bytes: Uint8Array
}

/** Text that is not the source's own run of characters (tags and entities between), each unit with its offset there. */
export interface SourceContent {
  text: string
  offsets: Int32Array
}

/** What a format knows of a stretch of its text. A text file knows nothing but its lines. */
export interface SourceLine {
  /** Offsets into the source text; `end` is before the line end. */
  start: number
  end: number
  /** Heading level that the format states (Markdown #, h2, 标题 2). */
  level?: number
  /** The words, where they are not the characters [start, end) themselves. */
  content?: SourceContent
  /** A paragraph as the format knows it: no line of a hard-wrapped one. */
  paragraph?: true
  /** A footnote or endnote, lifted out of the sentence that bears its mark. */
  note?: true
}

/** A cell of a table whose grid the format knows; spans are resolved, a repeat is `merged`. */
export interface SourceCell {
  content: SourceContent
  merged: boolean
}

/** A table whose grid the format knows. It stands where the line `line` stands, which has no words of its own. */
export interface SourceTable {
  line: number
  rows: SourceCell[][]
  /** Rows that the format marks as header (th, 重复标题行); 0 where it says nothing. */
  headerRows: number
}

/** A comment of the format, which shows nothing (<!-- … -->). */
export interface SourceComment {
  text: string
  /** Offsets into the source text. */
  start: number
  end: number
  /** The block that it stands before: the next element, the lines up to the next blank one. */
  next?: { start: number; end: number }
}

/** What whoever asked should know of how a file was read. */
export interface ReadRemark {
  /**
   * type-mismatch: the content is not what the name says; bytes-lost: some bytes are no characters of the encoding;
   * numbers-lost: the file has automatic numbers, which its format keeps from its readers (doc); sheets-hidden: hidden
   * sheets are not read; rows-hidden: hidden rows and columns are; formulas-open: formulas whose value is not in the file.
   */
  code: 'type-mismatch' | 'bytes-lost' | 'numbers-lost' | 'sheets-hidden' | 'rows-hidden' | 'formulas-open'
  data: Readonly<Record<string, string | number>>
}

/** What a format's reader makes of a file. */
export type SourceBody = Pick<
  Source,
  | 'text'
  | 'lines'
  | 'tables'
  | 'fileLines'
  | 'wordsOf'
  | 'shownEnd'
  | 'where'
  | 'remarks'
  | 'comments'
  | 'pages'
  | 'tablesFrom'
>

export interface Source {
  name: string
  format: SourceFormat
  encoding: string
  sha256: string
  /** The text that places count in: as given, without a byte-order mark. */
  text: string
  lines: readonly SourceLine[]
  /** Tables that the format knows; a text file has none. */
  tables?: readonly SourceTable[]
  /** The words of source characters [start, end), where tags and entities stand among them (html). */
  wordsOf?: (start: number, end: number) => string
  /** Lines of the file that places count, where `lines` are the lines that a page shows (html). */
  fileLines?: readonly SourceLine[]
  /** Behind the last character that [start, end) shows: &nbsp; is one, and a line can end within a tag (html). */
  shownEnd?: (start: number, end: number) => number
  /** Sheet and cell of a character (xlsx). */
  where?: (offset: number) => Pick<Place, 'sheet' | 'cell'>
  /** Tables of other files that belong to this one; `text`, `lines` and `tables` hold theirs behind its own. */
  annexes?: readonly Source[]
  /** The first line whose tables the format knows, where those of the lines before are to be looked for. */
  tablesFrom?: number
  /** The place of characters that may be another file's. */
  placeOf?: (start: number, end: number) => Place
  /** The first line of each page, by its index among the lines that places count (pdf). */
  pages?: readonly number[]
  remarks?: readonly ReadRemark[]
  comments?: readonly SourceComment[]
}

/** Lines of a text; CRLF is one line end, as is a lone CR. */
export function splitLines(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  const nextOf = (mark: string, from: number): number => {
    const at = text.indexOf(mark, from)
    return at < 0 ? text.length : at
  }
  let feed = nextOf('\n', 0)
  let back = nextOf('\r', 0)
  let start = 0
  while (start < text.length) {
    const end = Math.min(feed, back)
    lines.push({ start, end })
    start = end + (back < feed && feed === back + 1 ? 2 : 1)
    if (feed < start) feed = nextOf('\n', start)
    if (back < start) back = nextOf('\r', start)
  }
  return lines
}

/** Index of the line that holds `offset`. */
export function lineAt(lines: readonly SourceLine[], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Source characters [start, end) of one line as they are shown: blanks where tags stand, so that columns hold. */
export function shownText({ text, wordsOf }: Source, start: number, end: number): string {
  if (wordsOf === undefined) return text.slice(start, end)
  let shown = ''
  for (let at = start; at < end; at++)
    shown += wordsOf(at, at + 1)
      .padEnd(1)
      .slice(0, 1)
  return shown
}

/** The lines, from 1, that source characters [start, end) stand on. */
export function linesOf(source: Source, start: number, end: number): { from: number; to: number } {
  const lines = source.fileLines ?? source.lines
  return { from: lineAt(lines, start) + 1, to: lineAt(lines, Math.max(start, end - 1)) + 1 }
}

/**
 * The place of source characters [start, end): line and column from 1 in UTF-16 units. Of a stretch over several
 * lines, the part on the first.
 */
export function placeAt(source: Source, start: number, end: number): Place {
  if (source.placeOf !== undefined) return source.placeOf(start, end)
  const lines = source.fileLines ?? source.lines
  const index = lineAt(lines, start)
  const line = lines[index]
  const lineStart = line?.start ?? 0
  const most = Math.max(start, Math.min(end, line?.end ?? source.text.length))
  const stop = source.shownEnd === undefined ? most : source.shownEnd(start, most)
  const quote = source.wordsOf === undefined ? source.text.slice(start, stop) : source.wordsOf(start, stop)
  return { line: index + 1, column: start - lineStart + 1, length: stop - start, quote, ...source.where?.(start) }
}
