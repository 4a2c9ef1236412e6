// Bytes to source: the type by content and name, the encoding, the lines.

import { createHash } from 'node:crypto'
import type { Spot } from '../plan/places.ts'
import type { SourceFormat } from '../plan/types.ts'
import { withoutComments } from './comments.ts'
import { readCsv } from './csv.ts'
import { decode } from './decode.ts'
import { ReadError } from './errors.ts'
import { type Limits, limitsOf } from './limits.ts'
import { type ReadInput, type ReadRemark, type Source, type SourceBody, shownText, splitLines } from './source.ts'
import { textLines } from './text.ts'
import { extensionOf, type FileType, promisedType, READABLE, signedType, textType } from './type.ts'
import { openZip } from './zip.ts'

export { withAnnexes } from './annex.ts'
export { encodingOf } from './decode.ts'
export { ReadError, type ReadErrorCode } from './errors.ts'
export { LIMITS, type Limits } from './limits.ts'
export { linesOf, placeAt, type ReadInput, type ReadRemark, type Source, type SourceComment } from './source.ts'
export { extensionOf, promisedType } from './type.ts'

/** How a file is to be read. */
export interface ReadOptions {
  /** The encoding of a text or page, where the reader is not to find it out. */
  encoding?: string
  limits?: Partial<Limits>
}

/**
 * The shares of ideographs, and of characters that cannot be text of a plan: control and replacement characters,
 * private-use ones, (cid:12).
 */
function sharesOf(text: string): { unreadable: number; han: number } {
  let bad = 0
  let han = 0
  let all = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code <= 0x20) continue
    all++
    if (code >= 0x4e00 && code <= 0x9fff) han++
    else if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || (code >= 0x7f && code <= 0x9f)) bad++
  }
  const unmapped = text.includes('(cid:') ? text.match(/\(cid:\d+\)/g) : null
  for (const match of unmapped ?? []) bad += match.length
  return all === 0 ? { unreadable: 0, han: 0 } : { unreadable: bad / all, han: han / all }
}

// Plans are Chinese: a text of some length with hardly any ideograph was decoded wrongly or lost its fonts.
const MIN_HAN_SHARE = 0.25
const MAX_UNREADABLE_SHARE = 0.05
const JUDGED_FROM = 200

function refuseUnreadable(text: string): void {
  if (text.length < JUDGED_FROM) return
  const { unreadable, han } = sharesOf(text)
  if (unreadable > MAX_UNREADABLE_SHARE || han < MIN_HAN_SHARE) {
    throw new ReadError('unreadable-text', { unreadable: Math.round(unreadable * 100), han: Math.round(han * 100) })
  }
}

/** What was made of the bytes, before it is judged. */
interface Opened {
  format: SourceFormat
  encoding: string
  body: SourceBody
  /** Stretches of bytes that were no characters. */
  lost: number
}

async function openText(input: ReadInput, { encoding }: ReadOptions, limits: Limits): Promise<Opened> {
  const decoded = decode(input.bytes, encoding)
  const { text } = decoded
  const format = textType(text, input)
  const body =
    format === 'html' ? await page(text, limits) : format === 'csv' ? readCsv(text, limits) : plain(text, format)
  return { format, encoding: decoded.encoding, body, lost: decoded.lost }
}

function plain(text: string, format: SourceFormat): SourceBody {
  const lines = textLines(text, format)
  return format === 'markdown' ? { text, ...withoutComments(text, lines) } : { text, lines }
}

async function page(text: string, limits: Limits): Promise<SourceBody> {
  const { readHtml } = await import('./html.ts')
  return readHtml(text, limits)
}

// The readers of Word's formats are heavy: each is loaded for a file that needs it.
async function open(input: ReadInput, options: ReadOptions, limits: Limits): Promise<Opened> {
  const type = signedType(input.bytes, (bytes) => openZip(bytes, limits, packageOf(input.name)).names)
  if (type === undefined) return openText(input, options, limits)
  if (type === 'encrypted') throw new ReadError('encrypted', { type: promisedType(input.name) ?? 'docx' })
  if (type === 'docx') {
    const { readDocx } = await import('./docx.ts')
    return { format: type, encoding: 'utf-8', body: readDocx(input.bytes, limits), lost: 0 }
  }
  if (type === 'xlsx') {
    const { readXlsx } = await import('./xlsx.ts')
    return { format: type, encoding: 'utf-8', body: readXlsx(input.bytes, limits), lost: 0 }
  }
  if (type === 'pdf') {
    const { readPdf } = await import('./pdf.ts')
    return { format: type, encoding: 'utf-8', body: await readPdf(input.bytes, limits), lost: 0 }
  }
  // WPS writes .wps with streams named as Word's, but not always as Word lays them out.
  if (type === 'doc' && promisedType(input.name) !== 'wps') {
    const { readDoc } = await import('./doc.ts')
    return { format: type, encoding: 'utf-16le', body: await readDoc(input.bytes), lost: 0 }
  }
  throw new ReadError('unsupported-type', { type: type === 'doc' ? 'wps' : type })
}

const TEXTS: ReadonlySet<FileType> = new Set(['text', 'markdown', 'csv'])

const SHEETS: ReadonlySet<SourceFormat> = new Set(['xlsx', 'csv'])

/** What a zip whose directory is damaged was to be. */
function packageOf(name: string): FileType | 'zip' {
  const promised = promisedType(name)
  return promised === undefined || TEXTS.has(promised) ? 'zip' : promised
}

/** Refuses by the name alone what no content can make readable: an unknown extension. */
function refuseUnknown(name: string): void {
  const extension = extensionOf(name)
  if (extension === '' || promisedType(name) !== undefined) return
  throw new ReadError('unknown-type', { extension, known: READABLE.join(', ') })
}

function remarksOf(input: ReadInput, { format, lost, encoding }: Opened): ReadRemark[] {
  const remarks: ReadRemark[] = []
  const promised = promisedType(input.name)
  const same =
    promised === undefined ||
    promised === format ||
    (TEXTS.has(promised) && (format === 'text' || format === 'markdown'))
  if (!same) remarks.push({ code: 'type-mismatch', data: { extension: extensionOf(input.name), type: format } })
  if (lost > 0) remarks.push({ code: 'bytes-lost', data: { lost, encoding } })
  return remarks
}

/** Reads a document's bytes as a source. Throws a {@link ReadError} that says what is wrong. */
export async function readSource(input: ReadInput, options: ReadOptions = {}): Promise<Source> {
  const limits = limitsOf(options.limits)
  if (input.bytes.length > limits.bytes)
    throw new ReadError('too-large', { bytes: input.bytes.length, limit: limits.bytes })
  refuseUnknown(input.name)
  const opened = await open(input, options, limits)
  const { format, encoding, body } = opened
  if (body.text.trim() === '') throw new ReadError('empty', {})
  const words = body.comments === undefined ? body.text : wordsOf(body)
  // A sheet is mostly figures: its words are judged.
  refuseUnreadable(SHEETS.has(format) ? words.replace(/[\d\s.,;%/"-]+/g, '') : words)
  const sha256 = createHash('sha256').update(input.bytes).digest('hex')
  const remarks = [...(body.remarks ?? []), ...remarksOf(input, opened)]
  return { name: input.name, format, encoding, sha256, ...body, ...(remarks.length === 0 ? {} : { remarks }) }
}

/** What a text shows, without tags and comments. */
function wordsOf({ text, lines }: SourceBody): string {
  return lines.map((line) => line.content?.text ?? text.slice(line.start, line.end)).join('\n')
}

/** The lines that places count, as they are shown: of a page of the web without its tags, which leave blanks. */
export function shownLines(source: Source): (spot: Spot) => string | undefined {
  return linesWith(source, (start, end) => shownText(source, start, end))
}

/** The same lines as the file has them: of a page of the web with its tags. */
export function writtenLines(source: Source): (spot: Spot) => string | undefined {
  return linesWith(source, (start, end) => source.text.slice(start, end))
}

function linesWith(
  { text, fileLines, pages }: Source,
  wordsOf: (start: number, end: number) => string,
): (spot: Spot) => string | undefined {
  const lines = fileLines ?? splitLines(text)
  return ({ line, page }) => {
    const first = page === undefined ? 0 : pages?.[page - 1]
    // A page ends before the line that parts it from the next.
    const last = page === undefined || pages?.[page] === undefined ? lines.length : (pages[page] ?? 0) - 1
    const index = first === undefined ? -1 : first + line - 1
    const found = index < last ? lines[index] : undefined
    return found === undefined ? undefined : wordsOf(found.start, found.end)
  }
}

/** The text that places count in, as `plan-check text` prints it. */
export function sourceText(source: Source): string {
  return source.text
}
