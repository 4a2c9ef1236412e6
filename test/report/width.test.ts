import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endOf, padEnd, shorten, startOf, widthOf, wrap } from '../../src/report/width.ts'

const words = fc
  .array(fc.constantFrom('服务业', '增加值', '1.7', 'GDP', '，', '（', '）', '“', '”', ' ', '。', '%', '\u{20000}'))
  .map((w) => w.join(''))

describe('wrap', () => {
  test.each([
    ['到2025年，服务业增加值达到1.7万亿元。', 12, ['到2025年，服', '务业增加值达', '到1.7万亿', '元。']],
    ['1.7 万亿元 = [16500, 17500] 亿元', 16, ['1.7 万亿元 =', '[16500, 17500]', '亿元']],
    ['服务业（“十四五”）', 10, ['服务业', '（“十四', '五”）']],
    ['', 10, ['']],
    ['一\n二', 10, ['一', '二']],
    ['antidisestablishmentarianism', 10, ['antidisest', 'ablishment', 'arianism']],
    ['中', 1, ['中']],
  ])('%j in %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines)
  })

  test('keeps every character but blanks at line ends, and the width', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 40 }), (text, width) => {
        const lines = wrap(text, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        expect(lines.filter((line) => widthOf(line) > width)).toEqual([])
      }),
    )
  })
})

describe('cutting', () => {
  test('counts an ideograph as two columns', () => {
    expect(startOf('服务业GDP', 5)).toBe('服务')
    expect(startOf('服务业GDP', 7)).toBe('服务业G')
    expect(endOf('服务业GDP', 4)).toBe('GDP')
    expect(shorten('服务业增加值占比', 9)).toBe('服务…占比')
    expect(padEnd('服务', 6)).toBe('服务  ')
  })

  test('never cuts a character of two units', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 20 }), (text, width) => {
        const cut = shorten(text, width)
        expect(widthOf(cut)).toBeLessThanOrEqual(Math.max(width, 1))
        expect(cut).not.toMatch(/\p{Surrogate}/u)
      }),
    )
  })
})
