// The plans of a source, in simplified characters.

import { looksTraditional } from '../document/script.ts'
import type { Plan } from '../plan/types.ts'
import type { Source } from '../read/index.ts'
import { extractPlans } from './index.ts'

/** The converter is heavy: it is loaded for a text in traditional characters only. */
export async function plansOf(source: Source): Promise<Plan[]> {
  if (!looksTraditional(source.text)) return extractPlans(source)
  const { Converter } = await import('opencc-js/t2cn')
  return extractPlans(source, { simplify: Converter({ from: 't', to: 'cn' }) })
}
