// 总数: 共30个项目 and the counts that it is made of: per heading, per paragraph, or behind 其中.

import { LISTED_HEADS } from '../../language/data/counts.ts'
import type { QuantityToken } from '../../language/lexer.ts'
import type { CountMember } from '../../plan/types.ts'
import { readLead } from '../indicators/lead.ts'
import { at, type PartContext, placeOf, type Reading } from '../reading.ts'
import { declaredOf } from './announce.ts'
import { type Draft, draftOf, type Site } from './draft.ts'
import { childrenOf, headOfNoun, isUnder } from './headings.ts'

/** A number of things whose noun stands before it (重点项目42个), or an announced one. */
interface Numbered {
  reading: Reading
  order: number
  token: number
  start: number
  end: number
  declared: number
  noun: string
  classifier: string
  total: boolean
  site?: Site
}

const KIND_WORD = /(?:类|类型|性|性指标|型|性项目|类项目|期)$/
const NO_NAME = /^(?:为|达到?|共|有|是|约|计|个|家|项)+$/

function fromSite(site: Site): Numbered {
  const { announced } = site
  return {
    reading: site.reading,
    order: site.order,
    token: announced.token,
    start: announced.start,
    end: announced.end,
    declared: announced.declared,
    noun: announced.noun,
    classifier: announced.classifier,
    total: announced.total,
    site,
  }
}

/** 重点项目42个: the noun before the number, nothing but a stop behind it. */
function nounFirst(reading: Reading, order: number, index: number): Numbered | undefined {
  const { tokens, passage } = reading
  const { text } = passage
  const token = tokens[index]
  const declared = declaredOf(token)
  if (
    token?.kind !== 'quantity' ||
    token.unit?.kind !== 'count' ||
    declared === undefined ||
    !/^(?:[，,。；;、）)（(⟦]|$)/.test(text.slice(token.end, token.end + 1))
  )
    return undefined
  const name = nameBefore(text, token)
  if (name === undefined) return undefined
  return {
    reading,
    order,
    token: index,
    start: name.start,
    end: token.end,
    declared,
    noun: name.noun,
    classifier: token.unit?.unit ?? '',
    total: /共/.test(text.slice(Math.max(0, name.start - 4), name.start)),
  }
}

function nameBefore(text: string, token: QuantityToken): { start: number; noun: string } | undefined {
  let from = token.start - 1
  while (from >= 0 && !/[，,。；;：:、（(！？]/.test(text.charAt(from))) from--
  const opener =
    /^[^，。；]*(?:共有|共安排|共设置|共包含|共实施|共|安排|设置|布局|配套)/.exec(
      text.slice(from + 1, token.start),
    )?.[0].length ?? 0
  const lead = readLead(text, from + 1 + (token.start - from - 1 - opener >= 2 ? opener : 0), token.start)
  const noun = text.slice(lead.start, lead.end)
  return noun.length >= 2 && noun.length <= 20 && !NO_NAME.test(noun) ? { start: lead.start, noun } : undefined
}

function numbersIn(reading: Reading, order: number, sites: ReadonlyMap<number, Site> | undefined): Numbered[] {
  const found: Numbered[] = []
  reading.tokens.forEach((_, index) => {
    const site = sites?.get(index)
    const numbered =
      site !== undefined && site.announced.noun !== '' ? fromSite(site) : nounFirst(reading, order, index)
    if (numbered !== undefined) found.push(numbered)
  })
  return found
}

function draftFor(context: PartContext, numbered: Numbered, known: Map<string, Draft>, drafts: Draft[]): Draft {
  const { site, reading, start, end } = numbered
  const key = `${numbered.order}:${numbered.token}`
  const old = site?.draft ?? known.get(key)
  if (old !== undefined) return old
  const members: CountMember[] = []
  const draft: Draft =
    site !== undefined
      ? draftOf(context, site, members, true)
      : {
          count: {
            label: reading.passage.text.slice(start, end),
            declared: numbered.declared,
            noun: numbered.noun,
            members,
            complete: true,
            from: 'prose',
            ...at(placeOf(context, reading.passage, start, end)),
          },
        }
  if (site !== undefined) {
    site.draft = draft
    reading.taken.add(numbered.token)
  }
  known.set(key, draft)
  drafts.push(draft)
  return draft
}

/** Finds the parts of totals; adds the counts that only a total makes worth telling. */
export function linkTotals(context: PartContext, sites: readonly Site[], drafts: Draft[]): void {
  const known = new Map<string, Draft>()
  const byReading = new Map<Reading, Map<number, Site>>()
  for (const site of sites) {
    const own = byReading.get(site.reading) ?? new Map<number, Site>()
    own.set(site.announced.token, site)
    byReading.set(site.reading, own)
  }
  const numbers = context.readings.map((reading, order) =>
    reading.kind === 'heading' ? [] : numbersIn(reading, order, byReading.get(reading)),
  )
  for (const own of numbers) {
    for (const total of own) {
      const parts = behindOfWhich(total) ?? sameSentence(total, own) ?? inGroups(context, total, numbers)
      if (parts === undefined) continue
      const whole = draftFor(context, total, known, drafts)
      for (const part of parts) {
        const draft = draftFor(context, part, known, drafts)
        if (draft !== whole && draft.total === undefined && whole.total !== draft) draft.total = whole
      }
    }
  }
}

/** …24个，其中居家养老类6个、社区养老类8个: names before numbers of one unit. */
function behindOfWhich(total: Numbered): Numbered[] | undefined {
  const { reading, token, classifier } = total
  const { tokens, passage } = reading
  const { text } = passage
  const first = tokens[token + 1]
  const behind = text.slice(Math.max(total.end, tokens[token]?.end ?? 0))
  if (!LISTED_HEADS.has(headOfNoun(total.noun))) return undefined
  const opens = /^[^。；，,]{0,14}?(?:[（(]见[^（）()]{1,10}[）)])?[，,；（(]?其中[：:]?/.exec(behind)
  if (opens === null || first === undefined) return undefined
  const parts: Numbered[] = []
  let from = text.length - behind.length + opens[0].length
  for (let index = token + 1; index < tokens.length; index++) {
    const part = tokens[index]
    if (part === undefined || part.end <= from) continue
    const declared =
      part.kind === 'quantity' && part.op === '=' && part.unit?.unit === classifier && part.value?.scale === 0
        ? Number(part.value.coefficient)
        : undefined
    const name = text.slice(from, part.start)
    if (declared === undefined || name.length < 2 || name.length > 16 || /[。；，,：:（(]/.test(name)) break
    parts.push({
      reading,
      order: total.order,
      token: index,
      start: from,
      end: part.end,
      declared,
      noun: name,
      classifier,
      total: false,
    })
    const mark = text.charAt(part.end)
    if (mark !== '、' && mark !== '，' && mark !== ',') break
    from = part.end + 1
  }
  if (parts.length < 2) return undefined
  const sum = parts.reduce((added, part) => added + part.declared, 0)
  // Parts after 其中 may overlap, or be some only; kinds of a thing do neither.
  return sum === total.declared || parts.every((part) => KIND_WORD.test(part.noun)) ? parts : undefined
}

/** 9个重点方向，其中A包括…7个重点方向，B包含…2个重点方向. */
function sameSentence(total: Numbered, own: readonly Numbered[]): Numbered[] | undefined {
  const { text } = total.reading.passage
  if (total.site === undefined || !/^[，,]?其中/.test(text.slice(total.end, total.end + 3))) return undefined
  const stop = text.slice(total.end).search(/[。；]/)
  const end = stop < 0 ? text.length : total.end + stop
  const parts = own.filter(
    (other) =>
      other.start > total.end && other.end <= end && other.noun === total.noun && other.classifier === total.classifier,
  )
  return parts.length >= 2 ? parts : undefined
}

const LEAST_GROUPS = 3

/** Each heading below, or each paragraph that follows, has one count of the same thing. */
function inGroups(
  context: PartContext,
  total: Numbered,
  numbers: readonly (readonly Numbered[])[],
): Numbered[] | undefined {
  const head = headOfNoun(total.noun)
  if (total.site === undefined && !total.noun.endsWith(head)) return undefined
  const children = childrenOf(context, total.reading.section, total.order + 1)
  const groups = children.length > 0 ? underEach(context, children) : following(context, total)
  const alike = (other: Numbered): boolean =>
    other.classifier === total.classifier &&
    other.noun.endsWith(head) &&
    (total.site !== undefined || other.noun === total.noun)
  const parts: Numbered[] = []
  let sum = 0
  for (const orders of groups) {
    const found = orders.flatMap((order) => (numbers[order] ?? []).filter((other) => alike(other) && other !== total))
    const [only] = found
    if (only === undefined || found.length > 1) return undefined
    parts.push(only)
    sum += only.declared
    // Counts that come to far more are of other things.
    if (sum > total.declared * 2) return undefined
  }
  if (parts.length < LEAST_GROUPS) return undefined
  const open = total.site?.draft?.count.complete === false
  return sum === total.declared || total.total || open || total.site === undefined ? parts : undefined
}

const under = new WeakMap<Reading, number[]>()

function ordersUnder(context: PartContext, child: Reading): number[] {
  const known = under.get(child)
  if (known !== undefined) return known
  const orders: number[] = []
  under.set(child, orders)
  for (let order = context.readings.indexOf(child); order < context.readings.length; order++) {
    const reading = context.readings[order]
    if (reading === undefined || !isUnder(reading.section, child.section)) break
    orders.push(order)
  }
  return orders
}

function* underEach(context: PartContext, children: readonly Reading[]): Generator<number[]> {
  for (const child of children) yield ordersUnder(context, child)
}

/** One paragraph at a time: most totals fail at the first. */
function* following(context: PartContext, total: Numbered): Generator<number[]> {
  for (let order = total.order + 1; order < context.readings.length; order++) {
    const reading = context.readings[order]
    if (reading === undefined || reading.kind === 'heading' || reading.section !== total.reading.section) return
    yield [order]
  }
}
