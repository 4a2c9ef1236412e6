// The list of parts behind a total (其中甲4处、乙8处) or before it (甲4处、乙8处，合计12处).

import type { QuantityToken, Token } from '../../language/lexer.ts'

export interface Item {
  token: QuantityToken
  index: number
  name: string
}

export interface List {
  items: Item[]
  /** `all`: the words say that these are all; `fill`: read only where they fill the total; `some`: 其中. */
  must: 'all' | 'fill' | 'some'
  /** 等 follows: there are more. */
  etc: boolean
}

const MAX_NOUN = 14
const MAX_GAP = 60
// 占12%, 增长5.6% behind an amount are said of it.
const RIDER =
  /^[，,、（(]?(?:同比|比上年|较上年|分别)?(?:增长|下降|增加|减少|占|占比|占全[市省区县国])[^，,。；;、：:]{0,10}$/
const CHANGES =
  /(?:增长|增加|增至|减少|下降|降低|提高|提升|上升|净增|增|减|占|占比|比重|每|各|均|分别|平均|人均|第|相当于|至|从|由)$/
const MANNER = /(?:总数|总量)?(?:分别)?(?:达到|达|为|是|有|共|约|近|超过|超|完成|实现|计){1,4}$/

interface Step {
  separator: string
  name: string
}

/** Behind a number: the noun that it counts, and a bracket. */
function pastBracket(text: string, from: number): number {
  const noun = /^[\u4e00-\u9fff]{0,8}/.exec(text.slice(from, from + 8))?.[0].length ?? 0
  if (!/[（(]/.test(text.charAt(from + noun))) return from
  for (let end = from + noun + 1; end < Math.min(text.length, from + 200); end++)
    if (/[）)]/.test(text.charAt(end))) return end + 1
  return from
}

function nextQuantity(tokens: readonly Token[], after: number, from: number): number {
  for (let index = after + 1; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined || token.start < from) continue
    // A time between two numbers puts them under two.
    return token.kind === 'quantity' ? index : -1
  }
  return -1
}

function quantityAt(tokens: readonly Token[], index: number): QuantityToken | undefined {
  const token = tokens[index]
  return token?.kind === 'quantity' ? token : undefined
}

/** The number behind a rate that is said of the one before: 1163万户、增长6.3%，其中. */
function pastRider(
  text: string,
  tokens: readonly Token[],
  index: number,
  from: number,
): { index: number; from: number } {
  const next = nextQuantity(tokens, index, from)
  const rider = quantityAt(tokens, next)
  if (rider === undefined || (rider.unit?.kind !== 'ratio' && rider.unit?.kind !== 'points')) return { index, from }
  if (!RIDER.test(text.slice(from, rider.start))) return { index, from }
  return { index: next, from: /[）)]/.test(text.charAt(rider.end)) ? rider.end + 1 : rider.end }
}

function partName(words: string): string | undefined {
  const bare = words.trim()
  if (CHANGES.test(bare)) return undefined
  // 续建项目, 新建项目: what is done tells parts apart, so the verb stays.
  const name = bare
    .replace(MANNER, '')
    .replace(/^(?:其中|全[市省区县州]|.{0,12}由(?=[\u4e00-\u9fff]{2})|含|包括)/, '')
    .replace(/[“”\s]/g, '')
  return name.length >= 1 && name.length <= 30 && !CHANGES.test(name) ? name : undefined
}

// The noun of the number before, a mark, and the name of the next.
const BETWEEN = /^([\u4e00-\u9fff]{0,14})([、，,]|以及|和|及|与)([^、，,。；;：:！？]{0,30})$/

function stepOf(gap: string): Step | undefined {
  if (gap.length > MAX_GAP) return undefined
  const match = BETWEEN.exec(gap)
  if (match === null) return undefined
  const [, , separator = '', words = ''] = match
  return { separator: /[，,]/.test(separator) ? '，' : '、', name: words.replace(/^(?:以及|和|及|与)/, '') }
}

function sameUnit(a: QuantityToken, b: QuantityToken): boolean {
  return (
    a.unit !== undefined &&
    b.unit !== undefined &&
    a.unit.kind === b.unit.kind &&
    a.unit.canonical === b.unit.canonical &&
    b.value !== undefined &&
    !b.bare
  )
}

interface Opening {
  /** The name of the first part, or the names of all before 分别. */
  words: string
  must: List['must']
  bracket: boolean
}

const OPENINGS: readonly { pattern: RegExp; must: List['must']; bracket?: boolean }[] = [
  { pattern: /^[^，,。；;：:（(]{0,14}[，,、（(]?其中[：:，,]?([^，,。；;：:（(]{1,60})$/, must: 'some' },
  {
    pattern:
      /^[\u4e00-\u9fff]{0,14}[，,（(]?按[^，,。；;：:、（(]{1,12}(?:划分|分|看)[，,：:]?(?:别为|为|成)?[：:，,]?([^，,。；;：:（(]{1,60})$/,
    must: 'all',
  },
  {
    pattern: /^[\u4e00-\u9fff]{0,14}[，,（(]?(?:分别为|分别是|分为)[：:，,]?([^，,。；;：:、（(]{1,30})$/,
    must: 'all',
  },
  { pattern: /^[\u4e00-\u9fff]{0,14}[，,]由([^，,。；;：:、（(]{1,30})$/, must: 'some' },
  {
    pattern: /^[\u4e00-\u9fff]{0,14}[，,（(]?(?:包括|包含|含)[：:，,]?([^，,。；;：:、（(]{1,30})$/,
    must: 'some',
  },
  { pattern: /^[\u4e00-\u9fff]{0,14}[（(]([^，,。；;：:、（()）]{1,30})$/, must: 'some', bracket: true },
]

function openingOf(gap: string): Opening | undefined {
  if (gap.length > MAX_GAP + MAX_NOUN) return undefined
  for (const { pattern, must, bracket } of OPENINGS) {
    const match = pattern.exec(gap)
    const words = match?.[1]
    if (words !== undefined) return { words, must, bracket: bracket === true }
  }
  return undefined
}

/** 甲、乙、丙分别为: the names, where they are dealt out. */
function dealtNames(words: string): string[] | undefined {
  const match = /^(.{2,58})分别(?:达到|达|为|是|约|有|完成|实现)*$/.exec(words)
  return match?.[1]
    ?.replace(/^全[市省区县州]/, '')
    .replace(/(?<=.)(?:[一二两三四五六七八九十]|\d{1,2})[大类种个项座家][^、]*$/, '')
    .split(/、|以及|和|与|及/)
    .filter((name) => name !== '')
}

function isBareGap(gap: string): boolean {
  return /^(?:[、，,和与及]|以及)$/.test(gap)
}

// A sentence that goes on longer is no list of parts.
const MOST_PARTS = 200

/** Parts from `first` on, while the marks between them are of one kind and the unit stays. */
function walk(
  text: string,
  tokens: readonly Token[],
  total: QuantityToken,
  first: number,
  names: string[] | string,
): Item[] {
  const items: Item[] = []
  const dealt = typeof names === 'string' ? undefined : names
  let name = dealt === undefined ? partName(typeof names === 'string' ? names : '') : ''
  let separator = ''
  let index = first
  while (items.length < MOST_PARTS) {
    const token = quantityAt(tokens, index)
    if (token === undefined || name === undefined || !sameUnit(total, token)) break
    items.push({ token, index, name })
    const rider = pastRider(text, tokens, index, token.end)
    const from = pastBracket(text, rider.from)
    const next = nextQuantity(tokens, rider.index, from)
    const following = quantityAt(tokens, next)
    if (following === undefined) break
    const gap = text.slice(from, following.start)
    if (dealt !== undefined) {
      if (!isBareGap(gap)) break
    } else {
      const step = stepOf(gap)
      if (step === undefined || (separator !== '' && separator !== step.separator)) break
      separator = step.separator
      name = partName(step.name)
    }
    index = next
  }
  return dealt !== undefined && dealt.length === items.length
    ? items.map((item, place) => ({ ...item, name: dealt[place] ?? '' }))
    : items
}

/** Parts that the words behind a total name. */
export function listAfter(text: string, tokens: readonly Token[], index: number): List | undefined {
  const total = quantityAt(tokens, index)
  if (total === undefined) return undefined
  const rider = pastRider(text, tokens, index, total.end)
  const first = nextQuantity(tokens, rider.index, rider.from)
  const token = quantityAt(tokens, first)
  if (token === undefined || !sameUnit(total, token)) return undefined
  const opening = openingOf(text.slice(rider.from, token.start))
  if (opening === undefined) return undefined
  const dealt = dealtNames(opening.words)
  if (dealt === undefined && /、/.test(opening.words)) return undefined
  const items = walk(text, tokens, total, first, dealt ?? opening.words)
  const last = items.at(-1)
  // 常住人口2093万人，其中城区人口1334万人: of one part it is said that it is in the whole.
  const least = /其中/.test(text.slice(rider.from, token.start)) ? 1 : 2
  if (last === undefined || items.length < least) return undefined
  if (dealt !== undefined && dealt.length !== items.length) return undefined
  const tail = text.slice(last.token.end, last.token.end + MAX_NOUN)
  if (opening.bracket && !/^[\u4e00-\u9fff]{0,12}[）)]/.test(tail)) return undefined
  const composed = /^[\u4e00-\u9fff]{0,8}(?:组成|构成)/.test(tail)
  return { items, must: composed ? 'all' : opening.must, etc: /^[\u4e00-\u9fff]{0,10}等/.test(tail) }
}

const TOTAL_WORD = /^[\u4e00-\u9fff]{0,14}[，,、](?:以上[\u4e00-\u9fff]{0,4})?(?:合计|共计|总计|共)(?:达到|达|为|约)?$/

function clauseFloor(text: string, tokens: readonly Token[], index: number, from: number, marks: RegExp): number {
  const floor = tokens[index - 1]?.end ?? 0
  for (let back = from - 1; back >= floor; back--) if (marks.test(text.charAt(back))) return back + 1
  return floor
}

/** Parts that stand before 合计, nearest first while walking back; `stopped` by a number of another kind. */
function walkBack(
  text: string,
  tokens: readonly Token[],
  total: QuantityToken,
  last: number,
): { items: Item[]; clean: boolean; commas: boolean } {
  const items: Item[] = []
  let separator = ''
  let index = last
  let clean = true
  while (items.length < MOST_PARTS) {
    const token = quantityAt(tokens, index)
    if (token === undefined || !sameUnit(total, token)) {
      clean = false
      break
    }
    const before = tokens[index - 1]
    const gap = before === undefined ? '' : text.slice(before.end, token.start)
    const step = before?.kind === 'quantity' ? stepOf(gap) : undefined
    const joined = step !== undefined && (separator === '' || separator === step.separator)
    const start = clauseFloor(text, tokens, index, token.start, /[，,。；;：:、]/)
    const words = joined && step !== undefined ? step.name : text.slice(start, token.start)
    // 产量分别达到210万吨、36万吨: the first of a dealt list.
    if (/分别[\u4e00-\u9fff]{0,3}$/.test(words)) {
      items.unshift({ token, index, name: '' })
      break
    }
    const name = isBareGap(gap) ? '' : partName(words)
    if (name === undefined) {
      clean = false
      break
    }
    items.unshift({ token, index, name })
    if (!joined || step === undefined) break
    separator = step.separator
    index--
  }
  return { items, clean, commas: separator === '，' }
}

function dealBack(text: string, items: readonly Item[]): Item[] {
  const [first] = items
  if (first === undefined) return []
  const stretch = text.slice(Math.max(0, first.token.start - 80), first.token.start)
  const names = dealtNames(stretch.slice(stretch.search(/[^，,。；;：:]{0,200}$/)))
  return names !== undefined && names.length === items.length
    ? items.map((item, place) => ({ ...item, name: names[place] ?? '' }))
    : [...items]
}

function labelOf(items: readonly Item[]): string {
  const names = items.map(({ name }) => name).filter((name) => name !== '')
  return `${names.join('、')}合计`
}

/** Parts that stand before a total without a subject of its own, and what the total is called. */
export function listBefore(
  text: string,
  tokens: readonly Token[],
  index: number,
): (List & { label: string }) | undefined {
  const total = quantityAt(tokens, index)
  const last = quantityAt(tokens, index - 1)
  if (total === undefined || last === undefined || !sameUnit(total, last)) return undefined
  if (!TOTAL_WORD.test(text.slice(last.end, total.start))) return undefined
  const { items: found, clean, commas } = walkBack(text, tokens, total, index - 1)
  if (found.length < 2) return undefined
  const items = dealBack(text, found)
  const label = labelOf(items)
  // Commas part other things than the parts of a total as well: such a list is one only where it fills the total.
  return { items, must: clean && !commas ? 'all' : 'fill', etc: false, label }
}
