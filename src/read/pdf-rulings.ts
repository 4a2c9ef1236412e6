// The ruled lines of a page, from the operators that draw it. Programs rule a table with strokes, with thin filled boxes,
// or with the edges of stroked boxes.

import { IDENTITY, type Matrix, matrixOf, product } from './pdf-geometry.ts'
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
  const { save, restore, transform, paintFormXObjectBegin, paintFormXObjectEnd, constructPath } = names
  const stack: Matrix[] = []
  let here: Matrix = IDENTITY
  for (let at = 0; at < fnArray.length; at++) {
    const code = fnArray[at]
    const args = argsArray[at]
    if (code === constructPath) {
      const paint = Array.isArray(args) ? args[0] : undefined
      const isStroke = strokes.has(paint)
      if (typeof paint !== 'number' || (!isStroke && !fills.has(paint))) continue
      const path = Array.isArray(args) && Array.isArray(args[1]) ? args[1][0] : undefined
      if (!isNumbers(path)) continue
      if (isStroke) addStrokes(rulings, path, product(page, here))
      else addThinBoxes(rulings, path, product(page, here))
    } else if (code === save) stack.push(here)
    else if (code === restore || code === paintFormXObjectEnd) here = stack.pop() ?? IDENTITY
    else if (code === transform) {
      if (isNumbers(args)) here = product(here, matrixOf(args))
    } else if (code === paintFormXObjectBegin) {
      stack.push(here)
      if (Array.isArray(args) && isNumbers(args[0])) here = product(here, matrixOf(args[0]))
    }
  }
  return rulings
}

function isNumbers(value: unknown): value is ArrayLike<number> & Iterable<number> {
  return value instanceof Float32Array || (Array.isArray(value) && value.every((each) => typeof each === 'number'))
}

// Numbers of the steps of a path as pdf.js packs it, and how many coordinates each has.
const MOVE = 0
const LENGTHS: readonly number[] = [2, 2, 6, 4, 0]

/** The lines between the corners of each stretch of a path; curves are taken from end to end. */
function addStrokes(rulings: Ruling[], path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): void {
  let isBegun = false
  let [fromX, fromY, firstX, firstY] = [0, 0, 0, 0]
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 0
    const length = LENGTHS[step]
    if (length === undefined) break
    if (length === 0) {
      if (isBegun) addRuling(rulings, fromX, fromY, firstX, firstY)
      fromX = firstX
      fromY = firstY
    } else {
      const x = path[at + length - 1] ?? 0
      const y = path[at + length] ?? 0
      const toX = a * x + c * y + e
      const toY = b * x + d * y + f
      if (step === MOVE) {
        isBegun = true
        firstX = toX
        firstY = toY
      } else if (isBegun) addRuling(rulings, fromX, fromY, toX, toY)
      fromX = toX
      fromY = toY
    }
    at += length + 1
  }
}

function addRuling(rulings: Ruling[], x0: number, y0: number, x1: number, y1: number): void {
  const wide = Math.abs(x1 - x0)
  const high = Math.abs(y1 - y0)
  if (Math.min(wide, high) > 1 || Math.max(wide, high) < SHORTEST) return
  rulings.push({ x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) })
}

/** The middle line of what each stretch of a path encloses, where that is thin. */
function addThinBoxes(rulings: Ruling[], path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): void {
  let isBegun = false
  let [x0, x1, y0, y1] = [0, 0, 0, 0]
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 0
    const length = LENGTHS[step]
    if (length === undefined) break
    if (length > 0) {
      const x = path[at + length - 1] ?? 0
      const y = path[at + length] ?? 0
      const toX = a * x + c * y + e
      const toY = b * x + d * y + f
      if (step === MOVE) {
        if (isBegun) addThinBox(rulings, x0, x1, y0, y1)
        isBegun = true
        x0 = x1 = toX
        y0 = y1 = toY
      } else if (isBegun) {
        x0 = Math.min(x0, toX)
        x1 = Math.max(x1, toX)
        y0 = Math.min(y0, toY)
        y1 = Math.max(y1, toY)
      }
    }
    at += length + 1
  }
  if (isBegun) addThinBox(rulings, x0, x1, y0, y1)
}

function addThinBox(rulings: Ruling[], x0: number, x1: number, y0: number, y1: number): void {
  const [wide, high] = [x1 - x0, y1 - y0]
  if (Math.min(wide, high) > THICKEST) return
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
  // A dot of a dotted line is as high as it is wide: it is joined to its neighbours as a level and an upright line.
  const isDot = Math.max(wide, high) <= THICKEST
  const isLevel = wide >= high
  if (isDot || isLevel) rulings.push({ x0, x1, y0: y, y1: y })
  if (isDot || !isLevel) rulings.push({ x0: x, x1: x, y0, y1 })
}
