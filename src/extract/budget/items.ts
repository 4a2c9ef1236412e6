// 金额: the amounts of a paragraph, each with its name, scope, stage and the rates said of it.

import type { Section } from '../../document/blocks.ts'
import { characterSet } from '../../language/characters.ts'
import { LEAVES_OUT, OWN_YEAR, SCOPE_ALONE, TOTAL_NAME } from '../../language/data/money.ts'
import type { QuantityToken, Token } from '../../language/lexer.ts'
import type { TimeToken } from '../../language/time.ts'
import type { Place, Quantity, Rate, Side, Stage } from '../../plan/types.ts'
import { readLead } from '../indicators/lead.ts'
import { type Calendar, periodText, sectionYears, type Years, yearsOf } from '../indicators/period.ts'
import { isAttributive } from '../indicators/refuse.ts'
import { quantityOf } from '../quantity.ts'
import { at, type PartContext, placeOf, type Reading } from '../reading.ts'
import { budgetedFlow, carriedName, inheritFund } from './carry.ts'
import {
  bracketAt,
  CHANGE_ONLY,
  clauseStart,
  cleanName,
  isReason,
  type Joint,
  jointAt,
  nameBefore,
  nameEnd,
  OTHER_SCOPE,
  pastApproval,
  scopeAt,
  segmentStart,
  skipYears,
} from './names.ts'
import { changeAt, rateAt, rateOfBase } from './rates.ts'
import { isApproved, saysNoStage, sideOf, stageOf, stageOfHeads } from './stage.ts'

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
  /** 实际完成, 增加到: its name is that of the amount before it. */
  again: boolean
  /** 人大批准的…: the next amount of the sentence is of the same budget. */
  approved?: true
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

interface Scan {
  floor: number
  years: Years | undefined
  /** “十四五”时期，…: the years that a paragraph tells of, which hold again in its next sentence. */
  frame: Years | undefined
  sentence: number
  statement: number
  last: Item | undefined
  scope: string | undefined
  at: number
  /** The years that hold again behind the bracket, and where it ends. */
  outside: { from: number; years: Years | undefined } | undefined
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
  const items: Item[] = []
  if (!reading.tokens.some(isMoney)) return items
  const years = sectionYears(reading.section, environment.calendar) ?? headYears(reading.section)
  const scan = startOf(years)
  reading.tokens.forEach((token, index) => {
    goTo(scan, reading.passage.text, token.start)
    if (token.kind === 'time') {
      const stated = statedYears(reading, token, environment.calendar)
      if (stated !== undefined) putInForce(scan, reading.passage.text, token, stated)
    }
    if (token.kind !== 'quantity') return
    takeQuantity(reading, token, index, scan, environment, items)
    scan.floor = token.end
  })
  return items
}

function isMoney(token: Token): boolean {
  return token.kind === 'quantity' && token.unit?.kind === 'money'
}

function startOf(years: Years | undefined): Scan {
  return {
    floor: 0,
    years,
    frame: undefined,
    sentence: 0,
    statement: 0,
    last: undefined,
    scope: undefined,
    at: 0,
    outside: undefined,
  }
}

const STOPS = characterSet('。；;')
const FULL_STOP = '。'.charCodeAt(0)

/** Counts the sentences up to an offset. */
function goTo(scan: Scan, text: string, to: number): void {
  for (; scan.at < to; scan.at++) {
    if (scan.outside?.from === scan.at) {
      scan.years = scan.outside.years
      scan.outside = undefined
    }
    const code = text.charCodeAt(scan.at)
    if (STOPS.has(code)) scan.sentence++
    if (code === FULL_STOP) {
      scan.statement++
      scan.years = scan.frame ?? scan.years
    }
  }
}

/** A year in a bracket holds to its end: （2024年5亿元）. */
function putInForce(scan: Scan, text: string, token: TimeToken, years: Years): void {
  if (bracketAt(text, token.start) >= 0 && scan.outside === undefined) {
    const close = text.slice(token.end, token.end + BRACKET_SPAN).search(/[）)]/)
    if (close > 0) scan.outside = { from: token.end + close, years: scan.years }
  }
  scan.years = years
  if (/(?:^|[。：:])\s*$/.test(text.slice(Math.max(0, token.start - 2), token.start)))
    scan.frame = years.from === years.to ? undefined : years
}

const BRACKET_SPAN = 200

/** The years that a time puts in force for what follows. 本年, 上年 in a report are words of flows (上年结转). */
function statedYears(reading: Reading, token: TimeToken, calendar: Calendar): Years | undefined {
  const isFlow = token.relative !== undefined && token.relative !== 'past-five'
  if (isFlow || (token.relation !== 'in' && token.relation !== 'until')) return undefined
  const { text } = reading.passage
  if (LEAVES_OUT.test(text.slice(Math.max(0, token.start - 20), token.start))) return undefined
  // 比2025年完成数增长: the year of the base is not that of the amounts behind it.
  if (/[比较]/.test(text.charAt(token.start - 1)) || isComparedWith(text, token)) return undefined
  if (isAsideYear(reading, token) || isReasonYear(text, token)) return undefined
  const years = yearsOf(token, calendar)
  return years === 'now' ? undefined : years
}

/** 与2025年预计完成数持平: the year of what is compared with. */
function isComparedWith(text: string, token: TimeToken): boolean {
  return (
    /[与和同]/.test(text.charAt(token.start - 1)) &&
    /^[^，,。；;]{0,12}(?:持平|相比|相当|一致|相同)/.test(text.slice(token.end, token.end + 20))
  )
}

// 主要是2024年利润好于预期: the year is of what made the amount.
const REASON_HEAD = /(?:主要是|主要系|主要由于|主要为|原因[是为]|由于|因为|受|考虑到?)[^，,。；;：:]{0,24}$/

function isReasonYear(text: string, token: TimeToken): boolean {
  return REASON_HEAD.test(text.slice(Math.max(0, token.start - 30), token.start))
}

/** （该企业已于2023年迁出）: a year in a bracket without an amount is of the bracket's own words. */
function isAsideYear(reading: Reading, token: TimeToken): boolean {
  const { text } = reading.passage
  const open = bracketAt(text, token.start)
  if (open < 0) return false
  const close = text.slice(token.end, token.end + BRACKET_SPAN).search(/[）)]/)
  // 居第7位（2024年底）: the year is of the number before it.
  if (close === 0 && /\d[^，。；：、\d]{0,3}$/.test(text.slice(Math.max(0, open - 4), open))) return true
  // 收入（2024年）: the year alone is of the amount.
  if (close < 0 || (close === 0 && open + 1 === token.start)) return false
  const to = token.end + close
  return !reading.tokens.some(
    (other) => other.kind === 'quantity' && other.unit?.kind === 'money' && other.start > open && other.end <= to,
  )
}

function takeQuantity(
  reading: Reading,
  token: QuantityToken,
  index: number,
  scan: Scan,
  environment: MoneyEnvironment,
  items: Item[],
): void {
  if (reading.taken.has(index) || reading.refused.has(index)) return
  if (token.unit?.kind === 'money') {
    if (isAttributive(reading.passage.text, token, reading.tokens, index)) {
      reading.refused.set(index, 'name')
      return
    }
    if (takeChange(reading, token, index, scan, environment, items)) return
    const base = baseOf(reading, token, index, scan, environment)
    const item = base ?? itemOf(reading, token, index, scan, environment)
    if (item === undefined) return
    if (base === undefined) {
      inheritFund(item, items, reading)
      budgetedFlow(item)
    }
    items.push(item)
    if (!item.aside) scan.last = item
    return
  }
  if (token.unit?.kind === 'ratio' || token.unit?.kind === 'points')
    takeRate(reading, token, index, scan, environment, items)
}

function takeRate(
  reading: Reading,
  token: QuantityToken,
  index: number,
  scan: Scan,
  environment: MoneyEnvironment,
  items: readonly Item[],
): void {
  if (scan.last === undefined) return
  const { text } = reading.passage
  const latest = items.at(-1)
  const rate =
    latest?.aside === true && latest.end === scan.floor
      ? rateOfBase(text, token, latest)
      : rateAt(text, token, scan.floor)
  if (rate === undefined) return
  const rated = ratedBy(items, scan.last)
  const place = placeOf(environment.context, reading.passage, token.start, token.end)
  addRate(rated, { ...withYear(rate, rated, items), ...at(place) }, index)
}

function addRate(rated: Item, rate: Rate, token: number): void {
  rated.rates.push(rate)
  rated.rateTokens.push(token)
}

/** 增加8.2亿元 behind an amount: what that amount grew by, and no amount beside it. */
function takeChange(
  reading: Reading,
  token: QuantityToken,
  index: number,
  scan: Scan,
  environment: MoneyEnvironment,
  items: readonly Item[],
): boolean {
  const { last } = scan
  if (last === undefined) return false
  const change = changeAt(reading.passage.text, token, scan.floor)
  if (change === undefined) return false
  const place = placeOf(environment.context, reading.passage, token.start, token.end)
  addRate(ratedBy(items, last), { ...change, ...at(place) }, index)
  return true
}

/** The amount that a rate is of: not the base that it is told against. */
function ratedBy(items: readonly Item[], last: Item): Item {
  if (!last.against) return last
  return items.findLast((item) => item !== last && !item.aside && item.name === last.name) ?? last
}

/** The rate with the year of its base: 较2024年 of an amount of 2025 is the year before, 年均 goes on from 较2020年. */
function withYear(rate: Rate, rated: Item, items: readonly Item[]): Rate {
  const last = rated.period?.slice(-4)
  if (rate.of === 'earlier-year' && rate.since === String(Number(last) - 1)) {
    const { since: _, ...rest } = rate
    return { ...rest, of: 'previous-year' }
  }
  return { ...rate, ...sinceOf(rate, rated, items) }
}

/** 从2020年的168.4亿元提高到2025年的200.1亿元，年均增长3.5%: the year of the amount before it of the same thing. */
function sinceOf(rate: Rate, rated: Item, items: readonly Item[]): { since?: string } {
  if (rate.of !== 'base-year' || rated.period === undefined) return {}
  const told = rated.rates.at(-1)
  if (told?.of === 'earlier-year' && told.since !== undefined) return { since: told.since }
  const base = items.findLast(
    ({ name, scope, period, statement }) =>
      name === rated.name && scope === rated.scope && statement === rated.statement && period !== rated.period,
  )
  return base?.period !== undefined && base.period < rated.period ? { since: base.period } : {}
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
    again: false,
    rates: [],
    rateTokens: [],
    ...at(placeOf(environment.context, reading.passage, token.start, token.end)),
  }
}

// 经费类支出（均为市本级支出）102.1亿元
const REMARK_BEHIND = /[（(][^（）()\d]{0,60}[）)]$/

function itemOf(
  reading: Reading,
  token: QuantityToken,
  index: number,
  scan: Scan,
  environment: MoneyEnvironment,
): Item | undefined {
  const { text } = reading.passage
  const segment = segmentStart(text, token, scan.floor)
  const clause = text.slice(segment, token.start).replace(REMARK_BEHIND, '')
  const { joint, start: front, view } = jointAt(text, segment, scan.floor)
  const bracket = bracketAt(text, token.start)
  const same = bracket < 0 ? carriedName(scan.last, text.slice(scan.floor, token.start), scan) : undefined
  const named = same === undefined ? namedAt(reading, token, index, { segment, front, floor: scan.floor }) : undefined
  if (same === undefined && named === undefined) return undefined
  const words = named?.name ?? same?.name ?? ''
  const against = /^(?:较|比)(?:上年|去年)/.exec(words)?.[0]
  const other = bracket >= 0 ? OTHER_SCOPE.exec(text.slice(bracket + 1, token.start))?.[0] : undefined
  const item: Item = {
    index,
    start: named?.start ?? token.start,
    end: token.end,
    name: against === undefined ? words : words.slice(against.length),
    quantity: quantityOf(token, text.slice(token.start, token.end), undefined),
    joint,
    mark: text.charAt(segment - 1),
    total: TOTAL_NAME.test(words),
    aside: other !== undefined,
    against: against !== undefined,
    again: same !== undefined,
    bracket,
    sentence: scan.sentence,
    statement: scan.statement,
    rates: [],
    rateTokens: [],
    ...at(placeOf(environment.context, reading.passage, token.start, token.end)),
  }
  if (view !== undefined) item.view = view
  const carried = scan.last?.approved === true && scan.last.sentence === scan.sentence && saysNoStage(clause)
  if (carried || isApproved(clause)) item.approved = true
  const stage = same?.stage ?? (carried ? 'budget' : stageOf(clause, reading.section))
  if (stage !== undefined) item.stage = stage
  putUnderScope(item, named?.scope, scan)
  if (other === undefined) return planned(withFacts(item, clause, scan), reading.section)
  // （不含经开区36.4亿元）: the amount before it, for another scope.
  item.scope = other
  item.name = scan.last?.name ?? item.name
  return item
}

/** A scope holds until another comes, or the paragraph ends. */
function putUnderScope(item: Item, scope: string | undefined, scan: Scan): void {
  if (scope !== undefined && item.bracket < 0) scan.scope = scope
  const inForce = scope ?? scan.scope
  if (inForce !== undefined) item.scope = inForce
}

function withFacts(item: Item, clause: string, scan: Scan): Item {
  scopeOnly(item, scan.last)
  const side = sideOf(item.name, clause)
  if (side !== undefined) item.side = side
  const period = periodOf(clause, scan.years, item.against)
  if (period !== undefined) item.period = period
  return item
}

/** 预期目标增长3%，完成176.71亿元 under 2026年预算草案: what is to be reached, in the year that the draft is of. */
function planned(item: Item, section: Section): Item {
  const draft = stageOfHeads(section) === 'budget' ? headYears(section)?.from : undefined
  if (item.stage === 'actual' && draft !== undefined && item.period === draft) item.stage = 'budget'
  return item
}

/** 农林水支出1.2亿元（市本级0.09亿元）: a scope alone in a bracket is of what stands before the bracket. */
function scopeOnly(item: Item, last: Item | undefined): void {
  if (item.bracket < 0 || last === undefined || !SCOPE_ALONE.test(item.name)) return
  item.scope = item.name
  item.name = last.name
}

function periodOf(clause: string, years: Years | undefined, against: boolean): string | undefined {
  const own = OWN_YEAR.exec(clause)?.[1]
  if (own !== undefined) return own
  if (years === undefined) return undefined
  return against ? String(Number(years.to.slice(0, 4)) - 1) : periodText(years)
}

interface Named {
  start: number
  name: string
  scope?: string
}

/** The name of an amount by the words of its clause; nothing where they tell a change or a reason. */
function namedAt(
  reading: Reading,
  token: QuantityToken,
  index: number,
  { segment, front, floor }: { segment: number; front: number; floor: number },
): Named | undefined {
  const { text } = reading.passage
  const from = pastApproval(text, front, token.start)
  const lead = readLead(text, from, token.start)
  if (lead.change !== undefined && !lead.attains) return undefined
  // 增收16.5亿元 is a change, told with a verb only.
  if (CHANGE_ONLY.test(text.slice(from, token.start)) || isReason(text, segment, token)) return undefined
  let start = from
  let scope: string | undefined
  if (from > front) scope = scopeAt(text, { start, end: lead.end })
  start = skipYears(reading.tokens, text, start + (scope?.length ?? 0), token.start)
  let end = nameEnd(text, start, Math.max(start, lead.end), token.start)
  const nearer = scopeAt(text, { start, end })
  start = skipYears(reading.tokens, text, start + (nearer?.length ?? 0), end)
  scope = nearer ?? scope
  if (start >= end && /[：:]/.test(text.charAt(segment - 1))) {
    // 计划投资：400万元: the label names the amount.
    end = segment - 1
    start = clauseStart(text, end)
  }
  if (start >= end)
    ({ start, end } = nameBefore(
      reading,
      index,
      floor === 0 ? 0 : Math.max(0, clauseStart(text, segment - 1)),
      segment,
    ))
  // 县、区177.28亿元: one name of two words.
  if (end - start === 1 && text.charAt(start - 1) === '、') start = clauseStart(text, start - 1)
  scope ??= addedScope(text.slice(segment, token.start))
  return { start, name: cleanName(text.slice(start, end)), ...(scope === undefined ? {} : { scope }) }
}

/** 加宁东完成…: the scope that an amount is given with. */
function addedScope(clause: string): string | undefined {
  return /^加[\u4e00-\u9fff]{2,6}完成?$/.test(clause) ? clause.replace(/完成$/, '') : undefined
}
