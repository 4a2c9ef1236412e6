import { describe, expect, it } from 'vitest'
import { BODY, linesOf, tableLines } from './layout.ts'

describe('tables aligned by blanks', () => {
  it('aligned by blanks', () => {
    const text = [
      '一、指标',
      BODY,
      '',
      '                表1 规划主要指标',
      '序号  指标名称        单位      2020年   2035年   属性',
      '1     森林覆盖率      %         46.8     51.0     约束性',
      '2     森林蓄积量      万立方米  4,286    5,680    约束性',
      '3     受害率          ‰        0.21     ≤0.60    预期性',
      '注：2020年为实际值。',
      '',
      '二、任务',
      BODY,
    ].join('\n')
    expect(linesOf(text)).toEqual([
      '# 一、|指标',
      BODY,
      '<table 表1> 规划主要指标',
      ...tableLines(
        'table of spaces, header 1',
        '序号 | 指标名称 | 单位 | 2020年 | 2035年 | 属性',
        '1 | 森林覆盖率 | % | 46.8 | 51.0 | 约束性',
        '2 | 森林蓄积量 | 万立方米 | 4,286 | 5,680 | 约束性',
        '3 | 受害率 | ‰ | 0.21 | ≤0.60 | 预期性',
        'note 注：2020年为实际值。',
      ),
      '# 二、|任务',
      BODY,
    ])
  })
})
