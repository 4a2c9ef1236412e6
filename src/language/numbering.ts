// 层次序数: the marks that number headings and items. GB/T 9704-2012 7.3.3: 一、, （一）, 1., （1）; books and plans add
// 第一章, 第一节, 1.1 and marks of their own.

import { toSmallNumber } from './numerals.ts'

/** Styles of marks, ranked from the outermost in. */
export type MarkStyle =
  | 'part'
  | 'chapter'
  | 'section'
  | 'comma'
  | 'bracket'
  | 'dot'
  | 'decimal'
  | 'digit'
  | 'paren'
  | 'half'
  | 'circle'
  | 'dash'

export interface Mark {
  style: MarkStyle
  /** The whole mark as printed: 一、, （一）, 第一章. */
  mark: string
  /** As printed without its punctuation: 一, 3.1.2. */
  number: string
  /** Its last number; nothing for ——. */
  ordinal?: number
  /** Characters that the mark takes. */
  length: number
  /** Depth within the style: 3.1.2 has 3. */
  depth: number
}

// 第一部分 opens a part; 第一部法律 counts, and 第一章的任务 is a sentence.
const CHAPTER = /^第([一二三四五六七八九十百零〇\d]{1,4})([篇编章节]|部分)(?!的)/
// 三、四线城市 is no mark; 四、一般债券… is one.
const COMMA = /^([一二三四五六七八九十]{1,3})[、.．，](?!(?!一般|一体|一批|一站|一带|三农|三保)[一二三四五六七八九十])/
const BRACKET = /^[（(]([一二三四五六七八九十]{1,3})[）)][、.．]?/
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,3})[.、．]? ?(?![\d%％年月])/
const DOT = /^(\d{1,2})[.、．﹒](?!\d) ?/
const PAREN = /^[（(](\d{1,2})[）)][、.．]?/
const HALF = /^(\d{1,2})[）)]/
const CIRCLES = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const DASH = /^(?:——|--|—)(?=[^\d—-])/
const BARE_DIGIT = /^(\d{1,2})(?=[\u4e00-\u9fff“《])/

const RANKS: Readonly<Record<MarkStyle, number>> = {
  part: 0,
  chapter: 1,
  section: 2,
  comma: 3,
  bracket: 4,
  decimal: 5,
  dot: 6,
  digit: 7,
  paren: 8,
  half: 9,
  circle: 10,
  dash: 11,
}

/** Rank of a style: smaller is further out. */
export function rankOf(mark: Mark): number {
  return RANKS[mark.style] + (mark.style === 'decimal' ? (mark.depth - 2) * 0.1 : 0)
}

function mark(style: MarkStyle, match: RegExpExecArray, number: string, depth = 1): Mark {
  const ordinal = toSmallNumber(number.split('.').at(-1) ?? number)
  const whole = match[0]
  const result: Mark = { style, mark: whole, number, length: whole.length, depth }
  if (ordinal !== undefined) result.ordinal = ordinal
  return result
}

/** The mark that a line begins with, or nothing. A digit with no dot (1推进…) is one of style `digit`: look at its run. */
export function readMark(text: string): Mark | undefined {
  const reader = READERS.get(text.charAt(0))
  return reader?.(text)
}

function chapterMark(text: string): Mark | undefined {
  const chapter = CHAPTER.exec(text)
  if (chapter === null) return undefined
  const unit = chapter[2]
  return mark(unit === '章' ? 'chapter' : unit === '节' ? 'section' : 'part', chapter, chapter[1] ?? '')
}

function commaMark(text: string): Mark | undefined {
  const comma = COMMA.exec(text)
  return comma === null ? undefined : mark('comma', comma, comma[1] ?? '')
}

function bracketMark(text: string): Mark | undefined {
  const bracket = BRACKET.exec(text)
  if (bracket !== null) return mark('bracket', bracket, bracket[1] ?? '')
  const paren = PAREN.exec(text)
  return paren === null ? undefined : mark('paren', paren, paren[1] ?? '')
}

function digitMark(text: string): Mark | undefined {
  const decimal = DECIMAL.exec(text)
  if (decimal !== null) return mark('decimal', decimal, decimal[1] ?? '', (decimal[1] ?? '').split('.').length)
  const dot = DOT.exec(text)
  if (dot !== null) return mark('dot', dot, dot[1] ?? '')
  const half = HALF.exec(text)
  if (half !== null) return mark('half', half, half[1] ?? '')
  const digit = BARE_DIGIT.exec(text)
  return digit === null ? undefined : mark('digit', digit, digit[1] ?? '')
}

function circleMark(text: string): Mark {
  const number = text.charAt(0)
  return { style: 'circle', mark: number, number, length: 1, depth: 1, ordinal: CIRCLES.indexOf(number) + 1 }
}

function dashMark(text: string): Mark | undefined {
  const dash = DASH.exec(text)
  return dash === null ? undefined : { style: 'dash', mark: dash[0], number: '', length: dash[0].length, depth: 1 }
}

/** What a line may be that begins with a character: most lines begin with none of these. */
const READERS: ReadonlyMap<string, (text: string) => Mark | undefined> = new Map([
  ['第', chapterMark],
  ...[...'一二三四五六七八九十'].map((first) => [first, commaMark] as const),
  ...[...'（('].map((first) => [first, bracketMark] as const),
  ...[...'0123456789'].map((first) => [first, digitMark] as const),
  ...[...CIRCLES].map((first) => [first, circleMark] as const),
  ...[...'—-'].map((first) => [first, dashMark] as const),
])
