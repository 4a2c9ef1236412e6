// ①: the marks of footnotes inside the text, which are no character of the words that they stand behind.

import type { Footnote } from './blocks.ts'
import type { Line } from './lines.ts'
import type { Passage } from './passage.ts'

const CIRCLES = /[①-⑳]/
// Behind these a circle begins an item of a list: 包括：①…；②…
const BEFORE_ITEM = /[，,、；;：:。！？]/

/** The lines' passages without the circles that footnotes begin with. Which lines: those of `isText`. */
export function dropNoteMarks(lines: Line[], footnotes: readonly Footnote[], isText: (index: number) => boolean): void {
  const marks = new Set(footnotes.map(({ passage }) => passage.text.charAt(0)).filter((mark) => CIRCLES.test(mark)))
  if (marks.size === 0) return
  lines.forEach((line, index) => {
    if (isText(index) && CIRCLES.test(line.passage.text))
      lines[index] = { ...line, passage: without(line.passage, marks) }
  })
}

function without({ text, offsets }: Passage, marks: ReadonlySet<string>): Passage {
  const kept = Array.from({ length: text.length }, (_, at) => at).filter((at) => !isMark(text, at, marks))
  if (kept.length === text.length) return { text, offsets }
  return {
    text: kept.map((at) => text.charAt(at)).join(''),
    offsets: Int32Array.from(kept, (at) => offsets[at] ?? 0),
  }
}

function isMark(text: string, at: number, marks: ReadonlySet<string>): boolean {
  return at > 0 && marks.has(text.charAt(at)) && !BEFORE_ITEM.test(text.charAt(at - 1))
}
