// --annex: the tables that belong to the file that is checked.

import type { ReadInput, ReadOptions, Source } from '../read/index.ts'
import type { Lang } from '../rules/index.ts'
import { STDIN } from './input.ts'
import { type Asked, isPlanFile } from './inputs.ts'
import { Refusal } from './refusal.ts'
import type { Words } from './words/index.ts'
import type { Bounds } from './work/crew.ts'
import { eachFile } from './work/each-file.ts'

/** Formats that know their tables for certain. */
const SHEETS: ReadonlySet<Source['format']> = new Set(['xlsx', 'csv'])

export interface AnnexSettings {
  readonly reading: ReadOptions
  readonly bounds: Bounds
  readonly lang: Lang
}

/**
 * The annexes of the one file that is asked for; undefined where one cannot be read, which is said. Throws a Refusal
 * where it is not one file, or an annex is no table.
 */
export async function annexesFor(
  asked: readonly Asked[],
  named: readonly string[],
  { reading, bounds, lang }: AnnexSettings,
  words: Words,
): Promise<ReadInput[] | undefined> {
  if (named.length === 0) return []
  const [main] = asked
  if (asked.length !== 1 || main === undefined || isPlanFile(main.name) || named.includes(STDIN)) {
    throw new Refusal(words.annexOfOne, words.annexOfOneHint)
  }
  const inputs = new Map<string, ReadInput>()
  const askOf = async (input: ReadInput) => {
    inputs.set(input.name, input)
    return { input, reading, lang }
  }
  const annexes = [...new Set(named)].map((path) => ({ path, name: path }))
  let whole = true
  for await (const outcome of eachFile(annexes, { task: 'format', askOf, reading, bounds }, words)) {
    if ('failure' in outcome) whole = false
    else if (!SHEETS.has(outcome.done)) {
      throw new Refusal(words.annexNoTable(outcome.asked.name), words.annexNoTableHint)
    }
  }
  return whole ? annexes.flatMap(({ name }) => inputs.get(name) ?? []) : undefined
}
