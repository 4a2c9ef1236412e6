// Columns that tables have in common.

import { fullRegion } from '../language/regions.ts'
import type { Place, Plan, Quantity } from '../plan/types.ts'
import type { Column, ExportedPlan, Value } from './types.ts'

/** A fact and the plan that it is of. */
export interface Of<Fact> {
  readonly of: ExportedPlan
  readonly fact: Fact
}

export function each<Fact>(of: ExportedPlan, facts: readonly Fact[]): Of<Fact>[] {
  return facts.map((fact) => ({ of, fact }))
}

export function titleOf({ meta }: Plan): string {
  return meta.title ?? meta.headline ?? ''
}

/** Which plan: the first columns of every table. */
export const PLAN_COLUMNS: readonly Column<{ of: ExportedPlan }>[] = [
  { name: 'file', zh: '文件', type: 'text', about: 'The file as it was given', of: ({ of }) => of.file },
  {
    name: 'part',
    zh: '第几份',
    type: 'integer',
    about: 'Which plan of a file that holds several, from 1; blank where it holds one',
    of: ({ of }) => of.part,
  },
  { name: 'plan', zh: '方案', type: 'text', about: 'Title of the plan', of: ({ of }) => titleOf(of.plan) },
  {
    name: 'region',
    zh: '行政区域',
    type: 'text',
    about: 'The region that the plan is of, a province by its full name',
    of: ({ of }) => of.plan.meta.region && fullRegion(of.plan.meta.region),
  },
  {
    name: 'level',
    zh: '层级',
    type: 'text',
    about: 'national, province, city, district or zone',
    of: ({ of }) => of.plan.meta.level,
  },
]

/** Where in the file: 12:5 (line and column), 第 3 页 is p3 12:5, a cell of a workbook is 收入!B7. */
export function placeText({ line, column, page, sheet, cell }: Place): string {
  if (sheet !== undefined) return cell === undefined ? sheet : `${sheet}!${cell}`
  return `${page === undefined ? '' : `p${page} `}${line}:${column}`
}

export function placeColumns<Row extends { of: ExportedPlan }>(at: (row: Row) => Place | undefined): Column<Row>[] {
  return [
    {
      name: 'place',
      zh: '位置',
      type: 'text',
      about: 'Line and column (12:5); of a PDF with the page (p3 12:5), of a workbook sheet and cell (收入!B7)',
      of: (row) => {
        const place = at(row)
        return place && placeText(place)
      },
    },
    {
      name: 'place_file',
      zh: '位置所在文件',
      type: 'text',
      about: 'The annex that the place is in; blank where it is the file itself',
      of: (row) => at(row)?.file,
    },
    {
      name: 'quote',
      zh: '原文',
      type: 'text',
      about: 'The characters that stand at the place',
      of: (row) => at(row)?.quote,
    },
  ]
}

type Amount = Pick<Quantity, 'op' | 'value' | 'low' | 'high' | 'unit' | 'precision' | 'canonical'> & {
  readonly text?: string
}

/** A quantity as printed and in its base unit. `prefix`: of its columns, where a row has several. */
export function quantityColumns<Row>(
  quantity: (row: Row) => Partial<Amount> | undefined,
  prefix = '',
  zh = '',
): Column<Row>[] {
  const column = (
    name: string,
    heading: string,
    type: Column<Row>['type'],
    about: string,
    of: (amount: Partial<Amount>) => Value,
  ): Column<Row> => ({
    name: `${prefix}${name}`,
    zh: `${zh}${heading}`,
    type,
    about,
    of: (row) => {
      const amount = quantity(row)
      return amount && of(amount)
    },
  })
  return [
    column(
      'comparator',
      '比较词',
      'text',
      '= > >= < <= ~ (约, 左右), range (low and high) or text (words only)',
      ({ op }) => op,
    ),
    column(
      'value',
      '数值',
      'number',
      'As printed, without the magnitude word; a fall is negative',
      ({ value }) => value,
    ),
    column('low', '下限', 'number', 'Lower end of a range, as printed', ({ low }) => low),
    column('high', '上限', 'number', 'Upper end of a range, as printed', ({ high }) => high),
    column('precision', '小数位', 'integer', 'Decimals printed: 1.70 has 2', ({ precision }) => precision),
    column('unit', '单位', 'text', 'With the magnitude word: 亿元, 万平方米, %', ({ unit }) => unit),
    column(
      'canonical_value',
      '基本单位数值',
      'number',
      'The value in its base unit',
      ({ canonical }) => canonical?.value,
    ),
    column('canonical_low', '基本单位下限', 'number', 'Lower end in the base unit', ({ canonical }) => canonical?.low),
    column(
      'canonical_high',
      '基本单位上限',
      'number',
      'Upper end in the base unit',
      ({ canonical }) => canonical?.high,
    ),
    column('canonical_unit', '基本单位', 'text', 'Base unit: 元, 人, 亩, 吨, %', ({ canonical }) => canonical?.unit),
    column('text', '原词', 'text', 'The words of the quantity, where they are kept', ({ text }) => text),
  ]
}
