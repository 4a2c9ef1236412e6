import { describe, expect, it } from 'vitest'
import { structure } from '../../src/document/structure.ts'
import type { SourceLine } from '../../src/read/source.ts'
import { blockLines, page, partOf, sourceOf } from './layout.ts'

describe('marks of footnotes in the text', () => {
  it('are none of its words where a footnote begins with the mark', () => {
    const part = partOf(
      page(
        '某市某实施方案',
        '一、资金安排',
        '全市一般公共预算①收入完成12.6亿元，为汇总预',
        '①一般公共预算是指以税收为主体的收支预算。',
        '算的98.7%，增长5.5%。',
      ),
    )
    expect(part.footnotes.map(({ passage }) => passage.text)).toEqual(['①一般公共预算是指以税收为主体的收支预算。'])
    expect(blockLines(part).at(-1)).toBe('全市一般公共预算收入完成12.6亿元，为汇总预算的98.7%，增长5.5%。')
  })

  it('are none of its words where their font gives them characters of its own', () => {
    const source = sourceOf(
      page(
        '某市某实施方案',
        '一、资金安排',
        '总收入预计为238.22亿元\u{f0abc}，下降23.1%。',
        '\u{f0abc}总收入不含拟增发的债务。',
      ),
    )
    const lines = source.lines.map(
      (line): SourceLine => (source.text.startsWith('\u{f0abc}', line.start) ? { ...line, note: true } : line),
    )
    const [part] = structure({ ...source, lines }, undefined)
    if (part === undefined) throw new Error('no plan')
    expect(blockLines(part).at(-1)).toBe('总收入预计为238.22亿元，下降23.1%。')
  })

  it('are items of a list elsewhere', () => {
    const items = '重点包括：①污水处理；②再生水利用，共投入12.6亿元。'
    expect(blockLines(partOf(page('某市某实施方案', '一、资金安排', items)))).toContain(items)
  })
})
