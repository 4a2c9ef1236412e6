import { describe, expect, it } from 'vitest'
import { isPageMark, isUnreadable, readLines, runningHeads, wrapWidth } from '../../src/document/lines.ts'
import { sourceOf, wrapped } from './layout.ts'

const linesOf = (text: string, format: 'text' | 'markdown' = 'text') => readLines(sourceOf(text, format), undefined, [])
const LONG = '坚持问题导向、分类施策，健全设施、壮大主体、优化环境，推动各项工作落到实处'

it('lines know their width, their indent and their level', () => {
  const [first, second, third] = linesOf('## 一、目标\n　　到 2025 年\n', 'markdown')
  expect(first).toMatchObject({ level: 2, blank: false, passage: { text: '一、目标' } })
  expect(second).toMatchObject({ indent: 4, width: 10, passage: { text: '到2025年' } })
  expect(second?.level).toBeUndefined()
  expect(third).toBeUndefined()
})

describe('page marks', () => {
  it.each(['— 3 —', '- 12 -', '－3－', '第3页', '第3页 共20页', '—3—'])('%s stands for itself', (mark) => {
    expect(isPageMark(linesOf(`短\n${mark}\n短`), 1)).toBe(true)
  })

  it.each(['3', '12', 'II', 'I I', '3/20'])('%s between lines of text', (mark) => {
    expect(isPageMark(linesOf(`${LONG}\n\n${mark}\n\n${LONG}`), 2)).toBe(true)
    // a cell
    expect(isPageMark(linesOf(`指标\n\n${mark}\n\n预期性`), 2)).toBe(false)
  })

  it.each(['3家', '2025', '一', '3.5', '——', '第3页的内容如下所述为准', ''])('%j is none', (line) => {
    expect(isPageMark(linesOf(`${LONG}\n${line}\n${LONG}`), 1)).toBe(false)
  })
})

it('running heads stand beside three page marks and more', () => {
  const lines = linesOf(['规划', '甲', '— 1 —', '规划', '乙', '— 2 —', '规划', '丙', '— 3 —', '丁'].join('\n'))
  expect([...runningHeads(lines, new Set([2, 5, 8]))].sort((a, b) => a - b)).toEqual([0, 3, 6])
  expect([...runningHeads(lines, new Set([2]))]).toEqual([])
})

describe('the width at which a text is cut', () => {
  it('most lines end there', () => {
    const text = wrapped(`${LONG}，`.repeat(30))
    const width = wrapWidth(linesOf(text)) ?? 0
    expect(Math.abs(width - 60)).toBeLessThanOrEqual(3)
  })

  it('none where each line is a paragraph, nor in a short text', () => {
    const paragraphs = Array.from({ length: 30 }, (_, index) => LONG.repeat(1 + (index % 7)))
    expect(wrapWidth(linesOf(paragraphs.join('\n')))).toBeUndefined()
    expect(wrapWidth(linesOf(wrapped(LONG)))).toBeUndefined()
  })
})

describe('unreadable lines', () => {
  it.each(['ದನూՑ', 'ޑ', '——ࢽ', '\ufffd\ufffd\ufffd', '\ue001\ue002'])('%j', (text) => {
    expect(isUnreadable(text)).toBe(true)
  })

  it.each(['到2025年', '——', '— 3 —', 'GDP', '35℃', '①', '㎡', '发展区데이터中心建设', 'α粒子', '……', '𠮷野家', '①②③'])(
    '%j is not',
    (text) => {
      expect(isUnreadable(text)).toBe(false)
    },
  )
})
