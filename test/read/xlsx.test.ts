// Workbooks: what a person sees of a sheet is what is read, with its sheet and cell; hostile ones are refused.

import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type CellOf, f, n, type SheetOf, xlsx } from '../../scripts/formats/sheet.mjs'
import { zip } from '../../scripts/formats/word.mjs'
import { plansOf } from '../../src/extract/plans.ts'
import type { Table } from '../../src/plan/types.ts'
import { type Limits, readSource, type Source } from '../../src/read/index.ts'
import { shownNumber } from '../../src/read/xlsx-format.ts'

const read = (bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Source> =>
  readSource({ name: 'tables.xlsx', bytes }, { limits })

async function tablesOf(sheets: SheetOf[]): Promise<Table[]> {
  const plans = await plansOf(await read(xlsx(sheets)))
  return plans.flatMap(({ tables }) => tables)
}

const texts = ({ rows }: Table): string[][] => rows.map(({ cells }) => cells.map(({ text }) => text))
const HEAD: CellOf[] = ['项目名称', '总投资（万元）']
const ROWS: CellOf[][] = [HEAD, ['水源工程', 300], ['管网改造', 200], ['合计', 500]]

describe('numbers are read as they are shown', () => {
  test.each([
    [0.125, '0.0%', '12.5%'],
    [0.92, '0%', '92%'],
    [1234567.891, '#,##0.00_ ', '1,234,567.89'],
    [1.005, '0.00', '1.01'],
    [2.5, '0', '3'],
    [-12.34, '#,##0.0;[Red]\\-#,##0.0', '-12.3'],
    [-12.34, '0.0_);(0.0)', '(12.3)'],
    [0, '#,##0;-#,##0;"—"', '—'],
    [25000, '0.0,"千元"', '25.0千元'],
    [12345678, '0.0,,', '12.3'],
    [12345678, '#,##0,', '12,346'],
    [3.5, '"¥"#,##0.00', '¥3.50'],
    [3.5, '[$¥-804]#,##0.00', '¥3.50'],
    [45000, 'yyyy"年"m"月"d"日"', '2023年3月15日'],
    [45000, 'yyyy/mm', '2023/03'],
    [0.1 + 0.2, 'General', '0.3'],
    [123456789012345, 'General', '123456789012345'],
    [1e-7, 'General', '0.0000001'],
    [7, '0000', '0007'],
    [5, '0.##', '5'],
    [0.6, '# ?/?', '0.6'],
    [1, '[=1]"是";"否"', '1'],
    [2025, '0"年"', '2025年'],
  ])('%d as %s', (value, format, shown) => {
    expect(shownNumber(value, format, false)).toBe(shown)
  })

  test('days from 1904', () => {
    expect(shownNumber(43538, 'yyyy/m/d', true)).toBe('2023/3/15')
  })

  test('the first days of 1900, which had no 29 February', () => {
    expect([1, 59, 61].map((day) => shownNumber(day, 'yyyy/m/d', false))).toEqual(['1900/1/1', '1900/2/28', '1900/3/1'])
  })
})

describe('a sheet', () => {
  test('title and unit over a table are its own; a place is sheet and cell', async () => {
    const rows = [['投资表'], [null, '单位：亿元'], ['项目名称', '总投资'], ['水源工程', 3], ['合计', 3]]
    const [table] = await tablesOf([{ name: '投资', rows, merged: ['A1:B1'] }])
    expect(table).toMatchObject({ caption: '投资表', unit: '亿元' })
    expect(table?.rows[0]?.cells[1]).toMatchObject({
      value: 3,
      unit: '亿元',
      at: { sheet: '投资', cell: 'B4', quote: '3' },
    })
  })

  test('heads of two rows and merged cells', async () => {
    const rows = [
      ['区县', '投入资金（万元）', null],
      [null, '省级', '市级'],
      ['东区', 30, 20],
      ['西区', 10, 20],
    ]
    const [table] = await tablesOf([{ name: 'Sheet1', rows, merged: ['A1:A2', 'B1:C1'] }])
    expect(table?.columns.map(({ path }) => path)).toEqual([
      ['区县'],
      ['投入资金（万元）', '省级'],
      ['投入资金（万元）', '市级'],
    ])
  })

  test('a blank row parts two tables', async () => {
    const tables = await tablesOf([{ name: 'Sheet1', rows: [...ROWS, [], ['指标', '2025年'], ['水库（座）', 12]] }])
    expect(tables.map(texts)).toEqual([
      [
        ['水源工程', '300'],
        ['管网改造', '200'],
        ['合计', '500'],
      ],
      [['水库（座）', '12']],
    ])
  })

  test('a formula is the value that the file holds; without one it is blank and said', async () => {
    const rows = [HEAD, ['水源工程', 300], ['管网改造', f('1+1')], ['合计', f('SUM(B2:B3)', 500)]]
    const source = await read(xlsx([{ name: 'Sheet1', rows }]))
    expect(source.text).toContain('合计\t500')
    expect(source.remarks).toEqual([{ code: 'formulas-open', data: { count: 1 } }])
  })

  test('hidden sheets are left out, hidden rows are read; both are said', async () => {
    const source = await read(
      xlsx([
        { name: '投资', rows: ROWS, hiddenRows: [3] },
        { name: '旧稿', rows: ROWS, state: 'veryHidden' },
      ]),
    )
    expect(source.text).toBe('投资\n项目名称\t总投资（万元）\n水源工程\t300\n管网改造\t200\n合计\t500\n')
    expect(source.remarks).toEqual([
      { code: 'sheets-hidden', data: { sheets: '旧稿' } },
      { code: 'rows-hidden', data: { count: 1 } },
    ])
  })

  test('strings in the cells, as other writers keep them', async () => {
    const sheets = [{ name: '投资', rows: ROWS }]
    expect((await read(xlsx(sheets, { shared: false }))).text).toBe((await read(xlsx(sheets))).text)
  })

  test('the same indicator of 全市 and of 市本级 is two', async () => {
    const rows = (value: number): CellOf[][] => [
      ['指标', '单位', '2025年'],
      ['供水量', '万吨', n(value, '0')],
    ]
    const plans = await plansOf(
      await read(
        xlsx([
          { name: '全市', rows: rows(90) },
          { name: '市本级', rows: rows(40) },
        ]),
      ),
    )
    const scopes = plans.flatMap(({ indicators }) => indicators.map(({ scope }) => scope))
    expect(scopes).toEqual([undefined, '市本级'])
  })
})

describe('a hostile workbook', () => {
  /** With a part put in place of another. */
  const changed = (name: string, content: string): Uint8Array =>
    zip({ ...unzipSync(xlsx([{ name: 'Sheet1', rows: ROWS }])), [name]: content })
  const SHEET = 'xl/worksheets/sheet1.xml'
  const sheet = (rows: string, more = ''): string => `<worksheet><sheetData>${rows}</sheetData>${more}</worksheet>`

  test('more cells than the limit', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(60)}</row>`
    await expect(read(changed(SHEET, sheet(row.repeat(60))), { cells: 3000 })).rejects.toMatchObject({
      code: 'too-complex',
      data: { what: 'cells' },
    })
  })

  test('one long string in every cell', async () => {
    const strings = `<sst><si><t>${'长'.repeat(100_000)}</t></si></sst>`
    const bytes = zip({
      ...unzipSync(changed(SHEET, sheet(`<row>${'<c t="s"><v>0</v></c>'.repeat(2000)}</row>`))),
      'xl/sharedStrings.xml': strings,
    })
    await expect(read(bytes)).rejects.toMatchObject({ code: 'too-complex', data: { what: 'bytes' } })
  })

  test('a merged cell over the whole sheet, and cells in opposite corners', async () => {
    const merged = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    await expect(read(changed(SHEET, sheet('<row><c r="A1"><v>1</v></c></row>', merged)))).rejects.toMatchObject({
      code: 'too-complex',
      data: { what: 'cells' },
    })
    const corners =
      '<row r="1"><c r="A1" t="str"><v>一</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    await expect(read(changed(SHEET, sheet(corners)))).resolves.toBeDefined()
  })

  test('a bomb, deep nesting, a DOCTYPE, a part cut off, one that is missing', async () => {
    await expect(read(changed(SHEET, ' '.repeat(20_000_000)))).rejects.toMatchObject({ data: { what: 'ratio' } })
    const deep = '<a>'.repeat(600) + '</a>'.repeat(600)
    await expect(read(changed(SHEET, deep))).rejects.toMatchObject({ data: { what: 'depth' } })
    await expect(read(changed(SHEET, '<!DOCTYPE x []><x/>'))).rejects.toMatchObject({ code: 'doctype' })
    await expect(read(changed(SHEET, '<worksheet><sheetData>'))).rejects.toMatchObject({ code: 'damaged-file' })
    await expect(read(changed('xl/_rels/workbook.xml.rels', '<r/>'))).rejects.toMatchObject({ code: 'empty' })
  })
})
