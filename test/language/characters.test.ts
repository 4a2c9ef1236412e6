import { describe, expect, it } from 'vitest'
import {
  closesBracket,
  endsClause,
  endsSentence,
  foldWidth,
  isBlank,
  isHan,
  opensBracket,
} from '../../src/language/characters.ts'

const fold = (character: string): string => String.fromCharCode(foldWidth(character.charCodeAt(0)))

describe('full width', () => {
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
  expect([...'。；;！？!?'].every(endsSentence)).toBe(true)
  expect([...'，,：:'].every(endsClause)).toBe(true)
  expect([...'，、'].some(endsSentence)).toBe(false)
  expect([...'（(【〔'].every(opensBracket)).toBe(true)
  expect([...'）)】〕'].every(closesBracket)).toBe(true)
})
