// 阶段: phases of one list, from headings, paragraphs and sentences. Where nothing calls them phases, the heading over
// them or neighbours of the same form do.

import type { Section } from '../../document/blocks.ts'
import { PHASE_LIST, PHASE_TIME_LABEL } from '../../language/data/timeline.ts'
import type { Phase } from '../../plan/types.ts'
import { at, type PartContext, placeOf, type Reading } from '../reading.ts'
import { datedFirst, labelOf, lastingOf, onlyDates, type PhaseLabel, withFollowing } from './label.ts'
import { hold, type Moment, type Moments } from './moments.ts'
import { isPast } from './past.ts'

/** A phase with the section whose list it is of. */
export interface FoundPhase {
  phase: Phase
  list: Section
}

interface Candidate extends PhaseLabel {
  reading: Reading
  list: Section
  /** How it is written: neighbours of one form are of one list. */
  form: 'heading' | 'step' | 'paragraph' | 'dated-heading' | 'dated' | 'sentence'
}

/** Phases of a part in order. Takes the dates that it reads. */
export function extractPhases(context: PartContext, moments: Moments): FoundPhase[] {
  const candidates = context.readings.flatMap((reading, index) =>
    candidatesOf(context.readings, reading, index, moments),
  )
  const lists = besideEach(candidates)
  const accepted = candidates.filter((candidate) => {
    const beside = lists.get(candidate.list)
    return beside !== undefined && isPhase(candidate, beside)
  })
  return accepted.map((candidate) => {
    const { reading, name, start, end, from, to } = candidate
    // 2021年3月底前，… in the text of a step is its deadline as well.
    if (candidate.form !== 'step') hold(reading, candidate.moments)
    const phase: Phase = { name: name.trim() }
    if (start !== undefined) phase.start = start
    if (end !== undefined) phase.end = end
    return { phase: { ...phase, ...at(placeOf(context, reading.passage, from, to)) }, list: candidate.list }
  })
}

function candidatesOf(readings: readonly Reading[], reading: Reading, index: number, moments: Moments): Candidate[] {
  const { text } = reading.passage
  const dates = moments.get(reading) ?? []
  if (reading.kind === 'heading') return headingCandidates(readings, reading, index, moments)
  if (isPast(reading.section) || dates.length === 0) return []
  const list = reading.section
  const found: Candidate[] = []
  const label = labelOf(text, dates)
  if (label !== undefined) found.push({ ...label, reading, list, form: 'paragraph' })
  const sentences = sentenceLabels(text, dates).filter((one) => label === undefined || one.from >= label.to)
  for (const one of sentences) found.push({ ...one, reading, list, form: 'sentence' })
  if (found.length > 0) return found
  const dated = datedFirst(text, dates)
  return dated === undefined ? [] : [{ ...dated, reading, list, form: 'dated' }]
}

/** A heading with its dates, or one whose text begins with them: （四）开展评估总结。2021年3月底前，… */
function headingCandidates(
  readings: readonly Reading[],
  reading: Reading,
  index: number,
  moments: Moments,
): Candidate[] {
  const list = reading.section.parent
  if (list === undefined || isPast(list)) return []
  const { text } = reading.passage
  const own = moments.get(reading) ?? []
  const label = labelOf(text, own)
  if (label !== undefined) return [{ ...label, reading, list, form: 'heading' }]
  const dated = datedFirst(text, own)
  if (dated !== undefined) return [{ ...dated, reading, list, form: 'dated-heading' }]
  if (own.length > 0 || !isListed(list)) return []
  const step = stepOf(readings, reading, index, moments)
  return step === undefined ? [] : [{ ...step, name: text, list, form: 'step', sure: false }]
}

type Step = Omit<PhaseLabel, 'name' | 'sure'> & { reading: Reading }

/** The dates that the text under a heading begins with, or the only one in it, by which it is due. */
function stepOf(readings: readonly Reading[], heading: Reading, index: number, moments: Moments): Step | undefined {
  const next = readings[index + 1]
  if (next?.kind !== 'paragraph' || next.section !== heading.section) return undefined
  const begins = beginning(next, moments.get(next) ?? [])
  if (begins !== undefined) return { ...begins, reading: next }
  const after = readings.slice(index + 1, index + 1 + MOST_PARAGRAPHS)
  const other = after.findIndex((one) => one.section !== heading.section)
  const dated = (other < 0 ? after : after.slice(0, other)).flatMap((one) =>
    (moments.get(one) ?? []).map((moment) => ({ one, moment })),
  )
  const [only] = dated
  if (only === undefined || dated.length > 1 || only.moment.relation !== 'by' || !only.moment.late) return undefined
  const { one, moment } = only
  const lasting = lastingOf(one.passage.text, [moment])
  return lasting === undefined
    ? undefined
    : { ...lasting, from: moment.start, to: moment.end, moments: [moment], reading: one }
}

function beginning(reading: Reading, dates: readonly Moment[]): Omit<PhaseLabel, 'name' | 'sure'> | undefined {
  const { text } = reading.passage
  const open = PHASE_TIME_LABEL.exec(text)?.[0].length ?? 0
  const stop = open + (/[。；，]|$/.exec(text.slice(open))?.index ?? 0)
  const own = dates.filter((moment) => moment.start >= open && moment.end <= stop)
  const [first] = own
  if (first === undefined || first.start > open + 1 || !onlyDates(text, open, stop, own)) return undefined
  const lasting = lastingOf(text, own)
  return lasting === undefined
    ? undefined
    : { ...lasting, from: first.start, to: own.at(-1)?.end ?? first.end, moments: own }
}

const MOST_PARAGRAPHS = 12
const PHASE_WORDS = ['阶段', '近期', '中期', '远期']
const IN_SENTENCE =
  /(第[一二三四五六]阶段|[近中远]期|[\u4e00-\u9fff]{2,8}阶段)(?:[（(]|(?:时间)?(?:为|是|[：:])|，时间为)/g

/** Phases inside a sentence: 第一阶段（2021年）…；近期为2021—2025年. */
function sentenceLabels(text: string, dates: readonly Moment[]): PhaseLabel[] {
  const found: PhaseLabel[] = []
  if (!PHASE_WORDS.some((word) => text.includes(word))) return found
  for (const match of text.matchAll(IN_SENTENCE)) {
    const name = match[1] ?? ''
    const open = match.index + match[0].length
    const bracket = /[（(]$/.test(match[0])
    const stop = open + ((bracket ? /[）)]|$/ : /[。；，、（(]|$/).exec(text.slice(open))?.index ?? 0)
    const own = dates.filter((moment) => moment.start >= open && moment.end <= stop)
    const [first] = own
    if (first === undefined || !onlyDates(text, open, stop, own)) continue
    // 近期 is a word of every day: only a span makes it a phase.
    if (/期$/.test(name) && own.length === 1 && first.from === first.to) continue
    const lasting = lastingOf(text, own)
    if (lasting === undefined) continue
    const to = bracket ? stop + 1 : stop
    found.push(withFollowing(text, { ...lasting, name, from: match.index, to, moments: own, sure: true }, to))
  }
  return found
}

function isListed(list: Section): boolean {
  const title = list.heading?.title ?? ''
  return PHASE_LIST.test(title) && !/目标|指标|任务/.test(title)
}

/** What the candidates of one list have in common. */
interface Beside {
  /** Sure ones that are no headings. */
  spoken: number
  /** By form: how many, and whether all of them last. */
  readonly forms: Map<string, { count: number; long: boolean }>
}

function besideEach(candidates: readonly Candidate[]): ReadonlyMap<Section, Beside> {
  const lists = new Map<Section, Beside>()
  for (const candidate of candidates) {
    const list = lists.get(candidate.list) ?? { spoken: 0, forms: new Map() }
    lists.set(candidate.list, list)
    if (candidate.sure && candidate.form !== 'heading') list.spoken++
    const form = list.forms.get(candidate.form) ?? { count: 0, long: true }
    list.forms.set(candidate.form, { count: form.count + 1, long: form.long && isLong(candidate) })
  }
  return lists
}

function isPhase(candidate: Candidate, { spoken, forms }: Beside): boolean {
  // 第一阶段 may begin the paragraph and the others go on in it.
  if (candidate.form === 'sentence') return spoken > 1
  const siblings = forms.get(candidate.form)
  const last = siblings !== undefined && siblings.count > 1 && siblings.long
  const { start = '', end = '' } = candidate
  const listed = isListed(candidate.list)
  // 2026年重点工作: words about a year are no phase for beginning with it.
  const plain = start.length === 4 && start === end
  if (candidate.form.startsWith('dated')) return !plain && (listed || last)
  return candidate.sure || listed || last
}

/** Targets, too, stand side by side with their years (2030年…，2035年…): phases have a start, and last. */
function isLong({ start = '', end = '' }: Candidate): boolean {
  return start !== '' && (start !== end || start.length > 4)
}
