import type { Names, Thing } from '../../language/names.ts'
import { isGenericAmount } from '../../language/ownerless.ts'
import type { Region } from '../../language/scopes.ts'
import { addTo } from '../../math/groups.ts'
import type { Severity } from '../../plan/report-types.ts'
import type { Plan } from '../../plan/types.ts'
import { readUnit, unitKind } from '../amount.ts'
import type { Outcome } from '../compare.ts'
import { pairsOf } from '../repeats.ts'
import { checkPairs, type Statement, tableOf } from '../statements.ts'
import { type CheckDraft, defineRule, NO_OPTIONS, type Told } from '../types.ts'
import { type AmountPair, moneyPairs } from './pairing.ts'
import { labelOf, type MoneyNode, moneyTrees, nodesOf, statementOf } from './tree.ts'
import { proseNodes, type YearColumns, yearColumns } from './year-columns.ts'

type Id = 'differ'

interface Named extends Statement {
  readonly thing: Thing
  readonly from: 'project' | 'money' | 'sum' | 'value'
}

const PROJECT_FIELDS = ['investment', 'area', 'output'] as const

/** What projects, totals and indicators say of one thing by its name. */
function projectAmounts(plan: Plan): readonly Named[] {
  return plan.projects.flatMap((project, at) =>
    PROJECT_FIELDS.flatMap((field): Named[] => {
      const quantity = project[field]
      if (quantity === undefined || isGenericAmount(project.name)) return []
      const thing = { names: [project.name], measure: field, scope: undefined, unit: unitKind(readUnit(quantity.unit)) }
      // A field has no cell of its own; the name's cell tells which table the project stands in.
      return [
        {
          fact: `/projects/${at}/${field}`,
          at: project.ats[field],
          cell: project.cell,
          name: project.name,
          quantity,
          thing,
          from: 'project',
        },
      ]
    }),
  )
}

function projectMoney(roots: readonly MoneyNode[]): readonly Named[] {
  return roots
    .flatMap((root) => [...nodesOf(root)])
    .filter(
      ({ by, period, scope, name }) =>
        by === 'project' && period === undefined && scope === undefined && !isGenericAmount(name),
    )
    .map((node) => ({
      ...statementOf(node),
      thing: { names: [node.name], measure: 'investment', unit: unitKind(readUnit(node.quantity.unit)) },
      from: 'money',
    }))
}

function totals(plan: Plan): readonly Named[] {
  const sums = plan.sums.flatMap(({ total }, at): Named[] => {
    if (isGenericAmount(total.name)) return []
    const { role = 'target', period } = total
    const thing = { names: [total.name], measure: 'level', role, period, unit: unitKind(readUnit(total.unit)) }
    return [
      {
        fact: `/sums/${at}/total`,
        at: total.at,
        cell: total.cell,
        name: total.name,
        period,
        quantity: total,
        thing,
        from: 'sum',
      },
    ]
  })
  const values = plan.indicators.flatMap((indicator, i) =>
    indicator.values.flatMap((value, j): Named[] => {
      if (value.measure !== 'level' || value.op === 'text') return []
      const { role, period, at, cell } = value
      const names = [value.name ?? indicator.name, indicator.name, ...indicator.aliases]
      const thing = {
        names,
        measure: 'level',
        role,
        period,
        scope: indicator.scope,
        unit: unitKind(readUnit(value.unit)),
      }
      return [
        {
          fact: `/indicators/${i}/values/${j}`,
          at,
          cell,
          name: indicator.name,
          period,
          quantity: value,
          thing,
          from: 'value',
        },
      ]
    }),
  )
  return [...sums, ...values]
}

/** What two amounts must share to say the same in the same words. */
function classOf(named: Named): string {
  const { from, thing, quantity } = named
  const { value, low, high, op, unit, text } = quantity
  return JSON.stringify([from, thing, value, low, high, op, unit, text, tableOf(named)])
}

function namedPairs(names: Names, region: Region, all: readonly Named[]): readonly AmountPair[] {
  const byName = new Map<string, Named[]>()
  for (const each of all) {
    for (const name of new Set(each.thing.names.map(names.canonical))) addTo(byName, name, each)
  }
  const found = new Map<string, AmountPair>()
  for (const bucket of byName.values()) {
    for (const [left, right] of pairsOf(bucket, classOf)) {
      // Values among themselves are for indicators/agree, money among itself is paired by its trees.
      if (left.from === right.from && left.from !== 'project' && left.from !== 'sum') continue
      if (!names.sameThing(left.thing, right.thing, region).same) continue
      // Two lists of projects may give the whole investment and that of a year.
      const lists = left.cell !== undefined && right.cell !== undefined
      found.set(`${left.fact} ${right.fact}`, {
        left,
        right,
        name: left.name ?? '',
        scope: undefined,
        side: undefined,
        certain: !lists,
      })
    }
  }
  return [...found.values()]
}

/** Reports on the money of a year: every amount is of 全市, 市本级 or another, and of one side or the other. */
const YEARLY_MONEY = new Set<Plan['meta']['kind']>(['budget', 'final-accounts'])

/** Where a report leaves scope or side unsaid, two amounts of one name may be of two. */
function withDoubt(pair: AmountPair, plan: Plan): AmountPair {
  if (!YEARLY_MONEY.has(plan.meta.kind)) return pair
  if (pair.scope === undefined) return { ...pair, doubt: 'other-scope' }
  // The text of a report goes from fund to fund and from level to level, and an item (城乡社区支出) keeps its name: only a
  // table that prints the amount again can contradict it.
  if (pair.left.cell === undefined && pair.right.cell === undefined) return { ...pair, doubt: 'ambiguous' }
  return pair.side === undefined ? { ...pair, doubt: 'ambiguous' } : pair
}

/** What the prose says of an amount that a table prints for its year. */
function cellPairs(plan: Plan, columns: YearColumns): readonly AmountPair[] {
  return proseNodes(plan).flatMap((node): AmountPair[] => {
    const [cell] = columns.cellsOf(node)
    if (cell === undefined) return []
    return [
      {
        left: statementOf(node),
        right: cell.statement,
        name: labelOf(node),
        scope: node.scope,
        side: node.side,
        certain: node.stage === cell.stage && cell.fund !== undefined && node.parent === undefined,
        ...(columns.isElsewhere(node) ? { doubt: 'ambiguous' as const } : {}),
      },
    ]
  })
}

function levelOf({ certain }: AmountPair, { apart }: Outcome): Severity {
  return certain && apart ? 'error' : 'warning'
}

function tellPair(pair: AmountPair, [left, right]: readonly [string, string], outcome: Outcome): Told<Id> {
  return { level: levelOf(pair, outcome), messageId: 'differ', data: { name: pair.name, left, right } }
}

function byName(names: Names, pairs: readonly AmountPair[]): readonly (readonly AmountPair[])[] {
  // Parts are of one thing only under one parent, so each pair of parts stands alone.
  const groups = new Map<string, AmountPair[]>()
  for (const pair of pairs) {
    const key = pair.left.fact.includes('/parts/') ? `${pair.left.fact} ${pair.right.fact}` : names.canonical(pair.name)
    addTo(groups, key, pair)
  }
  return [...groups.values()]
}

export default defineRule<Id>({
  meta: {
    id: 'sums/restated',
    family: 'sums',
    severity: { recommended: 'error', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      differ: {
        zh: '“{name}”前后不一致：{left}；{right}',
        en: '“{name}” is stated in two ways: {left}; {right}',
      },
    },
  },
  check: (plan, { names, region, once }): CheckDraft<Id>[] => {
    const roots = moneyTrees(plan)
    const named = [...projectAmounts(plan), ...projectMoney(roots), ...totals(plan)]
    const money = moneyPairs(names, roots).map((pair) => withDoubt(pair, plan))
    const pairs = [...money, ...cellPairs(plan, once(yearColumns)), ...namedPairs(names, region, named)]
    return byName(names, pairs).flatMap((group) => checkPairs(group, tellPair))
  },
})
