// 结构: from a source to the plans in it, each with its blocks, contents, letter and what stands around it.

import { characterSet } from '../language/characters.ts'
import { readMark } from '../language/numbering.ts'
import type { Source } from '../read/source.ts'
import { assemble } from './assemble.ts'
import type { ContentsEntry, DocumentPart, Footnote, PageField } from './blocks.ts'
import type { DamageNote, Simplify } from './clean.ts'
import { contentsAt } from './contents.ts'
import { isFurniture, isLink, opensLinks, pageFields } from './furniture.ts'
import { type Grid, type GridContext, mergePages } from './grid.ts'
import { knownGrids } from './grids-known.ts'
import { lineGrids } from './grids-lines.ts'
import { pipeGrids, tabGrids } from './grids-marked.ts'
import { spacedGrids } from './grids-spaced.ts'
import { isPageMark, isUnreadable, type Line, readLines, runningHeads, wrapWidth } from './lines.ts'
import { dropNoteMarks } from './note-marks.ts'
import { pageNumbers, withoutNumber } from './page-numbers.ts'
import { joinLines, type LineRole } from './paragraphs.ts'

/** What the lines of a source are before they are paragraphs. */
export interface Sorted {
  lines: Line[]
  roles: LineRole[]
  grids: Grid[]
  contents: ContentsEntry[]
  fields: PageField[]
  footnotes: Footnote[]
  width: number | undefined
}

const NOTE = /^(?:[①②③④⑤⑥⑦⑧⑨⑩]|注\d{0,2}[：:]|\[\d{1,2}\]|［\d{1,2}］|〔\d{1,2}〕)/
const SUPERSCRIPT = /^[ \t\u3000]*[¹²³⁰⁴⁵⁶⁷⁸⁹]/
/** A line with one of these at its end is no part of a sentence that goes on. */
const ENDED = characterSet('。！？：')
const CAPTION = /^(?:(?:续)?表|附表|图|专栏)[\d一二三四五六七八九十]{1,3}(?:[-—–.]\d{1,2})?[：:.、]?/
const UNIT_LINE = /^[（(]?(?:计量)?单位[：:]/

/** Tells text from contents, tables, page marks, notes and furniture. */
export function sortLines(source: Source, simplify: Simplify | undefined, damage: DamageNote[]): Sorted {
  const lines = readLines(source, simplify, damage)
  const taken = new Uint8Array(lines.length)
  const roles: LineRole[] = lines.map(() => 'text')
  const marks = new Set<number>()
  const width = wrapWidth(lines)
  const pages = pageNumbers(source.text, lines, width !== undefined)
  for (const page of pages.alone) marks.add(page)
  for (const [index, length] of pages.glued) {
    const line = lines[index]
    if (line !== undefined) lines[index] = withoutNumber(line, length)
  }
  lines.forEach((_, index) => {
    if (isPageMark(lines, index)) marks.add(index)
  })
  for (const mark of marks) roles[mark] = 'transparent'
  for (const head of runningHeads(lines, marks)) roles[head] = 'transparent'
  const contents: ContentsEntry[] = []
  for (let index = 0; index < lines.length; index++) {
    if (roles[index] !== 'text') continue
    const found = contentsAt(lines, index, (at) => roles[at] === 'transparent')
    if (found === undefined) continue
    contents.push(...found.entries)
    for (let at = found.first; at <= found.last; at++) {
      taken[at] = 1
      roles[at] = 'closing'
    }
    index = found.last
  }
  standAlone(lines, contents, taken)
  // Page marks and running heads are no cells.
  roles.forEach((role, index) => {
    if (role === 'transparent') taken[index] = 1
  })
  const context: GridContext = { text: source.text, simplify, damage }
  const { tables } = source
  const looked = tables === undefined ? lines : lines.slice(0, source.tablesFrom ?? 0)
  const all = [
    ...(looked.length === 0 ? [] : lookedFor(context, looked, taken, width)),
    ...(tables === undefined ? [] : knownGrids(tables, simplify, damage)),
  ]
  mark(all, taken)
  const blankBetween = (first: number, last: number): readonly Line[] =>
    lines.slice(first, last).filter((_, at) => roles[first + at] === 'text')
  const grids = mergePages(all, blankBetween)
  for (const grid of grids) titleGrid(grid, lines, roles, taken)
  for (const grid of grids) for (let at = grid.first; at <= grid.last; at++) roles[at] = 'closing'
  const fields: PageField[] = []
  const footnotes: Footnote[] = []
  let linked = false
  // A page's footnote cuts a sentence: the text before it has not ended.
  let open = false
  lines.forEach((line, index) => {
    if (line.blank || roles[index] === 'transparent') return
    const { text } = line.passage
    if (line.note === true) {
      footnotes.push({ passage: line.passage, line: index })
      roles[index] = 'transparent'
      return
    }
    const cuts = open
    open = false
    if (roles[index] !== 'text') return
    // Behind 相关链接 under the text stand titles of other pages.
    linked = index * 2 > lines.length && (opensLinks(text) || (linked && isLink(text)))
    if (linked || isFurniture(text)) {
      roles[index] = 'closing'
      return
    }
    if (isUnreadable(text)) {
      roles[index] = 'closing'
      damage.push({ kind: 'unreadable', start: line.passage.offsets[0] ?? line.start, end: line.end })
      return
    }
    const found = pageFields(line.passage)
    if (found.length > 0) {
      fields.push(...found)
      roles[index] = 'closing'
      return
    }
    if (
      cuts &&
      text.length < 200 &&
      (NOTE.test(text) || SUPERSCRIPT.test(line.content?.text ?? source.text.slice(line.start, line.end)))
    ) {
      footnotes.push({ passage: line.passage, line: index })
      roles[index] = 'transparent'
      open = true
      return
    }
    open = !ENDED.has(text.charCodeAt(text.length - 1))
  })
  dropNoteMarks(lines, footnotes, (index) => roles[index] === 'text')
  return { lines, roles, grids, contents, fields, footnotes, width }
}

/** Tables by the look of the lines, where the format knows of none. */
function lookedFor(context: GridContext, lines: readonly Line[], taken: Uint8Array, width: number | undefined): Grid[] {
  const found = [...pipeGrids(context, lines, taken), ...tabGrids(context, lines, taken)]
  mark(found, taken)
  const spaced = spacedGrids(context, lines, taken)
  mark(spaced, taken)
  const cells = width === undefined ? lineGrids(lines, taken) : []
  return [...found, ...spaced, ...cells].sort((a, b) => a.first - b.first)
}

/** A line that is an entry of the contents, word for word, is a heading whole: its text does not begin in it, however long it is. */
function standAlone(lines: readonly Line[], contents: readonly ContentsEntry[], taken: Uint8Array): void {
  const entries = new Set(contents.map(({ passage, titleEnd }) => passage.text.slice(0, titleEnd)))
  for (const line of lines) {
    if (taken[line.index] === 0 && !line.blank && entries.has(line.passage.text)) line.paragraph = true
  }
}

function mark(grids: readonly Grid[], taken: Uint8Array): void {
  for (const grid of grids) for (let at = grid.first; at <= grid.last; at++) taken[at] = 1
}

// The line over 单位：万元 and a table that the format knows is that table's title, whatever its last word.
function standsOverUnit(grid: Grid, text: string): boolean {
  return grid.layout === 'grid' && grid.unit !== undefined && readMark(text) === undefined
}

/** Title and unit lines over a table, and the notes under it. */
function titleGrid(grid: Grid, lines: readonly Line[], roles: LineRole[], taken: Uint8Array): void {
  if (grid.layout !== 'lines') {
    let looked = 0
    for (let at = grid.first - 1; at >= 0 && looked < 3; at--) {
      const line = lines[at]
      if (line === undefined || taken[at]) break
      if (line.blank) continue
      const { text } = line.passage
      looked++
      if (UNIT_LINE.test(text) && text.length <= 30 && grid.unit === undefined) {
        grid.unit = line.passage
        roles[at] = 'closing'
        continue
      }
      if (/^[（(].*[）)]$/.test(text) && text.length <= 40) continue
      if (
        grid.caption === undefined &&
        text.length <= 50 &&
        (CAPTION.test(text) || /(?:表|名录|清单|一览|汇总)$/.test(text) || standsOverUnit(grid, text)) &&
        !/[。；]/.test(text)
      ) {
        grid.caption = line.passage
        roles[at] = 'closing'
      }
      break
    }
  }
  for (let at = grid.last + 1, looked = 0; at < lines.length && looked < 4; at++) {
    const line = lines[at]
    if (line === undefined || taken[at]) break
    if (line.blank) continue
    const { text } = line.passage
    if (!/^(?:注|说明|备注)[：:\d]/.test(text) && !(grid.notes.length > 0 && /^(?:\d[.、．]|[*＊])/.test(text))) break
    grid.notes.push(line.passage)
    roles[at] = 'closing'
    looked++
  }
}

/** The plans of a source. A file with two plans, each with headings of its own, is two parts. */
export function structure(source: Source, simplify: Simplify | undefined): DocumentPart[] {
  const damage: DamageNote[] = []
  const sorted = sortLines(source, simplify, damage)
  const items = joinLines(sorted.lines, sorted.width, (index) => sorted.roles[index] ?? 'text', damage)
  return assemble(sorted, items, damage)
}
