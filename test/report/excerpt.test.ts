import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptOf } from '../../src/report/excerpt.ts'
import { widthOf } from '../../src/report/width.ts'

const LINE =
  '到2020年，经济总量再上台阶；到2025年，全市服务业增加值达到1.7万亿元，服务业增加值占GDP的比重达到67%左右，建成国际消费中心城市。'

function joined(
  line: string | undefined,
  quote: string,
  width: number,
  column = (line ?? '').indexOf(quote) + 1,
): string {
  const { before, quote: marked, after } = excerptOf(line, { column, quote }, width)
  return `${before}[${marked}]${after}`
}

describe('an excerpt', () => {
  test('is the whole line where it fits', () => {
    expect(joined('总投资2000万元。', '2000万元', 40)).toBe('总投资[2000万元]。')
  })

  test('begins with the clause of the quote where there is one near', () => {
    expect(joined(LINE, '1.7万亿元', 76)).toBe(
      '…到2025年，全市服务业增加值达到[1.7万亿元]，服务业增加值占GDP的比重达到67%左…',
    )
    expect(joined(LINE, '1.7万亿元', 60)).toBe('…2025年，全市服务业增加值达到[1.7万亿元]，服务业增加值占GDP的…')
  })

  test('is cut on both sides of a quote far inside', () => {
    expect(joined(LINE, '67%', 30)).toBe('…占GDP的比重达到[67%]左右，建成…')
  })

  test('shows the end of the line', () => {
    expect(joined(LINE, '国际消费中心城市', 36)).toBe('…达到67%左右，建成[国际消费中心城市]。')
  })

  test('joins the blanks that layout put in, and drops what cannot be seen', () => {
    expect(joined('总\t投资　　2000 \u200b万元', '2000 \u200b万元', 40)).toBe('总 投资 [2000 万元]')
  })

  test('of a line that is not at hand, or another, is the quote', () => {
    expect(joined(undefined, '1.7万亿元', 40)).toBe('[1.7万亿元]')
    expect(joined('别的文字', '1.7万亿元', 40, 1)).toBe('[1.7万亿元]')
  })

  test('shortens a long quote in its middle', () => {
    const { quote } = excerptOf(LINE, { column: 1, quote: LINE }, 40)
    expect(quote).toMatch(/^到2020年，.*….*中心城市。$/)
    expect(widthOf(quote)).toBeLessThanOrEqual(28)
  })

  test('is never wider than asked', () => {
    fc.assert(
      fc.property(
        fc.nat(LINE.length - 1),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 20, max: 120 }),
        (start, length, width) => {
          const { before, quote, after } = excerptOf(
            LINE,
            { column: start + 1, quote: LINE.slice(start, start + length) },
            width,
          )
          expect(widthOf(before + quote + after)).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})
