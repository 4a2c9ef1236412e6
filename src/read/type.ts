// 类型: what kind of file it is, by its content first and its name second.

import { ReadError } from './errors.ts'
import type { ReadInput } from './source.ts'

/** Kinds that are read. */
export type ReadableType = 'text' | 'markdown' | 'html' | 'docx' | 'doc'

/** Kinds that are known, and not read: the refusal says what to do instead. */
export type UnreadableType =
  | 'pdf'
  | 'xlsx'
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

const TYPES = new Map(EXTENSIONS.flatMap(([type, extensions]) => extensions.split(' ').map((extension) => [extension, type] as const)))

/** Extensions that can be read, as the refusal of another one lists them. */
export const READABLE: readonly string[] = ['txt', 'md', 'html', 'docx', 'doc']

export function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The kind that a name promises; nothing for a name without an extension, or with an unknown one. */
export function promisedType(name: string): FileType | undefined {
  const extension = extensionOf(name)
  return extension === '' ? undefined : TYPES.get(extension)
}

function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

const ascii = (bytes: Uint8Array, from: number, to: number): string => new TextDecoder('latin1').decode(bytes.subarray(from, to))

/**
 * The kind that the bytes are for certain; nothing for text, which has no signature. `entriesOf` lists a zip's files.
 */
export function signedType(bytes: Uint8Array, entriesOf: (bytes: Uint8Array) => readonly string[]): FileType | 'encrypted' | undefined {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return zipType(entriesOf(bytes))
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return compoundType(bytes)
  const head = ascii(bytes, 0, 1024)
  // Some servers put a few bytes before the header.
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (/^(?:\xef\xbb\xbf)?\s*MIME-Version:[^]*multipart\/related/i.test(head)) return 'mht'
  if (head.includes('progid="Word.Document"') || head.includes('<pkg:package')) return 'word-xml'
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM....\0\0\0\0|II\*\0|MM\0\*|RIFF....WEBP)/s.test(head)) return 'image'
  if (/^(?:Rar!\x1a|7z\xbc\xaf|\x1f\x8b)/.test(head)) return 'archive'
  return undefined
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

const PAGE = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html)[\s>]/i
const FRAGMENT = /^\s*(?:<!--[^]*?-->\s*)*<(?:head|body|meta|title|link|table|div|p|span|section|article|style|script)[\s>]/i
const TAG = /<\/?[a-z][^<>]*>/i

/** Text, Markdown or a web page, by the look of a text and the name that it goes by. */
export function textType(text: string, { name }: ReadInput): ReadableType {
  const promised = promisedType(name)
  if (PAGE.test(text)) return 'html'
  if (promised === 'html') return TAG.test(text) ? 'html' : 'text'
  if (promised === 'markdown') return 'markdown'
  return promised !== 'text' && FRAGMENT.test(text) ? 'html' : 'text'
}
