// 资金构成: amounts that the plan divides, each a bar of its parts.

import type { BudgetNode, Plan, Split } from '../../plan/types.ts'
import { bar, type Chart, type LinkOf, label, text, textWidth, WIDTH } from './svg.ts'
import type { ChartWords } from './words.ts'

const MOST_BARS = 8
const MOST_PARTS = 12
const LINE = 20
const COLORS = 8

interface Divided {
  readonly node: BudgetNode
  readonly split: Split
  readonly whole: number
}

function amountOf({ canonical }: { readonly canonical?: { readonly value?: number | string } }): number {
  return Number(canonical?.value ?? Number.NaN)
}

/** A cell's unit stands in the head of its column. */
function amountSaid({ text, unit }: BudgetNode['amount']): string {
  if (text === undefined) return ''
  return unit === undefined || text.includes(unit) ? text : `${text}${unit}`
}

/** The largest amounts that are divided into two parts at least, each once: prose and a table may say the same. */
function dividedOf({ budget }: Plan): Divided[] {
  const seen = new Set<string>()
  return budget
    .flatMap((node) =>
      node.splits
        .filter(
          ({ parts }) => parts.length > 1 && parts.every(({ amount, sign }) => amountOf(amount) > 0 && sign === '+'),
        )
        .map((split) => ({ node, split, whole: amountOf(node.amount) })),
    )
    .filter(({ whole, split }) => {
      const key = [whole, ...split.parts.map(({ amount }) => amountOf(amount))].join(' ')
      const fresh = whole > 0 && !seen.has(key)
      seen.add(key)
      return fresh
    })
    .sort((a, b) => b.whole - a.whole)
    .slice(0, MOST_BARS)
}

export function moneyChart(plan: Plan, words: ChartWords, linkOf: LinkOf): Chart | undefined {
  const all = dividedOf(plan)
  if (all.length === 0) return undefined
  let y = 0
  const body = all.map(({ node, split, whole }) => {
    const scope = node.scope === undefined ? '' : `${node.scope} `
    const by = split.by === 'line' ? undefined : words.by[split.by]
    const said = [node.period, `${scope}${node.name}`, amountSaid(node.amount), by]
      .filter((each) => each !== undefined)
      .join(' ')
    const title = label(y + 15, said, WIDTH, node.at && linkOf(node.at))
    const parts = split.parts.slice(0, MOST_PARTS)
    const sum = split.parts.reduce((all, { amount }) => all + amountOf(amount), 0)
    const most = Math.max(whole, sum)
    let x = 0
    const bars = parts.map(({ name, amount }, index) => {
      const width = (WIDTH * amountOf(amount)) / most
      const drawn = bar(x, y + 22, width, 18, `c${index % COLORS}`, `${name} ${amountSaid(amount)}`)
      x += width
      return drawn
    })
    const rest =
      most > x + 1 ? bar((WIDTH * sum) / most, y + 22, WIDTH - (WIDTH * sum) / most, 18, 'rest', words.rest) : ''
    y += 44
    const legend = legendOf(parts, y)
    y = legend.y + 14
    return `${title}${sum < most ? rest : ''}${bars.join('')}${legend.body}`
  })
  return { title: words.money, height: y, body: body.join('') }
}

/** Squares with names, wrapped as text is. */
function legendOf(parts: Split['parts'], top: number): { body: string; y: number } {
  let x = 0
  let y = top
  const body = parts.map(({ name, amount }, index) => {
    const said = `${name} ${amountSaid(amount)}`
    const wide = 18 + textWidth(said) + 16
    if (x > 0 && x + wide > WIDTH) {
      x = 0
      y += LINE
    }
    const drawn = `${bar(x, y + 3, 12, 12, `c${index % COLORS}`, said)}${text(x + 18, y + 14, said)}`
    x += wide
    return drawn
  })
  return { body: body.join(''), y: y + LINE }
}
