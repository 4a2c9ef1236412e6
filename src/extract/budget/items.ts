// 金额: the amounts of a paragraph, each with its name, scope, stage and the rates said of it.

import type { Section } from '../../document/blocks.ts'
import {
  MINUS,
  OF_WHICH,
  PLUS,
  SCOPE_HEAD,
  SCOPE_IN_HEAD,
  SIDES,
  STAGE_HEADS,
  STAGES,
  TOTAL_NAME,
  VIEW,
} from '../../language/data/money.ts'
import type { QuantityToken, Token } from '../../language/lexer.ts'
import type { Place, Quantity, Rate, Side, Stage } from '../../plan/types.ts'
import { readLead } from '../indicators/lead.ts'
import { type Calendar, periodText, sectionYears, type Years, yearsOf } from '../indicators/period.ts'
import { isAttributive } from '../indicators/refuse.ts'
import { quantityOf } from '../quantity.ts'
import { at, type PartContext, placeOf, type Reading } from '../reading.ts'
import { rateAt, rateOfBase } from './rates.ts'

/** How an amount follows the one before it. */
export type Joint = 'none' | 'plus' | 'minus' | 'of-which' | 'view'

export interface Item {
  index: number
  start: number
  end: number
  name: string
  scope?: string
  stage?: Stage
  side?: Side
  period?: string
  quantity: Quantity
  joint: Joint
  /** The mark before it: 、 goes on with a list, ， may begin another clause. */
  mark: string
  /** The words behind 分: 性质, 级次. */
  view?: string
  total: boolean
  /** 为预算96800万元的101.8%: the base of a rate, told in passing and no part of a sum. */
  aside: boolean
  /** 较上年全口径收入97.16亿元增长12.31%: the base of the rate behind it, which is of the amount before. */
  against: boolean
  /** Offset of the bracket that it stands in; -1 outside. */
  bracket: number
  sentence: number
  /** Counts full stops only: a list of views goes on over a semicolon. */
  statement: number
  rates: Rate[]
  /** Tokens of the rates: taken when the amount is. */
  rateTokens: number[]
  at?: Place
}

export interface MoneyEnvironment {
  context: PartContext
  calendar: Calendar
}

function bracketAt(text: string, at: number): number {
  for (let back = at - 1; back >= 0 && at - back < 200; back--) {
    const character = text.charAt(back)
    if (character === '）' || character === ')') return -1
    if (character === '（' || character === '(') return back
    if (character === '。') return -1
  }
  return -1
}

interface Scan {
  floor: number
  years: Years | undefined
  sentence: number
  statement: number
  last: Item | undefined
  scope: string | undefined
  at: number
}

/** The first year that a heading names, where it names several. */
function headYears(section: Section): Years | undefined {
  for (let at: Section | undefined = section; at !== undefined; at = at.parent) {
    const year = /(?:19|20)\d\d(?=年)/.exec(at.heading?.title ?? '')?.[0]
    if (year !== undefined) return { from: year, to: year, by: false }
  }
  return undefined
}

/** Amounts of a paragraph in order. Rates behind an amount are taken with it. */
export function moneyItems(reading: Reading, environment: MoneyEnvironment): Item[] {
  const { text } = reading.passage
  const items: Item[] = []
  const scan: Scan = {
    floor: 0,
    years: sectionYears(reading.section, environment.calendar) ?? headYears(reading.section),
    sentence: 0,
    statement: 0,
    last: undefined,
    scope: undefined,
    at: 0,
  }
  reading.tokens.forEach((token, index) => {
    for (; scan.at < token.start; scan.at++) {
      if (/[。；;]/.test(text.charAt(scan.at))) scan.sentence++
      if (text.charAt(scan.at) === '。') scan.statement++
    }
    // 本年, 上年 in a report are words of flows (上年结转); the heading's year stands.
    if (
      token.kind === 'time' &&
      token.relative === undefined &&
      (token.relation === 'in' || token.relation === 'until')
    ) {
      const years = yearsOf(token, environment.calendar)
      if (years !== undefined && years !== 'now') scan.years = years
    }
    if (token.kind !== 'quantity') return
    if (reading.taken.has(index) || reading.refused.has(index)) {
      scan.floor = token.end
      return
    }
    if (token.unit?.kind === 'money' && isAttributive(text, token, reading.tokens, index)) {
      reading.refused.set(index, 'name')
      scan.floor = token.end
      return
    }
    if (token.unit?.kind === 'money') {
      const base = baseOf(reading, token, index, scan, environment)
      const item = base ?? itemOf(reading, token, index, scan, environment)
      if (item !== undefined) {
        items.push(item)
        if (!item.aside) scan.last = item
      }
      scan.floor = token.end
      return
    }
    if (scan.last === undefined || (token.unit?.kind !== 'ratio' && token.unit?.kind !== 'points')) {
      scan.floor = token.end
      return
    }
    const latest = items.at(-1)
    const rate =
      latest?.aside === true && latest.end === scan.floor
        ? rateOfBase(text, token, latest)
        : rateAt(text, token, scan.floor)
    if (rate !== undefined) {
      const rated = ratedBy(items, scan.last)
      rated.rates.push({ ...rate, ...at(placeOf(environment.context, reading.passage, token.start, token.end)) })
      rated.rateTokens.push(index)
    }
    scan.floor = token.end
  })
  return items
}

/** The amount that a rate is of: not the base that it is told against. */
function ratedBy(items: readonly Item[], last: Item): Item {
  if (!last.against) return last
  return items.findLast((item) => item !== last && !item.aside && item.name === last.name) ?? last
}

const BASE = /(?:为|是|完成|达到|占)(年初|调整后?的?|变动|全年)?预算(?:数)?(?:为)?$/

/** The budget that an outturn is measured by, where its amount is printed: an amount of the same name at another stage. */
function baseOf(
  reading: Reading,
  token: QuantityToken,
  index: number,
  scan: Scan,
  environment: MoneyEnvironment,
): Item | undefined {
  const { text } = reading.passage
  const { last } = scan
  if (last === undefined || text.charAt(token.end) !== '的') return undefined
  const match = BASE.exec(text.slice(scan.floor, token.start))
  if (match === null) return undefined
  const { view: _, ...rest } = last
  return {
    ...rest,
    index,
    start: token.start,
    end: token.end,
    stage: match[1] === undefined || /年初|全年/.test(match[1]) ? 'budget' : 'adjusted',
    quantity: quantityOf(token, text.slice(token.start, token.end), undefined),
    joint: 'none',
    total: false,
    aside: true,
    against: false,
    rates: [],
    rateTokens: [],
    ...at(placeOf(environment.context, reading.passage, token.start, token.end)),
  }
}

function itemOf(
  reading: Reading,
  token: QuantityToken,
  index: number,
  scan: Scan,
  environment: MoneyEnvironment,
): Item | undefined {
  const { text } = reading.passage
  const segment = segmentStart(text, token, scan.floor)
  const { joint, start: front, view } = jointAt(text, segment, scan.floor)
  const lead = readLead(text, front, token.start)
  if (lead.change !== undefined && !lead.attains) return undefined
  // 增收16.5亿元 is a change, told with a verb only.
  if (CHANGE_ONLY.test(text.slice(front, token.start)) || isReason(text, segment, token)) return undefined
  let start = skipYears(reading.tokens, text, front, token.start)
  let end = Math.max(start, lead.end)
  // 总计 is a verb elsewhere; of money it is the head of the name.
  end += /^(?:总计|合计|共计|总量|总额)/.exec(text.slice(end, token.start))?.[0].length ?? 0
  for (let turn = 0; turn < 3; turn++) {
    const tail = STAGE_TAIL.exec(text.slice(start, end))
    if (tail === null || end - tail[0].length - start < 2) break
    end -= tail[0].length
  }
  if (text.slice(start, end).endsWith('的')) end--
  // 结转下年: the year is a word of the flow's name.
  if (text.slice(start, end).endsWith('结转下') && text.charAt(end) === '年') end++
  const scopeHead = SCOPE_HEAD.exec(text.slice(start, end))
  const named = scopeHead !== null && end - start > scopeHead[0].length + 1
  const bracket = bracketAt(text, token.start)
  if (named) start += scopeHead[0].length
  if (start >= end && /[：:]/.test(text.charAt(segment - 1))) {
    // 计划投资：400万元: the label names the amount.
    end = segment - 1
    start = clauseStart(text, end)
  }
  if (start >= end)
    ({ start, end } = nameBefore(
      reading,
      index,
      scan.floor === 0 ? 0 : Math.max(0, clauseStart(text, segment - 1)),
      segment,
    ))
  // 县、区177.28亿元: one name of two words.
  if (end - start === 1 && text.charAt(start - 1) === '、') start = clauseStart(text, start - 1)
  const name = text
    .slice(start, end)
    .replace(/^(?:完成|实现)?(?:地方(?!政府)|的|安排)?(?=.{4,})/, '')
    .replace(/[“”]/g, '')
  const scope = named
    ? scopeHead[0]
    : /^加[\u4e00-\u9fff]{2,6}完成?$/.test(text.slice(segment, token.start))
      ? text.slice(segment, token.start).replace(/完成$/, '')
      : undefined
  const stage = stageOf(text.slice(segment, token.start), reading.section)
  const against = /^(?:较|比)(?:上年|去年)/.exec(name)?.[0]
  const other = bracket >= 0 ? OTHER_SCOPE.exec(text.slice(bracket + 1, token.start))?.[0] : undefined
  const item: Item = {
    index,
    start,
    end: token.end,
    name: against === undefined ? name : name.slice(against.length),
    quantity: quantityOf(token, text.slice(token.start, token.end), undefined),
    joint,
    mark: text.charAt(segment - 1),
    total: TOTAL_NAME.test(name),
    aside: other !== undefined,
    against: against !== undefined,
    bracket,
    sentence: scan.sentence,
    statement: scan.statement,
    rates: [],
    rateTokens: [],
    ...at(placeOf(environment.context, reading.passage, token.start, token.end)),
  }
  if (view !== undefined) item.view = view
  // A scope holds until another comes, or the paragraph ends.
  if (scope !== undefined && bracket < 0) scan.scope = scope
  const inForce = scope ?? scan.scope
  if (inForce !== undefined) item.scope = inForce
  if (stage !== undefined) item.stage = stage
  if (other !== undefined && stage !== undefined) item.stage = stage
  if (other !== undefined) {
    // （不含经开区36.4亿元）: the amount before it, for another scope.
    item.scope = other
    item.name = scan.last?.name ?? item.name
    return item
  }
  const side = sideOf(name)
  if (side !== undefined) item.side = side
  if (scan.years !== undefined)
    item.period = against === undefined ? periodText(scan.years) : String(Number(scan.years.to.slice(0, 4)) - 1)
  return item
}
