// The words of a stretch of the file: what the page shows of it, without tags and with entities resolved.

import type { SourceContent } from './source.ts'

export interface Shown {
  wordsOf: (start: number, end: number) => string
  /** Behind the last character of these words. */
  shownEnd: (start: number, end: number) => number
}

/** Reads words by source offsets from the texts that a page shows. `endOf`: behind the character at an offset. */
export function shownIn(shown: readonly SourceContent[], endOf: (offset: number) => number): Shown {
  // A parser that mends a table puts text before it that stands in it: the tree's order is not always the file's.
  const texts = shown.filter(({ text }) => text !== '').sort((a, b) => first(a) - first(b))
  const each = (start: number, end: number, take: (content: SourceContent, from: number, to: number) => void): void => {
    for (
      let at = Math.max(0, countBelow(texts.length, (index) => first(texts[index]), start + 1) - 1);
      at < texts.length;
      at++
    ) {
      const content = texts[at]
      if (content === undefined || first(content) >= end) break
      const { text, offsets } = content
      const offsetAt = (index: number): number => offsets[index] ?? 0
      take(content, countBelow(text.length, offsetAt, start), countBelow(text.length, offsetAt, end))
    }
  }
  return {
    wordsOf: (start, end) => {
      let words = ''
      each(start, end, ({ text }, from, to) => {
        words += text.slice(from, to)
      })
      return words
    },
    shownEnd: (start, end) => {
      let last = start
      each(start, end, ({ offsets }, from, to) => {
        const offset = offsets[to - 1]
        if (to > from && offset !== undefined) last = endOf(offset)
      })
      return last
    },
  }
}

function first(content: SourceContent | undefined): number {
  return content?.offsets[0] ?? 0
}

/** How many of `count` ascending numbers are below `bound`. */
function countBelow(count: number, valueAt: (index: number) => number, bound: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (valueAt(middle) < bound) low = middle + 1
    else high = middle
  }
  return low
}
