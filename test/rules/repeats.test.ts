import { expect, test } from 'vitest'
import { pairsByClass } from '../../src/rules/repeats.ts'

const pairs = (items: readonly string[], classOf = (item: string) => item.charAt(0), most?: number) =>
  [...pairsByClass(items, classOf, most)].map(([a, b]) => `${a}${b}`)

test('repetitions are laid beside their first print, other values beside each other', () => {
  expect(pairs(['a1', 'b1', 'a2'])).toEqual(['a1a2', 'a1b1', 'a2b1'])
})

test('each pair is given once', () => {
  const items = Array.from({ length: 30 }, (_, at) => `${'abc'.charAt(at % 3)}${at}`)
  const given = pairs(items)
  expect(new Set(given).size).toBe(given.length)
})

test('what is printed 2,000 times has no two million pairs', () => {
  const items = Array.from({ length: 2000 }, (_, at) => `${'ab'.charAt(at % 2)}${at}`)
  const given = pairs(items)
  expect(given.length).toBeLessThan(4000)
  // Every item is in a pair with one of its own and with one of the other.
  for (const item of items) expect(given.some((pair) => pair.includes(item))).toBe(true)
})

test('of very many values each is laid beside the first', () => {
  const items = Array.from({ length: 100 }, (_, at) => String(at))
  expect(pairs(items, (item) => item).length).toBe(99)
  expect(pairs(items, (item) => item, Number.POSITIVE_INFINITY).length).toBe(4950)
})
