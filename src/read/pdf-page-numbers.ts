// Page numbers that stand on the line of a page's first or last words: 水管网建设      13.

import { type Line, lineOf, type Run } from './pdf-lines.ts'

const NUMBER = /^[-—–－·.\s]{0,3}(\d{1,4})[-—–－·.\s]{0,3}$/
// So many pages have a number that is as much ahead of their place in the file.
const FEWEST_PAGES = 3

/** A page's line and the number that it begins or ends with, or that it is. */
interface Numbered {
  readonly line: Line
  readonly number: Run
  /** How far the number is ahead of the page's place in the file. */
  readonly ahead: number
}

/** The pages' lines, page numbers on lines of their own. Each page: its lines from top to bottom. */
export function partedNumbers(pages: readonly (readonly Line[])[]): Line[][] {
  const numbered = pages.map(numberedOf)
  const pagesOf = new Map<number, number>()
  for (const found of numbered) {
    for (const ahead of new Set(found.map((each) => each.ahead))) pagesOf.set(ahead, (pagesOf.get(ahead) ?? 0) + 1)
  }
  return pages.map((lines, page) =>
    lines.flatMap((line) => {
      const found = numbered[page]?.find((each) => each.line === line && (pagesOf.get(each.ahead) ?? 0) >= FEWEST_PAGES)
      return found === undefined || line.runs.length === 1 ? [line] : parted(line, found.number)
    }),
  )
}

function numberedOf(lines: readonly Line[], page: number): Numbered[] {
  return [...new Set([lines[0], lines.at(-1)])].flatMap((line) =>
    line === undefined
      ? []
      : [...new Set([line.runs[0], line.runs.at(-1)])].flatMap((number) => {
          const value = number === undefined ? undefined : NUMBER.exec(number.text)?.[1]
          return value === undefined || number === undefined ? [] : [{ line, number, ahead: Number(value) - page }]
        }),
  )
}

function parted({ runs }: Line, number: Run): Line[] {
  const words = lineOf(runs.filter((run) => run !== number))
  return number === runs[0] ? [lineOf([number]), words] : [words, lineOf([number])]
}
