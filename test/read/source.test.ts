import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineAt, placeAt, type Source, splitLines } from '../../src/read/source.ts'
import { textLines } from '../../src/read/text.ts'

const sourceOf = (text: string): Source => ({
  name: 'plan.txt',
  format: 'text',
  encoding: 'utf-8',
  sha256: '',
  text,
  lines: splitLines(text),
})

describe('lines', () => {
  it.each<[string, string[]]>([
    ['甲\n乙', ['甲', '乙']],
    ['甲\r\n乙\r\n', ['甲', '乙']],
    ['甲\r乙', ['甲', '乙']],
    ['甲\n\n乙', ['甲', '', '乙']],
    ['甲\n\r乙', ['甲', '', '乙']],
    ['\n', ['']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(splitLines(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })

  it('the line of an offset', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('甲', 'a', '\n', '\r\n', '\r'), { minLength: 1, maxLength: 40 }),
        (parts) => {
          const text = parts.join('')
          const lines = splitLines(text)
          lines.forEach(({ start, end }, index) => {
            expect(lineAt(lines, start)).toBe(index)
            expect(lineAt(lines, Math.max(start, end - 1))).toBe(index)
            expect(text.slice(start, end)).not.toMatch(/[\r\n]/)
          })
        },
      ),
    )
  })
})

describe('places', () => {
  it('count lines and columns from 1, in UTF-16 units', () => {
    const source = sourceOf('甲乙\r\n𠮷丙丁')
    expect(placeAt(source, 1, 2)).toEqual({ line: 1, column: 2, length: 1, quote: '乙' })
    expect(placeAt(source, 6, 8)).toEqual({ line: 2, column: 3, length: 2, quote: '丙丁' })
  })

  it('of a stretch over lines, the part on its first', () => {
    expect(placeAt(sourceOf('甲乙\n丙丁'), 1, 5)).toEqual({ line: 1, column: 2, length: 1, quote: '乙' })
  })

  it('of nothing is empty', () => {
    expect(placeAt(sourceOf('甲乙'), 1, 1)).toEqual({ line: 1, column: 2, length: 0, quote: '' })
  })
})

it('# marks headings of Markdown, and of nothing else', () => {
  const text = '# 标题\n## 一、目标\n#标签\n####### 七\n正文 # 不是'
  expect(textLines(text, 'markdown').map(({ level }) => level)).toEqual([1, 2, undefined, undefined, undefined])
  expect(textLines(text, 'text').every(({ level }) => level === undefined)).toBe(true)
})
