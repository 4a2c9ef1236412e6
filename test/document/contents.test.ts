import { describe, expect, it } from 'vitest'
import { BODY, blockLines, MORE, page, partOf } from './layout.ts'

describe('contents', () => {
  const body = ['一、发展背景', BODY, '（一）发展基础', BODY, '二、总体要求', MORE]
  const outline = ['# 一、|发展背景', BODY, '## （一）|发展基础', BODY, '# 二、|总体要求', MORE]

  it.each<[string, string[], (number | undefined)[]]>([
    ['dot leaders', ['目  录', '一、发展背景.......1', '（一）发展基础 ········ 2', '二、总体要求……………3'], [1, 2, 3]],
    [
      'pipes',
      ['目录', '| 一、发展背景 | 1 |', '| --- | --- |', '| （一）发展基础 | 2 |', '| 二、总体要求 | 3 |'],
      [1, 2, 3],
    ],
    ['no pages', ['目录', '一、发展背景', '（一）发展基础', '二、总体要求'], [undefined, undefined, undefined]],
  ])('%s', (_, lines, pages) => {
    const part = partOf(page('某市某行动方案', lines.join('\n'), '某市某行动方案', ...body))
    expect(part.contents.map(({ number, title, page: at }) => [number, title, at])).toEqual([
      ['一', '发展背景', pages[0]],
      ['一', '发展基础', pages[1]],
      ['二', '总体要求', pages[2]],
    ])
    expect(blockLines(part)).toEqual(outline)
  })

  it.each([
    ['支出表（基本支出） ......25', '支出表（基本支出）', 25],
    ['支出表（12）', '支出表', 12],
  ])('a bracket is the number’s own or the title’s: %s', (last, title, at) => {
    const part = partOf(
      page('某市某行动方案', `目录\n一、发展背景......1\n二、总体要求......2\n${last}`, '一、发展背景', BODY),
    )
    expect(part.contents[2]).toMatchObject({ title, page: at })
  })

  it('ends where the text begins, though it repeats the first entry', () => {
    const part = partOf(page('某市某行动方案', '目录\n一、发展背景\n二、总体要求\n三、重点任务', '一、发展背景', BODY))
    expect(part.contents).toHaveLength(3)
    expect(blockLines(part)).toEqual(['# 一、|发展背景', BODY])
  })
})
