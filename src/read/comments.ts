// 注释: <!-- … --> of Markdown and web pages. They are no words of the plan; settings may stand in them.

import type { SourceComment, SourceContent, SourceLine } from './source.ts'

const OPEN = '<!--'
const CLOSE = '-->'

/** Comments of a Markdown text; one that never closes is text. */
function commentsIn(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let at = text.indexOf(OPEN); at >= 0; ) {
    const close = text.indexOf(CLOSE, at + OPEN.length)
    if (close < 0) break
    found.push({ start: at, end: close + CLOSE.length })
    at = text.indexOf(OPEN, close + CLOSE.length)
  }
  return found
}

/** The lines from the first with words behind `offset` to the next without. */
function blockBehind(text: string, lines: readonly SourceLine[], offset: number): SourceComment['next'] {
  const isBlank = ({ start, end }: SourceLine): boolean => text.slice(Math.max(start, offset), end).trim() === ''
  const from = lines.findIndex((line) => line.end > offset && !isBlank(line))
  const first = lines[from]
  if (first === undefined) return undefined
  const rest = lines.slice(from)
  const stop = rest.findIndex(isBlank)
  const last = rest[stop < 0 ? rest.length - 1 : stop - 1] ?? first
  return { start: Math.max(first.start, offset), end: last.end }
}

function contentWithout(
  text: string,
  { start, end }: SourceLine,
  comments: readonly { start: number; end: number }[],
): SourceContent | undefined {
  const own = comments.filter((comment) => comment.start < end && comment.end > start)
  if (own.length === 0) return undefined
  const offsets: number[] = []
  for (let at = start; at < end; at++) {
    if (!own.some((comment) => at >= comment.start && at < comment.end)) offsets.push(at)
  }
  return { text: offsets.map((at) => text.charAt(at)).join(''), offsets: Int32Array.from(offsets) }
}

/** Takes the comments of a Markdown text out of its lines. */
export function withoutComments(
  text: string,
  lines: readonly SourceLine[],
): { lines: readonly SourceLine[]; comments: SourceComment[] } {
  const found = commentsIn(text)
  if (found.length === 0) return { lines, comments: [] }
  return {
    lines: lines.map((line) => {
      const content = contentWithout(text, line, found)
      return content === undefined ? line : { ...line, content }
    }),
    comments: found.map(({ start, end }) => {
      const next = blockBehind(text, lines, end)
      const words = text.slice(start + OPEN.length, end - CLOSE.length).trim()
      return { text: words, start, end, ...(next === undefined ? {} : { next }) }
    }),
  }
}
