// 收入总计169.59亿元，包括：and below it ——市本级收入38.64亿元…; ——转移性收入130.95亿元…: a total whose parts are paragraphs
// of their own.

import { FLOWS } from '../../language/data/money.ts'
import { addTo } from '../../math/groups.ts'
import type { BudgetNode, BudgetPart } from '../../plan/types.ts'
import type { Reading } from '../reading.ts'
import type { MoneyRoot } from './prose.ts'

const OPENS = /(?:包括|其中|分别为|具体为|如下)[：:]$/
const ITEM = /^—{1,2}/

/** The amounts under a total, as parts of it; each stays where it stands, with what is said of it. */
export function listedBelow(readings: readonly Reading[], roots: readonly MoneyRoot[]): MoneyRoot[] {
  const of = new Map<Reading, MoneyRoot[]>()
  for (const root of roots) addTo(of, root.reading, root)
  const divided = new Map<MoneyRoot, BudgetNode>()
  readings.forEach((reading, index) => {
    const whole = OPENS.test(reading.passage.text) ? of.get(reading)?.at(-1) : undefined
    if (whole === undefined || whole.node.splits.length > 0) return
    const below = readings.slice(index + 1, index + 1 + MOST)
    const named = namedBelow(whole.node, below, of)
    if (named !== undefined) {
      divided.set(whole, { ...whole.node, splits: [{ by: 'line', complete: true, parts: named }] })
      return
    }
    const end = below.findIndex((item) => !isItem(item))
    const items = (end < 0 ? below : below.slice(0, end)).map((item) => of.get(item)?.[0]?.node)
    const parts = items.flatMap((item) =>
      item !== undefined && isOfOne(item, whole.node) ? partOf(item, whole.node) : [],
    )
    if (parts.length < 2) return
    const complete = parts.length === items.length && parts.some(({ name }) => FLOWS.test(name))
    const split = { by: 'line' as const, complete, parts }
    divided.set(whole, { ...whole.node, splits: [split] })
  })
  return roots.map((root) => ({ ...root, node: divided.get(root) ?? root.node }))
}

const MOST = 20

/**
 * 返还性收入、转移支付收入和专项收入共计N万元，其中：with a paragraph below for each of the names. Nothing where one of them has
 * none.
 */
function namedBelow(
  whole: BudgetNode,
  below: readonly Reading[],
  of: ReadonlyMap<Reading, readonly MoneyRoot[]>,
): BudgetPart[] | undefined {
  const names = whole.name.replace(/(?:共计|合计|总计|共)$/, '').split(/[、和与及]/)
  if (names.length < 2) return undefined
  const firsts = below.flatMap((reading) => of.get(reading)?.[0]?.node ?? [])
  const parts = names.map((name) => firsts.find((node) => name.endsWith(node.name) && isOfOne(node, whole)))
  const found = parts.filter((part) => part !== undefined)
  const different = new Set(found).size === names.length
  return different ? found.map((part) => partOf(part, whole)) : undefined
}

/** A short one is read as a heading, whose dash is its mark. */
function isItem({ kind, passage, section }: Reading): boolean {
  return ITEM.test(kind === 'heading' ? (section.heading?.mark?.mark ?? '') : passage.text)
}

/** Of the same year, stage and side. */
function isOfOne(item: BudgetNode, whole: BudgetNode): boolean {
  return item.period === whole.period && item.stage === whole.stage && item.side === whole.side
}

function partOf({ name, amount, scope, at }: BudgetNode, whole: BudgetNode): BudgetPart {
  return {
    name,
    amount,
    sign: '+',
    ...(scope === whole.scope || scope === undefined ? {} : { scope }),
    from: 'prose',
    ...(at === undefined ? {} : { at }),
  }
}
