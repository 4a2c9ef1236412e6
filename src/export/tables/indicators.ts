import { canonicalName } from '../../language/names.ts'
import { withoutRegion } from '../../language/scopes.ts'
import type { Indicator, IndicatorValue, Plan } from '../../plan/types.ts'
import { PLAN_COLUMNS, placeColumns, quantityColumns } from '../shared.ts'
import { defineTable, type ExportedPlan } from '../types.ts'

function standardName(name: string, { meta: { region, level } }: Plan): string {
  return canonicalName(withoutRegion(name, { name: region, level }))
}

interface Row {
  readonly of: ExportedPlan
  readonly indicator: Indicator
  readonly value: IndicatorValue
}

export const indicators = defineTable<Row>({
  name: 'indicators',
  zh: '指标',
  about: 'A value of an indicator',
  checked: false,
  rowsOf: (of) =>
    of.plan.indicators.flatMap((indicator) => indicator.values.map((value) => ({ of, indicator, value }))),
  columns: [
    ...PLAN_COLUMNS,
    { name: 'name', zh: '指标', type: 'text', about: 'Name of the indicator', of: ({ indicator }) => indicator.name },
    {
      name: 'standard_name',
      zh: '统一名称',
      type: 'text',
      about:
        'One name for all that the lexicon knows as one, without the plan’s own region, for comparing plans: GDP for 地区生产总值 and 生产总值',
      of: ({ of, indicator }) => standardName(indicator.name, of.plan),
    },
    {
      name: 'name_here',
      zh: '此处名称',
      type: 'text',
      about: 'Its name at this place, where it differs',
      of: ({ value }) => value.name,
    },
    {
      name: 'scope',
      zh: '范围',
      type: 'text',
      about: 'Whose, where it is not the plan’s own region',
      of: ({ indicator }) => indicator.scope,
    },
    {
      name: 'role',
      zh: '目标或实绩',
      type: 'text',
      about: 'target, actual, estimate or budgeted',
      of: ({ value }) => value.role,
    },
    {
      name: 'measure',
      zh: '口径',
      type: 'text',
      about: 'level, growth, increase, multiple or cumulative',
      of: ({ value }) => value.measure,
    },
    {
      name: 'period',
      zh: '年份',
      type: 'text',
      about: 'Year, month or span: 2025, 2021-2025',
      of: ({ value }) => value.period,
    },
    {
      name: 'since',
      zh: '基期',
      type: 'text',
      about: 'Base of an increase, a multiple or a rate',
      of: ({ value }) => value.since,
    },
    ...quantityColumns<Row>(({ value }) => value),
    { name: 'hedge', zh: '语气', type: 'text', about: '力争, 预计', of: ({ value }) => value.hedge },
    {
      name: 'basis',
      zh: '价格口径',
      type: 'text',
      about: 'comparable (可比价) or current (现价), where it is said',
      of: ({ value }) => value.basis,
    },
    {
      name: 'nature',
      zh: '属性',
      type: 'text',
      about: 'expected (预期性) or binding (约束性)',
      of: ({ indicator }) => indicator.nature,
    },
    {
      name: 'group',
      zh: '类别',
      type: 'text',
      about: 'Category of the table, or heading',
      of: ({ indicator }) => indicator.group,
    },
    { name: 'from', zh: '出处', type: 'text', about: 'table or prose', of: ({ value }) => value.from },
    ...placeColumns<Row>(({ value }) => value.at),
  ],
})
