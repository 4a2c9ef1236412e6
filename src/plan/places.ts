// Places of a plan and of settings that are read apart from a source.

import type { Place, Plan } from './types.ts'

/** A line, from 1: of the file, or of a page of it. */
export type Spot = Pick<Place, 'line' | 'page'>

function isPlace(value: object): value is Place {
  return 'line' in value && 'column' in value && 'quote' in value
}

/** Every place in a plan, each once. */
function placesIn(plan: Plan): Set<Place> {
  const places = new Set<Place>()
  const open: object[] = [plan]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (isPlace(at)) places.add(at)
    else for (const child of Object.values(at)) if (typeof child === 'object' && child !== null) open.push(child)
  }
  return places
}

/** Names the source in every place that names no file. */
export function placeInSource(plan: Plan, file: string): void {
  for (const place of placesIn(plan)) place.file ??= file
}

/** Turns lines of the whole text into pages and the lines on them. `firstLines`: the first line of each page, from 1. */
export function placeOnPages(plan: Plan, firstLines: readonly number[]): void {
  for (const place of placesIn(plan)) {
    if (place.file !== undefined) continue
    const page = firstLines.findLastIndex((first) => first <= place.line)
    if (page < 0) continue
    place.line -= (firstLines[page] ?? 1) - 1
    place.page = page + 1
  }
}

/** The words of a line as a place; `line` counts from 1. */
export function placeOfLine(lines: readonly string[], line: number): Place {
  const words = lines[line - 1] ?? ''
  const quote = words.trim()
  return { line, column: words.indexOf(quote) + 1, length: quote.length, quote }
}
