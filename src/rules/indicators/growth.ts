import { hasRealRate } from '../../language/statistics.ts'
import * as d from '../../math/decimal.ts'
import { power } from '../../math/power.ts'
import type { Reason } from '../../plan/report-types.ts'
import { type Amount, sharedUnit } from '../amount.ts'
import { amountOperand, wordsOperand } from '../show.ts'
import { type CheckDraft, type Data, defineRule, type RuleContext, type Told } from '../types.ts'
import { COMPOUND_MESSAGES, type CompoundMessage, compoundChecks, isYearlyRate } from './compound.ts'
import { movesOf } from './moves.ts'
import { PRICE_OPTIONS, type PriceRise, priceRiseOf } from './prices.ts'
import { paragraphs, relatedRates } from './related.ts'
import { distinct, isTarget, type Point, type Subject, subjectsOf } from './subjects.ts'
import * as yearly from './yearly.ts'

type Id = 'differ' | 'other-years' | 'one-end' | 'price-basis' | CompoundMessage
type Draft = CheckDraft<Id>

/** A base, a yearly rate over a run of years, and an end; all with numbers. */
interface Course {
  readonly title: string
  readonly base: Point
  readonly rate: Point
  readonly end: Point
  readonly run: yearly.Run
}

interface Amounts {
  readonly base: Amount
  readonly rate: Amount
  readonly end: Amount
}

const LEVEL_KINDS_WITHOUT = new Set<string | undefined>([undefined, '%', '百分点', '倍'])

function isLevel({ value, kind }: Point): boolean {
  return value.measure === 'level' && !LEVEL_KINDS_WITHOUT.has(kind)
}

function isYear(point: Point, year: number): boolean {
  return point.years !== undefined && point.years.first === year && point.years.last === year
}

// Past these a list of levels of one year is no statement of one thing.
const MOST_STATEMENTS = 6

/** What was reached stands before what is aimed at: a target is a base only where nothing else is. */
function basesOf(levels: readonly Point[], year: number): readonly Point[] {
  const all = levels.filter((point) => isYear(point, year))
  const reached = all.filter((point) => !isTarget(point))
  return (reached.length > 0 ? reached : all).slice(0, MOST_STATEMENTS)
}

function coursesOf(title: string, rate: Point, levels: readonly Point[], subject: Subject): readonly Course[] {
  const run = yearly.runOf(rate)
  if (run === undefined) return []
  const ends = levels.filter((point) => isYear(point, run.last) && isTarget(point) === isTarget(rate))
  const dated = basesOf(levels, run.base).flatMap((base) =>
    ends.slice(0, MOST_STATEMENTS).map((end) => ({ title, base, rate, end, run })),
  )
  if (dated.length > 0 || run.years === 1) return dated.filter(({ base, end }) => base.kind === end.kind)
  // 由10.86亿元增加到15.24亿元，年均增长7.0%: the base has no year of its own, and the rate stands behind.
  return movesOf(subject)
    .filter(({ base, end }) => base.years === undefined && isLevel(end) && end.years?.last === run.last)
    .filter(({ end }) => end.at !== undefined && end.at.line === rate.at?.line && isTarget(end) === isTarget(rate))
    .map(({ base, end }) => ({ title, base, rate, end, run }))
}

function operandsOf({ base, rate, end }: Course, amounts: Amounts): Draft['operands'] {
  const unit = sharedUnit([amounts.base, amounts.end])
  return [
    amountOperand('left', rate, amounts.rate, amounts.rate.unit),
    amountOperand('part', base, amounts.base, unit),
    amountOperand('right', end, amounts.end, unit),
  ]
}

function reachedWords(base: Amount, rate: Amount, years: number): string {
  const ends = rate.value === undefined ? [rate.interval.low, rate.interval.high] : [rate.value]
  return ends
    .flatMap((percent) => {
      if (percent === undefined || base.value === undefined) return []
      const reached = d.multiply(base.value, power(yearly.factorOfValue(percent), years))
      return [yearly.computedWords(reached, base)]
    })
    .join('—')
}

function calculationOf({ run }: Course, { base, rate, end }: Amounts): string {
  return `${base.words} × (1 + ${rate.words})^${run.years} = ${reachedWords(base, rate, run.years)}; ${end.words}`
}

function dataOf({ title, run }: Course, { base, rate, end }: Amounts): Data {
  return {
    name: title,
    from: run.base,
    to: run.last,
    years: run.years,
    base: base.words,
    rate: rate.words,
    end: end.words,
    computed: reachedWords(base, rate, run.years),
  }
}

function priceTold(course: Course, amounts: Amounts, prices: PriceRise): Told<Id> | undefined {
  const { base, rate, end } = amounts
  if (!hasRealRate(course.title) && !hasRealRate(course.rate.name)) return undefined
  if (
    course.rate.value.basis === 'current' ||
    base.value === undefined ||
    end.value === undefined ||
    rate.value === undefined
  )
    return undefined
  const { years } = course.run
  const implied = { from: base.value, to: end.value, years, rate: rate.value }
  const price = yearly.percentWords(yearly.impliedPricePercent(base.value, end.value, years, rate.value), 1)
  const decimals = yearly.rateDecimals(rate)
  const computed = yearly.percentWords(yearly.yearlyPercent(base.value, end.value, years, decimals), decimals)
  return {
    level: yearly.impliedPriceWithin(implied, prices.least, prices.most) ? 'info' : 'warning',
    messageId: 'price-basis',
    data: { ...dataOf(course, amounts), computed, price },
  }
}

function toldOf(course: Course, amounts: Amounts, prices: PriceRise): Told<Id> {
  const { base, rate, end } = amounts
  const other = yearly.otherYears(base, rate, course.run.years, end)
  if (other !== undefined) {
    return { level: 'warning', messageId: 'other-years', data: { ...dataOf(course, amounts), other } }
  }
  return priceTold(course, amounts, prices) ?? { level: 'warning', messageId: 'differ', data: dataOf(course, amounts) }
}

function checkCourse(course: Course, prices: PriceRise): Draft[] {
  const [base, rate, end] = [course.base.amount, course.rate.amount, course.end.amount]
  if (base === undefined || rate === undefined || end === undefined) return []
  if (base.value === undefined || d.sign(base.value) <= 0) return []
  const amounts = { base, rate, end }
  const { years } = course.run
  const fit = yearly.fitOf(base, rate, years, end)
  if (fit === undefined) return []
  const draft = { operands: operandsOf(course, amounts), calculation: calculationOf(course, amounts) }
  if (fit !== 'inconsistent') {
    const only = yearly.onlyEnd(base, rate, years, end)
    if (only === undefined) return [{ ...draft, verdict: fit }]
    const reaching = only === 'high' ? rate.interval.high : rate.interval.low
    const data = { ...dataOf(course, amounts), only: reaching === undefined ? '' : `${d.format(reaching)}%` }
    // The end is what the range is laid against: what else disagrees with it is another cause.
    const operands = draft.operands.map((side) => (side.role === 'right' ? { ...side, frame: true } : side))
    return [{ ...draft, operands, verdict: 'inconsistent', told: { level: 'info', messageId: 'one-end', data } }]
  }
  // 可比价, 剔除…: the levels are not those of the rate.
  if (course.rate.value.basis === 'comparable') return [unassessable(course.rate, 'price-basis')]
  return [{ ...draft, verdict: 'inconsistent', told: toldOf(course, amounts, prices) }]
}

function unassessable(rate: Point, reason: Reason): Draft {
  return { verdict: 'unassessable', reason, operands: [wordsOperand('left', rate, rate.amount?.words ?? '')] }
}

function subjectChecks(subject: Subject, prices: PriceRise): Draft[] {
  if (subject.vague) return []
  const points = distinct(subject.points)
  const levels = points.filter(isLevel)
  const rates = points.filter(isYearlyRate)
  return rates.flatMap((rate): Draft[] => {
    const courses = coursesOf(subject.title, rate, levels, subject)
    if (courses.length > 0) return courses.flatMap((course) => checkCourse(course, prices))
    const run = yearly.runOf(rate)
    const ended = levels.some(
      (point) => run !== undefined && isYear(point, run.last) && isTarget(point) === isTarget(rate),
    )
    // A level of the rate's last year is printed, and none of its base year.
    return ended ? [unassessable(rate, 'no-base')] : []
  })
}

/** 服务业平均增速 beside the two levels of 服务业增加值. */
function relatedChecks(
  subjects: readonly Subject[],
  together: (a: Point, b: Point) => boolean,
  prices: PriceRise,
): Draft[] {
  const isEnd = (rate: Point, point: Point): boolean => {
    const run = yearly.runOf(rate)
    return (
      run !== undefined &&
      isYearlyRate(rate) &&
      isLevel(point) &&
      isYear(point, run.last) &&
      isTarget(rate) === isTarget(point)
    )
  }
  return relatedRates(subjects, together, isEnd).flatMap(({ rate, subject }) => {
    const levels = distinct(subject.points).filter(isLevel)
    return coursesOf(subject.title, rate, levels, subject).flatMap((course) => checkCourse(course, prices))
  })
}

export default defineRule<Id>({
  meta: {
    id: 'indicators/growth',
    family: 'indicators',
    severity: { recommended: 'warning', strict: 'error' },
    options: PRICE_OPTIONS,
    messages: {
      differ: {
        zh: '“{name}”{from}年为{base}，按年均{rate}、{years}年推算，{to}年为{computed}，文中为{end}',
        en: '“{name}” is {base} in {from}; {rate} a year over {years} years gives {computed} in {to}, the text has {end}',
      },
      'other-years': {
        zh: '“{name}”{from}年为{base}，按年均{rate}、{years}年推算，{to}年为{computed}，文中为{end}；按{other}年计算则相符',
        en: '“{name}” is {base} in {from}; {rate} a year over {years} years gives {computed} in {to}, the text has {end}; over {other} years they agree',
      },
      'one-end': {
        zh: '“{name}”{from}年为{base}，按年均{rate}、{years}年推算，{to}年为{computed}；目标{end}只有取{only}才能达到',
        en: '“{name}” is {base} in {from}; {rate} a year over {years} years gives {computed} in {to}; only {only} reaches the target {end}',
      },
      'price-basis': {
        zh: '“{name}”由{from}年的{base}到{to}年的{end}，折合年均{computed}，所写增速为{rate}，隐含价格年均变动{price}；两者是否分别为现价与可比价，请注明',
        en: '“{name}” goes from {base} in {from} to {end} in {to}, {computed} a year; the rate given is {rate}, which implies prices changing by {price} a year: please state the price basis of each',
      },
      ...COMPOUND_MESSAGES,
    },
  },
  check: (plan, { once, options }: RuleContext) => {
    const subjects = once(subjectsOf)
    const prices = priceRiseOf(options)
    return [
      ...subjects.flatMap((subject) => [...subjectChecks(subject, prices), ...compoundChecks(subject)]),
      ...relatedChecks(subjects, paragraphs(plan), prices),
    ]
  },
})
