import { describe, expect, it } from 'vitest'
import { BODY, linesOf, page, tableLines } from './layout.ts'

describe('tables of one cell a line', () => {
  it('one cell a line: columns told by their values', () => {
    const cells = [
      '指标',
      '单位',
      '2023年',
      '2027年',
      '属性',
      '用水总量',
      '亿立方米',
      '12.4',
      '≤12',
      '约束性',
      '再生水利用率',
      '%',
      '24',
      '32',
      '预期性',
    ]
    expect(linesOf(page('一、指标', BODY, '表1:主要指标', ...cells, '二、任务', BODY))).toEqual([
      '# 一、|指标',
      BODY,
      '<table 表1> 主要指标',
      ...tableLines(
        'table of lines, header 1',
        '指标 | 单位 | 2023年 | 2027年 | 属性',
        '用水总量 | 亿立方米 | 12.4 | ≤12 | 约束性',
        '再生水利用率 | % | 24 | 32 | 预期性',
      ),
      '# 二、|任务',
      BODY,
    ])
  })

  it('one cell a line: cells of two lines, and a next heading without a dot', () => {
    const text = page(
      '（一）控制',
      '表2:控制指标',
      '县(区)',
      '2023年用水量\n(亿立方米)',
      '2027年控制量\n(亿立方米)',
      '清河县',
      '3.10',
      '2.95',
      '白石县\n(含库区)',
      '2.60',
      '2.50',
      '合计',
      '5.70',
      '5.45',
      '1健全定额管理',
      BODY,
    )
    expect(linesOf(text)).toEqual([
      '# （一）|控制',
      '<table 表2> 控制指标',
      ...tableLines(
        'table of lines, header 1',
        '县(区) | 2023年用水量(亿立方米) | 2027年控制量(亿立方米)',
        '清河县 | 3.10 | 2.95',
        '白石县(含库区) | 2.60 | 2.50',
        '合计 | 5.70 | 5.45',
      ),
      '## 1|健全定额管理',
      BODY,
    ])
  })

  it('one cell a line: a bracket on a line of its own, and a name cut in two', () => {
    const row = (name: string[], place: string, ...values: string[]): string[] => [...name, place, ...values]
    const text = page(
      '一、项目',
      '表3：重点项目列表',
      ...['项目名称', '地点', '面积(亩)', '产值(亿元)'],
      ...row(['科学谷一期'], '金凤', '200', '30'),
      ...row(['智慧芯城二期'], '西永', '300', '50'),
      ...row(['软件园三期', '(含配套)'], '西永', '100', '10'),
      ...row(['检验检测认证中心', '二期扩建工程'], '金凤', '80', '20'),
      '二、任务',
      BODY,
    )
    expect(linesOf(text)).toEqual([
      '# 一、|项目',
      '<table 表3> 重点项目列表',
      ...tableLines(
        'table of lines, header 1',
        '项目名称 | 地点 | 面积(亩) | 产值(亿元)',
        '科学谷一期 | 金凤 | 200 | 30',
        '智慧芯城二期 | 西永 | 300 | 50',
        '软件园三期(含配套) | 西永 | 100 | 10',
        '检验检测认证中心二期扩建工程 | 金凤 | 80 | 20',
      ),
      '# 二、|任务',
      BODY,
    ])
  })
})
