// Tables of one cell a line, as web pages and Word text paste them: a title, the header's cells, then the rows' cells,
// each on a line of its own.

import { readMark } from '../language/numbering.ts'
import { BLANK_CELL, type Grid, type GridCell, isDash, isValue, joinCells, textOf } from './grid.ts'
import type { Line } from './lines.ts'

const CAPTION = /^(?:(?:表|附表|专栏)[\d一二三四五六七八九十]{1,3}[：:.、\s]?|.{0,30}(?:表|列表|清单|一览表|项目库)$)/
const FIRST_HEAD = /^(?:序号|指标|指标名称|项目名称|类别|名称|项目)$/
const MAX_CELL = 44
const MAX_JOINED = 200
const MIN_CELLS = 6
const MAX_COLUMNS = 9
// Bounds of the work on a row whose words do not fit: how long it is, and how many rows it is compared with.
const MAX_TIMES = 4
const MAX_MODEL = 40
// Titles and heads inside one run of short lines that are tried before the run is given up.
const MAX_TRIES = 8

interface Piece {
  cell: GridCell
  text: string
  first: number
  last: number
}

function endsRun(text: string): boolean {
  if (text.length > MAX_CELL || /[。；]$/.test(text)) return true
  if (/^(?:注|说明|备注)[：:]/.test(text) || /^\[\d+\]/.test(text)) return true
  const mark = readMark(text)
  return (
    mark !== undefined &&
    (mark.style === 'comma' || mark.style === 'bracket' || mark.style === 'chapter' || mark.style === 'section')
  )
}

/** Cells of the run that begins at line `from`: lines that touch are one cell, as is a bracket with the cell before it. */
function piecesFrom(lines: readonly Line[], from: number, taken: Uint8Array): Piece[] {
  const pieces: Piece[] = []
  let adjacent = false
  let blanks = 0
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || taken[at]) break
    if (line.blank) {
      adjacent = false
      if (++blanks > 2) break
      continue
    }
    blanks = 0
    const text = line.passage.text
    if (endsRun(text)) {
      // 2健全用水定额管理 over its text: the next heading, no cell.
      const last = pieces.at(-1)
      if (
        last !== undefined &&
        text.length > MAX_CELL &&
        readMark(last.text)?.style === 'digit' &&
        !isNumeric(last.text)
      )
        pieces.pop()
      break
    }
    const before = pieces.at(-1)
    const goesOn = before !== undefined && (adjacent || (/^[（(]/.test(text) && /[）)]$/.test(text)))
    // So many lines that touch are a paragraph.
    if (goesOn && before.text.length > MAX_JOINED) break
    if (goesOn) {
      before.cell = joinCells([before.cell, { passage: line.passage }])
      before.text = textOf(before.cell)
      before.last = at
    } else pieces.push({ cell: { passage: line.passage }, text, first: at, last: at })
    adjacent = true
  }
  return pieces
}

const isNumeric = (text: string): boolean => isValue(text) || isDash(text) || /^\d[\d,.]*[（(]/.test(text)
const UNIT_HEAD = /[（(][^（）()]{1,8}[）)]$/

/** How well `width` columns explain the cells: the share that has its column's type, or 0 where the header cannot be one. */
function fitOf(pieces: readonly Piece[], width: number): number {
  const heads = pieces.slice(0, width).map((piece) => piece.text)
  if (heads.some((text) => isNumeric(text) && !/^(?:19|20)\d\d/.test(text)) || new Set(heads).size < heads.length)
    return 0
  const body = pieces.slice(width)
  const rows = Math.ceil(body.length / width)
  if (rows < 1) return 0
  let right = 0
  for (let column = 0; column < width; column++) {
    const cells = body.filter((_, at) => at % width === column)
    const numeric = cells.filter((piece) => isNumeric(piece.text)).length
    const unitHead = UNIT_HEAD.test(heads[column] ?? '')
    // 县(区) ends like 面积(亩), and holds names.
    right += unitHead && numeric > 0 ? numeric : Math.max(numeric, cells.length - numeric)
  }
  const divides = body.length % width === 0 ? 0.15 : 0
  const tail = valueTail(pieces, width)
  if (tail > 0 && divides === 0 && rowsByTail(pieces, width, tail) !== undefined) return 1.1
  const numericColumns = heads.filter((text) => UNIT_HEAD.test(text)).length
  return right / body.length + divides + (numericColumns > 0 ? 0.02 : 0)
}

function widthOf(pieces: readonly Piece[]): { width: number; score: number } {
  let width = 0
  let score = 0
  for (let candidate = 2; candidate <= Math.min(MAX_COLUMNS, pieces.length - 1); candidate++) {
    const value = fitOf(pieces, candidate)
    if (value > score) {
      score = value
      width = candidate
    }
  }
  return { width, score }
}

/** Columns at the right that hold values by their head: 占地面积(亩), 2025年. */
function valueTail(pieces: readonly Piece[], width: number): number {
  let tail = 0
  while (tail < width - 1 && /[（(][^（）()]{1,8}[）)]$|^(?:19|20)\d\d年/.test(pieces[width - 1 - tail]?.text ?? ''))
    tail++
  return tail
}

/** Rows by their values: each row is some words, then the tail's values. A row with words to spare joins the likeliest. */
function rowsByTail(pieces: readonly Piece[], width: number, tail: number): Piece[][] | undefined {
  const body = pieces.slice(width)
  const rows: Piece[][] = []
  let words: Piece[] = []
  let values: Piece[] = []
  const close = (): void => {
    rows.push([...words, ...values])
    words = []
    values = []
  }
  for (const piece of body) {
    if (isNumeric(piece.text)) {
      values.push(piece)
      if (values.length === tail) close()
    } else {
      if (values.length > 0) return undefined
      words.push(piece)
    }
  }
  if (words.length > 0 || values.length > 0) return undefined
  const short = rows.filter((row) => row.length < width).length
  if (short > 0) return undefined
  const model = rows.filter((row) => row.length === width)
  if (model.length * 2 < rows.length || rows.some((row) => row.length > width * MAX_TIMES)) return undefined
  return rows.map((row) => (row.length > width ? merged(row, width, tail, model.slice(0, MAX_MODEL)) : row))
}

function overlap(a: string, b: string): number {
  let shared = 0
  for (let at = 0; at + 1 < a.length; at++) if (b.includes(a.slice(at, at + 2))) shared++
  return a.length < 2 ? 0 : shared / (a.length - 1)
}

/** The splitting of the words into width - tail cells whose cells look most like those of their columns. */
function merged(row: readonly Piece[], width: number, tail: number, model: readonly Piece[][]): Piece[] {
  const wanted = width - tail
  const words = row.slice(0, row.length - tail)
  const texts = (column: number): string[] => model.map((cells) => cells[column]?.text ?? '')
  const likeness = (piece: Piece, column: number): number => {
    const others = texts(column)
    const mean = others.reduce((sum, text) => sum + text.length, 0) / Math.max(1, others.length)
    const best = Math.max(0, ...others.map((text) => Math.max(overlap(text, piece.text), overlap(piece.text, text))))
    return best - Math.abs(piece.text.length - mean) / (8 + mean)
  }
  const best = new Map<string, { score: number; cells: Piece[] }>()
  const solve = (from: number, column: number): { score: number; cells: Piece[] } => {
    if (column === wanted)
      return from === words.length ? { score: 0, cells: [] } : { score: Number.NEGATIVE_INFINITY, cells: [] }
    const key = `${from}/${column}`
    const known = best.get(key)
    if (known !== undefined) return known
    let result: { score: number; cells: Piece[] } = { score: Number.NEGATIVE_INFINITY, cells: [] }
    for (let to = from + 1; to <= words.length - (wanted - column - 1); to++) {
      const cell = glue(words.slice(from, to))
      const rest = solve(to, column + 1)
      const score = rest.score + likeness(cell, column)
      if (score > result.score) result = { score, cells: [cell, ...rest.cells] }
    }
    best.set(key, result)
    return result
  }
  const solved = solve(0, 0)
  return solved.cells.length === wanted ? [...solved.cells, ...row.slice(row.length - tail)] : row.slice(0, width)
}

function glue(pieces: readonly Piece[]): Piece {
  const cell = joinCells(pieces.map((piece) => piece.cell))
  return { cell, text: textOf(cell), first: pieces[0]?.first ?? 0, last: pieces.at(-1)?.last ?? 0 }
}

function rowsOf(pieces: readonly Piece[], width: number): Piece[][] {
  const tail = valueTail(pieces, width)
  const plain: Piece[][] = []
  for (let at = width; at < pieces.length; at += width) plain.push(pieces.slice(at, at + width))
  const regular = plain.every(
    (row) =>
      row.length === width &&
      row.slice(width - tail).every((piece) => isNumeric(piece.text)) &&
      row.slice(0, width - tail).every((piece) => tail === 0 || !isValue(piece.text) || /^\d{1,2}$/.test(piece.text)),
  )
  if (regular || tail === 0) return plain
  return rowsByTail(pieces, width, tail) ?? plain
}

const MIN_SCORE = 0.8

/** Tables of one cell a line, each behind a title line (表3：…) or a header that begins with 序号, 指标 or 项目名称. */
export function lineGrids(lines: readonly Line[], taken: Uint8Array): Grid[] {
  const grids: Grid[] = []
  let runEnd = -1
  let tries = 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined || line.blank || taken[index]) continue
    if (index > runEnd) tries = 0
    else if (tries >= MAX_TRIES) continue
    const text = line.passage.text
    const captioned = text.length <= 50 && CAPTION.test(text) && !/[。；，]$/.test(text)
    if (!captioned && !FIRST_HEAD.test(text)) continue
    let from = captioned ? index + 1 : index
    let unit: GridCell | undefined
    const next = nextText(lines, from)
    if (captioned && next !== undefined && /^[（(]?(?:计量)?单位[：:]/.test(lines[next]?.passage.text ?? '')) {
      unit = { passage: lines[next]?.passage ?? BLANK_CELL.passage }
      from = next + 1
    }
    const pieces = piecesFrom(lines, from, taken)
    runEnd = Math.max(runEnd, pieces.at(-1)?.last ?? index)
    tries++
    if (pieces.length < MIN_CELLS || pieces.filter((piece) => isNumeric(piece.text)).length < 2) continue
    const { width, score } = widthOf(pieces)
    if (width < 2 || score < MIN_SCORE) continue
    const rows = rowsOf(pieces, width)
    const heads = pieces.slice(0, width)
    const grid: Grid = {
      layout: 'lines',
      rows: [heads, ...rows].map((row) =>
        Array.from({ length: width }, (_, column) => row[column]?.cell ?? BLANK_CELL),
      ),
      headerRows: 1,
      notes: [],
      first: index,
      last: pieces.at(-1)?.last ?? index,
    }
    if (captioned) grid.caption = line.passage
    if (unit !== undefined) grid.unit = unit.passage
    grids.push(grid)
    index = grid.last
  }
  return grids
}

function nextText(lines: readonly Line[], from: number): number | undefined {
  for (let at = from; at < lines.length && at < from + 4; at++) if (lines[at]?.blank === false) return at
  return undefined
}
