// 规划期: the years that a plan is for, and those that it looks out to.

import { lex, type Token } from '../language/lexer.ts'
import { chineseToNumber } from '../language/numerals.ts'
import type { TimeToken } from '../language/time.ts'
import type { DocumentKind, Meta, Statement } from '../plan/types.ts'
import { kindOfTitle } from './meta-kind.ts'
import { type PartContext, placeOf, type Reading } from './reading.ts'

/** First and last year of a plan by its title: “十四五”, （2025—2027年）, 2021年-2035年. */
function periodOfTitle(title: string): { start: string; end: string } | undefined {
  const tokens = lex(title).filter((token): token is TimeToken => token.kind === 'time' && token.from !== undefined)
  const span =
    tokens.find((token) => token.fiveYear !== true && token.from !== token.to) ??
    tokens.find((token) => token.fiveYear === true)
  if (span?.from === undefined || span.to === undefined) return undefined
  return { start: `${span.from.slice(0, 4)}-01-01`, end: `${span.to.slice(0, 4)}-12-31` }
}

const PERIOD_WORDS =
  /(?:本[\u4e00-\u9fff]{2,4}建设期限|规划期限|规划期|实施期限|计划期|规划时限|有效期|实施时间)(?:限)?(?:为|是|自|从|：|:)?$/

function yearsOf(period: { start: string; end: string }): number {
  return Number(period.end.slice(0, 4)) - Number(period.start.slice(0, 4)) + 1
}

const YEARLY = new Set<DocumentKind>(['work-report', 'work-plan', 'budget'])

// 本方案建设期限为…: said of the plan itself, so that months count.
const OWN_TERM = /本[\u4e00-\u9fff]{2,4}(?:建设|实施)期限?(?:为|是|自|从|：|:)?$/

function lastDay(month: string): string {
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()
  return `${month}-${days}`
}

/** First and last day of a span of years, months or days. */
function daysOf(from: string, to: string): { start: string; end: string } {
  const start = from.length === 4 ? `${from}-01-01` : from.length === 7 ? `${from}-01` : from
  const end = to.length === 4 ? `${to}-12-31` : to.length === 7 ? lastDay(to) : to
  return { start, end }
}

/** Sets the period, the outlook and what else is stated of them. */
export function setPeriod(context: PartContext, meta: Meta): void {
  const title = meta.title ?? ''
  let period = periodOfTitle(title)
  let place = meta.at.title
  for (const reading of context.readings) {
    for (const token of reading.tokens) {
      if (token.kind !== 'time' || token.from === undefined || token.to === undefined) continue
      const before = reading.passage.text.slice(Math.max(0, token.start - 10), token.start)
      const behind = reading.passage.text.slice(token.end, token.end + 3)
      // 2035年远景：…: the label of what is looked out to; 2035年远景目标纲要 is another plan.
      if (/展望(?:至|到)?$/.test(before) || /^(?:远景|展望)[：:，,]/.test(behind))
        addOutlook(context, meta, reading, token)
      // 实施期限 under a project is the project's; a span of months is none of a plan.
      const ofPlan = !/实施/.test(before) || reading.section.kind !== 'projects'
      if (!PERIOD_WORDS.test(before) || token.from === token.to || !ofPlan) continue
      if (token.from.length > 4 && !OWN_TERM.test(before)) continue
      if (period === undefined) {
        period = daysOf(token.from, token.to)
        place = placeOf(context, reading.passage, token.start, token.end)
      } else {
        const statement: Statement = {
          field: 'period',
          value: `${token.from.slice(0, 4)}-${token.to.slice(0, 4)}`,
          from: 'text',
        }
        const stated = placeOf(context, reading.passage, token.start, token.end)
        if (stated !== undefined) statement.at = stated
        meta.stated.push(statement)
      }
    }
    if (reading.kind === 'heading') for (const token of reading.tokens) headingOutlook(context, meta, reading, token)
  }
  if (period === undefined && (YEARLY.has(meta.kind) || YEARLY.has(kindOfTitle(title)))) {
    const years = [...title.matchAll(/((?:19|20)\d\d)年/g)].map((match) => match[1] ?? '')
    const last = years.sort().at(-1)
    if (last !== undefined) period = { start: `${last}-01-01`, end: `${last}-12-31` }
  }
  if (meta.kind === 'special-plan' && period !== undefined && yearsOf(period) === 5) meta.kind = 'five-year-plan'
  if (period !== undefined) {
    meta.period = period
    if (place !== undefined) meta.at.period = place
    meta.outlook = meta.outlook.filter((year) => year > period.end.slice(0, 4))
  }
  const years = /([一二三四五六七八九十]{1,2})年(?:行动|规划|计划|攻坚)/.exec(title)
  const count = years?.[1] === undefined ? undefined : chineseToNumber(years[1])
  if (count !== undefined) {
    const statement: Statement = { field: 'years', value: count, from: 'title' }
    if (meta.at.title !== undefined) statement.at = meta.at.title
    meta.stated.push(statement)
  }
}

function headingOutlook(context: PartContext, meta: Meta, reading: Reading, token: Token): void {
  if (token.kind === 'time' && /远景|展望/.test(reading.passage.text)) addOutlook(context, meta, reading, token)
}

function addOutlook(context: PartContext, meta: Meta, reading: Reading, token: TimeToken): void {
  const year = token.to?.slice(0, 4)
  if (year === undefined || meta.outlook.includes(year)) return
  meta.outlook.push(year)
  const place = placeOf(context, reading.passage, token.start, token.end)
  if (meta.at.outlook === undefined && place !== undefined) meta.at.outlook = place
}
