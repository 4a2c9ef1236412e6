// What a document says does not change with how its words are laid out, encoded or wrapped: its facts are the same.

import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encode, utf16 } from '../../scripts/formats/encode.mjs'
import { root } from '../root.ts'
import { ordinary } from './pieces.ts'
import { read } from './sound.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Places, and what a source is called, say where something stands, not what it says. */
const WHERE = new Set(['at', 'ats', 'source', 'cell', 'line', 'column', 'length', 'quote', 'damage'])

function factsOf(value: unknown): unknown {
  if (typeof value === 'string') return wordsOf(value)
  if (Array.isArray(value)) return value.map(factsOf)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (WHERE.has(key) ? [] : [[key, factsOf(inner)]])),
  )
}

/** Without blanks, and with digits and letters as wide as ASCII's. */
function wordsOf(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(/\s/g, '')
}

async function facts(name: string, bytes: Uint8Array): Promise<unknown> {
  const result = await read({ name, bytes })
  return 'refused' in result ? result : result.plans.map(factsOf)
}

const HAN = /[\u4e00-\u9fff]/
const isProse = (line: string): boolean =>
  line.length > 40 && !/^\s*[#|（(]|[|\t]|^[一二三四五六七八九十\d]+[、.．]/.test(line)

/** Blanks between characters of paragraphs, where the numbers say. */
function spaced(text: string, at: readonly number[], blank: string): string {
  let turn = 0
  return text
    .split('\n')
    .map((line) => {
      if (!isProse(line)) return line
      let out = ''
      for (let index = 0; index < line.length; index++) {
        const [here, next] = [line.charAt(index), line.charAt(index + 1)]
        out += here
        if (HAN.test(here) && HAN.test(next) && (at[turn++ % at.length] ?? 1) === 0) out += blank
      }
      return out
    })
    .join('\n')
}

const wide = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      isProse(line) ? line.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : line,
    )
    .join('\n')

const fixtures = readdirSync(`${root}fixtures`).filter((name) => /\.(?:md|txt)$/.test(name))
const texts = new Map(fixtures.map((name) => [name, readFileSync(`${root}fixtures/${name}`, 'utf8')]))
const textOf = (name: string): string => texts.get(name) ?? ''
const gbk = (text: string): Uint8Array | undefined => {
  try {
    return encode(text, 'gbk')
  } catch {
    return undefined
  }
}

const known = new Map<string, Promise<unknown>>()
function factsOfFixture(name: string): Promise<unknown> {
  const before = known.get(name) ?? facts(name, utf8(textOf(name)))
  known.set(name, before)
  return before
}

describe.each(fixtures)('%s says the same', (name) => {
  const ending = name.slice(name.lastIndexOf('.'))
  const same = async (bytes: Uint8Array): Promise<void> => {
    expect(await facts(`other${ending}`, bytes)).toEqual(await factsOfFixture(name))
  }

  test('with blanks between characters', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 12 }), { minLength: 60, maxLength: 90 }),
        fc.constantFrom(' ', '　', '\u00a0'),
        (at, blank) => same(utf8(spaced(textOf(name), at, blank))),
      ),
      { numRuns: 4 },
    ))
  test('with wide digits', () => same(utf8(wide(textOf(name)))))
  test('with other ends of lines', async () => {
    for (const end of ['\r\n', '\r']) await same(utf8(textOf(name).replaceAll('\n', end)))
  })
  test('with blanks at the ends of lines, more blank lines, none at the end', async () => {
    await same(utf8(textOf(name).replaceAll('\n', '  \n')))
    await same(utf8(textOf(name).replace(/\n\n/g, '\n\n\n')))
    await same(utf8(textOf(name).trimEnd()))
  })
  test('in other encodings', async () => {
    const text = textOf(name)
    for (const order of ['le', 'be'] as const) for (const mark of [true, false]) await same(utf16(text, order, mark))
    await same(utf8(`\ufeff${text}`))
    const bytes = gbk(text)
    if (bytes !== undefined) await same(bytes)
  })
})

describe('paragraphs say the same', () => {
  const TITLE = '云岭市节水行动实施方案'
  const joined = (paragraphs: readonly string[], around: (text: string) => string, gap: string): Uint8Array =>
    utf8([TITLE, '一、总体要求', ...paragraphs].map(around).join(gap))
  const paragraphs = fc.array(ordinary, { minLength: 3, maxLength: 8 })

  test('as text, as Markdown and as a page', () =>
    fc.assert(
      fc.asyncProperty(paragraphs, async (list) => {
        const text = await facts(
          'a.txt',
          joined(list, (each) => each, '\n\n'),
        )
        const without = (value: unknown): unknown =>
          JSON.parse(JSON.stringify(value, (key, inner) => (key === 'unread' ? undefined : inner)))
        expect(
          without(
            await facts(
              'a.md',
              joined(list, (each) => each, '\n\n'),
            ),
          ),
        ).toEqual(without(text))
        expect(
          without(
            await facts(
              'a.html',
              joined(list, (each) => `<p>${each}</p>`, '\n'),
            ),
          ),
        ).toEqual(without(text))
      }),
      { numRuns: 40 },
    ))
})
