// --annex: the tables that belong to the file that is checked.

import type { ReadOptions, Source } from '../read/index.ts'
import { STDIN } from './input.ts'
import { type Asked, isPlanFile } from './inputs.ts'
import { attempt, loadSource, sayFailure } from './load.ts'
import { Refusal } from './refusal.ts'
import type { Words } from './words/index.ts'

/** Formats that know their tables for certain. */
const SHEETS: ReadonlySet<Source['format']> = new Set(['xlsx', 'csv'])

/**
 * The annexes of the one file that is asked for; undefined where one cannot be read, which is said. Throws a Refusal
 * where it is not one file, or an annex is no table.
 */
export async function annexesFor(
  asked: readonly Asked[],
  named: readonly string[],
  options: ReadOptions,
  words: Words,
): Promise<Source[] | undefined> {
  if (named.length === 0) return []
  const [main] = asked
  if (asked.length !== 1 || main === undefined || isPlanFile(main.name) || named.includes(STDIN)) {
    throw new Refusal(words.annexOfOne, words.annexOfOneHint)
  }
  const sources: Source[] = []
  let whole = true
  for (const path of new Set(named)) {
    const read = await attempt(() => loadSource({ path, name: path }, options, words), words)
    if ('failure' in read) {
      await sayFailure(path, read.failure, words)
      whole = false
    } else if (SHEETS.has(read.done.format)) sources.push(read.done)
    else throw new Refusal(words.annexNoTable(path), words.annexNoTableHint)
  }
  return whole ? sources : undefined
}
