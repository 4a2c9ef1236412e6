// Every regular expression of the program matches in time that grows with the text, and no faster: scslre finds those that
// do not (exponential, or polynomial by loops that trade or move over one another).

import { readdirSync, readFileSync } from 'node:fs'
import { tokenizer } from 'acorn'
import { transformSync } from 'esbuild'
import { analyse } from 'scslre'
import { describe, expect, test } from 'vitest'
import { root } from './root.ts'

/** Polynomial, on text that is short whatever the document. */
const SHORT: Readonly<Record<string, string>> = {
  '/\\B(?=(?:\\d{3})+$)/g': 'digits of one number, to set commas in it',
  '/[0#?,.]*[0#?][0#?,.]*/': 'one section of a number format of a workbook, 255 characters at most',
}

interface Literal {
  readonly file: string
  readonly source: string
  readonly value: RegExp
}

const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.includes('generated'),
)

function literalsOf(file: string): Literal[] {
  const { code } = transformSync(readFileSync(`${root}src/${file}`, 'utf8'), { loader: 'ts', charset: 'utf8' })
  return [...tokenizer(code, { ecmaVersion: 'latest', sourceType: 'module' })].flatMap((token): Literal[] => {
    const held: unknown = Reflect.get(token, 'value')
    const value: unknown = typeof held === 'object' && held !== null ? Reflect.get(held, 'value') : undefined
    return value instanceof RegExp ? [{ file, source: String(value), value }] : []
  })
}

const literals = files.flatMap(literalsOf)

test('there are as many as there are', () => {
  expect(literals.length).toBeGreaterThan(1000)
})

test('none is slower than linear', () => {
  const slow = literals
    .filter(({ source }) => SHORT[source] === undefined)
    .flatMap(({ file, source, value }) => {
      const [report] = analyse(value, { maxReports: 1 }).reports
      return report === undefined
        ? []
        : [`${file} ${source}: ${report.type}${report.exponential ? ', exponential' : ''}`]
    })
  expect(slow).toEqual([])
})

test('what is excused is there', () => {
  const there = new Set(literals.map(({ source }) => source))
  expect(Object.keys(SHORT).filter((source) => !there.has(source))).toEqual([])
})

describe('the tool sees', () => {
  test.each([/(a+)+$/, /a+b?a+$/, /\s+$/])('%s', (value) => {
    expect(analyse(value, { maxReports: 1 }).reports).not.toEqual([])
  })
})

/** Patterns that are made of word lists when the program starts. */
test('those that are made of lists as well', async () => {
  const made = new Set<string>()
  const { RegExp: Own } = globalThis
  globalThis.RegExp = new Proxy(Own, {
    construct: (target, args: [string, string?]) => {
      const value = Reflect.construct(target, args)
      if (typeof args[0] === 'string') made.add(`${args[0]}\u0000${args[1] ?? ''}`)
      return value
    },
  })
  try {
    await import('../src/index.ts')
  } finally {
    globalThis.RegExp = Own
  }
  const slow = [...made]
    .map((each) => each.split('\u0000'))
    .filter(([source = '', flags]) => analyse(new Own(source, flags), { maxReports: 1 }).reports.length > 0)
    .map(([source]) => source?.slice(0, 200))
  expect(made.size).toBeGreaterThan(5)
  expect(slow).toEqual([])
})
