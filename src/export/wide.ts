// One row an indicator, a column a year: for reading across, where the long table is for reckoning.

import { placeText, titleOf } from './shared.ts'
import type { ExportedPlan, Heading, Sheet, Value } from './types.ts'

interface WideRow {
  readonly key: readonly Value[]
  /** By the period. */
  readonly cells: Map<string, string[]>
}

const KEY: readonly Heading[] = [
  { name: 'file', zh: '文件', type: 'text', about: 'The file as it was given' },
  { name: 'plan', zh: '方案', type: 'text', about: 'Title of the plan' },
  { name: 'region', zh: '行政区域', type: 'text', about: 'The region that the plan is of' },
  { name: 'name', zh: '指标', type: 'text', about: 'Name of the indicator' },
  { name: 'scope', zh: '范围', type: 'text', about: 'Whose, where it is not the plan’s own region' },
  { name: 'group', zh: '类别', type: 'text', about: 'Category of the table, or heading' },
  { name: 'nature', zh: '属性', type: 'text', about: 'expected or binding' },
  { name: 'measure', zh: '口径', type: 'text', about: 'level, growth, increase, multiple, cumulative' },
  { name: 'unit', zh: '单位', type: 'text', about: 'Unit of the values in the row' },
  { name: 'place', zh: '位置', type: 'text', about: 'Where the first of the values stands' },
]

const NO_PERIOD = 'no_period'

/** A year's values are text: > 5000; 约3; two that the plan states for one year stand side by side. */
export function wideIndicators(plans: readonly ExportedPlan[]): Sheet {
  const rows = new Map<string, WideRow>()
  const periods = new Set<string>()
  plans.forEach(({ file, plan }, number) => {
    for (const { name, scope, group, nature, values } of plan.indicators) {
      for (const { measure, unit, period = NO_PERIOD, op, value, low, high, text, at } of values) {
        const id = JSON.stringify([number, name, scope, measure, unit])
        const key = [
          file,
          titleOf(plan),
          plan.meta.region,
          name,
          scope,
          group,
          nature,
          measure,
          unit,
          at && placeText(at),
        ]
        const row = rows.get(id) ?? { key, cells: new Map<string, string[]>() }
        rows.set(id, row)
        periods.add(period)
        const words =
          op === 'text' ? (text ?? '') : op === 'range' ? `${low}—${high}` : `${op === '=' ? '' : op}${value}`
        const told = row.cells.get(period) ?? []
        if (!told.includes(words)) row.cells.set(period, [...told, words])
      }
    }
  })
  const columns = [...periods].sort()
  const headings = columns.map((name): Heading => {
    const zh = name === NO_PERIOD ? '未写年份' : name
    return { name, zh, type: 'text', about: 'Values of this year or span' }
  })
  return {
    name: '指标',
    headings: [...KEY, ...headings],
    rows: [...rows.values()].map(({ key, cells }) => [...key, ...columns.map((name) => cells.get(name)?.join('；'))]),
  }
}
