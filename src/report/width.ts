// Columns on a terminal: an ideograph takes two, and a line of Chinese breaks between any two of them.

import stringWidth from 'string-width'

/** Columns that a text takes. */
export function widthOf(text: string): number {
  return plainWidth(text) ?? stringWidth(text)
}

/** Of a text of ideographs, their punctuation and ASCII, which is nearly all; anything else has to be looked up. */
function plainWidth(text: string): number | undefined {
  let width = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x20 && code < 0x7f) width++
    else if (
      (code >= 0x4e00 && code <= 0x9fff) ||
      (code >= 0x3001 && code <= 0x3011) ||
      (code >= 0xff01 && code <= 0xff1f)
    )
      width += 2
    else return undefined
  }
  return width
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text
}

/** As much of the start of a text as fits. */
export function startOf(text: string, width: number): string {
  let used = 0
  let end = 0
  for (const character of text) {
    used += widthOf(character)
    if (used > width) break
    end += character.length
  }
  return text.slice(0, end)
}

/** As much of the end of a text as fits. */
export function endOf(text: string, width: number): string {
  let used = 0
  let start = text.length
  for (const character of [...text].reverse()) {
    used += widthOf(character)
    if (used > width) break
    start -= character.length
  }
  return text.slice(start)
}

/** A text that is too wide keeps its start and its end. */
export function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  const head = startOf(text, Math.floor((width - 1) / 2))
  return `${head}…${endOf(text, width - 1 - widthOf(head))}`
}

// What stays on one line: an interval, a word or number, with the punctuation that may not begin or end a line.
const PIECE =
  /\s+|[[(][\d., −∞-]+[\])]|[（《“‘〔【「『([]*(?:[\p{Script=Latin}\p{Nd}!-/:-@[-`{-~’−∞≥≤≈×]+|\S)[，。；：、！？）》”’〕】」』)\],.;:!?%]*/gu

/** Lines of at most `width` columns. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width))
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (let piece of text.match(PIECE) ?? []) {
    if (line !== '' && widthOf(line) + widthOf(piece.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
      if (piece.trim() === '') continue
    }
    while (widthOf(piece) > width) {
      const head = startOf(piece, width) || [...piece].slice(0, 1).join('')
      if (head.length === piece.length) break
      lines.push(head)
      piece = piece.slice(head.length)
    }
    line += piece
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd())
  return lines
}

/** Items one after another, each whole on its line where it fits. */
export function wrapItems(items: readonly string[], separator: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const [index, item] of items.entries()) {
    const next = index < items.length - 1 ? item + separator : item
    if (line !== '' && widthOf(line) + widthOf(next.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += next
  }
  if (line !== '') lines.push(line)
  return lines.flatMap((each) => wrap(each, width))
}
