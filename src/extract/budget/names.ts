// 名称: where the words of an amount begin and end: its clause, what joins it to the amount before, its name.

import {
  APPROVED,
  LIST_HEADS,
  MINUS,
  OF_WHICH,
  PLUS,
  SCOPE_BRACKET,
  SCOPE_HEAD,
  VIEW,
} from '../../language/data/money.ts'
import type { QuantityToken, Token } from '../../language/lexer.ts'
import { tokensFrom } from '../../language/token-search.ts'
import { readLead } from '../indicators/lead.ts'
import type { Reading } from '../reading.ts'

/** How an amount follows the one before it. */
export type Joint = 'none' | 'plus' | 'minus' | 'of-which' | 'view'

const FRONT =
  /^(?:—|并|另有|另外|另|以及|及|和|与|共|截至年末|年末|年底|据此|收支相抵后?|，|,|、|一是|二是|三是|四是|五是|（\d）|\(\d\)|\d{0,2}[.．、]|(?:安排|完成|实现)(?=全[市省区县州]|[市省区县]本级|本级))+/
const STAGE_TAIL =
  /(?:(?<!公共)预算)?(?:完成|安排|实现|预计|预算为|调整为|为|达到|达|是|约|(?<!公)共|决算数?为?|执行数?为?|累计|下达|拨付)$/

/** Where the words of the amount begin: behind the last mark, bracket or amount. */
export function segmentStart(text: string, token: QuantityToken, floor: number): number {
  for (let at = token.start - 1; at >= floor; at--) {
    const character = text.charAt(at)
    // 上级补助、上年结转等收入303.2亿元: 、 divides amounts, and words only where an amount stands before it.
    if (character === '、' && !amountBefore(text, at, floor)) continue
    if (/[，,。；;：:、]/.test(character)) return at + 1
    if (character === '（' || character === '(') return at + 1
    if (character === '）' || character === ')') {
      // A bracket inside a name or behind it stays with it: 医疗(含生育)保险收入, 各县（市、区）37.5亿元.
      const open = Math.max(text.lastIndexOf('（', at), text.lastIndexOf('(', at))
      if (open >= floor && !/\d/.test(text.slice(open, at))) at = open
      else if (at + 2 < token.start) return at + 1
    }
  }
  return floor
}

/** An amount or a bracket stands between the last clause mark and `at`. */
function amountBefore(text: string, at: number, floor: number): boolean {
  for (let back = at - 1; back >= floor; back--) if (/[，,。；;：:（(]/.test(text.charAt(back))) return false
  return floor > 0
}

export function bracketAt(text: string, at: number): number {
  for (let back = at - 1; back >= 0 && at - back < 200; back--) {
    const character = text.charAt(back)
    if (character === '）' || character === ')') return -1
    if (character === '（' || character === '(') return back
    if (character === '。') return -1
  }
  return -1
}

export function jointAt(text: string, segment: number, floor: number): { joint: Joint; start: number; view?: string } {
  let start = segment
  // 其中：税收收入…: the colon makes a segment of its own.
  const before = text.slice(Math.max(floor, segment - 14), segment)
  let joint: Joint = LIST_HEADS.test(before) ? 'of-which' : 'none'
  let view =
    /分(性质|级次|结构|类型|类别|地区|区域|级别|用途|科目|项目|年度|品种|期限|来源|部门|层级|行业|领域)(?:来?看)?[，,：:]?$/.exec(
      before,
    )?.[1]
  if (view !== undefined) joint = 'view'
  for (let turn = 0; turn < 6; turn++) {
    const rest = text.slice(start, start + 16)
    const front = FRONT.exec(rest)?.[0].length ?? 0
    if (front > 0) {
      start += front
      continue
    }
    const plus = PLUS.exec(rest)
    const minus = MINUS.exec(rest)
    const of = OF_WHICH.exec(rest)
    const seen = VIEW.exec(rest)
    const match = plus ?? minus ?? of ?? seen
    if (match === null) break
    if (plus !== null) joint = 'plus'
    else if (minus !== null) joint = 'minus'
    else if (of !== null) joint = 'of-which'
    else {
      joint = 'view'
      view = match[0].replace(/^分|(?:来?看)?[，,：:]?$/g, '')
    }
    start += match[0].length
  }
  return view === undefined ? { joint, start } : { joint, start, view }
}

// What made a change is no part of what changed.
const REASON = /原因|由于|因为|影响|抬高|高基数/
const REASON_BEHIND = /^[\u4e00-\u9fff]{0,10}?(?:抬高|拉低|推高|垫高|影响|因素)/

export function isReason(text: string, segment: number, token: QuantityToken): boolean {
  return REASON.test(text.slice(segment, token.start)) || REASON_BEHIND.test(text.slice(token.end, token.end + 14))
}

export const CHANGE_ONLY = /(?:增收|减收|增支|减支|超收|短收|多收|少收|少支|多支)(?:了|约|近|达|为)?$/

/** 收入预期目标增长3%，完成176.71亿元: an amount with a verb only is of what the clause before is of. */
export function nameBefore(reading: Reading, index: number, from: number, to: number): { start: number; end: number } {
  const { text } = reading.passage
  const rate = reading.tokens
    .slice(0, index)
    .findLast((token) => token.kind === 'quantity' && token.start >= from && token.end <= to)
  if (rate === undefined || rate.kind !== 'quantity' || rate.unit?.kind !== 'ratio') return { start: from, end: from }
  const clause = clauseStart(text, rate.start)
  const begin = clause + (/^[（(]\d{1,2}[）)]/.exec(text.slice(clause, rate.start))?.[0].length ?? 0)
  const lead = readLead(text, begin, rate.start)
  const scope = SCOPE_HEAD.exec(text.slice(lead.start, lead.end))
  const end = lead.end - (/(?:预期目标|预期|目标)$/.exec(text.slice(lead.start, lead.end))?.[0].length ?? 0)
  return { start: lead.start + (scope?.[0].length ?? 0), end }
}

/** 不含…, 加…: a bracket that gives the amount before it for another scope. */
export const OTHER_SCOPE = /^(?:不含|剔除|扣除|不包括|加)[\u4e00-\u9fff]{2,10}?(?=完成|为|$)/

// Words that run on for longer are no clause, and no name stands so far ahead of its amount.
const LONGEST_CLAUSE = 400

export function clauseStart(text: string, at: number): number {
  const floor = Math.max(0, at - LONGEST_CLAUSE)
  for (let back = at - 1; back >= floor; back--) if (/[，,。；;：:]/.test(text.charAt(back))) return back + 1
  return floor
}

/** Past the years that stand before a name; 上年结转 keeps its 上年. */
export function skipYears(tokens: readonly Token[], text: string, from: number, to: number): number {
  let start = from
  for (const token of tokensFrom(tokens, from, to)) {
    if (token.kind !== 'time' || token.from === undefined || token.start < start || token.end > to) continue
    if (token.start - start <= 2 || /^(?:截至|预计)/.test(text.slice(start, token.start))) start = token.end
  }
  return start
}

export interface Span {
  start: number
  end: number
}

/** Past who approved it: 市第七届人民代表大会第四次会议批准的. */
export function pastApproval(text: string, from: number, to: number): number {
  const match = APPROVED.exec(text.slice(from, to))
  return match === null ? from : from + match[0].length
}

/** Where the name ends before the verbs of its clause. */
export function nameEnd(text: string, start: number, from: number, to: number): number {
  let end = from
  // 总计 is a verb elsewhere; of money it is the head of the name.
  end += /^(?:总计|合计|共计|总量|总额)/.exec(text.slice(end, to))?.[0].length ?? 0
  for (let turn = 0; turn < 3; turn++) {
    const tail = STAGE_TAIL.exec(text.slice(start, end))
    if (tail === null || end - tail[0].length - start < 2) break
    end -= tail[0].length
  }
  if (text.slice(start, end).endsWith('的')) end--
  // 结转下年: the year is a word of the flow's name.
  if (text.slice(start, end).endsWith('结转下') && text.charAt(end) === '年') end++
  return end
}

/** The scope that opens a name, with what it counts in: 市本级（含高新开发区）; nothing where no name would be left. */
export function scopeAt(text: string, { start, end }: Span): string | undefined {
  const head = SCOPE_HEAD.exec(text.slice(start, end))?.[0]
  if (head === undefined) return undefined
  const scope = head + (SCOPE_BRACKET.exec(text.slice(start + head.length, end))?.[0] ?? '')
  return end - start > scope.length + 1 ? scope : undefined
}

/** A name without the words that lead to it or behind it. */
export function cleanName(words: string): string {
  return (
    words
      // 收入总量减去预算支出…: what is taken away is told, not what it is taken from.
      .replace(/^(?:收入|财力)?(?:总量|总计|合计|收入)(?:减去|扣除|减除)(?=.{2})/, '')
      .replace(/(?:从|由|自)(?:19|20)\d\d年?度?的?$/, '')
      .replace(/(收入|支出)(?:年初|变动)预算数?$/, '$1')
      .replace(/^[）)]+/, '')
      // 经费类支出（均为市本级支出）, 收入预计完成（以下简称完成）: a remark is no part of the name, nor the verb before it.
      .replace(
        /(?:预计|实际)?(?:完成|安排|执行)?[（(](?:均|全部|含|不含|包括|主要|剔除|扣除|以下|[省市区县州]本级)[^（）()]{0,60}[）)]$/,
        '',
      )
      .replace(/^(?:将|故|因此|从而)(?=.{3})/, '')
      .replace(/^在(?=偿还|扣除|减去|上解|补充)/, '')
      .replace(/^(?:完成|实现)?(?:地方(?!政府)|的|安排)?(?=.{4,})/, '')
      .replace(/(费|支出|基金)\s?安排(?:专项|财政)?资金$/, '$1')
      .replace(/[“”]/g, '')
  )
}
