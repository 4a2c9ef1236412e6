// Texts that made some step look at the whole of them again for each of their lines or characters, or nest without end.
// Each ends within vitest's own limit; what is asserted is that nothing is lost or thrown on the way.

import { describe, expect, it } from 'vitest'
import { blockLines, partsOf } from './layout.ts'

const structured = (text: string): number => partsOf(text).reduce((sum, part) => sum + part.blocks.length, 0)

const CHARACTERS = [
  '1',
  '、',
  '（',
  '(',
  ' ',
  '　',
  '\t',
  '年',
  '|',
  '《',
  '》',
  '“',
  '一',
  '五',
  '约',
  '?',
  '？',
  '?，',
  '-',
  '—',
  '.',
  '0',
  '①',
  '#',
  '区(qū',
  '1-',
  '1,',
  '1  ',
  '目录',
  '<',
  '[',
]

describe('a line of 100,000 characters', () => {
  it.each(CHARACTERS)('%j', (unit) => {
    const line = unit.repeat(100_000 / unit.length)
    expect(structured(`一、目标\n${line}\n到2025年，全市用水总量控制在12亿立方米以内。`)).toBeGreaterThan(0)
  })

  it('words behind it stay where they are', () => {
    const [part] = partsOf(`一、目标\n\n${'（'.repeat(100_000)}5家`)
    const paragraph = part?.blocks.at(-1)
    expect(paragraph?.kind === 'paragraph' && paragraph.passage.text.endsWith('（5家')).toBe(true)
  })
})

const LINES = [
  '1',
  '— 1 —',
  '一、标题',
  '表',
  '表1 某表',
  '项目',
  '项目名称',
  '指标',
  '目录',
  '|',
  '| a | b |',
  'a\tb',
  '1  2  3',
  '专栏1',
  '附件',
  '注：',
  '[1] 注',
  '《',
  '二、关于某事的方案',
  '某市某某实施方案',
  '关于某某的通知',
  '来源：某报',
  '相关链接',
  '单位：万元',
  '1.5',
  '•',
  '一段没有句号的文字，它一直继续下去没有句号也不停止的文字',
]

describe('20,000 lines', () => {
  it.each(LINES)('%j', (line) => {
    expect(() => structured(`${line}\n`.repeat(20_000))).not.toThrow()
    expect(() => structured(`${line}\n\n`.repeat(10_000))).not.toThrow()
  })
})

describe('many of a kind', () => {
  it('10,000 headings', () => {
    const text = Array.from({ length: 10_000 }, (_, index) => `（一）标题${index}\n\n正文${index}，内容如下。`).join(
      '\n\n',
    )
    expect(structured(text)).toBe(20_000)
  })

  it('headings that go deeper and deeper', () => {
    const marks = ['第一章 ', '第一节 ', '一、', '（一）', '1.1', '1.1.1', '1.', '（1）', '——']
    const text = Array.from({ length: 3000 }, () => marks.map((mark) => `${mark}标题。正文`).join('\n\n')).join('\n\n')
    expect(structured(text)).toBeGreaterThan(20_000)
  })

  it('a table of contents of 10,000 lines, and a table of 20,000 cells', () => {
    const contents = Array.from({ length: 10_000 }, (_, index) => `标题${index}......${index % 999}`)
    expect(partsOf(`目录\n${contents.join('\n')}`)[0]?.contents).toHaveLength(10_000)
    const cells = Array.from({ length: 20_000 }, (_, index) => (index % 2 === 0 ? `名称${index}` : `${index}`))
    const [part] = partsOf(`表1：某表\n\n项目\n\n数量（个）\n\n${cells.join('\n\n')}`)
    const table = part?.blocks.find((block) => block.kind === 'table')
    expect(table?.kind === 'table' && table.grid.rows.length).toBe(10_001)
  })

  it('rows whose names are cut into very many lines are no table', () => {
    const rows = Array.from({ length: 300 }, (_, index) => `名称${index}\n\n${'词语\n\n'.repeat(30)}${index}`)
    expect(() => structured(`表1：某表\n\n名称\n\n内容\n\n面积(亩)\n\n${rows.join('\n\n')}`)).not.toThrow()
  })

  it('a paragraph of 20,000 cut lines is one', () => {
    const line = '一行没有句号的文字它一直继续下去没有句号也不停止的文字二十'
    const [part] = partsOf(Array.from({ length: 20_000 }, () => line).join('\n'))
    const lengths = part === undefined ? [] : blockLines(part).map((text) => text.length)
    expect(lengths).toEqual([line.length * 20_000])
  })

  it('page marks with a running head each', () => {
    const text = Array.from({ length: 10_000 }, (_, index) => `某某规划\n— ${index} —`).join('\n')
    expect(structured(text)).toBeLessThanOrEqual(1)
  })

  it('very many columns', () => {
    expect(() =>
      structured(`${'名称  '.repeat(30_000)}\n${'1  '.repeat(20_000)}\n${'1  '.repeat(10_000)}`),
    ).not.toThrow()
    const bars = '|'.repeat(50_000)
    expect(() => structured(`${bars}\n${bars}\n${bars}`)).not.toThrow()
  })
})

it('no text, and no lines but blank ones', () => {
  expect(structured('')).toBe(0)
  expect(structured('\n\n \n\t\n')).toBe(0)
})
