// The text of a docx as it is written down: a line for each paragraph and for each row of a table.

import type { Words } from './docx-runs.ts'
import type { SourceContent, SourceLine, SourceTable } from './source.ts'

/** What is printed, and the stretches of it that are no words of the sentence. */
export type Written = Pick<Words, 'text' | 'marks'>

export const NOTHING: Written = { text: '', marks: [] }

/** Pieces of text one behind the other. */
export function joined(pieces: readonly Written[], between: string): Written {
  let text = ''
  const marks: { start: number; end: number }[] = []
  pieces.forEach((piece, index) => {
    if (index > 0) text += between
    for (const { start, end } of piece.marks) marks.push({ start: start + text.length, end: end + text.length })
    text += piece.text
  })
  return { text, marks }
}

/** Characters [start, end) of a piece. */
export function part({ text, marks }: Written, start: number, end: number): Written {
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end)
  return {
    text: text.slice(start, end),
    marks: inside.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
  }
}

export class TextWriter {
  private text = ''
  readonly lines: SourceLine[] = []
  readonly tables: SourceTable[] = []

  get whole(): string {
    return this.text
  }

  /** A paragraph; `more` is what is known of it. */
  paragraph(written: Written, more: Pick<SourceLine, 'level' | 'note'>): void {
    const start = this.text.length
    this.text += `${written.text}\n`
    const line: SourceLine = { start, end: start + written.text.length, paragraph: true, ...more }
    // A level without content would be the # marks of Markdown.
    if (written.marks.length > 0 || more.level !== undefined) line.content = contentOf(written, start)
    this.lines.push(line)
  }

  /** A row of a table, whose line has no words of its own: the contents of its cells in the text. `before`: columns left empty. */
  row(cells: readonly Written[], before = 0): SourceContent[] {
    const start = this.text.length
    this.text += '\t'.repeat(before)
    const contents: SourceContent[] = []
    cells.forEach((cell, index) => {
      if (index > 0) this.text += '\t'
      contents.push(contentOf(cell, this.text.length))
      this.text += cell.text
    })
    this.lines.push({
      start,
      end: this.text.length,
      paragraph: true,
      content: { text: '', offsets: new Int32Array(0) },
    })
    this.text += '\n'
    return contents
  }
}

/** The words at `start` of the text, without the marks of notes. */
function contentOf({ text, marks }: Written, start: number): SourceContent {
  const kept: number[] = []
  let words = ''
  let at = 0
  for (const mark of [...marks, { start: text.length, end: text.length }]) {
    words += text.slice(at, mark.start)
    for (let index = at; index < mark.start; index++) kept.push(start + index)
    at = mark.end
  }
  return { text: words, offsets: Int32Array.from(kept) }
}
