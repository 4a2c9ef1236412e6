// 提取: from the parts of a document to plans.

import type { DocumentPart } from '../document/blocks.ts'
import type { Simplify } from '../document/clean.ts'
import { structure } from '../document/structure.ts'
import { emptyPlan } from '../plan/create.ts'
import { placeOnPages } from '../plan/places.ts'
import type { Meta, Place, Plan } from '../plan/types.ts'
import { ReadError } from '../read/errors.ts'
import type { Source } from '../read/source.ts'
import { listedBelow } from './budget/below.ts'
import { joinProjects } from './budget/join.ts'
import { moneyRoots } from './budget/prose.ts'
import { tableRoot } from './budget/tables.ts'
import { extractCounts } from './counts/index.ts'
import { extractDamage } from './damage.ts'
import { extractDates } from './dates.ts'
import { extractDealt } from './dealt.ts'
import { tableValues } from './indicators/cells.ts'
import { collectIndicators } from './indicators/collect.ts'
import type { FoundValue } from './indicators/found.ts'
import { type Calendar, yearsAt } from './indicators/period.ts'
import { withPlaces } from './indicators/places.ts'
import { type ProseEnvironment, proseValues } from './indicators/prose.ts'
import { extractLists } from './lists.ts'
import { extractMentions } from './mentions.ts'
import { extractMeta } from './meta.ts'
import { tellMoneyColumns } from './money-columns.ts'
import { extractNoteMarks, extractNotes } from './notes.ts'
import { extractProjects } from './projects/index.ts'
import { type PartContext, type Reading, readingsOf } from './reading.ts'
import { extractReferences } from './references.ts'
import { extractResponsibilities } from './responsibilities.ts'
import { extractAnnounced, extractContents, extractExhibits, extractOutline } from './structure.ts'
import { extractAllocations } from './sums/allocations.ts'
import { balances } from './sums/balance.ts'
import { extractColumnSums } from './sums/columns.ts'
import { memberSums } from './sums/members.ts'
import { extractPartSums, nameTotals } from './sums/parts.ts'
import { type TypedTable, typeTable } from './tables.ts'
import { extractTimeline, momentsOf } from './timeline/index.ts'
import { extractUnread } from './unread.ts'

/** Tools that a caller may hand in; none is needed for simplified text. */
export interface ExtractTools {
  /** Traditional to simplified characters, one for one. */
  simplify?: Simplify
}

/** The plans of a source, validated by nothing yet. Throws a {@link ReadError} where nothing is recognised. */
export function extractPlans(source: Source, tools: ExtractTools = {}): Plan[] {
  const plans = structure(source, tools.simplify).map((part) => planOf(source, part))
  // Last: until here what stands before what is told by the line.
  if (source.pages !== undefined)
    for (const plan of plans)
      placeOnPages(
        plan,
        source.pages.map((line) => line + 1),
      )
  if (plans.every(isEmpty)) throw new ReadError('nothing-recognised', { characters: source.text.length })
  return plans
}

function isEmpty(plan: Plan): boolean {
  return (
    plan.outline.length === 0 &&
    plan.tables.length === 0 &&
    plan.indicators.length === 0 &&
    plan.budget.length === 0 &&
    plan.counts.length === 0
  )
}

function calendarOf(meta: Meta): Calendar {
  const calendar: Calendar = {}
  if (meta.period?.start !== undefined) calendar.start = Number(meta.period.start.slice(0, 4))
  if (meta.period?.end !== undefined) calendar.end = Number(meta.period.end.slice(0, 4))
  if (calendar.start !== undefined && calendar.start === calendar.end) calendar.current = calendar.start
  else {
    const said = meta.written ?? meta.published ?? meta.letter?.written
    if (said !== undefined) calendar.current = Number(said.slice(0, 4))
  }
  return calendar
}

function planOf(source: Source, part: DocumentPart): Plan {
  const plan = emptyPlan({
    file: source.name,
    format: source.format,
    encoding: source.encoding,
    characters: source.text.length,
    sha256: source.sha256,
  })
  const context: PartContext = { source, part, readings: readingsOf(part.blocks) }
  plan.meta = extractMeta(context)
  plan.outline = extractOutline(context)
  plan.contents = extractContents(context)
  plan.exhibits = inPlace([...extractExhibits(context), ...extractNotes(context)])
  plan.announced = extractAnnounced(context)
  const typed = part.blocks.filter((block) => block.kind === 'table').map((block) => typeTable(context, block))
  plan.tables = typed.map(({ table }) => table)
  for (const table of plan.tables) tellMoneyColumns(table)
  // Before the indicators: what counts take is no value.
  plan.counts = extractCounts(context, typed)
  const calendar = calendarOf(plan.meta)
  const moments = momentsOf(context, calendar)
  const projects = extractProjects(context, typed, moments)
  plan.projects = projects.map(({ project }) => project)
  plan.timeline = extractTimeline({ context, moments, calendar, title: plan.meta.title }, typed, projects)
  plan.responsibilities = extractResponsibilities(context, typed, moments)
  const environment: ProseEnvironment = {
    context,
    calendar,
    kind: plan.meta.kind,
    level: plan.meta.level,
    region: plan.meta.region,
  }
  addMoney(plan, context, typed, calendar)
  // What money left of a project's numbers is the project's, and no indicator.
  for (const { numbers } of projects) for (const { reading, token } of numbers) reading.taken.add(token)
  const inSentences = extractPartSums(context, plan, (reading, index) => yearsAt(reading, index, calendar))
  const found: FoundValue[] = []
  typed.forEach((table, index) => {
    found.push(...tableValues(table, `/tables/${index}`, { context, calendar, level: plan.meta.level }))
  })
  for (const reading of context.readings) {
    if (reading.kind === 'heading') continue
    found.push(...proseValues(reading, environment))
  }
  plan.indicators = collectIndicators(withPlaces(inPlace(found), (value) => value.sentence ?? ''))
  plan.sums.push(...nameTotals(inSentences, plan.indicators), ...memberSums(plan.counts, plan.indicators))
  plan.dates = extractDates(context, typed, moments, plan.meta)
  plan.unread = extractUnread(context)
  plan.references = inPlace([...extractReferences(context), ...extractNoteMarks(context)])
  plan.lists = extractLists(context)
  plan.dealt = extractDealt(context)
  plan.mentions = extractMentions(context, plan.meta)
  plan.damage = extractDamage(context)
  return plan
}

/** Budget and sums. Runs behind the projects, whose money stands under the whole that their section states. */
function addMoney(plan: Plan, context: PartContext, typed: readonly TypedTable[], calendar: Calendar): void {
  const periodOf = (reading: Reading, index: number): string | undefined => yearsAt(reading, index, calendar)
  const allocations = extractAllocations(context, periodOf)
  const columns = extractColumnSums(context, typed, periodOf)
  const roots = context.readings
    .filter((reading) => reading.kind !== 'heading')
    .flatMap((reading) => moneyRoots(reading, { context, calendar }, plan.meta.kind))
  const listed = listedBelow(context.readings, roots)
  const nodes = joinProjects(listed, plan.projects)
  const balanced = balances(nodes, listed)
  plan.budget = [
    ...nodes,
    ...plan.tables.map((table, index) => tableRoot(table, `/tables/${index}`)).filter((node) => node !== undefined),
  ]
  plan.sums = [...allocations, ...columns, ...balanced]
}

function inPlace<T extends { at?: Place }>(found: readonly T[]): T[] {
  // The facts of annexes stand behind the document's own, in the order that they were found in.
  const isOutside = ({ at }: T): number => (at?.file === undefined ? 0 : 1)
  return [...found].sort(
    (a, b) =>
      isOutside(a) - isOutside(b) || (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0),
  )
}
