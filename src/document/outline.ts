// 大纲: which paragraphs are headings, and how they stand in one another.

import { sectionKindOf } from '../language/data/headings.ts'
import { type Mark, rankOf, readMark } from '../language/numbering.ts'
import { readUnit } from '../language/units.ts'
import type { Heading, Section } from './blocks.ts'
import { endWithoutMark } from './note-marks.ts'
import type { Item } from './paragraphs.ts'
import { slice } from './passage.ts'

const MAX_LINE = 64
const MAX_RUN_IN = 34
const MAX_BARE = 26

/** A heading found in an item: its title's stretch, and whether text follows it in the same paragraph. */
export interface HeadingReading {
  mark?: Mark
  titleStart: number
  titleEnd: number
  runIn: boolean
}

const OUTER = new Set(['part', 'chapter', 'section', 'comma', 'bracket'])
// 第四章 格局构建：切实筑牢…: a line with such a mark is a title whole.
const WHOLE_LINE = new Set(['part', 'chapter', 'section'])
// 5G, 4K, 3D: part of a word, no figure.
const DIGIT_WORD = /\d{1,6}[A-Za-z]{1,12}/g

/** The heading that an item is or begins with; `hash` is the level that Markdown gives it. */
export function headingOf(
  item: Item,
  next: Item | undefined,
  afterNext: Item | undefined,
  expected: number,
): HeadingReading | undefined {
  const { text } = item.passage
  const mark = readMark(text)
  if (item.level !== undefined) return whole(text, mark)
  if (mark === undefined)
    return (
      bareHeading(item, next) ??
      (next === undefined ? undefined : bareHeading(next, afterNext) && bareHeading(item, afterNext))
    )
  if (mark.style === 'circle' || mark.style === 'half') return undefined
  if (mark.style === 'decimal' && readUnit(text, mark.length) !== undefined) return undefined
  if (mark.style === 'digit') return digitHeading(text, mark, expected)
  const rest = text.slice(mark.length)
  if (rest === '') return undefined
  // 1、《中华人民共和国森林法》（2019年修订）: an entry of a list of references.
  if (!OUTER.has(mark.style) && REFERENCE.test(rest)) return undefined
  if (mark.style === 'dash') return runIn(text, mark, MAX_BARE)
  const stop = /[。；！？]/.exec(rest)
  if (stop === null) {
    if (rest.length > MAX_LINE || /[，、]$/.test(rest)) return colonHeading(text, mark)
    // 1.新建养老床位500张: an item of a list, not a heading.
    if (
      !OUTER.has(mark.style) &&
      (/[：:]$/.test(rest) ? rest.length > MAX_RUN_IN : /\d/.test(rest) && /[；，]/.test(rest))
    )
      return undefined
    if (mark.style === 'paren' && rest.length > MAX_RUN_IN) return undefined
    return (WHOLE_LINE.has(mark.style) ? undefined : colonHeading(text, mark)) ?? whole(text, mark)
  }
  const outer = OUTER.has(mark.style)
  if (outer && stop.index + 1 === rest.length && isLongHeading(rest, next)) return whole(text, mark)
  return runIn(text, mark, outer ? MAX_RUN_IN + 6 : MAX_RUN_IN)
}

/** （四）推动供需高水平动态适配，在建设强大国内市场中…。: one sentence on its line over text that has no mark of its own. */
function isLongHeading(rest: string, next: Item | undefined): boolean {
  if (rest.length > MAX_LINE || /\d/.test(rest) || next === undefined) return false
  return readMark(next.passage.text) === undefined && next.passage.text.length > rest.length
}

function whole(text: string, mark: Mark | undefined): HeadingReading {
  const titleStart = mark === undefined || mark.style === 'digit' ? 0 : mark.length
  let titleEnd = endWithoutMark(text)
  while (titleEnd > titleStart + 1 && /[。：:，]/.test(text.charAt(titleEnd - 1))) titleEnd--
  const reading: HeadingReading = { titleStart, titleEnd, runIn: false }
  if (mark !== undefined && mark.style !== 'digit') reading.mark = mark
  return reading
}

/** （一）强化组织领导。建立…: the first sentence, where it is short and states no figure. */
function runIn(text: string, mark: Mark, most: number): HeadingReading | undefined {
  const stop = text.slice(mark.length, mark.length + most + 2).search(/[。：:]/)
  if (stop < 2) return undefined
  const titleEnd = mark.length + stop
  const title = text.slice(mark.length, titleEnd)
  if (/\d/.test(title.replace(DIGIT_WORD, '')) && !OUTER.has(mark.style)) return undefined
  if (mark.style === 'dash' && /[：:]/.test(text.charAt(titleEnd)) && title.length > 12) return undefined
  if (titleEnd + 1 >= text.length) return { mark, titleStart: mark.length, titleEnd, runIn: false }
  return { mark, titleStart: mark.length, titleEnd, runIn: true }
}

/** （一）总体目标：到2025年… */
function colonHeading(text: string, mark: Mark): HeadingReading | undefined {
  const colon = text.slice(mark.length, mark.length + 16).search(/[：:]/)
  if (colon < 2 || mark.length + colon + 1 >= text.length) return undefined
  return { mark, titleStart: mark.length, titleEnd: mark.length + colon, runIn: true }
}

/** 1推进…: digit and title with nothing between. Only a short line that is no sentence and states no quantity. */
function digitHeading(text: string, mark: Mark, expected: number): HeadingReading | undefined {
  const rest = text.slice(mark.length)
  if (rest.length < 4 || rest.length > 30 || /[。；，、：:]$/.test(rest)) return undefined
  // 3支撑…: 支 is a classifier too; the run of numbers tells.
  if (readUnit(text, mark.length) !== undefined && (mark.ordinal !== expected || expected < 2)) return undefined
  if (/^[月日年号第至到]/.test(rest) || /[。；]/.test(rest)) return undefined
  return { mark, titleStart: mark.length, titleEnd: text.length, runIn: false }
}

const REFERENCE = /^《.+》(?:[（(][^（）()]*[）)])?[；;]?$/
const NAMED_ALONE = /^(?:前言|序言|引言|导言|总则|附则|结语|后记)$/
// 云岭市市长 李某: who speaks, under the title of a report.
const SPEAKER =
  /^[\u4e00-\u9fff]{2,16}(?:省长|市长|县长|区长|州长|盟长|旗长|主席|主任|局长|厅长|部长|书记|院长)[\u4e00-\u9fff]{2,4}$/

// A year begins a bare heading only of the kind 2025年政府债务情况说明; a quoted word whole is a slogan.
const NO_BARE_START = /^(?!20\d\d年.*(?:说明|情况)$)[\d（(▶➤►●■◆★•※《\-—]|^“[^”]*”?$/

/** A short line of words over a paragraph: a heading with no number. */
function bareHeading(item: Item, next: Item | undefined): HeadingReading | undefined {
  const { text } = item.passage
  if (text.length > MAX_BARE || item.last !== item.line || next === undefined) return undefined
  if (NAMED_ALONE.test(text)) return { titleStart: 0, titleEnd: text.length, runIn: false }
  // Words that end in 的 were cut off from what they name.
  if (text.length < 3 || text.endsWith('的') || SPEAKER.test(text)) return undefined
  if (/[。；，、：:！？!?…）)》\d|]$/.test(text) || /[，。；：:|]/.test(text) || NO_BARE_START.test(text))
    return undefined
  if (next.passage.text.length < 40 || !/[。，]/.test(next.passage.text)) return undefined
  return { titleStart: 0, titleEnd: text.length, runIn: false }
}

/** Builds the tree of sections while headings come by. */
export interface Outliner {
  current: Section
  /** The number that an un-dotted heading would go on with. */
  expected: number
  open(item: Item, reading: HeadingReading): Heading
  /** 附件: what follows stands under its title and under no heading of the text. */
  annex(title: string): void
}

const UNMARKED_RANK = 20
const CHAPTER_RANK = 1

// 总则 stands beside the chapters, over sections of its own.
function unmarkedRank(text: string): number {
  return /^(?:总则|附则)$/.test(text) ? CHAPTER_RANK : UNMARKED_RANK
}

export function outliner(): Outliner {
  let root: Section = { level: 0, kind: 'other' }
  const stack: { section: Section; rank: number; hash?: number }[] = []
  const top = (): Section => stack.at(-1)?.section ?? root
  const self: Outliner = {
    current: root,
    expected: 1,
    open(item, reading) {
      const rank = reading.mark === undefined ? unmarkedRank(item.passage.text) : rankOf(reading.mark)
      for (;;) {
        const last = stack.at(-1)
        if (last === undefined) break
        // 名词解释 has no number, and its entries have; the next heading without a number ends it.
        if (last.section.kind === 'glossary') {
          if (reading.mark !== undefined && last.section.heading?.mark === undefined && rank > 4) break
          if (reading.mark === undefined) {
            stack.pop()
            continue
          }
        }
        const above = item.level !== undefined && last.hash !== undefined ? last.hash < item.level : last.rank < rank
        if (above) break
        stack.pop()
      }
      const parent = top()
      const title = item.passage.text.slice(reading.titleStart, reading.titleEnd)
      const own = sectionKindOf(title)
      const section: Section = {
        parent,
        level: stack.length + 1,
        kind: own === 'other' ? parent.kind : inherited(own, parent),
      }
      const passage = reading.runIn ? slice(item.passage, 0, reading.titleEnd) : item.passage
      const heading: Heading = {
        kind: 'heading',
        passage,
        titleStart: reading.titleStart,
        titleEnd: reading.titleEnd,
        title,
        level: section.level,
        section,
        line: item.line,
      }
      if (reading.mark !== undefined) heading.mark = reading.mark
      section.heading = heading
      const entry: { section: Section; rank: number; hash?: number } = { section, rank }
      if (item.level !== undefined) entry.hash = item.level
      stack.push(entry)
      self.current = section
      self.expected = reading.mark?.style === 'digit' ? (reading.mark.ordinal ?? 0) + 1 : 1
      return heading
    },
    annex(title) {
      stack.length = 0
      root = { level: 0, kind: sectionKindOf(title), annex: title }
      self.current = root
      self.expected = 1
    },
  }
  return self
}

// 实施期限, 重点任务 under a review stay a review; a 目标 under anything is a target, a 现状 under anything a review.
function inherited(own: Section['kind'], parent: Section): Section['kind'] {
  if (parent.kind === 'glossary') return parent.kind
  if (own === 'glossary' || own === 'target' || own === 'review' || own === 'phases') return own
  return parent.kind === 'review' || parent.kind === 'target' || parent.kind === 'phases' || parent.kind === 'situation'
    ? parent.kind
    : own
}
