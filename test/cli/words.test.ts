import { describe, expect, test } from 'vitest'
import { wordsIn } from '../../src/cli/words/index.ts'
import { messagesIn } from '../../src/report/messages.ts'

/** A list, which is also a word, and a problem of a schema. */
const GIVEN = Object.assign(['1'], { pointer: '/1', keyword: 'required', property: '1', message: '1' })

/** Every text in a catalogue, of functions what they say. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return textsOf(value(GIVEN, ['2'], ['3'], ['4']))
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf)
  return []
}

const HAN = /[\u3400-\u9fff]/

describe('words', () => {
  test('of the English program are English', () => {
    const chinese = textsOf(wordsIn('en')).filter((text) => HAN.test(text))
    // Help says once how to get it in Chinese.
    expect(chinese).toEqual([expect.stringContaining('中文：plan-check --help')])
  })

  test('of the English report are English', () => {
    expect(textsOf(messagesIn('en')).filter((text) => HAN.test(text))).toEqual([])
  })

  test('of the Chinese ones are Chinese', () => {
    const plain = [...textsOf(wordsIn('zh')), ...textsOf(messagesIn('zh'))].filter((text) => !HAN.test(text))
    expect(plain.filter((text) => /[a-z]{4}/i.test(text) && !/^(?:source <\()?plan-check /.test(text))).toEqual([])
  })
})
