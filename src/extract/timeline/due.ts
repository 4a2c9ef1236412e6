// 到期事项: the words of what is due by a date: the clause behind it, or where that only says 完成, the one before it.

import type { Section } from '../../document/blocks.ts'
import { ANAPHOR, ONLY_DONE, REACHED } from '../../language/data/timeline.ts'

const MOST = 40
const MOST_BEFORE = 200
const CLAUSE_END = /[，。；;！!？?]|,(?!\d{3})|$/
const BESIDE = /^(?:[、和与及]|以及)$/
const CONNECTING = /(?:原则上|力争|争取|确保|必须|于|在|要|须|应|将|并|计划|预计|拟|[，,、：:\s])$/
const PLACE_ONLY = /^(?:全[国省市州区县]|我[国省市州区县]|本[省市区县]|各地|力争|基本)$/
const OPENING = /^(?:对于|针对|对|将|并|其中[：:，]?|同时[，]?|[一二三四五六七八九十]是|[，,、：:\s])/

function stripped(text: string): string {
  let words = text.trim()
  for (let before = ''; before !== words; ) {
    before = words
    words = words.replace(CONNECTING, '').replace(OPENING, '')
  }
  return words
}

/** The clause that begins at `at`, without the comma before it. */
function clauseFrom(text: string, at: number): { words: string; end: number } {
  const start = at + (/^[，,、：:\s]*/.exec(text.slice(at))?.[0].length ?? 0)
  const length = CLAUSE_END.exec(text.slice(start))?.index ?? 0
  return { words: text.slice(start, start + length), end: start + length }
}

/** What is due by the date at [start, end). Nothing where the words do not say it. */
export function dueOf(text: string, start: number, end: number, section: Section): string | undefined {
  const head = text.slice(Math.max(0, start - MOST_BEFORE), start)
  const behind = clauseFrom(text, end)
  if (behind.words !== '' && !ONLY_DONE.test(behind.words) && !REACHED.test(behind.words)) {
    // 全市，…: a clause that names a place says nothing yet.
    const next = PLACE_ONLY.test(behind.words) ? clauseFrom(text, behind.end).words : ''
    return cut(next === '' ? behind.words : `${behind.words}，${next}`)
  }
  const before = stripped(head.slice(Math.max(...['。', '；', ';'].map((mark) => head.lastIndexOf(mark))) + 1))
  const subject = before
    .split(/[，,]/)
    .map(stripped)
    .findLast((part) => part !== '' && !ANAPHOR.test(part))
  const task = subject ?? section.heading?.title
  return task === undefined ? cut(behind.words) : cut(`${task.slice(-28)}${behind.words}`)
}

function cut(words: string): string | undefined {
  const text = words.slice(0, MOST).replace(/[、，,：:（(“]$/, '')
  return text.length < 2 ? undefined : text
}

/** 到2025年、2030年: dates side by side are due for one thing. */
export function sideBySide(text: string, end: number, next: number): boolean {
  return BESIDE.test(text.slice(end, next))
}
