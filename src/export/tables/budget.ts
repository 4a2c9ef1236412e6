import type { BudgetNode, BudgetPart, Rate, SplitBy } from '../../plan/types.ts'
import { PLAN_COLUMNS, placeColumns, quantityColumns } from '../shared.ts'
import { defineTable, type ExportedPlan } from '../types.ts'

interface Row {
  readonly of: ExportedPlan
  readonly node: BudgetNode | BudgetPart
  /** Names from the root down to what is above it. */
  readonly above: readonly string[]
  readonly root: BudgetNode
  readonly by: SplitBy | undefined
  readonly complete: boolean | undefined
}

function* rowsOf(row: Row): Generator<Row> {
  yield row
  for (const { by, complete, parts } of row.node.splits ?? []) {
    for (const node of parts) yield* rowsOf({ ...row, node, above: [...row.above, row.node.name], by, complete })
  }
}

function rateText({ kind, text, value, unit }: Rate): string {
  return `${kind} ${value === undefined ? (text ?? '') : `${value}${unit ?? ''}`}`
}

export const budget = defineTable<Row>({
  name: 'budget',
  zh: '资金',
  about: 'An amount of money, or a part of one',
  checked: false,
  rowsOf: (of) =>
    of.plan.budget.flatMap((root) => [
      ...rowsOf({ of, node: root, above: [], root, by: undefined, complete: undefined }),
    ]),
  columns: [
    ...PLAN_COLUMNS,
    { name: 'name', zh: '名称', type: 'text', about: 'As the plan names it', of: ({ node }) => node.name },
    {
      name: 'under',
      zh: '所属',
      type: 'text',
      about: 'Names of the amounts that it is a part of, from the whole down, parted by ›',
      of: ({ above }) => above.join(' › ') || undefined,
    },
    {
      name: 'depth',
      zh: '层次',
      type: 'integer',
      about: '0 for a whole, 1 for its parts',
      of: ({ above }) => above.length,
    },
    {
      name: 'split_by',
      zh: '划分',
      type: 'text',
      about: 'What the amount above is divided by: source, project, line, year, region, category',
      of: ({ by }) => by,
    },
    {
      name: 'split_complete',
      zh: '分项齐全',
      type: 'boolean',
      about: 'The words or the layout say that the parts are all',
      of: ({ complete }) => complete,
    },
    {
      name: 'sign',
      zh: '加减',
      type: 'text',
      about: 'Whether a part is added or taken away',
      of: ({ node }) => ('sign' in node ? node.sign : undefined),
    },
    {
      name: 'scope',
      zh: '范围',
      type: 'text',
      about: '全市, 市本级',
      of: ({ node, root }) => node.scope ?? root.scope,
    },
    {
      name: 'period',
      zh: '年份',
      type: 'text',
      about: 'Year or span',
      of: ({ node, root }) => node.period ?? root.period,
    },
    {
      name: 'stage',
      zh: '预算阶段',
      type: 'text',
      about: 'budget, adjusted, actual, estimate, final',
      of: ({ node, root }) => node.stage ?? root.stage,
    },
    {
      name: 'side',
      zh: '收支方向',
      type: 'text',
      about: 'investment, revenue, expenditure, balance',
      of: ({ node, root }) => node.side ?? root.side,
    },
    ...quantityColumns<Row>(({ node }) => node.amount),
    {
      name: 'rates',
      zh: '增幅等',
      type: 'text',
      about: 'Rates said of the amount: growth 5.3%; of-budget 101.2%',
      of: ({ node }) => (node.rates ?? []).map(rateText).join('; ') || undefined,
    },
    { name: 'from', zh: '出处', type: 'text', about: 'table or prose', of: ({ node, root }) => node.from ?? root.from },
    ...placeColumns<Row>(({ node }) => node.at),
  ],
})
