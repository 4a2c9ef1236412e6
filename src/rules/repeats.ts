// Pairs of what may be one thing, repetitions grouped before pairing: a value that is printed 2,000 times has 2,000
// pairs, not two million.

import { addTo } from '../math/groups.ts'

// So many repetitions are laid beside each other in full; of more, each beside the first print of the other value.
const MOST_PAIRED = 64
// So many values of one name are compared among themselves; of more, each with the first.
const MOST_CLASSES = 40

/** The pairs of two values that are each printed several times. */
export function crossPairs<T>(a: readonly T[], b: readonly T[]): readonly (readonly [T, T])[] {
  const [first] = a
  const [second] = b
  if (first === undefined || second === undefined) return []
  if (a.length * b.length <= MOST_PAIRED) return a.flatMap((left) => b.map((right) => [left, right] as const))
  return [...b.map((right) => [first, right] as const), ...a.slice(1).map((left) => [left, second] as const)]
}

/** Items that say the same in the same words. */
export function classesOf<T>(items: readonly T[], classOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) addTo(groups, classOf(item), item)
  return [...groups.values()]
}

/** Pairs in the order of the items; `classOf` tells what two of them must share to say the same in the same words. */
export function* pairsByClass<T>(
  items: readonly T[],
  classOf: (item: T) => string,
  mostClasses = MOST_CLASSES,
): Generator<readonly [T, T]> {
  const classes = classesOf(items, classOf)
  for (const [at, group] of classes.entries()) {
    const [first, ...repeats] = group
    if (first === undefined) continue
    for (const repeat of repeats) yield [first, repeat]
    const others = at === 0 || classes.length <= mostClasses ? classes.slice(at + 1) : []
    for (const other of others) yield* crossPairs(group, other)
  }
}

// So many items are laid beside each other in full; of more, repetitions are grouped first.
const MOST_IN_FULL = 40

/** Every pair of few items; of many, those of pairsByClass. */
export function pairsOf<T>(items: readonly T[], classOf: (item: T) => string): Iterable<readonly [T, T]> {
  if (items.length > MOST_IN_FULL) return pairsByClass(items, classOf)
  return items.flatMap((left, at) => items.slice(at + 1).map((right) => [left, right] as const))
}
