// 分配: A、B、C各布局100万平方米: parts of a total that the text states elsewhere.

import type { QuantityToken } from '../../language/lexer.ts'
import { addTo } from '../../math/groups.ts'
import type { Sum, SumPart, SumTotal } from '../../plan/types.ts'
import { quantityOf } from '../quantity.ts'
import { at, type PartContext, placeOf, type Reading } from '../reading.ts'

interface Allocation {
  reading: Reading
  parts: SumPart[]
  /** Tokens that the parts are read from. */
  tokens: number[]
  /** What is allotted: 孵化空间. */
  noun: string
  kind: string
  canonical: string
}

const EACH =
  /各(?:自)?(?:地|区)?(?:布局|建设|新建|建成|规划|安排|配置|配备|完成|新增|打造|培育|投资|投入|开工|设立|落实|承担|筹集|改造|引进)?(?:不少于|不低于)?$/
const COUNTED = /(\d{1,3})(?:个|大|家|座|处|片|所|条)?[\u4e00-\u9fff]{0,12}$/

/** Names before 各: with a count before it (9大片区开发单元各), one part that stands so many times; else each name one. */
function partsOf(
  text: string,
  from: number,
  to: number,
): { name: string; times?: number; start: number; end: number }[] {
  const stretch = text.slice(from, to)
  const counted = COUNTED.exec(stretch)
  if (counted?.[1] !== undefined && Number(counted[1]) > 1) {
    const start = from + counted.index
    return [{ name: text.slice(start, to), times: Number(counted[1]), start, end: to }]
  }
  const parts: { name: string; start: number; end: number }[] = []
  let start = from
  for (let index = from; index <= to; index++) {
    if (index < to && !/[、，,和与及]/.test(text.charAt(index))) continue
    if (index - start >= 2) parts.push({ name: text.slice(start, index), start, end: index })
    start = index + 1
  }
  return parts
}

function clauseStart(text: string, at: number, floor: number): number {
  for (let back = at - 1; back >= floor; back--)
    if (
      /[。；;：:]/.test(text.charAt(back)) ||
      (/[，,]/.test(text.charAt(back)) && !/、/.test(text.slice(back + 1, at)))
    )
      return back + 1
  return floor
}

/** Names run back over list marks only: a comma before them ends the list unless more names follow it. */
function listStart(text: string, at: number, floor: number): number {
  const clause = clauseStart(text, at, floor)
  const inner = text.slice(clause, at)
  const comma = Math.max(inner.lastIndexOf('，'), inner.lastIndexOf(','))
  return comma >= 0 ? clause + comma + 1 : clause
}

function allocationsIn(context: PartContext, reading: Reading): Allocation[] {
  const { text } = reading.passage
  const found: Allocation[] = []
  let floor = 0
  reading.tokens.forEach((token, index) => {
    if (token.kind !== 'quantity' || token.unit === undefined) return
    const each = EACH.exec(text.slice(Math.max(floor, token.start - 12), token.start))
    const begin = floor
    floor = token.end
    if (each === null || token.value === undefined || token.unit.kind === 'ratio' || token.unit.kind === 'points')
      return
    const verb = token.start - each[0].length
    const names = partsOf(
      text,
      listStart(text, verb, begin === 0 ? 0 : countFloor(text, reading, index, begin, verb)),
      verb,
    )
    if (names.length === 0) return
    const noun = /^[\u4e00-\u9fff]{2,16}/.exec(text.slice(token.end))?.[0] ?? ''
    const quantity = quantityOf(token, text.slice(token.start, token.end), undefined)
    const parts = names.map(
      (name): SumPart => ({
        name: name.name,
        ...(name.times === undefined ? {} : { times: name.times }),
        ...quantity,
        sign: '+',
        from: 'prose',
        ...at(placeOf(context, reading.passage, token.start, token.end)),
      }),
    )
    const tokens = [
      index,
      ...names.flatMap((name) => (name.times === undefined ? [] : countsIn(reading, name.start, name.end))),
    ]
    found.push({ reading, parts, tokens, noun, kind: token.unit.kind, canonical: token.unit.canonical })
  })
  return found
}

// The count before 各 is a token of its own; it does not end the list of names.
function countFloor(text: string, reading: Reading, index: number, begin: number, verb: number): number {
  const before = reading.tokens[index - 1]
  if (before?.kind === 'quantity' && before.end === begin && !/[。；;]/.test(text.slice(begin, verb))) {
    const earlier = reading.tokens[index - 2]
    return earlier !== undefined && earlier.kind === 'quantity' ? earlier.end : 0
  }
  return begin
}

function countsIn(reading: Reading, start: number, end: number): number[] {
  return reading.tokens.flatMap((token, index) =>
    token.kind === 'quantity' && token.start >= start && token.end <= end ? [index] : [],
  )
}

const WHOLE = /总|合计|全(?:市|省|区|县|州)/

/** The total that the parts belong to: in the paragraph or the next two, a quantity of the same kind whose words say 总 or 全市. */
function totalFor(
  context: PartContext,
  group: readonly Allocation[],
): { total: SumTotal; reading: Reading; index: number } | undefined {
  const [first] = group
  if (first === undefined) return undefined
  const at0 = context.readings.indexOf(first.reading)
  for (const reading of context.readings.slice(at0, at0 + 3)) {
    const { text } = reading.passage
    for (const [index, token] of reading.tokens.entries()) {
      if (
        token.kind !== 'quantity' ||
        reading.taken.has(index) ||
        token.unit?.kind !== first.kind ||
        token.unit.canonical !== first.canonical
      )
        continue
      const clause = text.slice(Math.max(0, token.start - 40), token.start)
      const own = clause.slice(
        Math.max(clause.lastIndexOf('，'), clause.lastIndexOf(','), clause.lastIndexOf('。')) + 1,
      )
      const sentence = text.slice(sentenceStart(text, token.start), token.end)
      if (!WHOLE.test(own) || (first.noun !== '' && !sentence.includes(first.noun))) continue
      return { total: totalOf(context, reading, token, own, first.noun), reading, index }
    }
  }
  return undefined
}

function sentenceStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf('；', at - 1)) + 1
}

function totalOf(context: PartContext, reading: Reading, token: QuantityToken, words: string, noun: string): SumTotal {
  const { text } = reading.passage
  const bare = words.replace(/^全(?:市|省|区|县|州)/, '').replace(/(?:达到|达|为|完成|实现|约|共|力争){1,4}$/, '')
  const name = bare.includes(noun) ? bare : `${noun}${bare}`
  return {
    name,
    role: 'target',
    ...quantityOf(token, text.slice(token.start, token.end), undefined),
    from: 'prose',
    ...at(placeOf(context, reading.passage, token.start, token.end)),
  }
}

/** Allotments with the total that they add up to; with no total stated they are left to the indicators. */
export function extractAllocations(
  context: PartContext,
  periodOf: (reading: Reading, index: number) => string | undefined,
): Sum[] {
  const sums: Sum[] = []
  for (const reading of context.readings) {
    if (reading.kind === 'heading') continue
    const found = allocationsIn(context, reading)
    const groups = new Map<string, Allocation[]>()
    for (const allocation of found) addTo(groups, allocation.canonical, allocation)
    for (const group of groups.values()) {
      const total = totalFor(context, group)
      const parts = group.flatMap((allocation) => allocation.parts)
      if (total === undefined) continue
      for (const allocation of group) for (const token of allocation.tokens) reading.taken.add(token)
      total.reading.taken.add(total.index)
      const period = periodOf(total.reading, total.index)
      sums.push({
        total: { ...total.total, ...(period === undefined ? {} : { period }) },
        relation: 'total',
        parts,
        // Nothing says that the places named are all.
        complete: false,
      })
    }
  }
  return sums
}
