// 项目名: what a paragraph about a project calls it. The words that the plan uses elsewhere, in a table or before 等项目,
// decide between a heading and the thing built.

import { BUILD, GENERIC_HEADING, PROJECT_END } from '../../language/data/projects.ts'
import { readMark } from '../../language/numbering.ts'
import type { Reading } from '../reading.ts'

/** A name with its place: characters [start, end) of a reading. */
export interface NamePlace {
  name: string
  reading: Reading
  start: number
  end: number
}

const RUN_IN = /^([^，。；：:、（(]{2,26})(?:[（(][^（）()]{1,20}[）)])?。/
const MOST = 26

function markOf(text: string): number {
  const mark = readMark(text)
  return mark === undefined || mark.style === 'digit' ? 0 : mark.length
}

/** 科技企业集聚区。整合…: the run-in name of a paragraph. */
function runInName(reading: Reading): NamePlace | undefined {
  const { text } = reading.passage
  const start = markOf(text)
  const name = RUN_IN.exec(text.slice(start))?.[1]
  if (name === undefined || BUILD.test(name) || GENERIC_HEADING.test(name)) return undefined
  return { name, reading, start, end: start + name.length }
}

/** 建设科技产业公共服务平台，…: what the first clause builds. */
export function builtName(reading: Reading, from = 0, to = reading.passage.text.length): NamePlace | undefined {
  const { text } = reading.passage
  const begin = from + (from === 0 ? markOf(text) : 0)
  const verb = BUILD.exec(text.slice(begin, to))?.[0]
  if (verb === undefined) return undefined
  const start = begin + verb.length
  const name = /^[^，。；：:、（(]*/.exec(text.slice(start, to))?.[0] ?? ''
  if (name.length < 3 || name.length > MOST || /\d/.test(name)) return undefined
  return { name, reading, start, end: start + name.length }
}

function titleName(heading: Reading | undefined): NamePlace | undefined {
  if (heading === undefined) return undefined
  const { text } = heading.passage
  const name = text.replace(/[（(][^（）()]*[）)]$/, '')
  if (name.length < 2 || name.length > 40 || GENERIC_HEADING.test(name)) return undefined
  return { name, reading: heading, start: 0, end: name.length }
}

export function fold(name: string): string {
  return name.replace(/[“”"'‘’《》\s]/g, '').replace(/项目$/, '')
}

/**
 * The name that a paragraph and the heading over it give a project. `alone`: it is the first paragraph under the
 * heading, which then may name it; `runIn`: heading and paragraph are one line.
 */
export function nameOf(
  lead: Reading | undefined,
  heading: Reading | undefined,
  alone: boolean,
  known: ReadonlySet<string>,
): NamePlace | undefined {
  const title = alone ? titleName(heading) : undefined
  if (lead === undefined || (heading !== undefined && heading.line === lead.line && title !== undefined)) return title
  const runIn = runInName(lead)
  if (runIn !== undefined) return runIn
  const built = builtName(lead)
  for (const candidate of [built, title])
    if (candidate !== undefined && known.has(fold(candidate.name))) return candidate
  // 物流园项目 names itself; 商圈工程 and 服务体系 name the kind, and what is built is named behind.
  if (title !== undefined && PROJECT_END.test(title.name)) return title
  if (built !== undefined && PROJECT_END.test(built.name)) return built
  return title ?? built
}
