// 分项: a quantity whose parts stand in the same sentence: A共12处，其中甲4处、乙8处; A10个、B5个，合计15个.

import type { QuantityToken, Token } from '../../language/lexer.ts'
import type { Canonical, Count, Indicator, Place, Role, Sum, SumPart, SumTotal } from '../../plan/types.ts'
import { readLead, trimmedName } from '../indicators/lead.ts'
import { isAttributive } from '../indicators/refuse.ts'
import { quantityOf } from '../quantity.ts'
import { at, type PartContext, placeOf, type Reading } from '../reading.ts'
import { exceeds, judge } from './fill.ts'
import { type Item, type List, listAfter, listBefore } from './part-list.ts'

type PeriodOf = (reading: Reading, index: number) => string | undefined

const ACTUAL: Pick<SumTotal, 'role'> = { role: 'actual' }

const RATE_KINDS: ReadonlySet<string> = new Set(['ratio', 'points', 'intensity', 'time'])

/** A number whose unit stands behind the next of its list takes it from there: 210、36、18万吨. */
function withUnits(text: string, tokens: readonly Token[]): Token[] {
  const shared = [...tokens]
  for (let index = shared.length - 2; index >= 0; index--) {
    const token = shared[index]
    const next = shared[index + 1]
    if (token?.kind !== 'quantity' || next?.kind !== 'quantity' || token.unit !== undefined) continue
    if (next.unit !== undefined && /^[、和与及，,]$/.test(text.slice(token.end, next.start)))
      shared[index] = { ...token, unit: next.unit }
  }
  return shared
}

function canBeTotal(reading: Reading, tokens: readonly Token[], token: QuantityToken, index: number): boolean {
  if (token.unit === undefined || token.value === undefined || RATE_KINDS.has(token.unit.kind)) return false
  // 近期45万亩按类型分为…: a split goes on, no noun.
  if (/^(?:按|分为|分别|由|其中)/.test(reading.passage.text.slice(token.end, token.end + 2))) return true
  return !isAttributive(reading.passage.text, token, tokens, index)
}

// 增收16.5亿元 is a change, whatever made it.
const CHANGE_NAME = /(?:增收|减收|增支|减支|增加额|减少额|增量|增幅|降幅|缺口|差额)$/

function clauseStart(text: string, floor: number, from: number): number {
  for (let back = from - 1; back >= floor; back--) if (/[，,。；;：:、（(]/.test(text.charAt(back))) return back + 1
  return floor
}

/** The words that name the total, before it or behind it (12个重点项目); nothing where the number is a change. */
function totalName(text: string, tokens: readonly Token[], index: number, token: QuantityToken): string | undefined {
  const before = tokens[index - 1]
  const from = clauseStart(text, before?.end ?? 0, token.start)
  const lead = readLead(text, from, token.start)
  if (lead.change !== undefined || lead.rate !== undefined || lead.each || lead.average) return undefined
  if (/(?:每|各|均|比|占|平均)$/.test(text.slice(Math.max(0, token.start - 2), token.start))) return undefined
  const named = trimmedName(text.slice(lead.start, lead.end))
  const behind = /^[\u4e00-\u9fff]{2,14}(?=[，,（(：:])/.exec(text.slice(token.end, token.end + 16))?.[0]
  if (CHANGE_NAME.test(named)) return undefined
  if (named.length >= 2) return named
  return behind ?? text.slice(token.start, token.end)
}

function partOf(context: PartContext, reading: Reading, { token, name }: Item): SumPart {
  const { passage } = reading
  return {
    ...(name === '' ? {} : { name }),
    ...quantityOf(token, passage.text.slice(token.start, token.end), token.unit?.unit),
    sign: '+',
    from: 'prose',
    ...at(placeOf(context, passage, token.start, token.end)),
  }
}

/** Money that the budget holds is no sum as well. */
function isHeld(reading: Reading, indices: readonly number[]): boolean {
  return indices.some((index) => {
    const token = reading.tokens[index]
    const money = token?.kind === 'quantity' && (token.unit === undefined || token.unit.kind === 'money')
    return money && reading.taken.has(index)
  })
}

interface Built {
  readonly sum: Sum
  readonly list: List
}

// 人均收入3万元，其中城镇居民5万元: a part may have more than the average of all. Amounts do not.
const AVERAGE = /均|每|率|比|价|强度|密度|指数|寿命|年龄|时长|时间|得分|评分|温|浓度|单产|亩产|最/

function build(
  context: PartContext,
  reading: Reading,
  total: { token: QuantityToken; index: number; name: string },
  list: List,
  periodOf: PeriodOf,
): Built | undefined {
  const { items } = list
  if (isHeld(reading, [total.index, ...items.map(({ index }) => index)])) return undefined
  const names = items.map(({ name }) => name).filter((name) => name !== '')
  if (new Set(names).size < names.length) return undefined
  const parts = items.map(({ token }) => token)
  const within =
    list.must === 'some' && parts.length === 1 && ![total.name, ...names].some((name) => AVERAGE.test(name))
  if (!within && parts.some((part) => exceeds(part, total.token))) return undefined
  const verdict = judge(total.token, parts, names, list)
  if (verdict === undefined) return undefined
  const { passage } = reading
  const period = periodOf(reading, total.index)
  const past = reading.section.kind === 'review' || reading.section.kind === 'situation'
  const sum: Sum = {
    total: {
      name: total.name,
      ...(past ? ACTUAL : {}),
      ...(period === undefined ? {} : { period }),
      ...quantityOf(total.token, passage.text.slice(total.token.start, total.token.end), undefined),
      from: 'prose',
      ...at(placeOf(context, passage, total.token.start, total.token.end)),
    },
    relation: verdict.relation,
    parts: items.map((item) => partOf(context, reading, item)),
    complete: verdict.complete,
  }
  return { sum, list }
}

/** Sums by what is found of them again: their parts by token, and by name and text; the first of each. */
interface Earlier {
  readonly byToken: Map<number, Built>
  readonly byPart: Map<string, Built>
}

function remember({ byToken, byPart }: Earlier, made: Built): void {
  for (const { index } of made.list.items) if (!byToken.has(index)) byToken.set(index, made)
  for (const { name = '', text = '' } of made.sum.parts) {
    const key = `${name}|${text}`
    if (!byPart.has(key)) byPart.set(key, made)
  }
}

/** 近期45万亩 that is a part of 营造林132万亩 and has parts of its own is 营造林近期. */
function nameUnder(earlier: Earlier, reading: Reading, index: number, name: string): string {
  const upper = earlier.byToken.get(index)
  if (upper !== undefined) return underName(upper, name)
  const token = reading.tokens[index]
  if (token?.kind !== 'quantity') return name
  const again = earlier.byPart.get(`${name}|${reading.passage.text.slice(token.start, token.end)}`)
  return again === undefined ? name : underName(again, name)
}

// 其中…，其中…: past so many levels a name says no more.
const LONGEST_NAME = 120

function underName({ sum }: Built, name: string): string {
  const full = `${sum.total.name}${name}`
  return full.length > LONGEST_NAME ? name : full
}

function sumsOf(context: PartContext, reading: Reading, periodOf: PeriodOf): Sum[] {
  const { text } = reading.passage
  const tokens = withUnits(text, reading.tokens)
  const built: Built[] = []
  const earlier: Earlier = { byToken: new Map(), byPart: new Map() }
  tokens.forEach((token, index) => {
    if (token.kind !== 'quantity' || !canBeTotal(reading, tokens, token, index)) return
    const behind = listBefore(text, tokens, index)
    const list = behind ?? listAfter(text, tokens, index)
    if (list === undefined) return
    const name = behind === undefined ? totalName(text, tokens, index, token) : behind.label
    if (name === undefined) return
    const full = nameUnder(earlier, reading, index, name)
    const made = build(context, reading, { token, index, name: full }, list, periodOf)
    if (made === undefined) return
    built.push(made)
    remember(earlier, made)
    // 合计264万吨 has no subject of its own, and is no second value of the name before it.
    if (behind !== undefined) reading.taken.add(index)
  })
  return built.map(({ sum }) => sum)
}

function placeKey({ at: place }: { at?: Place }): string | undefined {
  return place && `${place.file ?? ''}|${place.page ?? ''}|${place.line}:${place.column}`
}

function covers(outer: Place | undefined, inner: Place | undefined): boolean {
  if (outer === undefined || inner === undefined) return false
  if (outer.line !== inner.line || outer.page !== inner.page || outer.file !== inner.file) return false
  return outer.column <= inner.column && inner.column < outer.column + outer.length
}

/** What sections that are read before hold of the same text. */
interface Held {
  readonly sums: readonly Sum[]
  readonly counts: readonly Count[]
}

/** Counts that have counts `of` them are added up as such. */
function addedUp({ counts }: Held): Count[] {
  const wholes = new Set(counts.map((count) => count.of))
  return counts.filter((_, index) => wholes.has(`/counts/${index}`))
}

/** Sums of the paragraphs, but for those held elsewhere. Runs behind the budget, before the indicators. */
export function extractPartSums(context: PartContext, held: Held, periodOf: PeriodOf): Sum[] {
  const counted = addedUp(held)
  const known = new Set(held.sums.flatMap(({ total, parts }) => [total, ...parts].map(placeKey)))
  return context.readings
    .filter(({ kind }) => kind !== 'heading')
    .flatMap((reading) => sumsOf(context, reading, periodOf))
    .filter((sum) => placeKey(sum.total) === undefined || !known.has(placeKey(sum.total)))
    .filter(({ total }) => !counted.some((count) => covers(count.at, total.at)))
}

interface Stated {
  readonly name: string
  readonly role: Role | undefined
  readonly period: string | undefined
  readonly canonical: Canonical | undefined
  readonly place: string | undefined
}

function statedTotal({ total }: Sum): Stated {
  const { name, role, period, canonical } = total
  return { name, role, period, canonical, place: placeKey(total) }
}

/** What is stated, by the thing and then by the number: the places of each. */
type StatedNumbers = Map<string, Map<number | string | undefined, (string | undefined)[]>>

function thingKey({ name, role, period, canonical }: Stated): string {
  return [name, role, period, canonical?.unit].join('|')
}

function add(all: StatedNumbers, stated: Stated): void {
  const key = thingKey(stated)
  const numbers = all.get(key) ?? new Map<number | string | undefined, (string | undefined)[]>()
  all.set(key, numbers)
  const value = stated.canonical?.value
  const places = numbers.get(value)
  if (places === undefined) numbers.set(value, [stated.place])
  else places.push(stated.place)
}

/** Another number under the name is the indicators' to compare, or a total of something else that is called so. */
function apart(sum: Sum, all: StatedNumbers): boolean {
  const own = statedTotal(sum)
  // 营造林132万亩，其中近期45万亩: the indicators have both under one name.
  const parts = new Set(sum.parts.map(placeKey))
  for (const [value, places] of all.get(thingKey(own)) ?? [])
    if (value !== own.canonical?.value && places.some((place) => !parts.has(place))) return true
  return false
}

function calledBy(sum: Sum, values: ReadonlyMap<string | undefined, Stated>): Sum {
  const key = placeKey(sum.total)
  const value = key === undefined ? undefined : values.get(key)
  if (value === undefined) return sum
  const { name, role, period } = value
  return {
    ...sum,
    total: {
      ...sum.total,
      name,
      ...(role === undefined ? {} : { role }),
      ...(period === undefined ? {} : { period }),
    },
  }
}

/**
 * A total that is a value of an indicator as well is called as there. Where that name has another number too, the first
 * part tells the total apart: 公办等养老机构.
 */
export function nameTotals(sums: readonly Sum[], indicators: readonly Indicator[]): Sum[] {
  const values = indicators.flatMap((indicator) =>
    indicator.values.map(
      (value): Stated => ({
        name: indicator.name,
        role: value.role,
        period: value.period,
        canonical: value.canonical,
        place: placeKey(value),
      }),
    ),
  )
  // Of two values at one place the first has the name.
  const byPlace = new Map(values.map((value) => [value.place, value] as const).reverse())
  const called = sums.map((sum) => calledBy(sum, byPlace))
  const all: StatedNumbers = new Map()
  for (const stated of [...values, ...called.map(statedTotal)]) add(all, stated)
  const told = called.map((sum): Sum => {
    const part = sum.parts[0]?.name
    if (!apart(sum, all) || part === undefined) return sum
    return { ...sum, total: { ...sum.total, name: `${part}等${sum.total.name}` } }
  })
  const before: StatedNumbers = new Map()
  return told.filter((sum) => {
    const alone = !apart(sum, before)
    add(before, statedTotal(sum))
    return alone
  })
}
