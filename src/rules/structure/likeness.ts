// How alike two titles are, by characters.

import { addTo } from '../../math/groups.ts'

/** Titles as they are compared: without blanks, punctuation, quotes and brackets. */
export function foldWords(words: string): string {
  return IDEOGRAPHS.test(words) ? words : foldOthers(words)
}

/** Of these there is one form each. */
const IDEOGRAPHS = /^[\u4e00-\u9fff]*$/

function foldOthers(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\p{P}\p{S}\s]/gu, '')
    .toUpperCase()
}

/** Length of the longest common subsequence. */
export function commonLength(a: string, b: string): number {
  let row = new Uint16Array(b.length + 1)
  for (const left of a) {
    const next = new Uint16Array(b.length + 1)
    for (let at = 0; at < b.length; at++) {
      next[at + 1] = left === b.charAt(at) ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0)
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** From 0 to 1: the share of the longer one's characters that both have in order. */
export function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  return longer === 0 ? 0 : commonLength(a, b) / longer
}

type Pairs = readonly (readonly [number, number])[]

// Past so many comparisons (two lists of two thousand) pairs are taken in the order in which they come.
const MOST_COMPARED = 4_000_000

/** Pairs of equal items of two lists that stand in the same order in both: as many as can be. */
export function alignEqual(left: readonly string[], right: readonly string[]): Pairs {
  const shorter = Math.min(left.length, right.length)
  let same = 0
  while (same < shorter && left[same] === right[same]) same++
  let last = 0
  while (last < shorter - same && left[left.length - 1 - last] === right[right.length - 1 - last]) last++
  const [a, b] = [left.slice(same, left.length - last), right.slice(same, right.length - last)]
  const between = a.length * b.length > MOST_COMPARED ? alignInTurn(a, b) : alignMost(a, b)
  return [
    ...Array.from({ length: same }, (_, at) => [at, at] as const),
    ...between.map(([i, j]) => [i + same, j + same] as const),
    ...Array.from({ length: last }, (_, at) => [left.length - last + at, right.length - last + at] as const),
  ]
}

/** Each item with the next of its equals. */
function alignInTurn(left: readonly string[], right: readonly string[]): Pairs {
  const places = new Map<string, number[]>()
  for (const [at, item] of right.entries()) addTo(places, item, at)
  const passed = new Map<string, number>()
  const pairs: (readonly [number, number])[] = []
  let from = 0
  for (const [at, item] of left.entries()) {
    const own = places.get(item)
    if (own === undefined) continue
    let turn = passed.get(item) ?? 0
    while ((own[turn] ?? from) < from) turn++
    passed.set(item, turn)
    const found = own[turn]
    if (found === undefined) continue
    pairs.push([at, found])
    from = found + 1
  }
  return pairs
}

function alignMost(left: readonly string[], right: readonly string[]): Pairs {
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1))
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  for (let i = left.length - 1; i >= 0; i--) {
    const row = lengths[i]
    if (row === undefined) continue
    for (let j = right.length - 1; j >= 0; j--) {
      row[j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}
