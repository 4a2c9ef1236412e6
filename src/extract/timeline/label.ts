// 阶段名与起止时间: a phase as a heading or the beginning of a paragraph says it.

import { NO_PHASE, PHASE_NAME, PHASE_ORDINAL, PHASE_TIME_LABEL } from '../../language/data/timeline.ts'
import { readMark } from '../../language/numbering.ts'
import type { Moment } from './moments.ts'

/** Start and end of something that lasts, ISO as precise as written. */
export interface Lasting {
  start?: string
  end?: string
}

/** A phase as it is printed. */
export interface PhaseLabel extends Lasting {
  name: string
  /** Characters of the text that say it. */
  from: number
  to: number
  moments: Moment[]
  /** Its words say that it is a phase; without them only its place or its neighbours do. */
  sure: boolean
}

const MAX_NAME = 24

/** The last month of a year's end is December. */
export function endOf(moment: Moment): string | undefined {
  return moment.late && moment.to !== undefined && /^\d{4}$/.test(moment.to) ? `${moment.to}-12` : moment.to
}

/** Start and end that dates side by side state; nothing where they state no more than that something is past. */
export function lastingOf(text: string, moments: readonly Moment[]): Lasting | undefined {
  const [first, second] = moments
  if (
    first?.from === undefined ||
    first.fault !== undefined ||
    first.named ||
    first.relation === 'than' ||
    first.relation === 'until'
  )
    return undefined
  if (second !== undefined) {
    const between = text.slice(first.end, second.start)
    if (moments.length > 2 || !/^[—–\-~～―至到]{0,2}$/.test(between)) return undefined
    return whole(first.from, endOf(second))
  }
  const behind = text.slice(first.end, first.end + 2)
  const before = text.slice(Math.max(0, first.start - 4), first.start)
  if (first.from !== first.to) return whole(first.from, endOf(first))
  if (
    first.relation === 'since' ||
    /^(?:起|开始)/.test(behind) ||
    /^[—–\-至]+(?:长期|今)/.test(text.slice(first.end, first.end + 4))
  )
    return { start: first.from }
  // 即日起至2021年12月, 2021年12月底前
  if (first.relation === 'by' || /(?:即日起|印发之日起|起)[至到—]?$/.test(before)) return whole(undefined, endOf(first))
  return whole(first.late ? endOf(first) : first.from, endOf(first))
}

function whole(start: string | undefined, end: string | undefined): Lasting {
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) }
}

const BRACKETED = /^([^（(。；，：:]{2,24}(?:[：:][^（(。；，：:]{2,16})?)[（(]([^（）()]{4,40})[）)]/
const COLONED = /^([^（(。；，：:]{2,20})[：:]/
const WORDS_AROUND =
  /^(?:时间|时限|期限|自|从|于|即日起|印发之日起|起|至|到|[—–\-~～―]|长期|今|开始|完成|左右|[：:、为，,\s])*$/

/** Text inside [from, to) that is dates and the words around them, and nothing else. */
export function onlyDates(text: string, from: number, to: number, moments: readonly Moment[]): boolean {
  let rest = ''
  let at = from
  for (const moment of moments) {
    rest += text.slice(at, moment.start)
    at = moment.end
  }
  return WORDS_AROUND.test(rest + text.slice(at, to))
}

function inside(moments: readonly Moment[], from: number, to: number): Moment[] {
  return moments.filter((moment) => moment.start >= from && moment.end <= to)
}

function skipMark(text: string): number {
  const mark = readMark(text)
  return mark === undefined || mark.style === 'digit' ? 0 : mark.length
}

/** 启动阶段（2021年10月—2022年1月）, 准备阶段：2023年3月—6月。 */
export function labelOf(text: string, moments: readonly Moment[]): PhaseLabel | undefined {
  if (moments.length === 0) return undefined
  const begin = skipMark(text)
  const rest = text.slice(begin)
  const bracketed = BRACKETED.exec(rest)
  if (bracketed?.[1] !== undefined) {
    const open = begin + bracketed[1].length + 1
    const close = begin + bracketed[0].length - 1
    // 分三个阶段推进：第一阶段（2021年）: the name begins behind the colon.
    const behind = bracketed[1].search(/[：:]/) + 1
    const own = bracketed[1].slice(behind)
    const from = PHASE_NAME.test(own) ? begin + behind : begin
    const label = labelled(text, text.slice(from, open - 1), from, open, close, close + 1, moments)
    if (label !== undefined) return withFollowing(text, label, close + 1)
  }
  const coloned = COLONED.exec(rest)
  if (coloned?.[1] !== undefined && !PHASE_TIME_LABEL.test(rest)) {
    const open = begin + coloned[0].length
    const stop = open + (/[。；，]|$/.exec(text.slice(open))?.index ?? 0)
    return labelled(text, coloned[1], begin, open, stop, stop, moments)
  }
  return undefined
}

function labelled(
  text: string,
  name: string,
  from: number,
  open: number,
  close: number,
  to: number,
  moments: readonly Moment[],
): PhaseLabel | undefined {
  const dates = inside(moments, open, close)
  if (dates.length === 0 || NO_PHASE.test(name) || !onlyDates(text, open, close, dates)) return undefined
  const lasting = lastingOf(text, dates)
  if (lasting === undefined) return undefined
  return {
    ...lasting,
    name,
    from,
    to,
    moments: dates,
    sure: PHASE_NAME.test(name.replace(/[：:][\s\S]*/, '')) || PHASE_NAME.test(name),
  }
}

/** 第一阶段（2021年）：夯实基础。 The name goes on behind the bracket. */
export function withFollowing<Label extends Pick<PhaseLabel, 'name'>>(text: string, label: Label, at: number): Label {
  if (!PHASE_ORDINAL.test(label.name)) return label
  const match = /^(?:[：:]|为|是|，)([^，。；：:、]{2,16})(?=[。；：:]|$)/.exec(text.slice(at))
  return match?.[1] === undefined ? label : { ...label, name: `${label.name}：${match[1]}` }
}

/** 2019年4月—6月，全面摸底。 The dates come first and what is done names the phase. */
export function datedFirst(text: string, moments: readonly Moment[]): PhaseLabel | undefined {
  const [first] = moments
  const begin = skipMark(text)
  if (first === undefined || first.start < begin || first.start > begin + 1) return undefined
  if (/[^（(]/.test(text.slice(begin, first.start))) return undefined
  const next = moments[1]
  const joined = next !== undefined && /^[—–\-~～―至到]{0,2}$/.test(text.slice(first.end, next.start))
  const dates = joined ? [first, next] : [first]
  const lasting = lastingOf(text, dates)
  const end =
    (joined ? next.end : first.end) +
    (/^[起止间期）)]{0,2}/.exec(text.slice(joined ? next.end : first.end))?.[0].length ?? 0)
  const separator = /^[，,：:、]|^\s*(?=[\u4e00-\u9fff])/.exec(text.slice(end))
  if (lasting === undefined || separator === null) return undefined
  const name = /^[^，。；：:、（(]{2,24}/.exec(text.slice(end + separator[0].length))?.[0]
  if (name === undefined || name.length > MAX_NAME) return undefined
  return { ...lasting, name, from: first.start, to: end, moments: dates, sure: PHASE_NAME.test(name) }
}
