// Where things stand on a page, in points from its top left, as it is read: pages and tables that lie on their side are
// turned upright.

/** [a b c d e f] of x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

export function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: ArrayLike<number> & Iterable<number>): Matrix {
  return [a, b, c, d, e, f]
}

/** First `inner`, then `outer`. */
export function product([a, b, c, d, e, f]: Matrix, inner: Matrix): Matrix {
  const [ia, ib, ic, id, ie, jf] = inner
  return [a * ia + c * ib, b * ia + d * ib, a * ic + c * id, b * ic + d * id, a * ie + c * jf + e, b * ie + d * jf + f]
}

export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** Quarter turns, clockwise, that the writing is turned by; nothing where it stands askew (a watermark). */
export function quarterOf([a, b]: Matrix): 0 | 1 | 2 | 3 | undefined {
  const turn = Math.atan2(b, a) / (Math.PI / 2)
  const nearest = Math.round(turn)
  if (Math.abs(turn - nearest) > ASKEW) return undefined
  const quarter = (nearest + 4) % 4
  return quarter === 0 || quarter === 1 || quarter === 2 ? quarter : 3
}

// Scans are put straight by less than this part of a quarter turn.
const ASKEW = 0.06

/** What turns writing upright that is turned by `quarter`, on a page of this size. */
export function upright(quarter: 0 | 1 | 2 | 3, width: number, height: number): Matrix {
  if (quarter === 1) return [0, -1, 1, 0, 0, width]
  if (quarter === 2) return [-1, 0, 0, -1, width, height]
  if (quarter === 3) return [0, 1, -1, 0, height, 0]
  return IDENTITY
}

/** The middle one, or the lower of two. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[(sorted.length - 1) >> 1] ?? 0
}
