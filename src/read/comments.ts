// 注释: <!-- … --> of Markdown and web pages. They are no words of the plan; settings may stand in them.

import { lineAt, type SourceComment, type SourceContent, type SourceLine } from './source.ts'

const OPEN = '<!--'
const CLOSE = '-->'

/** Comments of a Markdown text; one that never closes is text. */
function commentsIn(text: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(OPEN); at >= 0; ) {
    const close = text.indexOf(CLOSE, at + OPEN.length)
    if (close < 0) break
    found.push({ start: at, end: close + CLOSE.length })
    at = text.indexOf(OPEN, close + CLOSE.length)
  }
  return found
}

/** The lines from the first with words behind `offset` to the next without; `ends`: the last line of each line's block. */
function blockBehind(
  text: string,
  lines: readonly SourceLine[],
  ends: readonly number[],
  offset: number,
): SourceComment['next'] {
  let at = lineAt(lines, offset)
  const own = lines[at]
  if (own !== undefined && text.slice(offset, own.end).trim() === '') at++
  while (at < lines.length && ends[at] === -1) at++
  const first = lines[at]
  const last = lines[ends[at] ?? -1]
  if (first === undefined || last === undefined) return undefined
  return { start: Math.max(first.start, offset), end: last.end }
}

/** The last line of the block that each line is of; -1 of a blank one. */
function blockEnds(text: string, lines: readonly SourceLine[]): number[] {
  const ends: number[] = []
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]
    const blank = line === undefined || text.slice(line.start, line.end).trim() === ''
    const next = ends[at + 1] ?? -1
    ends[at] = blank ? -1 : next === -1 ? at : next
  }
  return ends
}

interface Span {
  readonly start: number
  readonly end: number
}

/** What a line holds outside comments, which are in order; `from`: the first that ends behind its start. */
function contentWithout(text: string, line: SourceLine, comments: readonly Span[], from: number): SourceContent {
  const offsets: number[] = []
  let words = ''
  const take = (start: number, end: number): void => {
    words += text.slice(start, Math.max(start, end))
    for (let at = start; at < end; at++) offsets.push(at)
  }
  let at = line.start
  for (let index = from; index < comments.length; index++) {
    const comment = comments[index]
    if (comment === undefined || comment.start >= line.end) break
    take(at, comment.start)
    at = Math.max(at, comment.end)
  }
  take(at, line.end)
  return { text: words, offsets: Int32Array.from(offsets) }
}

/** Takes the comments of a Markdown text out of its lines. */
export function withoutComments(
  text: string,
  lines: readonly SourceLine[],
): { lines: readonly SourceLine[]; comments: SourceComment[] } {
  const found = commentsIn(text)
  if (found.length === 0) return { lines, comments: [] }
  const ends = blockEnds(text, lines)
  let from = 0
  return {
    lines: lines.map((line) => {
      while ((found[from]?.end ?? Number.POSITIVE_INFINITY) <= line.start) from++
      const first = found[from]
      if (first === undefined || first.start >= line.end) return line
      return { ...line, content: contentWithout(text, line, found, from) }
    }),
    comments: found.map(({ start, end }) => {
      const next = blockBehind(text, lines, ends, end)
      const words = text.slice(start + OPEN.length, end - CLOSE.length).trim()
      return { text: words, start, end, ...(next === undefined ? {} : { next }) }
    }),
  }
}
