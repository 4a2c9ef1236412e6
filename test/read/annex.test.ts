// A plan and its tables checked together: what was planted between them is found, what was set as a trap is not.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { f, n, xlsx } from '../../scripts/formats/sheet.mjs'
import { files, p, zip } from '../../scripts/formats/word.mjs'
import { plansOf } from '../../src/extract/plans.ts'
import { readSource, type Source, withAnnexes } from '../../src/read/index.ts'
import { checkPlan } from '../../src/rules/index.ts'

const read = (name: string): Promise<Source> =>
  readSource({ name, bytes: readFileSync(new URL(`../../fixtures/formats/annex/${name}`, import.meta.url)) })

test('both files are named, each place in its own', async () => {
  const [plan, ...more] = await plansOf(withAnnexes(await read('plan.txt'), [await read('tables.xlsx')]))
  if (plan === undefined) throw new Error('no plan')
  expect(more).toEqual([])
  expect(plan.references.filter(({ found }) => !found)).toEqual([])
  const found = checkPlan(plan).findings.map(({ rule, places }) => [
    rule,
    ...places.map(({ file, sheet, cell, line, quote }) => [file ?? 'plan', sheet ?? line, cell ?? '', quote].join(' ')),
  ])
  expect(found).toEqual([
    ['indicators/agree', 'plan 5  48.5亿元', 'tables.xlsx 主要指标 D5 45.2'],
    ['sums/restated', 'plan 9  3600万元', 'tables.xlsx 资金安排 C9 3,700.00'],
    ['sums/restated', 'plan 9  800万元', 'tables.xlsx 资金安排 E9 900.00'],
  ])
})

test('each place holds its quote in its own file', async () => {
  const sources = [await read('plan.txt'), await read('tables.xlsx'), await read('indicators.csv')]
  const [main, ...annexes] = sources
  if (main === undefined) throw new Error('no source')
  const [plan] = await plansOf(withAnnexes(main, annexes))
  const places = plan?.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ at }) => at ?? [])))
  expect(places?.length).toBeGreaterThan(30)
  for (const { file, line, column, length, quote } of places ?? []) {
    const text = sources.find(({ name }) => name === file)?.text.split(/\r?\n/)[line - 1]
    expect(text?.slice(column - 1, column - 1 + length)).toBe(quote)
  }
})

test('the tables of a text are looked for beside those of the annex', async () => {
  const text = '某市水利实施方案\n\n一、目标\n\n| 指标 | 2025年 |\n|---|---|\n| 供水量（万吨） | 90 |\n'
  const main = await readSource({ name: 'main.md', bytes: new TextEncoder().encode(text) })
  const [plan] = await plansOf(withAnnexes(main, [await read('indicators.csv')]))
  expect(plan?.tables.map(({ at }) => at?.file)).toEqual([undefined, 'indicators.csv'])
})

test('an office: a report in Word, its tables in Excel in another unit, names spread, heads merged, totals as formulas', async () => {
  const words = [
    '云水县2025年预算执行情况和2026年预算草案的报告',
    '一、2026年预算草案',
    '2026年，全县一般公共预算收入预期13.2亿元，增长4.8%，其中：税收收入8.8亿元，非税收入4.4亿元。',
  ]
  const sheets = [
    {
      name: '表1收入',
      merged: ['A1:C1', 'A3:A4', 'B3:C3'],
      rows: [
        ['2026年云水县一般公共预算收入预算表'],
        [null, null, '单位：万元'],
        ['项  目', '全县', null],
        [null, '2025年执行数', '2026年预算数'],
        ['一、税 收 收 入', 84000, n(88000, '#,##0_ ')],
        ['二、非 税 收 入', 42000, n(46000, '#,##0_ ')],
        ['收  入  合  计', f('B5+B6', 126000), f('C5+C6', 134000)],
      ],
    },
    { name: '底稿', state: 'hidden', rows: [['税收收入', 1]] },
  ]
  const main = await readSource({ name: 'report.docx', bytes: zip(files(words.map((line) => p(line)).join(''))) })
  const annex = await readSource({ name: 'budget.xlsx', bytes: xlsx(sheets) })
  expect(annex.remarks).toMatchObject([{ code: 'sheets-hidden' }])
  const [plan] = await plansOf(withAnnexes(main, [annex]))
  if (plan === undefined) throw new Error('no plan')
  const found = checkPlan(plan).findings.map(({ rule, places }) => [
    rule,
    ...places.map(({ file, cell, quote }) => [file ?? 'report.docx', cell, quote].join(' ').replace('  ', ' ')),
  ])
  expect(found).toEqual([['sums/restated', 'report.docx 4.4亿元', 'budget.xlsx C6 46,000']])
})
