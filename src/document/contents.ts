// 目录: the table of contents, kept apart from the outline.

import { isDigit } from '../language/characters.ts'
import { readMark } from '../language/numbering.ts'
import type { ContentsEntry } from './blocks.ts'
import type { Line } from './lines.ts'
import { endWithoutMark } from './note-marks.ts'
import { join, type Passage } from './passage.ts'

const EXHIBIT = /^(?:专栏|附件|附表|表|图|附录)[\d一二三四五六七八九十]*/

/** The contents and the lines that they take. */
export interface Contents {
  entries: ContentsEntry[]
  first: number
  last: number
}

const LEADERS = new Set([...'.．·…‥⋯_—- '])
const OPENING = new Set([...'(（'])

/** The page number that ends a line, and where the title ends before dots and blanks; nothing where none is printed. */
function pageAtEnd(text: string, from: number): { page: number; titleEnd: number } | undefined {
  let end = text.length
  // A page's own Roman number that was glued to the line: 22I I.
  while (end > from && /[IVX ]/.test(text.charAt(end - 1))) end--
  const bracketed = text.charAt(end - 1) === ')' || text.charAt(end - 1) === '）'
  if (bracketed) end--
  let digits = end
  while (digits > from && isDigit(text.charCodeAt(digits - 1))) digits--
  if (digits === end || end - digits > 3) return undefined
  let titleEnd = digits
  // 总体要求（1）: the bracket is the number's; 支出表（基本支出）…25 ends with one of its own.
  if (bracketed && OPENING.has(text.charAt(titleEnd - 1))) titleEnd--
  while (titleEnd > from && LEADERS.has(text.charAt(titleEnd - 1))) titleEnd--
  return titleEnd === from ? undefined : { page: Number(text.slice(digits, end)), titleEnd }
}

function entryOf(passage: Passage, printedPage?: number): ContentsEntry {
  const { text } = passage
  const mark = readMark(text)
  const start = mark === undefined || mark.style === 'digit' ? 0 : mark.length
  const tail = printedPage === undefined ? pageAtEnd(text, start) : undefined
  // A heading takes the mark of its footnote into the contents.
  const end = start + endWithoutMark(text.slice(start, tail?.titleEnd))
  const entry: ContentsEntry = { passage, titleStart: start, titleEnd: end, title: text.slice(start, end) }
  if (mark !== undefined && start > 0) entry.number = mark.number
  const page = printedPage ?? tail?.page
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

// The text under the contents begins with one of the first headings, or with a longer line that holds it.
const FIRST_ENTRIES = 12

function beginsLike(entries: readonly ContentsEntry[], text: string): boolean {
  return entries
    .slice(0, FIRST_ENTRIES)
    .some(({ title }) => title !== '' && text !== '' && (text.startsWith(title) || title.startsWith(text)))
}

/** The contents that begin at the line 目录, or nothing. They end at the first line that is no entry. */
export function contentsAt(lines: readonly Line[], at: number, skip: (index: number) => boolean): Contents | undefined {
  const title = lines[at]?.passage.text
  if (title === undefined || title.length > 5 || !/(?:^|[IVX])目录$/.test(title)) return undefined
  const entries: ContentsEntry[] = []
  const seen = new Set<string>()
  let last = at
  let continued = false
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
    // 附件1 behind entries that have pages is the annex itself.
    if (EXHIBIT.exec(text)?.[0] === text && entries.at(-1)?.page !== undefined) break
    const entry = entryOf(line.passage)
    const listed = entry.page !== undefined || readMark(text) !== undefined || EXHIBIT.test(text)
    const previous = entries.at(-1)
    // An entry cut by the line's width goes on in the next line, once; a sentence is no entry.
    // （三）…，…，: the page stands behind the rest, in the next line.
    const cut = entry.title.endsWith('，') && pageAtEnd(lines[index + 1]?.passage.text ?? '', 0) !== undefined
    const sentence = !cut && /[。；]|，.*，/.test(entry.title)
    const continues: boolean =
      previous !== undefined &&
      previous.page === undefined &&
      (!listed || previous.title.endsWith('，')) &&
      !continued &&
      index === last + 1 &&
      entry.title.length <= 40 &&
      !sentence
    const repeats = entry.page === undefined && (seen.has(entry.title) || beginsLike(entries, entry.title))
    if ((!listed && !continues) || entry.title.length > 60 || sentence || repeats) break
    continued = continues
    if (continues && previous !== undefined) {
      entries[entries.length - 1] = entryOf(join([previous.passage, line.passage]))
      last = index
      continue
    }
    seen.add(entry.title)
    entries.push(entry)
    last = index
  }
  return entries.length < 3 ? undefined : { entries, first: at, last }
}
