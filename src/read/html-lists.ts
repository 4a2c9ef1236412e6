// Numbers of list items, which the page shows and its text does not hold.

import { before, trimmed } from './html-content.ts'
import { attribute, type Element, isElement } from './html-parse.ts'
import type { SourceContent } from './source.ts'

const OWN_MARK = /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳]|第[\d一二三四五六七八九十]{1,3}[章节条])/

/** The number before an item of an ordered list; nothing where the page shows none. */
export function listMark(item: Element): string | undefined {
  const list = item.parentNode
  if (list === null || !('tagName' in list) || list.tagName !== 'ol') return undefined
  const style = `${attribute(list, 'style') ?? ''};${attribute(item, 'style') ?? ''}`
  if (/list-style(?:-type)?\s*:\s*none/i.test(style)) return undefined
  const kind = attribute(list, 'type')
  if (kind !== undefined && kind !== '1') return undefined
  const number = numbersOf(list).get(item)
  return number === undefined ? undefined : `${number}. `
}

const counted = new WeakMap<Element, Map<Element, number>>()

/** The numbers of a list's items, counted once. */
function numbersOf(list: Element): Map<Element, number> {
  const known = counted.get(list)
  if (known !== undefined) return known
  const numbers = new Map<Element, number>()
  let number = integer(attribute(list, 'start')) ?? 1
  for (const item of list.childNodes) {
    if (!isElement(item) || item.tagName !== 'li') continue
    number = integer(attribute(item, 'value')) ?? number
    numbers.set(item, number++)
  }
  counted.set(list, numbers)
  return numbers
}

function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined
}

/** The item's text behind its number, unless it is numbered in its own words. */
export function withMark(content: SourceContent, mark: string): SourceContent {
  const words = trimmed(content)
  return OWN_MARK.test(words.text) ? content : before(mark, words)
}
