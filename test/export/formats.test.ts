// One sheet in every format, read back by another reader than the writer where there is one.

import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, describe, expect, test } from 'vitest'
import { csv, unrunnable } from '../../src/export/formats/csv.ts'
import { json } from '../../src/export/formats/json.ts'
import { markdown } from '../../src/export/formats/markdown.ts'
import { parquet } from '../../src/export/formats/parquet.ts'
import { columnName, xlsx } from '../../src/export/formats/xlsx.ts'
import type { Sheet } from '../../src/export/types.ts'
import { readSource } from '../../src/read/index.ts'

const SHEET: Sheet = {
  name: '指标',
  headings: [
    { name: 'name', zh: '指标', type: 'text', about: '' },
    { name: 'value', zh: '数值', type: 'number', about: '' },
    { name: 'count', zh: '数量', type: 'integer', about: '' },
    { name: 'complete', zh: '列全', type: 'boolean', about: '' },
    { name: 'place', zh: '位置', type: 'text', about: '' },
  ],
  rows: [
    ['服务业增加值', 1.7, 3, true, '12:5'],
    ['=HYPERLINK("http://x","a")', '12345678901234567890.5', undefined, false, 'p3 1:2'],
    ['a,b "c"\n<script>|[x](y)', -0.1, 0, undefined, undefined],
  ],
}

const file = join(tmpdir(), `plan-check-export-${process.pid}.parquet`)
afterAll(() => rmSync(file, { force: true }))

describe('csv', () => {
  test('is what RFC 4180 says, and opens in Excel', () => {
    expect(csv(SHEET)).toBe(
      [
        '\ufeffname,value,count,complete,place',
        '服务业增加值,1.7,3,true,12:5',
        `"'=HYPERLINK(""http://x"",""a"")",12345678901234567890.5,,false,p3 1:2`,
        '"a,b ""c""\n<script>|[x](y)",-0.1,0,,',
        '',
      ].join('\r\n'),
    )
  })

  test.each(['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋A1', '=cmd|/C calc!A0', '－2＋3'])(
    'text that would be run is not: %j',
    (text) => expect(unrunnable(text)).toBe(`'${text}`),
  )

  test.each(['=', '-', '+', '>=', '-5.4%', '+3', '5-3', '服务业', '—', '－', '－5.4％'])('%j is harmless', (text) =>
    expect(unrunnable(text)).toBe(text),
  )
})

test('json keeps numbers exact, and leaves out what is blank', () => {
  expect(JSON.parse(json(SHEET))).toEqual([
    { name: '服务业增加值', value: 1.7, count: 3, complete: true, place: '12:5' },
    { name: '=HYPERLINK("http://x","a")', value: '12345678901234567890.5', complete: false, place: 'p3 1:2' },
    { name: 'a,b "c"\n<script>|[x](y)', value: -0.1, count: 0 },
  ])
  expect(json({ ...SHEET, rows: [] })).toBe('[]\n')
})

test('markdown: text stays text, a row stays a row', () => {
  const lines = markdown([SHEET], ({ zh }) => zh).split('\n')
  expect(lines.slice(0, 5)).toEqual([
    '## 指标',
    '',
    '| 指标 | 数值 | 数量 | 列全 | 位置 |',
    '| --- | --- | --- | --- | --- |',
    '| 服务业增加值 | 1.7 | 3 | true | 12:5 |',
  ])
  expect(lines[6]).toBe('| a,b "c" &#60;script&#62;&#124;&#91;x&#93;(y) | -0.1 | 0 |  |  |')
})

describe('xlsx', () => {
  const book = () =>
    xlsx(
      [SHEET],
      ({ zh }) => zh,
      (_, row) => (row[4] === undefined ? undefined : `plan.pdf#page=3`),
    )

  test('the same bytes each time', async () => {
    const first = await book()
    await new Promise((done) => setTimeout(done, 2100))
    expect(Buffer.compare(await book(), first)).toBe(0)
  })

  test('typed cells, a frozen and filtered header, links', async () => {
    const { unzipSync, strFromU8 } = await import('fflate')
    const parts = unzipSync(await book())
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).toContain('<v>1.7</v>')
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(sheet).toContain('<autoFilter ref="A1:E4"/>')
    expect(sheet.match(/<hyperlink /g)).toHaveLength(2)
    expect(sheet).not.toContain('<f>')
    expect(strFromU8(parts['xl/worksheets/_rels/sheet1.xml.rels'] ?? new Uint8Array())).toContain('plan.pdf#page=3')
  })

  test('is read back by our own reader of workbooks', async () => {
    const { tables } = await readSource({ name: 'x.xlsx', bytes: await book() })
    const rows = tables?.[0]?.rows.map((row) => row.map(({ content }) => content.text))
    expect(rows?.slice(0, 2)).toEqual([
      ['指标', '数值', '数量', '列全', '位置'],
      ['服务业增加值', '1.7', '3', 'TRUE', '12:5'],
    ])
    expect(rows?.[2]?.slice(0, 2)).toEqual(['=HYPERLINK("http://x","a")', '12345678901234567890.5'])
  })

  test('keeps to what Excel takes: all digits shown, long text cut, links not past their number', async () => {
    const { unzipSync, strFromU8 } = await import('fflate')
    const { headings } = SHEET
    const rows = [
      ['字'.repeat(32_768), 1700000000000, 1, true, '1:1'],
      ['字'.repeat(32_767), '123456789.125', 1, true, '1:1'],
      ...Array.from({ length: 65_000 }, () => ['a', 1.5, 1, true, '1:1']),
    ]
    const parts = unzipSync(
      await xlsx(
        [{ name: 'x', headings, rows }],
        ({ name }) => name,
        () => 'a.txt',
      ),
    )
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
    expect(part('xl/worksheets/sheet1.xml').match(/<hyperlink /g)).toHaveLength(65_000)
    expect(part('xl/sharedStrings.xml')).toContain(`<t>${'字'.repeat(32_765)}……</t>`)
    expect(part('xl/sharedStrings.xml')).toContain(`<t>${'字'.repeat(32_767)}</t>`)
    expect(part('xl/styles.xml')).toContain('formatCode="0.000"')
    const source = await readSource({
      name: 'x.xlsx',
      bytes: await xlsx(
        [{ name: 'x', headings, rows: rows.slice(0, 2) }],
        ({ name }) => name,
        () => undefined,
      ),
    })
    const texts = source.tables?.[0]?.rows.map((row) => row[1]?.content.text)
    expect(texts).toEqual(['value', '1700000000000', '123456789.125'])
  })

  test.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [703, 'AAA'],
  ])('column %d is %s', (number, name) => expect(columnName(number)).toBe(name))
})

test('parquet: DuckDB reads the right types', async () => {
  writeFileSync(file, await parquet(SHEET))
  const connection = await (await DuckDBInstance.create()).connect()
  const types = await connection.runAndReadAll(`describe select * from '${file}'`)
  expect(types.getRows().map(([name, type]) => [name, type])).toEqual([
    ['name', 'VARCHAR'],
    ['value', 'DOUBLE'],
    ['count', 'INTEGER'],
    ['complete', 'BOOLEAN'],
    ['place', 'VARCHAR'],
  ])
  const rows = await connection.runAndReadAll(`select * from '${file}'`)
  expect(rows.getRows()).toEqual([
    ['服务业增加值', 1.7, 3, true, '12:5'],
    ['=HYPERLINK("http://x","a")', 12345678901234567000, null, false, 'p3 1:2'],
    ['a,b "c"\n<script>|[x](y)', -0.1, 0, null, null],
  ])
  connection.closeSync()
})
