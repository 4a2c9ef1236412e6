// The pictures of a plan: where people would rather look than read.

import type { Coverage } from '../../plan/report-types.ts'
import type { Plan } from '../../plan/types.ts'
import { changeChart } from './change.ts'
import { ganttChart } from './gantt.ts'
import { moneyChart } from './money.ts'
import { bar, type Chart, type LinkOf, svg, text, WIDTH } from './svg.ts'
import type { ChartWords } from './words.ts'

export type { LinkOf } from './svg.ts'
export { CHARTS_EN, CHARTS_ZH, type ChartWords } from './words.ts'

/** Each under its title, those that have something to show. */
export function chartsOf(plan: Plan, coverage: Coverage, words: ChartWords, linkOf: LinkOf): string {
  const charts = [
    coverageChart(coverage, words),
    changeChart(plan, words, linkOf),
    moneyChart(plan, words, linkOf),
    ganttChart(plan, words, linkOf),
  ]
  return charts.flatMap((chart) => (chart === undefined ? [] : [`<h4>${chart.title}</h4>\n${svg(chart)}`])).join('\n')
}

function coverageChart(coverage: Coverage, words: ChartWords): Chart | undefined {
  const { claims, assessable, checked } = coverage
  if (claims === 0) return undefined
  const said = words.covered(coverage)
  const part = (count: number, kind: string): string => bar(0, 0, (WIDTH * count) / claims, 16, kind, said)
  const body = `${part(claims, 'rest')}${part(assessable, 'c7')}${part(checked, 'c0')}${text(0, 36, said)}`
  return { title: words.coverage, height: 44, body }
}
