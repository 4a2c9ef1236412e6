// Places of a plan and of settings that are read apart from a source.

import type { Place, Plan } from './types.ts'

function isPlace(value: object): value is Place {
  return 'line' in value && 'column' in value && 'quote' in value
}

/** Names the source in every place that names no file. */
export function placeInSource(plan: Plan, file: string): void {
  const open: object[] = [plan]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (isPlace(at)) at.file ??= file
    else for (const child of Object.values(at)) if (typeof child === 'object' && child !== null) open.push(child)
  }
}

/** The words of a line as a place; `line` counts from 1. */
export function placeOfLine(lines: readonly string[], line: number): Place {
  const words = lines[line - 1] ?? ''
  const quote = words.trim()
  return { line, column: words.indexOf(quote) + 1, length: quote.length, quote }
}
