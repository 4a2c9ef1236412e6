// 时点: every date of the text, whether its year is printed or given by what stands before.

import type { Section } from '../../document/blocks.ts'
import { lex } from '../../language/lexer.ts'
import { type BareMonth, bareMonths } from '../../language/months.ts'
import { type DateFault, dateFault, isoOf, type TimeRelation, type TimeToken } from '../../language/time.ts'
import { type Calendar, sectionYears, yearsOf } from '../indicators/period.ts'
import type { PartContext, Reading } from '../reading.ts'

/** A date of the text. */
export interface Moment {
  start: number
  end: number
  /** ISO, as precise as written; absent where nothing gives the year. */
  from?: string
  to?: string
  relation: TimeRelation
  /** 年底, 月底, 末. */
  late: boolean
  fault?: DateFault
  /** No year is printed with it. */
  bare: boolean
  /** “十四五”末 */
  named: boolean
  /** Tokens of the reading that it is made of. */
  tokens: number[]
  /** A section of the plan holds it. */
  held: boolean
}

/** Notes that a section of the plan holds a date. */
export function hold(reading: Reading, moments: readonly Moment[]): void {
  for (const moment of moments) {
    moment.held = true
    for (const token of moment.tokens) reading.taken.add(token)
  }
}

/** The dates of each reading. */
export type Moments = ReadonlyMap<Reading, readonly Moment[]>

const RELATIVE_EDGE = /(?:年?底|年?末)(之前|以前|前)?/y
const YEAR_END = /(?<![\d今明去前本当每个一二三四五六七八九十])年(?:底|末)(?:之前|以前|前)/g
const LATE = /(?:底|末)(?:之前|以前|前)?$/

/** Dates of all readings of a part, in order. Takes the numbers of months that print no year: they measure nothing. */
export function momentsOf(context: PartContext, calendar: Calendar): Moments {
  const moments = new Map<Reading, Moment[]>()
  const years = new YearsInForce(calendar)
  for (const reading of context.readings) {
    const found = momentsIn(reading, calendar, years.at(reading), years.known)
    moments.set(reading, found)
    for (const moment of found) {
      if (moment.bare) for (const token of moment.tokens) reading.taken.add(token)
      years.add(reading, moment)
    }
  }
  return moments
}

/** The year that stands before a reading: in its headings, in its section, in the plan's own year. */
class YearsInForce {
  readonly #calendar: Calendar
  readonly #last = new Map<Section | undefined, string>()
  /** Any year stands before, so that a month without one is no fault of the text. */
  known: boolean

  constructor(calendar: Calendar) {
    this.#calendar = calendar
    this.known = calendar.current !== undefined || calendar.start !== undefined
  }

  at(reading: Reading): string | undefined {
    const titled = sectionYears(reading.section, this.#calendar)
    if (titled !== undefined && titled.from.slice(0, 4) === titled.to.slice(0, 4)) return titled.to.slice(0, 4)
    const own = this.#last.get(reading.section) ?? this.#last.get(reading.section.parent)
    if (own !== undefined) return own
    const { start, end } = this.#calendar
    return start !== undefined && start === end ? String(start) : undefined
  }

  add(reading: Reading, { to, relation }: Moment): void {
    if (to === undefined) return
    this.known = true
    // A year alone is a target's or a comparison's; only a date goes on in the months behind it.
    if (relation === 'than' || relation === 'name' || to.length === 4) return
    this.#last.set(reading.section, to.slice(0, 4))
    if (reading.section.parent !== undefined) this.#last.set(reading.section.parent, to.slice(0, 4))
  }
}

function momentsIn(reading: Reading, calendar: Calendar, before: string | undefined, known: boolean): Moment[] {
  const { tokens } = reading
  const { text } = reading.passage
  // Every date but a relative one prints 年 or 月, and most paragraphs have none.
  const dated = text.includes('年') || text.includes('月')
  if (!dated && !tokens.some(({ kind }) => kind === 'time')) return []
  const times = tokens.flatMap((token, index) => (token.kind === 'time' ? [{ token, index }] : []))
  const mask = new Uint8Array(text.length)
  for (const token of tokens) if (token.kind === 'time' || token.kind === 'title') mask.fill(1, token.start, token.end)
  const covered = (at: number): boolean => mask[at] === 1
  const printed = times.flatMap(({ token, index }) => momentOf(text, token, index, calendar) ?? [])
  const bare = [
    ...bareMonths(text, covered).map((month) => ({ start: month.start, month })),
    ...[...text.matchAll(YEAR_END)].flatMap(({ index }) =>
      covered(index) ? [] : [{ start: index, month: undefined }],
    ),
  ].sort((a, b) => a.start - b.start)
  const found = [...printed]
  let year = before
  let passed = 0
  let first = 0
  for (const { start, month } of bare) {
    for (let time = times[passed]; time !== undefined && time.token.end <= start; time = times[++passed]) {
      year = yearOf(time.token, calendar) ?? year
    }
    // 明年6月: the words give the year, known or not.
    const last = times[passed - 1]
    const glued = last !== undefined && last.token.relative !== undefined && last.token.end === start ? last : undefined
    const moment =
      month === undefined
        ? yearEnd(text, start, year)
        : monthMoment(text, month, year, known || year !== undefined || glued !== undefined)
    if (moment === undefined) continue
    for (; (tokens[first]?.end ?? text.length) <= start; first++);
    for (let at = first; (tokens[at]?.start ?? text.length) < moment.end; at++)
      if (tokens[at]?.kind !== 'time') moment.tokens.push(at)
    if (glued !== undefined) {
      moment.start = glued.token.start
      moment.tokens.push(glued.index)
    }
    found.push(moment)
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The one year that a token names. */
function yearOf(token: TimeToken, calendar: Calendar): string | undefined {
  if (token.relation === 'than' || token.relation === 'name') return undefined
  if (token.relation === 'by' && token.to?.length === 4) return undefined
  const years = yearsOf(token, calendar)
  if (years === undefined || years === 'now') return undefined
  const year = years.to.slice(0, 4)
  return years.from.slice(0, 4) === year ? year : undefined
}

/** The dates with a printed year of a text that stands alone: a cell. */
export function printedMoments(text: string): Moment[] {
  return lex(text).flatMap((token, index) =>
    token.kind === 'time' && token.relative === undefined ? (momentOf(text, token, index, {}) ?? []) : [],
  )
}

function momentOf(text: string, token: TimeToken, index: number, calendar: Calendar): Moment | undefined {
  const { start, relation } = token
  if (token.relative !== undefined) {
    RELATIVE_EDGE.lastIndex = token.end
    const edge = RELATIVE_EDGE.exec(text)
    const year = yearOf(token, calendar)
    if (edge === null || year === undefined) return undefined
    const by = relation === 'by' || edge[1] !== undefined || /^[到至]/.test(text.slice(start))
    return {
      start,
      end: token.end + edge[0].length,
      from: year,
      to: year,
      relation: by ? 'by' : relation,
      late: true,
      bare: true,
      named: false,
      tokens: [index],
      held: false,
    }
  }
  const moment: Moment = {
    start,
    end: token.end,
    relation,
    late: LATE.test(text.slice(start, token.end)),
    bare: false,
    named: token.fiveYear === true,
    tokens: [index],
    held: false,
  }
  if (token.from !== undefined) moment.from = token.from
  if (token.to !== undefined) moment.to = token.to
  if (token.fault !== undefined) moment.fault = token.fault
  return moment
}

function yearEnd(text: string, start: number, year: string | undefined): Moment | undefined {
  if (year === undefined) return undefined
  const end = start + (/^年.(?:之前|以前|前)/.exec(text.slice(start, start + 4))?.[0].length ?? 0)
  return {
    start,
    end,
    from: year,
    to: year,
    relation: 'by',
    late: true,
    bare: true,
    named: false,
    tokens: [],
    held: false,
  }
}

function monthMoment(text: string, month: BareMonth, year: string | undefined, known: boolean): Moment {
  const { start, end } = month
  const moment: Moment = {
    start,
    end,
    relation: month.before ? 'by' : 'in',
    late: LATE.test(text.slice(start, end)),
    bare: true,
    named: false,
    tokens: [],
    held: false,
  }
  const fault = dateFault(month.month, month.day, year) ?? dateFault(month.toMonth, month.toDay, year)
  if (fault !== undefined) moment.fault = fault
  else if (year !== undefined) {
    moment.from = isoOf({ year, month: month.month, ...(month.day === undefined ? {} : { day: month.day }) })
    moment.to = isoOf({ year, month: month.toMonth, ...(month.toDay === undefined ? {} : { day: month.toDay }) })
  } else if (!known) moment.fault = 'no-year'
  return moment
}
