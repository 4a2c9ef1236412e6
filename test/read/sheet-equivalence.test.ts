// Tables of our plans, written as sheets, are the tables that they were; and a table that has nothing to do with a plan
// changes none of its findings.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type CellOf, xlsx } from '../../scripts/formats/sheet.mjs'
import { plansOf } from '../../src/extract/plans.ts'
import type { Cell, Table } from '../../src/plan/types.ts'
import { readSource, type Source, withAnnexes } from '../../src/read/index.ts'
import { checkPlan } from '../../src/rules/index.ts'
import { root } from '../root.ts'

const folder = `${root}fixtures/`
const NAMES = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name))

const read = (name: string, bytes: Uint8Array): Promise<Source> => readSource({ name, bytes })
const sources = await Promise.all(NAMES.map((name) => read(name, readFileSync(folder + name))))
const plans = await Promise.all(sources.map(plansOf))
const tables = plans.flat().flatMap((plan) => plan.tables.filter(({ rows }) => rows.length > 1))

/** As an office keeps it: numbers as numbers, title and unit over the head. */
function rowsOf({ caption, unit, columns, rows }: Table): CellOf[][] {
  const depth = Math.max(...columns.map(({ path }) => path.length))
  const heads = Array.from({ length: depth }, (_, at) => columns.map(({ path }) => path[at] ?? path.at(-1) ?? ''))
  const printed = ({ text, value }: Cell): CellOf =>
    typeof value === 'number' && text === String(value) ? value : text === '' ? null : text
  return [
    ...(caption === undefined ? [] : [[caption]]),
    ...(unit === undefined ? [] : [[...columns.slice(1).map(() => null), `单位：${unit}`]]),
    ...heads,
    ...rows.map(({ cells }) => cells.map(printed)),
  ]
}

const content = ({ columns, rows }: Table): unknown => ({
  columns: columns.map(({ path, kind, unit }) => ({ path, kind, unit })),
  rows: rows.map(({ kind, cells }) => [kind, ...cells.map(({ text, value, unit }) => ({ text, value, unit }))]),
})

test('tables written as sheets', async () => {
  expect(tables.length).toBeGreaterThan(3)
  for (const table of tables) {
    const source = await read('table.xlsx', xlsx([{ name: 'Sheet1', rows: rowsOf(table) }]))
    const back = (await plansOf(source)).flatMap((plan) => plan.tables)
    expect(back.map(content)).toEqual([content(table)])
  }
})

describe('an annex of other things', () => {
  const rows: CellOf[][] = [
    ['航标名称', '造价（万元）'],
    ['灯塔', 31.7],
    ['浮标', 47.9],
    ['合计', 79.6],
  ]
  test.each(NAMES)('changes no finding of %s', async (name) => {
    const at = NAMES.indexOf(name)
    const main = sources[at]
    if (main === undefined) throw new Error(name)
    const annex = await read('other.xlsx', xlsx([{ name: '航标', rows }]))
    const together = await plansOf(withAnnexes(main, [annex]))
    const findings = (all: typeof together): unknown =>
      all.map((plan) => checkPlan(plan).findings.map(({ message, places }) => ({ message, places })))
    expect(findings(together)).toEqual(findings(plans[at] ?? []))
    expect(together.flatMap((plan) => plan.tables).at(-1)?.at).toMatchObject({ file: 'other.xlsx', sheet: '航标' })
  })
})
