// Which heading answers which line of the table of contents.

import type { ContentsLine, Place, Plan } from '../../plan/types.ts'
import { headingFacts } from './headings.ts'
import { alignEqual, foldWords, likeness } from './likeness.ts'

/** A heading, or the title of an exhibit or of the plan. */
export interface Title {
  readonly fact: string
  readonly at: Place | undefined
  readonly title: string
  readonly number: string | undefined
  readonly level: number
}

export interface Matched {
  readonly line: ContentsLine
  readonly index: number
  /** `order`: the same words, but elsewhere in the order; `words`: other words in its place. */
  readonly how: 'same' | 'words' | 'order' | 'absent'
  readonly title: Title | undefined
}

export interface Matching {
  readonly lines: readonly Matched[]
  /** Headings that no line answers, with those before and after them in the order of the document. */
  readonly unlisted: readonly Title[]
}

// Two thirds of the characters: 加快建设… and 加快推进… are one heading in other words, 总体要求 and 总体目标 are two.
const ALIKE = 0.66

function titles(plan: Plan): readonly Title[] {
  return headingFacts(plan).map(({ node, fact, level }) => ({
    fact,
    at: node.at,
    title: node.title,
    number: node.number,
    level,
  }))
}

/** Titles that stand in no outline: of the plan, of boxes, tables and annexes. */
function others(plan: Plan): readonly Title[] {
  const { title, at } = plan.meta
  const own =
    title === undefined
      ? []
      : [{ fact: '/meta/title', at: at.title, title, number: undefined, level: 0 } satisfies Title]
  return [
    ...own,
    ...plan.exhibits.map(({ title: words = '', label = '', at: place }, i) => ({
      fact: `/exhibits/${i}`,
      at: place,
      title: `${label}${words}`,
      number: undefined,
      level: 0,
    })),
  ]
}

interface Folded {
  readonly title: Title
  readonly words: string
}

/** The unmatched heading between the neighbours of a line that is most like it. */
function likest(line: string, candidates: readonly Folded[]): Title | undefined {
  let best: { title: Title; like: number } | undefined
  for (const { title, words } of candidates) {
    if (shorterShare(line, words) < ALIKE) continue
    const like = likeness(line, words)
    if (like >= ALIKE && (best === undefined || like > best.like)) best = { title, like }
  }
  return best?.title
}

/** No two titles are more alike than their lengths. */
function shorterShare(a: string, b: string): number {
  return Math.min(a.length, b.length) / Math.max(a.length, b.length, 1)
}

/** Lays the table of contents beside the headings. */
export function matchContents(plan: Plan): Matching {
  const headings = titles(plan)
  const folded = headings.map(({ title }) => foldWords(title))
  const lines = plan.contents.map(({ title }) => foldWords(title))
  const pairs = new Map(alignEqual(lines, folded))
  const used = new Set(pairs.values())
  const rest = others(plan).map((title): Folded => ({ title, words: foldWords(title.title) }))
  const matched = plan.contents.map((line, index): Matched => {
    const words = lines[index] ?? ''
    const same = pairs.get(index)
    if (same !== undefined) return { line, index, how: 'same', title: headings[same] }
    const exhibit = rest.find((each) => each.words === words)?.title
    if (exhibit !== undefined) return { line, index, how: 'same', title: exhibit }
    const [from, to] = neighbours(pairs, index, headings.length)
    const between = headings.flatMap((title, at): Folded[] =>
      at > from && at < to && !used.has(at) ? [{ title, words: folded[at] ?? '' }] : [],
    )
    const alike = likest(words, between)
    if (alike !== undefined) {
      used.add(headings.indexOf(alike))
      return { line, index, how: 'words', title: alike }
    }
    const elsewhere = folded.findIndex((each, at) => each === words && !used.has(at))
    if (elsewhere >= 0) {
      used.add(elsewhere)
      return { line, index, how: 'order', title: headings[elsewhere] }
    }
    return { line, index, how: 'absent', title: undefined }
  })
  return { lines: matched, unlisted: headings.filter((_, at) => !used.has(at)) }
}

function neighbours(pairs: ReadonlyMap<number, number>, index: number, end: number): readonly [number, number] {
  let from = -1
  let to = end
  for (const [line, heading] of pairs) {
    if (line < index) from = Math.max(from, heading)
    else if (line > index) to = Math.min(to, heading)
  }
  return [from, to]
}
