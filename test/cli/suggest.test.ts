import { expect, test } from 'vitest'
import { nearest } from '../../src/cli/suggest.ts'

const RULES = ['sums/table', 'sums/total', 'indicators/agree', 'timeline/order']

test.each([
  ['sums/tabel', 'sums/table'],
  ['sum/total', 'sums/total'],
  ['Indicators/Agree', 'indicators/agree'],
  ['time', 'timeline/order'],
  ['agree', undefined],
  ['x', undefined],
  ['', undefined],
])('%j is near %j', (word, near) => {
  expect(nearest(word, RULES)).toBe(near)
})

test('the nearest of several, and none of none', () => {
  expect(nearest('sums/totel', RULES)).toBe('sums/total')
  expect(nearest('check', [])).toBeUndefined()
})
