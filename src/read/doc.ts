// DOC: the text of a Word 97–2003 file, a line for each paragraph and each row of a table, cells divided by tabs.

/// <reference path="./word-extractor.d.ts" />
import WordExtractor, { type WordText } from 'word-extractor'
import { openCompound } from './doc-compound.ts'
import { TextWriter } from './docx-text.ts'
import { ReadError } from './errors.ts'
import type { SourceBody } from './source.ts'

// Left to itself, word-extractor turns —— into -- and “ ” into ".
const AS_WRITTEN = { filterUnicode: false }

/** Reads a doc. Loaded for a doc only. */
export async function readDoc(bytes: Uint8Array): Promise<SourceBody> {
  const { lists } = headerOf(bytes)
  const document = await extract(bytes)
  const writer = new TextWriter()
  const put = (text: string, note?: true): void => {
    for (const line of linesOf(text)) writer.paragraph({ text: line, marks: [] }, note === undefined ? {} : { note })
  }
  put(document.getBody(AS_WRITTEN))
  // Where these stand in the text is not told.
  put(document.getTextboxes({ ...AS_WRITTEN, includeHeadersAndFooters: false, includeBody: true }).trim())
  put(document.getFootnotes(AS_WRITTEN).trim(), true)
  put(document.getEndnotes(AS_WRITTEN).trim(), true)
  const lines = writer.lines.map(({ paragraph, ...line }) =>
    isRow(writer.whole.slice(line.start, line.end)) ? line : { ...line, paragraph: true as const },
  )
  const body: SourceBody = { text: writer.whole, lines }
  return lists ? { ...body, remarks: [{ code: 'numbers-lost', data: {} }] } : body
}

async function extract(bytes: Uint8Array): Promise<WordText> {
  try {
    return await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch {
    // Whatever it stumbles over, the file is not what a doc is.
    throw new ReadError('damaged-file', { type: 'doc' })
  }
}

function isRow(line: string): boolean {
  return line.includes('\t')
}

const NON_BREAKING_HYPHEN = 0x1e

/** Without the characters that stand for pictures, fields and the like. */
function plain(text: string): string {
  let result = ''
  for (const character of text.toWellFormed()) {
    const code = character.charCodeAt(0)
    if (code >= 0x20 || code === 0x09 || code === 0x0a) result += character
    else if (code === NON_BREAKING_HYPHEN) result += '-'
  }
  return result
}

// Lines of one cell that are looked through for the end of its row.
const MOST_IN_CELL = 12

/** The lines of a text; the paragraphs of a cell are put together, as a row is one line. */
function linesOf(text: string): string[] {
  if (text === '') return []
  const given = plain(text).split('\n')
  const lines: string[] = []
  for (let index = 0; index < given.length; index++) {
    let line = given[index] ?? ''
    if (line.includes('\t') && !line.endsWith('\t')) {
      // A row ends with the tab of its last cell; a paragraph with tabs of its own does not.
      const end = given.slice(index + 1, index + 1 + MOST_IN_CELL).findIndex((next) => next.endsWith('\t'))
      const between = given.slice(index + 1, index + 2 + end)
      if (end >= 0 && between.every((next) => next.length <= 200)) {
        line = [line, ...between].join(' ')
        index += between.length
      }
    }
    lines.push(line.replace(/\t$/, '').replace(/^\t(?=[^\t]*$)/, '\u3000'))
  }
  if (lines.at(-1) === '') lines.pop()
  return lines
}

const MAGIC = 0xa5ec
const SECOND_TABLE = 0x0200

/** What the header of a doc says of its text. */
interface Header {
  /** Paragraphs are in lists. */
  lists: boolean
}

/**
 * Reads the header, and refuses a file whose text is not where it says: word-extractor makes room for whatever lengths it
 * is told.
 */
function headerOf(bytes: Uint8Array): Header {
  const damaged = new ReadError('damaged-file', { type: 'doc' })
  const stream = openCompound(bytes)
  const text = stream('WordDocument')
  if (text === undefined || text.length < LISTS + 8) throw damaged
  const view = new DataView(text.buffer, text.byteOffset, text.byteLength)
  if (view.getUint16(0, true) !== MAGIC) throw damaged
  const table = stream((view.getUint16(0x0a, true) & SECOND_TABLE) === 0 ? '0Table' : '1Table')
  if (table === undefined || LENGTHS.some((at) => view.getUint32(at, true) > table.length)) throw damaged
  if (!holdsPieces(new DataView(table.buffer, table.byteOffset, table.byteLength), view)) throw damaged
  return { lists: view.getUint32(LISTS, true) > 4 }
}

// Places in the header: of the stretches of the table stream that are read, and of its lists.
const PIECES = 0x01a2
const LISTS = 0x02ee
const LENGTHS = [0x00f6, 0x00fe, 0x0106, 0x0146, 0x014e, 0x0156, 0x01a6]
const CHARACTERS = [0x4c, 0x50, 0x54, 0x5c, 0x60, 0x64, 0x68]
const ONE_BYTE = 0x40000000

/** True where each piece of text lies in the stream, and all together hold what the header counts. */
function holdsPieces(table: DataView, text: DataView): boolean {
  let at = text.getUint32(PIECES, true)
  const end = Math.min(table.byteLength, at + text.getUint32(PIECES + 4, true))
  while (at + 3 <= end && table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true)
  if (at + 5 > end || table.getUint8(at) !== 2) return false
  const count = (table.getUint32(at + 1, true) - 4) / 12
  at += 5
  if (!Number.isInteger(count) || count < 1 || at + count * 12 + 4 > table.byteLength) return false
  for (let piece = 0; piece < count; piece++) {
    const start = table.getUint32(at + piece * 4, true)
    const characters = table.getUint32(at + piece * 4 + 4, true) - start
    const place = table.getUint32(at + (count + 1) * 4 + piece * 8 + 2, true)
    const narrow = (place & ONE_BYTE) !== 0
    const from = narrow ? (place & ~ONE_BYTE) / 2 : place
    if (characters < 0 || from + characters * (narrow ? 1 : 2) > text.byteLength) return false
  }
  const last = table.getUint32(at + count * 4, true)
  return CHARACTERS.reduce((sum, place) => sum + text.getUint32(place, true), 0) <= last + CHARACTERS.length
}
