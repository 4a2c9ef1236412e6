// 单元格里的话: how a number in a cell is meant, where words stand before it (五年累计增长5%, 稳定在90万吨).

import type { QuantityToken } from '../../language/lexer.ts'
import { canonicalName } from '../../language/names.ts'
import type { Measure } from '../../plan/types.ts'
import { readLead } from './lead.ts'

/** What the words before a number of a cell say; nothing that they leave to the column and the row. */
export interface CellWords {
  /** The name that they give beside the row's. */
  name?: string
  measure?: Measure
  /** 年均, 累计: of the plan's years together. */
  spanned: boolean
}

/** Reads the words of a cell from `from` to a number, in the row of `rowName`. */
export function cellWords(text: string, from: number, number: QuantityToken, rowName: string): CellWords {
  const lead = readLead(text, from, number.start)
  const ratio = number.unit?.kind === 'ratio'
  const words: CellWords = { spanned: lead.average || lead.accumulated }
  if (ratio && lead.accumulated && lead.change !== undefined) words.measure = 'increase'
  else if (ratio && (lead.change !== undefined || lead.rate !== undefined || lead.average)) words.measure = 'growth'
  else if (number.unit !== undefined && !ratio && lead.change !== undefined && !lead.attains) words.measure = 'increase'
  else if (lead.accumulated && !lead.attains) words.measure = 'cumulative'
  // 增速 in the name says nothing of 3032亿元.
  else if (number.unit !== undefined && !ratio) words.measure = 'level'
  const name = text.slice(lead.start, lead.end).replace(/^[（(]/, '')
  if (name.length >= 3 && !isSame(name, rowName) && !/[\d年]/.test(name)) words.name = name
  return words
}

/** 全社会研发经费投入 in the row of 研发经费投入. */
function isSame(name: string, rowName: string): boolean {
  const [one, other] = [canonicalName(name), canonicalName(rowName)]
  return one.endsWith(other) || other.endsWith(one)
}
