// 段落: lines put together again that a page or a fixed width cut.

import { readMark } from '../language/numbering.ts'
import { readUnit } from '../language/units.ts'
import type { Line } from './lines.ts'
import { join, type Passage } from './passage.ts'

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

function goesOnWrapped(before: string, previous: Line, line: Line, width: number): boolean {
  const text = line.passage.text
  // A number or a Latin word is not broken: the line before it stays short by its length.
  const unbroken = /^[A-Za-z0-9.%]+/.exec(text)?.[0].length ?? 0
  const full = previous.width + Math.min(previous.indent, 4) >= width - 7 - Math.min(unbroken, 10)
  if (!full) return false
  if (BULLET.test(text) || EXHIBIT.test(text)) return false
  if (TERMINAL.test(before)) return !beginsBlock(text) && line.indent <= previous.indent + 2
  return !isStrongMark(text)
}

function goesOnUnwrapped(before: string, line: Line): boolean {
  const text = line.passage.text
  if (TERMINAL.test(before) || before.length < LONG || isHeadingLine(before)) return false
  if (!/[，,。；、]/.test(before)) return false
  if (/[”》）)]$/.test(before) && text.length < LONG) return false
  return !beginsBlock(text) && !LABEL.test(text) && (text.length >= LONG || /[。；]$/.test(text))
}

/** What a line is to the paragraphs around it: text, a mark that stands inside one, or something that ends one. */
export type LineRole = 'text' | 'transparent' | 'closing'

/** Joins lines into paragraphs; `width` is that of a hard-wrapped text. */
export function joinLines(
  lines: readonly Line[],
  width: number | undefined,
  roleOf: (index: number) => LineRole,
): Item[] {
  const items: Item[] = []
  let parts: Passage[] = []
  let before = ''
  let current: Item | undefined
  let previous: Line | undefined
  const close = (): void => {
    if (current !== undefined) items.push({ ...current, passage: join(parts) })
    current = undefined
    parts = []
    before = ''
  }
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined || line.blank) continue
    const role = roleOf(index)
    if (role === 'closing') close()
    if (role !== 'text') continue
    const whole =
      current !== undefined && previous !== undefined && line.level === undefined && current.level === undefined
    const goesOn =
      whole &&
      previous !== undefined &&
      (width === undefined ? goesOnUnwrapped(before, line) : goesOnWrapped(before, previous, line, width))
    if (goesOn && current !== undefined) {
      parts.push(line.passage)
      before += line.passage.text
      current.last = index
    } else {
      close()
      current = { passage: line.passage, line: index, last: index, indent: line.indent }
      if (line.level !== undefined) current.level = line.level
      parts = [line.passage]
      before = line.passage.text
    }
    previous = line
  }
  close()
  return items
}
