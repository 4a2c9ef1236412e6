// How far long work has come: one line on the standard error of a terminal, gone at the end; elsewhere nothing.

import { shown } from '../report/excerpt.ts'
import { shorten } from '../report/width.ts'
import type { Words } from './words/index.ts'

export interface Progress {
  /** A file begins; the files before it are done. */
  readonly begin: (file: string) => void
  readonly end: () => void
}

const SILENT: Progress = { begin: () => {}, end: () => {} }
const ERASE = '\r\u001b[2K'

let standing = false

/** One file has no progress to tell. */
export function makeProgress(total: number, words: Words): Progress {
  const { stderr, env } = process
  if (total < 2 || !progressWanted(stderr, env)) return SILENT
  let done = 0
  return {
    begin: (file) => {
      const line = words.progress(done, total, shown(file))
      // A line that fills the last column would be two on some terminals.
      stderr.write(`${ERASE}${shorten(line, Math.max(20, (stderr.columns ?? 80) - 1))}`)
      standing = true
      done++
    },
    end: eraseProgress,
  }
}

/** Before anything else is written to the terminal. */
export function eraseProgress(): void {
  if (!standing) return
  standing = false
  process.stderr.write(ERASE)
}

/** CI systems may give a terminal whose lines are kept for ever. */
export function progressWanted(
  { isTTY }: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  const ci = env['CI'] ?? ''
  return isTTY === true && env['TERM'] !== 'dumb' && (ci === '' || ci === 'false' || ci === '0')
}
