// Lists of numbers: what each is, and what is wrong with it.

import type { Place } from '../../plan/types.ts'

/** A thing with a number of its own. */
export interface Numbered {
  readonly ordinal: number
  readonly fact: string
  readonly at: Place | undefined
  /** Its mark or label as printed: （三）, 专栏2. */
  readonly label: string
}

/** Things that are numbered together. */
export interface Run {
  /** What they are, in the words of the document: 专栏, “基本原则”. */
  readonly name: string
  readonly items: readonly Numbered[]
  /** It goes on with the numbers of the list before it (六、 behind a chapter's 五、). */
  readonly continues: boolean
  /** Its items are read as such by their words alone (1. in the text may be heading or item), so one that is missing may be there. */
  readonly unsure?: boolean | undefined
}

export type Fault = 'start' | 'gap' | 'repeat' | 'order'

export interface FoundFault {
  readonly fault: Fault
  readonly numbers: readonly number[]
  /** The items on both sides of it. */
  readonly around: readonly Numbered[]
}

/** Splits a list where its numbers begin again at 1. */
export function split(items: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const runs: Numbered[][] = []
  for (const item of items) {
    const last = runs.at(-1)
    // 1, 1, 2 at the beginning: the first number printed twice, not a list of one.
    const begins = item.ordinal === 1 && (runs.length > 1 || (last?.length ?? 0) !== 1)
    if (last === undefined || begins) runs.push([item])
    else last.push(item)
  }
  return runs
}

function between(low: number, high: number): readonly number[] {
  return Array.from({ length: Math.max(0, high - low - 1) }, (_, at) => low + 1 + at)
}

/** What is wrong with the numbers of a run, one entry a kind. */
export function faultsOf({ items, continues }: Run): readonly FoundFault[] {
  const found = new Map<Fault, { numbers: number[]; around: Numbered[] }>()
  const add = (fault: Fault, numbers: readonly number[], around: readonly Numbered[]) => {
    const known = found.get(fault) ?? { numbers: [], around: [] }
    known.numbers.push(...numbers)
    known.around.push(...around.filter((item) => !known.around.includes(item)))
    found.set(fault, known)
  }
  const [first] = items
  if (first !== undefined && !continues && first.ordinal !== 1) add('start', between(0, first.ordinal), [first])
  const seen = new Set<number>()
  let highest = 0
  for (const [at, item] of items.entries()) {
    const before = items[at - 1]
    if (before !== undefined) {
      const around = [before, item]
      if (seen.has(item.ordinal)) add('repeat', [item.ordinal], around)
      else if (item.ordinal < highest) add('order', [item.ordinal], around)
      else if (item.ordinal > highest + 1) add('gap', between(highest, item.ordinal), around)
    }
    seen.add(item.ordinal)
    highest = Math.max(highest, item.ordinal)
  }
  // A number that only stands elsewhere is not missing.
  const gap = found.get('gap')
  if (gap !== undefined) {
    gap.numbers = gap.numbers.filter((number) => !seen.has(number))
    if (gap.numbers.length === 0) found.delete('gap')
  }
  return [...found].map(([fault, { numbers, around }]) => ({ fault, numbers, around }))
}

/** 1—3, 5—8 */
export function numbersWords(items: readonly Numbered[]): string {
  const stretches: [number, number][] = []
  for (const { ordinal } of items) {
    const last = stretches.at(-1)
    if (last !== undefined && ordinal === last[1] + 1) last[1] = ordinal
    else stretches.push([ordinal, ordinal])
  }
  return stretches.map(([from, to]) => (from === to ? String(from) : `${from}—${to}`)).join(', ')
}
