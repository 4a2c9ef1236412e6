// Paragraphs out of lines, by how they are set: the first line indented, the last one short.

import { leastOf, mostOf } from '../math/extremes.ts'
import { median } from './pdf-geometry.ts'
import type { Line } from './pdf-lines.ts'

/** Lines of one paragraph, or one line that is none (a row of cells). */
export interface Block {
  readonly lines: readonly Line[]
  readonly paragraph: boolean
  readonly note: boolean
}

/** Lines that are set between the same margins, in reading order: what stands on a page, or in a column of it. */
export interface Setting {
  readonly lines: readonly Line[]
  readonly margins: Margins
  /** Footnotes: what stands above them goes on behind them. */
  readonly notes?: boolean
}

// In characters.
const INDENT = 1.2
const STEP = 0.6
const HANGING = 4
// A page with fewer lines has its margins from the others.
const OWN_MARGINS_FROM = 8
const MARK = /^(?:(?:备?注|说明)[：:])?(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）.、．]|[①-⑳●■◆▲•·—-])/
const SHORT = 3
const A_LITTLE_SHORT = 1
// Free on both sides: an indent is two.
const CENTRED = 2.5
const OTHER_SIZE = 0.15
// Lines of a headline, in heights of its characters.
const TITLE_PITCH = 2.2
const OTHER_PITCH = 1.8
const ENDS = /[。；！？：”）)]$/
// A line of the contents: dots or free space, and a page.
const LEADERS = /(?:[.…‥⋯·．_]\s?[.…‥⋯·．_]|\S {4,40})\s{0,40}[-—(（]?\d{1,4}[-—)）]?$/
const WIDE_GAP = /\S {3,}(?=\S)/g

export interface Margins {
  readonly left: number
  readonly right: number
  readonly size: number
  readonly pitch: number
}

/** Where most lines begin, and where the longest end. */
export function marginsOf(lines: readonly Line[]): Margins {
  const size = median(lines.map((line) => line.size))
  const starts = new Map<number, number>()
  for (const { x0 } of lines) {
    const at = Math.round(x0 / 2)
    starts.set(at, (starts.get(at) ?? 0) + 1)
  }
  const near = (at: number): number => (starts.get(at - 1) ?? 0) + (starts.get(at) ?? 0) + (starts.get(at + 1) ?? 0)
  // The leftmost place where lines begin, but for a single one: in a text of short paragraphs more are indented than not.
  const left = leastOf([...starts.keys()].filter((at) => near(at) >= 2))
  const ends = lines.map(({ x1 }) => x1).sort((a, b) => a - b)
  const pitches = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0))
  return {
    left: Number.isFinite(left) ? left * 2 : leastOf(lines.map(({ x0 }) => x0)),
    right: ends[Math.floor((ends.length - 1) * 0.9)] ?? 0,
    size,
    pitch: median(pitches.filter((pitch) => pitch > 0)),
  }
}

/** The margins of a page among others of its width; one whose lines are all indented has its left side from them. */
export function pageMargins(lines: readonly Line[], shared: Margins | undefined): Margins {
  if (shared === undefined) return marginsOf(lines)
  if (lines.length < OWN_MARGINS_FROM) return fewLinesMargins(lines, shared)
  const own = marginsOf(lines)
  const step = (own.left - shared.left) / own.size
  return step > 1 && step < HANGING ? { ...own, left: shared.left } : own
}

/** Of lines too few to have margins of their own: notes under a table are set as wide as it is. */
function fewLinesMargins(lines: readonly Line[], shared: Margins): Margins {
  const right = mostOf(lines.map(({ x1 }) => x1))
  const full = lines.filter(({ x1, size }) => right - x1 <= A_LITTLE_SHORT * size)
  if (full.length < 2) return shared
  return { ...shared, left: leastOf(lines.map(({ x0 }) => x0)), right, pitch: marginsOf(lines).pitch }
}

function gaps({ text }: Line): number {
  return (text.match(WIDE_GAP) ?? []).length
}

/** A row of cells: free space between words twice. */
function isRow(line: Line): boolean {
  return gaps(line) >= 2
}

/** A label and a figure above or below a row are one as well. */
function isBesideRow(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  if (line === undefined || gaps(line) !== 1) return false
  return [lines[index - 1], lines[index + 1]].some((beside) => beside !== undefined && isRow(beside))
}

function isCentred({ x0, x1, size }: Line, { left, right }: Margins): boolean {
  const [before, behind] = [x0 - left, right - x1]
  return Math.min(before, behind) > CENTRED * size && Math.abs(before - behind) < 2 * size
}

/** A line of a headline: larger than the text, in the middle. One over several lines is one. */
function isTitle(line: Line, margins: Margins): boolean {
  return line.size > (1 + OTHER_SIZE) * margins.size && isInMiddle(line, margins)
}

function isInMiddle({ x0, x1, size }: Line, { left, right }: Margins): boolean {
  return Math.abs(x0 - left - (right - x1)) < 2 * size
}

/**
 * An indented line that goes on: under the words behind a list's mark, further left than the first line of a block that is
 * indented whole, or as its other lines are.
 */
function isHung(line: Line, before: Line, first: boolean, size: number): boolean {
  if (ENDS.test(before.text)) return false
  const step = (line.x0 - before.x0) / size
  if (Math.abs(step) < STEP) return !first
  return first && (step < 0 || (step <= HANGING && MARK.test(before.text)))
}

/** True where `line` begins a paragraph behind `before`, which is the `first` line of its own or not. */
function begins(line: Line, before: Line, first: boolean, margins: Margins): boolean {
  const { left, right, size, pitch } = margins
  if (Math.abs(line.size - before.size) > OTHER_SIZE * size) return true
  if (isTitle(line, margins) && isTitle(before, margins)) return line.y - before.y > TITLE_PITCH * line.size
  if (LEADERS.test(before.text) || isCentred(line, margins) || isCentred(before, margins)) return true
  if (line.y - before.y > OTHER_PITCH * pitch) return true
  const free = (right - before.x1) / size
  if (free > SHORT || (free > A_LITTLE_SHORT && ENDS.test(before.text))) return true
  if ((line.x0 - left) / size < INDENT) return false
  return !isHung(line, before, first, size)
}

interface Before {
  readonly line: Line
  readonly setting: Setting
  readonly block: Block & { readonly lines: Line[] }
}

/** The blocks of a text that goes over pages and columns, in reading order. */
export function blocksOf(settings: readonly Setting[]): Block[] {
  const blocks: Before['block'][] = []
  let text: Before | undefined
  for (const setting of settings) {
    let before = setting.notes === true ? undefined : text
    setting.lines.forEach((line, index) => {
      const row = isRow(line) || isBesideRow(setting.lines, index)
      const goesOn =
        !row &&
        before?.block.paragraph === true &&
        (before.setting === setting
          ? !begins(line, before.line, before.block.lines.length === 1, setting.margins)
          : continues(line, setting.margins, before.line, before.setting.margins))
      const block =
        goesOn && before !== undefined ? before.block : { lines: [], paragraph: !row, note: setting.notes === true }
      if (!goesOn) blocks.push(block)
      block.lines.push(line)
      before = { line, setting, block }
    })
    if (setting.notes !== true) text = before
  }
  return blocks
}

/** True where the first line of a page or column goes on with the last of the one before. */
function continues(line: Line, own: Margins, before: Line, above: Margins): boolean {
  if (Math.abs(line.size - before.size) > OTHER_SIZE * own.size) return false
  // A headline, a masthead: set larger than the text of its page.
  if (line.size > (1 + OTHER_SIZE) * own.size || before.size > (1 + OTHER_SIZE) * above.size) return false
  if (LEADERS.test(before.text) || isCentred(line, own) || isCentred(before, above)) return false
  const free = (above.right - before.x1) / above.size
  if (free > SHORT || (free > A_LITTLE_SHORT && ENDS.test(before.text))) return false
  return (line.x0 - own.left) / own.size < INDENT
}
