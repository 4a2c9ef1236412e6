// 无量词的数: a number without a classifier, right behind its list or before it in brackets: 增品种、提品质、创品牌“三品”,
// “四江一河”（A、B、C、D、E）, A、B、C三级. Any number may be part of a name, so only a list of as many is believed.

import { characterSet } from '../../language/characters.ts'
import { PART_OF_ONE } from '../../language/data/counts.ts'
import { firstFrom } from '../../language/token-search.ts'
import { at, type PartContext, placeOf, type Reading } from '../reading.ts'
import { type Announced, nounEnd } from './announce.ts'
import { listBefore } from './before.ts'
import { closingBracket } from './brackets.ts'
import { type Draft, membersOf } from './draft.ts'
import { cutAt, type Piece } from './pieces.ts'
import { countOf, groupsOf, listIn } from './slogans.ts'

const QUOTED = /“([两三四五六七八九十双][\u4e00-\u9fff]{1,7})”/g
// The numeral comes first: few characters are one, and nearly all stand between ideographs.
const BARE = /[三四五六七八九](?<=[\u4e00-\u9fff].)(?<!第.)(?=[\u4e00-\u9fff])/g
const MOST_MEMBER = 12
// Two things stand before a number of two by chance too often.
const LEAST_BEFORE = 3
const STROKES = characterSet('/／')
const MOST_REACH = 120

/** Counts whose number has no classifier, where the text lists as many. */
export function unclassifiedCounts(context: PartContext): Draft[] {
  const drafts: Draft[] = []
  const seen = new Set<string>()
  for (const reading of context.readings) {
    if (reading.kind === 'heading') continue
    for (const announced of [...quotedIn(reading), ...bareIn(reading)]) {
      const label = reading.passage.text.slice(announced.start, announced.end)
      if (seen.has(label)) continue
      const pieces = listOf(reading, announced)
      if (pieces === undefined) continue
      seen.add(label)
      drafts.push({
        count: {
          label,
          declared: announced.declared,
          members: membersOf(context, reading, pieces),
          complete: true,
          from: 'prose',
          ...at(placeOf(context, reading.passage, announced.start, announced.end)),
        },
      })
    }
  }
  return drafts
}

function announcedOf(start: number, words: string, quoted: boolean, declared: number): Announced {
  const end = start + words.length
  return { token: -1, start, end, declared, noun: words.slice(1), classifier: '', quoted, whole: quoted, total: false }
}

function quotedIn({ passage: { text } }: Reading): Announced[] {
  if (!text.includes('“')) return []
  return [...text.matchAll(QUOTED)].flatMap((match) => {
    const words = match[1] ?? ''
    const groups = groupsOf(words)?.map(({ declared }) => declared)
    const declared = groups?.every((each) => each !== undefined)
      ? groups.reduce((sum: number, each) => sum + (each ?? 0), 0)
      : countOf(words.charAt(0))
    return declared === undefined || declared < 2 ? [] : [announcedOf(match.index + 1, words, true, declared)]
  })
}

function bareIn({ passage: { text }, tokens }: Reading): Announced[] {
  return [...text.matchAll(BARE)].flatMap((match) => {
    const declared = countOf(match[0])
    const before = tokens[firstFrom(tokens, match.index + 1) - 1]
    if (declared === undefined || (before !== undefined && before.end > match.index)) return []
    const noun = text.slice(match.index + 1, nounEnd(text, match.index + 1))
    if (noun.length < 2 || PART_OF_ONE.test(noun)) return []
    return [announcedOf(match.index, `${match[0]}${noun.startsWith('级') ? '级' : noun}`, false, declared)]
  })
}

/** The list in the brackets behind, else the one before; nothing where it is not of as many. */
function listOf({ passage: { text }, tokens }: Reading, announced: Announced): Piece[] | undefined {
  const behind = announced.quoted ? inBracket(text, announced) : undefined
  if (behind !== undefined) return behind
  if (!announced.quoted) {
    const stroked = overStrokes(text, announced)
    if (stroked !== undefined) return stroked
  }
  if (announced.declared < LEAST_BEFORE) return undefined
  const before = listBefore(text, tokens, announced, 0)
  if (before?.fits !== true || !before.complete) return undefined
  const members = before.pieces.map(({ start, end }) => text.slice(start, end))
  return members.every((member) => isMember(member, announced.noun)) ? before.pieces : undefined
}

/** 增品种 of “三品” holds what is counted; of “四件大事” any short name is one. */
function isMember(member: string, noun: string): boolean {
  if (noun.length === 1 && noun !== '级') return member.includes(noun)
  return member.length >= 2 && member.length <= MOST_MEMBER && !/\d|[的了“”]/.test(member)
}

function inBracket(text: string, { end, declared }: Announced): Piece[] | undefined {
  const open = end + 1
  const close = /[（(]/.test(text.charAt(open)) ? closingBracket(text, open) : undefined
  if (close === undefined) return undefined
  const pieces = listIn(text, open + 1, close, declared)
  return pieces.length === declared && pieces.every((piece) => piece.end - piece.start >= 2) ? pieces : undefined
}

/** （就业创造/潜能挖掘/转型转岗三计划） */
function overStrokes(text: string, { start, declared }: Announced): Piece[] | undefined {
  const floor = Math.max(0, start - MOST_REACH)
  const front = floor + text.slice(floor, start).search(/[^（(，,。；;：:、“”]{0,120}$/)
  const pieces = cutAt(text, front, start, STROKES)
  return pieces.length === declared && pieces.every((piece) => piece.end - piece.start >= 2) ? pieces : undefined
}
