// 分项合计: a total of counted industries (A、B、C三大产业营收300亿元) whose parts their own sections state.

import { canonicalName } from '../../language/names.ts'
import { add, compare, type Decimal, parseDecimal, ZERO } from '../../math/decimal.ts'
import type { Count, Indicator, IndicatorValue, Place, Sum, SumPart } from '../../plan/types.ts'

/** Nouns of what has a turnover of its own. */
const FIELDS = /产业|行业|领域|赛道|集群|板块|业态/
/** What stands between a name and what is measured of it (研发孵化产业营收). */
const FILLERS = /^业|产业|行业|服务业|领域|赛道|集群|板块/g

/** What plans call an industry's turnover besides. */
const SIZES = /^(?:营业收入|总收入|收入|产值|总产值|规模|总规模)$/

// 四大产业实现营收300亿元: the value follows its count at once.
const REACH = 12

interface Stated {
  readonly indicator: Indicator
  readonly value: IndicatorValue
  readonly pointer: string
}

function follows(count: Place | undefined, value: Place | undefined): boolean {
  if (count === undefined || value === undefined) return false
  if (count.line !== value.line || count.page !== value.page || count.file !== value.file) return false
  const gap = value.column - (count.column + count.length)
  return gap >= 0 && gap <= REACH
}

/** What is measured, without whose it is: 营业收入 of 产业营收. */
function measured(name: string): string {
  return canonicalName(name.replace(FILLERS, ''))
}

/** What a value measures of a member; nothing where it is of something else, or of another time. */
function measuredOf({ indicator, value }: Stated, member: string, whole: Stated): string | undefined {
  if (value.role !== whole.value.role || value.measure !== whole.value.measure) return undefined
  if (value.period === undefined || value.period !== whole.value.period) return undefined
  if (value.canonical?.unit !== whole.value.canonical?.unit) return undefined
  const name = `${indicator.scope ?? ''}${indicator.name}`
  const at = name.indexOf(member)
  return at < 0 ? undefined : measured(name.slice(at + member.length))
}

interface Part {
  readonly name: string
  readonly stated: Stated
  /** In the total's own words; else in another word for an industry's size. */
  readonly exact: boolean
}

function partOf(member: string, whole: Stated, values: readonly Stated[]): Part | undefined {
  const thing = measured(whole.indicator.name)
  const named = values.flatMap((stated) => {
    const what = stated === whole ? undefined : measuredOf(stated, member, whole)
    return what === undefined ? [] : [{ name: member, stated, exact: what === thing, size: SIZES.test(what) }]
  })
  const exact = named.filter((part) => part.exact)
  const own = exact.length > 0 || !SIZES.test(thing) ? exact : named.filter((part) => part.size)
  const [first] = own
  // Stated twice is one part; two amounts leave open which of them it is.
  const amount = first?.stated.value.canonical?.value
  return own.every(({ stated }) => stated.value.canonical?.value === amount) ? first : undefined
}

function amountOf({ value }: Stated): Decimal | undefined {
  const amount = value.canonical?.value
  return amount === undefined ? undefined : parseDecimal(amount)
}

/** 软件信息产业规模 may be its turnover or not: that it fills the total is what says so. */
function isFilled(whole: Stated, parts: readonly Part[]): boolean {
  const total = amountOf(whole)
  const amounts = parts.map(({ stated }) => amountOf(stated))
  const known = amounts.filter((amount) => amount !== undefined)
  return total !== undefined && known.length === amounts.length && compare(known.reduce(add, ZERO), total) === 0
}

function partsOf({ members }: Count, whole: Stated, values: readonly Stated[]): SumPart[] | undefined {
  const parts: Part[] = []
  for (const { name } of members) {
    const part = partOf(name, whole, values)
    if (part === undefined) return undefined
    parts.push(part)
  }
  if (parts.some(({ exact }) => !exact) && !isFilled(whole, parts)) return undefined
  return parts.map(({ name, stated }) => ({ name, ref: stated.pointer, sign: '+' }))
}

/** Totals that the text gives for counted industries, each of which states its own share in its section. */
export function memberSums(counts: readonly Count[], indicators: readonly Indicator[]): Sum[] {
  const values = indicators.flatMap((indicator, i) =>
    indicator.values.map((value, v): Stated => ({ indicator, value, pointer: `/indicators/${i}/values/${v}` })),
  )
  const sums: Sum[] = []
  for (const count of counts) {
    if (count.noun === undefined || !FIELDS.test(count.noun)) continue
    if (count.members.length < 2 || count.members.length !== count.declared) continue
    const whole = values.find(({ value }) => value.measure === 'level' && follows(count.at, value.at))
    const parts = whole && partsOf(count, whole, values)
    if (whole === undefined || parts === undefined) continue
    const { name, measure, since, basis, of, part, ...total } = whole.value
    sums.push({
      total: { name: `${count.label}${whole.indicator.name.replace(count.noun, '')}`, ...total },
      relation: 'total',
      parts,
      // Industries overlap, and a section may speak of a part of its own.
      complete: false,
    })
  }
  return sums
}
