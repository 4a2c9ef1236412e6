// 时间安排: phases and projects as bars over the years, deadlines as marks.

import type { Place, Plan } from '../../plan/types.ts'
import { bar, type Chart, type LinkOf, label, line, ROW, text, WIDTH } from './svg.ts'
import type { ChartWords } from './words.ts'

const LABELS = 300
const MOST_ROWS = 40
const LEFT = LABELS + 12
const RIGHT = WIDTH - 12

// 2025, 2030, 2035: years that people count by.
const STEPS = [1, 2, 5, 10]
const LONGEST_STEP = 50
const MOST_YEARS = 12

interface Span {
  readonly name: string
  readonly kind: 'phase' | 'project' | 'deadline'
  /** Months from the year 0. */
  readonly from: number
  readonly to: number
  readonly words: string
  readonly at: Place | undefined
}

/** Months from the year 0 of the beginning of a date, or of its end. */
function monthsOf(date: string, side: 'start' | 'end'): number | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date)
  if (match === null) return undefined
  const [, year, month, day] = match
  const first = Number(year) * 12 + (month === undefined ? 0 : Number(month) - 1)
  if (side === 'start') return first + (day === undefined ? 0 : (Number(day) - 1) / 31)
  return first + (month === undefined ? 12 : day === undefined ? 1 : Number(day) / 31)
}

function spansOf({ timeline, projects }: Plan): Span[] {
  const spans = (
    kind: 'phase' | 'project',
    list: readonly { name: string; start?: string; end?: string; at?: Place }[],
  ): Span[] =>
    list.flatMap(({ name, start, end, at }) => {
      const from = start === undefined ? undefined : monthsOf(start, 'start')
      const to = end === undefined ? undefined : monthsOf(end, 'end')
      return from === undefined || to === undefined || to < from
        ? []
        : [{ name, kind, from, to, words: `${start} — ${end}`, at }]
    })
  const deadlines = timeline.deadlines.flatMap(({ by, what, text: words, at }): Span[] => {
    const to = monthsOf(by, 'end')
    return to === undefined || what === undefined
      ? []
      : [{ name: what, kind: 'deadline', from: to, to, words: words ?? by, at }]
  })
  return [...spans('phase', timeline.phases), ...spans('project', projects), ...deadlines]
}

/** What prose and a table both say is one bar. */
function distinct(spans: readonly Span[]): Span[] {
  const seen = new Set<string>()
  return spans.filter(({ name, kind, from, to }) => {
    const key = [name, kind, from, to].join(' ')
    return !seen.has(key) && seen.add(key)
  })
}

/** Nothing where the plan says of nothing from when to when. */
export function ganttChart(plan: Plan, words: ChartWords, linkOf: LinkOf): Chart | undefined {
  const all = distinct(spansOf(plan))
  if (all.filter(({ kind }) => kind !== 'deadline').length === 0 && all.length < 3) return undefined
  const shown = all.slice(0, MOST_ROWS)
  // A deadline is the end of its time: that of 2025 stands at the end of 2025.
  const first = Math.floor(Math.min(...shown.map(({ from, kind }) => (kind === 'deadline' ? from - 1 : from))) / 12)
  const last = Math.max(first + 1, Math.ceil(Math.max(...shown.map(({ to }) => to)) / 12))
  const at = (months: number): number => LEFT + ((months / 12 - first) / (last - first)) * (RIGHT - LEFT)
  const height = 28 + shown.length * ROW + (all.length > shown.length ? ROW : 0)
  const step = STEPS.find((years) => years * MOST_YEARS >= last - first) ?? LONGEST_STEP
  const years: string[] = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    years.push(line(at(year * 12), 22, at(year * 12), 28 + shown.length * ROW, 'grid'))
    if (year < last) years.push(text(at(year * 12) + 3, 16, String(year)))
  }
  const rows = shown.map((span, index) => {
    const y = 28 + index * ROW
    const name = label(y + 17, span.name, LABELS, span.at && linkOf(span.at))
    const said = `${span.name} ${span.words}`
    const x = at(span.from)
    return span.kind === 'deadline'
      ? `${name}${bar(x - 4, y + 7, 8, 12, 'c2', said)}`
      : `${name}${bar(x, y + 5, at(span.to) - x, 16, span.kind === 'phase' ? 'c0' : 'c1', said)}`
  })
  const more = all.length > shown.length ? text(0, height - 8, words.more(all.length - shown.length)) : ''
  return { title: words.timeline, height, body: `${years.join('')}${rows.join('')}${more}` }
}
