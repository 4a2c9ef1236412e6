// Any input is read or refused, and what is read is sound (sound.ts).

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { corpus, inputOf } from '../../scripts/fuzz/inputs.mjs'
import { pageText, planText, sheetText } from './pieces.ts'
import { expectSound } from './sound.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const tried = (name: string) => (text: string) => expectSound({ name, bytes: utf8(text) })

describe('is sound', () => {
  test('a text', () => fc.assert(fc.asyncProperty(planText, tried('plan.txt')), { numRuns: 120 }))
  test('Markdown', () => fc.assert(fc.asyncProperty(planText, tried('plan.md')), { numRuns: 80 }))
  test('a page', () => fc.assert(fc.asyncProperty(pageText, tried('plan.html')), { numRuns: 80 }))
  test('CSV', () => fc.assert(fc.asyncProperty(sheetText, tried('plan.csv')), { numRuns: 60 }))
  test('any characters', () =>
    fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), tried('plan.txt')), { numRuns: 100 }))

  test.each(['plan.txt', 'plan.html', 'plan.docx', 'plan.xlsx', 'plan.pdf', 'plan.doc', 'plan'])(
    'any bytes as %s',
    (name) =>
      fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), (bytes) => expectSound({ name, bytes })),
        { numRuns: 30 },
      ),
  )

  const files = corpus()
  test.each([
    ['txt', 20],
    ['md', 20],
    ['html', 20],
    ['csv', 20],
    ['docx', 20],
    ['xlsx', 20],
    ['doc', 10],
    ['pdf', 8],
  ])('a fixture that is edited at random: %s', (kind, numRuns) =>
    fc.assert(
      fc.asyncProperty(fc.nat(), (index) => expectSound(inputOf(files, 1, index, [kind]))),
      { numRuns },
    ),
  )
})

test('the seed is fixed where no other is asked for', () => {
  const { seed } = fc.readConfigureGlobal() ?? {}
  expect(seed).toBe(process.env['SEED'] === 'random' ? undefined : Number(process.env['SEED'] ?? 20_261_127))
})
