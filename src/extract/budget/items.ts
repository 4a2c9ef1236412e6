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

const FRONT =
  /^(?:并|另有|另外|另|以及|及|和|与|共|截至年末|年末|年底|据此|收支相抵后?|，|,|、|一是|二是|三是|四是|五是|（\d）|\(\d\)|\d{0,2}[.．、]|(?:安排|完成|实现)(?=全[市省区县州]|[市省区县]本级|本级))+/
const STAGE_TAIL =
  /(?:预算)?(?:完成|安排|实现|预计|预算为|调整为|为|达到|达|是|约|共|决算数?为?|执行数?为?|累计|下达|拨付)$/

/** Where the words of the amount begin: behind the last mark, bracket or amount. */
function segmentStart(text: string, token: QuantityToken, floor: number): number {
  for (let at = token.start - 1; at >= floor; at--) {
    const character = text.charAt(at)
    // 上级补助、上年结转等收入303.2亿元: 、 divides amounts, and words only where an amount stands before it.
    if (character === '、' && !amountBefore(text, at, floor)) continue
    if (/[，,。；;：:、]/.test(character)) return at + 1
    if (character === '（' || character === '(') return at + 1
    if ((character === '）' || character === ')') && text.slice(at + 1, token.start).length > 1) {
      // A bracket inside a name stays in it: 医疗(含生育)保险收入.
      const open = Math.max(text.lastIndexOf('（', at), text.lastIndexOf('(', at))
      if (open < floor || /\d/.test(text.slice(open, at))) return at + 1
      at = open
    }
  }
  return floor
}

/** An amount or a bracket stands between the last clause mark and `at`. */
function amountBefore(text: string, at: number, floor: number): boolean {
  for (let back = at - 1; back >= floor; back--) if (/[，,。；;：:（(]/.test(text.charAt(back))) return false
  return floor > 0
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

// What opens a list of parts, at the end of the words before it.
const LISTS =
  /(?:其中|包括|主要是|主要包括|具体为)[：:，,]?$|(?:主要(?:项目|支出)?(?:安排)?(?:情况|有)|重点支出(?:情况|有)?)(?:是|为|如下)?[：:]$/

function jointAt(text: string, segment: number, floor: number): { joint: Joint; start: number; view?: string } {
  let start = segment
  // 其中：税收收入…: the colon makes a segment of its own.
  const before = text.slice(Math.max(floor, segment - 14), segment)
  let joint: Joint = LISTS.test(before) ? 'of-which' : 'none'
  let view =
    /分(性质|级次|结构|类型|类别|地区|区域|级别|用途|科目|项目|年度|品种|期限|来源|部门|层级|行业|领域)(?:来?看)?[，,：:]?$/.exec(
      before,
    )?.[1]
  if (view !== undefined) joint = 'view'
  for (let turn = 0; turn < 6; turn++) {
    const rest = text.slice(start, start + 16)
    const front = FRONT.exec(rest)?.[0].length ?? 0
    if (front > 0) {
      start += front
      continue
    }
    const plus = PLUS.exec(rest)
    const minus = MINUS.exec(rest)
    const of = OF_WHICH.exec(rest)
    const seen = VIEW.exec(rest)
    const match = plus ?? minus ?? of ?? seen
    if (match === null) break
    if (plus !== null) joint = 'plus'
    else if (minus !== null) joint = 'minus'
    else if (of !== null) joint = 'of-which'
    else {
      joint = 'view'
      view = match[0].replace(/^分|(?:来?看)?[，,：:]?$/g, '')
    }
    start += match[0].length
  }
  return view === undefined ? { joint, start } : { joint, start, view }
}

function stageOf(clause: string, section: Section): Stage | undefined {
  // 安排预算稳定调节基金 is a flow's name, whatever the stage.
  const words = clause.replace(/(?:安排|动用|补充)预算稳定调节基金/g, '')
  for (const [stage, pattern] of STAGES) if (pattern.test(words)) return stage
  for (const heads of STAGE_HEADS) {
    for (let at: Section | undefined = section; at !== undefined; at = at.parent) {
      const title = at.heading?.title
      if (title === undefined) continue
      for (const [stage, pattern] of heads) if (pattern.test(title)) return stage
    }
  }
  return undefined
}

/** Scope that the nearest heading names. */
export function scopeOfSection(section: Section): string | undefined {
  for (let at: Section | undefined = section; at !== undefined; at = at.parent) {
    const title = at.heading?.title
    const match = title === undefined ? null : SCOPE_IN_HEAD.exec(title)
    if (match !== null) return match[0]
  }
  return undefined
}

function sideOf(name: string): Side | undefined {
  return SIDES.find(([, words]) => words.test(name))?.[0]
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

// What made a change is no part of what changed.
const REASON = /原因|由于|因为|影响|抬高|高基数/
const REASON_BEHIND = /^[\u4e00-\u9fff]{0,10}?(?:抬高|拉低|推高|垫高|影响|因素)/

function isReason(text: string, segment: number, token: QuantityToken): boolean {
  return REASON.test(text.slice(segment, token.start)) || REASON_BEHIND.test(text.slice(token.end, token.end + 14))
}

const CHANGE_ONLY = /(?:增收|减收|增支|减支|超收|短收|多收|少收|少支|多支)(?:了|约|近|达|为)?$/

/** 收入预期目标增长3%，完成176.71亿元: an amount with a verb only is of what the clause before is of. */
function nameBefore(reading: Reading, index: number, from: number, to: number): { start: number; end: number } {
  const { text } = reading.passage
  const rate = reading.tokens
    .slice(0, index)
    .findLast((token) => token.kind === 'quantity' && token.start >= from && token.end <= to)
  if (rate === undefined || rate.kind !== 'quantity' || rate.unit?.kind !== 'ratio') return { start: from, end: from }
  const begin = clauseStart(text, rate.start)
  const lead = readLead(text, begin, rate.start)
  const scope = SCOPE_HEAD.exec(text.slice(lead.start, lead.end))
  const end = lead.end - (/(?:预期目标|预期|目标)$/.exec(text.slice(lead.start, lead.end))?.[0].length ?? 0)
  return { start: lead.start + (scope?.[0].length ?? 0), end }
}

/** 不含…, 加…: a bracket that gives the amount before it for another scope. */
const OTHER_SCOPE = /^(?:不含|剔除|扣除|不包括|加)[\u4e00-\u9fff]{2,10}?(?=完成|为|$)/

function clauseStart(text: string, at: number): number {
  for (let back = at - 1; back >= 0; back--) if (/[，,。；;：:]/.test(text.charAt(back))) return back + 1
  return 0
}

/** Past the years that stand before a name; 上年结转 keeps its 上年. */
function skipYears(tokens: readonly Token[], text: string, from: number, to: number): number {
  let start = from
  for (const token of tokens) {
    if (token.kind !== 'time' || token.from === undefined || token.start < start || token.end > to) continue
    if (token.start - start <= 2 || /^(?:截至|预计)/.test(text.slice(start, token.start))) start = token.end
  }
  return start
}
