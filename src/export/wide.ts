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
  'standard_name',
  'scope',
  'group',
  'nature',
  'measure',
  'unit',
  'place',
  'place_file',
])
/** What makes two values of one plan stand in one row. */
const SAME = ['name', 'scope', 'measure']
const NO_PERIOD = 'no_period'

type Read = (name: string) => Value

interface WideRow {
  readonly kept: readonly Value[]
  readonly values: Read[]
}

/** A plain value is a number; a bound, a range and words are text, as are two values of one year, side by side. */
export function wideIndicators(plans: readonly ExportedPlan[], lang: Lang): Sheet {
  const { headings, name, zh } = indicators
  const at = new Map(headings.map(({ name }, index) => [name, index]))
  const kept = headings.filter(({ name }) => KEPT.has(name))
  const rows = new Map<string, WideRow>()
  plans.forEach((plan, number) => {
    for (const row of indicators.rows(plan)) {
      const read: Read = (name) => row[at.get(name) ?? -1]
      const unit = read('canonical_unit') ?? read('unit')
      const id = JSON.stringify([number, ...[...SAME.map(read), unit].map((value) => value ?? null)])
      const wide = rows.get(id) ?? { kept: kept.map(({ name }) => read(name)), values: [] }
      rows.set(id, wide)
      wide.values.push(read)
    }
  })
  const periods = new Set([...rows.values()].flatMap(({ values }) => values.map(periodOf)))
  const columns = [...periods].sort()
  return {
    name: lang === 'zh' ? zh : name,
    headings: [...kept, ...columns.map(periodHeading)],
    rows: [...rows.values()].map((row) => [...inOneUnit(row, kept), ...toldBy(row, columns)]),
  }
}

function periodOf(read: Read): string {
  return String(read('period') ?? NO_PERIOD)
}

/** 8118.5亿元 and 1.1万亿元 are told in their base unit: a row has one unit. */
function hasOneUnit({ values }: WideRow): boolean {
  return new Set(values.map((read) => read('unit') ?? '')).size === 1
}

function inOneUnit(row: WideRow, headings: readonly Heading[]): readonly Value[] {
  if (hasOneUnit(row)) return row.kept
  const [first] = row.values
  return row.kept.map((value, index) => (headings[index]?.name === 'unit' ? first?.('canonical_unit') : value))
}

function toldBy(row: WideRow, periods: readonly string[]): Value[] {
  const prefix = hasOneUnit(row) ? '' : 'canonical_'
  const told = new Map<string, Set<Value>>()
  for (const read of row.values) {
    const known = told.get(periodOf(read)) ?? new Set()
    told.set(periodOf(read), known.add(wideValue(read, prefix)))
  }
  return periods.map((period) => beside([...(told.get(period) ?? [])]))
}

function wideValue(read: Read, prefix: string): Value {
  const comparator = read('comparator')
  if (comparator === 'text') return read('text')
  if (comparator === 'range') return `${read(`${prefix}low`)}—${read(`${prefix}high`)}`
  const value = read(`${prefix}value`)
  return comparator === '=' ? value : `${comparator}${value}`
}

function beside(values: readonly Value[]): Value {
  return values.length > 1 ? values.join('；') : values[0]
}

function periodHeading(name: string): Heading {
  return { name, zh: name === NO_PERIOD ? '未写年份' : name, type: 'text', about: 'Values of this year or span' }
}
