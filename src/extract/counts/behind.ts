// 后列: members that stand behind their number: 三类（A、B、C）, 四大工程：A、B、C、D, 三个方面：一是…二是…三是….

import { characterSet } from '../../language/characters.ts'
import { LIST_FOLLOWS } from '../../language/data/counts.ts'
import type { Announced } from './announce.ts'
import type { Listed } from './before.ts'
import { closingBracket } from './brackets.ts'
import { type Enumeration, enumerationIn } from './enumerations.ts'
import { cutAt, type Piece, splitList, trimmed } from './pieces.ts'

const SEMICOLONS = characterSet('；;')
const COMMAS = characterSet('，,')
const MOST_NAME = 30
const NO_LIST = /^(?:见|详见|参见|附|如|以下|含|不含|其中|今|截至|单位|注|下同|即将|含义|草案|试行)/

/** The list behind an announced number, or nothing. */
export function listBehind(text: string, announced: Announced): Listed | undefined {
  let at = announced.end
  if (/[”’]/.test(text.charAt(at))) at++
  return inBracket(text, announced, at) ?? inWords(text, announced, at)
}

function inBracket(text: string, announced: Announced, at: number): Listed | undefined {
  const between = /^[\u4e00-\u9fff]{0,4}[（(]/.exec(text.slice(at, at + 5))
  if (between === null) return undefined
  const open = at + between[0].length - 1
  const close = closingBracket(text, open)
  if (close === undefined || NO_LIST.test(text.slice(open + 1, close))) return undefined
  const found = listed(text, open + 1, close, announced)
  return open > at && found?.fits !== true ? undefined : found
}

function inWords(text: string, announced: Announced, at: number): Listed | undefined {
  const follows = /^[：:]指?/.exec(text.slice(at, at + 2)) ?? LIST_FOLLOWS.exec(text.slice(at, at + 12))
  if (follows === null) return undefined
  const bare = /^[，,]?(?:为|是)$/.test(follows[0])
  const from = at + follows[0].length
  if (/^[一二三四五六七八九十]是|^[（(][1一]|^[①1]|^第[一1]/.test(text.slice(from, from + 3))) return undefined
  let to = text.slice(from).search(/[。！？]/)
  to = to < 0 ? text.length : from + to
  const found = listed(text, from, to, announced)
  // 为 and 是 open many things that are no list.
  return bare && found?.fits !== true ? undefined : found
}

function listed(text: string, from: number, to: number, announced: Announced): Listed | undefined {
  const groups = cutAt(text, from, to, SEMICOLONS)
  if (groups.length >= 2) {
    const pieces = groups.map((group) => headOf(text, group))
    if (pieces.some((piece) => piece.end - piece.start < 2 || piece.end - piece.start > MOST_NAME)) return undefined
    const fits = pieces.length === announced.declared
    // 四个渠道：A…；B…；C…: so many groups, each with words of its own, are meant to be counted.
    const plain = pieces.length >= 3 && Math.abs(pieces.length - announced.declared) === 1 && announced.noun !== ''
    return fits || plain ? { pieces, complete: true, fits, plain: true } : undefined
  }
  const [only] = groups
  if (only === undefined) return undefined
  let { end } = only
  // The list ends with its clause: 即A、B和C，面积分别为….
  const comma = cutAt(text, only.start, only.end, COMMAS)[0]
  const open = /等(?:[\u4e00-\u9fff]{0,6})?$/.exec(text.slice(only.start, comma?.end ?? end))
  const shorter = comma !== undefined && comma.end < end
  if (comma !== undefined) end = comma.end
  const complete = open === null
  if (open !== null) end = only.start + open.index
  const split = splitList(text, only.start, end, announced.declared)
  const pieces = split.pieces.map((piece) => trimmed(text, piece)).filter((piece) => piece.end - piece.start >= 2)
  const names = pieces.map((piece) => text.slice(piece.start, piece.end))
  if (pieces.length < 2 || names.some((name) => name.length > MOST_NAME)) return undefined
  const fits = pieces.length === announced.declared
  const plain =
    names.length >= 3 &&
    !shorter &&
    announced.noun !== '' &&
    names.every((name) => name.length <= 18 && !/\d|的/.test(name)) &&
    Math.abs(names.length - announced.declared) <= 2
  if (!fits && !plain) return undefined
  return { pieces, complete, fits, plain }
}

/** The name that a part of a list begins with: 市县财政资金131,200万元，占21.0%. */
function headOf(text: string, piece: Piece): Piece {
  const { start, end } = trimmed(text, piece)
  const stop = text.slice(start, end).search(/[，,：:（(]|\d/)
  return trimmed(text, { start, end: stop > 1 ? start + stop : end })
}

/** 一是…二是… behind an announced number in its own paragraph. */
export function enumeratedBehind(
  text: string,
  announced: Announced,
): { enumeration: Enumeration; next: boolean } | undefined {
  const enumeration = enumerationIn(text, announced.end)
  const [first] = enumeration?.items ?? []
  if (enumeration === undefined || first === undefined || enumeration.items.length < 2) return undefined
  const between = text.slice(announced.end, first.start)
  return { enumeration, next: between.length <= 24 && !/。./.test(between) }
}
