// How the checks came out, as a divided bar with its numbers below it.

import type { Verdict, VerdictCounts } from '../plan/report-types.ts'
import { widthOf } from './width.ts'

const WIDTH = 720
const COLUMN = 8
const COLORS: Readonly<Record<Verdict, string>> = {
  consistent: '#2a9d5c',
  rounding: '#4a90c2',
  inconsistent: '#d1495b',
  unassessable: '#8d8d8d',
}
const VERDICTS = ['consistent', 'rounding', 'inconsistent', 'unassessable'] as const

/** Empty where nothing was compared. */
export function verdictBar(counts: VerdictCounts, names: Readonly<Record<Verdict, string>>, title: string): string {
  const total = VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0)
  if (total === 0) return ''
  let x = 0
  let labelAt = 0
  const parts = VERDICTS.map((verdict) => {
    const label = `${names[verdict]} ${counts[verdict]}`
    const width = (WIDTH * counts[verdict]) / total
    const part = `<rect x="${x.toFixed(1)}" y="0" width="${width.toFixed(1)}" height="20" fill="${COLORS[verdict]}"/><rect x="${labelAt}" y="32" width="12" height="12" fill="${COLORS[verdict]}"/><text x="${labelAt + 18}" y="43">${label}</text>`
    x += width
    labelAt += 18 + widthOf(label) * COLUMN + 16
    return part
  })
  const said = VERDICTS.map((verdict) => `${names[verdict]} ${counts[verdict]}`).join(', ')
  return `<svg class="bar" role="img" aria-label="${title}: ${said}" viewBox="0 0 ${WIDTH} 50" width="100%">${parts.join('')}</svg>`
}
