// Two totals over one table (占地2978亩, 大科学装置4702亩): which rows belong to which.

import { addTo } from '../../math/groups.ts'
import type { PartItem } from './parts.ts'

/** A total with the rows that the plan lays under it. */
export interface Totalled {
  readonly name: string
  readonly parts: readonly PartItem[]
}

// Words that every total of land and floor has: they tell no rows apart.
const COMMON = /用地|占地|面积|总|产业|项目|规模|合计|建设|布局|可用/g

/** The longest stretch of the total's name that some row names hold and others do not. */
function narrowNoun(name: string, parts: readonly PartItem[]): string {
  const words = name.replace(COMMON, ' ').split(' ')
  let best = ''
  for (const word of words) {
    for (let from = 0; from < word.length - 1; from++) {
      for (let to = word.length; to - from > Math.max(1, best.length); to--) {
        const noun = word.slice(from, to)
        const holding = parts.filter((part) => part.name?.includes(noun)).length
        if (holding > 0 && holding < parts.length) best = noun
      }
    }
  }
  return best
}

function rowKey(parts: readonly PartItem[]): string {
  return parts
    .map(({ fact, at }) => (at === undefined ? fact : `${at.file ?? ''}|${at.page ?? ''}|${at.line}:${at.column}`))
    .sort()
    .join(' ')
}

/**
 * Where two totals are laid over the same rows, the rows whose name holds the narrower noun are of that total, and all
 * other rows of the other (rules.md). Anything else stays as it is.
 */
export function dealRows<T extends Totalled>(totals: readonly T[]): readonly T[] {
  const byRows = new Map<string, T[]>()
  for (const total of totals) {
    const key = rowKey(total.parts)
    addTo(byRows, key, total)
  }
  const dealt = new Map<T, readonly PartItem[]>()
  for (const [first, second, third] of byRows.values()) {
    if (first === undefined || second === undefined || third !== undefined || first.parts.length < 3) continue
    const [narrow, wide] =
      narrowNoun(first.name, first.parts).length > narrowNoun(second.name, second.parts).length
        ? [first, second]
        : [second, first]
    const noun = narrowNoun(narrow.name, narrow.parts)
    if (noun === '') continue
    dealt.set(
      narrow,
      narrow.parts.filter((part) => part.name?.includes(noun)),
    )
    dealt.set(
      wide,
      wide.parts.filter((part) => !part.name?.includes(noun)),
    )
  }
  return totals.map((total) => ({ ...total, parts: dealt.get(total) ?? total.parts }))
}
