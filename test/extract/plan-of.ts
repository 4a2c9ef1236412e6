import { extractPlans } from '../../src/extract/index.ts'
import type { Plan } from '../../src/plan/types.ts'
import { textLines } from '../../src/read/text.ts'

/** The plan that a text gives; a paragraph for each argument. */
export function planOf(...paragraphs: readonly string[]): Plan {
  const text = `${['云岭市港航发展规划', '一、总体要求', ...paragraphs].join('\n\n')}\n`
  const source = {
    name: 'plan.txt',
    format: 'text' as const,
    encoding: 'utf-8',
    text,
    lines: textLines(text, 'text'),
    sha256: '',
  }
  const [plan] = extractPlans(source)
  if (plan === undefined) throw new Error('no plan')
  return plan
}

/** Every quote of a fact's places, in order. */
export function quotes(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(quotes)
  if (typeof value !== 'object' || value === null) return []
  const own = 'quote' in value && typeof value.quote === 'string' ? [value.quote] : []
  return [...own, ...Object.values(value).flatMap(quotes)]
}
