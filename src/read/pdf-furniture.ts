// Running heads and page numbers: what a page prints again and again at its edge, and is no text of the plan.

import { median } from './pdf-geometry.ts'
import type { Line } from './pdf-lines.ts'

const NUMBER =
  /^[-—–－·.\s]{0,4}(?:第\s?)?\d{1,4}(?:\s?页)?(?:\s?[/／,，共]{1,2}\s?(?:第\s?)?\d{1,4}\s?页?)?[-—–－·.\s]{0,4}$|^[IVXivx]{1,6}$/
// 单位：万元 stands over each table.
const UNIT = /^[（(]?(?:计量|金额)?单位[：:]/
// A page's edge: this part of its height, above and below.
const EDGE = 0.12
const LINES_LOOKED_AT = 3
// So many pages, and so large a part of all, have a running head.
const FEWEST_PAGES = 3
const FEWEST_SHARE = 0.3
const LARGEST = 1.15

export interface PageOfLines {
  readonly height: number
  readonly lines: readonly Line[]
}

/** Lines at the edge of a page, from the edge inwards. */
function edgesOf({ height, lines }: PageOfLines): Line[][] {
  const sorted = [...lines].sort((a, b) => a.y - b.y)
  const head = sorted.slice(0, LINES_LOOKED_AT).filter(({ y }) => y < EDGE * height)
  const foot = sorted.slice(-LINES_LOOKED_AT).filter(({ y }) => y > (1 - EDGE) * height)
  return [head, foot.reverse()]
}

/** What is the same on another page, but for its figures, and the height it stands at. */
function keyOf({ text, y }: Line): string {
  return `${Math.round(y / 6)} ${text.replace(/\d+/g, '#').replace(/\s+/g, '')}`
}

/** The lines that are furniture. Behind the first line that is none, towards the middle of the page, is none. */
export function furnitureOf(pages: readonly PageOfLines[]): ReadonlySet<Line> {
  const edges = pages.flatMap(edgesOf)
  const size = median(pages.flatMap(({ lines }) => lines.map((line) => line.size)))
  const times = new Map<string, number>()
  for (const line of edges.flat()) times.set(keyOf(line), (times.get(keyOf(line)) ?? 0) + 1)
  const isHead = (line: Line): boolean => {
    const count = times.get(keyOf(line)) ?? 0
    const many = count >= FEWEST_PAGES || (count > 1 && count === pages.length)
    // The title of a table that goes on over pages is set larger than text.
    return many && count >= FEWEST_SHARE * pages.length && line.size <= LARGEST * size && !UNIT.test(line.text)
  }
  const found = new Set<Line>()
  for (const edge of edges) {
    for (const line of edge) {
      if (!NUMBER.test(line.text.trim()) && !isHead(line)) break
      found.add(line)
    }
  }
  return found
}
