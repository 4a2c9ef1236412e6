// 前列: members that stand before their number: A、B和C三大领域, A、B等6个园区.

import { characterSet } from '../../language/characters.ts'
import { BEFORE_NUMBER, LIST_OPENERS, STRONG_OPENERS, VERB_BEFORE_NUMBER } from '../../language/data/counts.ts'
import type { Token } from '../../language/lexer.ts'
import { tokensFrom } from '../../language/token-search.ts'
import { wordFinder } from '../../language/word-finder.ts'
import { readLead } from '../indicators/lead.ts'
import { type Announced, declaredOf } from './announce.ts'
import { cutAt, type Piece, splitList, trimmed } from './pieces.ts'

/** Members found in the words, and how far they may be believed. */
export interface Listed {
  pieces: Piece[]
  /** No 等 stands behind the last. */
  complete: boolean
  fits: boolean
  /** The list is so plain that another number of members than announced is worth telling. */
  plain: boolean
}

const LIST_MARK = characterSet('、')
const STOPS = characterSet('。；;：:！？!?')
const COMMAS = characterSet('，,')
const MOST_REACH = 260
const MOST_MEMBER = 30
// A first member with nothing to compare it with keeps its words, but for verbs in front of so many.
const LONGEST_ALONE = 8.5
const openerAt = wordFinder(LIST_OPENERS)
const OPENER_AT_START = /^(?:从|以|在|对|为|由|按|把|将|用|即|如|沿|与|和|向|共|含|分|有|是|建|办|抓|等)/
// Words that begin like one of those, and name.
const WORD_AT_START =
  /^(?:对外|为民|以旧|在线|沿线|沿江|沿海|向心|共享|共建|共同|用地|用水|用能|有色|有机|有效|建筑|建材|建设|分布|分类|将军|办公|和美|和谐|含氟|为老|等级|抓手)/
const VERB_LIKE =
  /(?:的|了|着|将|已|被|把|并|且|均|都|是|为|于|到|在)$|^(?:推动|促进|加快|确保|实现|开展|推进|支持|鼓励|引导|完成|新建|建成|提升|提高|加强|加大|深入|积极|大力|全面|坚持|维护|守护|筑牢|着力|努力|力争|持续|不断|进一步|同时|其中|并|且|但|而|均)/

/** The list before an announced number, or nothing. `floor` is where the words of an earlier number end. */
export function listBefore(
  text: string,
  tokens: readonly Token[],
  announced: Announced,
  floor: number,
): Listed | undefined {
  let end = announced.start
  if (announced.quoted) end--
  let complete = true
  const lead = BEFORE_NUMBER.exec(text.slice(Math.max(0, end - 3), end))
  if (lead !== null) end -= lead[0].length
  const tail = /(?:等方面|等地|等)$/.exec(text.slice(Math.max(0, end - 3), end))
  if (tail !== null) {
    end -= tail[0].length
    complete = false
    if (tail[0] === '等地') return undefined
  }
  const chained = chainBefore(text, end, announced.declared)
  if (chained !== undefined) return { pieces: chained, complete: true, fits: true, plain: false }
  const from = sentenceStart(text, Math.max(floor, end - MOST_REACH), end)
  if (end - from < 3) return undefined
  const clauses = cutAt(text, from, end, COMMAS)
  const last = clauses.at(-1)
  // A、“三个代表”: the number is an item of the list itself.
  if (last === undefined || last.end !== end || /[、和与及]/.test(text.charAt(end - 1))) return undefined
  const near = inClause(text, tokens, announced, last, complete)
  if (near?.fits === true || clauses.length === 1) return near
  // A list may have commas of its own: A，B、C和D五大工程. Believed only where the number then fits.
  for (let at = clauses.length - 2; at >= 0 && complete; at--) {
    const first = clauses[at]
    if (first === undefined) break
    const wide = acrossClauses(text, tokens, announced, clauses.slice(at), first)
    if (wide !== undefined) return wide
  }
  return near
}

const DASHES = characterSet('—–-－―·+＋→')

/** “城市公园—区域自然公园—休闲绿道”三大…: names in quotes with dashes between them, as many as announced. */
function chainBefore(text: string, end: number, declared: number): Piece[] | undefined {
  if (text.charAt(end - 1) !== '”') return undefined
  const open = text.lastIndexOf('“', end - 1)
  if (open < 0 || end - open > MOST_REACH) return undefined
  const pieces = cutAt(text, open + 1, end - 1, DASHES)
  return pieces.length === declared && pieces.every((piece) => piece.end - piece.start >= 2) ? pieces : undefined
}

function sentenceStart(text: string, floor: number, end: number): number {
  let depth = 0
  for (let at = end - 1; at >= floor; at--) {
    const character = text.charAt(at)
    if (character === '）' || character === ')' || character === '”' || character === '》') depth++
    else if (character === '（' || character === '(' || character === '“' || character === '《') {
      if (depth === 0) return at + 1
      depth--
    } else if (depth === 0 && (STOPS.has(text.charCodeAt(at)) || (character === '—' && text.charAt(at - 1) === '—')))
      return at + 1
  }
  return floor
}

/** A number of things between the list and its number shows that the words are no list. */
function holdsCount(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  return [...tokensFrom(tokens, from, to + 1)].some((token) => {
    if (token.kind !== 'quantity' || token.end > to) return false
    return (
      declaredOf(token) !== undefined ||
      token.unit?.kind === 'money' ||
      token.unit?.kind === 'ratio' ||
      /^[，、]/.test(text.slice(token.end, token.end + 1))
    )
  })
}

/**
 * Where the first member begins: behind the last word that opens a list, and behind verbs. `longest` is the length of the
 * longest other member: a first one much longer has words before it that are none of the list.
 */
export function openedAt(text: string, from: number, to: number, longest: number): { start: number; opened: boolean } {
  let start = from
  let opened = false
  for (let at = from; at < to - 1; at++) {
    // Verbs inside a title or a quoted name open nothing.
    const close = closingQuote(text, at)
    if (close > at) {
      at = close
      continue
    }
    const word = openerAt(text, at)
    if (word === undefined || to - at - word.length < 2) continue
    const front = at === start
    const long = longest !== LONGEST_ALONE && to - start > longest * 1.5 + 2
    if (!STRONG_OPENERS.test(word) && !front && !long) continue
    if (!front && text.charAt(at - 1) === '的') continue
    start = at + word.length
    if (/[了过着]/.test(text.charAt(start))) start++
    opened = true
    at = start - 1
  }
  while (
    to - start > 2 &&
    (OPENER_AT_START.test(text.slice(start, to)) || text.charAt(start) === '的') &&
    !WORD_AT_START.test(text.slice(start, start + 2))
  ) {
    start++
    opened = true
  }
  // 组织领导、政策支持: a first member no longer than the others has no verb before it.
  const lead = readLead(text, start, to)
  if (to - start > longest && lead.start > start && lead.start < to) {
    start = lead.start
    opened = true
  }
  return { start, opened }
}

/** Where the title or quoted name ends that opens at `at`; -1 where none does. */
function closingQuote(text: string, at: number): number {
  const character = text.charAt(at)
  if (character === '《') return text.indexOf('》', at)
  return character === '“' ? text.indexOf('”', at) : -1
}

function inClause(
  text: string,
  tokens: readonly Token[],
  announced: Announced,
  clause: Piece,
  complete: boolean,
): Listed | undefined {
  const rough = splitList(text, clause.start, clause.end, announced.declared).pieces
  const [first] = rough
  if (first === undefined) return undefined
  const longest = Math.max(0, ...rough.slice(1).map((piece) => piece.end - piece.start))
  const { start, opened } = openedAt(text, clause.start, first.end, rough.length > 1 ? longest : LONGEST_ALONE)
  if (holdsCount(text, tokens, start, clause.end)) return undefined
  const split = splitList(text, start, clause.end, announced.declared)
  const pieces = split.pieces.map((piece) => trimmed(text, piece)).filter((piece) => piece.end > piece.start)
  if (pieces.length === 0 || (complete && pieces.length < 2)) return undefined
  const names = pieces.map((piece) => text.slice(piece.start, piece.end))
  if (names.some((name) => name.length > MOST_MEMBER + (complete ? 0 : 12) || !isName(name))) return undefined
  if (VERB_BEFORE_NUMBER.test(names.at(-1) ?? '') || names.every((name) => LIST_OPENERS.includes(name)))
    return undefined
  // …、净土和保“三大战役”: with a verb in front the last is no member, and the number of something else.
  const end = pieces.at(-1)
  const verbal =
    end === undefined || readLead(text, end.start, end.end).start > end.start || /[和与及].$/.test(names.at(-1) ?? '')
  const plain = !verbal && isPlain(names, announced, opened || rough.length > 2)
  if (!complete && pieces.length > announced.declared && !plain) return undefined
  return {
    pieces,
    complete,
    fits: split.fits && pieces.length === announced.declared,
    plain: plain && (!announced.quoted || announced.whole),
  }
}

/** Two characters at least, quotes and brackets closed. */
function isName(name: string): boolean {
  const count = (mark: string): number => name.split(mark).length
  return (
    /[\u4e00-\u9fffA-Za-z]{2}/.test(name) &&
    count('“') === count('”') &&
    count('《') === count('》') &&
    count('（') === count('）')
  )
}

function isPlain(names: readonly string[], announced: Announced, bounded: boolean): boolean {
  if (!bounded || names.length < 3 || announced.noun === '') return false
  if (Math.abs(names.length - announced.declared) > 2 || announced.declared > 20) return false
  return names.every((name) => name.length >= 2 && name.length <= 18 && !/\d|，|的/.test(name) && !VERB_LIKE.test(name))
}

function acrossClauses(
  text: string,
  tokens: readonly Token[],
  announced: Announced,
  clauses: readonly Piece[],
  first: Piece,
): Listed | undefined {
  const end = clauses.at(-1)?.end ?? first.end
  const { start } = openedAt(
    text,
    first.start,
    cutAt(text, first.start, first.end, LIST_MARK)[0]?.end ?? first.end,
    first.end - first.start,
  )
  if (holdsCount(text, tokens, start, end)) return undefined
  const pieces: Piece[] = []
  for (const [at, clause] of clauses.entries()) {
    const from = at === 0 ? start : clause.start
    const last = at === clauses.length - 1
    pieces.push(
      ...(last
        ? splitList(text, from, clause.end, announced.declared - pieces.length).pieces
        : cutAt(text, from, clause.end, LIST_MARK)),
    )
  }
  const members = pieces.map((piece) => trimmed(text, piece))
  const names = members.map((piece) => text.slice(piece.start, piece.end))
  if (
    members.length !== announced.declared ||
    !names.every((name) => name.length >= 2 && name.length <= MOST_MEMBER && !/\d/.test(name))
  )
    return undefined
  // Members of one list end alike, or they are clauses that only happen to be as many.
  const ending = names.at(-1)?.slice(-1) ?? ''
  return names.every((name) => name.endsWith(ending))
    ? { pieces: members, complete: true, fits: true, plain: false }
    : undefined
}
