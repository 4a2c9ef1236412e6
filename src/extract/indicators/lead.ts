// What stands before a number in its clause: the name of what is measured, and the words that say how the number is meant.

import { NOT_STRIPPED, NOUN_START } from '../../language/data/lead-words.ts'
import { ACTIONS, ATTAIN, FALL, FALL_HEADS, LEADS, MANNER, RATE_HEADS, RISE } from '../../language/data/measures.ts'

export type Change = 'rise' | 'fall'

/** The words before a number, understood. */
export interface Lead {
  /** Stretch of the text that is the name; empty where nothing names it. */
  start: number
  end: number
  /** 达到, 提高到: the number is the level. */
  attains: boolean
  /** 增长, 下降: the number is the change. */
  change?: Change
  /** 增速, 涨幅 ended the name: the number is a rate of it. */
  rate?: Change
  /** 年均, 平均 of a span. */
  average: boolean
  /** 累计. */
  accumulated: boolean
  /** 分别: the values are dealt out. */
  dealt: boolean
  /** 同口径, 可比价. */
  comparable: boolean
  /** 翻 before 一番. */
  doubles: boolean
  /** 预计, 力争 among the words. */
  hedge?: string
  /** 各, 均, 都: said of each of several. */
  each: boolean
  /** The words stripped, nearest to the number first. */
  words: string[]
}

interface Entry {
  word: string
  role: 'attain' | 'rise' | 'fall' | 'manner'
}

const byLast = new Map<string, Entry[]>()
function enter(words: readonly string[], role: Entry['role']): void {
  for (const word of words) {
    const last = word.charAt(word.length - 1)
    const list = byLast.get(last) ?? []
    list.push({ word, role })
    byLast.set(last, list)
  }
}
enter(ATTAIN, 'attain')
enter(RISE, 'rise')
enter(FALL, 'fall')
enter(MANNER, 'manner')
for (const list of byLast.values()) list.sort((a, b) => b.word.length - a.word.length)

const RATES = [...RATE_HEADS].sort((a, b) => b.length - a.length)
const FALLS = [...FALL_HEADS].sort((a, b) => b.length - a.length)

function isPartOfName(text: string, floor: number, at: number, word: string): boolean {
  if (at - word.length <= floor) return false
  const tail = text.slice(Math.max(floor, at - 8), at)
  const match = NOT_STRIPPED.exec(tail)
  if (match === null) return false
  // 存在 guards the 在 of itself, not a longer word.
  return match[0].length > word.length && match[0] !== '在'
}

const CUT = /[，,。；;：:、！？\s]$/

/** Reads the words between `from` and `to`, right to left. */
export function readLead(text: string, from: number, to: number): Lead {
  const lead = emptyLead(from, to)
  let end = to
  for (let turn = 0; turn < 14; turn++) {
    while (end > from && CUT.test(text.charAt(end - 1))) end--
    const entry = entryBefore(text, from, end)
    if (entry === undefined) {
      const rate = lead.attains || lead.change === undefined ? headBefore(text, from, end) : undefined
      if (rate === undefined || lead.rate !== undefined) break
      lead.rate = rate.change
      if (/年均|平均|复合/.test(rate.word)) lead.average = true
      end -= rate.word.length
      if (text.charAt(end - 1) === '的') end--
      continue
    }
    apply(lead, entry)
    end -= entry.word.length
  }
  lead.end = end
  trimFront(text, lead)
  return lead
}

function entryBefore(text: string, floor: number, end: number): Entry | undefined {
  const list = byLast.get(text.charAt(end - 1))
  if (list === undefined) return undefined
  for (const entry of list) {
    const start = end - entry.word.length
    if (start < floor || !text.startsWith(entry.word, start)) continue
    if (isPartOfName(text, floor, end, entry.word)) continue
    return entry
  }
  return undefined
}

function headBefore(text: string, floor: number, end: number): { word: string; change: Change } | undefined {
  for (const word of FALLS) if (end - word.length >= floor && text.endsWith(word, end)) return { word, change: 'fall' }
  for (const word of RATES) if (end - word.length >= floor && text.endsWith(word, end)) return { word, change: 'rise' }
  return undefined
}

function apply(lead: Lead, { word, role }: Entry): void {
  lead.words.push(word)
  if (word === '翻') lead.doubles = true
  if (role === 'attain' && lead.change === undefined) lead.attains = true
  else if (role === 'rise' && lead.change === undefined && !lead.attains) lead.change = 'rise'
  else if (role === 'fall' && lead.change === undefined && !lead.attains) lead.change = 'fall'
  if (word === '增长' && role === 'manner' && lead.change === undefined && !lead.attains) lead.change = 'rise'
  if (word === '年均' || word === '平均') lead.average = true
  if (word.startsWith('累计')) lead.accumulated = true
  if (word === '分别') lead.dealt = true
  if (word === '各' || word === '均' || word === '都') lead.each = true
  if (/口径|可比|不变价|剔除|扣除/.test(word)) lead.comparable = true
  if (/^(?:力争|争取|预计|预期|有望|努力)$/.test(word)) lead.hedge = word
}

const byFirstLead = new Map<string, string[]>()
for (const word of [...LEADS, ...ACTIONS]) {
  const list = byFirstLead.get(word.charAt(0)) ?? []
  list.push(word)
  byFirstLead.set(word.charAt(0), list)
}
for (const list of byFirstLead.values()) list.sort((a, b) => b.length - a.length)

// 三年建设…: how long it takes; 三年制, 三年期 and 三年级 name.
const DURATION =
  /^(?:(?:未来|今后)?[一二两三四五]年(?:之?内|来|间|共|累计)*|(?:规划|计划|实施)期(?:之?内|间))(?=[\u4e00-\u9fff]{2})(?!制(?!修订|定)|期|级|以上|行动|计划|规划|龄|生)/

/** Drops introducing words and verbs from the front of the name, while something is left that names. */
function trimFront(text: string, lead: Lead): void {
  let start = lead.start
  for (let turn = 0; turn < 12; turn++) {
    while (start < lead.end && /[，,。；;：:、！？\s”）)》]/.test(text.charAt(start))) start++
    const word = leadAt(text, start, lead.end) ?? DURATION.exec(text.slice(start, Math.min(lead.end, start + 12)))?.[0]
    if (word === undefined) break
    start += word.length
    if (text.charAt(start) === '了' || text.charAt(start) === '的' || text.charAt(start) === '好') start++
  }
  lead.start = start
  while (lead.end > lead.start && /[的“（(《、，,：:\s]/.test(text.charAt(lead.end - 1))) lead.end--
}

function leadAt(text: string, at: number, end: number): string | undefined {
  const list = byFirstLead.get(text.charAt(at))
  if (list === undefined) return undefined
  if (NOUN_START.test(text.slice(at, Math.min(end, at + 8)))) return undefined
  for (const word of list) {
    if (at + word.length > end || !text.startsWith(word, at)) continue
    // 集聚区, 完成率, 服务业: a verb with the head of a noun behind it is a noun.
    if (
      NOUN_END.has(text.charAt(at + word.length)) &&
      word.length > 1 &&
      word !== '其中' &&
      !/^区[级域内块镇]/.test(text.slice(at + word.length, at + word.length + 2))
    )
      continue
    return word
  }
  return undefined
}

const NOUN_END = new Set([...'区率量度型性者员额费值业权期'])

/** A name without the verbs and connecting words at its front: 共有养老机构, 建成养老服务中心. */
export function trimmedName(name: string): string {
  const lead = emptyLead(0, name.length)
  trimFront(name, lead)
  return lead.end - lead.start >= 2 ? name.slice(lead.start, lead.end) : name
}

function emptyLead(from: number, to: number): Lead {
  return {
    start: from,
    end: to,
    attains: false,
    average: false,
    accumulated: false,
    dealt: false,
    comparable: false,
    doubles: false,
    each: false,
    words: [],
  }
}

/** True where nothing but verbs and connecting words stands between `from` and `to`. */
export function isOnlyLead(text: string, from: number, to: number): boolean {
  const lead = emptyLead(from, to)
  trimFront(text, lead)
  return lead.start >= lead.end
}
