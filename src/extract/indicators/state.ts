// What is in force while a paragraph is read: years, subjects, where clause and sentence begin.

import { endsClause, endsSentence } from '../../language/characters.ts'
import type { Token } from '../../language/lexer.ts'
import type { RegionLevel } from '../../language/regions.ts'
import type { TimeToken } from '../../language/time.ts'
import type { UnitKind } from '../../language/units.ts'
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

/** A subject, and of what kind its number is. */
export interface Told {
  subject: Subject
  kind: UnitKind | undefined
}

export interface State {
  years: Years | undefined
  now: boolean
  /** Years that a bracket states, and where it opens. */
  bracket: { open: number; years: Years } | undefined
  subjects: Subject[]
  /** Subjects of the sentence, in order: A为1，B为2，较2015年分别提高…. */
  told: Told[]
  /** 较2015年 of the clause. */
  than: string | undefined
  thanAt: number
  /** A year said of one number only: 2020年的3.68万亿元. */
  local: Years | undefined
  /** The year of 从2016年的A, and the years from there to that of the B that it grew to. */
  opened: string | undefined
  stretch: Years | undefined
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
    const code = text.charCodeAt(at)
    // Of most characters nothing is to be said.
    if (code >= 0x4e00 && code <= 0x9fff) continue
    const character = text.charAt(at)
    if (endsSentence(code)) {
      state.sentenceStart = at + 1
      state.clauseStart = at + 1
      state.segmentStart = at + 1
      state.than = undefined
      state.told = []
      state.opened = undefined
      state.stretch = undefined
      if (character !== '；' && character !== ';') state.subjects = []
    } else if (endsClause(code) || character === '—') {
      state.clauseStart = at + 1
      state.segmentStart = at + 1
    } else if (character === '（' || character === '(') {
      const close = closeOf(text, at)
      if (close >= to) state.segmentStart = at + 1
    } else if (character === '）' || character === ')') {
      if (!/[（(]/.test(text.slice(state.segmentStart, at))) state.segmentStart = Math.max(state.segmentStart, at + 1)
    }
  }
}

function holdsQuantity(tokens: readonly Token[], index: number, close: number): boolean {
  for (let at = index + 1; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || token.start >= close) return false
    if (token.kind === 'quantity') return true
  }
  return false
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

// 创2016年以来新高, 为有统计的2016年以来最低: how far back the record goes, and not when the number holds.
const RECORD = /^的?(?:历史)?(?:同期)?(?:新高|新低|最|首次|首位)/

// 不低于上年度…水平: what a value is measured by, and not when it holds.
const MEASURED_BY = /(?:高于|低于|优于|快于|少于|超过|达到|不低于)(?:当地|全国|全省|全市)?$/

export function takeTime(
  text: string,
  tokens: readonly Token[],
  index: number,
  token: TimeToken,
  state: State,
  calendar: Calendar,
): void {
  if (token.relation === 'since' && RECORD.test(text.slice(token.end, token.end + 8))) return
  if (token.relative === 'last' && MEASURED_BY.test(text.slice(Math.max(0, token.start - 6), token.start))) return
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
  const next = tokens[index + 1]
  const owned = text.charAt(token.end) === '的' && next?.kind === 'quantity' && next.start - token.end <= 4
  if (owned && next.unit?.kind === 'multiple' && token.to !== undefined && token.relation !== 'name') {
    // 为2020年的1.7倍: the year that it is measured by.
    state.than = token.to
    state.thanAt = token.end
    return
  }
  if (owned && token.from !== undefined && token.to !== undefined && token.relation !== 'name') {
    const local = { from: token.from, to: token.to, by: false }
    // 从2016年的A增加到2021年的B，年均增长…: the average is of the years from 2017 on.
    if (state.opened !== undefined && state.opened < local.to)
      state.stretch = { from: String(Number(state.opened.slice(0, 4)) + 1), to: local.to.slice(0, 4), by: false }
    state.opened = token.relation === 'since' ? local.from : undefined
    state.local = local
    return
  }
  if (years === undefined) return
  if (years === 'now') {
    state.now = true
    state.years = undefined
    return
  }
  if (owned) {
    state.local = years
    return
  }
  const open = bracketOf(text, token.start)
  if (open >= 0) {
    if (holdsQuantity(tokens, index, closeOf(text, open))) {
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
