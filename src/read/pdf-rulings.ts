// The ruled lines of a page, from the operators that draw it. Programs rule a table with strokes, with thin filled boxes,
// or with the edges of stroked boxes.

import { leastOf, mostOf } from '../math/extremes.ts'
import { IDENTITY, type Matrix, matrixOf, moved, product } from './pdf-geometry.ts'
import type { Ruling } from './pdf-page.ts'

/** The operators of a page as pdf.js lists them, and their numbers by name. */
export interface Drawn {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
  readonly names: Readonly<Record<string, number>>
}

// Points: a thicker box is a bar or a background.
const THICKEST = 3
const SHORTEST = 3

const STROKES = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']
const FILLS = ['fill', 'eoFill']

/** The lines that are level or upright, where `page` puts them. */
export function rulingsOf({ fnArray, argsArray, names }: Drawn, page: Matrix): Ruling[] {
  const codes = (list: readonly string[]): ReadonlySet<number | undefined> => new Set(list.map((name) => names[name]))
  const strokes = codes(STROKES)
  const fills = codes(FILLS)
  const rulings: Ruling[] = []
  const stack: Matrix[] = []
  let here: Matrix = IDENTITY
  fnArray.forEach((code, at) => {
    const args = argsArray[at]
    if (code === names['save'] || code === names['paintFormXObjectBegin']) stack.push(here)
    if (code === names['restore'] || code === names['paintFormXObjectEnd']) here = stack.pop() ?? IDENTITY
    if (code === names['transform'] && isNumbers(args)) here = product(here, matrixOf(args))
    if (code === names['paintFormXObjectBegin'] && Array.isArray(args) && isNumbers(args[0]))
      here = product(here, matrixOf(args[0]))
    if (code !== names['constructPath'] || !Array.isArray(args) || !Array.isArray(args[1])) return
    const [paint, [path]]: unknown[][] | [unknown, unknown[]] = [args[0], args[1]]
    if (typeof paint !== 'number' || !isNumbers(path)) return
    const at2 = product(page, here)
    if (strokes.has(paint)) rulings.push(...strokedLines(path, at2))
    else if (fills.has(paint)) rulings.push(...thinBoxes(path, at2))
  })
  return rulings
}

function isNumbers(value: unknown): value is ArrayLike<number> & Iterable<number> {
  return value instanceof Float32Array || (Array.isArray(value) && value.every((each) => typeof each === 'number'))
}

type Point = readonly [x: number, y: number]

// Numbers of the steps of a path as pdf.js packs it, and how many coordinates each has.
const MOVE = 0
const LENGTHS: readonly number[] = [2, 2, 6, 4, 0]

/** Each stretch of a path as its corners; curves are left out. */
function outlinesOf(path: ArrayLike<number>): Point[][] {
  const outlines: Point[][] = []
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 0
    const length = LENGTHS[step]
    if (length === undefined) break
    const outline = outlines.at(-1)
    if (step === MOVE) outlines.push([[path[at + 1] ?? 0, path[at + 2] ?? 0]])
    else if (length === 0) outline?.push(outline[0] ?? [0, 0])
    else outline?.push([path[at + length - 1] ?? 0, path[at + length] ?? 0])
    at += length + 1
  }
  return outlines
}

function strokedLines(path: ArrayLike<number>, matrix: Matrix): Ruling[] {
  return outlinesOf(path).flatMap((outline) => {
    const points = outline.map(([x, y]) => moved(matrix, x, y))
    return points.slice(1).flatMap((to, index) => {
      const from = points[index]
      return from === undefined ? [] : ruling(from, to)
    })
  })
}

function ruling([x0, y0]: Point, [x1, y1]: Point): Ruling[] {
  const wide = Math.abs(x1 - x0)
  const high = Math.abs(y1 - y0)
  if (Math.min(wide, high) > 1 || Math.max(wide, high) < SHORTEST) return []
  return [{ x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) }]
}

function thinBoxes(path: ArrayLike<number>, matrix: Matrix): Ruling[] {
  return outlinesOf(path).flatMap((outline) => {
    const points = outline.map(([x, y]) => moved(matrix, x, y))
    const xs = points.map(([x]) => x)
    const ys = points.map(([, y]) => y)
    const [x0, x1, y0, y1] = [leastOf(xs), mostOf(xs), leastOf(ys), mostOf(ys)]
    if (Math.min(x1 - x0, y1 - y0) > THICKEST) return []
    const level = x1 - x0 >= y1 - y0
    const middle: Point = [(x0 + x1) / 2, (y0 + y1) / 2]
    // A dot of a dotted line is as high as it is wide: it is joined to its neighbours as a level and an upright line.
    if (Math.max(x1 - x0, y1 - y0) <= THICKEST)
      return [
        { x0, x1, y0: middle[1], y1: middle[1] },
        { x0: middle[0], x1: middle[0], y0, y1 },
      ]
    return level ? [{ x0, x1, y0: middle[1], y1: middle[1] }] : [{ x0: middle[0], x1: middle[0], y0, y1 }]
  })
}
