// 责任分工: who does what, from brackets behind a task, labelled lines, sentences and tables.

import { LEAD_LABEL, SUPPORT_LABEL } from '../language/data/bodies.ts'
import { TASK_COLUMN, TIME_COLUMN } from '../language/data/timeline.ts'
import { readMark } from '../language/numbering.ts'
import type { Place, Responsibility } from '../plan/types.ts'
import { type Duty, dutyOf, isDuty, labelledDuty, type OrderRule, orderRuleOf } from './duties.ts'
import { spokenDuties } from './duties-spoken.ts'
import { headOf } from './projects/table.ts'
import { at, type PartContext, placeOf, type Reading } from './reading.ts'
import type { TypedTable } from './tables.ts'
import { hold, type Moment, type Moments } from './timeline/moments.ts'
import { isPast } from './timeline/past.ts'
import { dueOfWords } from './timeline/tables.ts'

const TASK_MOST = 40

/** Responsibilities of a part in order of place. */
export function extractResponsibilities(
  context: PartContext,
  typed: readonly TypedTable[],
  moments: Moments,
): Responsibility[] {
  const rule = orderRuleOf(context.readings.map(({ passage }) => passage.text))
  const found: Responsibility[] = []
  const { readings } = context
  for (let index = 0; index < readings.length; index++) {
    const reading = readings[index]
    if (reading === undefined || reading.section.kind === 'glossary') continue
    const lines = labelledLines(readings, index, rule)
    if (lines !== undefined) {
      const task = taskBefore(readings, index)
      if (task !== undefined) found.push(told(task, lines.duty, placeOfAll(context, reading)))
      for (const line of readings.slice(index, lines.last + 1)) hold(line, moments.get(line) ?? [])
      index = lines.last
      continue
    }
    const brackets = bracketDuties(context, reading, rule, moments.get(reading) ?? [])
    found.push(...brackets)
    if (brackets.length === 0 && reading.kind === 'paragraph' && !isPast(reading.section))
      found.push(...spokenDuties(context, reading))
  }
  found.push(...typed.flatMap((table) => tableDuties(table, rule)))
  return found.sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0))
}

function told(task: string, { lead, support, by }: Duty, place: Place | undefined): Responsibility {
  return { task, lead, support, ...(by === undefined ? {} : { by }), ...at(place) }
}

function placeOfAll(context: PartContext, { passage }: Reading): Place | undefined {
  return placeOf(context, passage, 0, passage.text.length)
}

/** 责任单位：…, 配合单位：…, 完成时限：… on lines of their own, one behind the other. */
function labelledLines(
  readings: readonly Reading[],
  index: number,
  rule: OrderRule,
): { duty: Duty; last: number } | undefined {
  const first = readings[index]?.passage.text ?? ''
  if (!LEAD_LABEL.test(first) && !SUPPORT_LABEL.test(first)) return undefined
  const duty: Duty = { lead: [], support: [] }
  let last = index
  for (let next = index; next < readings.length; next++) {
    const reading = readings[next]
    if (reading === undefined || (next > index && reading.kind === 'heading')) break
    const own = labelledDuty(reading.passage.text, rule)
    // 责任单位： again is the next task's.
    if (own === undefined || (own.lead.length > 0 && duty.lead.length > 0)) break
    duty.lead.push(...own.lead)
    duty.support.push(...own.support)
    if (own.by !== undefined) duty.by = own.by
    last = next
  }
  return duty.lead.length + duty.support.length === 0 ? undefined : { duty, last }
}

const RUN_IN = /^[^，。；：:]{2,26}(?=。.)/

/** The task that a line of its own speaks of: the run-in name of the paragraph before, or the heading. */
function taskBefore(readings: readonly Reading[], index: number): string | undefined {
  const reading = readings[index]
  const title = reading?.section.heading?.title
  const before = readings[index - 1]
  if (before?.kind !== 'paragraph' || before.section !== reading?.section) return title
  if (before.section.heading?.line === before.line) return title
  return RUN_IN.exec(before.passage.text)?.[0] ?? title
}

interface Bracket {
  open: number
  close: number
  duty: Duty
}

/** The outermost brackets of a text, as places of their marks. */
function bracketsOf(text: string): { open: number; close: number }[] {
  const found: { open: number; close: number }[] = []
  if (!text.includes('（') && !text.includes('(')) return found
  let depth = 0
  let open = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '（' || character === '(') {
      if (depth === 0) open = at
      depth++
    } else if ((character === '）' || character === ')') && depth > 0) {
      depth--
      if (depth === 0) found.push({ open, close: at })
    }
  }
  return found
}

function bracketDuties(
  context: PartContext,
  reading: Reading,
  rule: OrderRule,
  dates: readonly Moment[],
): Responsibility[] {
  const { text } = reading.passage
  const brackets = bracketsOf(text).flatMap(({ open, close }): Bracket[] => {
    if (close - open < 4 || close - open > 400) return []
    const words = text.slice(open + 1, close)
    const behind = text.slice(close + 1)
    const atEnd = /^[。；;]?$/.test(behind)
    const labelled = labelledDuty(words, rule)
    // A bracket inside a clause explains a word of it.
    const closes = atEnd || /[。；;！]/.test(text.charAt(open - 1)) || /^[。；;]/.test(behind)
    if (!closes) return []
    const duty = labelled ?? (isDuty(words, atEnd) ? dutyOf(words, rule) : undefined)
    return duty === undefined || duty.lead.length + duty.support.length === 0 ? [] : [{ open, close, duty }]
  })
  return brackets.flatMap((bracket, index): Responsibility[] => {
    const from = (brackets[index - 1]?.close ?? -1) + 1
    const task = taskOf(reading, text.slice(from, bracket.open), brackets.length)
    if (task === undefined) return []
    if (bracket.duty.by !== undefined)
      hold(
        reading,
        dates.filter(({ start, end }) => start > bracket.open && end <= bracket.close),
      )
    return [told(task, bracket.duty, placeOf(context, reading.passage, bracket.open, bracket.close + 1))]
  })
}

/** The words that a bracket closes: the heading in the same line, else their first sentence. */
function taskOf(reading: Reading, words: string, count: number): string | undefined {
  const { heading } = reading.section
  const plain = words.replace(/^[。；;\s]+/, '')
  const text = plain.slice(readMark(plain)?.length ?? 0)
  if (reading.kind === 'heading') return text.slice(0, TASK_MOST)
  if (heading !== undefined && (text === '' || (count === 1 && heading.line === reading.line))) return heading.title
  const sentence = /^[^。；;]*/.exec(text)?.[0] ?? ''
  if (sentence.length <= TASK_MOST) return sentence === '' ? heading?.title : sentence
  const clause = /^[^，。；]*/.exec(sentence)?.[0] ?? ''
  return clause.length >= 6 ? clause.slice(0, TASK_MOST) : sentence.slice(0, TASK_MOST)
}

const LEAD_COLUMN = /^(?:责任|牵头|主办|实施|落实|主管|主责|推进责任)(?:单位|部门|主体)(?:及责任人)?$/
const SUPPORT_COLUMN = /^(?:配合|协办|协同|协作|参与|参加|责任配合)(?:单位|部门)$/

/** Rows of a table of tasks with columns of bodies. */
function tableDuties({ table }: TypedTable, rule: OrderRule): Responsibility[] {
  const heads = table.columns.map(headOf)
  const lead = heads.findIndex((head) => LEAD_COLUMN.test(head))
  const task = heads.findLastIndex((head) => TASK_COLUMN.test(head))
  if (lead < 0 || task < 0) return []
  const support = heads.findIndex((head) => SUPPORT_COLUMN.test(head))
  const due = heads.findIndex((head) => /完成|时限|节点/.test(head) && TIME_COLUMN.test(head))
  return table.rows.flatMap(({ cells }): Responsibility[] => {
    const words = cells[task]?.text ?? ''
    const own = dutyOf(cells[lead]?.text ?? '', rule)
    if (words === '' || own === undefined) return []
    const others = dutyOf(cells[support]?.text ?? '', undefined)
    const by = dueOfWords(cells[due]?.text ?? '')
    const duty: Duty = {
      lead: own.lead,
      support: [...own.support, ...(others?.lead ?? []), ...(others?.support ?? [])],
    }
    if (by !== undefined) duty.by = by
    return [told(words.slice(0, TASK_MOST), duty, cells[lead]?.at)]
  })
}
