// Pieces of a chart: SVG as text, the same bytes each time. Labels stand in a column of their own, so that none lies over
// another; colours are classes of the page's style, which knows dark from light.

import type { Place } from '../../plan/types.ts'
import { escaped } from '../html-text.ts'
import { startOf, widthOf } from '../width.ts'

export const WIDTH = 960
export const ROW = 26
/** Columns of the terminal's kind (an ideograph is two), at the size of the page's text. */
const COLUMN = 7.2

/** Where a place stands in the page; nothing where it does not. */
export type LinkOf = (place: Place) => string | undefined

export interface Chart {
  readonly title: string
  readonly height: number
  readonly body: string
}

/** A group and no picture: its labels are links. */
export function svg({ title, height, body }: Chart): string {
  return `<svg class="chart" role="group" aria-label="${escaped(title)}" viewBox="0 0 ${WIDTH} ${height}" width="100%">${body}</svg>`
}

export function text(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end' = 'start'): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escaped(words)}</text>`
}

/** A label no wider than `room`; the whole of it is told on pointing. A link leads to its place. */
export function label(y: number, words: string, room: number, href: string | undefined): string {
  const columns = Math.floor(room / COLUMN)
  const fits = widthOf(words) <= columns
  const shown = fits ? words : `${startOf(words, columns - 1)}…`
  const title = fits ? '' : `<title>${escaped(words)}</title>`
  const inner = `<text x="0" y="${y}">${title}${escaped(shown)}</text>`
  return href === undefined ? inner : `<a href="${href}">${inner}</a>`
}

export function bar(x: number, y: number, width: number, height: number, kind: string, said: string): string {
  return `<rect class="${kind}" x="${round(x)}" y="${round(y)}" width="${round(Math.max(width, 1))}" height="${height}"><title>${escaped(said)}</title></rect>`
}

export function line(x0: number, y0: number, x1: number, y1: number, kind: string): string {
  return `<line class="${kind}" x1="${round(x0)}" y1="${round(y0)}" x2="${round(x1)}" y2="${round(y1)}"/>`
}

export function textWidth(words: string): number {
  return widthOf(words) * COLUMN
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10)
}
