// ①: the marks of footnotes inside the text, which are no character of the words that they stand behind. A mark that its
// font draws by pieces comes out as characters of private use.

import type { Footnote } from './blocks.ts'
import type { Line } from './lines.ts'
import type { Passage } from './passage.ts'

const CIRCLES = /[①-⑳]/
const PRIVATE = /^(?:[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff])+/
const ANY_MARK = /[①-⑳]|(?:[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff])+/g
// Behind these a circle begins an item of a list: 包括：①…；②…
const BEFORE_ITEM = /[，,、；;：:。！？]/

const AT_END = /(?:[①-⑳*＊]|[[［〔]\d{1,2}[\]］〕])$/

/** Where a title ends before the mark of its footnote: 二、主要任务①. */
export function endWithoutMark(title: string): number {
  return title.replace(AT_END, '').length
}

/** The lines' passages without the marks that footnotes begin with. Which lines: those of `isText`. */
export function dropNoteMarks(lines: Line[], footnotes: readonly Footnote[], isText: (index: number) => boolean): void {
  const marks = new Set(footnotes.flatMap(({ passage }) => markOf(passage.text)))
  if (marks.size === 0) return
  lines.forEach((line, index) => {
    if (isText(index)) lines[index] = { ...line, passage: without(line.passage, marks) }
  })
}

/** The mark that a footnote begins with. */
function markOf(text: string): string[] {
  const drawn = PRIVATE.exec(text)?.[0]
  if (drawn !== undefined) return [drawn]
  return CIRCLES.test(text.charAt(0)) ? [text.charAt(0)] : []
}

function without({ text, offsets }: Passage, marks: ReadonlySet<string>): Passage {
  const dropped = new Set(
    [...text.matchAll(ANY_MARK)].flatMap(({ 0: mark, index }) =>
      isMark(text, index, mark, marks) ? range(index, mark.length) : [],
    ),
  )
  if (dropped.size === 0) return { text, offsets }
  const kept = range(0, text.length).filter((at) => !dropped.has(at))
  return {
    text: kept.map((at) => text.charAt(at)).join(''),
    offsets: Int32Array.from(kept, (at) => offsets[at] ?? 0),
  }
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => from + at)
}

function isMark(text: string, at: number, mark: string, marks: ReadonlySet<string>): boolean {
  return at > 0 && marks.has(mark) && !(CIRCLES.test(mark) && BEFORE_ITEM.test(text.charAt(at - 1)))
}
