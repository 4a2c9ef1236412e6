// The plans of a source, in simplified characters.

import { looksTraditional } from '../document/script.ts'
import type { Plan } from '../plan/types.ts'
import type { Source } from '../read/index.ts'
import { extractPlans } from './index.ts'

/** The converter is heavy: it is loaded for a text in traditional characters only. */
export async function plansOf(source: Source): Promise<Plan[]> {
  if (!looksTraditional(wordsIn(source))) return extractPlans(source)
  const { Converter } = await import('opencc-js/t2cn')
  return extractPlans(source, { simplify: Converter({ from: 't', to: 'cn' }) })
}

/** What is read of a source: a page's scripts and styles say nothing about its language. */
function wordsIn({ text, lines, tables }: Source): string {
  if (tables === undefined) return text
  const cells = tables.flatMap(({ rows }) => rows.flat())
  const inLines = lines.map(({ content, start, end }) => content?.text ?? text.slice(start, end))
  return [...inLines, ...cells.map(({ content }) => content.text)].join('\n')
}
