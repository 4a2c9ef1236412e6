// 分别: every place where values are dealt out to names, also where they are not equally many.

import { characterSet } from '../language/characters.ts'
import type { Token } from '../language/lexer.ts'
import { tokensFrom } from '../language/token-search.ts'
import type { Dealt, DealtText } from '../plan/types.ts'
import { cutAt, type Piece, splitList, trimmed } from './counts/pieces.ts'
import { dealNames } from './indicators/deal.ts'
import { readLead } from './indicators/lead.ts'
import { at, type PartContext, placeOf, type Reading } from './reading.ts'

const WORD = '分别'
const MOST_BETWEEN = 34
const MOST_NAME = 34
const MOST_SENTENCE = 600
const SENTENCE = characterSet('。；;！？!?：:')
const COMMAS = characterSet('，,')
const JOINTS = characterSet('、和与及')
const SEPARATOR = /^(?:[、，,和与及]|以及)?$/
// 占比, 面积: said of each of the names before, and no name itself.
const GENERAL = /^(?:占[^、，]*)?(?:占比|比重|面积|比例|增速|同比|金额|规模|投资)$|^占/
const NO_NAME = /^(?:其中|同时|比|较|按|为|在|从|由)|(?:的|了|是|为|将|已|均)$|\d{3}/

/** All 分别 of a part that deal out numbers, in order. */
export function extractDealt(context: PartContext): Dealt[] {
  return context.readings.flatMap((reading) => (reading.kind === 'heading' ? [] : dealtIn(context, reading)))
}

function dealtIn(context: PartContext, reading: Reading): Dealt[] {
  const { text } = reading.passage
  const found: Dealt[] = []
  let last: { names: Piece[]; sentence: number } | undefined
  for (let start = text.indexOf(WORD); start >= 0; start = text.indexOf(WORD, start + WORD.length)) {
    const values = valuesBehind(text, reading.tokens, start + WORD.length)
    if (values.length === 0) continue
    const clauses = clausesBefore(text, start)
    const sentence = clauses[0]?.start ?? start
    const own = namesBefore(text, reading.tokens, clauses, values.length)
    // 较2015年分别提高…: the names are those of the last 分别 of the sentence.
    const names = own.length > 0 || last === undefined || last.sentence !== sentence ? own : last.names
    if (own.length > 0) last = { names: own, sentence }
    found.push({
      names: textsOf(context, reading, names),
      values: textsOf(context, reading, values),
      ...at(placeOf(context, reading.passage, start, start + WORD.length)),
    })
  }
  return found
}

function textsOf(context: PartContext, reading: Reading, pieces: readonly Piece[]): DealtText[] {
  return pieces.map((piece) => ({
    text: reading.passage.text.slice(piece.start, piece.end),
    ...at(placeOf(context, reading.passage, piece.start, piece.end)),
  }))
}

/** The numbers and grades (3A) behind 分别, as far as nothing but list marks stands between them. */
function valuesBehind(text: string, tokens: readonly Token[], from: number): Piece[] {
  const values: Token[] = []
  for (const token of tokensFrom(tokens, from)) {
    if (token.kind === 'time' || token.kind === 'title') continue
    const before = values.at(-1)
    if (before === undefined) {
      const between = text.slice(from, token.start)
      if (
        between.length > MOST_BETWEEN ||
        [...between].some((_, at) => SENTENCE.has(between.charCodeAt(at)) || COMMAS.has(between.charCodeAt(at)))
      )
        break
      values.push(token)
      continue
    }
    const mark = text.slice(before.end, token.start)
    if (!SEPARATOR.test(mark) || (/[，,]/.test(mark) && unitOf(token) !== unitOf(before))) break
    values.push(token)
  }
  return values.map(({ start, end }) => ({ start, end }))
}

function unitOf(token: Token): string {
  return token.kind === 'quantity' ? (token.unit?.unit ?? '') : token.kind
}

/** The clauses of the sentence before 分别. */
function clausesBefore(text: string, end: number): Piece[] {
  const sentence = cutAt(text, Math.max(0, end - MOST_SENTENCE), end, SENTENCE).at(-1)
  const clauses = sentence === undefined ? [] : cutAt(text, sentence.start, sentence.end, COMMAS)
  // …936万人次，分别增长: 分别 begins a clause of its own.
  return COMMAS.has(text.charCodeAt(end - 1)) ? [...clauses, { start: end, end }] : clauses
}

/** Names before 分别: of its clause, of the clause before, or of several where only so there are as many as values. */
function namesBefore(text: string, tokens: readonly Token[], clauses: readonly Piece[], count: number): Piece[] {
  const last = clauses.at(-1)
  if (last === undefined) return []
  const own = nameStretch(text, tokens, last)
  const listed = own === undefined ? undefined : fairNames(text, own.start, own.end, count, 'listed')
  if (listed?.length === count) return listed
  const before = clauses.at(-2)
  if (before !== undefined && (own === undefined || GENERAL.test(text.slice(own.start, own.end)))) {
    const valued = withValues(text, before, count)
    if (valued.length > 0) return valued
  }
  if (own === undefined) return []
  const joined = fairNames(text, own.start, own.end, count, 'joined')
  if (joined?.length === count && cutAt(text, own.start, own.end, JOINTS).length === count) return joined
  for (let at = clauses.length - 2; at >= Math.max(0, clauses.length - 3); at--) {
    const first = clauses[at]
    if (
      first === undefined ||
      tokens.some((token) => token.kind === 'quantity' && token.start >= first.start && token.end <= last.start)
    )
      break
    // 到2024年，A、B和C分别: the year is no name.
    if (tokens.some((token) => token.kind === 'time' && token.start <= first.start + 1 && token.end >= first.end)) break
    const alone =
      at === clauses.length - 2
        ? fairNames(text, readLead(text, first.start, first.end).start, first.end, count, 'listed')
        : undefined
    if (alone?.length === count) return alone
    const wide = fairNames(text, readLead(text, first.start, first.end).start, own.end, count, 'listed')
    if (wide?.length === count) return wide
  }
  if (joined?.length === count) return joined
  const split = splitList(text, own.start, own.end, count)
  return split.fits ? split.pieces : unequal(text, own, count)
}

/** A name that holds 、 holds 和 behind it, as A、B和C服务业 does; else the list has more names than that. */
function fairNames(
  text: string,
  from: number,
  to: number,
  count: number,
  how: 'listed' | 'joined',
): Piece[] | undefined {
  const names = dealNames(text, from, to, count, how)
  return names?.every(
    ({ start, end }) => !/、[^和与及]{0,80}$/.test(text.slice(start, end)) || end - start > to - from - 1,
  ) === true
    ? names
    : undefined
}

/** The words of a clause that can name: behind the last number, without 较2015年, 从46503元 and verbs. */
function nameStretch(text: string, tokens: readonly Token[], clause: Piece): Piece | undefined {
  let { start, end } = clause
  for (const token of tokensFrom(tokens, start, end + 1)) {
    if (token.start < start || token.end > end) continue
    if (token.kind === 'time' && token.start > start && token.end === end) end = token.start
    else if (token.kind === 'quantity' && /(?:从|由)[^，]{0,8}$/.test(text.slice(start, token.start))) {
      end = start + text.slice(start, token.start).search(/(?:从|由)[^，]{0,8}$/)
      break
    } else if (token.kind === 'quantity' && token.end > start && !listsBefore(text, token, start, end))
      start = token.end
  }
  const lead = readLead(text, start, end)
  const stop = text.slice(lead.start, lead.end).replace(/(?:较|比|同比|与|从|由)$/, '').length + lead.start
  return stop - lead.start >= 2 ? { start: lead.start, end: stop } : undefined
}

/** 茶叶、中药材、食用菌三大特色产业产值: the count goes with the names before it. */
function listsBefore(text: string, token: Token, start: number, end: number): boolean {
  return (
    token.kind === 'quantity' &&
    token.unit?.kind === 'count' &&
    /、/.test(text.slice(start, token.start)) &&
    !/[、和]/.test(text.slice(token.end, end)) &&
    end - token.end >= 2
  )
}

/** 第一产业61.5亿元、第二产业82.7亿元，占比分别为: the names stand with values of their own. */
function withValues(text: string, clause: Piece, count: number): Piece[] {
  const split = splitList(text, clause.start, clause.end, count)
  if (!split.fits || text.slice(clause.start, clause.end).includes(WORD)) return []
  return split.pieces.map((piece) => {
    const lead = readLead(text, piece.start, piece.end)
    const digit = text.slice(lead.start, piece.end).search(/\d/)
    return { start: lead.start, end: digit < 2 ? piece.end : lead.start + digit }
  })
}

/** As many names as the list marks give, where they read as names at all. */
function unequal(text: string, stretch: Piece, count: number): Piece[] {
  const pieces = splitList(text, stretch.start, stretch.end, count).pieces.map((piece) => trimmed(text, piece))
  const named =
    pieces.length >= 2 &&
    pieces.every((piece) => {
      const name = text.slice(piece.start, piece.end)
      return name.length >= 2 && name.length <= MOST_NAME && !NO_NAME.test(name)
    })
  return named ? pieces : []
}
