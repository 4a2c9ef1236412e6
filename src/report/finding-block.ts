// A finding for a terminal: what disagrees, its places with their words, the worked sum.

import type { CheckPlace, Finding } from '../plan/report-types.ts'
import { excerptOf, shown } from './excerpt.ts'
import type { Messages } from './messages.ts'
import type { Paint } from './paint.ts'
import type { ReportStyle, ReportView } from './types.ts'
import { widthOf, wrap } from './width.ts'

/** What is needed to set a line: its width, its words, its colours. */
export interface Page {
  readonly style: ReportStyle
  readonly words: Messages
  readonly paint: Paint
  readonly lineOf: ReportView['lineOf']
}

const PLACES_SHOWN = 3
const SUMS_SHOWN = 3
const INDENT = 2
const DEEPER = 4

/** Wrapped lines, the first behind a label and the others below its text. */
export function hanging(label: string, text: string, width: number): string[] {
  const indent = widthOf(label)
  return wrap(text, width - indent).map((line, index) => (index === 0 ? label : ' '.repeat(indent)) + line)
}

/** `file:line:column`, as terminals and editors make a link of it. */
export function placeName(place: CheckPlace, file: string): string {
  return `${shown(place.file ?? file)}:${place.line}:${place.column}`
}

function placeLines(place: CheckPlace, file: string, page: Page): string[] {
  const { style, words, paint, lineOf } = page
  const role = words.role[place.role]
  const where = [
    placeName(place, file),
    ...(place.page === undefined ? [] : [words.page(place.page)]),
    ...(role === undefined ? [] : [role]),
  ]
  const heading = ' '.repeat(INDENT) + where.map((text, index) => (index === 0 ? text : paint.faint(text))).join('  ')
  const room = style.width - DEEPER - paint.markWidth
  const { before, quote, after } = excerptOf(lineOf(place.file ?? file, place.line), place, room)
  if (quote === '') return [heading]
  return [heading, `${' '.repeat(DEEPER)}${before}${paint.mark(quote)}${after}`]
}

function titleLines(finding: Finding, { style, words, paint }: Page): string[] {
  const label = words.severity[finding.severity]
  const [first = '', ...rest] = hanging(`${label}  `, shown(finding.message), style.width)
  const lines = [
    paint.severity[finding.severity](label) + paint.strong(first.slice(label.length)),
    ...rest.map(paint.strong),
  ]
  const last = rest.at(-1) ?? first
  const rule = paint.faint(finding.rule)
  if (widthOf(last) + 2 + widthOf(finding.rule) <= style.width) lines.push(`${lines.pop() ?? ''}  ${rule}`)
  else lines.push(`${' '.repeat(widthOf(label) + 2)}${rule}`)
  return lines
}

export function findingBlock(finding: Finding, file: string, page: Page): string {
  const { words, paint } = page
  const lines = titleLines(finding, page)
  for (const place of finding.places.slice(0, PLACES_SHOWN)) lines.push(...placeLines(place, file, page))
  const more = finding.places.length - PLACES_SHOWN
  if (more > 0) lines.push(`${' '.repeat(INDENT)}${paint.faint(words.more(more))}`)
  lines.push(...sumLines(finding, page))
  return lines.join('\n')
}

/** One cause that several checks tell has a sum for each. */
function sumLines({ calculation = '' }: Finding, { style, words, paint }: Page): string[] {
  const label = `${' '.repeat(INDENT)}${words.sum}  `
  const below = ' '.repeat(widthOf(label))
  const sums = calculation.split('\n').filter((sum) => sum !== '')
  const told = style.explain ? sums : sums.slice(0, SUMS_SHOWN)
  const lines = told.flatMap((sum, index) => hanging(index === 0 ? label : below, shown(sum), style.width))
  if (sums.length > told.length) lines.push(below + paint.faint(words.moreSums(sums.length - told.length)))
  return lines
}
