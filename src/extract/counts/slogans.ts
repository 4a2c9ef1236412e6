// 口号: “一体两翼”（一体：A；两翼：B、C）, and “三带”即： with its three belts behind it.

import { characterSet } from '../../language/characters.ts'
import { SLOGAN_VERBS } from '../../language/data/counts.ts'
import { chineseToNumber } from '../../language/numerals.ts'
import type { CountMember } from '../../plan/types.ts'
import { at, type PartContext, placeOf, type Reading } from '../reading.ts'
import { closingBracket } from './brackets.ts'
import type { Draft } from './draft.ts'
import { membersOf } from './draft.ts'
import { cutAt, type Piece, splitList, trimmed } from './pieces.ts'

const GROUP = new RegExp(
  `([一二两三四五六七八九双多N数])([\\u4e00-\\u9fff]{1,2}?)(?:${SLOGAN_VERBS.join('|')})?(?=[一二两三四五六七八九双多N数、，,”’]|$)`,
  'g',
)
const QUOTED = /[“"]([^“”"]{2,24})[”"]/g
const DEFINED =
  /(?:^|[“"。])([一二两三四五六七八九双][\u4e00-\u9fff]{1,2})(?:[”"](?:[：:]|即[：:]?|是指[：:]?|指[：:]?)|[：:])/g
const DEFINING = ['：', ':', '即', '指']
const PAUSES = characterSet('。；;')
const MOST_NAME = 24

interface Group {
  name: string
  /** Nothing for 多点, N点. */
  declared?: number
}

interface Definition {
  members: CountMember[]
  reading: Reading
  start: number
  end: number
  declared: number
}

/** 双 is two. */
export function countOf(numeral: string): number | undefined {
  if (numeral === '双') return 2
  return chineseToNumber(numeral)
}

/** 一核 and 两翼 of 一核两翼; nothing where the words are no such slogan. */
export function groupsOf(words: string): Group[] | undefined {
  const groups: Group[] = []
  let end = 0
  for (const match of words.matchAll(GROUP)) {
    if (match.index > end && !/^[、，,]$/.test(words.slice(end, match.index))) return undefined
    const [whole, numeral = '', unit = ''] = match
    const name = `${numeral}${unit}`
    const declared = countOf(numeral)
    groups.push(declared === undefined ? { name } : { name, declared })
    end = match.index + whole.length
  }
  return groups.length >= 2 && end === words.length ? groups : undefined
}

/** Counts of slogans that the text takes apart. */
export function sloganCounts(context: PartContext): Draft[] {
  const definitions = definitionsIn(context)
  const drafts: Draft[] = []
  const seen = new Set<string>()
  for (const reading of context.readings) {
    const { text } = reading.passage
    if (!text.includes('“') && !text.includes('"')) continue
    for (const match of text.matchAll(QUOTED)) {
      const words = match[1] ?? ''
      const groups = groupsOf(words)
      if (groups === undefined) continue
      const start = match.index + 1
      const declared = groups.reduce((sum, group) => sum + (group.declared ?? 0), 0)
      if (groups.some((group) => group.declared === undefined)) continue
      const bracket = bracketMembers(context, reading, start + words.length + 1, groups)
      const members = bracket ?? (seen.has(words) ? undefined : together(groups, definitions))
      if (members === undefined || declared < 2) continue
      seen.add(words)
      drafts.push({
        count: {
          label: words,
          declared,
          members,
          complete: true,
          from: 'prose',
          ...at(placeOf(context, reading.passage, start, start + words.length)),
        },
      })
    }
  }
  for (const [name, definition] of definitions) {
    if (definition.declared < 2 || definition.members.length === 0) continue
    drafts.push({
      count: {
        label: name,
        declared: definition.declared,
        members: definition.members,
        complete: true,
        from: 'prose',
        ...at(placeOf(context, definition.reading.passage, definition.start, definition.end)),
      },
    })
  }
  return drafts
}

/** （一体：A；两翼：B、C）: every group of the slogan, each with its list. */
function bracketMembers(
  context: PartContext,
  reading: Reading,
  open: number,
  groups: readonly Group[],
): CountMember[] | undefined {
  const { text } = reading.passage
  const close = /[（(]/.test(text.charAt(open)) ? closingBracket(text, open) : undefined
  if (close === undefined) return undefined
  const members: CountMember[] = []
  for (const part of cutAt(text, open + 1, close, PAUSES)) {
    const { start, end } = trimmed(text, part)
    const group = groups.find(({ name }) => text.startsWith(name, start))
    const behind = group === undefined ? start : start + group.name.length
    const mark = /^(?:[：:]|即[：:]?|为|是指)/.exec(text.slice(behind, behind + 3))
    if (group?.declared === undefined || mark === null) return undefined
    members.push(...membersOf(context, reading, listIn(text, behind + mark[0].length, end, group.declared)))
  }
  return members.length === 0 ? undefined : members
}

/** The members of a list, split as the number asks. */
export function listIn(text: string, from: number, to: number, declared: number): Piece[] {
  return splitList(text, from, to, declared)
    .pieces.map((piece) => trimmed(text, piece))
    .filter((piece) => piece.end > piece.start)
}

function together(groups: readonly Group[], definitions: ReadonlyMap<string, Definition>): CountMember[] | undefined {
  const members: CountMember[] = []
  for (const { name } of groups) {
    const definition = definitions.get(name)
    if (definition === undefined || definition.members.length === 0) return undefined
    members.push(...definition.members)
  }
  return members
}

/** “三带”即：A。…B。…C。…, 三环：A、B、C, “一核”即：A. */
function definitionsIn(context: PartContext): Map<string, Definition> {
  const found = new Map<string, Definition>()
  for (const reading of context.readings) {
    const { text } = reading.passage
    if (!DEFINING.some((mark) => text.includes(mark))) continue
    for (const match of text.matchAll(DEFINED)) {
      const name = match[1] ?? ''
      const declared = countOf(name.charAt(0))
      if (declared === undefined || found.has(name)) continue
      const start = match.index + match[0].indexOf(name)
      const pieces = definedMembers(text, match.index + match[0].length, name, declared)
      if (pieces === undefined) continue
      found.set(name, {
        members: membersOf(context, reading, pieces),
        reading,
        start,
        end: start + name.length,
        declared,
      })
    }
  }
  return found
}

function definedMembers(text: string, from: number, name: string, declared: number): Piece[] | undefined {
  const stop = text.slice(from).search(/[。；;，,]/)
  const end = stop < 0 ? text.length : from + stop
  if (declared === 1) return end - from >= 2 && end - from <= MOST_NAME + 6 ? [{ start: from, end }] : undefined
  // 永定河、潮白河为主构成的水系: the list is the front of a description.
  const front = /^([^，。；：]{4,60}?)(?:为主|等)?(?:构成|组成|形成)/.exec(text.slice(from, end))
  const inner =
    front?.[1] === undefined ? [] : listIn(text, from, from + front[1].replace(/为主$/, '').length, declared)
  if (inner.length === declared) return inner
  const listed = listIn(text, from, end, declared)
  if (listed.length === declared && listed.every((piece) => piece.end - piece.start <= MOST_NAME)) return listed
  // Each member a sentence of its own, ending in the unit's word: 检验检测片区 of 两片.
  const unit = name.slice(1)
  const sentences = cutAt(text, from, text.length, PAUSES)
    .map((piece) => trimmed(text, piece))
    .filter(
      (piece) =>
        piece.end - piece.start <= MOST_NAME &&
        piece.end - piece.start >= 2 &&
        !/[，,]/.test(text.slice(piece.start, piece.end)) &&
        text.slice(piece.end - unit.length - 1, piece.end).includes(unit),
    )
  return sentences.length >= 2 ? sentences : undefined
}
