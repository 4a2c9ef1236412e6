// 由A提高到B: two levels told together, base and end.

import { isTarget, type Point, type Subject } from './subjects.ts'

export interface Move {
  readonly base: Point
  readonly end: Point
}

// 由2020年的218.6亿元增加到2025年的312.4亿元: between the two numbers stand a verb and a year.
const MOST_BETWEEN = 24

/** What stands between two numbers of one line, in characters; nothing where they stand on two. */
export function gapBetween({ at: a }: Point, { at: b }: Point): number | undefined {
  if (a === undefined || b === undefined) return undefined
  if (a.line !== b.line || a.page !== b.page || a.file !== b.file || a.cell !== b.cell) return undefined
  return b.column - (a.column + a.length)
}

function isMove(base: Point, end: Point): boolean {
  if (base.entry !== end.entry || base.cell !== undefined || end.cell !== undefined) return false
  if (base.kind === undefined || base.kind !== end.kind || (isTarget(base) && !isTarget(end))) return false
  if (base.years !== undefined && (end.years === undefined || base.years.last >= end.years.last)) return false
  // Two years that neither says are no move: 15家、20家.
  if (base.years === undefined && end.years === undefined) return false
  const gap = gapBetween(base, end)
  return gap !== undefined && gap >= 0 && gap <= MOST_BETWEEN
}

/** Levels of which one moves to the next, as the words of one sentence tell it. */
export function movesOf({ points }: Subject): readonly Move[] {
  const levels = points.filter(({ value, amount }) => value.measure === 'level' && amount !== undefined)
  const moves: Move[] = []
  for (const [at, base] of levels.entries()) {
    const end = levels[at + 1]
    if (end !== undefined && isMove(base, end)) moves.push({ base, end })
  }
  return moves
}
