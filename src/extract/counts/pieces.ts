// 分项: a list cut into its members. Names hold 、 and 和 themselves, so the number that is announced decides among the
// fair splittings.

import { type CharacterSet, characterSet } from '../../language/characters.ts'
import { wordFinder } from '../../language/word-finder.ts'

/** A stretch of a text. */
export interface Piece {
  start: number
  end: number
}

const OPENS = characterSet('（(《“‘〔[')
const CLOSES = characterSet('）)》”’〕]')
const conjunctionAt = wordFinder(['以及', '和', '及', '与'])

/** Cuts at single characters that stand in no bracket and no quotes. */
export function cutAt(text: string, from: number, to: number, marks: CharacterSet): Piece[] {
  const pieces: Piece[] = []
  let start = from
  let depth = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (OPENS.has(code)) depth++
    else if (CLOSES.has(code)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && marks.has(code)) {
      if (at > start) pieces.push({ start, end: at })
      start = at + 1
    }
  }
  if (to > start) pieces.push({ start, end: to })
  return pieces
}

const MOST_JOINED = 2
const LIST_MARK = characterSet('、')

/** Places in a piece where 和 or its like may part two names. */
function joints(text: string, piece: Piece): Piece[] {
  const found: Piece[] = []
  let depth = 0
  for (let at = piece.start; at < piece.end; at++) {
    const code = text.charCodeAt(at)
    if (OPENS.has(code)) depth++
    else if (CLOSES.has(code)) depth = Math.max(0, depth - 1)
    if (depth > 0 || at - piece.start < 2) continue
    const word = conjunctionAt(text, at)
    if (word === undefined || piece.end - at - word.length < 2) continue
    // 参与, 和谐, 普及, 及时 are words of their own.
    const around = text.slice(at - 1, at + word.length + 1)
    if (/参与|给予|赋与|和谐|和美|和平|共和|饱和|缓和|温和|普及|及时|涉及|以及其|与会|与时/.test(around)) continue
    found.push({ start: at, end: at + word.length })
    at += word.length - 1
  }
  return found
}

function parted(piece: Piece, cuts: readonly Piece[]): Piece[] {
  const parts: Piece[] = []
  let start = piece.start
  for (const cut of cuts) {
    parts.push({ start, end: cut.start })
    start = cut.end
  }
  parts.push({ start, end: piece.end })
  return parts
}

/** Members as they were split, and whether their number is the one announced. */
export interface Splitting {
  pieces: Piece[]
  fits: boolean
}

/** Pieces that stop short of what the others end in go with the next one: 信息传输、软件和信息技术服务业. */
function joinedTo(text: string, pieces: readonly Piece[], count: number): Piece[] | undefined {
  const left = pieces.map((piece) => ({ ...piece }))
  const last = left.at(-1)
  if (last === undefined) return undefined
  const ending = text.charAt(last.end - 1)
  while (left.length > count) {
    const index = left.findIndex((piece, at) => at < left.length - 1 && text.charAt(piece.end - 1) !== ending)
    const own = left[index]
    const next = left[index + 1]
    if (own === undefined || next === undefined) return undefined
    left.splice(index, 2, { start: own.start, end: next.end })
  }
  return left.every((piece) => text.charAt(piece.end - 1) === ending) ? left : undefined
}

/** The members of a list between `from` and `to`, split as the announced number asks where a fair splitting gives it. */
export function splitList(text: string, from: number, to: number, declared: number): Splitting {
  const marked = cutAt(text, from, to, LIST_MARK)
  const inner = marked.map((piece) => joints(text, piece))
  const lastJoint = inner.at(-1)?.at(-1)
  const cutsOf = (chosen: ReadonlySet<Piece>): Piece[] =>
    marked.flatMap((piece, at) =>
      parted(
        piece,
        (inner[at] ?? []).filter((joint) => chosen.has(joint)),
      ),
    )
  const usual = cutsOf(new Set(lastJoint === undefined ? [] : [lastJoint]))
  if (usual.length === declared) return { pieces: usual, fits: true }
  if (marked.length === declared) return { pieces: marked, fits: true }
  if (usual.length < declared) {
    const others = inner.flat().filter((joint) => joint !== lastJoint)
    const needed = declared - usual.length
    if (others.length >= needed) {
      const chosen = new Set(others.slice(others.length - needed))
      if (lastJoint !== undefined) chosen.add(lastJoint)
      return { pieces: cutsOf(chosen), fits: true }
    }
  } else if (marked.length > declared && marked.length - declared <= MOST_JOINED) {
    const joined = joinedTo(text, marked, declared)
    if (joined !== undefined) return { pieces: joined, fits: true }
  }
  return { pieces: usual, fits: false }
}

/** A stretch without the quotes, commas and conjunctions at its ends. */
export function trimmed(text: string, piece: Piece): Piece {
  let { start, end } = piece
  while (start < end && /[，,、：:；\s]/.test(text.charAt(start))) start++
  while (end > start && /[，,、：:；。\s]/.test(text.charAt(end - 1))) end--
  if (text.charAt(start) === '的') start++
  if (text.startsWith('以及', start)) start += 2
  else if (
    /^[和及与]/.test(text.slice(start, start + 1)) &&
    end - start > 3 &&
    !/^(?:和谐|和美|和平|及时|与时)/.test(text.slice(start, start + 2))
  )
    start++
  if (text.charAt(start) === '“' && text.indexOf('”', start) === end - 1) return { start: start + 1, end: end - 1 }
  return { start, end }
}
