// 段落: lines put together again that a page or a fixed width cut.

import { isHan } from '../language/characters.ts'
import { readMark } from '../language/numbering.ts'
import { readUnit } from '../language/units.ts'
import type { DamageNote } from './clean.ts'
import type { Line } from './lines.ts'
import { join, type Passage, slice } from './passage.ts'
import { withPairedQuotes } from './quotes.ts'

/** A paragraph, or a line that stands alone. */
export interface Item {
  passage: Passage
  line: number
  last: number
  level?: number
  indent: number
}

const TERMINAL = /[。！？；：:;!?…]["”’』」）)]?$/
const BULLET = /^[▶➤►▪◆●■★•※▲◇○□→]/
const LABEL = /^[\u4e00-\u9fff]{2,8}[：:]/
const EXHIBIT = /^(?:专栏|附件|附表|表|图)[\d一二三四五六七八九十]{0,3}(?:[：:\s]|$)/
const LONG = 20

/** True where a line begins a block of its own, whatever stood before. */
export function beginsBlock(text: string): boolean {
  if (BULLET.test(text) || EXHIBIT.test(text) || /^(?:注|备注)[：:\d]/.test(text)) return true
  const mark = readMark(text)
  if (mark === undefined) return false
  if (mark.style === 'digit') return false
  // 2.1亿元, 3.5个百分点: a number that the line break cut off from its words.
  if (mark.style === 'decimal' && readUnit(text, mark.length) !== undefined) return false
  return true
}

function isStrongMark(text: string): boolean {
  const mark = readMark(text)
  return mark !== undefined && ['comma', 'bracket', 'chapter', 'section', 'part', 'dash'].includes(mark.style)
}

// A heading of one line: it ends without a stop, and what follows is its text.
function isHeadingLine(text: string): boolean {
  const mark = readMark(text)
  return mark !== undefined && mark.style !== 'dash' && text.length <= 50 && !/[，、]$/.test(text)
}

/** What a paragraph has so far, as far as the next line asks: looking through all of it at each line would be quadratic. */
interface Before {
  /** Its first line, and its last characters. */
  head: string
  tail: string
  length: number
  /** It holds a stop or a comma. */
  stopped: boolean
  /** Its last line ends with a bracket behind a stop: 。（责任单位：市水利局） */
  closed: boolean
}

const STOP = /[，,。；、]/
const TAIL = 4
const CLOSED = /[。！？；;!?][（(][^（）()]{1,200}[）)]$/
const LONGEST_CLOSED = 203

function isClosed(text: string): boolean {
  const last = text.charAt(text.length - 1)
  return (last === '）' || last === ')') && CLOSED.test(text.slice(-LONGEST_CLOSED))
}

function beginning(text: string): Before {
  return {
    head: text,
    tail: text.slice(-TAIL),
    length: text.length,
    stopped: STOP.test(text),
    closed: isClosed(text),
  }
}

function going(before: Before, text: string): Before {
  const { head, tail, length, stopped } = before
  return {
    head,
    tail: (tail + text).slice(-TAIL),
    length: length + text.length,
    stopped: stopped || STOP.test(text),
    closed: isClosed(text),
  }
}

function goesOnWrapped(before: Before, previous: Line, line: Line, width: number): boolean {
  const text = line.passage.text
  // A number or a Latin word is not broken: the line before it stays short by its length.
  const unbroken = /^[A-Za-z0-9.%]+/.exec(text)?.[0].length ?? 0
  const full = previous.width + Math.min(previous.indent, 4) >= width - 7 - Math.min(unbroken, 10)
  if (!full) return false
  if (BULLET.test(text) || EXHIBIT.test(text)) return false
  if (TERMINAL.test(before.tail)) return !beginsBlock(text) && line.indent <= previous.indent + 2
  return !isStrongMark(text)
}

function goesOnUnwrapped(before: Before, line: Line): boolean {
  const text = line.passage.text
  if (TERMINAL.test(before.tail) || before.closed || before.length < LONG || !before.stopped) return false
  if (before.length === before.head.length && isHeadingLine(before.head)) return false
  if (/[”》）)]$/.test(before.tail) && text.length < LONG) return false
  return !beginsBlock(text) && !LABEL.test(text) && (text.length >= LONG || /[。；]$/.test(text))
}

/** What a line is to the paragraphs around it: text, a mark that stands inside one, or something that ends one. */
export type LineRole = 'text' | 'transparent' | 'closing'

// 2021年9月前言: the cover's date, to which the first heading was glued.
const DATED_HEADING = /^((?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?)(?:前言|序言|引言|导言|目录)$/

/**
 * Joins lines into paragraphs; `width` is that of a hard-wrapped text. A character that a page break printed twice
 * (培育…区 / 区块链) is recorded in `damage` and left.
 */
export function joinLines(
  lines: readonly Line[],
  width: number | undefined,
  roleOf: (index: number) => LineRole,
  damage: DamageNote[] = [],
): Item[] {
  const items: Item[] = []
  let parts: Passage[] = []
  let before = beginning('')
  let crossed = false
  let current: Item | undefined
  let previous: Line | undefined
  const close = (): void => {
    if (current !== undefined) items.push({ ...current, passage: withPairedQuotes(join(parts)) })
    current = undefined
    parts = []
    before = beginning('')
  }
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined) continue
    const role = roleOf(index)
    if (role === 'closing') close()
    if (line.blank) continue
    if (role === 'transparent') crossed = true
    if (role !== 'text') continue
    const { text } = line.passage
    const whole =
      current !== undefined && previous !== undefined && line.level === undefined && current.level === undefined
    const goesOn =
      whole &&
      previous !== undefined &&
      line.paragraph === undefined &&
      previous.paragraph === undefined &&
      (width === undefined ? goesOnUnwrapped(before, line) : goesOnWrapped(before, previous, line, width))
    if (goesOn && current !== undefined) {
      const at = line.passage.offsets[0]
      // In a text that is not wrapped only a page break puts a blank line into a sentence.
      const broken = crossed || (width === undefined && index > current.last + 1)
      if (broken && at !== undefined && isHan(text.charCodeAt(0)) && before.tail.endsWith(text.charAt(0))) {
        damage.push({ kind: 'doubled', start: at, end: at + 1 })
      }
      parts.push(line.passage)
      before = going(before, text)
      current.last = index
    } else {
      close()
      current = { passage: line.passage, line: index, last: index, indent: line.indent }
      if (line.level !== undefined) current.level = line.level
      const date = DATED_HEADING.exec(text)?.[1]?.length ?? 0
      if (date > 0) items.push({ ...current, passage: slice(line.passage, 0, date) })
      parts = [date > 0 ? slice(line.passage, date) : line.passage]
      before = beginning(text.slice(date))
    }
    previous = line
    crossed = false
  }
  close()
  return items
}
