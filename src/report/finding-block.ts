// A finding for a terminal: what disagrees, its places with their words, the worked sum.

import type { Check, CheckedFile, CheckPlace, Finding } from '../plan/report-types.ts'
import { excerptOf, shown } from './excerpt.ts'
import type { Messages } from './messages.ts'
import type { Paint } from './paint.ts'
import { roleIn } from './role.ts'
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
export function placeName({ file: own, page, line, column }: CheckPlace, file: string, words: Messages): string {
  const name = shown(own ?? file)
  return page === undefined ? `${name}:${line}:${column}` : `${name} ${words.page(page)} ${line}:${column}`
}

function placeLines(place: CheckPlace, finding: Finding, name: string, file: string, page: Page): string[] {
  const { style, words, paint, lineOf } = page
  const role = roleIn(finding, place, words)
  const where = [
    placeName(place, file, words),
    ...(place.sheet === undefined ? [] : [words.cell(place.sheet, place.cell ?? '')]),
    ...(role === undefined ? [] : [role]),
  ]
  const room = style.width - DEEPER - paint.markWidth
  const { before, quote, after } = excerptOf(lineOf(place.file ?? file, place), place, room)
  const told = where.map((text, index) => (index === 0 ? text : paint.faint(text)))
  // A cell alone on its line does not say what it is of. Of a part's name the last word is its own.
  if (!`${before}${quote}${after}`.includes(name.split('·').at(-1) ?? '')) told.push(name)
  const heading = ' '.repeat(INDENT) + told.join('  ')
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

/**
 * What stands at each place of a check: its operands' names in their order. Nothing where an operand has no place or
 * two have the same, since then the orders differ.
 */
function namesAt({ operands, places }: Check): string[] {
  const sides = places.filter(({ role }) => role !== 'context')
  return sides.length === operands.length ? operands.map(({ name = '' }) => shown(name)) : []
}

export function findingBlock(finding: Finding, { file, checks }: CheckedFile, page: Page): string {
  const { words, paint } = page
  const lines = titleLines(finding, page)
  const check = checks[finding.check]
  const names = check === undefined ? [] : namesAt(check)
  for (const [index, place] of finding.places.slice(0, PLACES_SHOWN).entries()) {
    const name = names[index] ?? ''
    // A finding about a kind of thing (of damage) is named by the kind, which is no word for readers.
    lines.push(...placeLines(place, finding, name === finding.messageId ? '' : name, file, page))
  }
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
