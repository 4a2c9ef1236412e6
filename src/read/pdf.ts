// PDF: pages of writing put back into paragraphs and tables.

import { addTo } from '../math/groups.ts'
import { ReadError } from './errors.ts'
import { holdTo, type Limits } from './limits.ts'
import { alignedRulings } from './pdf-aligned.ts'
import { furnitureOf } from './pdf-furniture.ts'
import { median } from './pdf-geometry.ts'
import { goesOn, type RuledTable, ruledTables, type Wanted } from './pdf-grid.ts'
import { loadPdfjs } from './pdf-library.ts'
import { type Line, linesOf } from './pdf-lines.ts'
import { footnotesOf } from './pdf-notes.ts'
import { columnsOf } from './pdf-order.ts'
import { type DrawnPage, drawnPage } from './pdf-page.ts'
import { partedNumbers } from './pdf-page-numbers.ts'
import { type Block, blocksOf, type Margins, marginsOf, pageMargins, type Setting } from './pdf-paragraphs.ts'
import { refuseInflating } from './pdf-streams.ts'
import { type PageText, writtenText } from './pdf-text.ts'
import type { SourceBody } from './source.ts'

/** Reads a PDF. Loaded for one only: pdf.js is heavy. */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<SourceBody> {
  const pages = await drawnPages(bytes, limits)
  if (pages.every(({ pieces }) => pieces.length === 0)) throw new ReadError('no-text', { pages: pages.length })
  return bodyOf(pages, limits)
}

/** Rendering alone needs these; without a canvas to take them from, pdf.js does not even load. */
function standIn(): void {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (name in globalThis) continue
    Object.defineProperty(globalThis, name, { value: class {}, configurable: true, writable: true })
  }
}

/** Throws a ReadError where the file is encrypted or damaged. */
async function drawnPages(bytes: Uint8Array, limits: Limits): Promise<DrawnPage[]> {
  refuseInflating(bytes, limits)
  standIn()
  const { getDocument, OPS, home } = await loadPdfjs()
  // Character maps and fonts come with the package: without them a plan set in GBK fonts is empty, and no error says so.
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: `${home}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${home}/standard_fonts/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    // Pictures are not looked at.
    maxImageSize: 1,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    holdTo(limits, 'pages', document.numPages)
    const pages: DrawnPage[] = []
    let drawn = 0
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const content = await page.getTextContent({ disableNormalization: true })
      const { fnArray, argsArray } = await page.getOperatorList()
      drawn += content.items.length + fnArray.length
      holdTo(limits, 'drawn', drawn)
      const items = content.items.flatMap((item) => ('str' in item ? [item] : []))
      pages.push(drawnPage(items, { fnArray, argsArray, names: OPS }, page.getViewport({ scale: 1 })))
      page.cleanup()
    }
    return pages
  } catch (error) {
    if (error instanceof ReadError) throw error
    const encrypted = error instanceof Error && error.name === 'PasswordException'
    throw new ReadError(encrypted ? 'encrypted' : 'damaged-file', { type: 'pdf' })
  } finally {
    await task.destroy()
  }
}

/** A page with its tables taken out of it, and its lines in reading order. */
interface LaidOut {
  readonly width: number
  readonly height: number
  readonly tables: readonly RuledTable[]
  /** One for each column. */
  readonly columns: readonly (readonly Line[])[]
  readonly alone: boolean
}

// Points: where nothing is ruled, the edges of columns are where the longest words of a page end.
const ALIGNED_EDGE = 36

function laidOut({ pieces, rulings, width, height }: DrawnPage, wanted: Wanted): LaidOut {
  const { tables, rest, alone } = ruledTables(pieces, rulings, wanted)
  const columns = columnsOf(rest).map(linesOf)
  const [only, ...more] = columns
  const undrawn = only === undefined || more.length > 0 ? [] : alignedRulings(only)
  if (undrawn.length === 0) return { width, height, tables, columns, alone }
  const aligned = ruledTables(rest, undrawn, wanted)
  return {
    width,
    height,
    tables: [...tables, ...aligned.tables.map((table) => ({ ...table, slack: ALIGNED_EDGE }))],
    columns: columnsOf(aligned.rest).map(linesOf),
    alone,
  }
}

/** A row alone at a page's end or beginning is a part of the table that goes over the page. */
function laidOutPages(drawn: readonly DrawnPage[], most: number): LaidOut[] {
  const pages = drawn.map((page) => laidOut(page, { most, beside: [] }))
  return pages.map((page, index) => {
    const own = drawn[index]
    if (!page.alone || own === undefined) return page
    const beside = [pages[index - 1]?.tables.at(-1), pages[index + 1]?.tables[0]].flatMap((table) => table ?? [])
    return laidOut(own, { most, beside })
  })
}

/** Where the page numbers stand on lines of the text, which they are parted from. */
function withoutGlued(pages: readonly LaidOut[]): LaidOut[] {
  const numbered = partedNumbers(pages.map(({ columns }) => (columns.length === 1 ? (columns[0] ?? []) : [])))
  return pages.map((page, index) => (page.columns.length === 1 ? { ...page, columns: [numbered[index] ?? []] } : page))
}

function bodyOf(drawn: readonly DrawnPage[], limits: Limits): SourceBody {
  const pages = withoutGlued(laidOutPages(drawn, limits.cells))
  const furniture = furnitureOf(pages.map(({ height, columns }) => ({ height, lines: columns.flat() })))
  const texts: PageText[] = []
  const settings: (Setting | RuledTable)[] = []
  const common = commonMargins(pages, furniture)
  const size = textSize(pages.flatMap(({ columns }) => columns.flat()))
  for (const { columns, tables, height, width } of pages) {
    const aside = columns.flat().filter((line) => furniture.has(line))
    const body: (Line | RuledTable)[] = []
    let left = [...tables].sort((a, b) => a.top - b.top)
    for (const column of columns) {
      const lines = column.filter((line) => !furniture.has(line))
      const margins =
        columns.length === 1
          ? pageMargins(lines, common.get(Math.round(width)))
          : { ...marginsOf(lines), size: median(columns.flat().map((line) => line.size)) }
      const items = columns.length === 1 ? withTables(lines, left) : lines
      if (columns.length === 1) left = []
      body.push(...items)
      settings.push(...settingsOf(items, margins, size))
    }
    body.push(...left)
    settings.push(...left)
    const isHead = ({ y }: Line): boolean => y < height / 2
    texts.push({ head: aside.filter(isHead), body, foot: aside.filter((line) => !isHead(line)) })
  }
  const { pages: firsts, ...body } = writtenText(texts, assembled(settings))
  return { ...body, pages: firsts }
}

/** The size that most characters are set in. */
function textSize(lines: readonly Line[]): number {
  const characters = new Map<number, number>()
  for (const { size, text } of lines) characters.set(size, (characters.get(size) ?? 0) + text.length)
  return [...characters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0]
}

/** Margins of the pages of one width, by the width. */
function commonMargins(pages: readonly LaidOut[], furniture: ReadonlySet<Line>): ReadonlyMap<number, Margins> {
  const lines = new Map<number, Line[]>()
  for (const { width, columns } of pages) {
    if (columns.length > 1) continue
    const key = Math.round(width)
    for (const line of columns.flat()) if (!furniture.has(line)) addTo(lines, key, line)
  }
  return new Map([...lines].filter(([, all]) => all.length > 0).map(([width, all]) => [width, marginsOf(all)]))
}

/** Lines and tables from top to bottom. */
function withTables(lines: readonly Line[], tables: readonly RuledTable[]): (Line | RuledTable)[] {
  const top = (item: Line | RuledTable): number => ('rows' in item ? item.top : item.y)
  return [...lines, ...tables].sort((a, b) => top(a) - top(b))
}

/** `size`: of the document's text, by which the footnotes at the end are told. */
function settingsOf(items: readonly (Line | RuledTable)[], margins: Margins, size: number): (Setting | RuledTable)[] {
  const settings: (Setting | RuledTable)[] = []
  let lines: Line[] = []
  const flush = (notes: number): void => {
    const text = lines.slice(0, lines.length - notes)
    if (text.length > 0) settings.push({ lines: text, margins })
    if (notes > 0) settings.push({ lines: lines.slice(-notes), margins, notes: true })
    lines = []
  }
  for (const item of items) {
    if (!('rows' in item)) {
      lines.push(item)
      continue
    }
    flush(0)
    settings.push(item)
  }
  flush(footnotesOf(lines, size))
  return settings
}

/** Paragraphs, and tables with what goes on of them on the next page. */
function assembled(items: readonly (Setting | RuledTable)[]): (Block | readonly RuledTable[])[] {
  const blocks: (Block | readonly RuledTable[])[] = []
  let text: Setting[] = []
  let table: RuledTable[] = []
  /** What stands over the table that may go on. */
  let title: readonly Line[] = []
  const flush = (): void => {
    if (table.length > 0) blocks.push(table)
    blocks.push(...blocksOf(text))
    text = []
    table = []
  }
  items.forEach((item, index) => {
    if (!('rows' in item)) {
      const next = items[index + 1]
      const repeats = next !== undefined && 'rows' in next && isSame(table.at(-1), next) && isTitle(item.lines, title)
      if (repeats) return
      if (table.length > 0) flush()
      title = item.lines
      text.push(item)
      return
    }
    if (!isSame(table.at(-1), item)) {
      if (table.length > 0) title = []
      flush()
    }
    table.push(item)
  })
  flush()
  return blocks
}

/** A page says the title and the unit of its table again. */
function isTitle(lines: readonly Line[], title: readonly Line[]): boolean {
  const words = ({ text }: Line): string => text.replace(/[(（]?续表?[)）]?|\s/g, '')
  const own = title.slice(-lines.length)
  return own.length === lines.length && lines.every((line, index) => words(line) === words(own[index] ?? line))
}

function isSame(before: RuledTable | undefined, table: RuledTable): boolean {
  return before !== undefined && goesOn(before, table)
}
