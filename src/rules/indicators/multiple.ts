import { hasRealRate } from '../../language/statistics.ts'
import * as d from '../../math/decimal.ts'
import * as interval from '../../math/interval.ts'
import type { Reason } from '../../plan/report-types.ts'
import { type Amount, sharedUnit } from '../amount.ts'
import { isBound, isSaid } from '../compare.ts'
import { amountOperand, wordsOperand } from '../show.ts'
import { type CheckDraft, defineRule, type Told } from '../types.ts'
import { PRICE_OPTIONS, type PriceRise, priceRiseOf } from './prices.ts'
import { paragraphs, relatedRates } from './related.ts'
import { distinct, isTarget, type Point, type Subject, subjectsOf } from './subjects.ts'
import * as yearly from './yearly.ts'

type Id = 'levels' | 'other-reading' | 'more-than-doubled' | 'rate' | 'price-basis' | 'fall-of-multiple'
type Draft = CheckDraft<Id>

const NOT_LEVELS = new Set<string | undefined>([undefined, '百分点', '倍', '番'])

function isLevelOf(year: number, multiple: Point): (point: Point) => boolean {
  return ({ value, kind, years }) =>
    value.measure === 'level' &&
    !NOT_LEVELS.has(kind) &&
    years?.first === year &&
    years.last === year &&
    multiple.amount !== undefined
}

type Fit = 'consistent' | 'rounding' | 'inconsistent'

/** base × multiple against the end. */
function fitOf(base: Amount, multiple: Amount, end: Amount): Fit {
  const reached = interval.multiply(base.interval, multiple.interval)
  if (base.value !== undefined && end.value !== undefined) {
    // The ratio of the printed levels rounds to the printed multiple, or the product to the printed level.
    const exact = interval.multiply(interval.exactly(base.value), multiple.interval)
    if (interval.contains(exact, end.value)) return 'consistent'
    if (multiple.value !== undefined && isSaid(d.multiply(base.value, multiple.value), end)) return 'consistent'
  }
  if (!interval.meets(reached, end.interval)) return 'inconsistent'
  const open = [base, multiple, end].some((amount) => isBound(amount) || amount.op === 'range' || amount.op === '~')
  return open ? 'consistent' : 'rounding'
}

// Decimals of a computed ratio: one more than multiples are printed with.
const RATIO_DECIMALS = 2

/** 翻一番 is not read as 1 番. */
function multipleWords(multiple: Amount): string {
  return multiple.unit.word === '番' ? `翻${multiple.words.replace(' ', '')}` : multiple.words
}

function ratioWords(base: Amount, end: Amount): string {
  if (base.value === undefined || end.value === undefined) return ''
  return `${d.format(d.divide(end.value, base.value, RATIO_DECIMALS))} 倍`
}

/** 增长1.5倍 is 2.5 times; some write it for 是1.5倍, and the other way round. */
function otherReading(base: Amount, multiple: Amount, end: Amount): string | undefined {
  if (multiple.value === undefined || multiple.unit.word === '番') return undefined
  for (const by of [1n, -1n]) {
    const step = d.fromInteger(by)
    const value = d.add(multiple.value, step)
    if (d.sign(value) <= 0) continue
    const shifted = interval.add(multiple.interval, interval.exactly(step))
    if (fitOf(base, { ...multiple, value, interval: shifted }, end) !== 'inconsistent') return `${d.format(value)} 倍`
  }
  return undefined
}

/** 翻一番 of what more than doubled is said too little, not wrongly. */
function isMoreThanDoubled(base: Amount, multiple: Amount, end: Amount): boolean {
  return (
    multiple.unit.word === '番' && interval.isBelow(interval.multiply(base.interval, multiple.interval), end.interval)
  )
}

function tellLevels(title: string, multiple: Point, amounts: readonly [Amount, Amount, Amount]): Told<Id> {
  const [base, times, end] = amounts
  const data = {
    name: title,
    since: multiple.since ?? '',
    to: multiple.years?.last ?? '',
    base: base.words,
    end: end.words,
    multiple: multipleWords(times),
    computed: ratioWords(base, end),
  }
  if (isMoreThanDoubled(base, times, end)) return { level: 'info', messageId: 'more-than-doubled', data }
  const other = otherReading(base, times, end)
  return other === undefined
    ? { level: 'warning', messageId: 'levels', data }
    : { level: 'warning', messageId: 'other-reading', data: { ...data, other } }
}

function checkLevels(title: string, multiple: Point, base: Point, end: Point): Draft[] {
  const [from, times, to] = [base.amount, multiple.amount, end.amount]
  if (from === undefined || times === undefined || to === undefined || base.kind !== end.kind) return []
  if (from.value === undefined || d.sign(from.value) <= 0) return []
  const fit = fitOf(from, times, to)
  const unit = sharedUnit([from, to])
  const draft = {
    verdict: fit,
    operands: [
      amountOperand('left', multiple, times, times.unit),
      amountOperand('part', base, from, unit),
      amountOperand('right', end, to, unit),
    ],
    calculation: `${to.words} ÷ ${from.words} = ${ratioWords(from, to)}; ${multipleWords(times)}`,
  }
  return fit === 'inconsistent' ? [{ ...draft, told: tellLevels(title, multiple, [from, times, to]) }] : [draft]
}

const ONCE = interval.exactly(d.ONE)

function oneOf(multiple: Amount): Amount {
  return { ...multiple, op: '=', words: '1', interval: ONCE, printed: ONCE, value: d.ONE, grain: d.ZERO }
}

function tellRate(multiple: Point, rate: Point, years: number, prices: PriceRise): Told<Id> | undefined {
  const [times, percent] = [multiple.amount, rate.amount]
  if (times?.value === undefined || percent === undefined || d.sign(times.value) <= 0) return undefined
  const decimals = yearly.rateDecimals(percent)
  const data = {
    name: multiple.name,
    since: multiple.since ?? '',
    multiple: multipleWords(times),
    years,
    computed: yearly.percentWords(yearly.yearlyPercent(d.ONE, times.value, years, decimals), decimals),
    rated: rate.name,
    rate: percent.words,
  }
  const stated = rate.value.basis === 'current' || multiple.value.basis === 'comparable'
  const real = hasRealRate(multiple.name) || hasRealRate(rate.name)
  if (stated || !real || percent.value === undefined) return { level: 'warning', messageId: 'rate', data }
  const implied = { from: d.ONE, to: times.value, years, rate: percent.value }
  const price = yearly.percentWords(yearly.impliedPricePercent(d.ONE, times.value, years, percent.value), 1)
  return {
    level: yearly.impliedPriceWithin(implied, prices.least, prices.most) ? 'info' : 'warning',
    messageId: 'price-basis',
    data: { ...data, price },
  }
}

function checkRate(multiple: Point, rate: Point, prices: PriceRise): Draft[] {
  const [times, percent] = [multiple.amount, rate.amount]
  const run = yearly.runOf(multiple)
  if (times === undefined || percent === undefined || run === undefined) return []
  const fit = yearly.fitOf(oneOf(times), percent, run.years, times)
  if (fit === undefined) return []
  const power = percent.value === undefined ? '' : ` = ${factorWords(percent, run.years)}`
  const draft = {
    verdict: fit,
    operands: [amountOperand('left', multiple, times, times.unit), amountOperand('right', rate, percent, percent.unit)],
    calculation: `(1 + ${percent.words})^${run.years}${power}; ${multipleWords(times)}`,
  }
  if (fit !== 'inconsistent') return [draft]
  if (rate.value.basis === 'comparable') return [unassessable(multiple, 'price-basis')]
  const told = tellRate(multiple, rate, run.years, prices)
  return told === undefined ? [] : [{ ...draft, told }]
}

function factorWords(percent: Amount, years: number): string {
  if (percent.value === undefined) return ''
  const grown = yearly.growthOver(percent.value, years)
  return `${d.format(d.round(grown, RATIO_DECIMALS), RATIO_DECIMALS)} 倍`
}

function unassessable(point: Point, reason: Reason): Draft {
  return { verdict: 'unassessable', reason, operands: [wordsOperand('left', point, point.amount?.words ?? '')] }
}

/** A fall by once or more leaves nothing or less. */
function fallCheck(point: Point): Draft[] {
  const { value, amount, kind } = point
  if (kind !== '倍' || amount === undefined || (value.measure !== 'multiple' && value.measure !== 'increase')) return []
  const printed = value.value === undefined ? undefined : d.parseDecimal(value.value)
  if (printed === undefined || d.compare(printed, d.fromInteger(-1)) > 0) return []
  return [
    {
      verdict: 'inconsistent',
      operands: [wordsOperand('left', point, amount.words)],
      calculation: `1 - ${d.format(d.abs(printed))} ≤ 0`,
      told: {
        level: 'warning',
        messageId: 'fall-of-multiple',
        data: { name: point.name, multiple: d.format(d.abs(printed)) },
      },
    },
  ]
}

function isMultiple({ value, amount }: Point): boolean {
  return (
    value.measure === 'multiple' && amount !== undefined && (amount.value === undefined || d.sign(amount.value) > 0)
  )
}

// Past these a list of levels of one year is no statement of one thing.
const MOST_STATEMENTS = 6

function fitsRate(multiple: Point, rate: Point): boolean {
  const [own, other] = [yearly.runOf(multiple), yearly.runOf(rate)]
  if (own === undefined || other === undefined || rate.value.measure !== 'growth' || rate.kind !== '%') return false
  return own.base === other.base && own.last === other.last && isTarget(multiple) === isTarget(rate)
}

function multipleChecks(subject: Subject, multiple: Point, related: readonly Point[], prices: PriceRise): Draft[] {
  const run = yearly.runOf(multiple)
  if (run === undefined) return [unassessable(multiple, 'no-base')]
  const points = distinct(subject.points)
  const ends = points.filter(isLevelOf(run.last, multiple)).filter((end) => isTarget(end) === isTarget(multiple))
  const bases = points.filter(isLevelOf(run.base, multiple))
  const reached = bases.filter((base) => !isTarget(base))
  const levels = (reached.length > 0 ? reached : bases)
    .slice(0, MOST_STATEMENTS)
    .flatMap((base) => ends.slice(0, MOST_STATEMENTS).flatMap((end) => checkLevels(subject.title, multiple, base, end)))
  const rates = [...points.filter((rate) => fitsRate(multiple, rate)), ...related]
  const checks = [...levels, ...rates.flatMap((rate) => checkRate(multiple, rate, prices))]
  return checks.length > 0 ? checks : [unassessable(multiple, 'no-base')]
}

export default defineRule<Id>({
  meta: {
    id: 'indicators/multiple',
    family: 'indicators',
    severity: { recommended: 'warning', strict: 'error' },
    options: PRICE_OPTIONS,
    messages: {
      levels: {
        zh: '“{name}”由{since}年的{base}到{to}年的{end}是{computed}，文中为{multiple}',
        en: '“{name}” goes from {base} in {since} to {end} in {to}, {computed}; the text has {multiple}',
      },
      'other-reading': {
        zh: '“{name}”由{since}年的{base}到{to}年的{end}是{computed}，文中的{multiple}按“增长”与“是”的另一读法为{other}则相符',
        en: '“{name}” goes from {base} in {since} to {end} in {to}, {computed}; the text’s {multiple} agrees when read as {other} (times, or times more)',
      },
      'more-than-doubled': {
        zh: '“{name}”由{since}年的{base}到{to}年的{end}是{computed}，超过文中的{multiple}',
        en: '“{name}” goes from {base} in {since} to {end} in {to}, {computed}, more than the text’s {multiple}',
      },
      rate: {
        zh: '“{name}”较{since}年的倍数为{multiple}，{years}年折合年均{computed}；“{rated}”年均增速为{rate}',
        en: '“{name}” is {multiple} on {since}, {computed} a year over {years} years; “{rated}” grows by {rate} a year',
      },
      'price-basis': {
        zh: '“{name}”较{since}年的倍数为{multiple}，{years}年折合年均{computed}；“{rated}”年均增速为{rate}，隐含价格年均变动{price}；两者是否分别为现价与可比价，请注明',
        en: '“{name}” is {multiple} on {since}, {computed} a year over {years} years; “{rated}” grows by {rate} a year, which implies prices changing by {price} a year: please state the price basis of each',
      },
      'fall-of-multiple': {
        zh: '“{name}”下降{multiple}倍：下降的幅度不能达到或超过一倍',
        en: '“{name}” falls by {multiple} times: nothing can fall by once or more',
      },
    },
  },
  check: (plan, { once, options }) => {
    const subjects = once(subjectsOf)
    const prices = priceRiseOf(options)
    const related = relatedRates(
      subjects,
      paragraphs(plan),
      (rate, point) => isMultiple(point) && fitsRate(point, rate),
    )
    return subjects.flatMap((subject) => {
      const points = distinct(subject.points)
      const beside = (multiple: Point) =>
        related.filter(({ point }) => point.fact === multiple.fact).map(({ rate }) => rate)
      return [
        ...points.flatMap(fallCheck),
        ...(subject.vague
          ? []
          : points
              .filter(isMultiple)
              .flatMap((multiple) => multipleChecks(subject, multiple, beside(multiple), prices))),
      ]
    })
  },
})
