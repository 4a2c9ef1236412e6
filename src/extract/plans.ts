// The plans of a source, in simplified characters.

import type { Simplify } from '../document/clean.ts'
import { looksTraditional } from '../document/script.ts'
import type { Plan } from '../plan/types.ts'
import type { Source } from '../read/index.ts'
import { extractPlans } from './index.ts'

let converter: Simplify | undefined

/** The converter is heavy: it is loaded for a text in traditional characters only, and made once. */
async function loadConverter(): Promise<Simplify> {
  if (converter !== undefined) return converter
  const { Converter } = await import('opencc-js/t2cn')
  const made = Converter({ from: 't', to: 'cn' })
  converter = made
  return made
}

export async function plansOf(source: Source): Promise<Plan[]> {
  if (!looksTraditional(wordsIn(source))) return extractPlans(source)
  return extractPlans(source, { simplify: await loadConverter() })
}

/** What is read of a source: a page's scripts and styles say nothing about its language. */
function wordsIn({ text, lines, tables }: Source): string {
  if (tables === undefined) return text
  const cells = tables.flatMap(({ rows }) => rows.flat())
  const inLines = lines.map(({ content, start, end }) => content?.text ?? text.slice(start, end))
  return [...inLines, ...cells.map(({ content }) => content.text)].join('\n')
}
