// The lines of a page, rebuilt from where its pieces of writing stand.

import { leastOf, mostOf } from '../math/extremes.ts'
import { median } from './pdf-geometry.ts'
import type { Piece } from './pdf-page.ts'
import { raised } from './raised.ts'

/** Writing without free space in it. */
export interface Word {
  readonly text: string
  readonly x0: number
  readonly x1: number
}

/** Writing on one baseline without a gap as wide as a column's. */
export interface Run extends Word {
  readonly words: readonly Word[]
  /** Baseline. */
  readonly y: number
  readonly size: number
}

// Baselines of one line differ by a superscript's lift at most, in heights of a character.
const SAME_LINE = 0.45
// A quarter of a character apart is a word's gap; a character and a half is a column's.
const WORD_GAP = 0.25
const COLUMN_GAP = 1.5
// Free space that can part two columns, where it does so in each row.
const FREE = 0.12
// Characters are set closer than they are wide, by less than this; a point or a comma is itself no wider.
const OVERPRINT = 0.4
// Blanks: across a wide page in the smallest print.
const WIDEST_GAP = 1000
const NARROW = /^[.,:;'·]/
const NARROW_OVERPRINT = 0.12

/** Pieces by baseline, top to bottom. The larger of two sets the baseline: a superscript comes to its line. */
export function rowsOf<T extends { readonly y: number; readonly size: number }>(pieces: readonly T[]): T[][] {
  // Most cells of a table hold one piece.
  if (pieces.length === 1) return [[...pieces]]
  const rows: { y: number; size: number; pieces: T[] }[] = []
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    let near: (typeof rows)[number] | undefined
    // Only the last few rows can be as high as this piece.
    for (let at = rows.length - 1; at >= Math.max(0, rows.length - 3); at--) {
      const row = rows[at]
      if (row !== undefined && Math.abs(piece.y - row.y) <= SAME_LINE * Math.max(row.size, piece.size)) near ??= row
    }
    if (near === undefined) rows.push({ y: piece.y, size: piece.size, pieces: [piece] })
    else {
      near.pieces.push(piece)
      if (piece.size > near.size) Object.assign(near, { y: piece.y, size: piece.size })
    }
  }
  return rows.map((row) => row.pieces)
}

/** Characters of a piece that are printed already: bold is often drawn twice. */
function printed({ text, x, width, size }: Piece, end: number, before: string): number {
  const over = end - x
  const narrow = NARROW.test(text)
  if (over <= (narrow ? NARROW_OVERPRINT : OVERPRINT) * size || width <= 0) return 0
  const most = Math.min(text.length, Math.max(narrow ? 1 : 0, Math.round((text.length * over) / width)))
  // Wide marks reach over what follows them; only what says the same again is the same.
  for (let count = most; count > 0; count--) if (before.endsWith(text.slice(0, count).trimEnd())) return count
  return 0
}

const WIDE = '\\u2014\\u2018-\\u201d\\u2026\\u3001-\\u303f\\u4e00-\\u9fff\\uff01-\\uff5e'
const SPACED = new RegExp(`(?<=[${WIDE}]) +(?=[${WIDE}])`, 'g')

/** A justified line is set with free space between its characters: between ideographs it is no blank. */
export function unspaced(text: string): string {
  return (text.includes(' ') ? text.replace(SPACED, '') : text).trimEnd()
}

// A raised figure against what it stands beside: its size, its lift and its distance, in heights of a character.
const RAISED_SIZE = 0.78
const RAISED_LIFT = 0.12
const RAISED_GAP = 0.6

function isRaisedBeside({ x, y, width, size }: Piece, beside: Piece | undefined): boolean {
  if (beside === undefined || size > RAISED_SIZE * beside.size || beside.y - y < RAISED_LIFT * beside.size) return false
  const gap = x < beside.x ? beside.x - x - width : x - beside.x - beside.width
  return gap < RAISED_GAP * beside.size
}

/** A row from left to right, its raised figures as raised characters: 12.6亿元¹, m². */
function withRaised(row: readonly Piece[]): readonly Piece[] {
  if (row.length === 1) return row
  const sorted = [...row].sort((a, b) => a.x - b.x || a.width - b.width)
  return sorted.map((piece, at) => {
    // Of a mark of two figures each can be a piece.
    const before = [sorted[at - 1], sorted[at - 2]].find((other) => other !== undefined && other.size > piece.size)
    const isRaised = isRaisedBeside(piece, before) || (at === 0 && isRaisedBeside(piece, sorted[1]))
    return isRaised ? { ...piece, text: raised(piece.text).trim() } : piece
  })
}

interface GrowingRun extends Run {
  text: string
  x1: number
  y: number
  size: number
  words: { text: string; x0: number; x1: number }[]
}

function isParted(before: number, after: number, gutters: readonly number[]): boolean {
  return gutters.length > 0 && gutters.some((gutter) => gutter > before && gutter < after)
}

/** The runs of one row, left to right. */
function runsOfRow(row: readonly Piece[], gutters: readonly number[]): Run[] {
  const runs: GrowingRun[] = []
  for (const piece of withRaised(row)) {
    const last = runs.at(-1)
    const size = Math.max(last?.size ?? 0, piece.size)
    const end = piece.x + piece.width
    if (last === undefined || piece.x - last.x1 > COLUMN_GAP * size || isParted(last.x1, piece.x, gutters)) {
      const word = { text: piece.text.trimStart(), x0: piece.x, x1: end }
      runs.push({ ...word, y: piece.y, size: piece.size, words: [word] })
      continue
    }
    const gap = piece.x - last.x1 > WORD_GAP * size
    const text = piece.text.slice(printed(piece, last.x1, last.text))
    const word = last.words.at(-1)
    if (piece.x - last.x1 > FREE * size || word === undefined)
      last.words.push({ text: text.trimStart(), x0: piece.x, x1: end })
    else Object.assign(word, { text: word.text + text, x1: Math.max(word.x1, end) })
    last.text += (gap && !last.text.endsWith(' ') ? ' ' : '') + text
    last.x1 = Math.max(last.x1, end)
    if (size > last.size) Object.assign(last, { y: piece.y, size })
  }
  for (const run of runs) run.text = unspaced(run.text)
  return runs
}

/** `gutters`: where a run ends, however narrow the space. */
export function runsOf(pieces: readonly Piece[], gutters: readonly number[] = []): Run[] {
  return rowsOf(pieces).flatMap((row) => runsOfRow(row, gutters))
}

/** A line as a page shows it: runs on one baseline. */
export interface Line {
  /** Runs with blanks between them, as wide as what is left free. */
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
  /** From left to right. */
  readonly runs: readonly Run[]
}

/** Runs on one baseline as a line. */
export function lineOf(row: readonly Run[]): Line {
  const runs = [...row].sort((a, b) => a.x0 - b.x0)
  let text = ''
  let end: number | undefined
  for (const run of runs) {
    if (end !== undefined)
      text += ' '.repeat(Math.min(WIDEST_GAP, Math.max(2, Math.round((2 * (run.x0 - end)) / run.size))))
    text += run.text
    end = run.x1
  }
  return {
    text,
    x0: leastOf(runs.map(({ x0 }) => x0)),
    x1: mostOf(runs.map(({ x1 }) => x1)),
    y: median(runs.map(({ y }) => y)),
    size: mostOf(runs.map(({ size }) => size)),
    runs,
  }
}

export function linesOf(runs: readonly Run[]): Line[] {
  const lines = rowsOf(runs).map(lineOf)
  // Of two that stand beside one another, a little higher or lower, the left one is read first: 表1 …, 单位：万元.
  for (let at = 1; at < lines.length; at++) {
    const [before, line] = [lines[at - 1], lines[at]]
    if (before === undefined || line === undefined) continue
    if (line.y - before.y < 0.8 * Math.max(line.size, before.size) && line.x1 <= before.x0)
      lines.splice(at - 1, 2, line, before)
  }
  return lines
}
