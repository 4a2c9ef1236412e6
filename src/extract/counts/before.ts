// 前列: members that stand before their number: A、B和C三大领域, A、B等6个园区.

import { BEFORE_NUMBER, LIST_OPENERS } from '../../language/data/counts.ts'
import { type Announced, declaredOf } from './announce.ts'
import type { Token } from '../../language/lexer.ts'
import { readLead } from '../indicators/lead.ts'
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

const STOPS: ReadonlySet<string> = new Set([...'。；;：:！？!?'])
const COMMAS: ReadonlySet<string> = new Set([...'，,'])
const MOST_REACH = 260
const MOST_MEMBER = 30
const OPENER_AT_START = /^(?:从|以|在|对|为|由|按|把|将|用|即|如|沿|与|和|向|共|含|分|有|是|建|办|抓|等)/
const VERB_LIKE = /(?:的|了|着|将|已|被|把|并|且|均|都|是|为|于|到|在)$|^(?:推动|促进|加快|确保|实现|开展|推进|支持|鼓励|引导|完成|新建|建成|提升|提高|加强|加大|深入|积极|大力|全面|坚持|着力|努力|力争|持续|不断|进一步|同时|其中|并|且|但|而|均)/

/** The list before an announced number, or nothing. `floor` is where the words of an earlier number end. */
export function listBefore(text: string, tokens: readonly Token[], announced: Announced, floor: number): Listed | undefined {
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
  const from = sentenceStart(text, Math.max(floor, end - MOST_REACH), end)
  if (end - from < 3) return undefined
  const clauses = cutAt(text, from, end, COMMAS)
  const last = clauses.at(-1)
  if (last === undefined || last.end !== end) return undefined
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

function sentenceStart(text: string, floor: number, end: number): number {
  let depth = 0
  for (let at = end - 1; at >= floor; at--) {
    const character = text.charAt(at)
    if (character === '）' || character === ')' || character === '”' || character === '》') depth++
    else if (character === '（' || character === '(' || character === '“' || character === '《') {
      if (depth === 0) return at + 1
      depth--
    } else if (depth === 0 && (STOPS.has(character) || (character === '—' && text.charAt(at - 1) === '—'))) return at + 1
  }
  return floor
}

/** A number of things between the list and its number shows that the words are no list. */
function holdsCount(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.some((token) => {
    if (token.kind !== 'quantity' || token.start < from || token.end > to) return false
    return declaredOf(token) !== undefined || token.unit?.kind === 'money' || token.unit?.kind === 'ratio' || /^[，、]/.test(text.slice(token.end, token.end + 1))
  })
}

/** Where the first member begins: behind the last word that opens a list, and behind verbs. */
export function openedAt(text: string, from: number, to: number): { start: number; opened: boolean } {
  let start = from
  let opened = false
  for (let at = from; at < to - 1; at++) {
    const word = LIST_OPENERS.find((candidate) => text.startsWith(candidate, at))
    if (word === undefined || at + word.length >= to) continue
    const behind = text.slice(at + word.length, to)
    // 建设工程, 发展基金: the verb is the name's own where nothing but a head follows; at the front it opens.
    if (at > from && !/^(?:主要|具体|重点)?(?:包括|包含|涵盖|分为|划分为|提供|提出|明确|贯通)/.test(word) && behind.length < 4) continue
    if (at > from && text.slice(at - 1, at) === '的') continue
    start = at + word.length
    opened = true
    at = start - 1
  }
  while (OPENER_AT_START.test(text.slice(start, to)) && to - start > 3 && !/^(?:对外|为民|以旧|在线|沿线|沿江|沿海|向心|共享|共建|共同|用地|用水|用能|有色|有机|有效|建筑|建材|建设|分布|分类|将军|办公|和美|和谐|含氟|为老|等级|抓手)/.test(text.slice(start, start + 2))) {
    start++
    opened = true
  }
  const lead = readLead(text, start, to)
  if (lead.start > start && lead.start < to) {
    start = lead.start
    opened = true
  }
  return { start, opened }
}

function inClause(text: string, tokens: readonly Token[], announced: Announced, clause: Piece, complete: boolean): Listed | undefined {
  const whole = splitList(text, clause.start, clause.end, announced.declared)
  const first = cutAt(text, clause.start, clause.end, new Set(['、']))[0]
  if (first === undefined) return undefined
  // 推进A、B: the verb before the first name goes, where it is a list at all.
  const { start, opened } = openedAt(text, clause.start, first.end)
  if (holdsCount(text, tokens, start, clause.end)) return undefined
  const split = splitList(text, start, clause.end, announced.declared)
  const pieces = split.pieces.map((piece) => trimmed(text, piece)).filter((piece) => piece.end > piece.start)
  if (pieces.length === 0 || (complete && pieces.length < 2)) return undefined
  const names = pieces.map((piece) => text.slice(piece.start, piece.end))
  if (names.some((name) => name.length > MOST_MEMBER + (complete ? 0 : 12))) return undefined
  const ends = names.at(-1) ?? ''
  // A、B完成3个: the last word is a verb, and the number is of something else.
  if (/(?:完成|实现|新增|建成|新建|达到|拥有|设立|成立|入选|获评|培育|引进|建设|打造|创建|涉及|覆盖|达|有|为|的|各|均|共有)$/.test(ends) && !split.fits) return undefined
  if (!complete && pieces.length > announced.declared && !isPlain(names, announced, opened || whole.pieces.length > 2)) return undefined
  return { pieces, complete, fits: split.fits && pieces.length === announced.declared, plain: isPlain(names, announced, true) }
}

function isPlain(names: readonly string[], announced: Announced, bounded: boolean): boolean {
  if (!bounded || names.length < 3 || announced.noun === '') return false
  if (Math.abs(names.length - announced.declared) > 2 || announced.declared > 20) return false
  return names.every((name) => name.length >= 2 && name.length <= 18 && !/\d|，|的/.test(name) && !VERB_LIKE.test(name))
}

function acrossClauses(text: string, tokens: readonly Token[], announced: Announced, clauses: readonly Piece[], first: Piece): Listed | undefined {
  const end = clauses.at(-1)?.end ?? first.end
  const { start } = openedAt(text, first.start, first.end)
  if (holdsCount(text, tokens, start, end)) return undefined
  const pieces: Piece[] = []
  for (const [at, clause] of clauses.entries()) {
    const from = at === 0 ? start : clause.start
    const last = at === clauses.length - 1
    pieces.push(...(last ? splitList(text, from, clause.end, announced.declared - pieces.length).pieces : cutAt(text, from, clause.end, new Set(['、']))))
  }
  const members = pieces.map((piece) => trimmed(text, piece))
  const names = members.map((piece) => text.slice(piece.start, piece.end))
  if (members.length !== announced.declared || !names.every((name) => name.length >= 2 && name.length <= MOST_MEMBER && !/\d/.test(name))) return undefined
  // Members of one list end alike, or they are clauses that only happen to be as many.
  const ending = names.at(-1)?.slice(-1) ?? ''
  const alike = names.filter((name) => name.endsWith(ending)).length
  return alike * 2 > names.length ? { pieces: members, complete: true, fits: true, plain: false } : undefined
}
