// Bytes to source: the format by the file's name and look, the encoding, the lines.

import { createHash } from 'node:crypto'
import type { SourceFormat } from '../plan/types.ts'
import { ReadError } from './errors.ts'
import type { ReadInput, Source } from './source.ts'
import { textLines } from './text.ts'

export { ReadError, type ReadErrorCode } from './errors.ts'
export type { ReadInput, Source } from './source.ts'

/** Largest file that is read, in bytes: the whole text and its places are held in memory. */
export const MAX_BYTES = 64 * 1024 * 1024

const BY_EXTENSION: Readonly<Record<string, SourceFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
}

function extensionOf(name: string): string {
  const match = /\.([^./\\]+)$/.exec(name)
  return match?.[1]?.toLowerCase() ?? ''
}

function formatOf(name: string): SourceFormat {
  const extension = extensionOf(name)
  if (extension === '') return 'text'
  const format = BY_EXTENSION[extension]
  if (format === undefined)
    throw new ReadError('unknown-type', { extension, known: Object.keys(BY_EXTENSION).join(', ') })
  return format
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ReadError('not-utf8', {})
  }
}

/** The share of characters that cannot be text of a plan: control and replacement characters, private-use ones, (cid:12). */
function unreadableShare(text: string): number {
  let bad = 0
  let all = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code <= 0x20) continue
    all++
    if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || (code >= 0x7f && code <= 0x9f)) bad++
  }
  const unmapped = text.match(/\(cid:\d+\)/g)
  for (const match of unmapped ?? []) bad += match.length
  return all === 0 ? 0 : bad / all
}

// Plans are Chinese: a text of some length with hardly any ideograph was decoded wrongly or lost its fonts.
const MIN_HAN_SHARE = 0.25
const MAX_UNREADABLE_SHARE = 0.05
const JUDGED_FROM = 200

function hanShare(text: string): number {
  let han = 0
  let all = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code <= 0x20) continue
    all++
    if (code >= 0x4e00 && code <= 0x9fff) han++
  }
  return all === 0 ? 0 : han / all
}

function refuseUnreadable(text: string): void {
  if (text.length < JUDGED_FROM) return
  const unreadable = unreadableShare(text)
  const han = hanShare(text)
  if (unreadable > MAX_UNREADABLE_SHARE || han < MIN_HAN_SHARE) {
    throw new ReadError('unreadable-text', { unreadable: Math.round(unreadable * 100), han: Math.round(han * 100) })
  }
}

/** Reads a document's bytes as a source. Throws a {@link ReadError} that says what is wrong. */
export function readSource(input: ReadInput): Source {
  const format = formatOf(input.name)
  if (input.bytes.length > MAX_BYTES) throw new ReadError('too-large', { bytes: input.bytes.length, limit: MAX_BYTES })
  const text = decode(input.bytes)
  if (text.trim() === '') throw new ReadError('empty', {})
  refuseUnreadable(text)
  const sha256 = createHash('sha256').update(input.bytes).digest('hex')
  return { name: input.name, format, encoding: 'utf-8', sha256, text, lines: textLines(text, format) }
}

/** The text that places count in, as `plan-check text` prints it. */
export function sourceText(source: Source): string {
  return source.text
}
