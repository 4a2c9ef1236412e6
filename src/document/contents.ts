// 目录: the table of contents, kept apart from the outline.

import { readMark } from '../language/numbering.ts'
import type { ContentsEntry } from './blocks.ts'
import type { Line } from './lines.ts'
import type { Passage } from './passage.ts'

const LEADER = /[.．·…‥]{3,}|…{1,}/
const PAGE = /[.．·…‥—\-(（]*(\d{1,3}|[IVX]{1,4})[)）]?$/
const EXHIBIT = /^(?:专栏|附件|附表|表|图|附录)[\d一二三四五六七八九十]*/

/** The contents and the lines that they take. */
export interface Contents {
  entries: ContentsEntry[]
  first: number
  last: number
}

function entryOf(passage: Passage, printedPage?: number): ContentsEntry {
  const { text } = passage
  const mark = readMark(text)
  const start = mark === undefined || mark.style === 'digit' ? 0 : mark.length
  let end = text.length
  let page = printedPage
  if (page === undefined) {
    const tail = PAGE.exec(text)
    if (tail !== null && (LEADER.test(text) || tail.index > start)) {
      const number = Number(tail[1])
      if (Number.isInteger(number)) page = number
      end = tail.index
    }
  }
  while (end > start && /[.．·…‥\s]/.test(text.charAt(end - 1))) end--
  const entry: ContentsEntry = { passage, titleStart: start, titleEnd: end, title: text.slice(start, end) }
  if (mark !== undefined && start > 0) entry.number = mark.number
  if (page !== undefined) entry.page = page
  return entry
}

function pipeCells(line: Line): { title: Passage; page: string } | undefined {
  const { text, offsets } = line.passage
  if (!text.startsWith('|')) return undefined
  const bars = [...text.matchAll(/\|/g)].map((match) => match.index)
  const [first, second, third] = bars
  if (first === undefined || second === undefined) return undefined
  return {
    title: { text: text.slice(first + 1, second), offsets: offsets.subarray(first + 1, second) },
    page: third === undefined ? '' : text.slice(second + 1, third),
  }
}

/** The contents that begin at the line 目录, or nothing. They end at the first line that is no entry. */
export function contentsAt(lines: readonly Line[], at: number, skip: (index: number) => boolean): Contents | undefined {
  const title = lines[at]?.passage.text
  if (title === undefined || !/(?:^|[IVX])目录$/.test(title) || title.length > 5) return undefined
  const entries: ContentsEntry[] = []
  const seen = new Set<string>()
  let last = at
  for (let index = at + 1; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined) break
    if (line.blank || skip(index)) continue
    const { text } = line.passage
    const cells = pipeCells(line)
    if (cells !== undefined) {
      last = index
      if (cells.title.text === '' || /^[-:|]+$/.test(cells.title.text)) continue
      entries.push(entryOf(cells.title, /^\d+$/.test(cells.page) ? Number(cells.page) : undefined))
      continue
    }
    const entry = entryOf(line.passage)
    const listed = entry.page !== undefined || readMark(text) !== undefined || EXHIBIT.test(text)
    const previous = entries.at(-1)
    const continues = previous !== undefined && !listed && text.length <= 34 && entries.every((known) => known.page === undefined)
    if ((!listed && !continues) || text.length > 60 || (entry.page === undefined && seen.has(entry.title))) break
    if (continues) {
      last = index
      continue
    }
    seen.add(entry.title)
    entries.push(entry)
    last = index
  }
  return entries.length < 3 ? undefined : { entries, first: at, last }
}
