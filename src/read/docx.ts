// DOCX: the text as Word shows it, with the numbers that it makes, and the grids of its tables.

import { type NoteMark, RunReader, type Words } from './docx-runs.ts'
import { readNumbering } from './docx-numbering.ts'
import { openDocx } from './docx-package.ts'
import { type Numbered, readStyles } from './docx-styles.ts'
import { isLayout, rowsOf, writeTable } from './docx-tables.ts'
import { joined, NOTHING, part, TextWriter, type Written } from './docx-text.ts'
import { childOf, elementsOf, numberOf, valueOf, type XmlElement } from './docx-xml.ts'
import type { Limits } from './limits.ts'
import { readMark } from '../language/numbering.ts'
import type { SourceBody } from './source.ts'

// A style for headings can be put on any paragraph; one so long is text.
const MOST_HEADING = 80
const BODY = 9

/** Reads a docx. Loaded for a docx only: the parser is heavy. */
export function readDocx(bytes: Uint8Array, limits: Limits): SourceBody {
  const parts = openDocx(bytes, limits)
  const styles = readStyles(parts.part('styles'))
  const numbering = readNumbering(parts.part('numbering'))
  const notes = { footnote: notesOf(() => parts.part('footnotes')), endnote: notesOf(() => parts.part('endnotes')) }
  const runs = new RunReader()
  const writer = new TextWriter()
  const waiting: NoteMark[] = []
  const numbers = new Map<string, number>()
  // The words of paragraphs whose end is deleted: they go on in the next.
  let carried: Written = NOTHING

  const labelOf = ({ kind, id }: NoteMark): string => {
    const key = `${kind}/${id}`
    const number = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, number)
    return String(number)
  }

  const numberBefore = (properties: XmlElement | undefined, style: string | undefined): string => {
    const place = numberedOf(properties, styles.numberedOf(style))
    return (place === undefined ? undefined : numbering.next(place, style)) ?? ''
  }

  /** A paragraph with its number; nothing where its end is deleted. */
  const read = (paragraph: XmlElement): { words: Words; written: Written; number: string } | undefined => {
    const words = runs.read(paragraph, labelOf)
    const properties = childOf(paragraph, 'w:pPr')
    const end = childOf(properties, 'w:rPr')
    const own = carried.text === '' ? words : joined([carried, words], '')
    waiting.push(...words.notes)
    if (childOf(end, 'w:del') !== undefined || childOf(end, 'w:moveFrom') !== undefined) {
      carried = own
      return undefined
    }
    carried = NOTHING
    return { words, written: own, number: numberBefore(properties, valueOf(properties, 'w:pStyle')) }
  }

  const levelOf = (paragraph: XmlElement, length: number): number | undefined => {
    const properties = childOf(paragraph, 'w:pPr')
    const outline = numberOf(valueOf(properties, 'w:outlineLvl'))
    const level = outline === undefined ? styles.levelOf(valueOf(properties, 'w:pStyle')) : outline + 1
    return level === undefined || level > BODY || length > MOST_HEADING ? undefined : level
  }

  const paragraph = (element: XmlElement): void => {
    const found = read(element)
    if (found === undefined) return
    const lines = linesOf(numbered(found.number, found.written))
    lines.forEach((line, index) => {
      const level = index === 0 && line.text.trim() !== '' ? levelOf(element, line.text.length) : undefined
      writer.paragraph(line, level === undefined ? {} : { level })
    })
    boxes(found.words)
    footnotes()
  }

  const boxes = ({ boxes: found }: Words): void => {
    for (const box of found) blocks(box)
  }

  const footnotes = (): void => {
    for (const mark of waiting.splice(0)) {
      const note = notes[mark.kind]().get(mark.id)
      if (note === undefined) continue
      const words = joined(paragraphsIn(note), ' ')
      const label = `[${labelOf(mark)}] `
      writer.paragraph(joined([{ text: label, marks: [{ start: 0, end: label.length }] }, { ...words, text: words.text.trim() }], ''), { note: true })
    }
  }

  /** The paragraphs of a cell or note as pieces of one line. */
  const paragraphsIn = (element: XmlElement): Written[] => {
    const pieces: Written[] = []
    const lifted: Words[] = []
    const collect = (parent: XmlElement): void => {
      for (const child of elementsOf(parent)) {
        if (child.name === 'w:p') {
          const found = read(child)
          if (found === undefined) continue
          const [line = NOTHING] = [joined(linesOf(numbered(found.number, found.written)), ' ')]
          if (line.text.trim() !== '') pieces.push(line)
          lifted.push(found.words)
        } else if (child.name !== 'w:tcPr') collect(child)
      }
    }
    collect(element)
    for (const { boxes: found } of lifted) for (const box of found) pieces.push(...paragraphsIn(box))
    return pieces
  }

  const table = (element: XmlElement): void => {
    const rows = rowsOf(element)
    if (rows.length === 0) return
    if (isLayout(rows)) {
      for (const { cells } of rows) for (const cell of cells) if (cell.merged === undefined) blocks(cell.element)
      return
    }
    writeTable(rows, writer, limits, (cell) => flat(joined(paragraphsIn(cell), ' ')))
    footnotes()
  }

  const blocks = (parent: XmlElement): void => {
    for (const child of elementsOf(parent)) {
      if (child.name === 'w:p') paragraph(child)
      else if (child.name === 'w:tbl') table(child)
      else if (child.name === 'mc:AlternateContent') blocks(childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback') ?? child)
      else if (CONTAINERS.has(child.name)) blocks(child)
    }
  }

  const body = childOf(parts.document, 'w:body')
  if (body !== undefined) blocks(body)
  if (carried.text !== '') writer.paragraph(carried, {})
  footnotes()
  return { text: writer.whole, lines: writer.lines, tables: writer.tables }
}

const CONTAINERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag'])

/** Its own list, or its style's: a paragraph can also state its depth alone. */
function numberedOf(properties: XmlElement | undefined, styled: Numbered | undefined): Numbered | undefined {
  const numbering = childOf(properties, 'w:numPr')
  const list = valueOf(numbering, 'w:numId') ?? styled?.list
  const depth = numberOf(valueOf(numbering, 'w:ilvl'))
  if (numbering === undefined || list === undefined) return styled
  return { list, depth: depth ?? 0 }
}

/** Notes by their id. The part is read when the first one is asked for; separators are no notes. */
function notesOf(part: () => XmlElement | undefined): () => ReadonlyMap<string, XmlElement> {
  let notes: Map<string, XmlElement> | undefined
  return () => {
    notes ??= new Map(
      elementsOf(part()).flatMap((note) => {
        const id = note.attributes['w:id']
        const separator = /separator|notice/i.test(note.attributes['w:type'] ?? '')
        return id === undefined || separator ? [] : [[id, note] as const]
      }),
    )
    return notes
  }
}

/** A number and the words behind it. 1. and 2035年 are kept apart, or they would be a decimal. */
function numbered(number: string, words: Written): Written {
  const bare = number.trimEnd()
  const apart = number !== bare || (/[\d.．]$/.test(bare) && /^\s*\d/.test(words.text))
  return number === '' ? words : joined([{ text: apart ? `${bare} ` : bare, marks: [] }, words], '')
}

/** Tabs divide the cells of a row: one in a cell is a blank. */
function flat({ text, marks }: Written): Written {
  return { text: text.replaceAll('\t', ' '), marks }
}

const ENDS = /[。！？；：:]["”’」』）)]?\s*$/
const BEGINS = /^\s*(?:单位[：:]|(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s*$)/

function beginsLine(text: string): boolean {
  const mark = readMark(text.trim())
  return BEGINS.test(text) || (mark !== undefined && mark.style !== 'digit' && mark.style !== 'decimal')
}

/**
 * The lines of a paragraph. A line break inside it is a blank, as in a title over two lines; where a sentence ends before
 * it or a number begins behind it, it stands for the end of a paragraph.
 */
function linesOf(words: Written): Written[] {
  const pieces: Written[] = []
  let start = 0
  for (const line of words.text.split('\n')) {
    pieces.push(indented(part(words, start, start + line.length)))
    start += line.length + 1
  }
  const lines: Written[] = []
  for (const piece of pieces) {
    const before = lines.at(-1)
    if (before === undefined || ENDS.test(before.text) || beginsLine(piece.text)) lines.push(piece)
    else lines[lines.length - 1] = joined([before, piece], ' ')
  }
  return lines
}

/** A tab before the first word is an indent, one behind the last nothing. */
function indented(words: Written): Written {
  const tabs = /^[\t ]*/.exec(words.text)?.[0].length ?? 0
  const inner = part(words, tabs, Math.max(tabs, words.text.trimEnd().length))
  return tabs === 0 ? inner : joined([{ text: '\u3000', marks: [] }, inner], '')
}
