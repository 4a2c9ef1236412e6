// 其中：A、B；C: which amounts belong to a list of parts, how it divides the whole, and whether it is all of it.

import { FLOWS, LIST_ENDS, SOURCES, TAX_PAIR } from '../../language/data/money.ts'
import { add, type Decimal, equal, parseDecimal, ZERO } from '../../math/decimal.ts'
import type { SplitBy } from '../../plan/types.ts'
import type { Item } from './items.ts'

export interface NodeSplit {
  by: SplitBy
  complete: boolean
  view: boolean
  /** Its completeness is known from how it is told, not from the names of its parts. */
  decided?: true
  /** Its parts are told one behind a semicolon each. */
  listed?: true
  parts: Node[]
}

export interface Node {
  item: Item
  splits: NodeSplit[]
}

// Wholes whose sources are listed in full: 总投资, 计划投资, 项目资金.
const FUNDED = /投资|概算|估算|总投入|计划投入|总资金|资金总额|预算总额/

// An amount is made up by so many that follow it, and by no more.
const MOST_NESTED = 40

/** 新增债券33亿元，市本级留用9亿元，转贷县区24亿元: what follows an amount and makes it up is its own division. */
export function nestSums(split: NodeSplit): void {
  const value = (node: Node): Decimal | undefined => parseDecimal(node.item.quantity.canonical?.value ?? '')
  for (let at = 0; at + 2 < split.parts.length; at++) {
    const holder = split.parts[at]
    const whole = holder === undefined ? undefined : value(holder)
    if (holder === undefined || whole === undefined) continue
    let sum = ZERO
    for (let to = at + 1; to < Math.min(split.parts.length, at + MOST_NESTED); to++) {
      const part = split.parts[to]
      const own = part === undefined ? undefined : value(part)
      if (own === undefined) break
      sum = add(sum, own)
      if (to > at + 1 && equal(sum, whole)) {
        const parts = split.parts.splice(at + 1, to - at)
        holder.splits.push({ by: byOf(parts), complete: true, view: false, parts })
        break
      }
    }
  }
}

/** A、B，按时偿还C: after a list with 、 a comma and a verb begin something else. */
export function endsList(split: NodeSplit, node: Node): boolean {
  if (node.item.again) return true
  return (
    node.item.mark !== '、' &&
    split.parts.length > 1 &&
    /^(?:按时|及时|支持|安排|用于|争取|拨付|偿还|投入|落实|推动|保障)/.test(node.item.name) &&
    split.parts.every((part, at) => at === 0 || part.item.mark === '、')
  )
}

/** The amount that 其中 divides: the last that stands by itself, also where a full stop comes between. */
export function lastWhole(
  result: readonly Node[],
  holder: Node | undefined,
  split: NodeSplit | undefined,
  node: Node,
  text: string,
): Node | undefined {
  const last = split?.parts.at(-1)
  // A项…，其中B: the part before is divided again.
  if (
    last !== undefined &&
    last.item.sentence === node.item.sentence &&
    !/[。；]/.test(text.slice(last.item.end, node.item.start))
  )
    return last
  const whole = result.at(-1) ?? holder
  return whole !== undefined && node.item.sentence - whole.item.sentence <= 1 ? whole : undefined
}

const OWN_VERB = /^(?:发行|转贷|下达|争取|安排|偿还|拨付|调入|调出)/

/** 发行新增债券A，其中一般债券B、专项债券C；发行再融资债券D: with a verb of its own it stands beside the whole, not under it. */
function hasOtherVerb(name: string, part: string): boolean {
  const verb = OWN_VERB.exec(name)?.[0]
  return verb !== undefined && !part.startsWith(verb)
}

/** 其中：保工资A，增长3%；保运转B；保民生C。: a list of one kind of thing, one behind a semicolon each, to the full stop. */
export function listGoesOn(split: NodeSplit, node: Node, text: string): boolean {
  const first = split.parts[0]
  const last = split.parts.at(-1)
  if (first === undefined || last === undefined || split.view || first.item.joint !== 'of-which') return false
  if (split.parts.length > 1 && split.listed !== true) return false
  const { item } = node
  if (item.statement !== last.item.statement || item.sentence !== last.item.sentence + 1) return false
  if (item.total || item.again || item.bracket >= 0 || item.scope !== last.item.scope) return false
  if (!/[；;]/.test(text.slice(last.item.end, item.end))) return false
  if (hasOtherVerb(item.name, first.item.name)) return false
  return !LIST_ENDS.test(item.name) && !LIST_ENDS.test(first.item.name) && areAlike(first.item.name, item.name)
}

/** Names of one kind begin alike (保工资, 保运转) or end alike (教育支出, 卫生健康支出). */
function areAlike(a: string, b: string): boolean {
  if (a === b || a.length < 2 || b.length < 2) return false
  return a.charAt(0) === b.charAt(0) || (a.length > 2 && b.length > 2 && a.slice(-2) === b.slice(-2))
}

export function decideBySum(node: Node, split: NodeSplit): void {
  const values = split.parts.map((part) => parseDecimal(part.item.quantity.canonical?.value ?? ''))
  const whole = parseDecimal(node.item.quantity.canonical?.value ?? '')
  let sum = ZERO
  for (const value of values) {
    if (value === undefined) return
    sum = add(sum, value)
  }
  split.decided = true
  split.complete = whole !== undefined && equal(sum, whole)
}

export function goesOn(split: NodeSplit, node: Node, text: string): boolean {
  const last = split.parts.at(-1)
  if (last === undefined) return false
  const between = text.slice(last.item.end, node.item.start)
  // 税收收入A…。非税收入B…: the two are one division over a full stop, too.
  const paired = TAX_PAIR[0]?.test(last.item.name) === true && TAX_PAIR[1]?.test(node.item.name) === true
  if (!/[；;]/.test(between) && !(paired && node.item.scope === last.item.scope)) return false
  if (hasOtherVerb(node.item.name, last.item.name)) return false
  return (
    TAX_PAIR.some((pattern) => pattern.test(node.item.name)) || (split.by === 'source' && SOURCES.test(node.item.name))
  )
}

export function byView(view: string | undefined): SplitBy {
  if (view === undefined) return 'category'
  if (/级|地区|区域|层级/.test(view)) return 'region'
  if (/来源/.test(view)) return 'source'
  if (/年/.test(view)) return 'year'
  if (/项目/.test(view)) return 'project'
  return 'category'
}

export function byOf(parts: readonly Node[]): SplitBy {
  const names = parts.map((part) => part.item.name)
  // （市本级1亿元，县区2亿元）: one thing by its places.
  const scoped = parts.every((part) => part.item.scope !== undefined && part.item.name === names[0])
  if (scoped && new Set(parts.map((part) => part.item.scope)).size === parts.length && parts.length > 1) return 'region'
  if (names.every((name) => /(?:19|20)\d\d年/.test(name))) return 'year'
  if (
    names.filter((name) => SOURCES.test(name)).length * 2 > names.length &&
    !names.some((name) => /收入$|支出$/.test(name))
  )
    return 'source'
  return 'line'
}

/**
 * 其中 lists all parts or some. All: sources of money, 税收 and 非税, an account with its flows. Expenditure by field
 * (教育, 社保) names the larger ones only, and is no whole.
 */
export function completeSplit(node: Node, split: NodeSplit, open: boolean): void {
  if (split.complete || split.decided) return
  split.by = split.by === 'source' || split.by === 'line' ? byOf(split.parts) : split.by
  if (open || split.parts.length < 2) return
  const names = split.parts.map((part) => part.item.name)
  const taxes = names.length === 2 && TAX_PAIR.every((pattern) => names.some((name) => pattern.test(name)))
  const flows = node.item.total && names.some((name) => FLOWS.test(name))
  const funded = split.by === 'source' && FUNDED.test(node.item.name)
  split.complete = funded || taxes || flows
}
