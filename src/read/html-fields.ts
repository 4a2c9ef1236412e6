// 元数据表: label and value cells (索引号, 发文字号, 成文日期) as the lines that the page would print without a table.

import { PAGE_LABELS } from '../language/data/furniture.ts'
import { part, together, trimmed } from './html-content.ts'
import type { Piece, ReadCell } from './html-flow.ts'
import type { SourceContent } from './source.ts'

// 名称 and 时间 head columns of many a table of data.
const COMMON = new Set(['名称', '时间', '日期', '标题', '来源'])

const LONGEST_LABEL = 40

function labelOf(text: string): string {
  if (text.length > LONGEST_LABEL) return ''
  return text.replace(/\s/g, '').replace(/^[[【［]|[\]】］：:]{1,8}$/g, '')
}

const isLabel = (content: SourceContent): boolean => PAGE_LABELS[labelOf(content.text)] !== undefined
const isCertain = (text: string): boolean => PAGE_LABELS[labelOf(text)] !== undefined && !COMMON.has(labelOf(text))
const isSaid = (content: SourceContent): boolean => content.text.trim() !== ''

/** True for a label that stands as one: nothing follows its colon. */
function asksForValue(content: SourceContent): boolean {
  return isLabel(content) || /^[\u4e00-\u9fff\s]{2,12}[：:]\s*$/.test(content.text)
}

/** 索引号：000014349 in one cell. */
function isPair(content: SourceContent): boolean {
  const words = content.text.trimStart().slice(0, LONGEST_LABEL)
  const colon = words.search(/[：:]/)
  return colon > 0 && isCertain(words.slice(0, colon)) && content.text.trim().length > words.slice(0, colon).length + 1
}

/** The words of a line, with the colon that a label in an element of its own stands for: 发布日期 2026-01-09. */
export function fieldWords(parts: readonly SourceContent[]): SourceContent {
  const said = parts.filter(isSaid)
  const [label, ...rest] = said
  if (label === undefined) return together(parts)
  const dated = /^\s*([\u4e00-\u9fff]{4})(?=(?:19|20)\d\d)/.exec(label.text)?.[0]
  if (dated !== undefined && isCertain(dated)) {
    const words = trimmed(together(parts))
    return together([part(words, 0, 4), part(words, 4, words.text.length)], '：')
  }
  const certain = rest.length > 0 && isCertain(label.text)
  if (!certain || /[：:\]】］]$/.test(label.text.trimEnd()) || /^\s*[：:]/.test(rest[0]?.text ?? ''))
    return together(parts)
  return together([trimmed(label), together(rest)], '：')
}

/** The lines of a metadata table; nothing where the table is none. Two pairs and more can stand in a row. */
export function fieldLines(rows: readonly (readonly ReadCell[])[]): Piece[] | undefined {
  const lines: Piece[] = []
  let certain = 0
  let others = 0
  for (const row of rows) {
    for (let at = 0; at < row.length; at++) {
      const cell = row[at]
      const value = row[at + 1]
      if (cell === undefined || !isSaid(cell.content)) continue
      if (isPair(cell.content)) {
        certain++
        for (const piece of cell.pieces) lines.push(piece)
        continue
      }
      if (!asksForValue(cell.content) || (value !== undefined && isLabel(value.content))) {
        others++
        continue
      }
      if (isCertain(cell.content.text)) certain++
      if (value !== undefined && isSaid(value.content)) lines.push(fieldLine(cell, value))
      at++
    }
  }
  return certain > 0 && certain >= others ? lines : undefined
}

/** 索引号 and 000014349 as 索引号：000014349: the colon that the cells stand for goes with the label's last character. */
function fieldLine(label: ReadCell, value: ReadCell): Piece {
  const words = trimmed(label.content)
  const colon = /[：:\]】］]$/.test(words.text) ? '' : '：'
  const content = together([words, trimmed(value.content)], colon)
  const size = content.text.length
  return { content, path: [...(label.pieces[0]?.path ?? [])], size, linked: 0, whole: true }
}
