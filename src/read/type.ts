// 类型: what kind of file it is, by its content first and its name second.

import { ReadError } from './errors.ts'
import type { ReadInput } from './source.ts'

/** Kinds that are read. */
export type ReadableType = 'text' | 'markdown' | 'html' | 'docx' | 'doc' | 'pdf' | 'xlsx' | 'csv'

/** Kinds that are known, and not read: the refusal says what to do instead. */
export type UnreadableType =
  | 'xls'
  | 'pptx'
  | 'ppt'
  | 'wps'
  | 'et'
  | 'rtf'
  | 'ofd'
  | 'odt'
  | 'mht'
  | 'word-xml'
  | 'epub'
  | 'image'
  | 'archive'

export type FileType = ReadableType | UnreadableType

const EXTENSIONS: readonly (readonly [type: FileType, extensions: string])[] = [
  ['text', 'txt text'],
  ['markdown', 'md markdown'],
  ['html', 'html htm xhtml shtml'],
  ['docx', 'docx docm dotx'],
  ['doc', 'doc dot'],
  ['pdf', 'pdf'],
  ['xlsx', 'xlsx xlsm'],
  ['csv', 'csv tsv'],
  ['xls', 'xls'],
  ['pptx', 'pptx'],
  ['ppt', 'ppt'],
  ['wps', 'wps wpt'],
  ['et', 'et'],
  ['rtf', 'rtf'],
  ['ofd', 'ofd'],
  ['odt', 'odt'],
  ['mht', 'mht mhtml'],
  ['epub', 'epub'],
  ['image', 'png jpg jpeg gif bmp tif tiff webp heic'],
  ['archive', 'zip rar 7z gz tar'],
]

const TYPES = new Map(
  EXTENSIONS.flatMap(([type, extensions]) => extensions.split(' ').map((extension) => [extension, type] as const)),
)

/** Extensions that can be read, as the refusal of another one lists them. */
export const READABLE: readonly string[] = ['txt', 'md', 'html', 'docx', 'doc', 'pdf', 'xlsx', 'csv']

export function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The kind that a name promises; nothing for a name without an extension, or with an unknown one. */
export function promisedType(name: string): FileType | undefined {
  const extension = extensionOf(name)
  return extension === '' ? undefined : TYPES.get(extension)
}

// PNG, JPEG, GIF, TIFF of both byte orders, WebP in its container; RAR, 7z, gzip.
const SIGNATURES: readonly (readonly [type: FileType, signature: readonly number[]])[] = [
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', [0x52, 0x49, 0x46, 0x46]],
  ['archive', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
]

function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  new TextDecoder('latin1').decode(bytes.subarray(from, to))

/**
 * The kind that the bytes are for certain; nothing for text, which has no signature. `entriesOf` lists a zip's files.
 */
export function signedType(
  bytes: Uint8Array,
  entriesOf: (bytes: Uint8Array) => readonly string[],
): FileType | 'encrypted' | undefined {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06))
    return zipType(entriesOf(bytes))
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return compoundType(bytes)
  const start = ascii(bytes, 0, 1024)
  // Some servers put a few bytes before the header.
  if (start.includes('%PDF-')) return 'pdf'
  if (start.startsWith('{\\rtf')) return 'rtf'
  if (/^(?:\xef\xbb\xbf)?\s*MIME-Version:[\s\S]*multipart\/related/i.test(start)) return 'mht'
  if (start.includes('progid="Word.Document"') || start.includes('<pkg:package')) return 'word-xml'
  return SIGNATURES.find(([, signature]) => startsWith(bytes, ...signature))?.[0]
}

function zipType(entries: readonly string[]): FileType {
  const names = new Set(entries)
  const under = (folder: string): boolean => entries.some((entry) => entry.startsWith(folder))
  if (names.has('OFD.xml')) return 'ofd'
  if (names.has('[Content_Types].xml')) {
    if (under('word/')) return 'docx'
    if (under('xl/')) return 'xlsx'
    if (under('ppt/')) return 'pptx'
  }
  if (names.has('META-INF/container.xml')) return 'epub'
  if (names.has('content.xml') && names.has('META-INF/manifest.xml')) return 'odt'
  return 'archive'
}

// Names of the streams of a compound file, in UTF-16 in its directory.
const STREAMS: readonly (readonly [name: string, type: FileType | 'encrypted'])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['PowerPoint Document', 'ppt'],
]

function compoundType(bytes: Uint8Array): FileType | 'encrypted' {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const [name, type] of STREAMS) if (buffer.includes(Buffer.from(`${name}\0`, 'utf16le'))) return type
  throw new ReadError('damaged-file', { type: 'doc' })
}

const PAGE = /^<(?:!doctype\s+html|html)[\s>]/i
const FRAGMENT = /^<(?:head|body|meta|title|link|table|div|p|span|section|article|style|script)[\s>]/i
const TAG = /<\/?[a-z][^<>]*>/i

/** A text from its first word or tag on: behind blanks, comments and the declaration of XML. */
function head(text: string): string {
  let rest = text.trimStart()
  for (;;) {
    const close = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?xml') ? '?>' : undefined
    const end = close === undefined ? -1 : rest.indexOf(close)
    if (close === undefined || end < 0) return rest.slice(0, 100)
    rest = rest.slice(end + close.length).trimStart()
  }
}

/** Text, Markdown or a web page, by the look of a text and the name that it goes by. */
export function textType(text: string, { name }: ReadInput): ReadableType {
  const promised = promisedType(name)
  const begin = head(text)
  if (PAGE.test(begin)) return 'html'
  if (promised === 'csv') return 'csv'
  if (promised === 'html') return TAG.test(text) ? 'html' : 'text'
  if (promised === 'markdown') return 'markdown'
  return promised !== 'text' && FRAGMENT.test(begin) ? 'html' : 'text'
}
