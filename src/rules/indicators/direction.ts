import { betterDirection, mayTurn } from '../../language/statistics.ts'
import * as interval from '../../math/interval.ts'
import type { Severity } from '../../plan/report-types.ts'
import type { Amount } from '../amount.ts'
import { amountOperand } from '../show.ts'
import { type CheckDraft, defineRule, NO_OPTIONS } from '../types.ts'
import { distinct, type Point, type Subject, subjectsOf } from './subjects.ts'

type Id = 'worse' | 'turns'
type Way = 'up' | 'down'

const UP = new Set<Amount['op']>(['>', '>='])
const DOWN = new Set<Amount['op']>(['<', '<='])

/** The comparator says which way the plan wants it; else the name may. */
function wayOf(title: string, { amount }: Point): Way | undefined {
  if (amount === undefined) return undefined
  if (UP.has(amount.op)) return 'up'
  return DOWN.has(amount.op) ? 'down' : betterDirection(title)
}

/** Every value of the target is on the wrong side of the base, both read as printed. */
function isWorse(way: Way, base: Amount, target: Amount): boolean {
  return way === 'up' ? interval.isBelow(target.printed, base.printed) : interval.isBelow(base.printed, target.printed)
}

/** Levels of one year each, which may be laid along the years. */
function yearly(points: readonly Point[]): readonly Point[] {
  return distinct(points)
    .filter(
      ({ value, amount, years }) =>
        value.measure === 'level' && amount !== undefined && years?.first === years?.last && years !== undefined,
    )
    .sort((a, b) => (a.years?.last ?? 0) - (b.years?.last ?? 0))
}

// Built, trained or spent each year: a smaller number in a later year is less work, and no step back.
const EACH_YEAR = /^(?:新增|新建|完成|全年|每年|年均|年度|累计|改造|建设|培训)|新增/

/** A floor or a ceiling that is looser than what was reached is often meant so; a plain target hardly is. */
function levelOf(target: Amount): Severity {
  return target.op === '=' ? 'warning' : 'info'
}

function operandsOf(base: Point, target: Point): CheckDraft<Id>['operands'] {
  const [from, to] = [base.amount, target.amount]
  if (from === undefined || to === undefined) return []
  return [amountOperand('left', base, from, from.unit), amountOperand('right', target, to, from.unit)]
}

/** The last level that was reached before a target's year. */
function baseOf(target: Point, levels: readonly Point[]): Point | undefined {
  return levels.findLast(
    (level) =>
      level.value.role !== 'target' &&
      level.kind === target.kind &&
      (level.years?.last ?? Number.POSITIVE_INFINITY) < (target.years?.last ?? 0),
  )
}

function worseCheck({ title }: Subject, target: Point, base: Point, way: Way): CheckDraft<Id>[] {
  const [from, to] = [base.amount, target.amount]
  if (from === undefined || to === undefined) return []
  const draft = {
    operands: operandsOf(base, target),
    calculation: `${from.words} → ${to.words}`,
  }
  if (!isWorse(way, from, to)) return [{ ...draft, verdict: 'consistent' }]
  const data = { name: title, base: from.words, target: to.words, from: base.period ?? '', to: target.period ?? '' }
  return [{ ...draft, verdict: 'inconsistent', told: { level: levelOf(to), messageId: 'worse', data } }]
}

/** One of the steps goes up and a later one down: the values of three years of one list. */
function turnChecks({ title }: Subject, levels: readonly Point[]): CheckDraft<Id>[] {
  const checks: CheckDraft<Id>[] = []
  for (const [at, middle] of levels.entries()) {
    const [before, after] = [levels[at - 1], levels[at + 1]]
    if (before === undefined || after === undefined || after.value.role !== 'target') continue
    const amounts = [before, middle, after].flatMap(({ amount }) => amount ?? [])
    const [a, b, c] = amounts
    if (a === undefined || b === undefined || c === undefined) continue
    if (new Set([before.kind, middle.kind, after.kind]).size > 1) continue
    const draft = {
      operands: [
        amountOperand('left', middle, b, b.unit),
        amountOperand('right', after, c, b.unit),
        amountOperand('part', before, a, b.unit),
      ],
      calculation: `${a.words} → ${b.words} → ${c.words}`,
    }
    const peak = interval.isBelow(a.printed, b.printed) && interval.isBelow(c.printed, b.printed)
    const trough = interval.isBelow(b.printed, a.printed) && interval.isBelow(b.printed, c.printed)
    // A bound between two values promises no level of that year.
    if ((!peak && !trough) || [a, b, c].some(({ op }) => op !== '=')) checks.push({ ...draft, verdict: 'consistent' })
    else {
      const years = [before, middle, after].map(({ period }) => period ?? '').join('、')
      const data = { name: title, years, values: [a, b, c].map(({ words }) => words).join('、') }
      checks.push({ ...draft, verdict: 'inconsistent', told: { level: 'warning', messageId: 'turns', data } })
    }
  }
  return checks
}

/** Years of which two statements differ are another rule's business. */
function oneEachYear(levels: readonly Point[]): readonly Point[] {
  return levels.filter((level) => levels.every((other) => other === level || other.period !== level.period))
}

// Statements of more years than this are a series of data, and no milestones.
const MOST_YEARS = 12

function subjectChecks(subject: Subject): CheckDraft<Id>[] {
  const { title, vague } = subject
  if (vague || EACH_YEAR.test(title) || mayTurn(title)) return []
  const levels = yearly(subject.points)
  const targets = levels.filter(({ value }) => value.role === 'target')
  const worse = targets.slice(0, MOST_YEARS).flatMap((target) => {
    const way = wayOf(title, target)
    const base = baseOf(target, levels)
    return way === undefined || base === undefined ? [] : worseCheck(subject, target, base, way)
  })
  // Only of a share, or of what the name says should go one way: other amounts of three years may be three years' work.
  const steady = betterDirection(title) !== undefined || levels.every(({ kind }) => kind === '%')
  const milestones = levels.length <= MOST_YEARS && steady ? oneEachYear(levels) : []
  return [...worse, ...turnChecks(subject, milestones)]
}

/** A year's plan sets floors below what the year before reached. */
const YEARLY_KINDS = new Set(['work-report', 'budget', 'final-accounts', 'work-plan', 'bulletin'])

export default defineRule<Id>({
  meta: {
    id: 'indicators/direction',
    family: 'indicators',
    severity: { recommended: 'warning', strict: 'warning' },
    options: NO_OPTIONS,
    messages: {
      worse: {
        zh: '“{name}”{to}年的目标为{target}，不如{from}年的{base}',
        en: 'The target of “{name}” for {to}, {target}, is worse than the {base} of {from}',
      },
      turns: {
        zh: '“{name}”各阶段（{years}）依次为{values}，先升后降或先降后升',
        en: '“{name}” goes through {values} in {years}: the milestones turn back',
      },
    },
  },
  check: (plan, { once }) => (YEARLY_KINDS.has(plan.meta.kind) ? [] : once(subjectsOf).flatMap(subjectChecks)),
})
