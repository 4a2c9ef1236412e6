import { describe, expect, it } from 'vitest'
import { clean } from '../../src/document/clean.ts'
import {
  BLANK_CELL,
  type Grid,
  type GridCell,
  headerRowsOf,
  isDash,
  isValue,
  level,
  mergePages,
  textOf,
} from '../../src/document/grid.ts'

const cell = (text: string): GridCell =>
  text === '' ? BLANK_CELL : { passage: clean(text, 0, text.length, undefined, []) }
const rows = (...lines: string[]): GridCell[][] => lines.map((line) => line.split('|').map(cell))

it.each([
  '1',
  '12.4',
  '1,018',
  '351，740',
  '≤12',
  '>3',
  '≥95',
  '〔2000〕',
  '[20]',
  '54.6%',
  '0.21‰',
  '10.5*',
  '6.0-8.0',
  '-2.3',
  '约300',
])('%s is a value', (text) => {
  expect(isValue(text)).toBe(true)
})

it.each(['', '——', '全覆盖', '2025年', '12家', '78%左右（2025年约76%）', 'A1'])('%j is no value alone', (text) => {
  expect(isValue(text)).toBe(false)
})

it('a dash says that there is none', () => {
  expect(['—', '——', '-', '/', '－'].every(isDash)).toBe(true)
  expect(['', '0', '—1', '无'].some(isDash)).toBe(false)
})

it('rows are made as wide as the widest', () => {
  expect(level(rows('a|b|c', 'd')).map((row) => row.map(textOf))).toEqual([
    ['a', 'b', 'c'],
    ['d', '', ''],
  ])
  expect(level([])).toEqual([])
})

describe('rows of the header', () => {
  it.each<[string, number, string[]]>([
    ['one', 1, ['序号|指标|2025年', '1|床位|40']],
    ['two, the second under a merged cell', 2, ['项目|金额||备注', '|市级|区级|', '甲|1|2|']],
    ['years are no values', 1, ['指标|2020|2025', '床位|38|40']],
    ['a group under it', 1, ['项目|2025年|2026年', '一、人员经费||', '工资|10|20']],
    ['no values at all', 1, ['赛道|领域', '研发|孵化', '检测|认证']],
    ['three', 3, ['甲||', '乙|丙|', '丁|戊|己', '庚|1|2']],
  ])('%s', (_, expected, lines) => {
    expect(headerRowsOf(rows(...lines))).toBe(expected)
  })
})

describe('parts of a table on two pages', () => {
  const grid = (first: number, ...lines: string[]): Grid => ({
    layout: 'pipes',
    rows: rows(...lines),
    headerRows: 1,
    notes: [],
    first,
    last: first + lines.length - 1,
  })
  const merge = (...grids: Grid[]): string[][] =>
    mergePages(grids, () => []).map(({ rows: all }) => all.map((row) => row.map(textOf).join('|')))

  it('one table where the header is repeated, in either width, or left empty', () => {
    expect(merge(grid(0, '项目（个）|投资', '甲|1'), grid(4, '项目(个)|投资', '乙|2'), grid(8, '|', '丙|3'))).toEqual([
      ['项目（个）|投资', '甲|1', '乙|2', '丙|3'],
    ])
  })

  it('two where the header differs, the second has a title, or text stands between', () => {
    expect(merge(grid(0, '项目|投资', '甲|1'), grid(4, '企业|产值', '乙|2'))).toHaveLength(2)
    expect(merge(grid(0, '项目|投资', '甲|1'), grid(4, '项目|投资|年份', '乙|2|3'))).toHaveLength(2)
    const titled: Grid = { ...grid(4, '项目|投资', '乙|2'), caption: cell('表2').passage }
    expect(merge(grid(0, '项目|投资', '甲|1'), titled)).toHaveLength(2)
  })
})
