import { describe, expect, it } from 'vitest'
import { BODY, linesOf, page, tableLines } from './layout.ts'

describe('tables that the text divides', () => {
  it('Markdown, cut by a page: header empty, repeated, or missing', () => {
    const head = '| 序号 | 指标 | 2025年 |\n| --- | --- | --- |'
    const text = page(
      '一、指标',
      BODY,
      '表 2 主要指标',
      `${head}\n| 1 | 床位（张） | 40 |`,
      '— 4 —',
      '| | | |\n| --- | --- | --- |\n| 2 | 床位占比 | 75% |',
      '— 5 —',
      `${head}\n| 3 | 覆盖率 | —— |`,
      '注：〔 〕内为累计数。',
      '二、任务',
      BODY,
    )
    expect(linesOf(text)).toEqual([
      '# 一、|指标',
      BODY,
      '<table 表2> 主要指标',
      ...tableLines(
        'table of pipes, header 1',
        '序号 | 指标 | 2025年',
        '1 | 床位（张） | 40',
        '2 | 床位占比 | 75%',
        '3 | 覆盖率 | ——',
        'note 注：〔〕内为累计数。',
      ),
      '# 二、|任务',
      BODY,
    ])
  })

  it('tabs: merged cells empty, header over two lines, blanks inside words, the unit above', () => {
    const text = [
      '一、投资',
      BODY,
      '某市项目投资表',
      '单位：万元',
      '项目 大类\t项目名称\t投入金额\t\t备注',
      '\t\t市级 资金\t区级 资金\t',
      '环城 绿道\t滨江段 绿道\t2,000\t1700\t',
      '\t西山段\t1400\t——\t含 步道',
      '合计\t\t3400\t1700\t',
      '',
      BODY,
    ].join('\n')
    expect(linesOf(text)).toEqual([
      '# 一、|投资',
      BODY,
      ...tableLines(
        'table of tabs, header 2, 单位：万元',
        '项目大类 | 项目名称 | 投入金额 |  | 备注',
        ' |  | 市级资金 | 区级资金 | ',
        '环城绿道 | 滨江段绿道 | 2,000 | 1700 | ',
        ' | 西山段 | 1400 | —— | 含步道',
        '合计 |  | 3400 | 1700 | ',
      ),
      BODY,
    ])
  })

  it('tabs: a group stands alone in its line', () => {
    const text = [
      '一、支出',
      '项目\t2025年\t2026年',
      '一、人员经费',
      '工资\t95870\t98640',
      '小计\t95870\t98640',
      '',
      BODY,
    ].join('\n')
    expect(linesOf(text)).toEqual([
      '# 一、|支出',
      ...tableLines(
        'table of tabs, header 1',
        '项目 | 2025年 | 2026年',
        '一、人员经费 |  | ',
        '工资 | 95870 | 98640',
        '小计 | 95870 | 98640',
      ),
      BODY,
    ])
  })

  it('Markdown with no rule under the header: its rows are those before the first value', () => {
    const text = page('一、投资', BODY, '| 项目 | 金额 | |\n| | 市级 | 区级 |\n| 绿道 | 20 | 17 |')
    expect(linesOf(text)).toEqual([
      '# 一、|投资',
      BODY,
      ...tableLines('table of pipes, header 2', '项目 | 金额 | ', ' | 市级 | 区级', '绿道 | 20 | 17'),
    ])
  })

  it('a title that fills the header row alone is the caption', () => {
    const text = page(
      '一、工程',
      BODY,
      '| 专栏14 重点工程 | | |\n| --- | --- | --- |\n| 序号 | 名称 | 投资 |\n| 1 | 水厂 | 20 |',
    )
    expect(linesOf(text)).toEqual([
      '# 一、|工程',
      BODY,
      '<box 专栏14> 重点工程',
      ...tableLines('table of pipes, header 1', '序号 | 名称 | 投资', '1 | 水厂 | 20'),
    ])
  })
})
