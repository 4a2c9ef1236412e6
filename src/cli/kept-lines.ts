// The lines of the sources that reports show.

import type { Finding } from '../plan/report-types.ts'
import { type Source, shownLines, writtenLines } from '../read/index.ts'

/** A page's line is shown without its tags. */
export interface KeptLine {
  readonly shown: string
  readonly written: string
}

/** Of a file with a thousand lines a few are shown; only these are kept. */
export function linesKept(
  kept: 'told' | 'all',
  source: Source | undefined,
  name: string,
  findings: readonly Finding[],
): ReadonlyMap<string, ReadonlyMap<number, KeptLine>> {
  if (source === undefined) return new Map()
  const places = findings.flatMap((finding) => finding.places)
  return new Map([
    [
      name,
      kept === 'all'
        ? allLines(source)
        : linesAt(
            source,
            places.filter(({ file }) => file === undefined),
          ),
    ],
    ...(source.annexes ?? []).map(
      (annex) =>
        [
          annex.name,
          linesAt(
            annex,
            places.filter(({ file }) => file === annex.name),
          ),
        ] as const,
    ),
  ])
}

function linesAt(source: Source, places: readonly { line: number }[]): ReadonlyMap<number, KeptLine> {
  const told = new Map<number, KeptLine>()
  const lineOf = keptLines(source)
  for (const { line } of places) {
    const text = told.has(line) ? undefined : lineOf(line)
    if (text !== undefined) told.set(line, text)
  }
  return told
}

function allLines(source: Source): ReadonlyMap<number, KeptLine> {
  const all = new Map<number, KeptLine>()
  const lineOf = keptLines(source)
  for (let line = 1, text = lineOf(line); text !== undefined; text = lineOf(++line)) all.set(line, text)
  return all
}

function keptLines(source: Source): (line: number) => KeptLine | undefined {
  const shownAt = shownLines(source)
  const writtenAt = writtenLines(source)
  return (line) => {
    const shown = shownAt(line)
    const written = writtenAt(line)
    return shown === undefined || written === undefined ? undefined : { shown, written }
  }
}
