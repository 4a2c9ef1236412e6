// Rows of the tables, of plans of ours.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type ExportedPlan, exported, longSheet, TABLES, tableNamed, type Value } from '../../src/export/index.ts'
import { listSheet, tableSheets } from '../../src/export/shapes.ts'
import { wideIndicators } from '../../src/export/wide.ts'
import { plansOf } from '../../src/extract/plans.ts'
import { readSource } from '../../src/read/index.ts'
import { checkPlan } from '../../src/rules/index.ts'
import { root } from '../root.ts'

async function exportedPlan(name: string): Promise<ExportedPlan> {
  const [plan] = await plansOf(await readSource({ name, bytes: readFileSync(`${root}fixtures/${name}`) }))
  if (plan === undefined) throw new Error(name)
  const { coverage, checks, findings } = checkPlan(plan)
  return {
    file: name,
    part: undefined,
    plan,
    entry: { file: name, plan: { kind: plan.meta.kind }, coverage, checks, findings },
  }
}

const plan = await exportedPlan('formats/plan.pdf')

/** Rows as objects, of some columns. */
function rowsOf(table: string, ...columns: string[]): Value[][] {
  const found = tableNamed(table)
  if (found === undefined) throw new Error(table)
  const { headings, rows } = longSheet(found, [plan], 'zh')
  return rows.map((row) => columns.map((name) => row[headings.findIndex((heading) => heading.name === name)]))
}

describe('the tables', () => {
  test('have a value for each heading', () => {
    for (const table of TABLES) for (const row of table.rows(plan)) expect(row).toHaveLength(table.headings.length)
  })

  test('plans', () => {
    expect(rowsOf('plans', 'plan', 'region', 'level', 'kind', 'start', 'end', 'format', 'errors')).toEqual([
      [
        '云岭市城市社区养老服务设施建设实施方案（2024—2026年）',
        '云岭市',
        'city',
        'implementation-plan',
        '2024-01-01',
        '2026-12-31',
        'pdf',
        2,
      ],
    ])
    const [[claims, assessable, checked] = []] = rowsOf('plans', 'claims', 'assessable', 'checked')
    expect(Number(claims)).toBeGreaterThan(Number(checked))
    expect(Number(assessable)).toBeGreaterThanOrEqual(Number(checked))
  })

  test('indicators: a row a value, with its place', () => {
    expect(
      rowsOf(
        'indicators',
        'name',
        'role',
        'period',
        'comparator',
        'value',
        'unit',
        'canonical_value',
        'from',
        'place',
        'quote',
      ),
    ).toContainEqual(['养老床位', 'target', '2026', '=', 9200, '张', 9200, 'prose', 'p1 6:38', '9200张'])
  })

  test('budget: parts under their whole', () => {
    expect(
      rowsOf('budget', 'name', 'under', 'depth', 'split_by', 'split_complete', 'value', 'unit').slice(0, 2),
    ).toEqual([
      ['项目计划总投资', undefined, 0, undefined, undefined, 42000, '万元'],
      ['市级资金', '项目计划总投资', 1, 'source', true, 16000, '万元'],
    ])
  })

  test('timeline, counts, checks and findings', () => {
    expect(rowsOf('timeline', 'kind', 'name', 'start', 'end')[0]).toEqual(['phase', '启动阶段', '2024-03', '2024-06'])
    expect(rowsOf('counts', 'label', 'declared', 'listed')).toContainEqual(['三大工程', 3, 3])
    expect(rowsOf('findings', 'rule', 'severity')).toEqual([
      ['indicators/agree', 'error'],
      ['sums/table', 'error'],
    ])
    expect(rowsOf('findings', 'place', 'quote')[0]).toEqual(['p1 6:53', '65%'])
    expect(rowsOf('checks', 'verdict').length).toBeGreaterThan(rowsOf('findings').length)
  })

  test('tables: a merged cell is resolved', () => {
    const rows = rowsOf('tables', 'table', 'row', 'header', 'text', 'merged')
    expect(rows).toContainEqual([1, 1, '类别', '设施建设', false])
    expect(rows).toContainEqual([1, 2, '类别', '设施建设', true])
    expect(rows).toContainEqual([2, 1, '投资金额 › 合计', '30000', false])
  })
})

test('wide: a row an indicator, a column a year', () => {
  const { headings, rows } = wideIndicators([plan], 'zh')
  expect(headings.slice(-2).map(({ name }) => name)).toEqual(['2023', '2026'])
  const row = rows.find((each) => each.includes('护理型床位占比'))
  expect(row?.slice(-2)).toEqual([52, '65；60'])
})

test('wide: bounds, ranges and words are text, values without a year have their column', () => {
  const values = [
    { role: 'target', measure: 'level', period: '2025', op: '>=', value: 3, unit: '个' },
    { role: 'target', measure: 'level', period: '2030', op: 'range', low: 4, high: 6, unit: '个' },
    { role: 'target', measure: 'level', op: '=', value: 7, unit: '个' },
    { role: 'target', measure: 'level', period: '2025', op: 'text', text: '高于全国' },
  ] as const
  const changed = { ...plan, plan: { ...plan.plan, indicators: [{ name: '公园', aliases: [], values: [...values] }] } }
  const { headings, rows } = wideIndicators([changed], 'zh')
  expect(headings.slice(-3).map(({ name, zh }) => [name, zh])).toEqual([
    ['2025', '2025'],
    ['2030', '2030'],
    ['no_period', '未写年份'],
  ])
  expect(rows.map((row) => row.slice(-3))).toEqual([
    ['>=3', '4—6', 7],
    ['高于全国', undefined, undefined],
  ])
})

test('wide: a row has one unit', () => {
  const values = [
    {
      role: 'actual',
      measure: 'level',
      period: '2020',
      op: '=',
      value: 8118.5,
      unit: '亿元',
      canonical: { value: 811850000000, unit: '元' },
    },
    {
      role: 'target',
      measure: 'level',
      period: '2025',
      op: '>',
      value: 1.1,
      unit: '万亿元',
      canonical: { value: 1100000000000, unit: '元' },
    },
    {
      role: 'target',
      measure: 'level',
      period: '2025',
      op: '=',
      value: 55,
      unit: '%',
      canonical: { value: 55, unit: '%' },
    },
  ] as const
  const changed = {
    ...plan,
    plan: { ...plan.plan, indicators: [{ name: '增加值', aliases: [], values: [...values] }] },
  }
  const { headings, rows } = wideIndicators([changed], 'zh')
  const unit = headings.findIndex(({ name }) => name === 'unit')
  expect(rows.map((row) => [row[unit], ...row.slice(-2)])).toEqual([
    ['元', 811850000000, '>1100000000000'],
    ['%', undefined, 55],
  ])
})

test('findings of a workbook lead to their first place', async () => {
  const findings = tableNamed('findings')
  if (findings === undefined) throw new Error('findings')
  const asked: string[] = []
  const linkOf = (file: string, place: string): undefined => {
    asked.push(`${file} ${place}`)
  }
  await exported({ table: findings, plans: [plan], shape: 'long', lang: 'zh' }, 'xlsx', linkOf)
  expect(asked[0]).toBe('formats/plan.pdf p1 6:53')
})

test('headings are words of the language', async () => {
  const counts = tableNamed('counts')
  if (counts === undefined) throw new Error('counts')
  const told = (lang: 'zh' | 'en') =>
    exported({ table: counts, plans: [plan], shape: 'long', lang }, 'md', () => undefined)
  expect(await told('zh')).toMatch(/^## 数量\n\n\| 文件 \|/)
  expect(await told('en')).toMatch(/^## counts\n\n\| file \|/)
})

test('tables in their own shape, for reading', async () => {
  const tables = tableNamed('tables')
  if (tables === undefined) throw new Error('tables')
  const text = String(
    await exported({ table: tables, plans: [plan], shape: 'long', lang: 'zh' }, 'md', () => undefined),
  )
  expect(text).toContain('## 1 表1 主要指标')
  expect(text).toContain('| 设施建设 | 养老床位 | 张 | 6800 | 9200 |')
  expect(text).toContain('| 工程名称 | 投资金额 › 合计（万元） |')
})

test('a cell of a table in its own shape is a number only where it prints nothing else', () => {
  const [table] = plan.plan.tables
  if (table === undefined) throw new Error('table')
  const told = (text: string, value: number): Value => {
    const row = { kind: 'data', level: 0, cells: [{ text, value, merged: false }] } as const
    const column = { path: ['2025年'], kind: 'number' } as const
    const changed = {
      ...table,
      columns: [{ ...column, path: [...column.path], of: [] }],
      rows: [{ ...row, cells: [...row.cells] }],
    }
    return tableSheets([{ ...plan, plan: { ...plan.plan, tables: [changed] } }])[0]?.rows[0]?.[0]
  }
  expect([told('1,760.5', 1760.5), told('-3', -3), told('>17600', 17600), told('5.4%', 5.4), told('约3', 3)]).toEqual([
    1760.5,
    -3,
    '>17600',
    '5.4%',
    '约3',
  ])
})

test('a workbook of tables begins with a list of them that leads to each', async () => {
  const tables = tableNamed('tables')
  if (tables === undefined) throw new Error('tables')
  const book = await exported({ table: tables, plans: [plan], shape: 'long', lang: 'zh' }, 'xlsx', (_, place) => place)
  if (typeof book === 'string') throw new Error('text')
  const read = (await readSource({ name: 'x.xlsx', bytes: book })).tables ?? []
  const texts = read[0]?.rows.map((row) => row.map(({ content }) => content.text)) ?? []
  expect(texts[0]?.slice(0, 2)).toEqual(['工作表', '文件'])
  expect(texts[0]?.slice(6, 11)).toEqual(['第几表', '表号', '表题', '单位', '行数'])
  expect(texts).toHaveLength(plan.plan.tables.length + 1)
  expect(texts[1]?.[0]).toBe('1')
  expect(texts[1]?.slice(6, 9)).toEqual(['1', '表1', '主要指标'])
  const two = listSheet([plan, plan], 'en')
  expect([two.name, two.rows.map(([sheet]) => sheet)]).toEqual(['contents', ['1-1', '1-2', '2-1', '2-2']])
})

test('a heading of a table says its unit once', () => {
  const [table] = plan.plan.tables
  if (table === undefined) throw new Error('table')
  const column = (word: string) => ({ path: [word], unit: '万元', kind: 'amount' as const, of: [] })
  const columns = [column('投资（万元）'), column('投资(万元)'), column('投资')]
  const changed = { ...plan.plan, tables: [{ ...table, columns, rows: [] }] }
  expect(tableSheets([{ ...plan, plan: changed }])[0]?.headings.map(({ zh }) => zh)).toEqual([
    '投资（万元）',
    '投资(万元)',
    '投资（万元）',
  ])
})
