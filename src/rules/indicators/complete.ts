import { leastOf } from '../../math/extremes.ts'
import { addTo } from '../../math/groups.ts'
import type { DocumentKind, Plan } from '../../plan/types.ts'
import { type CheckDraft, defineRule, type OperandDraft } from '../types.ts'
import { type Point, type Subject, subjectsOf } from './subjects.ts'

type Id = 'no-year' | 'no-unit' | 'no-base' | 'no-nature'
type Missing = 'no-year' | 'no-unit' | 'no-base'
type Draft = CheckDraft<Id>

/** Documents that set targets of their own; a report or an explainer repeats those of others. */
const PLANS = new Set<DocumentKind>([
  'five-year-plan',
  'special-plan',
  'implementation-plan',
  'action-plan',
  'work-plan',
  'opinion',
])
/** A table of indicators of these says 预期性 or 约束性. */
const WITH_NATURE = new Set<DocumentKind>(['five-year-plan', 'special-plan'])

interface Target {
  readonly subject: Subject
  readonly point: Point
}

function isTold(point: Point): boolean {
  return point.value.role === 'target' && point.value.op !== 'text' && !isFrequency(point)
}

/** 每季度1次: how often something is done grows from no base and ends in no year. */
function isFrequency({ value, name }: Point): boolean {
  const unit = value.unit ?? ''
  return (
    /^[次场轮期遍][/每]/.test(unit) ||
    (/^[次场轮期遍]$/.test(unit) && /(?:频次|频率|每[年月周日天季半旬][度年月]?)$/.test(name))
  )
}

/** What the values of a subject can be a base of: any target, or those later than a year. */
type Bases = 'any' | { readonly after: number }

function basesOf({ points }: Subject): Bases {
  const levels = points.filter(({ value }) => value.measure === 'level')
  if (levels.some(({ value }) => value.role !== 'target')) return 'any'
  // A milestone before a target is a base as well.
  return { after: leastOf(levels.flatMap(({ years }) => (years === undefined ? [] : [years.last]))) }
}

/** A rate, an increase and what is added up have their base by what they are. */
function hasBase(bases: Bases, { value, years, since }: Point): boolean {
  if (value.measure !== 'level' || since !== undefined || bases === 'any') return true
  return years !== undefined && bases.after < years.last
}

// Money that is spent is no level that grows from a base.
const SPENT = /投入|投资|资金|经费|补助|公益金|资本|贷款/

/** 建成20个: what is built has no base; a share, an amount and what a table lists as an indicator do. */
function needsBase({ kind, cell, amount, name }: Point): boolean {
  if (cell !== undefined || kind === '%') return true
  return amount?.unit.kind === 'money' && !SPENT.test(name)
}

function missingOf({ point }: Target, bases: Bases, wanted: ReadonlySet<string>): readonly Missing[] {
  const missing: Missing[] = []
  if (wanted.has('year') && point.value.period === undefined) missing.push('no-year')
  if (wanted.has('unit') && point.amount?.unit.word === '' && point.cell !== undefined && !isCoefficient(point)) {
    missing.push('no-unit')
  }
  if (wanted.has('base') && needsBase(point) && !hasBase(bases, point)) missing.push('no-base')
  return missing
}

/** 农田灌溉水有效利用系数 has no unit. */
function isCoefficient({ name }: Point): boolean {
  return /系数|指数|比$|率$|比例$|占比$|比重$|PUE|pH/.test(name)
}

function tableOf({ cell }: Point): number | undefined {
  const index = cell?.match(/^\/tables\/(\d+)/)?.[1]
  return index === undefined ? undefined : Number(index)
}

const NAMES_SHOWN = 6

function titlesOf(targets: readonly Target[]): readonly string[] {
  return [...new Set(targets.map(({ subject }) => subject.title))]
}

/** The heading of the table comes first: that is where a column is missing. A frame: what else it lacks is another cause. */
function sideOf(plan: Plan, { point }: Target): OperandDraft {
  const table = tableOf(point)
  const at = table === undefined ? undefined : plan.tables[table]?.at
  const { fact, name } = point
  return at === undefined
    ? { role: 'left', fact, at: point.at, name, canonical: name, frame: true }
    : { role: 'left', fact: `/tables/${table}`, at, name, canonical: name, frame: true }
}

// A reader who has seen so many knows what is meant.
const MOST_PLACES = 30

/** What all lack is one cause, so one finding: at the table, or the first that lacks it, with the places of the others. */
function toldTogether(plan: Plan, id: Missing, targets: readonly Target[]): Draft[] {
  const inTable = targets.find(({ point }) => tableOf(point) !== undefined)
  const first = inTable ?? targets[0]
  if (first === undefined) return []
  const titles = titlesOf(targets)
  const quoted = titles.slice(0, NAMES_SHOWN).map((title) => `“${title}”`)
  const names = quoted.join('、') + (titles.length > NAMES_SHOWN ? '……' : '')
  // One side each: that something is not said is no comparison, and counts for none.
  return targets.map((target): Draft => {
    const { fact, at, name } = target.point
    if (target !== first) return { verdict: 'inconsistent', operands: [{ role: 'left', fact, at, name }] }
    return {
      verdict: 'inconsistent',
      operands: [sideOf(plan, first)],
      context: targets.slice(0, MOST_PLACES).map(({ point }) => point.at),
      told: { level: 'info', messageId: id, data: { names, count: titles.length } },
    }
  })
}

function targetChecks(plan: Plan, targets: readonly Target[], wanted: ReadonlySet<string>): Draft[] {
  const found = new Map<Missing, Target[]>()
  const bases = new Map<Subject, Bases>()
  const checks: Draft[] = []
  for (const target of targets) {
    const own = bases.get(target.subject) ?? basesOf(target.subject)
    bases.set(target.subject, own)
    const missing = missingOf(target, own, wanted)
    const { fact, at, name } = target.point
    if (missing.length === 0) checks.push({ verdict: 'consistent', operands: [{ role: 'left', fact, at, name }] })
    for (const id of missing) addTo(found, id, target)
  }
  return [...checks, ...[...found].flatMap(([id, all]) => toldTogether(plan, id, all))]
}

// A table with fewer targets is no table of the plan's main indicators.
const ENOUGH_ROWS = 3

/** A five-year plan's table of indicators that says of none whether it binds. */
function natureChecks(plan: Plan, subjects: readonly Subject[]): Draft[] {
  if (!WITH_NATURE.has(plan.meta.kind)) return []
  const byTable = new Map<number, Target[]>()
  for (const subject of subjects) {
    for (const point of subject.points) {
      const table = tableOf(point)
      if (table === undefined || !isTold(point)) continue
      const known = byTable.get(table)
      if (known === undefined) byTable.set(table, [{ subject, point }])
      else known.push({ subject, point })
    }
  }
  return [...byTable].flatMap(([index, targets]): Draft[] => {
    const [first] = targets
    if (first === undefined || new Set(targets.map(({ subject }) => subject.title)).size < ENOUGH_ROWS) return []
    const at = plan.tables[index]?.at ?? first.point.at
    // A frame: that targets of the table have no base is another cause.
    const operands = [{ role: 'left' as const, fact: `/tables/${index}`, at, frame: true }]
    if (targets.some(({ subject }) => subject.nature !== undefined)) return [{ verdict: 'consistent', operands }]
    return [{ verdict: 'inconsistent', operands, told: { level: 'info', messageId: 'no-nature', data: {} } }]
  })
}

const WANTED = ['year', 'unit', 'base', 'nature'] as const

/** A plan with a period of its own sets its targets for its end; only the others must say the year, unless asked to. */
function wantedOf(plan: Plan, options: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const { require } = options
  if (Array.isArray(require)) return new Set(require.map(String))
  return new Set(WANTED.filter((each) => each !== 'year' || plan.meta.period?.end === undefined))
}

export default defineRule<Id>({
  meta: {
    id: 'indicators/complete',
    family: 'indicators',
    severity: { recommended: 'info', strict: 'warning' },
    options: {
      type: 'object',
      additionalProperties: false,
      properties: {
        require: {
          description:
            'What every target must have; all four where not given; the year only of plans that have no period',
          type: 'array',
          items: { enum: WANTED },
          uniqueItems: true,
        },
      },
    },
    messages: {
      'no-year': {
        zh: '有{count}项目标未写明目标年：{names}',
        en: 'Targets without a year ({count}): {names}',
      },
      'no-unit': {
        zh: '有{count}项目标未写明计量单位：{names}',
        en: 'Targets without a unit ({count}): {names}',
      },
      'no-base': {
        zh: '有{count}项目标没有基期值：{names}',
        en: 'Targets without a base value ({count}): {names}',
      },
      'no-nature': {
        zh: '指标表没有标注属性（预期性、约束性）',
        en: 'The table of indicators does not say which are binding and which expected',
      },
    },
  },
  check: (plan, { once, options }) => {
    if (!PLANS.has(plan.meta.kind)) return []
    const subjects = once(subjectsOf)
    const wanted = wantedOf(plan, options)
    const targets = subjects.flatMap((subject) => subject.points.filter(isTold).map((point) => ({ subject, point })))
    return [...targetChecks(plan, targets, wanted), ...(wanted.has('nature') ? natureChecks(plan, subjects) : [])]
  },
})
