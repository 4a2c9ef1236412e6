import type { Severity } from '../../plan/report-types.ts'
import type { Plan } from '../../plan/types.ts'
import { type CheckDraft, type Data, defineRule, NO_OPTIONS } from '../types.ts'
import {
  type DateFact,
  dateFact,
  dateOperand,
  endsOf,
  isAfter,
  type Lasting,
  overlaps,
  phaseLists,
  planPeriod,
  projectPeriods,
} from './dates.ts'

type Id =
  | 'start-after-end'
  | 'phases-out-of-order'
  | 'published-before-written'
  | 'number-year'
  | 'two-dates'
  | 'two-periods'

interface Finding {
  readonly level: Severity
  readonly messageId: Id
  readonly data: Data
}

/** `first` is not after `second`. */
function inOrder(first: DateFact, second: DateFact, finding: Finding): CheckDraft<Id> {
  const operands = [dateOperand('left', first), dateOperand('right', second)]
  return isAfter(first.span, second.span)
    ? { verdict: 'inconsistent', operands, calculation: `${first.text} > ${second.text}`, told: finding }
    : { verdict: 'consistent', operands, calculation: `${first.text} ≤ ${second.text}` }
}

function startAndEnd({ name, start, end }: Lasting): CheckDraft<Id>[] {
  if (start === undefined || end === undefined) return []
  const data = { name, start: start.text, end: end.text }
  return [inOrder(start, end, { level: 'error', messageId: 'start-after-end', data })]
}

/** Neighbours of one list; by their starts, or by their ends where a start is not said. */
function neighbours(phases: readonly Lasting[], level: Severity): CheckDraft<Id>[] {
  return phases.slice(1).flatMap((next, at) => {
    const before = phases[at]
    if (before === undefined) return []
    const [first, second] = before.start && next.start ? [before.start, next.start] : [before.end, next.end]
    if (first === undefined || second === undefined) return []
    const data = { first: before.name, second: next.name, left: first.text, right: second.text }
    return [inOrder(first, second, { level, messageId: 'phases-out-of-order', data })]
  })
}

const DOCUMENT_YEAR = /[〔[［（(【](\d{4})[〕\]］）)】]/

// A press report or an explainer is no official document: its dates are those of the paper (field.md, FMT).
const UNOFFICIAL = new Set<Plan['meta']['kind']>(['press-report', 'interpretation'])

function publication(plan: Plan): CheckDraft<Id>[] {
  const { meta } = plan
  const written = dateFact('/meta/written', meta.written, undefined, meta.at.written)
  const published = dateFact('/meta/published', meta.published, undefined, meta.at.published)
  if (written === undefined || published === undefined) return []
  const data = { written: written.text, published: published.text }
  // Pages are re-published and their dates are set by machines, so a reader could explain it.
  return [inOrder(written, published, { level: 'warning', messageId: 'published-before-written', data })]
}

function numberYear(plan: Plan): CheckDraft<Id>[] {
  const { meta } = plan
  const year = DOCUMENT_YEAR.exec(meta.documentNumber ?? '')?.[1]
  const number = dateFact('/meta/documentNumber', year, undefined, meta.at.documentNumber)
  // Only the letter's whole has a place; where its date is the plan's own, that one shows it.
  const own = meta.letter?.documentNumber !== meta.documentNumber || meta.letter?.written === meta.written
  const letter = own ? undefined : dateFact('/meta/letter', meta.letter?.written, undefined, meta.letter?.at)
  const written = letter ?? dateFact('/meta/written', meta.written, undefined, meta.at.written)
  if (number === undefined || written === undefined) return []
  const operands = [dateOperand('left', number), dateOperand('right', written)]
  const data = { number: meta.documentNumber ?? '', year: number.text, written: written.text }
  if (overlaps(number.span, written.span))
    return [{ verdict: 'consistent', operands, calculation: `${number.text} = ${written.text}` }]
  // A number taken in December and signed in January is usual.
  const told = { level: 'info', messageId: 'number-year', data } as const
  return [{ verdict: 'inconsistent', operands, calculation: `${number.text} ≠ ${written.text}`, told }]
}

function twoDates(plan: Plan): CheckDraft<Id>[] {
  const { meta } = plan
  return meta.stated.flatMap(({ field, value, from, at }, i): CheckDraft<Id>[] => {
    // The letter has a date of its own.
    if ((field !== 'written' && field !== 'published') || from === 'letter') return []
    const one = dateFact(`/meta/${field}`, meta[field], undefined, meta.at[field])
    const other = dateFact(`/meta/stated/${i}`, String(value), undefined, at)
    if (one === undefined || other === undefined) return []
    const operands = [dateOperand('left', one), dateOperand('right', other)]
    if (overlaps(one.span, other.span))
      return [{ verdict: 'consistent', operands, calculation: `${one.text} = ${other.text}` }]
    const told = { level: 'warning', messageId: 'two-dates', data: { left: one.text, right: other.text } } as const
    return [{ verdict: 'inconsistent', operands, calculation: `${one.text} ≠ ${other.text}`, told }]
  })
}

const YEARS = /^(\d{4})-(\d{4})$/

/** 规划期限 in the text against the years of the title. */
function twoPeriods(plan: Plan): CheckDraft<Id>[] {
  const { meta } = plan
  const period = planPeriod(plan)
  const { start, end } = period
  if (start === undefined || end === undefined) return []
  return meta.stated.flatMap(({ field, value, at }, i): CheckDraft<Id>[] => {
    const years = field === 'period' ? YEARS.exec(String(value)) : null
    if (years === null) return []
    const [text = '', first, last] = years
    const operands = [
      ...endsOf(period).map((date) => dateOperand('left', date)),
      { role: 'right', fact: `/meta/stated/${i}`, at, text, canonical: text } as const,
    ]
    const own = `${start.span.first.slice(0, 4)}-${end.span.last.slice(0, 4)}`
    if (own === `${first}-${last}`) return [{ verdict: 'consistent', operands, calculation: `${own} = ${text}` }]
    const told = { level: 'warning', messageId: 'two-periods', data: { left: own, right: text } } as const
    return [{ verdict: 'inconsistent', operands, calculation: `${own} ≠ ${text}`, told }]
  })
}

export default defineRule<Id>({
  meta: {
    id: 'timeline/order',
    family: 'timeline',
    severity: { recommended: 'error', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      'start-after-end': {
        zh: '“{name}”的起始时间{start}晚于终止时间{end}',
        en: '“{name}” starts in {start} and ends in {end}',
      },
      'phases-out-of-order': {
        zh: '“{first}”（{left}）列在“{second}”（{right}）之前，时间却在其后',
        en: '“{first}” ({left}) is listed before “{second}” ({right}) and comes after it',
      },
      'published-before-written': {
        zh: '成文日期{written}晚于发布日期{published}',
        en: 'Written {written}, published {published}',
      },
      'number-year': {
        zh: '发文字号“{number}”的年份与日期{written}不同',
        en: 'The document number “{number}” and the date {written} give different years',
      },
      'two-dates': {
        zh: '同一日期有两种写法：{left}；{right}',
        en: 'One date is given in two ways: {left}; {right}',
      },
      'two-periods': {
        zh: '规划期两处不同：{left}年；{right}年',
        en: 'The period is given in two ways: {left}; {right}',
      },
    },
  },
  check: (plan) => {
    const lists = phaseLists(plan)
    return [
      ...lists.flatMap(({ phases }) => phases.flatMap(startAndEnd)),
      // Phases that name no list may be of several.
      ...lists.flatMap(({ of, phases }) => neighbours(phases, of === undefined ? 'warning' : 'error')),
      ...projectPeriods(plan).flatMap(startAndEnd),
      ...startAndEnd(planPeriod(plan)),
      ...twoPeriods(plan),
      ...(UNOFFICIAL.has(plan.meta.kind) ? [] : [...publication(plan), ...numberYear(plan), ...twoDates(plan)]),
    ]
  },
})
