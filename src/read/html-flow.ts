// Tree to lines: the page's text in reading order, cut where the page cuts it, each character with its offset.

import { together } from './html-content.ts'
import { fieldLines, fieldWords } from './html-fields.ts'
import { listMark, withMark } from './html-lists.ts'
import type { Offsets } from './html-offsets.ts'
import { type Element, isElement, isText, type Node, type TextNode } from './html-parse.ts'
import { type CellElement, gridOf, holdsData, rowsOf } from './html-tables.ts'
import { isBlock, isHidden, isLink, keepsLines, levelOf } from './html-visible.ts'
import { holdTo, type Limits } from './limits.ts'
import { raised } from './raised.ts'
import type { SourceContent, SourceTable } from './source.ts'

export type Grid = Omit<SourceTable, 'line'>

/** A line of text or a table, and the blocks that it stands in. */
export interface Piece {
  content: SourceContent
  /** Blocks around it, the outermost first. */
  path: readonly Element[]
  /** Characters that are no blanks; of these, the ones in links. */
  size: number
  linked: number
  level?: number
  /** A block of the page that no line break divides. */
  whole: boolean
  table?: Grid
}

/** A cell with the lines in it. */
export interface ReadCell extends CellElement {
  pieces: readonly Piece[]
  content: SourceContent
}

export interface Flow {
  pieces: Piece[]
  /** Text that is shown, in the order of the tree; the words of places are read from it. */
  shown: SourceContent[]
}

/** What the walk needs everywhere. */
interface Page {
  offsets: Offsets
  limits: Limits
  shown: SourceContent[]
}

/** Reads a page's text. Tables that hold data become one piece each; what other tables hold are lines like any. */
export function flowOf(root: Element, offsets: Offsets, limits: Limits): Flow {
  const page: Page = { offsets, limits, shown: [] }
  return {
    pieces: piecesOf(root, page, { path: [root], kept: false, linked: false, raised: false }),
    shown: page.shown,
  }
}

interface Around {
  path: readonly Element[]
  /** Line ends of the file are line ends of the text. */
  kept: boolean
  linked: boolean
  raised: boolean
}

function piecesOf(root: Element, page: Page, around: Around): Piece[] {
  const walk = new Walk(page)
  walk.inside(root, around)
  return walk.pieces
}

// A heading is short; a page that sets a whole paragraph as h3 means its size.
const MAX_HEADING = 60

export function sizeOf(text: string): number {
  let size = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x20 && code !== 0xa0 && code !== 0x3000) size++
  }
  return size
}

class Walk {
  readonly pieces: Piece[] = []
  private readonly page: Page
  private parts: SourceContent[] = []
  private size = 0
  private linked = 0
  private level: number | undefined
  private mark: string | undefined
  private broken = false

  constructor(page: Page) {
    this.page = page
  }

  /** The lines in a block. */
  inside(element: Element, around: Around): void {
    const outer = this.level
    this.level = levelOf(element) ?? outer
    this.broken = false
    if (element.tagName === 'li') this.mark = listMark(element)
    for (const node of element.childNodes) this.node(node, around)
    this.flush(around.path)
    this.broken = false
    this.mark = undefined
    this.level = outer
  }

  private node(node: Node, around: Around): void {
    if (isText(node)) this.text(node, around)
    else if (isElement(node) && !isHidden(node)) this.element(node, around)
  }

  private element(element: Element, around: Around): void {
    const { path } = around
    if (element.tagName === 'br') {
      this.broken = true
      this.flush(path)
      return
    }
    const inner: Around = {
      path: isBlock(element) ? [...path, element] : path,
      kept: around.kept || keepsLines(element),
      linked: around.linked || isLink(element),
      raised: around.raised || element.tagName === 'sup',
    }
    if (inner.path === path) {
      for (const node of element.childNodes) this.node(node, inner)
      return
    }
    const { limits } = this.page
    holdTo(limits, 'depth', inner.path.length)
    this.flush(path)
    if (element.tagName === 'table') this.table(element, inner)
    else this.inside(element, inner)
  }

  private table(element: Element, around: Around): void {
    const rows = rowsOf(element)
    if (rows === undefined) {
      this.inside(element, around)
      return
    }
    for (const caption of element.childNodes) {
      if (isElement(caption) && caption.tagName === 'caption' && !isHidden(caption)) this.inside(caption, around)
    }
    const read = rows.map((row) => row.map((cell) => this.cell(cell, around)))
    const cells = read.flat()
    const fields = fieldLines(read)
    if (fields !== undefined) this.take(fields)
    else if (holdsData(read)) {
      const size = cells.reduce((sum, { content }) => sum + sizeOf(content.text), 0)
      const linked = cells.reduce(
        (sum, { pieces }) => sum + pieces.reduce((links, piece) => links + piece.linked, 0),
        0,
      )
      this.pieces.push({
        content: together([]),
        path: around.path,
        size,
        linked,
        whole: true,
        table: gridOf(read, this.page.limits),
      })
    } else for (const { pieces } of cells) this.take(pieces)
  }

  private take(pieces: readonly Piece[]): void {
    for (const piece of pieces) this.pieces.push(piece)
  }

  private cell(cell: CellElement, around: Around): ReadCell {
    const pieces = piecesOf(cell.element, this.page, { ...around, path: [...around.path, cell.element] })
    return {
      ...cell,
      pieces,
      content: together(
        pieces.map(({ content }) => content),
        '\n',
      ),
    }
  }

  private text(node: TextNode, around: Around): void {
    const location = node.sourceCodeLocation
    if (location === undefined || location === null) return
    const offsets = this.page.offsets.of(node.value, location.startOffset, location.endOffset)
    this.page.shown.push({ text: node.value, offsets })
    const text = around.raised ? raised(node.value) : node.value
    if (!around.kept) {
      this.put({ text, offsets }, around.linked)
      return
    }
    text.split('\n').reduce((start, line) => {
      if (start > 0) {
        this.broken = true
        this.flush(around.path)
      }
      this.put({ text: line, offsets: offsets.subarray(start, start + line.length) }, around.linked)
      return start + line.length + 1
    }, 0)
  }

  private put(content: SourceContent, linked: boolean): void {
    this.parts.push(content)
    const size = sizeOf(content.text)
    this.size += size
    if (linked) this.linked += size
  }

  private flush(path: readonly Element[]): void {
    const { size, linked, level } = this
    if (size > 0) {
      const words = fieldWords(this.parts)
      const piece: Piece = {
        content: this.mark === undefined ? words : withMark(words, this.mark),
        path,
        size,
        linked,
        whole: !this.broken,
      }
      if (level !== undefined && size <= MAX_HEADING) piece.level = level
      this.pieces.push(piece)
      this.mark = undefined
    }
    this.parts = []
    this.size = 0
    this.linked = 0
  }
}
