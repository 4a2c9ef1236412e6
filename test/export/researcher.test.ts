// What a researcher asks of many plans, by the table alone: written as Parquet by the program, asked in DuckDB.

import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFolder, refuseStaleBuild, removeFolder } from '../cli/program.ts'
import { runHere } from '../cli/program-here.ts'

const PLANS = {
  'a.txt':
    '云岭省2026年政府工作报告\n\n二、2026年主要预期目标\n\n2026年，地区生产总值增长5%左右，一般公共预算收入达到1.2万亿元。\n',
  'b.txt':
    '西藏2026年政府工作报告\n\n二、2026年主要预期目标\n\n2026年，全区生产总值增长7%以上，一般公共预算收入达到320亿元。\n',
  'c.txt': '石桥省2026年政府工作报告\n\n二、2026年主要预期目标\n\n2026年，石桥省GDP增长4.5%—5%。\n',
}

let folder = ''
beforeAll(() => {
  refuseStaleBuild()
  folder = makeFolder(PLANS)
})
afterAll(() => removeFolder(folder))

async function ask(where: string, columns: string): Promise<unknown[]> {
  const { status } = await runHere('plan-check export a.txt b.txt c.txt --table indicators -o i.parquet', folder)
  expect(status).toBe(0)
  const connection = await (await DuckDBInstance.create()).connect()
  const query = `select ${columns} from '${join(folder, 'i.parquet')}' where ${where} order by file`
  return (await connection.runAndReadAll(query)).getRows()
}

test('which provinces aim at what growth, whatever they call it', async () => {
  const where = "standard_name = 'GDP' and measure = 'growth' and role = 'target' and period = '2026' and scope is null"
  expect(await ask(where, 'region, comparator, canonical_value, canonical_low, canonical_high')).toEqual([
    ['云岭省', '~', 5, null, null],
    ['西藏自治区', '>=', 7, null, null],
    ['石桥省', 'range', null, 4.5, 5],
  ])
})

test('amounts in different units, side by side', async () => {
  const where = "standard_name = '一般公共预算收入' and measure = 'level'"
  expect(await ask(where, 'region, unit, canonical_value / 1e8')).toEqual([
    ['云岭省', '万亿元', 12000],
    ['西藏自治区', '亿元', 320],
  ])
})
