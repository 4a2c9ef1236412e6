// The plan on its page: found by its sentences and tables, and by how little of it leads elsewhere; no site's names.

import { PAGE_LABELS } from '../language/data/furniture.ts'
import { together } from './html-content.ts'
import type { Piece } from './html-flow.ts'
import type { Element } from './html-parse.ts'

/** Share of a block's sentences and tables that its inner block must hold to be the plan's. A letter is a tenth of many. */
const NEARLY_ALL = 0.92
const LINKS = 0.6
/** Share of links in a sentence of the plan's own. The titles that it cites may be links. */
const MOST_LINKED = 0.4
const SENTENCE = 8
/** Lines of title, date and source that stand over the text. */
const HEAD_LINES = 12

// What holds no block of its own: a plan written as one p has its title in the p before.
const SINGLE = new Set([
  'p',
  'li',
  'ul',
  'ol',
  'dl',
  'dd',
  'dt',
  'pre',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])

function isLinks(piece: Piece): boolean {
  return piece.linked >= piece.size * LINKS
}

const NUMBERED =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节条])/

/** Characters that can be a plan's own: those of sentences, of numbered headings and of tables. */
function weightOf(piece: Piece): number {
  if (piece.linked > piece.size * MOST_LINKED) return 0
  if (piece.table !== undefined) return piece.size
  const { text } = piece.content
  const own = NUMBERED.test(text) || (piece.size >= SENTENCE && /[，。；]/.test(text))
  return own ? piece.size - piece.linked : 0
}

/** Indices of the first and behind the last line in the innermost block that holds nearly all sentences and tables. */
function holder(pieces: readonly Piece[]): { first: number; end: number } {
  const weights = pieces.map(weightOf)
  let first = 0
  let end = pieces.length
  for (let depth = 1; ; depth++) {
    const sums = new Map<Element, { first: number; end: number; weight: number }>()
    let whole = 0
    for (let at = first; at < end; at++) {
      const piece = pieces[at]
      const weight = weights[at] ?? 0
      whole += weight
      const element = piece?.path[depth]
      if (piece === undefined || element === undefined) continue
      if (SINGLE.has(element.tagName) || (piece.table !== undefined && depth === piece.path.length - 1)) continue
      const sum = sums.get(element) ?? { first: at, end: at, weight: 0 }
      sums.set(element, { first: sum.first, end: at + 1, weight: sum.weight + weight })
    }
    const inner = [...sums.values()].find(({ weight }) => weight > 0 && weight >= whole * NEARLY_ALL)
    if (inner === undefined) return grown(weights, first, end)
    first = inner.first
    end = inner.end
  }
}

/** With the sentences and headings that stand right beside the block: a plan's last chapter can be a block of its own. */
function grown(weights: readonly number[], first: number, end: number): { first: number; end: number } {
  const isOwn = (at: number): boolean => (weights[at] ?? 0) > 0
  let from = first
  while (isOwn(from - 1) || isOwn(from - 2)) from -= isOwn(from - 1) ? 1 : 2
  let to = end
  while (isOwn(to) || isOwn(to + 1)) to += isOwn(to) ? 1 : 2
  return { first: from, end: to }
}

const letters = (text: string): string => text.replace(/[\s\u200b]/g, '')
const SHORTEST_TITLE = 8
const SHORTEST_PART = 4
const LONGEST_TITLE = 500
const SAYS = /[\p{L}\p{N}]/u

/** What a line of metadata says: 索引号：…, [发文字号]… */
function fieldOf(piece: Piece): string | undefined {
  const label = /^[[【［]?([\u4e00-\u9fff]{2,6})[\]】］：:]/.exec(
    letters(piece.content.text.trimStart().slice(0, 40)),
  )?.[1]
  return label === undefined ? undefined : PAGE_LABELS[label]
}

/** The lines of the plan, with its title and metadata from above it; `title` is the page's. */
export function planOf(pieces: readonly Piece[], title: string): Piece[] {
  const { first, end } = holder(pieces)
  const named = letters(title.slice(0, LONGEST_TITLE))
  const head: Piece[] = []
  const fields = new Set(pieces.slice(first, Math.min(end, first + HEAD_LINES)).map(fieldOf))
  let near = true
  for (let at = first - 1; at >= 0; at--) {
    const piece = pieces[at]
    if (piece === undefined || piece.table !== undefined) continue
    if (piece.linked > piece.size * MOST_LINKED) near = false
    const text = letters(piece.content.text)
    const isNamed = text.length >= SHORTEST_TITLE && (named.includes(text) || (piece.level === 1 && !isLinks(piece)))
    const field = isLinks(piece) ? undefined : fieldOf(piece)
    // A list of other papers gives the date of each.
    const own = field !== undefined && !fields.has(field)
    fields.add(field)
    if (own || isNamed || (near && field === undefined && first - at <= HEAD_LINES)) head.unshift(piece)
  }
  const lines = [...head, ...withoutLists(pieces.slice(first, end))].filter(
    (piece) => piece.table !== undefined || SAYS.test(piece.content.text),
  )
  return joinTitle(lines, named)
}

/** A title that the page cuts into several lines is one: the page's own name for itself tells. */
function joinTitle(pieces: readonly Piece[], named: string): Piece[] {
  const joined: Piece[] = []
  for (let at = 0; at < pieces.length; at++) {
    let piece = pieces[at]
    if (piece === undefined) break
    let text = letters(piece.content.text)
    while (piece.table === undefined && text.length >= SHORTEST_PART && named.includes(text)) {
      const next = pieces[at + 1]
      if (next === undefined || next.table !== undefined) break
      const longer = text + letters(next.content.text)
      if (longer === text || !named.includes(longer)) break
      piece = {
        ...piece,
        content: together([piece.content, next.content]),
        size: piece.size + next.size,
        linked: piece.linked + next.linked,
      }
      text = longer
      at++
    }
    joined.push(piece)
  }
  return joined
}

/** Without lists of links: menus, further reading, downloads. A link alone among sentences is part of the text. */
function withoutLists(pieces: readonly Piece[]): Piece[] {
  const firstText = pieces.findIndex((piece) => weightOf(piece) > 0)
  const lastText = pieces.findLastIndex((piece) => weightOf(piece) > 0)
  return pieces.filter((piece, at) => {
    if (!isLinks(piece) || piece.size === 0) return true
    if (firstText < 0) return true
    const besides = [pieces[at - 1], pieces[at + 1]].some((other) => other !== undefined && isLinks(other))
    const announced = /^附件|^附表/.test(letters(piece.content.text))
    return announced || (!besides && at > firstText && at < lastText)
  })
}
