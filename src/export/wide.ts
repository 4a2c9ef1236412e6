// One row an indicator, a column a year: for reading across, where the long table is for reckoning.

import type { Lang } from '../rules/index.ts'
import { indicators } from './tables/indicators.ts'
import type { ExportedPlan, Heading, Sheet, Value } from './types.ts'

/** Columns of the long table that a row keeps; `place` is that of its first value. */
const KEPT: ReadonlySet<string> = new Set([
  'file',
  'part',
  'plan',
  'region',
  'level',
  'name',
  'scope',
  'group',
  'nature',
  'measure',
  'unit',
  'place',
  'place_file',
])
/** What makes two values of one plan stand in one row. */
const SAME = ['name', 'scope', 'measure', 'unit']
const NO_PERIOD = 'no_period'

interface WideRow {
  readonly kept: readonly Value[]
  /** By the period. */
  readonly told: Map<string, Value[]>
}

/** A plain value is a number; a bound, a range and words are text, as are two values of one year, side by side. */
export function wideIndicators(plans: readonly ExportedPlan[], lang: Lang): Sheet {
  const { headings, name, zh } = indicators
  const at = new Map(headings.map(({ name }, index) => [name, index]))
  const rows = new Map<string, WideRow>()
  const periods = new Set<string>()
  plans.forEach((plan, number) => {
    for (const row of indicators.rows(plan)) {
      const of = (name: string): Value => row[at.get(name) ?? -1]
      const period = String(of('period') ?? NO_PERIOD)
      periods.add(period)
      const id = JSON.stringify([number, ...SAME.map((name) => of(name) ?? null)])
      const wide = rows.get(id) ?? {
        kept: row.filter((_, index) => KEPT.has(headings[index]?.name ?? '')),
        told: new Map<string, Value[]>(),
      }
      rows.set(id, wide)
      const value = wideValue(of)
      const told = wide.told.get(period) ?? []
      if (!told.includes(value)) wide.told.set(period, [...told, value])
    }
  })
  const columns = [...periods].sort()
  return {
    name: lang === 'zh' ? zh : name,
    headings: [...headings.filter(({ name }) => KEPT.has(name)), ...columns.map(periodHeading)],
    rows: [...rows.values()].map(({ kept, told }) => [...kept, ...columns.map((period) => beside(told.get(period)))]),
  }
}

function wideValue(of: (name: string) => Value): Value {
  const comparator = of('comparator')
  if (comparator === 'text') return of('text')
  if (comparator === 'range') return `${of('low')}—${of('high')}`
  return comparator === '=' ? of('value') : `${comparator}${of('value')}`
}

function beside(values: readonly Value[] = []): Value {
  return values.length > 1 ? values.join('；') : values[0]
}

function periodHeading(name: string): Heading {
  return { name, zh: name === NO_PERIOD ? '未写年份' : name, type: 'text', about: 'Values of this year or span' }
}
