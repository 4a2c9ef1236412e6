import { type Names, shareOf } from '../../language/names.ts'
import { type Region, withoutRegion } from '../../language/scopes.ts'
import * as d from '../../math/decimal.ts'
import * as interval from '../../math/interval.ts'
import type { Reason } from '../../plan/report-types.ts'
import type { Plan } from '../../plan/types.ts'
import { readAmount } from '../amount.ts'
import { distinct, type Point, subjectsOf } from '../indicators/subjects.ts'
import { factAt } from '../pointer.ts'
import { amountOperand, wordsOperand } from '../show.ts'
import { type CheckDraft, defineRule, NO_OPTIONS } from '../types.ts'
import type { PartItem } from './parts.ts'
import { checkRate, type RateMessage } from './ratio.ts'
import { shareColumns } from './share-columns.ts'
import { labelOf, type MoneyNode, type MoneySplit, moneyTrees, nodesOf, ratesOf, statementOf } from './tree.ts'
import { checkWithin, WITHIN_MESSAGES, type WithinMessage } from './within.ts'

type Id = WithinMessage | 'share' | 'share-of-other' | 'shares'
type Draft = CheckDraft<Id>

/** A stated share with its part and its whole. */
export interface Share {
  readonly share: PartItem
  readonly part: PartItem
  readonly whole: PartItem
  readonly level: 'error' | 'warning'
}

/** One message for a share, whatever ratio.ts calls it. */
function retold({ told, ...draft }: CheckDraft<RateMessage>, level: Share['level']): Draft {
  if (told === undefined) return draft
  const { name = '', rate = '', value = '', base = '', computed = '' } = told.data
  return {
    ...draft,
    told: { level, messageId: 'share', data: { name, share: rate, part: value, whole: base, computed } },
  }
}

function checkShare({ share, part, whole, level }: Share): Draft {
  return retold(checkRate(share, part, whole, 'ratio'), level)
}

function itemOf(node: MoneyNode): PartItem {
  return { ...statementOf(node), times: 1, sign: '+' }
}

interface Stated {
  readonly node: MoneyNode
  readonly share: PartItem
}

function statedShares(plan: Plan, node: MoneyNode): readonly Stated[] {
  return ratesOf(plan, node).flatMap((rate, index): Stated[] =>
    rate.kind === 'share' && (rate.of === undefined || rate.of === 'whole')
      ? [
          {
            node,
            share: {
              fact: `${node.fact}/rates/${index}`,
              at: rate.at,
              name: labelOf(node),
              quantity: rate,
              times: 1,
              sign: '+',
            },
          },
        ]
      : [],
  )
}

/** 占52.8%: of the amount that the split divides. Another whole beside it that fits better is named. */
function splitShares(plan: Plan, parent: MoneyNode, split: MoneySplit): Draft[] {
  const stated = split.parts.flatMap((node) => statedShares(plan, node))
  // Where every part has its share, the whole is the one that they divide.
  const all = split.complete && stated.length === split.parts.length
  const drafts = stated.map(({ node, share }): Draft => {
    const draft = checkShare({ share, part: itemOf(node), whole: itemOf(parent), level: all ? 'error' : 'warning' })
    if (draft.told === undefined) return draft
    const others = otherWholes(parent, split).filter(
      (other) => checkRate(share, itemOf(node), itemOf(other), 'ratio').verdict === 'consistent',
    )
    const [other] = others
    if (other === undefined || others.length > 1) return draft
    const { amount } = readable(other)
    const data = { ...draft.told.data, other: other.name, amount }
    return { ...draft, told: { ...draft.told, messageId: 'share-of-other', data } }
  })
  return all && stated.length > 1
    ? [
        ...drafts,
        sharesCheck(
          parent.name,
          stated.map(({ share }) => share),
        ),
      ]
    : drafts
}

function readable({ quantity }: MoneyNode): { amount: string } {
  const reading = readAmount(quantity)
  return { amount: 'amount' in reading ? reading.amount.words : (quantity.text ?? '') }
}

/** Amounts of the other splits of the same total: 政府债券 beside 一般债务 and 专项债务. */
function otherWholes(parent: MoneyNode, split: MoneySplit): readonly MoneyNode[] {
  return parent.splits.filter((other) => other !== split).flatMap(({ parts }) => parts)
}

const HUNDRED = d.fromInteger(100)

/** Shares of one whole reach 100 and no more. */
export function sharesCheck(name: string, shares: readonly PartItem[]): Draft {
  const read = shares.map((share) => ({ share, reading: readAmount(share.quantity) }))
  const amounts = read.flatMap(({ share, reading }) => ('amount' in reading ? [{ share, amount: reading.amount }] : []))
  if (amounts.length < shares.length || amounts.some(({ amount }) => amount.unit.canonical !== '%')) {
    return unread(shares, 'no-unit')
  }
  const sum = interval.sum(amounts.map(({ amount }) => amount.interval))
  const values = amounts.flatMap(({ amount }) => amount.value ?? [])
  const printed = values.reduce(d.add, d.ZERO)
  const whole = values.length === amounts.length && d.equal(printed, HUNDRED)
  const draft = {
    operands: amounts.map(({ share, amount }) => amountOperand('part', share, amount, amount.unit)),
    calculation: `${values.map((value) => d.format(value)).join(' + ')} = ${d.format(printed)}%; 100%`,
  }
  if (whole) return { ...draft, verdict: 'consistent' }
  if (interval.contains(sum, HUNDRED)) return { ...draft, verdict: 'rounding' }
  const data = { name, sum: `${d.format(printed)}%`, count: shares.length }
  return { ...draft, verdict: 'inconsistent', told: { level: 'error', messageId: 'shares', data } }
}

function unread(items: readonly PartItem[], reason: Reason): Draft {
  return {
    verdict: 'unassessable',
    reason,
    operands: items.map((item) => wordsOperand('part', item, item.quantity.text ?? '')),
  }
}

function budgetChecks(plan: Plan): Draft[] {
  return moneyTrees(plan).flatMap((root) =>
    [...nodesOf(root)].flatMap((node) => node.splits.flatMap((split) => splitShares(plan, node, split))),
  )
}

/** Sums that the extraction calls shares of one whole, or parts of it that do not fill it. */
function sumChecks(plan: Plan): Draft[] {
  return plan.sums.flatMap((sum, index): Draft[] => {
    if (sum.relation !== 'share' && sum.relation !== 'within') return []
    const { total } = sum
    const parts = sum.parts.flatMap((part, at): PartItem[] => {
      const { times = 1, sign } = part
      if (part.ref === undefined) {
        return [{ fact: `/sums/${index}/parts/${at}`, at: part.at, name: part.name, quantity: part, times, sign }]
      }
      const pointed = factAt(plan, part.ref)
      return pointed === undefined ? [] : [{ ...pointed, name: part.name ?? pointed.name, times, sign }]
    })
    if (parts.length < sum.parts.length || parts.length === 0) return []
    if (sum.relation === 'share') return sum.complete ? [sharesCheck(total.name, parts)] : []
    const whole = {
      fact: `/sums/${index}/total`,
      at: total.at,
      name: total.name,
      quantity: total,
      times: 1,
      sign: '+' as const,
    }
    // In prose, one part larger than its whole may be of something else, as a reader could say.
    const alone = parts.length === 1 && total.from === 'prose'
    return [checkWithin(whole, parts, alone ? 'warning' : 'error')]
  })
}

function pointItem(point: Point): PartItem {
  return {
    fact: point.fact,
    at: point.at,
    name: point.name,
    period: point.period,
    quantity: point.value,
    times: 1,
    sign: '+',
  }
}

/** What a value says of itself: of, the whole; part, the amount that a share is. */
function pointerChecks(plan: Plan, point: Point): Draft[] {
  const { value, kind } = point
  if (value.of === undefined) return []
  const whole = factAt(plan, value.of)
  if (whole === undefined) return []
  const wholeItem: PartItem = { ...whole, times: 1, sign: '+' }
  if (kind !== '%') return [checkWithin(wholeItem, [pointItem(point)], 'error')]
  const part = value.part === undefined ? undefined : factAt(plan, value.part)
  if (part === undefined) return []
  return [
    checkShare({ share: pointItem(point), part: { ...part, times: 1, sign: '+' }, whole: wholeItem, level: 'error' }),
  ]
}

// 养老机构护理型床位占养老机构床位, 新能源冷藏车占冷藏车保有量的比重.
const NAMED_SHARE = /^(.{2,80})占(.{2,80}?)的?(?:比重|比例|比率)?$/

/** Part and whole that a share's name gives, by its own words or by what the lexicon makes of them (研发投入强度). */
function wholeAndPart(names: Names, region: Region, name: string): { part: string; whole: string } | undefined {
  const spelled = (words: string) => names.canonical(withoutRegion(words, region))
  const [, part, whole] = NAMED_SHARE.exec(name) ?? []
  if (part !== undefined && whole !== undefined) return { part: spelled(part), whole: spelled(whole) }
  const told = shareOf(spelled(name))
  return told?.whole === undefined ? undefined : { part: told.part, whole: spelled(told.whole) }
}

function onOneLine(points: readonly Point[]): boolean {
  const lines = new Set(points.map(({ at }) => `${at?.file ?? ''} ${at?.page ?? ''} ${at?.line ?? ''}`))
  return lines.size === 1 && points.every(({ at }) => at !== undefined)
}

/** X占Y比重 beside X and Y of the same year and role: their names say that it is part over whole. */
function namedShares(names: Names, region: Region, points: readonly Point[]): Draft[] {
  const amounts = new Map<string, Point[]>()
  const keyOf = (name: string, { value }: Point) => [name, value.role, value.period].join('|')
  for (const point of points) {
    if (point.value.measure !== 'level' || point.kind === undefined || point.kind === '%') continue
    const key = keyOf(names.canonical(withoutRegion(point.name, region)), point)
    const known = amounts.get(key)
    if (known === undefined) amounts.set(key, [point])
    else known.push(point)
  }
  return points.flatMap((point): Draft[] => {
    const { value, kind, name } = point
    if (kind !== '%' || value.of !== undefined || value.measure !== 'level' || value.period === undefined) return []
    const named = wholeAndPart(names, region, name)
    if (named === undefined) return []
    const [part, otherPart] = amounts.get(keyOf(named.part, point)) ?? []
    const [whole, otherWhole] = amounts.get(keyOf(named.whole, point)) ?? []
    if (part === undefined || whole === undefined || part.kind !== whole.kind) return []
    // Two that differ are another rule's business.
    if (otherPart !== undefined || otherWhole !== undefined) return []
    // Told far apart, the two may be of two surveys, or of estimates of two months.
    const level = onOneLine([point, part, whole]) ? 'error' : 'warning'
    return [checkShare({ share: pointItem(point), part: pointItem(part), whole: pointItem(whole), level })]
  })
}

export default defineRule<Id>({
  meta: {
    id: 'sums/share',
    family: 'sums',
    severity: { recommended: 'error', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      ...WITHIN_MESSAGES,
      share: {
        zh: '“{name}”占比写作{share}，按{part}与{whole}计算为{computed}',
        en: 'The share of “{name}” is given as {share}; {part} of {whole} is {computed}',
      },
      'share-of-other': {
        zh: '“{name}”占比写作{share}，按{part}与{whole}计算为{computed}；若占“{other}”（{amount}）则相符',
        en: 'The share of “{name}” is given as {share}; {part} of {whole} is {computed}; of “{other}” ({amount}) it agrees',
      },
      shares: {
        zh: '“{name}”的{count}个占比合计{sum}，不等于100%',
        en: 'The {count} shares of “{name}” add up to {sum}, not 100%',
      },
    },
  },
  check: (plan, { names, region, once }) => {
    const subjects = once(subjectsOf)
    const points = subjects.filter(({ vague }) => !vague).flatMap((subject) => distinct(subject.points))
    return [
      ...budgetChecks(plan),
      ...sumChecks(plan),
      ...points.flatMap((point) => pointerChecks(plan, point)),
      ...namedShares(names, region, points),
      ...plan.tables.flatMap((table, index) =>
        shareColumns({ table, index }).flatMap(({ shares, stated }) => [
          ...stated.map(checkShare),
          ...(shares === undefined ? [] : [sharesCheck(shares.name, shares.items)]),
        ]),
      ),
    ]
  },
})
