import { describe, expect, test } from 'vitest'
import { planOf } from './plan-of.ts'

const LONG = '成都服务业产业规模持续增长，服务业平均增速居全国副省级城市前列，对外开放水平'

describe('footnotes', () => {
  test('a raised mark and the note under the page', () => {
    const plan = planOf(
      '一、发展背景',
      `${LONG}¹，在全国、西部地`,
      '',
      '¹数据来自《成都统计年鉴》。',
      '',
      '区的地位进一步提升。',
    )
    expect(plan.exhibits.map(({ kind, number, label, title }) => [kind, number, label, title])).toEqual([
      ['note', 1, '¹', '数据来自《成都统计年鉴》。'],
    ])
    expect(plan.references.map(({ to, found }) => [to, found])).toEqual([['¹', true]])
  })

  test('a power of a unit is no mark', () => {
    expect(planOf('一、发展背景', `${LONG}，新建绿地300m²，改造步道5公里。`).references).toEqual([])
  })
})

describe('an annex with its title on the next line', () => {
  test('is titled by it, whole or over a table', () => {
    const plan = planOf(
      '一、总体要求',
      `${LONG}。`,
      '附件：项目建设汇总表',
      '',
      '附件',
      '',
      '项目建设汇总表',
      '',
      `${LONG}。`,
    )
    expect(plan.exhibits.map(({ kind, title, at }) => [kind, title, at?.quote])).toEqual([
      ['annex', '项目建设汇总表', '项目建设汇总表'],
    ])
  })
})

describe('headings', () => {
  const titles = (...lines: readonly string[]): string[] =>
    planOf(...lines)
      .outline.slice(1)
      .flatMap(({ title, children }) => [title, ...children.map((child) => child.title)])

  test('a chapter’s title goes on behind a colon', () => {
    expect(titles('第一章 格局构建：切实筑牢生态安全屏障', `${LONG}。`)).toEqual(['格局构建：切实筑牢生态安全屏障'])
  })

  test('5G is part of a name, no figure', () => {
    expect(titles('一、重点任务', `1.深化“5G+工业互联网”融合应用。${LONG}。`)).toEqual([
      '重点任务',
      '深化“5G+工业互联网”融合应用',
    ])
  })

  test('四、一般债券… is marked', () => {
    expect(titles('一、一般债券还本支出情况', `${LONG}。`)).toEqual(['一般债券还本支出情况'])
  })

  test('a sentence on its line over text with no mark', () => {
    const long = '推动供需高水平动态适配，在建设强大国内市场中努力扩大有潜能的消费和有效益的投资'
    expect(titles('一、工作安排', `（一）${long}。`, `${LONG}，${LONG}。`)).toEqual(['工作安排', long])
  })
})

describe('a character that a page break printed twice', () => {
  const doubled = (...lines: readonly string[]): number =>
    planOf('一、发展背景', ...lines).damage.filter(({ kind }) => kind === 'doubled').length

  test('is recorded over a blank line', () => {
    expect(
      doubled(`${LONG}，培育人工智能、区`, '', '区块链等新兴领域，建设国家级创新平台，推动共建工业互联网示范区。'),
    ).toBe(1)
  })

  test('inside a line it is a word', () => {
    expect(doubled(`${LONG}，打造成成都旅游数据中心。`)).toBe(0)
  })
})
