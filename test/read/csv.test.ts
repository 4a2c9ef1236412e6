// CSV: cells and where they stand in the file.

import { expect, test } from 'vitest'
import { encode } from '../../scripts/formats/encode.mjs'
import { plansOf } from '../../src/extract/plans.ts'
import { readSource } from '../../src/read/index.ts'

async function tableOf(text: string, name = 'table.csv') {
  const plans = await plansOf(await readSource({ name, bytes: new TextEncoder().encode(text) }))
  return plans.flatMap(({ tables }) => tables)[0]
}

test.each([',', ';', '\t'])('cells parted by %j', async (sign) => {
  const text = [
    ['项目名称', '总投资（万元）'],
    ['水源工程', '300'],
    ['管网改造', '200'],
  ]
    .map((row) => row.join(sign))
    .join('\n')
  const table = await tableOf(text)
  expect(table?.rows.map(({ cells }) => cells.map(({ text: words }) => words))).toEqual([
    ['水源工程', '300'],
    ['管网改造', '200'],
  ])
})

test('quotes are no part of a cell; line ends and signs within them are', async () => {
  const table = await tableOf('项目名称,总投资（万元）\r\n"水源,\n工程","1,300"\r\n"“管网""改造”",200\r\n')
  expect(table?.rows[0]?.cells[1]).toMatchObject({ value: 1300, at: { line: 3, column: 6, quote: '1,300' } })
  expect(table?.rows[1]?.cells[1]).toMatchObject({ value: 200, at: { line: 4 } })
  expect(table?.rows[1]?.cells[0]?.text).toContain('管网')
})

test('title and unit over the table; in the encoding of Excel', async () => {
  const bytes = encode('投资计划表,,\n,,单位：亿元\n项目名称,省级资金,总投资\n水源工程,1,3\n管网改造,1,2\n', 'gbk')
  const source = await readSource({ name: 'table.csv', bytes })
  expect(source).toMatchObject({ format: 'csv', encoding: 'gb18030' })
  const [plan] = await plansOf(source)
  expect(plan?.tables[0]).toMatchObject({ caption: '投资计划表', unit: '亿元' })
})

test('a quote that is not closed ends with the file', async () => {
  await expect(tableOf('项目名称,总投资\n"水源工程,3\n管网改造,2')).rejects.toMatchObject({
    code: 'nothing-recognised',
  })
})
