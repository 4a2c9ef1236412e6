import { describe, expect, it } from 'vitest'
import { clean } from '../../src/document/clean.ts'
import { exhibitOf, isPicture } from '../../src/document/exhibits.ts'
import { BODY, linesOf, page } from './layout.ts'

const read = (text: string) => exhibitOf(clean(text, 0, text.length, undefined, []), 0)

describe('titles of exhibits', () => {
  it.each<[string, string, number | undefined, string, string]>([
    ['专栏 4  居家养老提升行动', 'box', 4, '专栏4', '居家养老提升行动'],
    ['专栏四：重点工程', 'box', 4, '专栏四', '重点工程'],
    ['表1：主要指标', 'table', 1, '表1', '主要指标'],
    ['表 1 2025 年末人口构成', 'table', 1, '表1', '2025年末人口构成'],
    ['续表2 主要指标', 'table', 2, '续表2', '主要指标'],
    ['附表3 项目清单', 'table', 3, '附表3', '项目清单'],
    ['图2 空间结构示意图', 'figure', 2, '图2', '空间结构示意图'],
    // numbered among the boxes, though it holds a picture
    ['专栏13 某市布局示意图', 'box', 13, '专栏13', '某市布局示意图'],
    ['附件', 'annex', undefined, '附件', ''],
    ['附件1', 'annex', 1, '附件1', ''],
    ['表2：平台列表[1]', 'table', 2, '表2', '平台列表'],
  ])('%s', (text, kind, number, label, title) => {
    const exhibit = read(text)
    expect(exhibit).toMatchObject({ kind, label, title, filled: false })
    expect(exhibit?.number).toBe(number)
    expect(exhibit?.passage.text.slice(exhibit.titleStart, exhibit.titleEnd)).toBe(title)
  })

  it.each([
    '表明各项工作',
    '图书馆',
    '附件：某市方案',
    '注：2020年为实际值',
    '专栏',
    '表1列出了主要指标。',
    '一、目标',
    '',
  ])('%j is none', (text) => {
    expect(read(text)).toBeUndefined()
  })

  it('a picture has nothing but its title', () => {
    const [picture, list] = [read('图2 空间结构示意图'), read('专栏1 重点工程')]
    expect(picture !== undefined && isPicture(picture)).toBe(true)
    expect(list !== undefined && isPicture(list)).toBe(false)
  })
})

describe('boxes and figures', () => {
  it.each(['➤', '▶', '►', '- ', '●'])('items behind %s', (bullet) => {
    const items = [
      `${bullet}家庭养老床位建设。建立申请、评估、服务全流程管理办法。`,
      `${bullet}适老化改造。2026年改造500户。`,
    ]
    expect(linesOf(page('（一）夯实基础', BODY, '专栏 4  居家养老提升行动', ...items, '（二）做强服务', BODY))).toEqual(
      [
        '# （一）|夯实基础',
        BODY,
        '<box 专栏4> 居家养老提升行动',
        ...items.map((item) => `[专栏4] ${item.replace(' ', '')}`),
        '# （二）|做强服务',
        BODY,
      ],
    )
  })

  it('a figure with no body is empty', () => {
    expect(
      linesOf(page('一、布局', BODY, '专栏3 某市养老服务中心布局示意图', '图2 空间格局图', '二、任务', BODY)),
    ).toEqual([
      '# 一、|布局',
      BODY,
      '<box 专栏3> 某市养老服务中心布局示意图 (empty)',
      '<figure 图2> 空间格局图 (empty)',
      '# 二、|任务',
      BODY,
    ])
  })

  it('表明, 图书 and an announced annex are text', () => {
    const text = ['表明各项工作进展顺利', '图书馆建设', '附件：某市项目汇总表']
    expect(linesOf(page('一、任务', BODY, ...text))).toEqual(['# 一、|任务', BODY, ...text])
  })
})
