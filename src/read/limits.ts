// 上限: how much of a document is read, in one table. A file past a limit is refused, with the limit in the message.

import { ReadError } from './errors.ts'

/** Limits of reading; each can be set by the caller of the library. */
export interface Limits {
  /** Bytes of a file: its whole text and all places are held in memory. */
  bytes: number
  /** Files in a zip (docx). A plan has some dozens. */
  entries: number
  /** Bytes of the parts of a zip that are read, unpacked and together. */
  unpacked: number
  /** How many times its packed size a part unpacks to. Word's XML seldom passes 40, a bomb reaches 1000. */
  ratio: number
  /** Elements of a web page, or of a part of a docx as far as they are held in memory. The largest page seen has 9,000. */
  elements: number
  /** Elements within one another. Browsers stop at 512; a parser's time grows with it. */
  depth: number
  /** Cells of one table after its spans are resolved: rowspan and colspan can ask for millions in a few bytes. */
  cells: number
  /** Pages of a PDF. A budget with its tables has some hundreds. */
  pages: number
  /** Pieces of writing and drawing operators of a PDF. A page of a budget has some thousands. */
  drawn: number
}

export const LIMITS: Readonly<Limits> = {
  bytes: 64 * 1024 * 1024,
  entries: 10_000,
  unpacked: 256 * 1024 * 1024,
  ratio: 500,
  elements: 500_000,
  depth: 512,
  cells: 500_000,
  pages: 2_000,
  drawn: 20_000_000,
}

/** All limits, those that are set in place of the usual ones. */
export function limitsOf(set: Partial<Limits> = {}): Limits {
  return { ...LIMITS, ...set }
}

/** Throws where `value` is past the limit. */
export function holdTo(limits: Limits, what: keyof Limits, value: number): void {
  if (value > limits[what]) throw new ReadError('too-complex', { what, limit: limits[what] })
}
