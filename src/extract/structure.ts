// 结构: outline, contents, exhibits, and the annexes that the text announces.

import type { Block, Heading } from '../document/blocks.ts'
import { isPicture } from '../document/exhibits.ts'
import { isPutIn, type Passage } from '../document/passage.ts'
import { toSmallNumber } from '../language/numerals.ts'
import type { Announcement, ContentsLine, Exhibit, OutlineNode } from '../plan/types.ts'
import { at, type PartContext, placeOf } from './reading.ts'

/** Headings as a tree, by the depth that the document gives them. */
export function extractOutline(context: PartContext): OutlineNode[] {
  const roots: OutlineNode[] = []
  const path: { level: number; node: OutlineNode }[] = []
  for (const block of context.part.blocks) {
    if (block.kind !== 'heading') continue
    const node = nodeOf(context, block)
    while ((path.at(-1)?.level ?? -1) >= block.level) path.pop()
    const parent = path.at(-1)
    if (parent === undefined) roots.push(node)
    else parent.node.children.push(node)
    path.push({ level: block.level, node })
  }
  return roots
}

function nodeOf(context: PartContext, heading: Heading): OutlineNode {
  const node: OutlineNode = {
    title: heading.title,
    level: heading.level,
    children: [],
    ...at(placeOf(context, heading.passage, heading.titleStart, heading.titleEnd)),
  }
  const { mark } = heading
  // The number of a page's <ol> is counted by the reader: it says nothing of the numbers that the author wrote.
  const counted = context.source.format === 'html' && isPutIn(heading.passage, 0, heading.titleStart)
  if (mark === undefined || counted) return node
  const marked: OutlineNode = { ...(mark.number === '' ? {} : { number: mark.number }), mark: mark.mark, ...node }
  return marked
}

/** 目录 as printed. */
export function extractContents(context: PartContext): ContentsLine[] {
  return context.part.contents.map((entry) => {
    const line: ContentsLine = { title: entry.title }
    if (entry.number !== undefined) line.number = entry.number
    if (entry.page !== undefined) line.page = entry.page
    return { ...line, ...at(placeOf(context, entry.passage, entry.titleStart, entry.titleEnd)) }
  })
}

/** Boxes, tables, figures and annexes that stand in the document. */
export function extractExhibits(context: PartContext): Exhibit[] {
  const exhibits: Exhibit[] = []
  for (const [index, block] of context.part.blocks.entries()) {
    if (block.kind !== 'exhibit') continue
    const { exhibit } = block
    const below =
      exhibit.kind === 'annex' && exhibit.title === ''
        ? titleBelow(context.part.blocks.slice(index + 1, index + 3))
        : undefined
    const result: Exhibit = { kind: exhibit.kind, empty: !exhibit.filled || isPicture(exhibit) }
    if (exhibit.number !== undefined) result.number = exhibit.number
    if (exhibit.label !== undefined) result.label = exhibit.label
    if (exhibit.title !== '') result.title = exhibit.title
    if (below !== undefined) result.title = below.text
    const printed = below ?? exhibit.passage
    exhibits.push({ ...result, ...at(placeOf(context, printed, 0, printed.text.length)) })
  }
  return exhibits
}

const LONGEST_BELOW = 60

const REMARK = /^[（(].*[）)]$/

/** 附件 on a line of its own: the title stands under it, and may be a table's with a remark in brackets before it. */
function titleBelow(below: readonly (Block | undefined)[]): Passage | undefined {
  const [block] = below.filter((each) => each?.kind !== 'paragraph' || !REMARK.test(each.passage.text))
  if (block?.kind === 'table') return block.grid.caption
  if (block?.kind !== 'paragraph' && block?.kind !== 'heading') return undefined
  const { passage } = block
  if (block.kind === 'heading' && block.mark !== undefined) return undefined
  return passage.text.length > LONGEST_BELOW || /[。；：:，]/.test(passage.text) ? undefined : passage
}

const ANNOUNCES = /^附件?[：:]/
const NUMBERED = /^(\d{1,2})[.、．]/
const EACH_NUMBER = /(?<!\d)(\d{1,2})[.、．](?!\d\.)/g

/** Where each announced title stands in a line: 附件：1.…2.… gives two. */
function titlesIn(text: string, from: number): { start: number; end: number; number?: number }[] {
  const first = NUMBERED.exec(text.slice(from))
  if (first === null) return [{ start: from, end: text.length }]
  const marks: { number: number; start: number; textStart: number }[] = []
  for (const match of text.slice(from).matchAll(EACH_NUMBER)) {
    const number = toSmallNumber(match[1] ?? '')
    const before = marks.at(-1)
    // 1.2021年…: only the number that is next begins a title.
    if (number === undefined || (before !== undefined && number !== before.number + 1)) continue
    marks.push({ number, start: from + match.index, textStart: from + match.index + match[0].length })
  }
  return marks.map((mark, index) => ({
    start: mark.textStart,
    end: marks[index + 1]?.start ?? text.length,
    number: mark.number,
  }))
}

const MOST_TITLE = 80
const MOST_FURTHER = 60

/** 附件说明: the annexes that are announced under the text. */
export function extractAnnounced(context: PartContext): Announcement[] {
  const announced: Announcement[] = []
  let open = false
  for (const reading of context.readings) {
    const { text } = reading.passage
    const opens = ANNOUNCES.exec(text)
    if (opens === null && !(open && NUMBERED.test(text) && text.length <= MOST_FURTHER)) {
      open = false
      continue
    }
    open = true
    for (const { start, end, number } of titlesIn(text, opens?.[0].length ?? 0)) {
      const title = text.slice(start, end)
      if (title.length < 4 || title.length > MOST_TITLE) continue
      const item: Announcement = { kind: 'annex', ...(number === undefined ? {} : { number }), title }
      announced.push({ ...item, ...at(placeOf(context, reading.passage, start, end)) })
    }
  }
  return announced
}
