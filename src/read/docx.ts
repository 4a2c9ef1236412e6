// DOCX: the text as Word shows it, with the numbers that it makes, and the grids of its tables.

import { flat, linesOf, numbered } from './docx-lines.ts'
import { type Numbering, readNumbering } from './docx-numbering.ts'
import { openDocx, type Parts } from './docx-package.ts'
import { type NoteMark, RunReader, type Words } from './docx-runs.ts'
import { type Numbered, readStyles, type Styles } from './docx-styles.ts'
import { isLayout, rowsOf, writeTable } from './docx-tables.ts'
import { joined, NOTHING, TextWriter, type Written } from './docx-text.ts'
import { childOf, elementsOf, numberOf, valOf, type XmlElement } from './docx-xml.ts'
import type { Limits } from './limits.ts'
import type { SourceBody } from './source.ts'

// A style for headings can be put on any paragraph; one so long is text.
const MOST_HEADING = 80
const BODY = 9
const CONTAINERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag'])

/** Reads a docx. Loaded for a docx only: the parser is heavy. */
export function readDocx(bytes: Uint8Array, limits: Limits): SourceBody {
  return new DocxReader(openDocx(bytes, limits), limits).read()
}

/** A paragraph with the number before it and what hangs on it. */
interface Paragraph {
  written: Written
  boxes: XmlElement[]
}

class DocxReader {
  private readonly body: XmlElement | undefined
  private readonly styles: Styles
  private readonly numbering: Numbering
  private readonly notes: Readonly<Record<NoteMark['kind'], () => ReadonlyMap<string, XmlElement>>>
  private readonly limits: Limits
  private readonly runs = new RunReader()
  private readonly writer = new TextWriter()
  /** Notes whose marks were read and whose words stand below the next line. */
  private waiting: NoteMark[] = []
  private readonly labels = new Map<string, string>()
  /** Words of paragraphs whose end is deleted: they go on in the next. */
  private carried: Written = NOTHING

  constructor(parts: Parts, limits: Limits) {
    this.limits = limits
    this.body = childOf(parts.document, 'w:body')
    this.styles = readStyles(parts.part('styles'))
    this.numbering = readNumbering(parts.part('numbering'))
    this.notes = { footnote: notesOf(() => parts.part('footnotes')), endnote: notesOf(() => parts.part('endnotes')) }
  }

  read(): SourceBody {
    if (this.body !== undefined) this.blocks(this.body)
    if (this.carried.text !== '') this.writer.paragraph(this.carried, {})
    this.writeNotes()
    return { text: this.writer.whole, lines: this.writer.lines, tables: this.writer.tables }
  }

  private blocks(parent: XmlElement): void {
    for (const child of elementsOf(parent)) {
      if (child.name === 'w:p') this.writeParagraph(child)
      else if (child.name === 'w:tbl') this.table(child)
      else if (child.name === 'mc:AlternateContent') this.blocks(chosen(child))
      else if (CONTAINERS.has(child.name)) this.blocks(child)
    }
  }

  private writeParagraph(element: XmlElement): void {
    const found = this.paragraph(element)
    if (found === undefined) return
    linesOf(found.written).forEach((line, index) => {
      const level = index === 0 && line.text.trim() !== '' ? this.levelOf(element, line.text.length) : undefined
      this.writer.paragraph(line, level === undefined ? {} : { level })
    })
    for (const box of found.boxes) this.blocks(box)
    this.writeNotes()
  }

  private table(element: XmlElement): void {
    const rows = rowsOf(element)
    if (isLayout(rows)) {
      for (const { cells } of rows) for (const cell of cells) if (cell.merged === undefined) this.blocks(cell.element)
      return
    }
    writeTable(rows, this.writer, this.limits, (cell) => flat(this.inOneLine(cell)))
    this.writeNotes()
  }

  private writeNotes(): void {
    const marks = this.waiting
    this.waiting = []
    for (const mark of marks) {
      const note = this.notes[mark.kind]().get(mark.id)
      if (note === undefined) continue
      const words = this.inOneLine(note)
      const label = `[${this.labelOf(mark)}] `
      this.writer.paragraph(joined([{ text: label, marks: [{ start: 0, end: label.length }] }, words], ''), {
        note: true,
      })
    }
  }

  /** A paragraph; nothing where its end is deleted. */
  private paragraph(element: XmlElement): Paragraph | undefined {
    const words: Words = this.runs.read(element, (mark) => this.labelOf(mark))
    this.waiting.push(...words.notes)
    const properties = childOf(element, 'w:pPr')
    const end = childOf(properties, 'w:rPr')
    const own = this.carried.text === '' ? words : joined([this.carried, words], '')
    if (childOf(end, 'w:del') !== undefined || childOf(end, 'w:moveFrom') !== undefined) {
      this.carried = own
      return undefined
    }
    this.carried = NOTHING
    const style = valOf(properties, 'w:pStyle')
    const place = numberedOf(properties, this.styles.numberedOf(style))
    const number = place === undefined ? undefined : this.numbering.next(place, style)
    return { written: numbered(number ?? '', own), boxes: words.boxes }
  }

  /** All that stands in a cell or a note. */
  private inOneLine(element: XmlElement): Written {
    const pieces = this.pieces(element).filter((piece) => piece.text.trim() !== '')
    return joined(pieces, ' ')
  }

  private pieces(parent: XmlElement): Written[] {
    const pieces: Written[] = []
    for (const child of elementsOf(parent)) {
      if (child.name === 'w:p') {
        const found = this.paragraph(child)
        if (found === undefined) continue
        pieces.push(...linesOf(found.written), ...found.boxes.flatMap((box) => this.pieces(box)))
      } else if (child.name === 'w:tbl') {
        for (const { cells } of rowsOf(child)) for (const cell of cells) pieces.push(...this.pieces(cell.element))
      } else if (child.name === 'mc:AlternateContent') pieces.push(...this.pieces(chosen(child)))
      else if (CONTAINERS.has(child.name)) pieces.push(...this.pieces(child))
    }
    return pieces
  }

  private labelOf({ kind, id }: NoteMark): string {
    const key = `${kind}/${id}`
    const label = this.labels.get(key) ?? String(this.labels.size + 1)
    this.labels.set(key, label)
    return label
  }

  private levelOf(paragraph: XmlElement, length: number): number | undefined {
    const properties = childOf(paragraph, 'w:pPr')
    const outline = numberOf(valOf(properties, 'w:outlineLvl'))
    const level = outline === undefined ? this.styles.levelOf(valOf(properties, 'w:pStyle')) : outline + 1
    return level === undefined || level > BODY || length > MOST_HEADING ? undefined : level
  }
}

/** What newer versions of Word show; older ones show the fallback. */
function chosen(alternatives: XmlElement): XmlElement {
  return childOf(alternatives, 'mc:Choice') ?? childOf(alternatives, 'mc:Fallback') ?? alternatives
}

/** Its own list, or its style's: a paragraph can also state its depth alone. */
function numberedOf(properties: XmlElement | undefined, styled: Numbered | undefined): Numbered | undefined {
  const numbering = childOf(properties, 'w:numPr')
  const list = valOf(numbering, 'w:numId') ?? styled?.list
  if (numbering === undefined || list === undefined) return styled
  return { list, depth: numberOf(valOf(numbering, 'w:ilvl')) ?? 0 }
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
