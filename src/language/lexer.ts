// 词法: one pass over a paragraph's text that finds every quantity, time, title and code with its place.
// What a number measures, and whose it is, is for the extractors to say.

import { type Decimal, decimal, divide, divideExactly, format, multiply, shift } from '../math/decimal.ts'
import { characterSet, isDigit, isHan, isLatin } from './characters.ts'
import { type CodeToken, codeAround, referenceBefore } from './codes.ts'
import { aboutWord, type BoundReading, boundAfter, boundBefore, hedgeBefore } from './comparators.ts'
import type { Bound } from './data/comparators.ts'
import {
  CHINESE_NUMERALS,
  isChineseNumeral,
  type Numeral,
  readArabic,
  readChinese,
  readChineseOverWan,
  readChinesePair,
} from './numerals.ts'
import { fiveYearAt, RELATIVE_WORDS, relativeAt, type TimeToken, timeAt } from './time.ts'
import { readUnit, type UnitKind, type UnitReading } from './units.ts'

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

const RANGE_MARKS = characterSet('—–-~～―－至到')
const CHINESE_UNIT_STARTS = characterSet('大个项类条家种所座成倍番万亿千百')
// Kinds of units that a Chinese numeral of two characters and more measures in running text.
const MEASURED: ReadonlySet<UnitKind> = new Set([
  'people',
  'money',
  'area',
  'mass',
  'length',
  'volume',
  'energy',
  'power',
  'time',
])
const BARE_CONTEXT = /[超过破达到近约逾上＞>≥]$/
const FIVE_YEAR_STARTS = characterSet('“"‘十九')
const BARE_MAGNITUDES = characterSet('万亿千百')
const RELATIVE_STARTS = characterSet(RELATIVE_WORDS)
// Where no token can begin the scan goes on at once: most characters of a plan.
const STARTS = characterSet(['《', '半', ...'“"‘0123456789万亿', ...CHINESE_NUMERALS, ...RELATIVE_WORDS])
const STRONG = 0x5f3a // 强 of 500强
const TITLE_OPENS = 0x300a // 《
const HALF = 0x534a // 半

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
        unit = {
          ...rest,
          unit: unit.magnitude + rest.unit,
          magnitude: unit.magnitude,
          power: unit.power,
          factor: shift(rest.factor, unit.power),
        }
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
  return {
    value: scaled(numeral),
    decimals: numeral.decimals,
    end: numeral.end,
    unit: PERCENT,
    about: false,
    script: numeral.script,
  }
}

// 三分之一 has no end as a decimal: one decimal of it is printed, and its uncertainty holds the fraction.
const FRACTION_DECIMALS = 1

/** 三分之一, 四分之三: a share of the whole, in %. */
function fractionAt(text: string, at: number): Core | undefined {
  const below = readChinese(text, at)
  if (below === undefined || below.decimals > 0 || !text.startsWith('分之', below.end)) return undefined
  const above = readChinese(text, below.end + 2)
  const whole = Number(below.value)
  if (above === undefined || above.decimals > 0 || whole < 2 || whole > 20 || Number(above.value) >= whole)
    return undefined
  const share = multiply(decimal(above.value), decimal('100'))
  const exact = divideExactly(share, decimal(below.value))
  const value = exact ?? divide(share, decimal(below.value), FRACTION_DECIMALS)
  return { ...coreOfPercent({ ...above, value: format(value) }), decimals: value.scale }
}

/** 七成, 三成五: tenths. */
function tenthsAt(text: string, numeral: Numeral): Core | undefined {
  if (text.charAt(numeral.end) !== '成' || PERCENT === undefined) return undefined
  // 成 is tenths only where no word goes on from it: 三成 but not 二成立.
  const next = text.charAt(numeral.end + 1)
  if (next !== '' && isHan(next.charCodeAt(0)) && !/[以左多的、，。；]/.test(next)) return undefined
  return {
    ...coreOfPercent(numeral),
    value: multiply(scaled(numeral), decimal('10')),
    decimals: 0,
    end: numeral.end + 1,
  }
}

function chineseCore(text: string, at: number): Core | undefined {
  const percent = percentAt(text, at)
  if (percent !== undefined) return percent
  const fraction = fractionAt(text, at)
  if (fraction !== undefined) return fraction
  const numeral = readChineseOverWan(text, at) ?? readChinese(text, at)
  if (numeral === undefined) return undefined
  const tenths = tenthsAt(text, numeral)
  if (tenths !== undefined) return tenths
  const core = coreAfter(text, numeral)
  if (core.unit === undefined) return undefined
  if (CHINESE_UNIT_STARTS.has(text.charCodeAt(numeral.end)) || aboutWord(text, numeral.end) > 0) return core
  // 三人行, 十分, 十里长街 are words; 三百人, 五十亩 are not.
  return numeral.end - at > 1 && MEASURED.has(core.unit.kind) ? core : undefined
}

function rangeEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && end - at < 2 && RANGE_MARKS.has(text.charCodeAt(end))) end++
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
    if (
      first.unit !== undefined &&
      high.unit !== undefined &&
      first.unit.unit !== high.unit.unit &&
      first.unit.power !== high.unit.power
    ) {
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
  if (RANGE_MARKS.has(text.charCodeAt(high.end)) && isDigit(text.charCodeAt(high.end + 1))) return false
  if (first.unit !== undefined && high.unit !== undefined && first.unit.canonical !== high.unit.canonical) return false
  const low =
    first.unit !== undefined && high.unit !== undefined
      ? shift(first.value, first.unit.power - high.unit.power)
      : first.value
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

/** 万亿元 after 达到, 超百亿元, 千余家, 千座以上: a magnitude word with no numeral is one of it. */
function bareAt(text: string, at: number, floor: number): QuantityToken | undefined {
  const core = coreAfter(text, { value: '1', decimals: 0, end: at, script: 'chinese' })
  const { unit } = core
  if (unit === undefined || unit.magnitude === '' || unit.kind === 'time') return undefined
  const before = at > floor ? text.charAt(at - 1) : ''
  // 百余家 needs no word before it; 千座以上 counts things, where 亿元以上 is the size of something else.
  const counted = unit.kind === 'count' && unit.unit !== unit.magnitude
  if (!BARE_CONTEXT.test(before) && !(core.about && counted) && !(counted && text.startsWith('以上', core.end)))
    return undefined
  const token = quantityFrom(text, at, core, floor)
  token.bare = true
  // 上千家: a thousand and more, how many more is not said.
  if (before === '上' && token.op === '=') {
    token.op = '~'
    token.about = 'more'
  }
  return token
}

// 过半, 超半数; but 夜过半 and 半年, 半径 are other words.
const HALF_GOES_ON = /^(?:数|[，。；、）)的]|$)/

/** 过半, 超半数: more than half. */
function halfAt(text: string, at: number, floor: number): QuantityToken | undefined {
  if (
    PERCENT === undefined ||
    at - 1 < floor ||
    !/[过超]/.test(text.charAt(at - 1)) ||
    !HALF_GOES_ON.test(text.slice(at + 1, at + 2))
  )
    return undefined
  if (/[时任夜事]/.test(text.charAt(at - 3)) && /[间务程]/.test(text.charAt(at - 2))) return undefined
  const end = text.charAt(at + 1) === '数' ? at + 2 : at + 1
  const before = boundBefore(text, at, floor)
  return {
    kind: 'quantity',
    start: Math.min(before.start, at - 1),
    end,
    numeral: at,
    op: '>',
    value: decimal('50'),
    decimals: 0,
    unit: PERCENT,
    bare: true,
    script: 'chinese',
  }
}

// 上解上级支出-7.33亿元: a sign stands behind a word; behind a digit or a letter it is a dash.
function negativeAt(text: string, at: number, floor: number): boolean {
  const sign = text.charAt(at - 1)
  if (at - 1 < floor || (sign !== '-' && sign !== '－' && sign !== '−')) return false
  if (at - 1 === floor) return true
  const before = text.charCodeAt(at - 2)
  return isHan(before) || before === 0xff08 || before === 0x28
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
    if (!STARTS.has(code)) {
      at++
      continue
    }
    if (isDigit(code)) {
      push(digitsAt(text, at, floor))
      continue
    }
    if (code === TITLE_OPENS) {
      const end = titleEnd(text, at)
      if (end > at) {
        push({ kind: 'title', start: at, end })
        continue
      }
    } else if (FIVE_YEAR_STARTS.has(code)) {
      const token = fiveYearAt(text, at)
      if (token !== undefined && token.end > at) {
        push(token.start < floor ? { ...token, start: at } : token)
        continue
      }
    }
    if (isChineseNumeral(code)) {
      const token = chineseAt(text, at, floor)
      if (token !== undefined) {
        push(token)
        continue
      }
    }
    if (code === HALF) {
      const token = halfAt(text, at, floor)
      if (token !== undefined) {
        push(token)
        continue
      }
    }
    const other = BARE_MAGNITUDES.has(code)
      ? bareAt(text, at, floor)
      : RELATIVE_STARTS.has(code)
        ? relativeAt(text, at)
        : undefined
    if (other !== undefined) {
      push(other.start < floor ? { ...other, start: at } : other)
      continue
    }
    // The whole numeral is passed, so that 三百 in 第三百 is not met again at 百.
    at = isChineseNumeral(code) ? (readChinese(text, at)?.end ?? at + 1) : at + 1
  }
  return tokens
}

const MAX_TITLE = 120

/** End of the title in 《》 that begins at `at`, with titles inside it; 0 where it is not closed, a fault of the text. */
function titleEnd(text: string, at: number): number {
  let depth = 0
  let first = 0
  const stop = Math.min(text.length, at + MAX_TITLE + 1)
  for (let end = at; end < stop; end++) {
    const character = text.charAt(end)
    if (character === '《') depth++
    else if (character === '》') {
      if (--depth === 0) return end + 1
      if (first === 0) first = end + 1
    }
  }
  // 《A《B》: the outer one lacks its end; the first 》 closes it.
  return first
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
  if (core.unit?.kind === 'multiple' && core.unit.canonical === '番' && PERCENT === undefined)
    return { kind: 'code', start: at, end: core.end, why: 'other' }
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
  const pair = previous === '第' ? undefined : pairAt(text, at, floor)
  if (pair !== undefined) return pair
  const core = chineseCore(text, at)
  if (core === undefined) return undefined
  // 数十家, 几百人, 二十大: how many is not said; a congress is a name.
  if (at > floor && VAGUE.has(previous)) return { kind: 'code', start: at - 1, end: core.end, why: 'other' }
  if (core.unit?.canonical === '大' && isCongress(text, at, core))
    return { kind: 'code', start: at, end: core.end, why: 'name' }
  if (previous === '第' && at - 1 >= floor) {
    return core.unit?.kind === 'people' || core.unit?.kind === 'count'
      ? { kind: 'code', start: at - 1, end: core.end, why: 'rank' }
      : undefined
  }
  // 一个, 一批, 一类 are articles, not counts; 一番 and 一倍 are.
  if (core.value.coefficient === 1n && core.value.scale === 0 && core.unit !== undefined) {
    const { kind, magnitude } = core.unit
    if (kind !== 'multiple' && kind !== 'ratio' && kind !== 'points' && kind !== 'money' && magnitude === '')
      return undefined
  }
  if (core.unit?.kind === 'time') return { kind: 'code', start: at, end: core.end, why: 'duration' }
  return quantityFrom(text, at, core, floor)
}

const VAGUE = new Set(['数', '几', '好'])
const FIRST_CONGRESS_WITH_TENS = 15
const CONGRESS_GOES_ON = /^(?:报告|精神|以来|召开|提出|代表|部署|战略|胜利|关于|和|及|、|，|。|；|）|》|”|$)/

/** 党的二十大, 十九大精神: a party congress, no count of big things. */
function isCongress(text: string, at: number, core: Core): boolean {
  const number = Number(format(core.value))
  if (number < FIRST_CONGRESS_WITH_TENS || number > 30) return false
  return text.endsWith('党的', at) || CONGRESS_GOES_ON.test(text.slice(core.end, core.end + 2))
}

/** 两三家, 七八十人: a range of two digits side by side. 一二 and 一二三 number kinds, not counts. */
function pairAt(text: string, at: number, floor: number): QuantityToken | undefined {
  const pair = readChinesePair(text, at)
  if (pair === undefined || pair.low < 2 || !CHINESE_UNIT_STARTS.has(text.charCodeAt(pair.end))) return undefined
  const numeral: Numeral = { value: String(pair.low), decimals: 0, end: pair.end, script: 'chinese' }
  const core = coreAfter(text, numeral)
  if (core.unit === undefined || core.unit.kind === 'time') return undefined
  const token = quantityFrom(text, at, core, floor)
  delete token.value
  token.low = decimal(String(pair.low))
  token.high = decimal(String(pair.high))
  token.op = 'range'
  return token
}
