// 行: the lines of a source, cleaned, measured and told apart from page marks.

import { isBlank, isWordCharacter } from '../language/characters.ts'
import type { Source, SourceContent } from '../read/source.ts'
import { clean, cleanContent, type DamageNote, type Simplify } from './clean.ts'
import type { Passage } from './passage.ts'

export interface Line {
  index: number
  /** Offsets into the source. */
  start: number
  end: number
  passage: Passage
  /** Columns that the text takes, an ideograph being two. */
  width: number
  /** Columns of blanks before the text. */
  indent: number
  blank: boolean
  level?: number
  /** The words as the format gives them, where they are not the source's own characters. */
  content?: SourceContent
  /** No line of a hard-wrapped paragraph. */
  paragraph?: true
  /** A footnote, as the format knows it. */
  note?: true
}

function columns(source: string, start: number, end: number): { width: number; indent: number } {
  let width = 0
  let indent = 0
  let seen = false
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at)
    const wide = code >= 0x1100 ? 2 : 1
    if (!seen && isBlank(code)) {
      indent += code === 0x09 ? 4 : wide
      continue
    }
    seen = true
    width += wide
  }
  return { width, indent }
}

/** The lines of a source as they are read. Markdown's # marks are taken off. */
export function readLines(source: Source, simplify: Simplify | undefined, damage: DamageNote[]): Line[] {
  return source.lines.map((line, index) => {
    const { content } = line
    const start = line.level === undefined ? line.start : line.start + line.level
    const passage =
      content === undefined
        ? clean(source.text, start, line.end, simplify, damage)
        : cleanContent(content, simplify, damage)
    const { width, indent } =
      content === undefined ? columns(source.text, start, line.end) : columns(content.text, 0, content.text.length)
    const result: Line = { index, start: line.start, end: line.end, passage, width, indent, blank: passage.text === '' }
    if (line.level !== undefined) result.level = line.level
    if (content !== undefined) result.content = content
    if (line.paragraph === true) result.paragraph = true
    if (line.note === true) result.note = true
    return result
  })
}

const PAGE_MARK =
  /^(?:[—–\-－·.]{1,2}\d{1,4}[—–\-－·.]{1,2}|第\d{1,4}页(?:[,，/共]{0,2}\d{0,4}页?)?|\d{1,3}|[IVXivx]{1,5}(?: [IVX]{1,4}){0,2}|\d{1,3}\/\d{1,3})$/

/** A page's number standing alone: — 3 —, 第3页, a bare figure between blank lines. */
export function isPageMark(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  if (line === undefined || line.blank || line.passage.text.length > 12 || !PAGE_MARK.test(line.passage.text))
    return false
  if (/[—–\-页]/.test(line.passage.text)) return true
  return standsAlone(lines, index)
}

// A bare figure is a page number only where no table of one cell a line can be: between a text line that is cut and its
// rest, or at a page's edge in hard-wrapped text.
function standsAlone(lines: readonly Line[], index: number): boolean {
  const before = nearest(lines, index, -1)
  const after = nearest(lines, index, 1)
  const long = (line: Line | undefined): boolean => line !== undefined && line.width > 40
  const piped = (line: Line | undefined): boolean => line?.passage.text.startsWith('|') === true
  if (piped(before) && piped(after)) return true
  return (long(before) && long(after)) || (after === undefined && long(before)) || (before === undefined && long(after))
}

function nearest(lines: readonly Line[], index: number, step: 1 | -1): Line | undefined {
  for (let at = index + step; at >= 0 && at < lines.length; at += step) {
    const line = lines[at]
    if (line !== undefined && !line.blank) return line
  }
  return undefined
}

/** First and last unit of the ranges that plans print: Latin, Greek, punctuation and signs, Chinese, full width. */
const READABLE: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x391, 0x3c9],
  [0x2010, 0x206f],
  [0x2100, 0x2bff],
  [0x2e80, 0x2fd5],
  [0x3000, 0x303f],
  [0x3105, 0x312f],
  [0x31c0, 0x9fff],
  [0xd800, 0xdfff],
  [0xf900, 0xfaff],
  [0xfe30, 0xffef],
]

const OTHER = 0
const PRINTED = 1
const WORD = 2
/** What each character is to a reader: of a word, printed, or neither. */
const LOOK = new Uint8Array(0x10000)
for (const [first, last] of READABLE) LOOK.fill(PRINTED, first, last + 1)
LOOK.fill(WORD, 0x3400, 0xa000)
for (let code = 0; code < 0x80; code++) if (isWordCharacter(code)) LOOK[code] = WORD

/** A line of characters that no plan prints: a font without a map gave them. Other scripts' words inside a line stay. */
export function isUnreadable(text: string): boolean {
  let unreadable = 0
  let words = 0
  for (let at = 0; at < text.length; at++) {
    const look = LOOK[text.charCodeAt(at)]
    if (look === WORD) words++
    else if (look === OTHER) unreadable++
  }
  return unreadable > words
}

const MAX_BESIDE = 40

/** Lines that stand again and again beside page marks: running heads. Their first standing is kept by the caller. */
export function runningHeads(lines: readonly Line[], marks: ReadonlySet<number>): Set<number> {
  const beside = new Map<string, Set<number>>()
  for (const mark of marks) {
    for (const step of [1, -1] as const) {
      let at = mark + step
      let looked = 0
      // Marks in a row, and blank pages, are passed; not the whole document for each of them.
      for (let steps = 0; at >= 0 && at < lines.length && looked < 3 && steps < MAX_BESIDE; steps++) {
        const line = lines[at]
        if (line !== undefined && !line.blank && !marks.has(at)) {
          looked++
          if (line.passage.text.length <= 40) {
            const list = beside.get(line.passage.text) ?? new Set()
            beside.set(line.passage.text, list.add(at))
          }
          if (line.width > 60) break
        }
        at += step
      }
    }
  }
  const heads = new Set<number>()
  for (const [text, list] of beside) {
    if (list.size >= 3 && !/^[\d|]/.test(text)) for (const at of list) heads.add(at)
  }
  return heads
}

/**
 * The width at which the lines of a hard-wrapped text are cut, or nothing where each line is a paragraph: most of the
 * longer lines then end within a few columns of one width, and end in the middle of a sentence.
 */
export function wrapWidth(lines: readonly Line[]): number | undefined {
  const widths = lines
    .filter((line) => !line.blank && line.width >= 24 && line.paragraph === undefined)
    .map((line) => line.width + Math.min(line.indent, 4))
  if (widths.length < 20) return undefined
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  const around = (width: number): number => {
    let sum = 0
    for (let at = width - 3; at <= width + 3; at++) sum += counts.get(at) ?? 0
    return sum
  }
  let high = 0
  for (const width of counts.keys()) if (around(width) > around(high)) high = width
  if (high > 110) return undefined
  const near = widths.filter((width) => width >= high - 8 && width <= high + 6).length
  return near / widths.length >= 0.45 ? high : undefined
}
