// What is in force while a paragraph is read: years, subjects, where clause and sentence begin.

import { endsClause, endsSentence } from '../../language/characters.ts'
import type { Token } from '../../language/lexer.ts'
import type { RegionLevel } from '../../language/regions.ts'
import type { TimeToken } from '../../language/time.ts'
import type { DocumentKind } from '../../plan/types.ts'
import type { PartContext, Reading } from '../reading.ts'
import type { Lead } from './lead.ts'
import { type Calendar, type Years, yearsOf } from './period.ts'
import type { Subject } from './subject.ts'

/** What all paragraphs of a part share. */
export interface ProseEnvironment {
  context: PartContext
  calendar: Calendar
  kind: DocumentKind
  level: RegionLevel | undefined
  region: string | undefined
}

export interface State {
  years: Years | undefined
  now: boolean
  /** Years that a bracket states, and where it opens. */
  bracket: { open: number; years: Years } | undefined
  subjects: Subject[]
  /** Subjects of the sentence, in order: A为1，B为2，较2015年分别提高…. */
  told: Subject[]
  /** 较2015年 of the clause. */
  than: string | undefined
  thanAt: number
  /** A year said of one number only: 2020年的3.68万亿元. */
  local: Years | undefined
  clauseStart: number
  sentenceStart: number
  /** Where the words of the next number begin. */
  segmentStart: number
  lastEnd: number
  /** End of the last number, whatever became of it. */
  numberEnd: number
}

/** Moves clause, sentence and segment starts up to `to`. Titles, and commas in brackets that close again, do not count. */
export function moveTo(text: string, state: State, to: number): void {
  for (let at = state.lastEnd; at < to; at++) {
    const character = text.charAt(at)
    if (endsSentence(character)) {
      state.sentenceStart = at + 1
      state.clauseStart = at + 1
      state.segmentStart = at + 1
      state.than = undefined
      state.told = []
      if (character !== '；' && character !== ';') state.subjects = []
    } else if (endsClause(character) || character === '—') {
      state.clauseStart = at + 1
      state.segmentStart = at + 1
    } else if (character === '（' || character === '(') {
      const close = closeOf(text, at)
      if (close >= to) state.segmentStart = at + 1
    } else if (character === '）' || character === ')') {
      if (
        state.segmentStart <= at &&
        text.lastIndexOf('（', at) < state.segmentStart &&
        text.lastIndexOf('(', at) < state.segmentStart
      )
        state.segmentStart = at + 1
    }
  }
}

export function closeOf(text: string, open: number): number {
  for (let at = open + 1; at < text.length && at - open < 80; at++) {
    const character = text.charAt(at)
    if (character === '）' || character === ')') return at
  }
  return open
}

function bracketOf(text: string, at: number): number {
  for (let back = at - 1; back >= 0 && at - back < 80; back--) {
    const character = text.charAt(back)
    if (character === '）' || character === ')' || character === '。') return -1
    if (character === '（' || character === '(') return back
  }
  return -1
}

export function takeTime(
  text: string,
  tokens: readonly Token[],
  index: number,
  token: TimeToken,
  state: State,
  calendar: Calendar,
): void {
  const years = yearsOf(token, calendar)
  if (token.relation === 'than') {
    state.than =
      token.relative === 'last' && calendar.current !== undefined && years !== undefined && years !== 'now'
        ? lastYearOf(state, years)
        : token.to
    state.thanAt = token.end
    const next = tokens[index + 1]
    // 比2015年的118.6亿元增加: the amount is of that year.
    if (
      text.charAt(token.end) === '的' &&
      next?.kind === 'quantity' &&
      next.start - token.end <= 4 &&
      next.unit?.kind !== 'multiple' &&
      token.to !== undefined
    ) {
      state.local = { from: token.to, to: token.to, by: false }
    }
    return
  }
  if (years === undefined) return
  if (years === 'now') {
    state.now = true
    state.years = undefined
    return
  }
  const next = tokens[index + 1]
  if (text.charAt(token.end) === '的' && next?.kind === 'quantity' && next.start - token.end <= 4) {
    state.local =
      token.from === undefined || token.to === undefined ? years : { from: token.from, to: token.to, by: false }
    return
  }
  const open = bracketOf(text, token.start)
  if (open >= 0) {
    const inside = tokens
      .slice(index + 1)
      .some((other) => other.kind === 'quantity' && other.start < closeOf(text, open))
    if (inside) {
      state.bracket = { open, years }
      return
    }
  }
  state.years = years
  state.now = false
}

/** 比上年 is against the year before the one in force, not before the document's. */
function lastYearOf(state: State, years: Years): string {
  if (state.years !== undefined && state.years.from === state.years.to)
    return String(Number(state.years.to.slice(0, 4)) - 1)
  return years.to
}

/** A number's situation: its paragraph, what is in force there, and the words before it. */
export interface Situation {
  reading: Reading
  environment: ProseEnvironment
  state: State
  lead: Lead
}
