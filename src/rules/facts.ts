// The facts of a plan by pointer, and which of them are one number of the document.
//
// A claim (coverage) is a number, date or count that the document states: each value of an indicator, amount and rate
// of money, total and part of a sum, start, end and deadline, amount of a project, announced count, date of the plan
// itself, and each cell with a number that no section took. A cell that an indicator was read from is one claim with it.

import type { BudgetNode, BudgetPart, Cell, ExactNumber, Place, Plan } from '../plan/types.ts'

interface Found {
  readonly pointer: string
  readonly cell?: string | undefined
  readonly at?: Place | undefined
  /** The number, for telling two facts of one place apart. Dates have none: start and end may share a place. */
  readonly number?: ExactNumber | undefined
}

interface NumberFact {
  readonly cell?: string | undefined
  readonly at?: Place | undefined
  readonly value?: ExactNumber | undefined
  readonly low?: ExactNumber | undefined
}

function numberFact(pointer: string, fact: NumberFact): Found {
  return { pointer, cell: fact.cell, at: fact.at, number: fact.value ?? fact.low }
}

function* budgetFacts(node: BudgetNode | BudgetPart, pointer: string): Generator<Found> {
  yield { pointer, cell: node.cell, at: node.at, number: node.amount.value ?? node.amount.low }
  for (const [at, rate] of (node.rates ?? []).entries()) yield numberFact(`${pointer}/rates/${at}`, rate)
  for (const [s, split] of (node.splits ?? []).entries()) {
    for (const [p, part] of split.parts.entries()) yield* budgetFacts(part, `${pointer}/splits/${s}/parts/${p}`)
  }
}

function* sumFacts(plan: Plan): Generator<Found> {
  for (const [i, sum] of plan.sums.entries()) {
    yield numberFact(`/sums/${i}/total`, sum.total)
    for (const [j, part] of sum.parts.entries()) {
      if (part.ref === undefined) yield numberFact(`/sums/${i}/parts/${j}`, part)
    }
  }
}

function* projectFacts(plan: Plan): Generator<Found> {
  for (const [i, project] of plan.projects.entries()) {
    if (project.start !== undefined) yield { pointer: `/projects/${i}/start`, at: project.ats.start }
    if (project.end !== undefined) yield { pointer: `/projects/${i}/end`, at: project.ats.end }
    for (const field of ['investment', 'area', 'output'] as const) {
      const amount = project[field]
      if (amount !== undefined) {
        yield { pointer: `/projects/${i}/${field}`, at: project.ats[field], number: amount.value ?? amount.low }
      }
    }
  }
}

function* timeFacts(plan: Plan): Generator<Found> {
  for (const [i, phase] of plan.timeline.phases.entries()) {
    if (phase.start !== undefined) yield { pointer: `/timeline/phases/${i}/start`, at: phase.at }
    if (phase.end !== undefined) yield { pointer: `/timeline/phases/${i}/end`, at: phase.at }
  }
  for (const [i, deadline] of plan.timeline.deadlines.entries()) {
    yield { pointer: `/timeline/deadlines/${i}`, at: deadline.at }
  }
  for (const [i, task] of plan.responsibilities.entries()) {
    if (task.by !== undefined) yield { pointer: `/responsibilities/${i}/by`, at: task.at }
  }
  for (const [i, date] of plan.dates.entries()) yield { pointer: `/dates/${i}`, at: date.at }
}

function* metaFacts(plan: Plan): Generator<Found> {
  const { meta } = plan
  if (meta.written !== undefined) yield { pointer: '/meta/written', at: meta.at.written }
  if (meta.published !== undefined) yield { pointer: '/meta/published', at: meta.at.published }
  for (const end of ['start', 'end'] as const) {
    if (meta.period?.[end] !== undefined) yield { pointer: `/meta/period/${end}`, at: meta.at.period }
  }
  for (const i of meta.outlook.keys()) yield { pointer: `/meta/outlook/${i}`, at: meta.at.outlook }
  for (const [i, stated] of meta.stated.entries()) yield { pointer: `/meta/stated/${i}`, at: stated.at }
}

function isNumberCell(cell: Cell): boolean {
  return cell.value !== undefined && !cell.merged
}

function* cellFacts(plan: Plan): Generator<Found> {
  for (const [t, table] of plan.tables.entries()) {
    for (const [r, row] of table.rows.entries()) {
      for (const [c, cell] of row.cells.entries()) {
        if (!isNumberCell(cell) || table.columns[c]?.kind === 'ordinal') continue
        yield { pointer: `/tables/${t}/rows/${r}/cells/${c}`, at: cell.at, number: cell.value }
      }
    }
  }
}

function* sectionFacts(plan: Plan): Generator<Found> {
  yield* metaFacts(plan)
  for (const [i, indicator] of plan.indicators.entries()) {
    for (const [j, value] of indicator.values.entries()) yield numberFact(`/indicators/${i}/values/${j}`, value)
  }
  for (const [i, node] of plan.budget.entries()) yield* budgetFacts(node, `/budget/${i}`)
  yield* sumFacts(plan)
  yield* timeFacts(plan)
  yield* projectFacts(plan)
  for (const [i, count] of plan.counts.entries()) {
    yield { pointer: `/counts/${i}`, cell: count.cell, at: count.at, number: count.declared }
  }
}

function placeKey(at: Place, number: ExactNumber): string {
  const own = `${at.line}|${at.column}|${at.page ?? ''}|${number}`
  return at.file === undefined && at.sheet === undefined && at.cell === undefined
    ? own
    : `${own}|${at.file}|${at.sheet}|${at.cell}`
}

/** What the facts of a plan are. */
export interface Facts {
  /** One id for every fact that is one number of the document. */
  readonly identity: (pointer: string) => string
  /** Every claim, by its id. */
  readonly claims: ReadonlySet<string>
}

/** Gathers the facts of a plan. */
export function factsOf(plan: Plan): Facts {
  const identities = new Map<string, string>()
  const claims = new Set<string>()
  const byPlace = new Map<string, string>()
  const take = (fact: Found, idOf: (known: string | undefined) => string) => {
    const { at, number } = fact
    const key = at === undefined || number === undefined ? undefined : placeKey(at, number)
    const known = key === undefined ? undefined : byPlace.get(key)
    const id = idOf(known)
    identities.set(fact.pointer, id)
    claims.add(id)
    if (key !== undefined && known === undefined) byPlace.set(key, id)
  }
  for (const fact of cellFacts(plan)) take(fact, () => fact.pointer)
  for (const fact of sectionFacts(plan)) take(fact, (known) => fact.cell ?? known ?? fact.pointer)
  return { identity: (pointer) => identities.get(pointer) ?? pointer, claims }
}
