import { readFile } from 'node:fs/promises'
import { plansOf } from '../../src/extract/plans.ts'
import type { Place, Plan } from '../../src/plan/types.ts'
import { type ReadOptions, readSource, type Source } from '../../src/read/index.ts'

const FOLDER = new URL('../../fixtures/html/', import.meta.url)

export async function fixture(name: string): Promise<Source> {
  return readSource({ name, bytes: await readFile(new URL(name, FOLDER)) })
}

export function page(html: string, options: ReadOptions = {}, name = 'page.html'): Promise<Source> {
  return readSource({ name, bytes: new TextEncoder().encode(html) }, options)
}

/** The lines that are read, without the blanks of the file; a table is TABLE. */
export function linesOf(source: Source): string[] {
  const tables = new Set(source.tables?.map(({ line }) => line))
  return source.lines.map(({ content }, index) =>
    tables.has(index) ? 'TABLE' : (content?.text.replace(/\s+/g, ' ').trim() ?? ''),
  )
}

export async function planOf(source: Source): Promise<Plan> {
  const [plan] = await plansOf(source)
  if (plan === undefined) throw new Error('no plan')
  return plan
}

export function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(placesIn)
  return isPlace(value) ? [value, ...inner] : inner
}

function isPlace(value: object): value is Place {
  return 'line' in value && 'column' in value && 'quote' in value
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  gt: '>',
  lt: '<',
  amp: '&',
  ge: '≥',
  middot: '·',
}

/** What stands at a place in the file, read by other means than the reader's: tags struck out, entities looked up. */
export function wordsAt(text: string, { line = 0, column = 0, length }: Place): string {
  const raw = (text.split(/\r\n|\n|\r/)[line - 1] ?? '').slice(column - 1, column - 1 + length)
  return raw
    .replace(/<[a-zA-Z/!][^>]*>/g, '')
    .replace(/&#x([\da-f]+);/gi, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&([a-z]+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
}
