// `--explain`: the worked sums of what agrees, and what could not be decided and why.

import type { Check, CheckedFile, CheckPlace } from '../plan/report-types.ts'
import { shown } from './excerpt.ts'
import { hanging, type Page } from './finding-block.ts'
import { wrap } from './width.ts'

const PLACES_SHOWN = 3
const DEEPER = 4

function byRule(checks: readonly Check[]): Map<string, Check[]> {
  const groups = new Map<string, Check[]>()
  for (const check of checks) {
    const group = groups.get(check.rule)
    if (group === undefined) groups.set(check.rule, [check])
    else group.push(check)
  }
  return groups
}

function checkLines(check: Check, { style, words, paint }: Page): string[] {
  const { verdict, reason, places, operands, calculation } = check
  const said =
    words.verdict[verdict] + (reason === undefined ? '' : `${words.open}${words.reason[reason]}${words.close}`)
  const names = [...new Set(operands.flatMap(({ name }) => (name === undefined ? [] : [name])))]
  const sides = operands.flatMap(({ text }) => (text === undefined ? [] : [text]))
  const sum = calculation ?? sides.join(' | ')
  // Dates have no name: their words stand for it.
  const told = names.length > 0 ? names : [...new Set(places.map(({ quote }) => quote))]
  const subject = told.slice(0, PLACES_SHOWN).join(words.comma)
  const where = places.slice(0, PLACES_SHOWN).map(spot)
  if (places.length > PLACES_SHOWN) where.push(words.more(places.length - PLACES_SHOWN))
  const lines = hanging(`  ${said}  `, shown(subject), style.width)
  if (sum !== '') lines.push(...hanging(' '.repeat(DEEPER), shown(sum), style.width))
  if (where.length > 0) lines.push(...hanging(' '.repeat(DEEPER), words.at(where), style.width).map(paint.faint))
  return lines
}

/** The file's own name stands above; an annex has another. */
function spot({ file, line, column }: CheckPlace): string {
  return `${file === undefined ? '' : `${shown(file)}:`}${line}:${column}`
}

/** Empty where there is none: what disagrees stands among the findings. */
export function checkList({ checks }: CheckedFile, page: Page): string {
  const others = checks.filter(({ verdict }) => verdict !== 'inconsistent')
  if (others.length === 0) return ''
  const groups = [...byRule(others)].map(([rule, group]) =>
    [page.paint.strong(rule), ...group.flatMap((check) => checkLines(check, page))].join('\n'),
  )
  return [wrap(page.words.explained, page.style.width).join('\n'), ...groups].join('\n\n')
}
