import { parseUnit } from '../../language/units.ts'
import type { Column, Plan, Table } from '../../plan/types.ts'
import { type CheckDraft, defineRule, NO_OPTIONS, type OperandDraft } from '../types.ts'

type Id = 'missing' | 'mixed'

const MONEY = /资金|金额|投资|预算|决算|经费|收入|支出|产值|营收|拨款|补助/
// 收入 of 居民人均可支配收入 and 占…支出比重 are indicators with units of their own rows.
const NO_MONEY = /率|比重|占比|比例|增长|增幅|指标|说明|备注|科目|来源|单位|主体|项目$/

interface MoneyColumn {
  readonly column: Column
  readonly index: number
  /** Units in force over its cells; nothing where none is printed anywhere. */
  readonly units: ReadonlySet<string>
}

function isMoneyUnit(unit: string): boolean {
  return parseUnit(unit)?.kind === 'money'
}

function unitsOf(table: Table, column: Column, index: number): ReadonlySet<string> {
  const inForce = column.unit ?? table.unit
  const units = table.rows.flatMap(({ cells }) => {
    const cell = cells[index]
    return cell?.value === undefined || cell.merged ? [] : (cell.unit ?? inForce ?? [])
  })
  return new Set(units)
}

function hasUnitColumn({ columns }: Table): boolean {
  return columns.some(({ path }) => /单位$/.test(path.at(-1) ?? '') && !/[承建责实主]/.test(path.at(-1) ?? ''))
}

function hasNumbers(table: Table, index: number): boolean {
  return table.rows.some(({ cells }) => cells[index]?.value !== undefined)
}

const NUMERIC: ReadonlySet<Column['kind']> = new Set(['amount', 'number', 'total', 'of-which', 'difference'])

function moneyColumns(table: Table): readonly MoneyColumn[] {
  return table.columns.flatMap((column, index) => {
    const head = column.path.join('')
    const units = unitsOf(table, column, index)
    const named = MONEY.test(head) && !NO_MONEY.test(head)
    const printed = units.size > 0 && [...units].every(isMoneyUnit)
    if (!NUMERIC.has(column.kind) || !hasNumbers(table, index) || !(printed || (named && units.size === 0))) return []
    return [{ column, index, units }]
  })
}

function operand(t: number, { column, index, units }: MoneyColumn): OperandDraft {
  const name = column.path.join('·')
  const text = [...units].join('、')
  return { role: 'part', fact: `/tables/${t}/columns/${index}`, at: column.at, name, text, canonical: text }
}

/** Columns that one sum joins: a total with its parts, a whole with its 其中. */
function joinedWith(table: Table, { column, index }: MoneyColumn): ReadonlySet<number> {
  const behind = table.columns.flatMap((other, at) => (other.of.includes(index) ? [at] : []))
  return new Set([...column.of, ...behind])
}

/** Several units in one column, or in columns that are added up. 总投资（亿元） beside 年度投资（万元） says what it is. */
function mixedUnits(table: Table, columns: readonly MoneyColumn[]): readonly MoneyColumn[] {
  const within = columns.filter(({ units }) => units.size > 1)
  const across = columns.filter((a) => {
    const joined = joinedWith(table, a)
    return columns.some((b) => joined.has(b.index) && [...a.units].join() !== [...b.units].join() && b.units.size > 0)
  })
  return columns.filter((column) => within.includes(column) || (across.includes(column) && column.units.size > 0))
}

function checkTable(table: Table, t: number): CheckDraft<Id>[] {
  const columns = moneyColumns(table)
  if (columns.length === 0 || hasUnitColumn(table)) return []
  const data = { table: table.caption ?? table.number ?? columns[0]?.column.path.join('·') ?? '' }
  const context = [table.at]
  const bare = columns.filter(({ units }) => units.size === 0)
  const mixed = mixedUnits(table, columns)
  if (bare.length === 0 && mixed.length === 0) {
    const calculation = [...new Set(columns.flatMap(({ units }) => [...units]))].join('、')
    return [{ verdict: 'consistent', operands: columns.map((column) => operand(t, column)), calculation }]
  }
  const drafts: CheckDraft<Id>[] = []
  if (bare.length > 0) {
    const names = bare.map(({ column }) => column.path.join('·')).join('、')
    const told = { level: 'warning', messageId: 'missing', data: { ...data, columns: names } } as const
    drafts.push({ verdict: 'inconsistent', operands: bare.map((column) => operand(t, column)), context, told })
  }
  if (mixed.length > 0) {
    const units = [...new Set(mixed.flatMap((column) => [...column.units]))].join('、')
    const told = { level: 'warning', messageId: 'mixed', data: { ...data, units } } as const
    drafts.push({ verdict: 'inconsistent', operands: mixed.map((column) => operand(t, column)), context, told })
  }
  return drafts
}

export default defineRule<Id>({
  meta: {
    id: 'text/unit-missing',
    family: 'text',
    severity: { recommended: 'warning', strict: 'error' },
    options: NO_OPTIONS,
    messages: {
      missing: {
        zh: '表“{table}”的金额列（{columns}）没有标明单位',
        en: 'Table “{table}” has columns of money ({columns}) with no unit',
      },
      mixed: {
        zh: '表“{table}”中同一列或相加的各列单位不一：{units}',
        en: 'Table “{table}” mixes units in one column or in columns that are added: {units}',
      },
    },
  },
  check: (plan: Plan) => plan.tables.flatMap(checkTable),
})
