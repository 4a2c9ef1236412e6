// HTML: the lines and tables of the plan on a page, each character with its place in the file.

import { EMPTY_CONTENT, trimmed } from './html-content.ts'
import { flowOf, type Piece } from './html-flow.ts'
import { Offsets } from './html-offsets.ts'
import { type Document, type Element, isComment, isElement, isText, parseHtml } from './html-parse.ts'
import { planOf } from './html-plan.ts'
import { shownIn } from './html-words.ts'
import type { Limits } from './limits.ts'
import { type SourceBody, type SourceComment, type SourceLine, type SourceTable, splitLines } from './source.ts'

/** Reads a page. Loaded for a page only: the parser is heavy. */
export function readHtml(text: string, limits: Limits): SourceBody {
  const document = parseHtml(text, limits)
  const offsets = new Offsets(text)
  const body: SourceBody = {
    text,
    lines: [],
    tables: [],
    fileLines: splitLines(text),
  }
  const root = document.childNodes.find((node) => isElement(node))
  if (root === undefined) return body
  const { pieces, shown } = flowOf(root, offsets, limits)
  return {
    ...body,
    comments: commentsOf(document),
    ...linesOf(planOf(pieces, titleOf(document))),
    ...shownIn(shown, (offset) => offsets.endOf(offset)),
  }
}

/** Lines must stand in the order of the file: what belongs to a part of the document is told by offsets. */
function linesOf(pieces: readonly Piece[]): { lines: SourceLine[]; tables: SourceTable[] } {
  const lines: SourceLine[] = []
  const tables: SourceTable[] = []
  for (const piece of pieces) {
    if (piece.table !== undefined) {
      const offsets = piece.table.rows.flatMap((row) =>
        row.flatMap(({ content }) => [...content.offsets.subarray(0, 1), ...content.offsets.subarray(-1)]),
      )
      tables.push({ line: lines.length, ...piece.table })
      lines.push({ ...spanOf(offsets), content: EMPTY_CONTENT, paragraph: true })
      continue
    }
    const content = trimmed(piece.content)
    const line: SourceLine = {
      ...spanOf([...content.offsets.subarray(0, 1), ...content.offsets.subarray(-1)]),
      content,
    }
    if (piece.level !== undefined) line.level = piece.level
    if (piece.whole) line.paragraph = true
    lines.push(line)
  }
  return { lines, tables }
}

function spanOf(offsets: readonly number[]): { start: number; end: number } {
  const start = offsets.reduce((least, offset) => Math.min(least, offset), offsets[0] ?? 0)
  const last = offsets.reduce((most, offset) => Math.max(most, offset), start)
  return { start, end: last + 1 }
}

/** Comments of the page, each with the element behind it. */
function commentsOf(document: Document): SourceComment[] {
  const comments: SourceComment[] = []
  const open: (Document | Element)[] = [document]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    let waiting: SourceComment[] = []
    for (const node of at.childNodes) {
      const place = node.sourceCodeLocation
      if (isComment(node) && place != null) {
        const comment: SourceComment = { text: node.data.trim(), start: place.startOffset, end: place.endOffset }
        comments.push(comment)
        waiting.push(comment)
      }
      if (!isElement(node)) continue
      for (const comment of waiting)
        if (place != null) comment.next = { start: place.startOffset, end: place.endOffset }
      waiting = []
      open.push(node)
    }
  }
  return comments.sort((a, b) => a.start - b.start)
}

/** The title that the page gives itself, in its head. */
function titleOf(document: Document): string {
  const find = (element: Document | Element, name: string): Element | undefined =>
    element.childNodes.filter((node) => isElement(node)).find((node) => node.tagName === name)
  const html = find(document, 'html')
  const head = html === undefined ? undefined : find(html, 'head')
  const title = head === undefined ? undefined : find(head, 'title')
  return (title?.childNodes ?? []).map((node) => (isText(node) ? node.value : '')).join('')
}
