// Places and edits in a text.

/** Offsets of the lines, as editors count them. */
export function linesOf(text) {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return starts
}

/** Where a place of the report stands; nothing where its quote is not the source itself (a page's, with tags inside). */
export function spanOf(text, starts, { line, column, length, quote, file }) {
  if (file !== undefined || quote === undefined) return undefined
  const start = (starts[line - 1] ?? 0) + column - 1
  return text.slice(start, start + length) === quote ? { start, end: start + length } : undefined
}

export function edited(text, { start, end, by }) {
  return text.slice(0, start) + by + text.slice(end)
}

export function lineAt(starts, offset) {
  let line = 0
  while (line + 1 < starts.length && starts[line + 1] <= offset) line++
  return line + 1
}

/** A generator of its own, so that every run plants the same (mulberry32). */
export function randomOf(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Some of a list, in its order. */
export function sample(list, most, random) {
  if (list.length <= most) return list
  const picked = new Set()
  while (picked.size < most) picked.add(Math.floor(random() * list.length))
  return [...picked].sort((a, b) => a - b).map((index) => list[index])
}
