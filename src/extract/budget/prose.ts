// 正文中的资金: trees of money in a paragraph: 总投资…其中…, running sums, two splits of one total, parts in brackets.

import type { Section } from '../../document/blocks.ts'
import { FLOWS, FUND, FUND_HEAD, SUBSIDY, TAX_PAIR } from '../../language/data/money.ts'
import type { BudgetNode, BudgetPart, DocumentKind, Split, SplitBy } from '../../plan/types.ts'
import type { Reading } from '../reading.ts'
import { BASE_NAME, withBase } from './bases.ts'
import { fundOfSection } from './carry.ts'
import { type Item, type MoneyEnvironment, moneyItems } from './items.ts'
import {
  byOf,
  byView,
  completeSplit,
  decideBySum,
  endsList,
  goesOn,
  lastWhole,
  listGoesOn,
  type Node,
  type NodeSplit,
  nestSums,
} from './lists.ts'
import { scopeOfSection } from './stage.ts'

/** A tree of money with what links it to others: its section, and where it stands. */
export interface MoneyRoot {
  node: BudgetNode
  reading: Reading
  /** Tokens of the paragraph that the tree holds. */
  tokens: number[]
}

const MONEY_KINDS = new Set<DocumentKind>(['budget', 'final-accounts'])
const VERB_ONLY =
  /^(?:全年|共|累计|多方|积极)*(?:统筹|筹措|筹集|安排|投入|争取|拨付|落实|下达|整合|盘活|支出|兑付|兑现|发放|拿出|新增|用于|增加|减少|化解|节约|收回|到位|支持|保障|压减|追加|下拨|列支|清理|撬动|引导|带动|发行)(?:各类|各项|专项|财政|各级|上级|中央|省级|市级)*(?:资金)?$/
const INVESTS = /投资|投入|资金|经费|预算|融资|贷款|补助|债券|收入总|支出总|总收入|总支出|财力/

/** Roots of a paragraph. In a budget report every amount is one; elsewhere only amounts that are divided. */
export function moneyRoots(reading: Reading, environment: MoneyEnvironment, kind: DocumentKind): MoneyRoot[] {
  const items = moneyItems(reading, environment)
  if (items.length === 0) return []
  const nodes = treesOf(items, reading.passage.text)
  const budget = MONEY_KINDS.has(kind)
  const roots: MoneyRoot[] = []
  const scope = items.find((item) => item.scope !== undefined && !item.aside)?.scope ?? scopeOfSection(reading.section)
  if (budget && scope !== undefined) reading.scope = scope
  for (const node of nodes) {
    const divided = node.splits.length > 0
    if (!budget && !(divided && INVESTS.test(node.item.name))) continue
    const told = isScoped(node.item, reading.passage.text)
    if (node.item.name.length < 2 || (VERB_ONLY.test(node.item.name) && !told)) {
      // 统筹资金2亿元支持…: what it is for comes behind, and nothing names it.
      if (budget) for (const token of tokensOf(node)) reading.refused.set(token, 'ambiguous')
      continue
    }
    // 政府性基金收入总计A；…支出总计B: the second is of the fund of the first.
    const fund = FUND_HEAD.exec(roots.at(-1)?.node.name ?? '')?.[0]
    roots.push({ node: rootOf(node, reading, fund), reading, tokens: tokensOf(node) })
  }
  for (const root of roots) for (const token of root.tokens) reading.taken.add(token)
  return roots
}

/** 市本级支出79.59亿元: a noun behind its scope, no verb. */
function isScoped({ name, scope, start }: Item, text: string): boolean {
  return name === '支出' && scope !== undefined && text.slice(Math.max(0, start - scope.length), start) === scope
}

function tokensOf(node: Node): number[] {
  return [node.item.index, ...node.item.rateTokens, ...node.splits.flatMap((split) => split.parts.flatMap(tokensOf))]
}

/** Puts amounts under one another: brackets first, then running sums, then 其中 and 分…看. */
function treesOf(items: readonly Item[], text: string): Node[] {
  const nodes: Node[] = items.map((item) => ({ item, splits: [] }))
  const asides = nodes.filter((node) => node.item.aside)
  const outside = intoBrackets(
    nodes.filter((node) => !node.item.aside),
    text,
  )
  const summed = intoSums(outside)
  return [...intoParts(summed, text), ...asides]
}

/** Amounts inside brackets are parts of the amount before the bracket. */
function intoBrackets(nodes: readonly Node[], text: string): Node[] {
  const outside: Node[] = []
  let open = -1
  let holder: Node | undefined
  for (const node of nodes) {
    const { bracket } = node.item
    if (bracket < 0) {
      outside.push(node)
      holder = node
      open = -1
      continue
    }
    const direct =
      holder !== undefined &&
      bracket - holder.item.end <= 1 &&
      !/^[（(](?:加|不含|剔除|扣除|比|较|其他)/.test(text.slice(bracket, bracket + 4))
    if (holder === undefined || !direct) {
      // 加宁东完成…: another scope's amount, not a part. It carries the name before it.
      if (node.item.scope !== undefined && holder !== undefined && node.item.name.startsWith('加'))
        node.item.name = holder.item.name
      outside.push(node)
      continue
    }
    if (open !== bracket) holder.splits.push({ by: byOf([node]), complete: false, view: false, parts: [] })
    open = bracket
    holder.splits.at(-1)?.parts.push(node)
  }
  for (const node of nodes) {
    for (const split of node.splits) {
      split.by = byOf(split.parts)
      const last = split.parts.at(-1)?.item.end ?? 0
      const close = last + Math.max(0, text.slice(last).search(/[）)]/))
      const inside = text.slice(split.parts[0]?.item.start ?? 0, close)
      const some = split.parts.some((part) => part.item.joint === 'of-which') || /等$|含|主要/.test(inside)
      split.complete = split.parts.length > 1 && !some
    }
  }
  return outside
}

function isAddend({ item }: Node): boolean {
  return item.joint === 'plus' || item.joint === 'minus'
}

/** A加B、C、D，总计E: in one sentence, the total last. */
function intoSums(nodes: readonly Node[]): Node[] {
  const result: Node[] = []
  let run: Node[] = []
  /** Of the run: its first addend, and whether a flow is in it. */
  let first = -1
  let flows = false
  const put = (node: Node): void => {
    if (first < 0 && isAddend(node)) first = run.length
    flows ||= FLOWS.test(node.item.name)
    run.push(node)
  }
  const begin = (nodes: readonly Node[]): void => {
    run = []
    first = -1
    flows = false
    for (const node of nodes) put(node)
  }
  const flush = (): void => {
    for (const node of run) result.push(node)
    begin([])
  }
  for (const node of nodes) {
    const before = run.at(-1)
    // 。加上自治区补助收入…: a sum goes on over a full stop.
    const goesOn =
      isAddend(node) ||
      (TAX_PAIR.some((pattern) => pattern.test(node.item.name)) && run.some((other) => other.item.joint === 'of-which'))
    if (
      before !== undefined &&
      before.item.sentence !== node.item.sentence &&
      !goesOn &&
      !(node.item.joint === 'of-which' && node.item.sentence === before.item.sentence + 1)
    )
      flush()
    // What became of a budget is told beside it, and is added to nothing with it.
    if (node.item.again) flush()
    const closes = node.item.total && run.length > 0 && node.item.joint === 'none'
    if (closes && (first > 0 || (first < 0 && run.length > 1 && flows))) {
      // What stood before the first addend of the sum is no part of it: 其中 of the addend's own.
      const from = first > 0 ? first - 1 - countOfParts(run, first) : 0
      const head = run.slice(0, Math.max(0, from))
      const told = attachOfWhich(run.slice(Math.max(0, from)))
      const listed = told[0] !== undefined && isListed(told[0], nodes)
      const { parts, before, open } = withBase(told, node, nodes, listed)
      result.push(...head, ...before)
      // A list of flows without the amount that they are added to (told sentences before) is not the whole.
      const based = !open && parts[0] !== undefined && BASE_NAME.test(parts[0].item.name)
      node.splits.push({ by: 'line', complete: based, view: false, ...(open ? { decided: true } : {}), parts })
      begin([node])
      continue
    }
    put(node)
  }
  flush()
  return result
}

/** A；B；C，加上D，总计E: behind a list over semicolons the amount before 加上 is the last of the list, not the whole. */
function isListed(node: Node, nodes: readonly Node[]): boolean {
  const { index, statement, sentence, side } = node.item
  return nodes.some(
    ({ item }) =>
      item.joint === 'of-which' &&
      item.index < index &&
      item.statement === statement &&
      item.sentence !== sentence &&
      // Behind 其中：出让收入A；预算支出B begins the other side's sum.
      !(item.side === 'revenue' && side === 'expenditure'),
  )
}

/** Amounts behind 其中 before the first addend belong to the amount that opens the sum. */
function countOfParts(run: readonly Node[], first: number): number {
  const opener = run.slice(0, first).findLastIndex((other) => other.item.joint === 'of-which')
  return opener < 0 ? 0 : first - opener
}

/** Parts of a sum, those behind 其中 under the one before them. */
function attachOfWhich(nodes: readonly Node[]): Node[] {
  const result: Node[] = []
  let under: Node | undefined
  for (const node of nodes) {
    if (node.item.joint === 'of-which') under = result.at(-1)
    else if (node.item.joint === 'plus' || node.item.joint === 'minus') under = undefined
    if (under === undefined) {
      result.push(node)
      continue
    }
    const split = under.splits.at(-1)
    if (node.item.joint === 'of-which' || split === undefined)
      under.splits.push({ by: byOf([node]), complete: false, view: false, parts: [node] })
    else split.parts.push(node)
  }
  for (const node of result) for (const split of node.splits) completeSplit(node, split, false)
  return result
}

/** 其中：A、B and 分性质看，A、B: parts of the amount before, to the end of the sentence. */
function intoParts(nodes: readonly Node[], text: string): Node[] {
  const result: Node[] = []
  let holder: Node | undefined
  let split: NodeSplit | undefined
  let sentence = -1
  for (const node of nodes) {
    const { joint } = node.item
    const own = node.splits.some(
      (candidate) =>
        candidate.by === 'line' &&
        candidate.complete &&
        candidate.parts.length > 1 &&
        candidate.parts[0]?.item.index !== undefined &&
        (candidate.parts[0]?.item.index ?? 0) < node.item.index,
    )
    if (!own && (joint === 'of-which' || joint === 'view')) {
      const target: Node | undefined =
        joint === 'view' ? (holder ?? result.at(-1)) : lastWhole(result, holder, split, node, text)
      if (target !== undefined) {
        split = {
          by: joint === 'view' ? byView(node.item.view) : byOf([node]),
          complete: joint === 'view',
          view: joint === 'view',
          parts: [node],
        }
        target.splits.push(split)
        holder = target
        sentence = node.item.sentence
        continue
      }
    }
    if (
      !own &&
      split !== undefined &&
      node.item.sentence === sentence &&
      !node.item.total &&
      joint === 'none' &&
      !endsList(split, node)
    ) {
      split.parts.push(node)
      continue
    }
    // 分类别看，A…；B…；C…。
    if (
      !own &&
      split !== undefined &&
      split.view &&
      joint === 'none' &&
      !node.item.total &&
      node.item.statement === split.parts.at(-1)?.item.statement
    ) {
      split.parts.push(node)
      sentence = node.item.sentence
      continue
    }
    // 税收收入…；非税收入…: the pair goes on over a semicolon.
    if (
      !own &&
      split !== undefined &&
      node.item.sentence === sentence + 1 &&
      joint === 'none' &&
      goesOn(split, node, text)
    ) {
      split.parts.push(node)
      sentence = node.item.sentence
      continue
    }
    if (!own && split !== undefined && joint === 'none' && listGoesOn(split, node, text)) {
      split.parts.push(node)
      split.listed = true
      sentence = node.item.sentence
      continue
    }
    result.push(node)
    split = undefined
    holder = node
  }
  for (const node of result) {
    for (const candidate of node.splits) {
      if (candidate.listed === true) decideBySum(node, candidate)
      if (!candidate.complete) nestSums(candidate)
      const last = candidate.parts.at(-1)
      const open = last !== undefined && /^等/.test(text.slice(last.item.end, last.item.end + 1))
      completeSplit(node, candidate, open)
    }
  }
  return result
}

/** The fund of the amount that a running sum begins with. */
function fundOfParts({ splits }: Node): string | undefined {
  const first = splits[0]?.parts[0]
  return first === undefined ? undefined : FUND_HEAD.exec(first.item.name)?.[0]
}

/** Names that leave their fund to the heading, or to what they are the sum of: 收入总计, 支出合计. */
function fullName(node: Node, section: Section, before: string | undefined): string {
  const { name } = node.item
  if (
    !/^(?:收入|支出|全口径|收支|本年|总|预算)?(?:收入|支出|收支|财力)?(?:总计|合计|总量|结余|安排|完成)?$/.test(name) ||
    FUND.test(name)
  )
    return name
  const fund = fundOfSection(section) ?? fundOfParts(node) ?? (node.item.total ? before : undefined)
  // 一般公共预算 and 预算支出 share a word.
  return fund === undefined ? name : `${fund}${fund.endsWith('预算') ? name.replace(/^预算/, '') : name}`
}

/** `before`: the fund of the amount before it in the paragraph. */
function rootOf(node: Node, reading: Reading, before: string | undefined): BudgetNode {
  const { item } = node
  const scope = item.scope ?? scopeOfSection(reading.section)
  return {
    name: fullName(node, reading.section, before),
    amount: item.quantity,
    ...(scope === undefined ? {} : { scope }),
    ...(item.period === undefined ? {} : { period: item.period }),
    ...(item.stage === undefined ? {} : { stage: item.stage }),
    ...(item.side === undefined ? {} : { side: item.side }),
    rates: item.rates,
    from: 'prose',
    ...(item.at === undefined ? {} : { at: item.at }),
    splits: node.splits.map((split) => splitOf(split, node)),
  }
}

function splitOf(split: NodeSplit, parent: Node): Split {
  return { by: split.by, complete: split.complete, parts: split.parts.map((part) => partOf(part, parent, split.by)) }
}

function partOf(node: Node, parent: Node, by: SplitBy): BudgetPart {
  const { item } = node
  // A subsidy under subsidies that are paid out is paid out too.
  const side = parent.item.side === 'expenditure' && SUBSIDY.test(item.name) ? undefined : item.side
  const part: BudgetPart = {
    name: by === 'year' && item.period !== undefined ? `${item.period}年` : item.name || (item.quantity.text ?? '—'),
    amount: item.quantity,
    sign: item.joint === 'minus' ? '-' : '+',
    ...(item.scope !== undefined && item.scope !== parent.item.scope ? { scope: item.scope } : {}),
    ...(item.stage !== undefined && item.stage !== parent.item.stage ? { stage: item.stage } : {}),
    ...(side === undefined || side === parent.item.side ? {} : { side }),
    ...(item.rates.length === 0 ? {} : { rates: item.rates }),
    from: 'prose',
    ...(item.at === undefined ? {} : { at: item.at }),
  }
  if (node.splits.length > 0) part.splits = node.splits.map((split) => splitOf(split, node))
  return part
}
