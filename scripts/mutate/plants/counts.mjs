// Plants in announced counts.

import { spanOf } from '../text.mjs'
import { CHINESE, plant } from './shared.mjs'
import { changedNumbers } from './values.mjs'

/** 八大 → 九大, 3个 → 4个. */
export function changedCounts(doc) {
  return doc.plan.counts
    .filter(({ complete, members, declared, at }) => complete && members.length === declared && at !== undefined)
    .flatMap(({ at, declared, members }) => {
      const last = members.at(-1)?.at
      // 行政检查、专项整治、政府采购四类违法行为: the number may be of the last name alone.
      const before = last !== undefined && (last.line < at.line || (last.line === at.line && last.column < at.column))
      const why = before ? 'a number behind names may be of the last of them alone' : undefined
      const span = spanOf(doc.text, doc.starts, at)
      if (span === undefined) return []
      const words = doc.text.slice(span.start, span.end)
      const digits = new RegExp(`(?<!\\d)${declared}(?!\\d)`).exec(words)
      const word = CHINESE[declared - 1]
      const index = digits?.index ?? (declared < 10 && word !== undefined ? words.indexOf(word) : -1)
      if (index < 0) return []
      const start = span.start + index
      const length = digits?.[0].length ?? 1
      const by = digits === null ? CHINESE[declared] : String(declared + 1)
      return [
        plant('counts', 'counts/members', 'count word changed', { start, end: start + length, by }, [at.line], why),
      ]
    })
}

export function countTotals(doc) {
  return changedNumbers(doc, 'counts', /^counts\/(?:total|restated|period)$/)
}
