// 时间: dates, months, years, five-year periods and spans, as words of running text.

import { characterSet } from './characters.ts'
import { chineseToNumber } from './numerals.ts'

/**
 * How the words place it: in it, by it (到2025年, 2020年12月前), up to it (截至), against it (较2015年, 是2015年的),
 * from it on (2020年以来), or only as part of a name (“十四五”规划).
 */
export type TimeRelation = 'in' | 'by' | 'until' | 'than' | 'since' | 'name'

/** What a date lacks or gets wrong. */
export type DateFault = 'impossible' | 'no-year' | 'no-month' | 'no-day' | 'digits-lost'

/** Words whose year the document decides. */
export type RelativeYear =
  | 'this'
  | 'last'
  | 'next'
  | 'before-last'
  | 'past-five'
  | 'next-five'
  | 'past-year'
  | 'now'
  | 'none'

export interface TimeToken {
  kind: 'time'
  start: number
  end: number
  /** ISO, as precise as written: 2022, 2022-02, 2022-02-28, 2026-H1, 2026-Q3. Absent for relative words. */
  from?: string
  /** Equal to `from` for one point. */
  to?: string
  relation: TimeRelation
  relative?: RelativeYear
  fault?: DateFault
  /** A five-year period by its number (“十四五”). */
  fiveYear?: boolean
  /** 年 or a digit is missing, and the reading is a repair. */
  damaged?: boolean
}

interface Point {
  end: number
  year: string
  month?: string
  day?: string
  part?: string
  fault?: DateFault
  damaged?: boolean
}

const RANGE_MARK = /[—–\-~～―－至到]{1,2}/y
const YEAR_SPAN = /((?:19|20)\d\d)年?[—–\-~～―－至到]{1,2}((?:19|20)\d\d)(?:年度?)?(?!\d)/y
// 2021.10—2022.01: with a full stop only as a span, since a figure looks the same.
const DOT_SPAN = /((?:19|20)\d\d)\.(0?[1-9]|1[0-2])[—–\-~～―－至到]{1,2}((?:19|20)\d\d)\.(0?[1-9]|1[0-2])(?![\d.])/y
const MONTH_SPAN = /((?:19|20)\d\d)年(\d{1,2})(?:月份?)?[—–\-~～―－至到]{1,2}(\d{1,2})月份?(?!\d)/y
const DATE = /((?:19|20)\d\d)年(?:度|(\d{1,2})月份?(?:(\d{1,2})[日号]|(日))?|(月)\d{1,2}日)?/y
const ISO = /((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/y
const CHINESE =
  /([一二][〇○零九][〇○零一二三四五六七八九]{2})年(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?)?/y
const CHINESE_SECONDS = characterSet('〇○零九')
const MONTH_POINT = /(?:((?:19|20)\d\d)年)?(\d{1,2})月份?(?:(\d{1,2})日)?/y
const FUSED_MONTH = /(20\d\d)(\d{1,2})月(?:(\d{1,2})日)?/y
const FUSED_DAY = /(20\d\d)(\d{1,2})日/y
const PART = /(上半年|下半年|第?[一二三四1-4]季度)/y
const EDGE = /(?:年?底|年?末|年初|初|年中|上旬|中旬|下旬)?(之前|以前|前|以来|起|以后|之后|后)?/y
const FIVE_YEAR = /[“"‘']?(十[一二三四五六七八九]?|[一二三四六七八九])五[”"’']?/y
const FIVE_YEAR_SUFFIX = /(?:规划)?(时期末|期间|时期|期末|末|以来|期初|初|五年)/y
const RELATIVE: readonly (readonly [string, RelativeYear])[] = [
  ['过去五年', 'past-five'],
  ['五年来', 'past-five'],
  ['这五年', 'past-five'],
  ['近五年', 'past-five'],
  ['今后五年', 'next-five'],
  ['未来五年', 'next-five'],
  ['过去一年', 'past-year'],
  ['一年来', 'past-year'],
  ['今年', 'this'],
  ['本年度', 'this'],
  ['本年', 'this'],
  ['年内', 'this'],
  ['去年', 'last'],
  ['上年度', 'last'],
  ['上年', 'last'],
  ['前年', 'before-last'],
  ['明年', 'next'],
  ['截至目前', 'now'],
  ['目前', 'now'],
  ['现有', 'now'],
]

/** First year of 一五 … : 一五 1953, 二五 1958, and from 三五 (1966) on every five years. */
function fiveYearStart(ordinal: number): number {
  return ordinal >= 3 ? 1966 + 5 * (ordinal - 3) : 1953 + 5 * (ordinal - 1)
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** What is wrong with a month and a day; without a year the 29th of February is right. */
export function dateFault(month: string | undefined, day: string | undefined, year?: string): DateFault | undefined {
  if (month === undefined) return undefined
  const days = DAYS[Number(month) - 1]
  if (days === undefined) return 'impossible'
  if (month.endsWith('2') && days === 29 && Number(day) === 29 && year !== undefined && !isLeap(Number(year)))
    return 'impossible'
  return day !== undefined && (Number(day) < 1 || Number(day) > days) ? 'impossible' : undefined
}

function two(digits: string): string {
  return digits.padStart(2, '0')
}

/** A point of time as an ISO string, as precise as it is. */
export function isoOf(point: { year: string; month?: string; day?: string; part?: string }): string {
  if (point.part !== undefined) return `${point.year}-${point.part}`
  if (point.month === undefined) return point.year
  return point.day === undefined
    ? `${point.year}-${two(point.month)}`
    : `${point.year}-${two(point.month)}-${two(point.day)}`
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function withFault(point: Point): Point {
  const fault = point.fault ?? dateFault(point.month, point.day, point.year)
  return fault === undefined ? point : { ...point, fault }
}

function partOf(words: string): string {
  if (words === '上半年') return 'H1'
  if (words === '下半年') return 'H2'
  const digit = words.replace('第', '').charAt(0)
  return `Q${/\d/.test(digit) ? digit : (chineseToNumber(digit) ?? 0)}`
}

/** 19 or 20: a year in digits may begin. */
function startsYear(text: string, at: number): boolean {
  const first = text.charCodeAt(at)
  if (first === 0x31) return text.charCodeAt(at + 1) === 0x39
  return first === 0x32 && text.charCodeAt(at + 1) === 0x30
}

function pointAt(text: string, at: number): Point | undefined {
  return startsYear(text, at) ? digitPoint(text, at) : chinesePoint(text, at)
}

function digitPoint(text: string, at: number): Point | undefined {
  const iso = sticky(ISO, text, at)
  if (iso !== null) {
    const [whole, year = '', month = '', day = ''] = iso
    return dateFault(month, day) === undefined ? { end: at + whole.length, year, month, day } : undefined
  }
  const date = sticky(DATE, text, at)
  if (date !== null) {
    const [whole, year = '', month, day, lostDay, lostMonth] = date
    const point: Point = { end: at + whole.length, year }
    if (month !== undefined) point.month = month
    if (day !== undefined) point.day = day
    if (lostDay !== undefined) point.fault = 'no-day'
    if (lostMonth !== undefined) point.fault = 'no-month'
    if (month === undefined) {
      const part = sticky(PART, text, point.end)
      if (part !== null) {
        point.part = partOf(part[0])
        point.end += part[0].length
      }
    }
    return withFault(point)
  }
  const fusedMonth = sticky(FUSED_MONTH, text, at)
  if (fusedMonth !== null) {
    const [whole, year = '', month = '', day] = fusedMonth
    const point: Point = { end: at + whole.length, year, month, damaged: true }
    if (day !== undefined) point.day = day
    return withFault(point)
  }
  const fusedDay = sticky(FUSED_DAY, text, at)
  if (fusedDay !== null)
    return { end: at + fusedDay[0].length, year: fusedDay[1] ?? '', fault: 'digits-lost', damaged: true }
  return undefined
}

function chinesePoint(text: string, at: number): Point | undefined {
  const chinese = CHINESE_SECONDS.has(text.charCodeAt(at + 1)) ? sticky(CHINESE, text, at) : null
  if (chinese === null) return undefined
  const [whole, digits = '', month, day] = chinese
  const year = [...digits].map((digit) => (digit === '○' ? '0' : String(chineseToNumber(digit) ?? 0))).join('')
  const point: Point = { end: at + whole.length, year }
  if (month !== undefined) point.month = String(chineseToNumber(month) ?? 0)
  if (day !== undefined) point.day = String(chineseToNumber(day) ?? 0)
  return withFault(point)
}

const BEFORE: readonly (readonly [string, TimeRelation])[] = [
  ['截至', 'until'],
  ['截止', 'until'],
  ['截至到', 'until'],
  ['截止到', 'until'],
  ['不迟于', 'by'],
  ['相较于', 'than'],
  ['相比于', 'than'],
  ['相较', 'than'],
  ['较', 'than'],
  ['比', 'than'],
  ['自', 'since'],
  ['从', 'since'],
  ['到', 'by'],
  ['至', 'by'],
]

function relationBefore(text: string, start: number): { relation: TimeRelation; start: number } {
  for (const [word, relation] of BEFORE) {
    if (text.endsWith(word, start)) return { relation, start: start - word.length }
  }
  return { relation: 'in', start }
}

const SINCE = new Set(['以来', '起', '以后', '之后', '后'])

function finish(text: string, start: number, point: Point, to: string): TimeToken {
  const edge = sticky(EDGE, text, point.end)
  const suffix = edge?.[1]
  let end = point.end + (edge?.[0].length ?? 0)
  const before = relationBefore(text, start)
  let relation = before.relation
  if (suffix !== undefined && SINCE.has(suffix)) {
    // 2030年后劲: 后 goes on as a word of its own.
    if (suffix === '起' && before.relation === 'since') relation = 'since'
    else if (suffix === '后' || suffix === '起') {
      relation = 'in'
      end -= suffix.length
    } else relation = 'since'
  } else if (suffix !== undefined) relation = 'by'
  // 是2015年的1.9倍: the year is what it is measured against.
  if (relation === 'in' && text.endsWith('是', start) && text.startsWith('的', end)) relation = 'than'
  if (/^(?:相比|比较)/.test(text.slice(end, end + 2))) relation = 'than'
  const token: TimeToken = { kind: 'time', start: before.start, end, from: isoOf(point), to, relation }
  if (point.fault !== undefined) token.fault = point.fault
  if (point.damaged === true) token.damaged = true
  return token
}

function spanAt(text: string, at: number): TimeToken | undefined {
  if (!startsYear(text, at)) return undefined
  const years = sticky(YEAR_SPAN, text, at)
  if (years !== null) {
    const [whole, from = '', to = ''] = years
    const end = at + whole.length
    // 2021—2022年2月: the second year goes on as a date.
    const second = pointAt(text, at + whole.indexOf(to, from.length))
    // 2031—2015年: turned round, and for a rule to tell.
    if (from !== to) {
      const dated = second?.month !== undefined && second.end > end ? second : undefined
      const token: TimeToken = {
        kind: 'time',
        start: at,
        end: dated?.end ?? end,
        from,
        to: dated === undefined ? to : isoOf(dated),
        relation: 'in',
      }
      if (dated?.fault !== undefined) token.fault = dated.fault
      return token
    }
  }
  const dotted = sticky(DOT_SPAN, text, at)
  if (dotted !== null) {
    const [whole, year = '', month = '', toYear = '', toMonth = ''] = dotted
    const to = isoOf({ year: toYear, month: toMonth })
    return { kind: 'time', start: at, end: at + whole.length, from: isoOf({ year, month }), to, relation: 'in' }
  }
  const months = sticky(MONTH_SPAN, text, at)
  if (months !== null) {
    const [whole, year = '', from = '', to = ''] = months
    const token: TimeToken = {
      kind: 'time',
      start: at,
      end: at + whole.length,
      from: isoOf({ year, month: from }),
      to: isoOf({ year, month: to }),
      relation: 'in',
    }
    const fault = dateFault(from, undefined) ?? dateFault(to, undefined)
    if (fault !== undefined) token.fault = fault
    return token
  }
  return undefined
}

/** The time that begins at a digit or a Chinese numeral at `at`, or nothing. Linear: fixed patterns, tried once. */
export function timeAt(text: string, at: number): TimeToken | undefined {
  const span = spanAt(text, at)
  if (span !== undefined) return span
  const point = pointAt(text, at)
  if (point === undefined) return undefined
  const from = isoOf(point)
  const mark = sticky(RANGE_MARK, text, point.end)
  if (mark !== null) {
    const next = point.end + mark[0].length
    const second = pointAt(text, next) ?? monthPoint(text, next, point.year)
    if (second !== undefined) {
      const edge = /^(?:年?底|年?末)/.exec(text.slice(second.end, second.end + 2))
      const token: TimeToken = {
        kind: 'time',
        start: at,
        end: second.end + (edge?.[0].length ?? 0),
        from,
        to: isoOf(second),
        relation: 'in',
      }
      const fault = point.fault ?? second.fault
      if (fault !== undefined) token.fault = fault
      return token
    }
  }
  return finish(text, at, point, from)
}

function monthPoint(text: string, at: number, year: string): Point | undefined {
  const match = sticky(MONTH_POINT, text, at)
  if (match === null) return undefined
  const [whole, ownYear, month = '', day] = match
  const point: Point = { end: at + whole.length, year: ownYear ?? year, month }
  if (day !== undefined) point.day = day
  return withFault(point)
}

/** “十四五”, 十四五时期, “十三五”末: a five-year period by its number, at its quote or first character. */
export function fiveYearAt(text: string, at: number): TimeToken | undefined {
  const match = sticky(FIVE_YEAR, text, at)
  if (match === null) return undefined
  const [whole, words = ''] = match
  const quoted = /^[“"‘']/.test(whole)
  const ordinal = chineseToNumber(words)
  if (ordinal === undefined || ordinal > 19) return undefined
  let end = at + whole.length
  const suffix = sticky(FIVE_YEAR_SUFFIX, text, end)
  // 十五 alone is the number fifteen.
  if (!quoted && (suffix === null || suffix[1] === '五年') && !/^(?:规划|以来)/.test(text.slice(end, end + 2)))
    return undefined
  const first = fiveYearStart(ordinal)
  const before = relationBefore(text, at)
  const token: TimeToken = {
    kind: 'time',
    start: before.start,
    end,
    from: String(first),
    to: String(first + 4),
    relation: 'name',
    fiveYear: true,
  }
  if (suffix === null) {
    if (before.relation === 'than') token.relation = 'than'
    else token.start = at
    return token
  }
  end += suffix[0].length
  token.end = end
  token.relation = before.relation === 'than' ? 'than' : 'in'
  if (token.relation === 'in') token.start = before.relation === 'by' ? before.start : at
  const edge = suffix[1] ?? ''
  if (edge.endsWith('末')) token.from = String(first + 4)
  if (edge.endsWith('初')) token.to = String(first)
  return token
}

/** 今年, 过去五年, 目前: words whose year the document decides. */
export function relativeAt(text: string, at: number): TimeToken | undefined {
  for (const [word, relative] of RELATIVE) {
    if (!text.startsWith(word, at)) continue
    const before = relationBefore(text, at)
    const relation = before.relation === 'than' ? 'than' : relative === 'now' ? 'until' : 'in'
    return { kind: 'time', start: before.start, end: at + word.length, relation, relative }
  }
  return undefined
}

/** Words that {@link relativeAt} reads: where none can begin, the lexer need not look. */
export const RELATIVE_WORDS: readonly string[] = RELATIVE.map(([word]) => word)
