// 时限: dates by which something is due, in running text.

import { foldTitle } from '../../document/titles.ts'
import { ATTRIBUTIVE, DONE, DUE_LEAD, NOT_DUE_LEAD } from '../../language/data/timeline.ts'
import type { Deadline } from '../../plan/types.ts'
import type { Calendar } from '../indicators/period.ts'
import { at, type PartContext, placeOf, type Reading } from '../reading.ts'
import { dueOf, sideBySide } from './due.ts'
import { endOf } from './label.ts'
import { hold, type Moment, type Moments } from './moments.ts'
import { isPast } from './past.ts'

/** What deadlines are read against. */
export interface DeadlineSetting {
  context: PartContext
  moments: Moments
  calendar: Calendar
  /** The plan's own title: what it says of others is not due by it. */
  title: string | undefined
}

/** Deadlines of a part in order. Takes the dates that it reads. */
export function extractDeadlines(setting: DeadlineSetting): Deadline[] {
  const { context, moments } = setting
  return context.readings.flatMap((reading) => {
    if (reading.kind === 'heading' || reading.section.kind === 'glossary' || isPast(reading.section)) return []
    const { text } = reading.passage
    const own = moments.get(reading) ?? []
    return own.flatMap((moment, index): Deadline[] => {
      if (moment.held) return []
      const by = isDue(setting, reading, own, index) ? endOf(moment) : undefined
      if (by === undefined) return []
      const what = dueOf(text, moment.start, runEnd(text, own, index), reading.section)
      hold(reading, [moment])
      const deadline: Deadline = { by, text: text.slice(moment.start, moment.end) }
      if (what !== undefined) deadline.what = what
      return [{ ...deadline, ...at(placeOf(context, reading.passage, moment.start, moment.end)) }]
    })
  })
}

/** The end of the dates that stand side by side from `index` on. */
function runEnd(text: string, own: readonly Moment[], index: number): number {
  let end = own[index]?.end ?? 0
  for (const next of own.slice(index + 1)) {
    if (!sideBySide(text, end, next.start)) break
    end = next.end
  }
  return end
}

function isDue({ calendar, title }: DeadlineSetting, reading: Reading, own: readonly Moment[], index: number): boolean {
  const moment = own[index]
  if (moment?.from === undefined || moment.from !== moment.to || moment.fault !== undefined) return false
  const { text } = reading.passage
  const words = text.slice(moment.start, moment.end)
  if (!isBy(text, moment)) return false
  const year = Number(moment.from.slice(0, 4))
  const floor = calendar.start ?? calendar.current
  if (floor !== undefined && year < floor) return false
  if (ATTRIBUTIVE.test(text.slice(moment.end, moment.end + 14))) return false
  const before = text.slice(Math.max(0, moment.start - 6), moment.start)
  if (NOT_DUE_LEAD.test(before)) return false
  // 自2021年9月起至2023年12月: the end of a span.
  const earlier = own[index - 1]
  if (/^[到至]/.test(words) && earlier?.relation === 'since' && moment.start - earlier.end < 24) return false
  // 近期至2025年，远期展望到2035年: the plan's own period.
  if (/^[到至]/.test(words) && /期限[^。；]{0,40}$/.test(text.slice(Math.max(0, moment.start - 50), moment.start)))
    return false
  if (/^[到至]/.test(words) && !opensClause(before) && !DUE_LEAD.test(before)) return false
  return !isOthers(text, moment.start, title)
}

/** 到2025年, 2025年6月底前; 2026年底 only where the words say that something is then done. */
function isBy(text: string, moment: Moment): boolean {
  const words = text.slice(moment.start, moment.end)
  if (moment.named) return /^[到至]/.test(words)
  if (moment.relation === 'by') return true
  return (
    moment.relation === 'in' &&
    words.endsWith('底') &&
    DONE.test(text.slice(moment.end, moment.end + 30).replace(/[。；][\s\S]*/, ''))
  )
}

function opensClause(before: string): boolean {
  return (
    before === '' || /[。；;，,：:、（(“”》！？—\s\d.▶➤►●■◆-]$/.test(before) || /[一二三四五六七八九十]是$/.test(before)
  )
}

const MOST_SAID = 300
const SAID =
  /《([^《》]{6,80}(?:《[^《》]{0,40}》[^《》]{0,40})?)》(?:[（(][^（）()]{0,40}[）)])?[^，。；《》]{0,4}(?:提出|明确|要求|规定|确定|指出)/g

/** 《…规划》提出，到2027年…: a target of another document. */
function isOthers(text: string, at: number, title: string | undefined): boolean {
  const head = text.slice(Math.max(0, at - MOST_SAID), at)
  const own = title === undefined ? '' : foldTitle(title)
  for (const [, cited = ''] of head.slice(head.lastIndexOf('。') + 1).matchAll(SAID)) {
    const folded = foldTitle(cited)
    if (own === '' || !(own.includes(folded) || folded.includes(own))) return true
  }
  return false
}
