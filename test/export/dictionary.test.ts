// docs/data-dictionary.md is what the columns say. UPDATE_DOCS=1 writes it.

import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dictionary } from '../../src/export/dictionary.ts'
import { TABLES } from '../../src/export/index.ts'
import { root } from '../root.ts'

const path = `${root}docs/data-dictionary.md`

test('the data dictionary is that of the tables', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(path, dictionary())
  expect(readFileSync(path, 'utf8')).toBe(dictionary())
})

test('no column has another’s name', () => {
  for (const { name, headings } of TABLES) {
    for (const key of ['name', 'zh'] as const) {
      const names = headings.map((heading) => heading[key])
      expect([name, names.filter((each, at) => names.indexOf(each) !== at)]).toEqual([name, []])
    }
  }
})
