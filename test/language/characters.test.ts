import { describe, expect, it } from 'vitest'
import { characterSet, endsClause, endsSentence, foldForm, isBlank, isHan } from '../../src/language/characters.ts'

const fold = (character: string): string => String.fromCharCode(foldForm(character.charCodeAt(0)))

describe('full width', () => {
  it.each(['⼀一', '⽀支', '⾦金', '⻋车', '⻓长', '⺠民'])(
    '%s: a radical is the ideograph that it prints as',
    (pair) => {
      expect(fold(pair)).toBe(pair.charAt(1))
    },
  )

  it.each([...'０９ＡｚＧ％＋－．／＜＝＞～＆'])('%s is folded', (character) => {
    expect(fold(character)).toBe(character.normalize('NFKC'))
  })

  // In Chinese text they are the punctuation itself.
  it.each([...'（），：；！？年a5'])('%s is not', (character) => {
    expect(fold(character)).toBe(character)
  })
})

it('ideographs, with 〇 and without marks and kana', () => {
  expect([...'区〇𠮷'].map((character) => isHan(character.charCodeAt(0)))).toEqual([true, true, false])
  expect([...'、ア①a'].some((character) => isHan(character.charCodeAt(0)))).toBe(false)
})

it('blanks of every width', () => {
  expect([...' \t　\u00a0\u200b\ufeff\u2003'].every((character) => isBlank(character.charCodeAt(0)))).toBe(true)
  expect([...'\n一·'].some((character) => isBlank(character.charCodeAt(0)))).toBe(false)
})

it('ends and brackets of either width', () => {
  const units = (characters: string) => [...characters].map((character) => character.charCodeAt(0))
  expect(units('。；;！？!?').every(endsSentence)).toBe(true)
  expect(units('，,：:').every(endsClause)).toBe(true)
  expect(units('，、').some(endsSentence)).toBe(false)
})

it('a set of characters holds the first of each word, and nothing past the end of a text', () => {
  const set = characterSet(['今年', '“'])
  expect(['今', '“', '年', 'a'].map((character) => set.has(character.charCodeAt(0)))).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(set.has(''.charCodeAt(0))).toBe(false)
})
