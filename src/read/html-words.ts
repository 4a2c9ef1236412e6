// The words of a stretch of the file: what the page shows of it, without tags and with entities resolved.

import type { SourceContent } from './source.ts'

/** Reads words by source offsets from the texts that a page shows. */
export function wordsOf(shown: readonly SourceContent[]): (start: number, end: number) => string {
  // A parser that mends a table puts text before it that stands in it: the tree's order is not always the file's.
  const texts = shown.filter(({ text }) => text !== '').sort((a, b) => first(a) - first(b))
  return (start, end) => {
    let words = ''
    for (
      let at = Math.max(0, countBelow(texts.length, (index) => first(texts[index]), start + 1) - 1);
      at < texts.length;
      at++
    ) {
      const content = texts[at]
      if (content === undefined || first(content) >= end) break
      const { text, offsets } = content
      const offsetAt = (index: number): number => offsets[index] ?? 0
      words += text.slice(countBelow(text.length, offsetAt, start), countBelow(text.length, offsetAt, end))
    }
    return words
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
