// Text put together from stretches of the page, each character with its offset in the file.

import type { SourceContent } from './source.ts'

export const EMPTY_CONTENT: SourceContent = { text: '', offsets: new Int32Array(0) }

/** Stretches one behind the other, with `between` them. */
export function together(parts: readonly SourceContent[], between = ''): SourceContent {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  const text = parts.map((part) => part.text).join(between)
  const offsets = new Int32Array(text.length)
  let at = 0
  parts.forEach((part, index) => {
    if (index > 0) {
      // What stands between has no place of its own: it goes with the character before it.
      offsets.fill(offsets[at - 1] ?? part.offsets[0] ?? 0, at, at + between.length)
      at += between.length
    }
    offsets.set(part.offsets, at)
    at += part.text.length
  })
  return { text, offsets }
}

/** Text that the page does not print, before a stretch; it takes the place of the first character. */
export function before(words: string, content: SourceContent): SourceContent {
  const offsets = new Int32Array(words.length).fill(content.offsets[0] ?? 0)
  return together([{ text: words, offsets }, content])
}

/** Without the blanks at both ends. */
export function trimmed({ text, offsets }: SourceContent): SourceContent {
  const start = text.length - text.trimStart().length
  const end = Math.max(start, text.trimEnd().length)
  return part({ text, offsets }, start, end)
}

export function part({ text, offsets }: SourceContent, start: number, end: number): SourceContent {
  return { text: text.slice(start, end), offsets: offsets.subarray(start, end) }
}
