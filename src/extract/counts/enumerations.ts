// 列举: 一是…二是…三是…, （1）…（2）…, ①…② inside a paragraph.

/** An item of an enumeration: its mark, and the words behind it. */
export interface EnumeratedItem {
  number: number
  mark: string
  start: number
  textStart: number
  end: number
}

export interface Enumeration {
  items: EnumeratedItem[]
}

const NUMERALS = '一二三四五六七八九十'
const CIRCLES = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const MARK = /([一二三四五六七八九十]{1,2})是|[（(]([1-9]\d?)[）)]|([①-⑳])|第([一二三四五六七八九十])(?=[，,、])/g

interface Found {
  number: number
  style: number
  start: number
  end: number
  mark: string
}

export function numberOf(words: string): number {
  if (words.length === 1) return NUMERALS.indexOf(words) + 1
  return words.startsWith('十') ? 10 + NUMERALS.indexOf(words.charAt(1)) + 1 : 0
}

function marksIn(text: string, from: number): Found[] {
  const found: Found[] = []
  MARK.lastIndex = from
  for (let match = MARK.exec(text); match !== null; match = MARK.exec(text)) {
    const [mark, is, bracket, circle, rank] = match
    const before = match.index === 0 ? '' : text.charAt(match.index - 1)
    // 统一是, 之一是 are words; a mark stands behind punctuation, or first.
    if ((is !== undefined || rank !== undefined) && before !== '' && !/[。；;，,：:！？）)”]/.test(before)) continue
    const style = is !== undefined ? 0 : bracket !== undefined ? 1 : circle !== undefined ? 2 : 3
    const number =
      is !== undefined
        ? numberOf(is)
        : bracket !== undefined
          ? Number(bracket)
          : circle !== undefined
            ? CIRCLES.indexOf(circle) + 1
            : numberOf(rank ?? '')
    found.push({ number, style, start: match.index, end: match.index + mark.length, mark })
  }
  return found
}

/** The first mark of each style: without one nothing is enumerated. */
const FIRSTS = ['一是', '第一', '1）', '1)', '①']

/** The runs of marks that count from 1 on, in order. A run in which a number is missing goes on. */
export function enumerationsIn(text: string, from = 0): Enumeration[] {
  if (!FIRSTS.some((mark) => text.includes(mark))) return []
  const marks = marksIn(text, from)
  const runs: Enumeration[] = []
  const used = new Set<Found>()
  for (const [index, first] of marks.entries()) {
    if (used.has(first) || first.number !== 1) continue
    const run: Found[] = [first]
    let last = first
    for (let at = index + 1; at < marks.length; at++) {
      const next = marks[at]
      if (next === undefined || next.style !== first.style || used.has(next)) continue
      if (next.number === 1) break
      if (next.number > last.number && next.number <= last.number + 2) {
        run.push(next)
        last = next
      }
    }
    if (run.length < 2) continue
    for (const mark of run) used.add(mark)
    runs.push({ items: run.map((mark, at) => itemOf(text, mark, run[at + 1])) })
  }
  return runs
}

function itemOf(text: string, mark: Found, next: Found | undefined): EnumeratedItem {
  let end = next?.start ?? sentenceEnd(text, mark.end)
  while (end > mark.end && /[。；;，,、\s]/.test(text.charAt(end - 1))) end--
  return { number: mark.number, mark: mark.mark, start: mark.start, textStart: mark.end, end }
}

function sentenceEnd(text: string, from: number): number {
  const stop = text.slice(from).search(/[。；;]/)
  return stop < 0 ? text.length : from + stop
}

// Every count of a paragraph asks: in one without end the answers would take the square of its length.
const LONGEST = 6000

/** The first enumeration behind `from`; none in what goes on for more than some pages. */
export function enumerationIn(text: string, from: number): Enumeration | undefined {
  if (text.length - from > LONGEST) return undefined
  return enumerationsIn(text, from)[0]
}

/** The name of an item: its words up to the first stop. */
export function itemName(text: string, item: EnumeratedItem): { start: number; end: number } {
  const words = text.slice(item.textStart, item.end)
  const stop = words.search(/[，,。；;：:]/)
  const end = stop < 2 ? item.end : item.textStart + stop
  return { start: item.textStart, end: Math.min(end, item.textStart + 60) }
}
