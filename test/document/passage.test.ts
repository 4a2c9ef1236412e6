import { describe, expect, it } from 'vitest'
import { clean } from '../../src/document/clean.ts'
import { EMPTY, join, placeIn, slice } from '../../src/document/passage.ts'
import { sourceOf } from './layout.ts'

const source = sourceOf('一、目标\r\n到 2025 年，达到１.７万\r\n亿元。')
const read = (words: string) => {
  const start = source.text.indexOf(words)
  return clean(source.text, start, start + words.length, undefined, [])
}

describe('places of what was read', () => {
  it('the source as given, blanks and full width', () => {
    const passage = read('到 2025 年，达到１.７万')
    expect(passage.text).toBe('到2025年，达到1.7万')
    expect(placeIn(source, passage, 1, 6)).toEqual({ line: 2, column: 3, length: 6, quote: '2025 年' })
    expect(placeIn(source, passage, 9, 13)).toEqual({ line: 2, column: 12, length: 4, quote: '１.７万' })
  })

  it('of words over two lines, the part on the first', () => {
    const joined = join([read('达到１.７万'), read('亿元')])
    expect(joined.text).toBe('达到1.7万亿元')
    expect(placeIn(source, joined, 2, 8)).toMatchObject({ line: 2, quote: '１.７万' })
    expect(placeIn(source, joined, 6, 8)).toMatchObject({ line: 3, column: 1, quote: '亿元' })
  })

  it('nothing of no words', () => {
    expect(placeIn(source, read('达到'), 1, 1)).toBeUndefined()
    expect(placeIn(source, EMPTY, 0, 1)).toBeUndefined()
  })
})

it('a part of a passage keeps its places', () => {
  const part = slice(read('达到１.７万'), 2, 5)
  expect(part.text).toBe('1.7')
  expect(placeIn(source, part, 0, 3)?.quote).toBe('１.７')
})
