import type { Severity } from '../../plan/report-types.ts'
import type { Plan } from '../../plan/types.ts'
import { type CheckDraft, type Data, defineRule, NO_OPTIONS, type OperandDraft } from '../types.ts'
import {
  type DateFact,
  dateFact,
  dateOperand,
  endsOf,
  frameOperand,
  isAfter,
  isTurned,
  type Lasting,
  lastingWords,
  type PhaseList,
  phaseLists,
  planPeriod,
  projectPeriods,
} from './dates.ts'

type Id = 'project-outside-phase' | 'project-outside-period' | 'phase-after-deadline' | 'date-outside-period'

interface Finding {
  readonly level: Severity
  readonly messageId: Id
  readonly data: Data
}

function inside(calculation: string, operands: readonly OperandDraft[]): CheckDraft<Id> {
  return { verdict: 'consistent', operands, calculation }
}

function outside(calculation: string, operands: readonly OperandDraft[], told: Finding): CheckDraft<Id> {
  return { verdict: 'inconsistent', operands, calculation, told }
}

function sides(inner: readonly DateFact[], outer: readonly OperandDraft[]): readonly OperandDraft[] {
  return [...inner.map((date) => dateOperand('left', date)), ...outer]
}

function phaseOperands(phase: Lasting): readonly OperandDraft[] {
  return endsOf(phase).map((date) => dateOperand('right', date))
}

function periodOperands(period: Lasting): readonly OperandDraft[] {
  return endsOf(period).map(frameOperand)
}

function startsBefore(inner: DateFact | undefined, outer: Lasting): boolean {
  return inner !== undefined && outer.start !== undefined && isAfter(outer.start.span, inner.span)
}

function endsAfter(inner: DateFact | undefined, outer: Lasting): boolean {
  return inner !== undefined && outer.end !== undefined && isAfter(inner.span, outer.end.span)
}

function wholly(inner: Lasting, outer: Lasting): 'before' | 'after' | undefined {
  if (startsBefore(inner.end, outer)) return 'before'
  return endsAfter(inner.start, outer) ? 'after' : undefined
}

const STEPS = /步骤|进度|时间安排|工作安排|阶段/

/** The steps of the work itself: the only list, or the one that says so. Phases of a project are its own. */
function mainList(lists: readonly PhaseList[]): PhaseList | undefined {
  const own = lists.filter(({ of, phases }) => of?.startsWith('/') !== true && phases.length > 1)
  if (own.length === 1) return own[0]
  const steps = own.filter(({ of }) => of !== undefined && STEPS.test(of))
  return steps.length === 1 ? steps[0] : undefined
}

const WORK = /实施|建设|推进/
const NO_WORK = /准备|启动|筹备|动员|部署|验收|总结|评估|提升|巩固/

/** 实施阶段, in which the projects are carried out. */
function workPhase({ phases }: PhaseList): Lasting | undefined {
  const work = phases.filter(({ name }) => WORK.test(name) && !NO_WORK.test(name))
  return work.length === 1 ? work[0] : undefined
}

/** From the first phase's start to the last one's end. */
function wholeSpan({ phases }: PhaseList): Lasting {
  const starts = phases.flatMap(({ start }) => start ?? [])
  const ends = phases.flatMap(({ end }) => end ?? [])
  return {
    name: `${phases[0]?.name ?? ''}—${phases.at(-1)?.name ?? ''}`,
    start: starts.reduce<DateFact | undefined>(
      (best, date) => (best && best.span.first <= date.span.first ? best : date),
      undefined,
    ),
    end: ends.reduce<DateFact | undefined>(
      (best, date) => (best && best.span.last >= date.span.last ? best : date),
      undefined,
    ),
  }
}

function projectInPhase(project: Lasting, list: PhaseList): CheckDraft<Id>[] {
  const dates = endsOf(project)
  const whole = wholeSpan(list)
  const phase = workPhase(list) ?? whole
  if (dates.length === 0 || endsOf(phase).length === 0) return []
  const calculation = `${lastingWords(project)}; ${phase.name} ${lastingWords(phase)}`
  const operands = sides(dates, phaseOperands(phase))
  if (!startsBefore(project.start, phase) && !endsAfter(project.end, phase)) return [inside(calculation, operands)]
  const data = { name: project.name, project: lastingWords(project), phase: phase.name, span: lastingWords(phase) }
  // Before the steps begin it may be work carried on (续建); within them, preparation or acceptance.
  const level = endsAfter(project.end, whole) || wholly(project, whole) !== undefined ? 'error' : 'warning'
  return [outside(calculation, operands, { level, messageId: 'project-outside-phase', data })]
}

/** A plan of one year names years of longer plans all the time; only a longer one bounds what it speaks of. */
function boundsMore(period: Lasting): boolean {
  return (
    period.start !== undefined &&
    period.end !== undefined &&
    period.start.span.first.slice(0, 4) !== period.end.span.last.slice(0, 4)
  )
}

function projectInPeriod(project: Lasting, period: Lasting): CheckDraft<Id>[] {
  const dates = endsOf(project)
  if (dates.length === 0 || endsOf(period).length === 0) return []
  const calculation = `${lastingWords(project)}; ${lastingWords(period)}`
  const operands = sides(dates, periodOperands(period))
  const where = wholly(project, period)
  // 续建: projects begin before the plan that lists them.
  if (where === undefined && !endsAfter(project.end, period)) return [inside(calculation, operands)]
  if (!boundsMore(period)) return [{ verdict: 'unassessable', reason: 'ambiguous', operands }]
  const data = { name: project.name, project: lastingWords(project), period: lastingWords(period) }
  const level = where === undefined ? 'warning' : 'error'
  return [outside(calculation, operands, { level, messageId: 'project-outside-period', data })]
}

const DONE = /完成|建成|竣工|验收|目标|全面/

/** The last phase ends by the deadline that the text sets for the whole. */
function lastPhase(plan: Plan, list: PhaseList, period: Lasting): CheckDraft<Id>[] {
  const { end } = wholeSpan(list)
  const stated = plan.timeline.deadlines.flatMap((deadline, i) => {
    const date = dateFact(`/timeline/deadlines/${i}`, deadline.by, deadline.what, deadline.at)
    const forAll = date !== undefined && DONE.test(deadline.what ?? '') && !isOutlook(plan, date, period)
    return forAll ? [date] : []
  })
  const [first, ...rest] = stated
  if (first === undefined || end === undefined) return []
  const latest = rest.reduce((best, date) => (date.span.last > best.span.last ? date : best), first)
  const operands = [dateOperand('left', end), dateOperand('right', latest)]
  if (!isAfter(end.span, latest.span)) return [inside(`${end.text} ≤ ${latest.text}`, operands)]
  const data = { phase: end.name ?? '', end: end.text, deadline: latest.text }
  // Of several deadlines the latest may be that of one task only.
  const level = rest.length === 0 ? 'error' : 'warning'
  return [outside(`${end.text} > ${latest.text}`, operands, { level, messageId: 'phase-after-deadline', data })]
}

/**
 * Years that the State itself looks ahead to, which every plan may name: 碳达峰 2030 and 碳中和 2060 (2020), 基本实现社会主义
 * 现代化 2035 and 社会主义现代化强国 at the middle of the century (党的十九大报告).
 */
const NATIONAL_YEARS = new Set(['2030', '2035', '2049', '2050', '2060'])

function isOutlook(plan: Plan, date: DateFact, period: Lasting): boolean {
  const year = date.span.last.slice(0, 4)
  if (plan.meta.outlook.some((each) => each.slice(0, 4) === year)) return true
  return NATIONAL_YEARS.has(year) && endsAfter(date, period)
}

function outlookOperands(plan: Plan, date: DateFact): readonly OperandDraft[] {
  const year = date.span.last.slice(0, 4)
  const at = plan.meta.outlook.findIndex((each) => each.slice(0, 4) === year)
  const fact =
    at < 0 ? undefined : dateFact(`/meta/outlook/${at}`, plan.meta.outlook[at], undefined, plan.meta.at.outlook)
  return fact === undefined ? [] : [frameOperand(fact)]
}

function dateInPeriod(plan: Plan, date: DateFact, period: Lasting): CheckDraft<Id>[] {
  if (endsOf(period).length === 0) return []
  const operands = sides([date], [...periodOperands(period), ...outlookOperands(plan, date)])
  const calculation = `${date.text}; ${[lastingWords(period), ...plan.meta.outlook].join(', ')}`
  const within = !startsBefore(date, period) && !endsAfter(date, period)
  if (within || isOutlook(plan, date, period)) return [inside(calculation, operands)]
  if (!boundsMore(period)) return [{ verdict: 'unassessable', reason: 'ambiguous', operands }]
  const data = { name: date.name ?? '', date: date.text, period: lastingWords(period) }
  return [outside(calculation, operands, { level: 'warning', messageId: 'date-outside-period', data })]
}

function deadlines(plan: Plan): readonly DateFact[] {
  return plan.timeline.deadlines.flatMap(
    ({ by, what, text, at }, i) => dateFact(`/timeline/deadlines/${i}`, by, what ?? text, at) ?? [],
  )
}

/** The years of the targets, each with the first value that has it: that it lies in the period is said once. */
function targetYears(plan: Plan): readonly DateFact[] {
  const years = new Map<string, DateFact>()
  for (const [i, indicator] of plan.indicators.entries()) {
    for (const [j, value] of indicator.values.entries()) {
      if (value.role !== 'target' || value.period === undefined) continue
      const year = value.period.split(/\/|(?<=^\d{4})-(?=\d{4}$)/).at(-1) ?? value.period
      const fact = dateFact(`/indicators/${i}/values/${j}`, year, indicator.name, value.at)
      if (fact !== undefined && !years.has(year)) years.set(year, fact)
    }
  }
  return [...years.values()]
}

export default defineRule<Id>({
  meta: {
    id: 'timeline/inside',
    family: 'timeline',
    severity: { recommended: 'error', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      'project-outside-phase': {
        zh: '“{name}”的期限（{project}）不在“{phase}”（{span}）之内',
        en: '“{name}” ({project}) is not inside “{phase}” ({span})',
      },
      'project-outside-period': {
        zh: '“{name}”的期限（{project}）不在规划期（{period}）之内',
        en: '“{name}” ({project}) is not inside the period of the plan ({period})',
      },
      'phase-after-deadline': {
        zh: '“{phase}”到{end}结束，文中要求的时限为{deadline}',
        en: '“{phase}” ends in {end}; the deadline stated is {deadline}',
      },
      'date-outside-period': {
        zh: '“{name}”的时间{date}不在规划期（{period}）之内，也不是所列远景年份',
        en: 'The date {date} of “{name}” is not inside the period of the plan ({period}), nor a year that it looks ahead to',
      },
    },
  },
  check: (plan) => {
    const stated = planPeriod(plan)
    const period = isTurned(stated) ? { ...stated, start: undefined, end: undefined } : stated
    const list = mainList(phaseLists(plan))
    const projects = projectPeriods(plan)
    return [
      ...(list === undefined ? [] : projects.flatMap((project) => projectInPhase(project, list))),
      ...projects.flatMap((project) => projectInPeriod(project, period)),
      ...(list === undefined ? [] : lastPhase(plan, list, period)),
      ...[...deadlines(plan), ...targetYears(plan)].flatMap((date) => dateInPeriod(plan, date, period)),
    ]
  },
})
