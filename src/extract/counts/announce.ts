// 宣布: where a text says how many of a thing there are: 八大重点行动, 4个子项目, 三种形式.

import { isHan } from '../../language/characters.ts'
import { CLASSIFIERS, COUNTED_HEADS, COUNTED_STOP, RANKED } from '../../language/data/counts.ts'
import type { QuantityToken, Token } from '../../language/lexer.ts'
import { wordFinder } from '../../language/word-finder.ts'

/** An announced number of things in a text. */
export interface Announced {
  /** Index of its token. */
  token: number
  /** Where the numeral stands, and where the words of what is counted end. */
  start: number
  end: number
  declared: number
  noun: string
  classifier: string
  /** The number stands in quotes: “五大”赛道. */
  quoted: boolean
  /** The quotes hold what is counted too: “五大赛道”. */
  whole: boolean
  /** 共, 总共 before it. */
  total: boolean
}

const MOST_DECLARED = 99
const MOST_NOUN = 18
const HEADS = [...COUNTED_HEADS].sort((a, b) => b.length - a.length)
const headAt = wordFinder(HEADS)
const longHeadAt = wordFinder(HEADS.filter((word) => word.length > 1))
const PUNCTUATION = /[，,。；;：:！？!?、（）()【】《》“”‘’"\s\d—\-–+·⟦|]/

/** A whole number of things from 2 on, with no comparator. */
export function declaredOf(token: Token | undefined): number | undefined {
  if (
    token?.kind !== 'quantity' ||
    token.op !== '=' ||
    token.decimals > 0 ||
    token.hedge !== undefined ||
    token.value === undefined
  )
    return undefined
  if (token.value.scale !== 0 || token.unit === undefined || token.unit.magnitude !== '') return undefined
  const value = Number(token.value.coefficient)
  return value >= 2 ? value : undefined
}

function isPunctuation(text: string, at: number): boolean {
  return !isHan(text.charCodeAt(at)) && PUNCTUATION.test(text.charAt(at))
}

/** Where the words of what is counted end that begin at `from`. */
export function nounEnd(text: string, from: number): number {
  let end = from
  let reached = from
  while (end < text.length && end - from < MOST_NOUN) {
    if (isPunctuation(text, end)) return end
    const rest = text.slice(end, end + 4)
    const head = headAt(text, end)
    if (head !== undefined) {
      end += head.length
      reached = end
      continue
    }
    // 二级节点, 重点中学: a stop word at the very start is part of the name.
    if (end > from && COUNTED_STOP.test(rest) && !/[行作]为$/.test(text.slice(end - 1, end + 1)))
      return reached > from ? reached : end
    if (end === from && /^[的和与及等为是]/.test(rest)) return from
    if (reached > from && !goesOn(text, end)) return reached
    end++
  }
  return reached > from ? reached : end
}

/** 产业园区, 服务业集聚区: another head follows within a word's length. */
function goesOn(text: string, at: number): boolean {
  for (let ahead = at; ahead <= at + 3; ahead++) {
    if (ahead > at && COUNTED_STOP.test(text.slice(ahead - 1, ahead + 3))) return false
    if (isPunctuation(text, ahead)) return false
    if (longHeadAt(text, ahead) !== undefined) return true
  }
  return false
}

/** The announcement that a token makes, whatever answers it. */
export function announcedAt(text: string, tokens: readonly Token[], index: number): Announced | undefined {
  const token = tokens[index]
  const declared = declaredOf(token)
  if (token?.kind !== 'quantity' || declared === undefined || declared > MOST_DECLARED || token.unit?.kind !== 'count')
    return undefined
  const classifier = token.unit.unit
  if (!CLASSIFIERS.has(classifier)) return undefined
  // 8类18项: the second count is of the same things, and the list of neither.
  const next = tokens[index + 1]
  const before = tokens[index - 1]
  if (next?.kind === 'quantity' && next.start === token.end) return undefined
  if (before?.kind === 'quantity' && before.end === token.start) return undefined
  const start = numeralStart(token)
  const lead = text.slice(Math.max(0, start - 4), start)
  if (RANKED.test(lead)) return undefined
  if (declared >= 17 && declared <= 22 && classifier === '大' && token.script === 'chinese') return undefined
  const quoted = /[“‘"]$/.test(lead)
  // “五大”赛道 and “五大赛道”: the quotes close before the noun or behind it.
  const from = quoted && /^[”’"]/.test(text.slice(token.end)) ? token.end + 1 : token.end
  // 三个“1小时交通圈”: what is counted stands in quotes.
  const close = !quoted && text.charAt(from) === '“' ? text.indexOf('”', from) : -1
  const end = close > from && close - from <= MOST_NOUN ? close + 1 : nounEnd(text, from)
  const noun = text.slice(from, end).replace(/[“”]/g, '')
  if (noun === '' && classifier === '大') return undefined
  return {
    token: index,
    start,
    end: Math.max(end, token.end),
    declared,
    noun,
    classifier,
    quoted,
    whole: quoted && noun !== '' && /[”’"]/.test(text.charAt(end)),
    total: /(?:共计|总共|一共|共有|共设|共设置|共安排|共包含|共包括|共)$/.test(lead),
  }
}

function numeralStart(token: QuantityToken): number {
  return token.numeral
}

/** The words as a label: 八大重点行动. */
export function labelOf(text: string, announced: Pick<Announced, 'start' | 'end'>): string {
  return text.slice(announced.start, announced.end).replace(/[“”‘’]/g, '')
}
