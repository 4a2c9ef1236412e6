import { expect, test } from 'vitest'
import { planOf } from './plan-of.ts'

const TABLE = [
  '| 序号 | 项目名称 | 单位 | 占比（%） | 投入（万元） | 责任单位 |',
  '| --- | --- | --- | --- | --- | --- |',
  '| 1 | 青屏码头 | 座 | 60 | 600 | 市港航局 |',
  '| 2 | 白石码头 | 座 | 30 | 300 | |',
  '| 3 | 航道整治 | 座 | 10 | 100 | 市水务局 |',
].join('\n')

test('kinds, units and merged cells of a table', () => {
  const [table] = planOf('二、重点项目', TABLE).tables
  expect(table?.columns.map(({ kind, unit }) => [kind, unit])).toEqual([
    ['ordinal', undefined],
    ['text', undefined],
    ['text', undefined],
    ['share', '%'],
    ['amount', '万元'],
    ['text', undefined],
  ])
  expect(table?.rows.map(({ cells }) => [cells[0]?.unit, cells[2]?.merged, cells[5]?.text, cells[5]?.merged])).toEqual([
    [undefined, false, '市港航局', false],
    [undefined, false, '', false],
    [undefined, false, '市水务局', false],
  ])
})

test('a blank owner in the same category is the owner above', () => {
  const lines = [
    '| 类别 | 项目名称 | 投入（万元） | 责任单位 |',
    '| --- | --- | --- | --- |',
    '| 码头 | 青屏码头 | 600 | 市港航局 |',
    '| 码头 | 白石码头 | 300 | |',
    '| 航道 | 航道整治 | 100 | |',
  ]
  const [table] = planOf('二、重点项目', lines.join('\n')).tables
  expect(table?.rows.map(({ cells }) => [cells[3]?.text, cells[3]?.merged])).toEqual([
    ['市港航局', false],
    ['市港航局', true],
    ['', false],
  ])
})

test('（项） behind an account is its level, and no unit', () => {
  const lines = ['| 科目 | 预算数 |', '| --- | --- |', '| 其他支出（项） | 238 |', '| 护理床位（张） | 60 |']
  const [table] = planOf('二、资金安排', '表1 支出预算表', '单位：万元', lines.join('\n')).tables
  expect(table?.rows.map(({ cells }) => cells[1]?.unit)).toEqual(['万元', '张'])
})

test('a row without figures between rows of its kind is no title over those that follow', () => {
  const lines = [
    '| 项目 | 2025年执行数 | 2026年预算数 |',
    '| --- | --- | --- |',
    '| 一、教育支出 | 300 | 320 |',
    '| 二、外事支出 | | |',
    '| 三、农林水支出 | 100 | 110 |',
    '| 合计 | 400 | 430 |',
  ]
  const [table] = planOf('二、资金安排', lines.join('\n')).tables
  expect(table?.rows.map(({ kind }) => kind)).toEqual(['data', 'data', 'data', 'total'])
})

test('a row that tells how columns are reckoned is no head of theirs, and one that numbers them no row', () => {
  const rows = [
    '| 地区 | 合计 | 一般债务 | 增减率 |',
    '| --- | --- | --- | --- |',
    '| 公式 | A=B+C | B | D=B/C |',
    '| 甲 | 1 | 2 | 3 |',
    '| 全县 | 31.5 | 20.1 | 4.2% |',
    '| 县本级 | 24.3 | 15.2 | 3.1% |',
  ]
  const [table] = planOf('二、债务', rows.join('\n')).tables
  expect(table?.columns.map(({ path, kind }) => [path.join(' '), kind])).toEqual([
    ['地区', 'text'],
    ['合计', 'number'],
    ['一般债务', 'number'],
    ['增减率', 'rate'],
  ])
  expect(table?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['全县', '县本级'])
})

test('columns that a column of money is the sum of have its unit; days are no figures', () => {
  const rows = [
    '| 序号 | 项目名称 | 总投资（万元） | 省级资金 | 县级资金 | 开工时间 |',
    '| --- | --- | --- | --- | --- | --- |',
    '| 1 | 城东管网 | 2,100 | 1,200 | 900 | 2025-03-01 |',
    '| 2 | 城西管网 | 1,600 | 900 | 700 | 2025-09-01 |',
    '| 3 | 老旧管网 | 1,200 | 700 | 500 | 2026-01-02 |',
    '| 合计 | | 4,900 | 2,800 | 2,100 | |',
  ]
  const columns = (lines: readonly string[]) =>
    planOf('二、重点项目', lines.join('\n')).tables[0]?.columns.map(({ kind, unit }) => [kind, unit])
  expect(columns(rows)).toEqual([
    ['ordinal', undefined],
    ['text', undefined],
    ['total', '万元'],
    ['amount', '万元'],
    ['amount', '万元'],
    ['date', undefined],
  ])
  const other = rows.map((row) =>
    row.replace('省级资金', '建筑面积').replace('县级资金', '层数').replace('900 |', '6 |'),
  )
  expect(columns(other)?.slice(3, 5)).toEqual([
    ['number', undefined],
    ['number', undefined],
  ])
})
