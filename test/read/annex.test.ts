// A plan and its tables checked together: what was planted between them is found, what was set as a trap is not.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
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
