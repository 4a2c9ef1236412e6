import * as d from '../../math/decimal.ts'
import type { Severity } from '../../plan/report-types.ts'
import type { Amount } from '../amount.ts'
import { amountOperand, pairWords } from '../show.ts'
import { type CheckDraft, defineRule, NO_OPTIONS } from '../types.ts'
import { gapBetween } from './moves.ts'
import { type Point, type Subject, subjectsOf } from './subjects.ts'

type Id = 'differ' | 'differ-undated'

/** Statements of one number of one thing: the same role, measure, period, unit and number. */
function byNumber({ points }: Subject): readonly (readonly Point[])[] {
  const groups = new Map<string, Point[]>()
  for (const point of points) {
    const { value, amount, kind } = point
    if (amount?.value === undefined) continue
    const number = `${amount.value.coefficient} ${amount.value.scale}`
    const key = [value.role, value.measure, value.period, value.since, kind, number].join('|')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [point])
    else group.push(point)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** 约 and 左右 in two ways are one comparator. */
function byComparator(points: readonly Point[]): ReadonlyMap<Amount['op'], readonly Point[]> {
  const groups = new Map<Amount['op'], Point[]>()
  for (const point of points) {
    const op = point.amount?.op
    if (op === undefined) continue
    const group = groups.get(op)
    if (group === undefined) groups.set(op, [point])
    else group.push(point)
  }
  return groups
}

// A sentence of a plan rarely runs on for longer.
const SENTENCE = 120

/** Two cells of one table, or two numbers of one sentence, are of two things, whatever their names say. */
function toldApart(a: Point, b: Point): boolean {
  const table = (point: Point) => point.cell?.match(/^\/tables\/\d+/)?.[0]
  if (a.cell !== undefined || b.cell !== undefined) return table(a) === table(b)
  const gap = gapBetween(a, b)
  return gap !== undefined && Math.abs(gap) < SENTENCE
}

/**
 * Whether the bound itself is in matters of a share and of a binding target; of amounts it hardly does. With no year
 * on either side, and no table that repeats the prose, the two may be of two things.
 */
function levelOf({ nature }: Subject, left: Point, right: Point): Severity {
  const matters = nature === 'binding' || (left.kind === '%' && left.value.measure === 'level')
  const dated = left.period !== undefined || (left.cell === undefined) !== (right.cell === undefined)
  return matters && dated && left.value.role === 'target' ? 'warning' : 'info'
}

function checkPair(subject: Subject, left: Point, right: Point, repeats: readonly Point[]): CheckDraft<Id>[] {
  const [a, b] = [left.amount, right.amount]
  if (a === undefined || b === undefined) return []
  const draft = {
    operands: [amountOperand('left', left, a, a.unit), amountOperand('right', right, b, a.unit)],
    calculation: pairWords(a, b),
  }
  if (a.op === b.op) return [{ ...draft, verdict: 'consistent' }]
  if (toldApart(left, right)) return [{ ...draft, verdict: 'unassessable', reason: 'ambiguous' }]
  const data = { name: subject.title, left: a.words, right: b.words }
  const level = levelOf(subject, left, right)
  const told =
    left.period === undefined
      ? ({ level, messageId: 'differ-undated', data } as const)
      : ({ level, messageId: 'differ', data: { ...data, period: left.period } } as const)
  return [{ ...draft, verdict: 'inconsistent', told, context: repeats.map(({ at }) => at) }]
}

/** Each comparator against the first that stands; repetitions of one are checked against its first print. */
function groupChecks(subject: Subject, group: readonly Point[]): CheckDraft<Id>[] {
  const classes = [...byComparator(group).values()]
  const repeated = classes.flatMap(([first, ...others]) =>
    first === undefined ? [] : others.flatMap((other) => checkPair(subject, first, other, [])),
  )
  const [first, ...rest] = classes
  if (first === undefined) return repeated
  const differing = rest.flatMap((other) => {
    // A pair that layout does not tell apart says more than one that it does.
    const pairs = first
      .slice(0, MOST_TRIED)
      .flatMap((left) => other.slice(0, MOST_TRIED).map((right) => [left, right] as const))
    const [left, right] = pairs.find(([a, b]) => !toldApart(a, b)) ?? pairs[0] ?? []
    if (left === undefined || right === undefined) return []
    return checkPair(
      subject,
      left,
      right,
      [...first, ...other].filter((point) => point !== left && point !== right),
    )
  })
  return [...repeated, ...differing]
}

// Of a number that is repeated a thousand times, enough prints are tried.
const MOST_TRIED = 8

function isExactZero({ value }: Amount): boolean {
  return value !== undefined && d.sign(value) === 0
}

export default defineRule<Id>({
  meta: {
    id: 'indicators/comparator',
    family: 'indicators',
    severity: { recommended: 'warning', strict: 'warning' },
    options: NO_OPTIONS,
    messages: {
      differ: {
        zh: '“{name}”（{period}）两处数字相同而比较词不同：{left}；{right}。是否包含该数，说法不一',
        en: '“{name}” ({period}) has one number under two comparators: {left}; {right}; whether the bound is included differs',
      },
      'differ-undated': {
        zh: '“{name}”两处数字相同而比较词不同：{left}；{right}（均未写明年份）',
        en: '“{name}” has one number under two comparators: {left}; {right} (neither gives a year)',
      },
    },
  },
  check: (_, { once }) =>
    once(subjectsOf)
      .filter(({ vague }) => !vague)
      .flatMap((subject) =>
        byNumber(subject)
          .filter((group) => group.every(({ amount }) => amount !== undefined && !isExactZero(amount)))
          .flatMap((group) => groupChecks(subject, group)),
      ),
})
