// The lines of the sources that reports show.

import type { Spot } from '../plan/places.ts'
import type { CheckPlace } from '../plan/report-types.ts'
import { type Source, shownLines, writtenLines } from '../read/index.ts'

/** A page's line is shown without its tags. */
export interface KeptLine {
  readonly shown: string
  readonly written: string
}

/** By what `spotKey` makes of where they are. */
export type KeptLines = Readonly<Record<string, KeptLine>>

export function spotKey({ line, page }: Spot): string {
  return `${page ?? ''}:${line}`
}

/** Of a file with a thousand lines a few are shown; only these are kept. */
export function linesKept(
  kept: 'told' | 'all',
  source: Source | undefined,
  name: string,
  places: readonly CheckPlace[],
): [file: string, lines: KeptLines][] {
  if (source === undefined) return []
  const own = places.filter(({ file }) => file === undefined)
  const annexes = source.annexes ?? []
  return [
    [name, kept === 'all' ? allLines(source) : linesAt(source, own)],
    ...annexes.map((annex): [string, KeptLines] => [
      annex.name,
      linesAt(
        annex,
        places.filter(({ file }) => file === annex.name),
      ),
    ]),
  ]
}

function linesAt(source: Source, spots: readonly Spot[]): KeptLines {
  const told: Record<string, KeptLine> = {}
  const lineOf = keptLines(source)
  for (const spot of spots) {
    const text = lineOf(spot)
    if (text !== undefined) told[spotKey(spot)] ??= text
  }
  return told
}

function allLines(source: Source): KeptLines {
  const all: Record<string, KeptLine> = {}
  const lineOf = keptLines(source)
  const pages = source.pages?.map((_, index) => index + 1) ?? [undefined]
  for (const page of pages) {
    for (let line = 1; ; line++) {
      const spot = page === undefined ? { line } : { line, page }
      const text = lineOf(spot)
      if (text === undefined) break
      all[spotKey(spot)] = text
    }
  }
  return all
}

function keptLines(source: Source): (spot: Spot) => KeptLine | undefined {
  const shownAt = shownLines(source)
  const writtenAt = writtenLines(source)
  return (spot) => {
    const shown = shownAt(spot)
    const written = writtenAt(spot)
    return shown === undefined || written === undefined ? undefined : { shown, written }
  }
}
