import { describe, expect, it } from 'vitest'
import { aboutWord, boundAfter, boundBefore, hedgeBefore } from '../../src/language/comparators.ts'

describe('before a number', () => {
  it.each<[string, string, string]>([
    ['企业超', '>', '超'],
    ['突破', '>', '突破'],
    ['不超过', '<=', '不超过'],
    ['超过', '>', '超过'],
    ['达到', '=', ''],
    // the inner word binds, the outer one belongs to the phrase
    ['大约不低于', '>=', '大约不低于'],
    ['控制在不超过', '<=', '控制在不超过'],
    // 近 that is another word's
    ['附近', '=', ''],
    ['最近', '=', ''],
    ['', '=', ''],
  ])('%j is %s', (words, op, taken) => {
    const reading = boundBefore(`${words}5`, words.length, 0)
    expect([reading.op, words.slice(reading.start)]).toEqual([op, taken])
  })

  it('does not reach into what is taken', () => {
    expect(boundBefore('超过5', 2, 1)).toEqual({ op: '=', start: 2, word: '' })
    expect(boundBefore('超过5', 2, 0)).toMatchObject({ op: '>', start: 0 })
  })
})

it.each<[string, string, number]>([
  ['以上的', '>=', 2],
  ['及以上', '>=', 3],
  ['以内', '<=', 2],
  ['以下', '<=', 2],
  ['左右', '~', 2],
  ['上下', '~', 2],
  ['以来', '=', 0],
  ['', '=', 0],
])('behind a number: %j is %s', (text, op, end) => {
  expect(boundAfter(text, 0)).toEqual({ op, end })
})

it.each<[string, number]>([
  ['余个', 1],
  ['多万', 1],
  ['来个', 1],
  ['来源', 0],
  ['多元化', 0],
  ['多样', 0],
  ['多种', 1],
  ['个', 0],
])('between number and unit: %s', (text, length) => {
  expect(aboutWord(text, 0)).toBe(length)
})

it.each<[string, string | undefined]>([
  ['力争', '力争'],
  ['力争达到', '力争达到'],
  ['总量预计', '预计'],
  ['有望', '有望'],
  ['达到', undefined],
])('a hedge: %s', (words, hedge) => {
  expect(hedgeBefore(words, words.length, 0)?.word).toBe(hedge)
})
