// 分工: who leads and who supports, as the words of a bracket or a line say it.

import { bodiesOf, isBody, isBodyOrRegion, splitOutside } from '../language/bodies.ts'
import {
  CHARGE_VERBS,
  COMMA_RULE,
  DUE_LABEL,
  FIRST_RULE,
  LEAD_LABEL,
  LEAD_VERBS,
  SUPPORT_LABEL,
  SUPPORT_VERBS,
} from '../language/data/bodies.ts'
import { dueOfWords } from './timeline/tables.ts'

/** Who leads, who supports, and by when. */
export interface Duty {
  lead: string[]
  support: string[]
  by?: string
}

/** 列逗号之前的为牵头单位, 列第一位者为牵头单位: said once, it holds for every list. */
export type OrderRule = 'comma' | 'first' | undefined

export function orderRuleOf(texts: readonly string[]): OrderRule {
  const leading = texts.filter((text) => text.includes('牵头'))
  if (leading.some((text) => COMMA_RULE.test(text))) return 'comma'
  return leading.some((text) => FIRST_RULE.test(text)) ? 'first' : undefined
}

type Part = 'lead' | 'charge' | 'support'

interface Piece {
  names: string
  part: Part | undefined
}

const MANNER = /(?:按照?|依)?(?:各自)?职责(?:分工)?(?:共同|分别)?$/

/** The bodies of a piece without the verb behind them, and what the verb says. */
function pieceOf(text: string): Piece {
  for (const [part, verbs] of [
    ['lead', LEAD_VERBS],
    ['support', SUPPORT_VERBS],
    ['charge', CHARGE_VERBS],
  ] as const) {
    const verb = verbs.find((each) => text.endsWith(each))
    if (verb !== undefined) {
      const names = text
        .slice(0, text.length - verb.length)
        .replace(MANNER, '')
        .replace(/^由/, '')
      return { names, part }
    }
  }
  return { names: text.replace(/^由/, ''), part: undefined }
}

/** Reads what stands behind a label, or in a bracket: A牵头，B、C按职责分工配合. */
export function dutyOf(words: string, rule: OrderRule): Duty | undefined {
  const [text = ''] = splitOutside(words.trim(), '。')
  const pieces = splitOutside(text, '，,；;').map((piece) => pieceOf(piece.trim()))
  // A、B，C负责: the verb behind the last holds for those before that have none.
  for (let index = pieces.length - 2; index >= 0; index--) {
    const piece = pieces[index]
    if (piece !== undefined && piece.part === undefined) piece.part = pieces[index + 1]?.part
  }
  const duty: Duty = { lead: [], support: [] }
  const led = pieces.some(({ part }) => part === 'lead')
  pieces.forEach(({ names, part }, index) => {
    const [own = '', others = ''] = names.split(/会同|联合/)
    const bodies = bodiesOf(own)
    const supports = part === 'support' || (led && part !== 'lead') || (!led && rule === 'comma' && index > 0)
    if (supports) duty.support.push(...bodies)
    else if (rule === 'first' && !led) {
      duty.lead.push(...bodies.slice(0, duty.lead.length === 0 ? 1 : 0))
      duty.support.push(...bodies.slice(duty.lead.includes(bodies[0] ?? '') ? 1 : 0))
    } else duty.lead.push(...bodies)
    duty.support.push(...bodiesOf(others))
  })
  return duty.lead.length + duty.support.length === 0 ? undefined : duty
}

const LABELS: readonly (readonly ['lead' | 'support' | 'by', RegExp])[] = [
  ['lead', LEAD_LABEL],
  ['support', SUPPORT_LABEL],
  ['by', DUE_LABEL],
]

function labelAt(text: string): { what: 'lead' | 'support' | 'by'; length: number } | undefined {
  for (const [what, words] of LABELS) {
    const match = words.exec(text)
    if (match !== null) return { what, length: match[0].length }
  }
  return undefined
}

/** 责任单位：A、B；配合单位：C；完成时限：2025年12月. Nothing where the words begin with no such label. */
export function labelledDuty(words: string, rule: OrderRule): Duty | undefined {
  const first = labelAt(words)
  if (first === undefined) return undefined
  const duty: Duty = { lead: [], support: [] }
  for (const segment of splitOutside(words, '；;。，, ').reduce(joinSegments, [])) {
    const label = labelAt(segment)
    const value = segment.slice(label?.length ?? 0)
    if (label?.what === 'by') {
      const by = dueOfWords(value)
      if (by !== undefined) duty.by = by
      continue
    }
    const found = dutyOf(value, label?.what === 'support' ? undefined : rule)
    if (found === undefined) continue
    if (label?.what === 'support') duty.support.push(...found.lead, ...found.support)
    else {
      duty.lead.push(...found.lead)
      duty.support.push(...found.support)
    }
  }
  return duty.lead.length + duty.support.length === 0 && duty.by === undefined ? undefined : duty
}

/** Pieces with no label of their own go on the one before. */
function joinSegments(segments: string[], piece: string): string[] {
  const last = segments.at(-1)
  const text = piece.trim()
  if (text === '') return segments
  if (last === undefined || labelAt(text) !== undefined) return [...segments, text]
  return [...segments.slice(0, -1), `${last}，${text}`]
}

const VERB_END = /(?:牵头|负责|配合|参与|落实|组织实施|指导|协助|督导|主办|协办)$/

/** A bracket with no label that gives a duty: bodies with a verb, or at a paragraph's end bodies alone. */
export function isDuty(words: string, atEnd: boolean): boolean {
  const [text = ''] = splitOutside(words, '。')
  const pieces = splitOutside(text, '、，,；;')
  if (VERB_END.test(text)) {
    const names = pieces.map((piece) => pieceOf(piece).names.replace(/等$/, ''))
    return names.some((name) => isBody(name) || /会同/.test(name))
  }
  if (!atEnd || pieces.length < 2) return false
  const names = pieces.map((piece) => piece.replace(/等$/, ''))
  return names.every(isBodyOrRegion) && names.some(isBody)
}
