// 组装: title, letter, text and signature of each plan, and its blocks in reading order.

import { readMark } from '../language/numbering.ts'
import type { Block, ContentsEntry, DocumentPart, Exhibit, LetterPart, Section } from './blocks.ts'
import type { DamageNote } from './clean.ts'
import { exhibitOf } from './exhibits.ts'
import type { Grid } from './grid.ts'
import { headingOf, outliner } from './outline.ts'
import type { Item } from './paragraphs.ts'
import { join, type Passage, slice } from './passage.ts'
import type { Sorted } from './structure.ts'
import { bareTitle, foldTitle, isLetterTitle, isTitle, isTitleTail } from './titles.ts'

interface Range {
  /** First item of the text. */
  from: number
  to: number
  title?: Passage
  letter?: LetterPart
  front: Passage[]
  /** First line that belongs to the part, for tables and damage. */
  firstLine: number
}

const HEAD_SHARE = 60
const LONG = 60

/** Title lines that were cut over two or three lines, put together; the items that they take. */
function titleItems(items: readonly Item[]): { index: number; last: number; passage: Passage }[] {
  const found: { index: number; last: number; passage: Passage }[] = []
  for (let index = 0; index < items.length; index++) {
    const item = items[index]
    if (item === undefined || item.passage.text.length > 80) continue
    let passage = item.passage
    let last = index
    if (!isTitle(passage.text)) {
      const next = items[index + 1]
      if (next === undefined || !/关于|^(?:20\d\d年)?[\u4e00-\u9fff]{2,12}(?:省|市|区|县|州|盟|旗)/.test(passage.text))
        continue
      if (
        passage.text.length + next.passage.text.length > 80 ||
        /[。，；：）)”]$/.test(passage.text) ||
        readMark(passage.text) !== undefined
      )
        continue
      const joined = join([passage, next.passage])
      if (!isTitle(joined.text) || isTitle(next.passage.text)) continue
      passage = joined
      last = index + 1
    }
    for (let turn = 0; turn < 2; turn++) {
      const next = items[last + 1]
      if (next === undefined || !isTitleTail(next.passage.text)) break
      passage = join([passage, next.passage])
      last++
    }
    found.push({ index, last, passage })
    index = last
  }
  return found
}

function titlesNamed(items: readonly Item[]): Set<string> {
  const named = new Set<string>()
  for (const item of items) {
    for (const match of item.passage.text.matchAll(/《([^《》]{4,60})》/g))
      if (match[1] !== undefined) named.add(foldTitle(match[1]))
  }
  return named
}

/** The plan's title inside a letter's: 关于印发（…）的通知, 关于…的批复. */
function titleInLetter(passage: Passage): Passage | undefined {
  const match = /关于(?:印发|发布|同意|批准|转发)?[《]?(.+?)[》]?的(?:通知|批复|函)/.exec(passage.text)
  const inner = match?.[1]
  if (inner === undefined) return undefined
  const start = passage.text.indexOf(inner)
  return slice(passage, start, start + inner.length)
}

function ranges(items: readonly Item[]): Range[] {
  const titles = titleItems(items)
  const head = items.length < 40 ? items.length : Math.max(HEAD_SHARE, Math.floor(items.length * 0.3))
  const bodyMark = items.findIndex((item) => /^一、|^第[一1]章/.test(item.passage.text))
  const anywhere = bodyMark < 0 || isLetterBefore(titles, bodyMark)
  const early = titles.filter((title) => title.index < head && (anywhere || title.index < bodyMark))
  const letterTitle = early.find((title) => isLetterTitle(title.passage.text))
  const named = letterTitle === undefined ? new Set<string>() : titlesNamed(items.slice(0, head))
  const first = items[0]
  const firstLine = first?.line ?? 0
  if (letterTitle === undefined) {
    const own = early[0]
    if (own === undefined) {
      // Teasers over a newspaper report: short lines before the first paragraph.
      const from = Math.max(
        0,
        items.findIndex(
          ({ passage: { text } }) => text.length > LONG || isSentence(text) || readMark(text) !== undefined,
        ),
      )
      return [{ from, to: items.length, front: items.slice(0, from).map((item) => item.passage), firstLine: 0 }]
    }
    // Behind the contents the title stands again, often without the brackets of the cover.
    const printed = sameTitle(own.passage)
    const repeats = early.filter((title) => sameTitle(title.passage) === printed)
    const again = repeats.at(-1) ?? own
    const inTitle = (index: number): boolean => repeats.some((title) => index >= title.index && index <= title.last)
    const front = items
      .slice(0, again.last + 1)
      .filter((item, index) => item.passage.text.length <= LONG && !inTitle(index))
    return split(items, titles, named, {
      from: again.last + 1,
      to: items.length,
      title: own.passage,
      front: front.map((item) => item.passage),
      firstLine,
    })
  }
  const inner = titleInLetter(letterTitle.passage)
  if (inner !== undefined) named.add(foldTitle(inner.text))
  const after = titles.filter((title) => title.index > letterTitle.last && !isLetterTitle(title.passage.text))
  const own =
    after.find((title) => named.has(foldTitle(title.passage.text))) ?? after.find((title) => title.index < head)
  if (own === undefined) {
    const only = letterTitle.passage
    return [
      {
        from: letterTitle.last + 1,
        to: items.length,
        title: only,
        front: items.slice(0, letterTitle.index).map((item) => item.passage),
        firstLine,
      },
    ]
  }
  const again =
    titles
      .filter((title) => title.index < head && foldTitle(title.passage.text) === foldTitle(own.passage.text))
      .at(-1) ?? own
  const letter: LetterPart = {
    title: letterTitle.passage,
    paragraphs: items.slice(letterTitle.last + 1, own.index).map((item) => item.passage),
  }
  const front = items.slice(0, letterTitle.index).map((item) => item.passage)
  return split(items, titles, named, {
    from: again.last + 1,
    to: items.length,
    title: own.passage,
    letter,
    front,
    firstLine: 0,
  })
}

function isSentence(text: string): boolean {
  return text.length > LONG / 2 && text.endsWith('。')
}

function sameTitle(passage: Passage): string {
  return foldTitle(bareTitle(passage.text))
}

function isLetterBefore(titles: readonly { index: number; passage: Passage }[], mark: number): boolean {
  return titles.some((title) => title.index < mark && isLetterTitle(title.passage.text))
}

/** Further plans of the file: lines that are titles named by the letter, after which the numbering begins again. */
function split(
  items: readonly Item[],
  titles: readonly { index: number; last: number; passage: Passage }[],
  named: ReadonlySet<string>,
  range: Range,
): Range[] {
  const result: Range[] = [range]
  const seen = new Set([foldTitle(range.title?.text ?? '')])
  for (const title of titles) {
    const folded = foldTitle(title.passage.text)
    if (title.index < range.from || seen.has(folded) || !named.has(folded)) continue
    if (!items.slice(title.last + 1).some((item) => /^一、|^第[一1]章|^[（(]一[）)]/.test(item.passage.text))) continue
    seen.add(folded)
    const last = result.at(-1)
    if (last !== undefined) last.to = title.index
    const line = items[title.index]?.line ?? 0
    const next: Range = { from: title.last + 1, to: items.length, title: title.passage, front: [], firstLine: line }
    if (range.letter !== undefined) next.letter = range.letter
    result.push(next)
  }
  return result
}

const SIGNATURE_DATE =
  /^(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日|[一二][〇○零九][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/

/** Builds the parts of a sorted source. */
export function assemble(sorted: Sorted, items: readonly Item[], damage: readonly DamageNote[]): DocumentPart[] {
  const parts = ranges(items)
  return parts.map((range, at) => {
    const nextLine = parts[at + 1]?.firstLine ?? Number.POSITIVE_INFINITY
    const fromLine = at === 0 ? 0 : range.firstLine
    const lineOffset = sorted.lines[fromLine]?.start ?? 0
    const endOffset = Number.isFinite(nextLine)
      ? (sorted.lines[nextLine]?.start ?? Number.POSITIVE_INFINITY)
      : Number.POSITIVE_INFINITY
    const own = items.slice(range.from, range.to)
    const grids = sorted.grids.filter((grid) => grid.first >= fromLine && grid.first < nextLine)
    const part: DocumentPart = {
      front: range.front,
      blocks: blocksOf(own, grids),
      contents: at === 0 ? sorted.contents : ([] as ContentsEntry[]),
      fields: sorted.fields,
      signature: own
        .slice(-8)
        .filter((item) => SIGNATURE_DATE.test(item.passage.text))
        .map((item) => item.passage),
      footnotes: sorted.footnotes.filter((note) => note.line >= fromLine && note.line < nextLine),
      damage: damage.filter((note) => note.start >= lineOffset && note.start < endOffset),
    }
    if (range.title !== undefined) part.title = range.title
    if (range.letter !== undefined) part.letter = range.letter
    return part
  })
}

const BULLET = /^[▶➤►▪◆●■★•※▲◇○□→]|^[-－]/

/** Items and tables in reading order, under their sections. */
function blocksOf(items: readonly Item[], grids: readonly Grid[]): Block[] {
  const blocks: Block[] = []
  const outline = outliner()
  let placed = 0
  let box: Exhibit | undefined
  const placeGrids = (before: number): void => {
    for (;;) {
      const grid = grids[placed]
      if (grid === undefined || grid.first >= before) return
      placed++
      const exhibit = grid.caption === undefined ? undefined : exhibitOf(grid.caption, grid.first)
      const block: Block = { kind: 'table', grid, section: outline.current, line: grid.first }
      if (exhibit !== undefined) {
        exhibit.filled = true
        block.exhibit = exhibit
        blocks.push({ kind: 'exhibit', exhibit, section: outline.current, line: grid.first })
      } else if (box !== undefined) box.filled = true
      blocks.push(block)
    }
  }
  items.forEach((item, index) => {
    placeGrids(item.line)
    const { text } = item.passage
    const exhibit = text.length <= 60 ? exhibitOf(item.passage, item.line) : undefined
    if (exhibit !== undefined) {
      blocks.push({ kind: 'exhibit', exhibit, section: outline.current, line: item.line })
      box = exhibit
      if (exhibit.kind === 'annex') {
        // 附件 on a line of its own: the title is the next line.
        const title = exhibit.title === '' ? annexTitle(items[index + 1]) : exhibit.title
        if (exhibit.title === '' && title !== '') exhibit.filled = true
        outline.annex(title)
      }
      return
    }
    const reading = headingOf(item, items[index + 1], items[index + 2], outline.expected)
    const inBox = box !== undefined && reading !== undefined && reading.mark === undefined
    if (reading !== undefined && !inBox) {
      box = undefined
      const heading = outline.open(item, reading)
      blocks.push(heading)
      if (!reading.runIn) return
      const rest = slice(item.passage, reading.titleEnd + 1)
      if (rest.text !== '') blocks.push({ kind: 'paragraph', passage: rest, section: outline.current, line: item.line })
      return
    }
    const bulleted = BULLET.test(text)
    if (box !== undefined && !bulleted && box.filled && text.length > LONG && box.kind === 'box') box = undefined
    const block: Block = { kind: 'paragraph', passage: item.passage, section: outline.current, line: item.line }
    if (box !== undefined) {
      if (bulleted || box.kind !== 'figure') box.filled = true
      if (box.kind === 'box') block.box = box
      else box = undefined
    }
    blocks.push(block)
  })
  placeGrids(Number.POSITIVE_INFINITY)
  return blocks
}

function annexTitle(next: Item | undefined): string {
  const text = next?.passage.text ?? ''
  return text.length <= 60 && readMark(text) === undefined ? text : ''
}

/** The section of the text before the first heading. */
export function isUnder(section: Section, test: (section: Section) => boolean): boolean {
  for (let at: Section | undefined = section; at !== undefined; at = at.parent) if (test(at)) return true
  return false
}
