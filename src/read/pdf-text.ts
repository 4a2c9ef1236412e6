// The text of a PDF as it is written down: each paragraph of a page a line, as is each row of a table; pages are parted by a
// line that is a form feed.

import { addTo } from '../math/groups.ts'
import type { GridCell, RuledTable } from './pdf-grid.ts'
import type { Line } from './pdf-lines.ts'
import type { Block } from './pdf-paragraphs.ts'
import { type SourceCell, type SourceContent, type SourceLine, type SourceTable, splitLines } from './source.ts'

/** What stands on a page, in reading order. */
export interface PageText {
  readonly head: readonly Line[]
  readonly body: readonly (Line | RuledTable)[]
  readonly foot: readonly Line[]
}

export interface WrittenText {
  readonly text: string
  readonly lines: readonly SourceLine[]
  readonly fileLines: readonly SourceLine[]
  readonly tables: readonly SourceTable[]
  /** The first line of each page, by its index. */
  readonly pages: readonly number[]
}

/** Writes the pages down. `blocks`: the paragraphs and tables that their lines make, in order. */
export function writtenText(
  pages: readonly PageText[],
  blocks: readonly (Block | readonly RuledTable[])[],
): WrittenText {
  const written = writePages(pages, blockOfLine(blocks), indentsOf(blocks))
  const lines: SourceLine[] = []
  const tables: SourceTable[] = []
  for (const block of blocks) {
    if ('paragraph' in block) {
      const line = lineOfParts(written.parts.get(block) ?? [], written.text, block.paragraph)
      lines.push(block.note ? { ...line, note: true } : line)
      continue
    }
    const rows = block.flatMap((table) => written.tables.get(table)?.rows ?? [])
    const span = block[0] === undefined ? undefined : written.tables.get(block[0])
    if (span === undefined) continue
    tables.push({ line: lines.length, rows: withoutRepeats(rows, block), headerRows: 0 })
    const { start, end } = span
    lines.push({ start, end, paragraph: true, content: { text: '', offsets: new Int32Array(0) } })
  }
  return { text: written.text, lines, fileLines: splitLines(written.text), tables, pages: written.firsts }
}

/** How many blanks stand in front of the names of a table, by its cells' areas. */
type Indents = ReadonlyMap<RuledTable, ReadonlyMap<number, number>>

const DEEPEST = 6

/** Of a table over several pages the name that is set furthest left is the measure of all: a page may not have such a one. */
function indentsOf(blocks: readonly (Block | readonly RuledTable[])[]): Indents {
  const indents = new Map<RuledTable, ReadonlyMap<number, number>>()
  for (const block of blocks) {
    if ('paragraph' in block) continue
    const cells = block.flatMap((table) => table.rows.flatMap((row) => row.map((cell, column) => ({ cell, column }))))
    const least = new Map<number, number>()
    for (const { cell, column } of cells) {
      if (cell.inset !== undefined) least.set(column, Math.min(cell.inset, least.get(column) ?? cell.inset))
    }
    for (const table of block) {
      const own = table.rows.flatMap((row) =>
        row.flatMap(({ area, inset }, column): [number, number][] => {
          const indent = inset === undefined ? 0 : Math.round(inset - (least.get(column) ?? 0))
          return indent > 0 && indent <= DEEPEST ? [[area, indent]] : []
        }),
      )
      indents.set(table, new Map(own))
    }
  }
  return indents
}

function blockOfLine(blocks: readonly (Block | readonly RuledTable[])[]): ReadonlyMap<Line, Block> {
  const of = new Map<Line, Block>()
  for (const block of blocks) if ('paragraph' in block) for (const line of block.lines) of.set(line, block)
  return of
}

/** A stretch of the text. */
interface Part {
  readonly start: number
  readonly end: number
}

interface WrittenTable extends Part {
  readonly rows: readonly SourceCell[][]
}

interface Written {
  readonly text: string
  readonly firsts: readonly number[]
  /** Of each block, what stands of it on each page. */
  readonly parts: ReadonlyMap<Block, readonly Part[]>
  readonly tables: ReadonlyMap<RuledTable, WrittenTable>
}

/** A paragraph is a line of the text on each page that it stands on, as is a row of a table. */
function writePages(pages: readonly PageText[], blockOf: ReadonlyMap<Line, Block>, indents: Indents): Written {
  let text = ''
  let count = 0
  const firsts: number[] = []
  const parts = new Map<Block, Part[]>()
  const tables = new Map<RuledTable, WrittenTable>()
  const put = (words: string): Part => {
    const start = text.length
    text += `${words}\n`
    count++
    return { start, end: start + words.length }
  }
  pages.forEach(({ head, body, foot }, index) => {
    if (index > 0) put('\f')
    firsts.push(count)
    for (const line of head) put(line.text)
    for (let at = 0; at < body.length; at++) {
      const item = body[at]
      if (item === undefined) continue
      if ('rows' in item) {
        const table = tableText(item, text.length, indents.get(item) ?? new Map())
        tables.set(item, { ...put(table.lines.join('\n')), rows: table.rows })
        count += table.lines.length - 1
        continue
      }
      const block = blockOf.get(item)
      let words = item.text
      for (let next = body[at + 1]; next !== undefined && !('rows' in next); next = body[++at + 1]) {
        if (block === undefined || blockOf.get(next) !== block) break
        words += joint(words, next.text) + next.text
      }
      const part = put(words)
      if (block !== undefined) addTo(parts, block, part)
    }
    for (const line of foot) put(line.text)
    if (head.length + body.length + foot.length === 0) put('')
  })
  return { text, firsts, parts, tables }
}

/** Between two lines of a paragraph: Latin words stay apart. */
function joint(before: string, behind: string): string {
  return /[A-Za-z,]$/.test(before) && /^[A-Za-z]/.test(behind) ? ' ' : ''
}

/** A paragraph over several pages has its words from each; a row of cells is the line itself. */
function lineOfParts(parts: readonly Part[], text: string, paragraph: boolean): SourceLine {
  const [first] = parts
  const span = { start: first?.start ?? 0, end: parts.at(-1)?.end ?? 0 }
  if (!paragraph) return span
  if (parts.length <= 1) return { ...span, paragraph: true }
  let words = ''
  const offsets: number[] = []
  for (const { start, end } of parts) {
    const own = text.slice(start, end)
    if (joint(words, own) !== '') {
      words += ' '
      offsets.push(start)
    }
    words += own
    for (let at = start; at < end; at++) offsets.push(at)
  }
  return { ...span, paragraph: true, content: { text: words, offsets: Int32Array.from(offsets) } }
}

/** A row a line, its cells parted by tabs; what reaches over several is written once. */
function tableText(
  { rows }: RuledTable,
  start: number,
  indents: ReadonlyMap<number, number>,
): { lines: string[]; rows: SourceCell[][] } {
  const written = new Map<number, SourceContent>()
  const lines: string[] = []
  let at = start
  const cells = rows.map((row) => {
    let line = ''
    const list = row.map(({ text: own, area }, column): SourceCell => {
      if (column > 0) line += '\t'
      const known = written.get(area)
      if (known !== undefined) return { content: known, merged: true }
      const words = '\u3000'.repeat(own === '' ? 0 : (indents.get(area) ?? 0)) + own
      const content = { text: words, offsets: offsetsFrom(at + line.length, words.length) }
      written.set(area, content)
      line += words
      return { content, merged: false }
    })
    lines.push(line)
    at += line.length + 1
    return list
  })
  return { lines, rows: cells }
}

function offsetsFrom(start: number, length: number): Int32Array {
  return Int32Array.from({ length }, (_, index) => start + index)
}

/** A table that goes on over pages, without the header that each page repeats; a row that a page's end cuts is one. */
function withoutRepeats(rows: readonly SourceCell[][], pages: readonly RuledTable[]): SourceCell[][] {
  const words = (row: readonly SourceCell[] | undefined): string =>
    (row ?? []).map(({ content }) => content.text.replace(/\s/g, '')).join('\t')
  const kept: SourceCell[][] = []
  let at = 0
  for (const [index, { rows: own }] of pages.entries()) {
    const page = rows.slice(at, at + own.length)
    at += own.length
    let repeated = 0
    if (index > 0) while (repeated < page.length && words(page[repeated]) === words(rows[repeated])) repeated++
    const [first, ...rest] = page.slice(repeated)
    const last = kept.at(-1)
    if (first !== undefined && last !== undefined && index > 0 && isRest(first, last, pages[index - 1]?.rows.at(-1))) {
      kept[kept.length - 1] = last.map((cell, column) => joinedCells(cell, first[column]))
      kept.push(...rest)
    } else kept.push(...page.slice(repeated))
  }
  return kept
}

const MARK = /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[.、．)）]|[①-⑳])/

/** A row that only goes on with words of the row before the page's end, each of which fills its cell. */
function isRest(
  row: readonly SourceCell[],
  before: readonly SourceCell[],
  drawn: readonly GridCell[] | undefined,
): boolean {
  const filled = row.flatMap(({ content }, column) =>
    content.text.trim() === '' ? [] : [{ text: content.text, column }],
  )
  const figures = before.filter(({ content }) => /^[-\d,.%]+$/.test(content.text))
  return (
    filled.length > 0 &&
    figures.length > 0 &&
    filled.every(({ text, column }) => drawn?.[column]?.full === true && !MARK.test(text) && !/^[-\d,.%]+$/.test(text))
  )
}

function joinedCells(cell: SourceCell, rest: SourceCell | undefined): SourceCell {
  if (rest === undefined || rest.content.text.trim() === '') return cell
  const { text, offsets } = cell.content
  const blanks = rest.content.text.length - rest.content.text.trimStart().length
  return {
    ...cell,
    content: {
      text: text + rest.content.text.slice(blanks),
      offsets: Int32Array.from([...offsets, ...rest.content.offsets.slice(blanks)]),
    },
  }
}
