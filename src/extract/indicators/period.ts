// 年份: which year is in force where a value stands, and how it is written in the plan.

import type { Section } from '../../document/blocks.ts'
import type { Token } from '../../language/lexer.ts'
import { lex } from '../../language/lexer.ts'
import type { TimeToken } from '../../language/time.ts'
import type { Reading } from '../reading.ts'

/** Years that the words put in force: both ends as ISO, equal for one point. */
export interface Years {
  from: string
  to: string
  /** 到2025年, 以前: reached by then. */
  by: boolean
}

/** The years that relative words are reckoned from. */
export interface Calendar {
  /** 今年: the year that the document plans or reports for. */
  current?: number
  /** First and last year of the plan. */
  start?: number
  end?: number
}

/** The years of a time token; nothing for names (“十四五”规划) and for words that cannot be dated. */
export function yearsOf(token: TimeToken, calendar: Calendar): Years | 'now' | undefined {
  if (token.relative !== undefined) return relativeYears(token, calendar)
  if (token.relation === 'name' || token.from === undefined || token.to === undefined) return undefined
  if (token.relation === 'since' && token.from === token.to) {
    // 自2019年开始…: of a plan made in that year or before, it says when something begins and not for when a number is.
    const begins = calendar.current === undefined || Number(token.from.slice(0, 4)) >= calendar.current
    if (begins) return undefined
    // What has been since then ends before the year that is planned for.
    const last = String(Number(calendar.current) - 1)
    return { from: token.from, to: last < token.from.slice(0, 4) ? token.from : last, by: false }
  }
  return { from: token.from, to: token.to, by: token.relation === 'by' }
}

function relativeYears(token: TimeToken, { current }: Calendar): Years | 'now' | undefined {
  if (token.relative === 'now') return 'now'
  if (current === undefined) return undefined
  const one = (year: number): Years => ({ from: String(year), to: String(year), by: false })
  switch (token.relative) {
    case 'this':
      return one(current)
    case 'last':
    case 'past-year':
      return one(current - 1)
    case 'next':
      return one(current + 1)
    case 'before-last':
      return one(current - 2)
    case 'past-five':
      return { from: String(current - 5), to: String(current - 1), by: false }
    case 'next-five':
      return { from: String(current), to: String(current + 4), by: false }
    default:
      return undefined
  }
}

// Every paragraph of a section asks for the years of its title.
const TITLE_TIMES = new WeakMap<Section, readonly TimeToken[]>()

function timesOver(section: Section): readonly TimeToken[] {
  const known = TITLE_TIMES.get(section)
  if (known !== undefined) return known
  const title = section.heading?.title ?? section.annex ?? ''
  const times = lex(title).filter((token): token is TimeToken => token.kind === 'time' && token.relation !== 'than')
  TITLE_TIMES.set(section, times)
  return times
}

/** The year that the headings over a section state, the nearest first. A plan's own five-year period names no year. */
export function sectionYears(section: Section, calendar: Calendar): Years | undefined {
  for (let at: Section | undefined = section; at !== undefined; at = at.parent) {
    const found = timesOver(at)
    const single = found.filter((token) => token.fiveYear !== true)
    const [only] = single.length > 0 ? single : found
    if (only === undefined || single.length > 1) continue
    const years = yearsOf(only, calendar)
    if (only.fiveYear === true && calendar.start !== undefined && Number(only.from) === calendar.start) continue
    if (years !== undefined && years !== 'now') return years
  }
  return undefined
}

/** A period as the plan writes it: 2025, 2025-12, 2021-2025. */
export function periodText({ from, to }: Years): string {
  if (from === to) return from
  if (/^\d{4}$/.test(from) && /^\d{4}$/.test(to)) return `${from}-${to}`
  return `${from}/${to}`
}

/** The span of a yearly average that ends in `years`: from the plan's first year, where that lies before. */
export function spanTo(years: Years, calendar: Calendar): Years {
  if (years.from !== years.to || calendar.start === undefined) return years
  const end = Number(years.to.slice(0, 4))
  return calendar.start < end ? { from: String(calendar.start), to: years.to.slice(0, 4), by: years.by } : years
}

const timesKnown = new WeakMap<readonly Token[], Int32Array>()

/** For each token, and for the end, the index of the last time before it that is nothing's comparison; -1 where there is none. */
function timesBefore(tokens: readonly Token[]): Int32Array {
  const known = timesKnown.get(tokens)
  if (known !== undefined) return known
  const before = new Int32Array(tokens.length + 1)
  let last = -1
  tokens.forEach((token, at) => {
    before[at] = last
    if (token.kind === 'time' && token.relation !== 'than') last = at
  })
  before[tokens.length] = last
  timesKnown.set(tokens, before)
  return before
}

/** The period in force at a token of a paragraph: the last year before it, else the headings'. */
export function yearsAt(reading: Reading, index: number, calendar: Calendar): string | undefined {
  const before = timesBefore(reading.tokens)
  for (let at = before[index] ?? -1; at >= 0; at = before[at] ?? -1) {
    const token = reading.tokens[at]
    if (token?.kind !== 'time') continue
    const years = yearsOf(token, calendar)
    if (years === 'now') return undefined
    if (years !== undefined) return periodText(years)
  }
  const years = sectionYears(reading.section, calendar)
  return years === undefined ? undefined : periodText(years)
}
