// DOC: the text of a Word 97–2003 file, a line for each paragraph and each row of a table, cells divided by tabs.

import WordExtractor, { type WordText } from 'word-extractor'
import { TextWriter } from './docx-text.ts'
import { ReadError } from './errors.ts'
import type { SourceBody } from './source.ts'

// Left to itself, word-extractor turns —— into -- and “ ” into ".
const AS_WRITTEN = { filterUnicode: false }

/** Reads a doc. Loaded for a doc only. */
export async function readDoc(bytes: Uint8Array): Promise<SourceBody> {
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
  return hasLists(bytes) ? { ...body, remarks: [{ code: 'numbers-lost', data: {} }] } : body
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
  for (const character of text) {
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

const SECTOR = 512
const MAGIC = 0xa5ec
const LISTS_LENGTH = 0x2ee

/** True where the header of the text says that paragraphs are in lists. */
function hasLists(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = SECTOR; at + 2 * SECTOR <= view.byteLength; at += SECTOR) {
    if (view.getUint16(at, true) !== MAGIC) continue
    const length = view.getUint32(at + LISTS_LENGTH, true)
    return length > 4 && length < view.byteLength
  }
  return false
}
