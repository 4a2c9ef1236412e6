// 自称: names by which the document calls itself: 本规划, 《行动计划》, 《规划》.

import { bareTitle, foldTitle } from '../document/titles.ts'
import type { Mention, Meta } from '../plan/types.ts'
import { at, type PartContext, placeOf, type Reading } from './reading.ts'

const KIND = '(?:行动|实施|工作|总体|专项|建设|发展|三年|五年|任务){0,2}(?:规划|计划|方案|意见|纲要|办法|措施|报告)'
const OWN = new RegExp(`本(${KIND})`, 'g')
const TITLED = /《([^《》]{2,60})》/g
const SHORT = new RegExp(`^${KIND}$`)
const DEFINED =
  /《([^《》]{4,80})》(?:[（(][^（）()《》]{0,40})?[（(，,]?(?:以下|下)(?:统一)?简称(?:为)?[：:]?[“"]?《?([^《》“”"（）()，。]{2,20})》?/g

/** Names of the plan in the text, in order. */
export function extractMentions(context: PartContext, meta: Meta): Mention[] {
  const title = meta.title === undefined ? undefined : bareTitle(meta.title)
  const passages = context.readings
  const { own, others } = shortNames(passages, meta.title)
  return passages.flatMap((reading) => {
    const { text } = reading.passage
    const found: { start: number; end: number }[] = []
    for (const match of text.includes('本') ? text.matchAll(OWN) : [])
      found.push({ start: match.index, end: match.index + match[0].length })
    for (const match of text.includes('《') ? text.matchAll(TITLED) : []) {
      const name = match[1] ?? ''
      if (isPlan(name, meta.title, title, own, others))
        found.push({ start: match.index + 1, end: match.index + 1 + name.length })
    }
    return found
      .sort((a, b) => a.start - b.start)
      .map(
        ({ start, end }): Mention => ({
          of: 'plan',
          text: text.slice(start, end),
          ...at(placeOf(context, reading.passage, start, end)),
        }),
      )
  })
}

/** Short names that the text defines: the plan's, and those of other documents. */
function shortNames(
  readings: readonly Reading[],
  title: string | undefined,
): { own: Set<string>; others: Set<string> } {
  const own = new Set<string>()
  const others = new Set<string>()
  for (const { passage } of readings) {
    if (!passage.text.includes('简称')) continue
    for (const [, full = '', short = ''] of passage.text.matchAll(DEFINED)) {
      if (title !== undefined && sameTitle(full, title)) own.add(short)
      else others.add(short)
    }
  }
  return { own, others }
}

function sameTitle(a: string, b: string): boolean {
  return foldTitle(bareTitle(a)) === foldTitle(bareTitle(b))
}

const KINDS = /(?:规划|计划|方案|意见)$/
const LEAST_SHARED = 6

/** 《…发展方案》 of a plan called …发展规划: all its words but for the kind. */
function differsInKind(name: string, title: string): boolean {
  const [a, b] = [foldTitle(bareTitle(name)), foldTitle(bareTitle(title))]
  const shared = a.replace(KINDS, '')
  return shared.length >= LEAST_SHARED && shared !== a && shared === b.replace(KINDS, '') && shared !== b
}

function isPlan(
  name: string,
  whole: string | undefined,
  bare: string | undefined,
  own: ReadonlySet<string>,
  others: ReadonlySet<string>,
): boolean {
  if (own.has(name)) return true
  if (whole !== undefined && sameTitle(name, whole)) return true
  if (whole !== undefined && !others.has(name) && differsInKind(name, whole)) return true
  if (others.has(name) || !SHORT.test(name) || bare === undefined) return false
  if (bare.endsWith(name)) return true
  // 《行动方案》 of a plan called 行动计划: the same words but for the kind.
  const kind = /(?:规划|计划|方案|意见|纲要|办法|措施|报告)$/.exec(name)?.[0] ?? ''
  const rest = name.slice(0, name.length - kind.length)
  return rest.length >= 2 && [...own, bare].some((known) => known.slice(0, -kind.length).endsWith(rest))
}
