// Dates as precise as written, as spans of days that can be compared.

import type { Place, Plan } from '../../plan/types.ts'
import type { OperandDraft, Role } from '../types.ts'

/** First and last day that the words allow, as ISO days; 2022-02 is all of February. */
export interface Span {
  readonly first: string
  readonly last: string
}

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const PART = /^(\d{4})-(H[12]|Q[1-4])$/
const YEARS = /^(\d{4})-(\d{4})$/
const MONTHS_OF: Readonly<Record<string, readonly [string, string]>> = {
  H1: ['01', '06'],
  H2: ['07', '12'],
  Q1: ['01', '03'],
  Q2: ['04', '06'],
  Q3: ['07', '09'],
  Q4: ['10', '12'],
}

function pointSpan(date: string): Span | undefined {
  const match = POINT.exec(date)
  if (match === null) return undefined
  const [, year = '', month, day] = match
  // Days are compared as text, so every month may end on the 31st.
  return { first: `${year}-${month ?? '01'}-${day ?? '01'}`, last: `${year}-${month ?? '12'}-${day ?? '31'}` }
}

/** Reads a date or a period of the plan: 2022, 2022-02, 2022-02-28, 2026-H1, 2021-2025, 2025-01/2025-09. */
export function spanOf(words: string): Span | undefined {
  const [from, to] = words.split('/')
  if (from !== undefined && to !== undefined) return joined(pointSpan(from), pointSpan(to))
  const years = YEARS.exec(words)
  if (years !== null) return joined(pointSpan(years[1] ?? ''), pointSpan(years[2] ?? ''))
  const part = PART.exec(words)
  const months = MONTHS_OF[part?.[2] ?? '']
  if (part !== null && months !== undefined)
    return joined(pointSpan(`${part[1]}-${months[0]}`), pointSpan(`${part[1]}-${months[1]}`))
  return pointSpan(words)
}

function joined(from: Span | undefined, to: Span | undefined): Span | undefined {
  return from && to && { first: from.first, last: to.last }
}

/** Every day of `a` is after every day of `b`. */
export function isAfter(a: Span, b: Span): boolean {
  return a.first > b.last
}

export function overlaps(a: Span, b: Span): boolean {
  return !isAfter(a, b) && !isAfter(b, a)
}

/** A date of the plan. */
export interface DateFact {
  readonly fact: string
  readonly text: string
  readonly span: Span
  readonly name?: string | undefined
  readonly at?: Place | undefined
}

/** A date with its span, where it can be read. */
export function dateFact(
  fact: string,
  text: string | undefined,
  name: string | undefined,
  at: Place | undefined,
): DateFact | undefined {
  const span = text === undefined ? undefined : spanOf(text)
  return text === undefined || span === undefined ? undefined : { fact, text, span, name, at }
}

export function dateOperand(role: Role, { fact, text, name, at }: DateFact): OperandDraft {
  return { role, fact, at, name, text, canonical: text }
}

/** The bound that a date is laid against. */
export function frameOperand(date: DateFact): OperandDraft {
  return { ...dateOperand('right', date), frame: true }
}

/** The two ends of a thing that lasts. */
export interface Lasting {
  readonly name: string
  readonly start: DateFact | undefined
  readonly end: DateFact | undefined
}

export function endsOf({ start, end }: Lasting): readonly DateFact[] {
  return [start, end].filter((date) => date !== undefined)
}

/** As printed: 2022-02 to 2022-10. */
export function lastingWords({ start, end }: Lasting): string {
  return `${start?.text ?? '…'}—${end?.text ?? '…'}`
}

/** Phases of one list, in the order of the document. */
export interface PhaseList {
  readonly of: string | undefined
  readonly phases: readonly Lasting[]
}

/** The plan's lists of phases. Phases that name no list are one of their own. */
export function phaseLists(plan: Plan): readonly PhaseList[] {
  const lists = new Map<string | undefined, Lasting[]>()
  for (const [i, { name, start, end, of, at }] of plan.timeline.phases.entries()) {
    const fact = `/timeline/phases/${i}`
    const list = lists.get(of) ?? []
    list.push({ name, start: dateFact(`${fact}/start`, start, name, at), end: dateFact(`${fact}/end`, end, name, at) })
    lists.set(of, list)
  }
  return [...lists].map(([of, phases]) => ({ of, phases }))
}

/** A project's period. Its place is its own, or else the project's. */
export function projectPeriods(plan: Plan): readonly Lasting[] {
  return plan.projects.map(({ name, start, end, at, ats }, i) => ({
    name,
    start: dateFact(`/projects/${i}/start`, start, name, ats.start ?? ats.end ?? at),
    end: dateFact(`/projects/${i}/end`, end, name, ats.end ?? ats.start ?? at),
  }))
}

/** A period that ends before it begins bounds nothing: `timeline/order` tells of it. */
export function isTurned({ start, end }: Lasting): boolean {
  return start !== undefined && end !== undefined && isAfter(start.span, end.span)
}

/** 规划期限. Where its own place is not known the title's stands for it. */
export function planPeriod(plan: Plan): Lasting {
  const { period, at, title } = plan.meta
  const place = at.period ?? at.title
  const name = title ?? ''
  return {
    name,
    start: dateFact('/meta/period/start', period?.start, name, place),
    end: dateFact('/meta/period/end', period?.end, name, place),
  }
}
