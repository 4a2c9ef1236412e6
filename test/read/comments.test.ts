import { describe, expect, test } from 'vitest'
import { inlineSuppressions } from '../../src/config/inline.ts'
import { readSource } from '../../src/read/index.ts'

const read = (name: string, text: string) => readSource({ name, bytes: new TextEncoder().encode(text) })
const shown = async (text: string) => {
  const source = await read('a.md', text)
  return source.lines.map(({ start, end, content }) => content?.text ?? source.text.slice(start, end))
}

describe('comments of Markdown', () => {
  test('are no words of it', async () => {
    expect(await shown('一<!-- 二 -->三\n<!-- 四\n五 -->\n六')).toEqual(['一三', '', '', '六'])
  })

  test('that never close are text', async () => {
    expect(await shown('一<!-- 二\n三')).toEqual(['一<!-- 二', '三'])
  })

  test('in plain text are text', async () => {
    const source = await read('a.txt', '一<!-- 二 -->')
    expect(source.comments).toBeUndefined()
  })
})

describe('plan-check-disable-next', () => {
  const targets = async (name: string, text: string) =>
    inlineSuppressions(await read(name, text)).map(({ target, reason, place }) => ({
      ...target,
      reason,
      at: place.line,
    }))

  test('is for the next block of Markdown', async () => {
    const text = '# 一\n\n<!-- plan-check-disable-next sums/table, sums/total: 已核对 -->\n\n二\n三\n\n四\n'
    expect(await targets('a.md', text)).toEqual([
      { rules: ['sums/table', 'sums/total'], from: 5, to: 6, reason: '已核对', at: 3 },
    ])
  })

  test('may stand before a word, take a full-width colon, and lack its reason', async () => {
    const text =
      '一\n<!-- plan-check-disable-next sums/table：已核对 -->二\n三\n<!-- plan-check-disable-next sums/table -->\n'
    expect(await targets('a.md', text)).toEqual([
      { rules: ['sums/table'], from: 2, to: 4, reason: '已核对', at: 2 },
      { rules: ['sums/table'], from: 1, to: 0, reason: '', at: 4 },
    ])
  })

  test('is for the next element of a page', async () => {
    const text =
      '<!doctype html><html><body>\n<p>规划目标</p>\n<!-- plan-check-disable-next sums/table: 已核对 -->\n<table>\n<tr><td>甲</td></tr>\n</table>\n<p>后文</p></body></html>'
    expect(await targets('a.html', text)).toEqual([{ rules: ['sums/table'], from: 4, to: 6, reason: '已核对', at: 3 }])
  })

  test('other comments say nothing', async () => {
    expect(
      await targets('a.md', '<!-- plan-check 好 -->\n一\n<!-- plan-check-disable-nextsums/table: x -->\n二'),
    ).toEqual([])
  })
})
