// 比较词 around a number, longest match first.

import { characterSet } from './characters.ts'
import { ABOUT, AFTER, BEFORE, type Bound, HEDGES } from './data/comparators.ts'

/** What the words before a number say of it. */
export interface BoundReading {
  op: Bound
  /** Where the words begin; the number's own start where there are none. */
  start: number
  word: string
  /** 控制在 alone is softened by a 左右 behind the number. */
  soft?: boolean
}

const BEFORE_WORDS = Object.entries(BEFORE).sort((a, b) => b[0].length - a[0].length)
const BEFORE_LAST = characterSet(BEFORE_WORDS.map(([word]) => word.slice(-1)))
const AFTER_WORDS = Object.entries(AFTER).sort((a, b) => b[0].length - a[0].length)
const AFTER_FIRST = characterSet(AFTER_WORDS.map(([word]) => word))
const HEDGE_WORDS = [...HEDGES].sort((a, b) => b.length - a.length)
const HEDGE_LAST = characterSet(HEDGE_WORDS.map((word) => word.slice(-1)))
// How far the words before a number reach: 力争控制在不超过 and the like.
const REACH = 16
// Characters that make another word of a comparator's last one: 附近40米, 最近3年, 远超, 赶超.
const NOT_NEAR = new Set(['附', '最', '临', '邻', '远', '就'])

/** The comparator that ends at `at`, not reaching before `floor`. Between it and the number 到 or 了 may stand. */
export function boundBefore(text: string, at: number, floor: number): BoundReading {
  const reading = boundEndingAt(text, at, Math.max(floor, at - REACH))
  if (reading !== undefined) return reading
  return { op: '=', start: at, word: '' }
}

function boundEndingAt(text: string, at: number, floor: number): BoundReading | undefined {
  if (at <= floor || !BEFORE_LAST.has(text.charCodeAt(at - 1))) return undefined
  for (const [word, op] of BEFORE_WORDS) {
    const start = at - word.length
    if (start < floor || !text.startsWith(word, start)) continue
    // 取得新突破3个方面: a noun, no bound.
    if ((word === '突破' || word === '超越') && /[新大性术]/.test(text.charAt(start - 1))) return undefined
    if (word === '近' && NOT_NEAR.has(text.charAt(start - 1))) return undefined
    const reading: BoundReading = { op, start, word }
    if (word === '控制在') reading.soft = true
    // 大约不低于, 控制在不超过: the inner word binds, the outer belongs to the phrase.
    const outer = boundEndingAt(text, start, floor)
    return outer === undefined ? reading : { ...reading, op: op === '~' ? outer.op : op, start: outer.start }
  }
  return undefined
}

/** 以上, 左右, 以内 at `at`. 以上的 is a part of what follows; the caller sees it by the next character. */
export function boundAfter(text: string, at: number): { op: Bound; end: number } {
  if (AFTER_FIRST.has(text.charCodeAt(at))) {
    for (const [word, op] of AFTER_WORDS) if (text.startsWith(word, at)) return { op, end: at + word.length }
  }
  return { op: '=', end: at }
}

/** 余, 多 between number and unit; 0 where it is none. 多 is one only before a unit or a noun, never in 多元. */
export function aboutWord(text: string, at: number): number {
  const character = text.charAt(at)
  if (!ABOUT.includes(character)) return 0
  if (character === '来' && !/[个家项条人名]/.test(text.charAt(at + 1))) return 0
  if (
    character === '多' &&
    /^多[元样种功业层极]/.test(text.slice(at, at + 2)) &&
    !/^多(?:种|层|元人)/.test(text.slice(at, at + 3))
  )
    return 0
  return 1
}

/** 力争, 预计 that ends at `at`. */
export function hedgeBefore(text: string, at: number, floor: number): { word: string; start: number } | undefined {
  if (!HEDGE_LAST.has(text.charCodeAt(at - 1))) return undefined
  for (const word of HEDGE_WORDS) {
    const start = at - word.length
    if (start >= floor && text.startsWith(word, start)) return { word, start }
  }
  return undefined
}
