// 指标变化: from base to target, a line for each indicator on a scale of its own.

import type { Indicator, IndicatorValue, Place, Plan } from '../../plan/types.ts'
import { bar, type Chart, type LinkOf, label, line, ROW, text, textWidth, WIDTH } from './svg.ts'
import type { ChartWords } from './words.ts'

const MOST_ROWS = 30
const LABELS = 300
const LEFT = LABELS + 150
const RIGHT = WIDTH - 150

interface Change {
  readonly name: string
  readonly base: Side
  readonly target: Side
}

interface Side {
  readonly amount: number
  readonly words: string
  readonly at: Place | undefined
}

const SIGNS: Readonly<Partial<Record<IndicatorValue['op'], string>>> = {
  '>': '>',
  '>=': '≥',
  '<': '<',
  '<=': '≤',
  '~': '≈',
}

function sideOf({ value, unit, op, canonical, period, at }: IndicatorValue): Side | undefined {
  const amount = Number(canonical?.value ?? Number.NaN)
  if (value === undefined || Number.isNaN(amount)) return undefined
  return {
    amount,
    words: `${period === undefined ? '' : `${period} `}${SIGNS[op] ?? ''}${value}${unit ?? ''}`,
    at,
  }
}

/** The last level that was reached and the last that is aimed at, in one base unit. */
function changeOf({ name, scope, values }: Indicator): Change | undefined {
  const levels = values.filter(({ measure }) => measure === 'level')
  const last = (role: IndicatorValue['role']): IndicatorValue | undefined =>
    levels
      .filter((value) => value.role === role && value.canonical?.value !== undefined)
      .sort((a, b) => ((a.period ?? '') < (b.period ?? '') ? -1 : 1))
      .at(-1)
  const [from, to] = [last('actual') ?? last('estimate'), last('target')]
  if (from === undefined || to === undefined || from.canonical?.unit !== to.canonical?.unit) return undefined
  const [base, target] = [sideOf(from), sideOf(to)]
  return base === undefined || target === undefined
    ? undefined
    : { name: scope === undefined ? name : `${scope} ${name}`, base, target }
}

export function changeChart({ indicators }: Plan, words: ChartWords, linkOf: LinkOf): Chart | undefined {
  const all = indicators.flatMap((indicator) => changeOf(indicator) ?? [])
  if (all.length === 0) return undefined
  const shown = all.slice(0, MOST_ROWS)
  const rows = shown.map(({ name, base, target }, index) => {
    const y = index * ROW
    const most = Math.max(Math.abs(base.amount), Math.abs(target.amount)) || 1
    const at = (amount: number): number => LEFT + (Math.max(amount, 0) / most) * (RIGHT - LEFT)
    const [x0, x1] = [at(base.amount), at(target.amount)]
    const [first, second] = x0 <= x1 ? [base, target] : [target, base]
    const before = Math.min(x0, x1) - 10
    return [
      label(y + 17, name, LABELS, target.at && linkOf(target.at)),
      line(x0, y + 13, x1, y + 13, 'span'),
      bar(x0 - 4, y + 9, 8, 8, 'rest', base.words),
      bar(x1 - 4, y + 7, 8, 12, 'c0', target.words),
      text(Math.max(before, LABELS + textWidth(first.words) + 8), y + 17, first.words, 'end'),
      text(Math.max(x0, x1) + 10, y + 17, second.words),
    ].join('')
  })
  const height = shown.length * ROW + (all.length > shown.length ? ROW : 4)
  const more = all.length > shown.length ? text(0, height - 8, words.more(all.length - shown.length)) : ''
  return { title: words.change, height, body: `${rows.join('')}${more}` }
}
