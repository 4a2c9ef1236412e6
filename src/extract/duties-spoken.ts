// 句中分工: who does what, as a sentence says it: 由A会同B做…, A牵头，B配合, A负责….

import { bodiesAt, isBodyOrRegion } from '../language/bodies.ts'
import type { Responsibility } from '../plan/types.ts'
import { at, type PartContext, placeOf, type Reading } from './reading.ts'

const MOST = 40
const CLAUSE = /[，,。；;]|$/
/** 由 that hands over a duty opens a clause or follows what is handed over; 自由, 理由, 由于 and 由…到 do not. */
const BY = /(?<![自理缘来事])由(?![于此来浅弱小少低])/g
const START = /(?:^|[。；;，,])(?=[^，,。；]{3,60}?(?:负责|牵头))/g
/** A会同B对…开展监测: the clause begins with who does it. */
const WITH = /(?:^|[。；;，,])(?=[^，,。；]{2,24}?会同)/g
const SHARED = /(?:^|[。；;，,])(?=[^，,。；]{4,120}?按照?(?:各自)?职责)/g
const BY_SHARES =
  /^([^，,。；]{4,120}?)(?:等(?:有关|相关)?(?:部门|单位))?按照?(?:各自)?职责(?:分工)?(?:抓好|做好|负责|落实|推进|组织)/

/** Without one of them no pattern here has a match. */
const SAID_BY = ['由', '负责', '牵头', '会同', '职责']

interface Spoken {
  lead: string[]
  support: string[]
  task: string | undefined
  start: number
  end: number
}

/** Duties that the sentences of a paragraph give. */
export function spokenDuties(context: PartContext, reading: Reading): Responsibility[] {
  const { text } = reading.passage
  if (!SAID_BY.some((word) => text.includes(word))) return []
  const found: Spoken[] = []
  const taken = new Uint8Array(text.length)
  const add = (start: number, from: number, handed: boolean): void => {
    const spoken = spokenAt(text, start, from, handed)
    if (spoken === undefined || taken.subarray(spoken.start, spoken.end).includes(1)) return
    taken.fill(1, spoken.start, spoken.end)
    found.push(spoken)
  }
  for (const match of text.includes('由') ? text.matchAll(BY) : []) add(match.index, match.index + 1, true)
  if (text.includes('负责') || text.includes('牵头'))
    for (const match of text.matchAll(START)) add(match.index + match[0].length, match.index + match[0].length, false)
  if (text.includes('会同'))
    for (const match of text.matchAll(WITH)) add(match.index + match[0].length, match.index + match[0].length, true)
  for (const match of text.includes('职责') ? text.matchAll(SHARED) : []) {
    const shared = sharedAt(text, match.index + match[0].length)
    if (shared !== undefined && !found.some((other) => other.start < shared.end && shared.start < other.end))
      found.push(shared)
  }
  return found
    .sort((a, b) => a.start - b.start)
    .flatMap(({ lead, support, task, start, end }): Responsibility[] => {
      const said = task ?? reading.section.heading?.title
      if (said === undefined) return []
      return [{ task: said, lead, support, ...at(placeOf(context, reading.passage, start, end)) }]
    })
}

const VERB = /^(?:牵头负责|负责牵头|牵头组织|牵头(?!单位|部门)|组织|负责(?!同志|人|制)|具体负责|统一负责)/
/** 支持企业牵头组建…: the clause begins with a verb, and whom it names is no body in charge. */
const NO_BODY =
  /^(?:由|支持|鼓励|推动|引导|推广|并|指定|一个|将|以|依托|加强|发挥|建立|健全|完善|强化|明确|要求|组织|协调|各相关)|的/
const DOING = /^(?:会同|联合)/

/** A、B、C等部门按照职责分工抓好落实: all of them lead, each its own share. */
function sharedAt(text: string, start: number): Spoken | undefined {
  const match = BY_SHARES.exec(text.slice(start, start + 160))
  const names = (match?.[1] ?? '').split('、')
  if (match === null || names.length < 2 || !names.every(isBodyOrRegion)) return undefined
  const behind = start + match[0].length
  const end = behind + (CLAUSE.exec(text.slice(behind))?.index ?? 0)
  return { lead: names, support: [], task: clauseBefore(text, start), start, end }
}

/** `handed`: the words follow 由, and any verb may follow; else only 负责 and 牵头 make it a duty. */
function spokenAt(text: string, start: number, from: number, handed: boolean): Spoken | undefined {
  const first = bodiesAt(text, from)
  if (first === undefined || first.bodies.some((name) => NO_BODY.test(name))) return undefined
  let at = first.end
  const support: string[] = []
  const joined = DOING.exec(text.slice(at))?.[0]
  if (joined !== undefined) {
    const others = bodiesAt(text, at + joined.length)
    if (others === undefined) return undefined
    support.push(...others.bodies)
    at = others.end
  }
  const verb = VERB.exec(text.slice(at))?.[0] ?? ''
  if (verb === '' && (!handed || joined === undefined)) return undefined
  const behind = at + verb.length
  const stop = behind + (CLAUSE.exec(text.slice(behind))?.index ?? 0)
  const words = text.slice(behind, stop)
  let end = stop
  // 牵头，B、C配合
  if (verb.includes('牵头') && words === '') {
    const together = DOING.exec(text.slice(stop + 1, stop + 4))?.[0] ?? ''
    const others = bodiesAt(text, stop + 1 + together.length)
    const rest = others === undefined ? '' : text.slice(others.end, others.end + 4)
    if (others !== undefined && together !== '') {
      support.push(...others.bodies)
      end = others.end
    } else if (others !== undefined && /^(?:按职责|分工)?(?:配合|参与|协助|参加|协同|等)/.test(rest)) {
      support.push(...others.bodies)
      end = others.end + 2
    }
  }
  // 由A牵头的协调机制: the words say what is led, and no task.
  const task = words.length >= 4 && !words.startsWith('的') ? words.slice(0, MOST) : clauseBefore(text, start)
  return { lead: first.bodies, support, task, start, end }
}

/** What is handed over: the words right before, or the first clause of the sentence. */
function clauseBefore(text: string, start: number): string | undefined {
  const sentence = Math.max(text.lastIndexOf('。', start - 1), text.lastIndexOf('；', start - 1)) + 1
  const words = text.slice(sentence, start)
  // 见附表，年度执行情况由A负责: what is handed over stands right before.
  const near = words.slice(clauseStart(words))
  if (near.length >= 4 && near.length < words.length) return near.slice(0, MOST)
  // 负责人：《…计划》是…: who says it, and what the plan is like, are no task.
  const clause = /^(?:[^，,。；：:]{2,20}[：:])?(《[^《》]+》|[^，,。；]*)/.exec(words)?.[1] ?? ''
  return clause.length < 4 ? undefined : clause.slice(0, MOST)
}

/** Behind the last stop. */
function clauseStart(words: string): number {
  let at = words.length
  while (at > 0 && !'，,。；'.includes(words.charAt(at - 1))) at--
  return at
}
