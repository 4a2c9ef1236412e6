// A rate may name less than its level: 服务业平均增速 beside 服务业增加值 (rules.md). They pair inside one paragraph when one
// name holds the other's words and no third fits.

import type { OutlineNode, Plan } from '../../plan/types.ts'
import { distinct, type Point, type Subject } from './subjects.ts'

// Heads of names that say what is measured and not of what: 进出口总额, 服务业增加值, 服务贸易规模.
const HEADS = /(?:平均|年均)?(?:增加值|总产值|产值|总额|总量|总规模|规模|营业收入|总收入|收入|总值|交易额|额|量)$/

/** The words that say of what: 服务业 of 服务业增加值. */
function coreOf(name: string): string {
  const core = name.replace(HEADS, '')
  return core.length >= 2 ? core : name
}

/** What a name is of stands at its end: 货物贸易进出口 is 进出口, 服务业利用外资 is not 服务业. */
function holds(left: string, right: string): boolean {
  return left.endsWith(right) || right.endsWith(left)
}

type Cores = (subject: Subject) => readonly string[]

/** The cores of a subject's names, worked out when they are first asked for. */
function coresOf(): Cores {
  const known = new Map<Subject, readonly string[]>()
  return (subject) => {
    const cores = known.get(subject) ?? subject.names.map(coreOf)
    known.set(subject, cores)
    return cores
  }
}

function areRelated(a: readonly string[], b: readonly string[]): boolean {
  return a.some((left) => b.some((right) => holds(left, right)))
}

// A paragraph that a footnote or a page break cuts goes on a few lines below.
const NEAR = 6

function headingLines(nodes: readonly OutlineNode[]): readonly number[] {
  return nodes.flatMap(({ at, children }) => [...(at === undefined ? [] : [at.line]), ...headingLines(children)])
}

/** Tells whether two values stand in one paragraph, as far as lines and headings tell. */
export function paragraphs(plan: Plan): (a: Point, b: Point) => boolean {
  const headings = Int32Array.from(headingLines(plan.outline)).sort()
  /** How many headings stand on or before a line. */
  const until = (line: number): number => {
    let low = 0
    for (let high = headings.length; low < high; ) {
      const middle = (low + high) >> 1
      if ((headings[middle] ?? 0) <= line) low = middle + 1
      else high = middle
    }
    return low
  }
  return ({ at: a }, { at: b }) => {
    if (a === undefined || b === undefined || a.page !== b.page || a.file !== b.file) return false
    const [low, high] = a.line < b.line ? [a.line, b.line] : [b.line, a.line]
    return high - low <= NEAR && until(low) === until(high)
  }
}

/** A rate with no level of its own, and the one level or multiple beside it that it can be of. */
export interface Related {
  readonly rate: Point
  readonly subject: Subject
  readonly point: Point
}

/**
 * Pairs rates with what stands beside them under a name that holds theirs. `fits` says what a rate can be of by its
 * years; a name that fits two things, or is fitted by two, pairs with neither.
 */
export function relatedRates(
  subjects: readonly Subject[],
  together: (a: Point, b: Point) => boolean,
  fits: (rate: Point, point: Point) => boolean,
): readonly Related[] {
  const open = subjects.filter(({ vague }) => !vague)
  const rated = open.flatMap((subject) =>
    distinct(subject.points)
      .filter(({ value }) => value.measure === 'growth')
      .map((rate) => ({ subject, rate })),
  )
  const byLine = new Map<number, { subject: Subject; point: Point }[]>()
  for (const subject of open) {
    for (const point of distinct(subject.points)) {
      if (point.at === undefined) continue
      const line = byLine.get(point.at.line)
      if (line === undefined) byLine.set(point.at.line, [{ subject, point }])
      else line.push({ subject, point })
    }
  }
  const cores = coresOf()
  const found = rated.flatMap(({ subject: own, rate }): Related[] => {
    // Only what stands beside the rate is looked at, so that a long document is not paired with itself.
    const line = rate.at?.line
    if (line === undefined) return []
    const near = Array.from({ length: 2 * NEAR + 1 }, (_, at) => byLine.get(line - NEAR + at) ?? [])
      .flat()
      .filter(({ subject, point }) => subject !== own && fits(rate, point) && together(rate, point))
    const alike = near.filter(({ subject }) => areRelated(cores(own), cores(subject)))
    const [first] = alike
    if (first === undefined || alike.some(({ subject }) => subject !== first.subject)) return []
    if (own.points.some((point) => fits(rate, point))) return []
    return [{ rate, ...first }]
  })
  return found.filter(({ point, rate }) => found.every((other) => other.point !== point || other.rate === rate))
}
