// 网页边栏: what stands around a plan and is no text of it, and the metadata that a page prints.

import {
  FIELD_ENDS,
  FURNITURE_LINES,
  FURNITURE_PARTS,
  FURNITURE_STARTS,
  LINKS,
  PAGE_LABELS,
} from '../language/data/furniture.ts'
import { addTo } from '../math/groups.ts'
import type { PageField } from './blocks.ts'
import type { Passage } from './passage.ts'

/** The labels by their first character, the longer before the shorter. */
const LABELS = new Map<string, string[]>()
for (const label of Object.keys(PAGE_LABELS).sort((a, b) => b.length - a.length)) addTo(LABELS, label.charAt(0), label)

const MAX_FIELD_LINE = 160

/** A line of the page's frame: buttons, breadcrumbs, footers. Colons and brackets of either width, or none, are one. */
export function isFurniture(text: string): boolean {
  if (FURNITURE_LINES.has(text)) return true
  if (text.length > 120) return false
  const folded = text.replaceAll(':', '：').replace(/^[（(]|[）)]$/g, '')
  if (FURNITURE_LINES.has(folded.replace(/：$/, ''))) return true
  return FURNITURE_STARTS.some((start) => folded.startsWith(start)) || FURNITURE_PARTS.test(text)
}

/** 相关链接, 相关解读: what follows are titles of other pages. */
export function opensLinks(text: string): boolean {
  return text.length <= 120 && LINKS.test(text)
}

/** A title of another page: no sentence. */
export function isLink(text: string): boolean {
  return text.length <= 80 && !/[。；！？]/.test(text)
}

function labelAt(text: string, at: number): { label: string; end: number } | undefined {
  const open = text.charAt(at)
  const bracketed = open === '[' || open === '【' || open === '［'
  const start = bracketed ? at + 1 : at
  for (const label of LABELS.get(text.charAt(start)) ?? []) {
    if (!text.startsWith(label, start)) continue
    const end = start + label.length
    const close = text.charAt(end)
    if (bracketed ? close === ']' || close === '】' || close === '］' : close === '：' || close === ':')
      return { label, end: end + 1 }
  }
  return undefined
}

/** Characters of a value before the buttons that stand in its line (字号：[大 中 小], 分享到：). */
function valueLength(value: string): number {
  const button = value.search(FIELD_ENDS)
  return button < 0 ? value.length : button
}

// 时间：2021年3月—5月 under a heading is the time of a step; a page's is one day.
const STEP_TIME = /^时间[：:].{0,20}(?:[—–～至]|年(?!\d)|月(?!\d))/

/** Label and value pairs of a metadata line (［索引号］… ［发文字号］…; 来源：…); nothing where the line is none. */
export function pageFields(passage: Passage): PageField[] {
  const { text } = passage
  if (text.length > MAX_FIELD_LINE || labelAt(text, 0) === undefined || STEP_TIME.test(text)) return []
  const fields: PageField[] = []
  let at = 0
  while (at < text.length) {
    const found = labelAt(text, at)
    if (found === undefined) {
      at++
      continue
    }
    let end = found.end
    while (end < text.length && labelAt(text, end) === undefined) end++
    const next = end
    end = found.end + valueLength(text.slice(found.end, end))
    const field = PAGE_LABELS[found.label]
    if (field !== undefined)
      fields.push({ label: field, passage, start: found.end, end, value: text.slice(found.end, end) })
    at = next
  }
  return fields
}
