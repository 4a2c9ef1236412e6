import type { Plan, Sum } from '../../plan/types.ts'
import { factAt } from '../pointer.ts'
import { type CheckDraft, defineRule, NO_OPTIONS } from '../types.ts'
import { checkParts, type Item, type PartItem, type PartsMessage } from './parts.ts'
import { labelOf, type MoneyNode, moneyTrees, statementOf } from './tree.ts'

type Id = 'balance' | 'totals' | 'rolled'
type Draft = CheckDraft<Id>

/** Which sides make a balance; what is told when they do not. */
interface Balance {
  readonly total: Item
  readonly parts: readonly PartItem[]
  readonly messageId: Id
  readonly level: 'error' | 'warning'
}

function partOf(node: MoneyNode, sign: '+' | '-'): PartItem {
  return { ...statementOf(node), name: labelOf(node), times: 1, sign }
}

/** Only one kind of message is said of a balance, whatever parts.ts calls it. */
function checkBalance({ total, parts, messageId, level }: Balance): Draft {
  const draft: CheckDraft<PartsMessage> = checkParts(total, parts, { parts: 'complete', level })
  const { told, ...rest } = draft
  if (told === undefined || draft.verdict !== 'inconsistent') return rest
  const { name = '', total: stated = '', sum = '', gap = '' } = told.data
  const [first, second] = parts
  const data = { name, total: stated, sum, gap, first: first?.name ?? '', second: second?.name ?? '' }
  return { ...rest, told: { level, messageId, data } }
}

/** What the extraction says is a balance, with its sides. */
function statedBalance(plan: Plan, sum: Sum, index: number): Balance[] {
  const parts = sum.parts.map((part, at): PartItem | undefined => {
    const fact = `/sums/${index}/parts/${at}`
    if (part.ref === undefined) return { fact, at: part.at, name: part.name, quantity: part, times: 1, sign: part.sign }
    const pointed = factAt(plan, part.ref)
    return pointed && { ...pointed, name: part.name ?? pointed.name, times: 1, sign: part.sign }
  })
  const known = parts.filter((part) => part !== undefined)
  if (known.length < parts.length || known.length < 2) return []
  const { total } = sum
  const stated = { fact: `/sums/${index}/total`, at: total.at, name: total.name, period: total.period, quantity: total }
  return [{ total: stated, parts: known, messageId: 'balance', level: 'error' }]
}

const TOTAL = /总计|总量|全口径|合计/
const FULL_TOTAL = /总计|总量|全口径/
// 结余 and 结转 of the year; 滚存 holds earlier years.
const LEFT = /(?:结余|结转(?:下|下年|下年度)?(?:支出|使用)?数?|净结余)$/
const ROLLED = /滚存|累计|历年/
// A fund whose income and expenditure need not be equal: what is left stays in it.
const MAY_DIFFER = /社会保险|基金预算(?:本年|当年)?(?:收入|支出)$|养老|医疗|失业|工伤/

/** The name without its side and its word for total: 政府性基金预算收入总计 and …支出合计 are of one fund. */
function fundOf({ name }: MoneyNode): string {
  return name
    .replace(/^(?:[（(]\d+[）)])?(?:全市|全县|全区|全省|市本级|县本级|区本级|省本级|地方)?/, '')
    .replace(/收入|支出|总计|总量|合计|完成|预计/g, '')
    .replace(/预算/g, '')
}

function sameFund(a: MoneyNode, b: MoneyNode): boolean {
  return a.scope === b.scope && a.period === b.period && fundOf(a) === fundOf(b) && sameStage(a, b)
}

function sameStage(a: MoneyNode, b: MoneyNode): boolean {
  return a.stage === b.stage || a.stage === undefined || b.stage === undefined
}

function holdsLeft(node: MoneyNode): boolean {
  return node.splits.some(({ parts }) => parts.some(({ name }) => LEFT.test(name)))
}

/** 收入总计A；支出总计B，收支相抵，结转C: the roots of a report in their order. */
function toldInOrder(roots: readonly MoneyNode[]): Balance[] {
  const balances: Balance[] = []
  for (const [at, expenditure] of roots.entries()) {
    if (expenditure.side !== 'expenditure' || !TOTAL.test(expenditure.name)) continue
    const revenue = roots
      .slice(Math.max(0, at - REACH), at)
      .findLast((other) => other.side === 'revenue' && TOTAL.test(other.name) && sameFund(other, expenditure))
    if (revenue === undefined) continue
    const left = holdsLeft(expenditure) ? [] : leftBehind(roots, at)
    if (left.length > 0) balances.push(...leftBalance(revenue, expenditure, left))
    else if (FULL_TOTAL.test(revenue.name) && FULL_TOTAL.test(expenditure.name) && !MAY_DIFFER.test(revenue.name)) {
      // 总计 of both sides are equal by the form of a budget; what is left may be told in words that were not read.
      const parts = [partOf(expenditure, '+')]
      balances.push({ total: statementOf(revenue), parts, messageId: 'totals', level: 'warning' })
    }
  }
  return balances
}

// Between the two totals a report names the amounts that they are measured by.
const REACH = 6
const NEAR = 3
// 滚存结余, of it 结转下年, the rest 净结余.
const MOST_LEFT = 3

/** What is told of the balance right behind the expenditure: 结转, 结余, in one amount or divided. */
function leftBehind(roots: readonly MoneyNode[], at: number): readonly MoneyNode[] {
  const expenditure = roots[at]
  const behind = roots.slice(at + 1, at + 1 + MOST_LEFT)
  const end = behind.findIndex(
    (next) =>
      !(LEFT.test(next.name) || ROLLED.test(next.name)) ||
      next.period !== expenditure?.period ||
      (next.at?.line ?? 0) - (expenditure?.at?.line ?? 0) > NEAR,
  )
  return end < 0 ? behind : behind.slice(0, end)
}

/** The first amount, or the two that divide it; where neither fits and a rolled balance is among them, nothing is certain. */
function leftBalance(revenue: MoneyNode, expenditure: MoneyNode, left: readonly MoneyNode[]): Balance[] {
  const sides = [partOf(revenue, '+'), partOf(expenditure, '-')]
  const balances = left.map(
    (each): Balance => ({ total: statementOf(each), parts: sides, messageId: 'balance', level: 'error' }),
  )
  const fitting = balances.find((balance) => fits(balance))
  if (fitting !== undefined) return [fitting]
  const [first, second] = left
  if (first !== undefined && second !== undefined) {
    const parts = [partOf(expenditure, '+'), partOf(first, '+'), partOf(second, '+')]
    const divided: Balance = { total: statementOf(revenue), parts, messageId: 'totals', level: 'warning' }
    if (fits(divided)) return [divided]
  }
  // 滚存 holds earlier years, so it follows from no two amounts.
  return left.length === 1 && !left.some(({ name }) => ROLLED.test(name)) ? balances : []
}

function fits({ total, parts, level }: Balance): boolean {
  const { verdict } = checkParts(total, parts, { parts: 'complete', level })
  return verdict === 'consistent' || verdict === 'rounding'
}

const OPENING = /(?:上年|年初|上年末|上年年末)滚存(?:结余)?$/
const YEAR_LEFT = /(?:当年|本年)(?:收支)?结余$/
const CLOSING = /(?:年终|年末|期末)?滚存(?:结余)?$/

/** 上年滚存结余 + 当年结余 = 年末滚存结余, told one after the other in either order of the first two. */
function rolledBalances(roots: readonly MoneyNode[]): Balance[] {
  return roots.flatMap((closing, at): Balance[] => {
    if (!CLOSING.test(closing.name) || OPENING.test(closing.name)) return []
    const before = roots.slice(Math.max(0, at - 2), at)
    const opening = before.find(({ name }) => OPENING.test(name))
    const year = before.find(({ name }) => YEAR_LEFT.test(name) && !ROLLED.test(name))
    if (opening === undefined || year === undefined) return []
    if (opening.scope !== closing.scope || year.scope !== closing.scope) return []
    const parts = [partOf(opening, '+'), partOf(year, '+')]
    return [{ total: statementOf(closing), parts, messageId: 'rolled', level: 'error' }]
  })
}

/** Totals of a year beside its balance without the word 总计: 收入A，支出B，当年收支结余C. */
function yearBalances(roots: readonly MoneyNode[]): Balance[] {
  return roots.flatMap((left, at): Balance[] => {
    if (!YEAR_LEFT.test(left.name) || ROLLED.test(left.name)) return []
    const before = roots.slice(Math.max(0, at - 2), at)
    const revenue = before.find(({ side }) => side === 'revenue')
    const expenditure = before.find(({ side }) => side === 'expenditure')
    if (revenue === undefined || expenditure === undefined || !sameFund(revenue, expenditure)) return []
    if (revenue.scope !== left.scope || revenue.period !== left.period) return []
    const parts = [partOf(revenue, '+'), partOf(expenditure, '-')]
    return [{ total: statementOf(left), parts, messageId: 'balance', level: 'error' }]
  })
}

/** A balance of two sides that two readings find is one: the first. */
function once(balances: readonly Balance[]): readonly Balance[] {
  const seen = new Set<string>()
  return balances.filter(({ total, parts }) => {
    const key = parts.length > 1 ? parts.map(({ fact }) => fact).join(' ') : `${total.fact} ${parts[0]?.fact ?? ''}`
    return seen.has(key) ? false : seen.add(key)
  })
}

/** Amounts that the report's own order tells of: a balance that was read without it is of these sides already. */
function notOrdered(roots: readonly MoneyNode[], { parts }: Balance): boolean {
  const at = roots.findIndex(({ fact }) => fact === parts[1]?.fact)
  return at < 0 || leftBehind(roots, at).length < 2
}

export default defineRule<Id>({
  meta: {
    id: 'sums/balance',
    family: 'sums',
    severity: { recommended: 'error', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      balance: {
        zh: '“{name}”为{total}，“{first}”减“{second}”为{sum}，相差{gap}',
        en: '“{name}” is {total}; “{first}” less “{second}” is {sum}, a difference of {gap}',
      },
      totals: {
        zh: '“{name}”为{total}，“{first}”为{sum}，收支相差{gap}',
        en: '“{name}” is {total} and “{first}” is {sum}; the two sides differ by {gap}',
      },
      rolled: {
        zh: '“{name}”为{total}，“{first}”加“{second}”为{sum}，相差{gap}',
        en: '“{name}” is {total}; “{first}” and “{second}” add up to {sum}, a difference of {gap}',
      },
    },
  },
  check: (plan) => {
    const roots = moneyTrees(plan).filter(({ cell }) => cell === undefined)
    const stated = plan.sums.flatMap((sum, index) =>
      sum.relation === 'balance' ? statedBalance(plan, sum, index) : [],
    )
    const read = stated.filter((balance) => notOrdered(roots, balance))
    return once([...toldInOrder(roots), ...yearBalances(roots), ...rolledBalances(roots), ...read]).map(checkBalance)
  },
})
