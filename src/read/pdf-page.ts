// A page of a PDF as it is drawn: its writing in pieces, and its ruled lines.

import { unifiedIdeograph } from '../language/characters.ts'
import { mostOf } from '../math/extremes.ts'
import { type Matrix, matrixOf, moved, product, quarterOf, upright } from './pdf-geometry.ts'
import { type Drawn, rulingsOf } from './pdf-rulings.ts'

/** A piece of writing; x and y of its baseline's start, `size` the height of its characters. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A drawn line, from (x0, y0) to (x1, y1): upright or level. */
export interface Ruling {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

export interface DrawnPage {
  readonly width: number
  readonly height: number
  readonly pieces: readonly Piece[]
  readonly rulings: readonly Ruling[]
}

/** What pdf.js tells of a piece of writing. */
export interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
}

interface Viewport {
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

// Points: a page is no larger (ISO 32000, annex C), and writing no smaller is seen. Damaged files tell of any number.
const FARTHEST = 14_400
const SMALLEST = 0.5

function isSeen({ x, y, size }: Piece): boolean {
  return Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST && size >= SMALLEST && size <= FARTHEST
}

/** Puts writing and lines where a reader sees them. */
export function drawnPage(items: readonly TextItem[], drawn: Drawn, viewport: Viewport): DrawnPage {
  const shown = matrixOf(viewport.transform)
  const written = items
    .filter(({ str }) => str.trim() !== '')
    .map((item) => ({ item, matrix: product(shown, matrixOf(item.transform)) }))
  const quarter = mostQuarter(written)
  const { width, height } = viewport
  const turn = upright(quarter, width, height)
  const pieces = written
    .filter(({ matrix }) => quarterOf(matrix) === quarter)
    .map(({ item, matrix }): Piece => {
      const [x, y] = moved(turn, matrix[4], matrix[5])
      const size = Math.hypot(matrix[2], matrix[3]) || Math.hypot(matrix[0], matrix[1])
      const wide = Math.min(Math.max(0, item.width), FARTHEST)
      return { text: readable(item.str).toWellFormed(), x, y, width: wide, size }
    })
    .filter(isSeen)
  const sideways = quarter === 1 || quarter === 3
  return {
    width: sideways ? height : width,
    height: sideways ? width : height,
    pieces,
    rulings: rulingsOf(drawn, product(turn, shown)),
  }
}

/** Browsers print some ideographs as the radicals that look the same. */
function readable(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/g, (radical) => String.fromCharCode(unifiedIdeograph(radical.charCodeAt(0))))
}

/** How most of the writing is turned. */
function mostQuarter(written: readonly { item: TextItem; matrix: Matrix }[]): 0 | 1 | 2 | 3 {
  const counts = [0, 0, 0, 0]
  for (const { item, matrix } of written) {
    const quarter = quarterOf(matrix)
    if (quarter !== undefined) counts[quarter] = (counts[quarter] ?? 0) + item.str.length
  }
  const most = mostOf(counts)
  const found = counts.indexOf(most)
  return found === 1 || found === 2 || found === 3 ? found : 0
}
