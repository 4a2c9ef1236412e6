// 附表: a document and the tables that belong to it, as one source. Places in a table name its file.

import { placeAt, type Source, type SourceContent, type SourceTable } from './source.ts'

interface Part {
  source: Source
  /** Offset and line of its first character in the whole. */
  start: number
  line: number
}

/** The main document first, the annexes behind it. Each annex is of a format that knows its tables. */
export function withAnnexes(main: Source, annexes: readonly Source[]): Source {
  if (annexes.length === 0) return main
  const parts: Part[] = []
  let text = ''
  const lines: Source['lines'][number][] = []
  const tables: SourceTable[] = []
  for (const source of [main, ...annexes]) {
    if (text !== '' && !/[\r\n]$/.test(text)) text += '\n'
    const part = { source, start: text.length, line: lines.length }
    parts.push(part)
    text += source.text
    for (const line of source.lines) lines.push(source === main ? line : shiftedLine(line, part.start))
    for (const table of source.tables ?? []) tables.push(source === main ? table : shiftedTable(table, part))
  }
  const [first, second] = parts
  const partAt = (offset: number): Part | undefined => parts.findLast(({ start }) => start <= offset) ?? first
  const { wordsOf, shownEnd } = main
  return {
    ...main,
    text,
    lines,
    tables,
    tablesFrom: main.tables === undefined ? (second?.line ?? 0) : 0,
    annexes,
    placeOf: (start, end) => {
      const part = partAt(start)
      if (part === undefined || part.source === main) return placeAt(main, start, end)
      return { ...placeAt(part.source, start - part.start, end - part.start), file: part.source.name }
    },
    ...(wordsOf === undefined
      ? {}
      : { wordsOf: (from, to) => (from < main.text.length ? wordsOf(from, to) : text.slice(from, to)) }),
    ...(shownEnd === undefined ? {} : { shownEnd: (from, to) => (from < main.text.length ? shownEnd(from, to) : to) }),
  }
}

function shiftedLine(line: Source['lines'][number], by: number): Source['lines'][number] {
  return {
    ...line,
    start: line.start + by,
    end: line.end + by,
    ...(line.content === undefined ? {} : { content: shiftedContent(line.content, by) }),
  }
}

function shiftedTable(table: SourceTable, { start, line }: Part): SourceTable {
  // A merged cell is one content wherever it reaches: it stays one.
  const moved = new Map<SourceContent, SourceContent>()
  const move = (content: SourceContent): SourceContent => {
    const known = moved.get(content) ?? shiftedContent(content, start)
    moved.set(content, known)
    return known
  }
  return {
    ...table,
    line: table.line + line,
    rows: table.rows.map((row) => row.map(({ content, merged }) => ({ content: move(content), merged }))),
  }
}

function shiftedContent({ text, offsets }: SourceContent, by: number): SourceContent {
  return { text, offsets: offsets.map((offset) => offset + by) }
}
