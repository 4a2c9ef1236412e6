import { describe, expect, test } from 'vitest'
import { planOf, quotes } from './plan-of.ts'

function told(line: string): string[] {
  return planOf(line).lists.map(({ items }) =>
    items.map(({ mark, number, text }) => `${mark ?? ''}${number ?? ''}${text}`).join('|'),
  )
}

describe('lists', () => {
  test.each([
    [
      '强化保障。一是加强领导，压实责任；二是加大投入；三是严格考核。',
      ['一是1加强领导，压实责任|二是2加大投入|三是3严格考核'],
    ],
    ['主要任务：（1）整治航道；（2）改造码头。', ['（1）1整治航道|（2）2改造码头']],
    ['主要任务：①整治航道；②改造码头；④更新船舶。', ['①1整治航道|②2改造码头|④4更新船舶']],
    ['推进青屏港改造、白石港扩能和望江港疏浚等重点项目建设。', ['青屏港改造|白石港扩能|望江港疏浚']],
    ['统一是前提，二是基础。', []],
  ])('%s', (line, expected) => {
    expect(told(line)).toEqual(expected)
  })

  test('places', () => {
    expect(quotes(planOf('强化保障。一是加强领导；二是加大投入。').lists)).toEqual([
      '一是加强领导',
      '二是加大投入',
      '一是加强领导',
    ])
  })
})
