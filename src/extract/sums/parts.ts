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

function clauseStart(text: string, from: number): number {
  for (let back = from - 1; back >= 0; back--) if (/[，,。；;：:、（(]/.test(text.charAt(back))) return back + 1
  return 0
}

/** The words that name the total, before it or behind it (12个重点项目); nothing where the number is a change. */
function totalName(text: string, tokens: readonly Token[], index: number, token: QuantityToken): string | undefined {
  const before = tokens[index - 1]
  const from = Math.max(clauseStart(text, token.start), before?.end ?? 0)
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

/** 近期45万亩 that is a part of 营造林132万亩 and has parts of its own is 营造林近期. */
function nameUnder(earlier: readonly Built[], reading: Reading, index: number, name: string): string {
  const upper = earlier.find(({ list }) => list.items.some((item) => item.index === index))
  if (upper !== undefined) return `${upper.sum.total.name}${name}`
  const token = reading.tokens[index]
  if (token?.kind !== 'quantity') return name
  const said = reading.passage.text.slice(token.start, token.end)
  const again = earlier.find(({ sum }) => sum.parts.some((part) => part.name === name && part.text === said))
  return again === undefined ? name : `${again.sum.total.name}${name}`
}

function sumsOf(context: PartContext, reading: Reading, periodOf: PeriodOf): Sum[] {
  const { text } = reading.passage
  const tokens = withUnits(text, reading.tokens)
  const built: Built[] = []
  tokens.forEach((token, index) => {
    if (token.kind !== 'quantity' || !canBeTotal(reading, tokens, token, index)) return
    const behind = listBefore(text, tokens, index)
    const list = behind ?? listAfter(text, tokens, index)
    if (list === undefined) return
    const name = behind === undefined ? totalName(text, tokens, index, token) : behind.label
    if (name === undefined) return
    const full = nameUnder(built, reading, index, name)
    const made = build(context, reading, { token, index, name: full }, list, periodOf)
    if (made === undefined) return
    built.push(made)
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

/** A count with counts `of` it is added up as such. */
function isCounted({ counts }: Held, { total }: Sum): boolean {
  return counts.some(
    (count, index) => covers(count.at, total.at) && counts.some((other) => other.of === `/counts/${index}`),
  )
}

/** Sums of the paragraphs, but for those held elsewhere. Runs behind the budget, before the indicators. */
export function extractPartSums(context: PartContext, held: Held, periodOf: PeriodOf): Sum[] {
  const known = new Set(held.sums.flatMap(({ total, parts }) => [total, ...parts].map(placeKey)))
  return context.readings
    .filter(({ kind }) => kind !== 'heading')
    .flatMap((reading) => sumsOf(context, reading, periodOf))
    .filter((sum) => placeKey(sum.total) === undefined || !known.has(placeKey(sum.total)))
    .filter((sum) => !isCounted(held, sum))
}

interface Stated {
  readonly name: string
  readonly role: Role | undefined
  readonly period: string | undefined
  readonly canonical: Canonical | undefined
  readonly place: string | undefined
}

function sameThing(a: Stated, b: Stated): boolean {
  return a.name === b.name && a.role === b.role && a.period === b.period && a.canonical?.unit === b.canonical?.unit
}

function statedTotal({ total }: Sum): Stated {
  const { name, role, period, canonical } = total
  return { name, role, period, canonical, place: placeKey(total) }
}

/** Another number under the name is the indicators' to compare, or a total of something else that is called so. */
function apart(sum: Sum, all: readonly Stated[]): boolean {
  const own = statedTotal(sum)
  // 营造林132万亩，其中近期45万亩: the indicators have both under one name.
  const parts = new Set(sum.parts.map(placeKey))
  return all
    .filter(({ place }) => !parts.has(place))
    .some((other) => sameThing(own, other) && other.canonical?.value !== own.canonical?.value)
}

function calledBy(sum: Sum, values: readonly Stated[]): Sum {
  const key = placeKey(sum.total)
  const value = key === undefined ? undefined : values.find(({ place }) => place === key)
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
  const called = sums.map((sum) => calledBy(sum, values))
  const all = [...values, ...called.map(statedTotal)]
  const told = called.map((sum): Sum => {
    const part = sum.parts[0]?.name
    if (!apart(sum, all) || part === undefined) return sum
    return { ...sum, total: { ...sum.total, name: `${part}等${sum.total.name}` } }
  })
  return told.filter((sum, index) => !apart(sum, told.slice(0, index).map(statedTotal)))
}
