// What the terminal can show.

import type { WriteStream } from 'node:tty'

const PLAIN = 80
const WIDEST = 120

type Output = Pick<WriteStream, 'isTTY' | 'columns'> | { readonly isTTY?: false; readonly columns?: number }

/** Columns to set text in: the terminal's, up to a width that still reads well; 80 in a file or a pipe. */
export function columnsOf(output: Output | undefined): number {
  if (!output?.isTTY || output.columns === undefined) return PLAIN
  return Math.min(WIDEST, Math.max(40, output.columns))
}

/** NO_COLOR is what a person asked for and wins; FORCE_COLOR is for pipes that end at a terminal (CI logs). */
export function colorWanted(output: Output, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return output.isTTY === true && env['TERM'] !== 'dumb'
}
