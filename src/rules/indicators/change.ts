import { isShareName } from '../../language/statistics.ts'
import * as d from '../../math/decimal.ts'
import * as interval from '../../math/interval.ts'
import type { Dealt, Plan } from '../../plan/types.ts'
import { type Amount, sharedUnit, withUnit } from '../amount.ts'
import { isBound, isSaid } from '../compare.ts'
import { amountOperand, wordsOperand } from '../show.ts'
import { type CheckDraft, defineRule, NO_OPTIONS, type OperandDraft, type Told } from '../types.ts'
import { gapBetween, type Move, movesOf } from './moves.ts'
import { distinct, isTarget, type Point, type Subject, subjectsOf } from './subjects.ts'

type Id = 'differ' | 'turned' | 'points-meant' | 'impossible-base' | 'relative' | 'arity'
type Draft = CheckDraft<Id>

interface Change {
  readonly title: string
  readonly end: Point
  readonly by: Point
  /** Levels that are stated for the base; none says that only its possibility is checked. */
  readonly bases: readonly Point[]
  /** Base and end stand in one sentence with the change, or both have their year. */
  readonly sure: boolean
}

const HUNDRED = interval.closed(d.ZERO, d.fromInteger(100))
const NOT_NEGATIVE = interval.atLeast(d.ZERO)

/** 百分点 are steps of %; what is counted grows by what it is counted in; a percentage is of the base. */
function unitsFit(end: Point, by: Point): 'steps' | 'relative' | undefined {
  if (by.kind === '百分点') return end.kind === '%' ? 'steps' : undefined
  if (by.kind === '%') return 'relative'
  return by.kind !== undefined && by.kind === end.kind ? 'steps' : undefined
}

function isBefore({ at: a }: Point, { at: b }: Point): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.line === b.line &&
    a.page === b.page &&
    a.file === b.file &&
    a.column < b.column
  )
}

/** The level that a change is of: of the same year and role, the nearest before it on its line, else any. */
function endOf(by: Point, levels: readonly Point[]): Point | undefined {
  const alike = levels.filter(
    (level) =>
      level.period === by.period &&
      level.entry === by.entry &&
      isTarget(level) === isTarget(by) &&
      unitsFit(level, by) !== undefined,
  )
  return alike.findLast((level) => isBefore(level, by)) ?? alike[0]
}

// Past these a list of levels of one year is no statement of one thing.
const MOST_STATEMENTS = 6

function changeOf(title: string, by: Point, levels: readonly Point[], moves: readonly Move[]): Change | undefined {
  const end = endOf(by, levels)
  if (end === undefined) return undefined
  const move = moves.find((each) => each.end.fact === end.fact && beside(each.end, by))
  if (move !== undefined) return { title, end, by, bases: [move.base], sure: true }
  const { since } = by
  const stated = levels.filter(
    (level) =>
      since !== undefined && level.kind === end.kind && level.years?.first === since && level.years.last === since,
  )
  const reached = stated.filter((level) => !isTarget(level))
  const bases = (reached.length > 0 ? reached : stated).slice(0, MOST_STATEMENTS)
  return { title, end, by, bases, sure: true }
}

// 森林覆盖率由58.2%提高到61.5%，提高2.3个百分点: the change stands right behind.
const CLAUSE = 30

function beside(end: Point, by: Point): boolean {
  const gap = gapBetween(end, by)
  return gap !== undefined && gap >= 0 && gap <= CLAUSE
}

type Fit = 'consistent' | 'rounding' | 'inconsistent'

interface Amounts {
  readonly base: Amount
  readonly end: Amount
  readonly by: Amount
}

function isOpen(amounts: readonly Amount[]): boolean {
  return amounts.some((amount) => isBound(amount) || amount.op === 'range' || amount.op === '~')
}

/** The end less the base, in units of the change. */
function fitOf({ base, end, by }: Amounts, how: 'steps' | 'relative'): Fit {
  if (how === 'relative') return relativeFit({ base, end, by })
  if (base.value !== undefined && end.value !== undefined && by.value !== undefined) {
    const change = d.subtract(end.value, base.value)
    if (isSaid(change, by) || isSaid(d.add(base.value, by.value), end)) return 'consistent'
  }
  if (!interval.meets(interval.subtract(end.interval, base.interval), by.interval)) return 'inconsistent'
  return isOpen([base, end, by]) ? 'consistent' : 'rounding'
}

/** 下降16%: the end is the base times 0.84. */
function relativeFit({ base, end, by }: Amounts): Fit {
  const factor = interval.add(interval.exactly(d.ONE), interval.scale(by.interval, d.fromDigits(1n, 2)))
  if (base.value !== undefined && end.value !== undefined) {
    if (interval.contains(interval.multiply(interval.exactly(base.value), factor), end.value)) return 'consistent'
  }
  if (!interval.meets(interval.multiply(base.interval, factor), end.interval)) return 'inconsistent'
  return isOpen([base, end, by]) ? 'consistent' : 'rounding'
}

function changeWords({ base, end, by }: Amounts, how: 'steps' | 'relative'): string {
  if (base.value === undefined || end.value === undefined || d.sign(base.value) === 0) return ''
  const gap = d.subtract(end.value, base.value)
  if (how === 'relative') {
    return `${d.format(d.divide(d.multiply(gap, d.fromInteger(100)), base.value, Math.max(1, by.grain.scale)))}%`
  }
  const shown = d.divideExactly(gap, by.unit.factor)
  return shown === undefined ? d.format(gap) : withUnit(d.format(shown), by.unit.word)
}

function operandsOf({ base, end, by }: { base: Point | undefined; end: Point; by: Point }): readonly OperandDraft[] {
  const amounts = [base?.amount, end.amount].flatMap((amount) => amount ?? [])
  const unit = sharedUnit(amounts)
  return [
    ...(by.amount === undefined ? [] : [amountOperand('left', by, by.amount, by.amount.unit)]),
    ...(base?.amount === undefined ? [] : [amountOperand('part', base, base.amount, unit)]),
    ...(end.amount === undefined ? [] : [amountOperand('right', end, end.amount, unit)]),
  ]
}

/** 提高3% of a share that goes from 50% to 53%: 百分点 are meant. */
function pointsMeant(amounts: Amounts, end: Point): boolean {
  return end.kind === '%' && fitOf(amounts, 'steps') !== 'inconsistent'
}

function tell({ title, by, end, sure }: Change, amounts: Amounts, how: 'steps' | 'relative'): Told<Id> {
  const data = {
    name: title,
    base: amounts.base.words,
    end: amounts.end.words,
    change: amounts.by.words,
    computed: changeWords(amounts, how),
  }
  if (how === 'steps') return { level: sure ? 'error' : 'warning', messageId: 'differ', data }
  return by.kind === '%' && pointsMeant(amounts, end)
    ? { level: 'warning', messageId: 'points-meant', data: { ...data, points: changeWords(amounts, 'steps') } }
    : // A rate is often told on another basis than the two levels.
      { level: 'warning', messageId: 'relative', data }
}

function checkAgainst(change: Change, base: Point, how: 'steps' | 'relative'): Draft[] {
  const [from, to, by] = [base.amount, change.end.amount, change.by.amount]
  if (from === undefined || to === undefined || by === undefined) return []
  const amounts = { base: from, end: to, by }
  const fit = fitOf(amounts, how)
  const sign = how === 'steps' ? `${to.words} - ${from.words}` : `${to.words} ÷ ${from.words} - 1`
  const draft = {
    operands: operandsOf({ base, end: change.end, by: change.by }),
    calculation: `${sign} = ${changeWords(amounts, how)}; ${by.words}`,
  }
  if (fit !== 'inconsistent') return [{ ...draft, verdict: fit }]
  if (change.by.value.basis === 'comparable') return [{ ...draft, verdict: 'unassessable', reason: 'price-basis' }]
  return [{ ...draft, verdict: 'inconsistent', told: tell(change, amounts, how) }]
}

const MAY_BE_NEGATIVE = /利润|盈|净|顺差|逆差|结余|收支|差额|温度|气温|指数/
const NEVER_NEGATIVE = new Set<Amount['unit']['kind']>([
  'money',
  'area',
  'length',
  'volume',
  'mass',
  'energy',
  'power',
  'people',
  'count',
])

/** Of a share the base lies in 0–100, of what is counted it is not negative. */
function checkPossible({ title, end, by }: Change): Draft[] {
  const [to, step] = [end.amount, by.amount]
  if (to === undefined || step === undefined) return []
  const base = interval.subtract(to.interval, step.interval)
  const share = end.kind === '%'
  // A profit or a temperature may have been below zero; a share, a count and an area may not.
  if (MAY_BE_NEGATIVE.test(title) || (!share && !NEVER_NEGATIVE.has(to.unit.kind))) return []
  const allowed = share && isShareName(title) ? HUNDRED : NOT_NEGATIVE
  const shown = to.value === undefined || step.value === undefined ? undefined : d.subtract(to.value, step.value)
  const unit = sharedUnit([to])
  const inUnit = shown === undefined ? undefined : d.divideExactly(shown, unit.factor)
  const computed = inUnit === undefined ? '' : withUnit(d.format(inUnit), unit.word)
  const draft = {
    operands: operandsOf({ base: undefined, end, by }),
    calculation: `${to.words} - ${step.words} = ${computed}`,
  }
  if (interval.meets(base, allowed)) return [{ ...draft, verdict: 'consistent' }]
  const data = { name: title, end: to.words, change: step.words, computed }
  return [{ ...draft, verdict: 'inconsistent', told: { level: 'error', messageId: 'impossible-base', data } }]
}

function checkChange(change: Change): Draft[] {
  const how = unitsFit(change.end, change.by)
  if (how === undefined) return []
  const stated = change.bases.flatMap((base) => checkAgainst(change, base, how))
  if (stated.length > 0) return stated
  return how === 'steps' ? checkPossible(change) : []
}

/** 由62%下降到71%: the words and the two levels go different ways. */
function turnChecks(title: string, { base, end }: Move): Draft[] {
  const { turn } = end.value
  const [from, to] = [base.amount, end.amount]
  if (turn === undefined || from === undefined || to === undefined) return []
  const against =
    turn === 'rise' ? interval.isBelow(to.interval, from.interval) : interval.isBelow(from.interval, to.interval)
  const unit = sharedUnit([from, to])
  const draft = { operands: [amountOperand('left', base, from, unit), amountOperand('right', end, to, unit)] }
  if (!against) return [{ ...draft, verdict: 'consistent' }]
  const word = turn === 'rise' ? ['升', 'rise'] : ['降', 'fall']
  const data = { name: title, base: from.words, end: to.words, way: word[0] ?? '', wayEn: word[1] ?? '' }
  return [{ ...draft, verdict: 'inconsistent', told: { level: 'warning', messageId: 'turned', data } }]
}

function subjectChecks(subject: Subject): Draft[] {
  if (subject.vague) return []
  const points = distinct(subject.points).filter(({ amount }) => amount !== undefined)
  const levels = points.filter(({ value }) => value.measure === 'level')
  const moves = movesOf(subject)
  const changes = points
    .filter(({ value }) => value.measure === 'increase')
    .flatMap((by) => {
      const change = changeOf(subject.title, by, levels, moves)
      return change === undefined ? [] : checkChange(change)
    })
  return [...changes, ...moves.flatMap((move) => turnChecks(subject.title, move))]
}

function dealtCheck({ names, values, at }: Dealt, index: number): Draft[] {
  // Names that could not be told apart say nothing of their number.
  if (names.length === 0 || values.length === 0) return []
  const fact = `/dealt/${index}`
  const side = (role: 'left' | 'right', list: Dealt['names'], words: 'names' | 'values'): OperandDraft => ({
    ...wordsOperand(role, { fact: `${fact}/${words}`, at: list[0]?.at ?? at }, list.map(({ text }) => text).join('、')),
  })
  const draft = {
    operands: [side('left', names, 'names'), side('right', values, 'values')],
    context: [at, names.at(-1)?.at, values.at(-1)?.at],
  }
  if (names.length === values.length) {
    return [{ ...draft, verdict: 'consistent', calculation: `${names.length} = ${values.length}` }]
  }
  const data = {
    names: names.map(({ text }) => text).join('、'),
    values: values.map(({ text }) => text).join('、'),
    nameCount: names.length,
    valueCount: values.length,
  }
  return [
    {
      ...draft,
      verdict: 'inconsistent',
      calculation: `${names.length} ≠ ${values.length}`,
      // Names may hold 、 and 和 themselves, however fairly they are split.
      told: { level: 'warning', messageId: 'arity', data },
    },
  ]
}

export default defineRule<Id>({
  meta: {
    id: 'indicators/change',
    family: 'indicators',
    severity: { recommended: 'error', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      differ: {
        zh: '“{name}”由{base}到{end}，变化为{computed}，文中为{change}',
        en: '“{name}” goes from {base} to {end}, a change of {computed}; the text has {change}',
      },
      turned: {
        zh: '“{name}”由{base}到{end}，文中说的是{way}',
        en: '“{name}” goes from {base} to {end}; the words tell of a {wayEn}',
      },
      'points-meant': {
        zh: '“{name}”由{base}到{end}，变化为{points}，相对变化为{computed}；文中的{change}是否应为百分点',
        en: '“{name}” goes from {base} to {end}: {points}, or {computed} of the base; is the text’s {change} meant in percentage points?',
      },
      'impossible-base': {
        zh: '“{name}”为{end}，变化为{change}，推算的基期为{computed}，超出可能范围',
        en: '“{name}” is {end} after a change of {change}: the base would be {computed}, which cannot be',
      },
      relative: {
        zh: '“{name}”由{base}到{end}，相对变化为{computed}，文中为{change}',
        en: '“{name}” goes from {base} to {end}, {computed} of the base; the text has {change}',
      },
      arity: {
        zh: '“分别”之前有{nameCount}项（{names}），之后有{valueCount}个数（{values}）',
        en: '“分别” deals {valueCount} values ({values}) to {nameCount} names ({names})',
      },
    },
  },
  check: (plan: Plan, { once }) => [...once(subjectsOf).flatMap(subjectChecks), ...plan.dealt.flatMap(dealtCheck)],
})
