import { describe, expect, test } from 'vitest'
import { planOf } from './plan-of.ts'

const TABLE = '表1 主要指标\n\n| 指标 | 2020年 | 2025年 |\n| --- | --- | --- |\n| 港口吞吐量（万吨） | 100 | 200 |'

function told(...lines: readonly string[]): string[] {
  return planOf(...lines).references.map(({ to, found }) => (found ? to : `${to}?`))
}

describe('references', () => {
  test.each([
    ['主要指标见表1，任务见专栏2。', ['表1', '专栏2?']],
    ['各项安排（见附件1、附件2）分年落实。', ['附件1?', '附件2?']],
    ['数据见表1—表3。', ['表1', '表2?', '表3?']],
    ['数据见表1、2。', ['表1', '表2?']],
    ['各级人大代表30名参加，绘制地图8张，关注10个问题。', []],
    ['具体名单详见附件。', ['附件?']],
  ])('%s', (line, expected) => {
    expect(told(line, TABLE)).toEqual(expected)
  })

  test('a title line and an announcement are none', () => {
    expect(told('坚持统筹推进。', TABLE, '附件：1.项目清单')).toEqual([])
  })
})

describe('announced annexes', () => {
  test.each([
    [['附件：项目汇总表'], ['-项目汇总表']],
    [
      ['附件：1.项目汇总表', '2.2025年责任分工'],
      ['1项目汇总表', '22025年责任分工'],
    ],
    [['附件：1.项目汇总表2.责任分工'], ['1项目汇总表', '2责任分工']],
  ])('%j', (lines, expected) => {
    const { announced } = planOf('坚持统筹推进。', ...lines)
    expect(announced.map(({ number, title }) => `${number ?? '-'}${title ?? ''}`)).toEqual(expected)
  })
})
