// 页码: the numbers of pages that stand in the text, told from the cells of a table by their run through the document.

import { foldForm, isDigit } from '../language/characters.ts'
import type { Line } from './lines.ts'
import { slice } from './passage.ts'

/** What a document's page numbers are: lines of their own, and tails of lines that they were glued to. */
export interface PageNumbers {
  alone: Set<number>
  /** Line, and the characters of its passage that are text. */
  glued: Map<number, number>
}

interface Link {
  line: number
  value: number
  length: number
  before: Link | undefined
}

const ALONE = /^\d(?: ?\d){0,2}$/
const GLUED = /[\u3400-\u9fff，、；。][ \t\u3000]+([\d０-９]{1,3})[ \t\u3000\r]*$/
const MIN_RUN = 3
/** A number may be lost: a page with none, or one glued to its text. */
const MAX_STEP = 3
/** Characters that a page holds at least: rows of a numbered table are shorter. */
const MIN_PAGE = 150
const MIN_PAGE_WRAPPED = 1

function pageOf(text: string): number | undefined {
  return text.length <= 5 && ALONE.test(text) ? Number(text.replaceAll(' ', '')) : undefined
}

/** The longest run of numbers that stand alone on their lines, go up and have a page between them. */
function longestRun(lines: readonly Line[], page: number): Link | undefined {
  const best = new Map<number, Link>()
  const until = new Map<Link, number>()
  let characters = 0
  let longest: Link | undefined
  lines.forEach((line, index) => {
    if (line.blank) return
    const value = pageOf(line.passage.text)
    if (value === undefined) {
      characters += line.passage.text.length
      return
    }
    let before: Link | undefined
    for (let step = 1; step <= MAX_STEP; step++) {
      const link = best.get(value - step)
      if (link === undefined || characters - (until.get(link) ?? 0) < page) continue
      if (before === undefined || link.length > before.length) before = link
    }
    const link: Link = { line: index, value, length: (before?.length ?? 0) + 1, before }
    const known = best.get(value)
    if (known === undefined || link.length > known.length) {
      best.set(value, link)
      until.set(link, characters)
    }
    if (longest === undefined || link.length > longest.length) longest = link
  })
  return longest
}

/** The page number that ends a line of text, behind blanks. */
function gluedAt(source: string, line: Line): { value: number; length: number } | undefined {
  const match = GLUED.exec(source.slice(Math.max(line.start, line.end - 16), line.end))
  const digits = match?.[1]?.replace(/[０-９]/g, (wide) => String.fromCharCode(foldForm(wide.charCodeAt(0))))
  const { text } = line.passage
  if (digits === undefined || !text.endsWith(digits)) return undefined
  const length = text.length - digits.length
  return isDigit(text.charCodeAt(length - 1)) ? undefined : { value: Number(digits), length }
}

/** Finds the page numbers of a document. `wrapped`: its lines are cut at a fixed width, so no table has a cell a line. */
export function pageNumbers(source: string, lines: readonly Line[], wrapped: boolean): PageNumbers {
  const alone = new Set<number>()
  const glued = new Map<number, number>()
  const last = longestRun(lines, wrapped ? MIN_PAGE_WRAPPED : MIN_PAGE)
  if (last === undefined || last.length < MIN_RUN) return { alone, glued }
  let after: Link | undefined
  for (let link: Link | undefined = last; link !== undefined; link = link.before) {
    alone.add(link.line)
    // Numbers missing between two of the run end a line of text there.
    for (let value = link.value + 1; after !== undefined && value < after.value; value++) {
      for (let at = link.line + 1; at < after.line; at++) {
        const line = lines[at]
        const found = line === undefined || line.blank ? undefined : gluedAt(source, line)
        if (found?.value !== value) continue
        glued.set(at, found.length)
        break
      }
    }
    after = link
  }
  return { alone, glued }
}

/** The line without the page number that was glued to it. */
export function withoutNumber(line: Line, length: number): Line {
  return { ...line, passage: slice(line.passage, 0, length) }
}
