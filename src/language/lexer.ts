// 词法: one pass over a paragraph's text that finds every quantity, time, title and code with its place.
// What a number measures, and whose it is, is for the extractors to say.

import { type Decimal, decimal, multiply, shift } from '../math/decimal.ts'
import { isDigit, isHan, isLatin } from './characters.ts'
import { type CodeToken, codeAround, referenceBefore } from './codes.ts'
import { aboutWord, type BoundReading, boundAfter, boundBefore, hedgeBefore } from './comparators.ts'
import type { Bound } from './data/comparators.ts'
import { isChineseNumeral, type Numeral, readArabic, readChinese } from './numerals.ts'
import { fiveYearAt, mayBeRelative, relativeAt, type TimeToken, timeAt } from './time.ts'
import { readUnit, type UnitReading } from './units.ts'

export type { CodeToken } from './codes.ts'

/** A number with its comparator and unit. */
export interface QuantityToken {
  kind: 'quantity'
  /** From the comparator or hedge, through the unit and 以上, 左右. */
  start: number
  end: number
  /** From the numeral on. */
  numeral: number
  op: Bound | 'range'
  /** As written, without the magnitude word; of a range `low` and `high`. */
  value?: Decimal
  low?: Decimal
  high?: Decimal
  /** Printed decimals; of a range the finer end's. */
  decimals: number
  unit?: UnitReading
  hedge?: string
  /** 余, 多, 近: which side of the number it lies on. */
  about?: 'more' | 'less'
  /** No numeral is printed (万亿元): 1 of the magnitude. */
  bare: boolean
  script: 'arabic' | 'chinese'
  /** A range whose first number lacks the magnitude of the second (9-16亿). */
  dropped?: boolean
}

/** A title in 《》. */
export interface TitleToken {
  kind: 'title'
  start: number
  end: number
}

export type Token = QuantityToken | TimeToken | TitleToken | CodeToken

const RANGE_MARKS = new Set(['—', '–', '-', '~', '～', '―', '－', '至', '到'])
const CHINESE_UNIT_STARTS = new Set([...'大个项类条家种所座成倍番万亿千百'])
const BARE_CONTEXT = /(?:超|过|破|达|到|近|约|逾|上|＞|>|≥)$/
const BARE_MAGNITUDES = new Set([...'万亿千百'])
const STRONG = 0x5f3a // 强 of 500强

interface Core {
  value: Decimal
  decimals: number
  end: number
  unit: UnitReading | undefined
  about: boolean
  script: 'arabic' | 'chinese'
}

function scaled(numeral: Numeral): Decimal {
  return decimal(numeral.value)
}

/** Numeral, 余 or 多, magnitude, 余 or 多, unit. */
function coreAfter(text: string, numeral: Numeral): Core {
  let at = numeral.end
  let about = false
  const first = aboutWord(text, at)
  if (first > 0) {
    about = true
    at += first
  }
  let unit = readUnit(text, at)
  if (unit !== undefined && unit.magnitude !== '' && !about) {
    // 100万余元, 3亿多立方米
    const behind = at + unit.magnitude.length
    const second = aboutWord(text, behind)
    if (second > 0) {
      const rest = readUnit(text, behind + second)
      about = true
      if (rest !== undefined && rest.magnitude === '') {
        unit = { ...rest, unit: unit.magnitude + rest.unit, magnitude: unit.magnitude, power: unit.power, factor: shift(rest.factor, unit.power) }
      } else unit = { ...unit, end: behind + second }
    }
  }
  if (unit === undefined && about && numeral.script === 'chinese') about = false
  const end = unit?.end ?? (about ? at : numeral.end)
  return { value: scaled(numeral), decimals: numeral.decimals, end, unit, about, script: numeral.script }
}

/** 百分之六十, 百分之十六点五. */
function percentAt(text: string, at: number): Core | undefined {
  if (!text.startsWith('百分之', at)) return undefined
  const numeral = readChinese(text, at + 3) ?? readArabic(text, at + 3)
  if (numeral === undefined) return undefined
  return { ...coreOfPercent(numeral), end: numeral.end }
}

const PERCENT = readUnit('%', 0)

function coreOfPercent(numeral: Numeral): Core {
  return { value: scaled(numeral), decimals: numeral.decimals, end: numeral.end, unit: PERCENT, about: false, script: numeral.script }
}

/** 七成, 三成五: tenths. */
function tenthsAt(text: string, numeral: Numeral): Core | undefined {
  if (text.charAt(numeral.end) !== '成' || PERCENT === undefined) return undefined
  // 成 is tenths only where no word goes on from it: 三成 but not 二成立.
  const next = text.charAt(numeral.end + 1)
  if (next !== '' && isHan(next.charCodeAt(0)) && !/[以左多的、，。；]/.test(next)) return undefined
  return { ...coreOfPercent(numeral), value: multiply(scaled(numeral), decimal('10')), decimals: 0, end: numeral.end + 1 }
}

function chineseCore(text: string, at: number): Core | undefined {
  const percent = percentAt(text, at)
  if (percent !== undefined) return percent
  const numeral = readChinese(text, at)
  if (numeral === undefined) return undefined
  const tenths = tenthsAt(text, numeral)
  if (tenths !== undefined) return tenths
  if (!CHINESE_UNIT_STARTS.has(text.charAt(numeral.end))) {
    if (aboutWord(text, numeral.end) === 0) return undefined
  }
  const core = coreAfter(text, numeral)
  return core.unit === undefined ? undefined : core
}

function rangeEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && end - at < 2 && RANGE_MARKS.has(text.charAt(end))) end++
  return end
}

function numeralAt(text: string, at: number): Numeral | undefined {
  return isDigit(text.charCodeAt(at)) ? readArabic(text, at) : undefined
}

function quantityFrom(text: string, start: number, first: Core, floor: number): QuantityToken {
  const before = boundBefore(text, start, floor)
  const hedge = hedgeBefore(text, before.start, floor)
  const token: QuantityToken = {
    kind: 'quantity',
    start: hedge?.start ?? before.start,
    end: first.end,
    numeral: start,
    op: '=',
    decimals: first.decimals,
    bare: false,
    script: first.script,
  }
  if (hedge !== undefined) token.hedge = hedge.word
  if (first.unit !== undefined) token.unit = first.unit
  const next = rangeEnd(text, first.end)
  const second = next > first.end ? numeralAt(text, next) : undefined
  const high = second === undefined ? undefined : coreAfter(text, second)
  if (high !== undefined && rangeFits(text, first, high)) {
    const unit = high.unit ?? first.unit
    token.low = first.value
    token.high = high.value
    // 9亿—1.2万亿元: each end keeps its own magnitude; the range is written in the second's.
    if (first.unit !== undefined && high.unit !== undefined && first.unit.unit !== high.unit.unit && first.unit.power !== high.unit.power) {
      token.low = shift(first.value, first.unit.power - high.unit.power)
    }
    if (first.unit === undefined && high.unit !== undefined && high.unit.magnitude !== '') token.dropped = true
    token.decimals = Math.max(first.decimals, high.decimals)
    token.end = high.end
    token.op = 'range'
    if (unit !== undefined) token.unit = unit
  } else token.value = first.value
  combine(text, token, first, before)
  return token
}

/** A range goes up, and its ends are of one kind. */
function rangeFits(text: string, first: Core, high: Core): boolean {
  // 2-3-1, 0571-8888-9999: codes.
  if (RANGE_MARKS.has(text.charAt(high.end)) && isDigit(text.charCodeAt(high.end + 1))) return false
  if (first.unit !== undefined && high.unit !== undefined && first.unit.canonical !== high.unit.canonical) return false
  const low = first.unit !== undefined && high.unit !== undefined ? shift(first.value, first.unit.power - high.unit.power) : first.value
  const aligned = low.coefficient * 10n ** BigInt(Math.max(0, high.value.scale - low.scale))
  const other = high.value.coefficient * 10n ** BigInt(Math.max(0, low.scale - high.value.scale))
  return aligned < other
}

const WEIGHT: Readonly<Record<Bound | 'range', number>> = { range: 3, '>': 2, '>=': 2, '<': 2, '<=': 2, '~': 1, '=': 0 }

/** Several comparators on one number: range before bound before ~. */
function combine(text: string, token: QuantityToken, core: Core, before: BoundReading): void {
  const after = boundAfter(text, token.end)
  token.end = after.end
  let op: Bound | 'range' = token.op
  // 控制在5.5%左右 is ~: 控制在 binds only where nothing softer follows.
  const first = before.soft === true && after.op === '~' ? '~' : before.op
  for (const candidate of [first, after.op, core.about ? '~' : '=']) {
    if (WEIGHT[candidate as Bound] > WEIGHT[op]) op = candidate as Bound
  }
  token.op = op
  if (op === '~') {
    if (core.about) token.about = 'more'
    else if (before.word === '近' || before.word === '接近' || before.word === '将近') token.about = 'less'
  }
}

function bareAt(text: string, at: number, floor: number): QuantityToken | undefined {
  if (!BARE_CONTEXT.test(text.slice(Math.max(floor, at - 1), at))) return undefined
  const unit = readUnit(text, at)
  if (unit === undefined || unit.magnitude === '') return undefined
  return quantityFrom(text, at, { value: decimal('1'), decimals: 0, end: unit.end, unit, about: false, script: 'chinese' }, floor)
}

function negativeAt(text: string, at: number, floor: number): boolean {
  const sign = text.charAt(at - 1)
  if (at - 1 < floor || (sign !== '-' && sign !== '－' && sign !== '−')) return false
  const before = at - 2 < floor ? '' : text.charAt(at - 2)
  return before === '' || before === '为' || before === '长' || before === '降' || before === '达' || before === '（' || before === '('
}

/**
 * All tokens of `text`, in order and apart. Linear in its length: each character is looked at once, with patterns of
 * bounded length. Digits inside 《》 belong to the title.
 */
export function lex(text: string): Token[] {
  const tokens: Token[] = []
  let floor = 0
  let at = 0
  const push = (token: Token): void => {
    tokens.push(token)
    floor = token.end
    at = token.end
  }
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isDigit(code)) {
      push(digitsAt(text, at, floor))
      continue
    }
    const character = text.charAt(at)
    if (code === 0x300a) {
      const close = text.indexOf('》', at)
      // An unclosed 《 is a fault of the text, not a title to its end.
      if (close > at && close - at <= 120) {
        const nested = text.indexOf('《', at + 1)
        const end = nested > at && nested < close ? nestedEnd(text, at) : close + 1
        push({ kind: 'title', start: at, end })
        continue
      }
    } else if (character === '“' || character === '"' || character === '十' || character === '‘' || character === '九') {
      const token = fiveYearAt(text, at)
      if (token !== undefined && token.end > at) {
        push(token.start < floor ? { ...token, start: at } : token)
        continue
      }
    }
    if (isChineseNumeral(character)) {
      const token = chineseAt(text, at, floor)
      if (token !== undefined) {
        push(token)
        continue
      }
      if (!mayBeRelative(character)) {
        // The whole numeral is passed, so that 三百 in 第三百 is not met again at 百.
        at = Math.max(at + 1, character === '百' || character === '千' ? at + 1 : (readChinese(text, at)?.end ?? at + 1))
        continue
      }
    }
    if (BARE_MAGNITUDES.has(character)) {
      const token = bareAt(text, at, floor)
      if (token !== undefined) {
        push(token)
        continue
      }
    }
    if (mayBeRelative(character)) {
      const token = relativeAt(text, at)
      if (token !== undefined) {
        push(token.start < floor ? { ...token, start: at } : token)
        continue
      }
    }
    at++
  }
  return tokens
}

function nestedEnd(text: string, at: number): number {
  let depth = 0
  for (let end = at; end < text.length && end - at < 160; end++) {
    const character = text.charAt(end)
    if (character === '《') depth++
    else if (character === '》' && --depth === 0) return end + 1
  }
  return text.indexOf('》', at) + 1
}

function digitsAt(text: string, at: number, floor: number): Token {
  const time = timeAt(text, at)
  if (time !== undefined && !isLatin(text.charCodeAt(at - 1)) && !isDigit(text.charCodeAt(at - 1))) {
    return time.start < floor ? { ...time, start: at } : time
  }
  const numeral = readArabic(text, at)
  if (numeral === undefined) return { kind: 'code', start: at, end: at + 1, why: 'other' }
  const code = codeAround(text, at, numeral, floor)
  if (code !== undefined) return code
  const reference = referenceBefore(text, at, numeral)
  if (reference !== undefined) return reference
  const lost = lostYear(text, at, numeral)
  if (lost !== undefined) return lost.start < floor ? { ...lost, start: at } : lost
  const core = coreAfter(text, numeral)
  if (core.unit?.kind === 'multiple' && core.unit.canonical === '番' && PERCENT === undefined) return { kind: 'code', start: at, end: core.end, why: 'other' }
  if (text.charCodeAt(core.end) === STRONG && (core.unit === undefined || core.unit.canonical === '')) {
    return { kind: 'code', start: at, end: core.end + 1, why: 'name' }
  }
  const token = quantityFrom(text, at, core, floor)
  if (negativeAt(text, at, floor) && token.value !== undefined) {
    token.value = { coefficient: -token.value.coefficient, scale: token.value.scale }
    token.start = Math.min(token.start, at - 1)
  }
  return token
}

// 到2025高新区引进…, 2025,高新区…: a year whose 年 was lost. Only where a year can stand and no unit follows.
function lostYear(text: string, at: number, numeral: Numeral): TimeToken | undefined {
  if (numeral.decimals > 0 || !/^20[0-6]\d$/.test(numeral.value) || numeral.end - at !== 4) return undefined
  if (readUnit(text, numeral.end) !== undefined) return undefined
  const next = text.charAt(numeral.end)
  const before = text.charAt(at - 1)
  const opens = at === 0 || /[。；，,：:（(到至争在]/.test(before)
  if (!opens || !(next === ',' || next === '，' || isHan(next.charCodeAt(0)))) return undefined
  const by = before === '到' || before === '至'
  return {
    kind: 'time',
    start: by ? at - 1 : at,
    end: numeral.end,
    from: numeral.value,
    to: numeral.value,
    relation: by ? 'by' : 'in',
    damaged: true,
  }
}

function chineseAt(text: string, at: number, floor: number): Token | undefined {
  const previous = text.charAt(at - 1)
  const time = timeAt(text, at)
  if (time !== undefined) return time.start < floor ? { ...time, start: at } : time
  const core = chineseCore(text, at)
  if (core === undefined) return undefined
  if (previous === '第' && at - 1 >= floor) {
    return core.unit?.kind === 'people' || core.unit?.kind === 'count' ? { kind: 'code', start: at - 1, end: core.end, why: 'rank' } : undefined
  }
  // 一个, 一批, 一类 are articles, not counts; 一番 and 一倍 are.
  if (core.value.coefficient === 1n && core.value.scale === 0 && core.unit !== undefined) {
    const { kind, magnitude } = core.unit
    if (kind !== 'multiple' && kind !== 'ratio' && kind !== 'points' && kind !== 'money' && magnitude === '') return undefined
  }
  if (core.unit?.kind === 'time') return { kind: 'code', start: at, end: core.end, why: 'duration' }
  return quantityFrom(text, at, core, floor)
}
