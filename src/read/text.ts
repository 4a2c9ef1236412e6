// Plain text and Markdown: lines, and of Markdown the headings that # marks.

import type { SourceFormat } from '../plan/types.ts'
import { type SourceLine, splitLines } from './source.ts'

const HASHES = /^(#{1,6})[ \t]+\S/

/** Lines of a text; of Markdown with the levels of its # headings. */
export function textLines(text: string, format: SourceFormat): SourceLine[] {
  const lines = splitLines(text)
  if (format !== 'markdown') return lines
  for (const line of lines) {
    const match = HASHES.exec(text.slice(line.start, Math.min(line.end, line.start + 80)))
    if (match?.[1] !== undefined) line.level = match[1].length
  }
  return lines
}
