// Which heading answers which line of the table of contents.

import { addTo } from '../../math/groups.ts'
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
  /** Among the headings. */
  readonly at: number
  readonly words: string
}

/** The unmatched heading between the neighbours of a line that is most like it. */
function likest(line: string, candidates: readonly Folded[]): Folded | undefined {
  let best: { folded: Folded; like: number } | undefined
  for (const folded of candidates) {
    if (shorterShare(line, folded.words) < ALIKE) continue
    const like = likeness(line, folded.words)
    if (like >= ALIKE && (best === undefined || like > best.like)) best = { folded, like }
  }
  return best?.folded
}

/** No two titles are more alike than their lengths. */
function shorterShare(a: string, b: string): number {
  return Math.min(a.length, b.length) / Math.max(a.length, b.length, 1)
}

// Of so many headings between those that its neighbours answer a line is laid beside the first.
const MOST_BETWEEN = 100

/** Lays the table of contents beside the headings. */
export function matchContents(plan: Plan): Matching {
  const headings = titles(plan)
  const folded = headings.map((title, at): Folded => ({ title, at, words: foldWords(title.title) }))
  const lines = plan.contents.map(({ title }) => foldWords(title))
  const aligned = alignEqual(
    lines,
    folded.map(({ words }) => words),
  )
  const pairs = new Map(aligned)
  const used = new Set(pairs.values())
  const rest = new Map<string, Title>()
  for (const title of [...others(plan)].reverse()) rest.set(foldWords(title.title), title)
  const places = new Map<string, number[]>()
  for (const { words, at } of [...folded].reverse()) addTo(places, words, at)
  /** The first that is not used; those that are are passed for good. */
  const elsewhereOf = (words: string): number | undefined => {
    const own = places.get(words) ?? []
    while (own.length > 0 && used.has(own.at(-1) ?? -1)) own.pop()
    return own.at(-1)
  }
  let next = 0
  const matched = plan.contents.map((line, index): Matched => {
    while ((aligned[next]?.[0] ?? index) < index) next++
    const words = lines[index] ?? ''
    const same = pairs.get(index)
    if (same !== undefined) return { line, index, how: 'same', title: headings[same] }
    const exhibit = rest.get(words)
    if (exhibit !== undefined) return { line, index, how: 'same', title: exhibit }
    const [from, to] = [(aligned[next - 1]?.[1] ?? -1) + 1, aligned[next]?.[1] ?? headings.length]
    const between = folded.slice(from, Math.min(to, from + MOST_BETWEEN)).filter(({ at }) => !used.has(at))
    const alike = likest(words, between)
    if (alike !== undefined) {
      used.add(alike.at)
      return { line, index, how: 'words', title: alike.title }
    }
    const elsewhere = elsewhereOf(words)
    if (elsewhere !== undefined) {
      used.add(elsewhere)
      return { line, index, how: 'order', title: headings[elsewhere] }
    }
    return { line, index, how: 'absent', title: undefined }
  })
  return { lines: matched, unlisted: headings.filter((_, at) => !used.has(at)) }
}
