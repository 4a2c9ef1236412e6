// One plan in every format and encoding: the same facts and findings, each with its place. fixtures/formats is made by
// scripts/make-formats.mjs.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { plansOf } from '../../src/extract/plans.ts'
import type { Place, Plan } from '../../src/plan/types.ts'
import { readSource, type Source, shownLines } from '../../src/read/index.ts'
import { checkPlan } from '../../src/rules/index.ts'
import { root } from '../root.ts'

const folder = new URL('../../fixtures/formats/', import.meta.url)

async function read(name: string): Promise<{ source: Source; plan: Plan }> {
  const source = await readSource({ name, bytes: readFileSync(new URL(name, folder)) })
  const [plan, ...more] = await plansOf(source)
  if (plan === undefined || more.length > 0) throw new Error(`${name}: ${more.length + 1} plans`)
  return { source, plan }
}

/** Without places, and what else is the file's. */
function facts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(facts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'at' && key !== 'ats' && key !== 'source')
      .map(([key, inner]) => [key, facts(inner)]),
  )
}

function findings(plan: Plan): unknown {
  return checkPlan(plan).findings.map(({ rule, severity, messageId, data, fingerprint }) => ({
    rule,
    severity,
    messageId,
    data,
    fingerprint,
  }))
}

function places(value: unknown): Place[] {
  if (Array.isArray(value)) return value.flatMap(places)
  if (typeof value !== 'object' || value === null) return []
  const own = 'line' in value && 'column' in value && 'quote' in value ? [value as Place] : []
  return [...own, ...Object.values(value).flatMap(places)]
}

/** What stands at a place, as an editor counts. */
function standing(source: Source, place: Place): string | undefined {
  const { column, length } = place
  return shownLines(source)(place)?.slice(column - 1, column - 1 + length)
}

test('the files are what the script makes', () => {
  const run = spawnSync(process.execPath, [`${root}scripts/make-formats.mjs`, '--check'], { encoding: 'utf8' })
  expect(run).toMatchObject({ status: 0, stderr: '' })
})

const plain = await read('plan.txt')

const ENCODINGS: readonly (readonly [file: string, encoding: string])[] = [
  ['plan-mark.txt', 'utf-8'],
  ['plan-gb18030.txt', 'gb18030'],
  ['plan-utf16le.txt', 'utf-16le'],
  ['plan-utf16be.txt', 'utf-16be'],
  ['plan-utf16le-bare.txt', 'utf-16le'],
  ['plan-utf16be-bare.txt', 'utf-16be'],
]

describe('the plan as text', () => {
  test('has what the others are held against', () => {
    const { indicators, budget, counts, timeline, tables } = plain.plan
    expect(indicators.map(({ name }) => name)).toEqual([
      '社区养老服务设施总面积',
      '养老床位',
      '护理型床位占比',
      '老年助餐点',
    ])
    expect(budget.length).toBeGreaterThan(0)
    expect(counts.map(({ declared }) => declared)).toContain(3)
    expect(timeline.phases.map(({ name, start, end }) => [name, start, end])).toEqual([
      ['启动阶段', '2024-03', '2024-06'],
      ['建设阶段', '2024-07', '2026-06'],
      ['验收阶段', '2026-07', '2026-12'],
    ])
    expect(tables.map(({ columns, rows }) => [columns.length, rows.length])).toEqual([
      [5, 4],
      [5, 4],
    ])
    expect(checkPlan(plain.plan).findings.map(({ rule }) => rule)).toEqual(['indicators/agree', 'sums/table'])
  })
})

describe.each(ENCODINGS)('%s', (file, encoding) => {
  test('is the same text', async () => {
    const { source, plan } = await read(file)
    expect(source.encoding).toBe(encoding)
    expect(source.text).toBe(plain.source.text)
    expect({ ...plan, source: undefined }).toEqual({ ...plain.plan, source: undefined })
  })
})

describe.each([
  ['plan.md', 'markdown', 'utf-8'],
  ['plan.html', 'html', 'utf-8'],
  ['plan-gbk.html', 'html', 'gb18030'],
  ['plan.docx', 'docx', 'utf-8'],
  ['plan.pdf', 'pdf', 'utf-8'],
  ['plan-big5.txt', 'text', 'big5'],
])('%s', (file, format, encoding) => {
  test('has the same facts', async () => {
    const { source, plan } = await read(file)
    expect(source).toMatchObject({ format, encoding })
    expect(source.remarks).toBeUndefined()
    expect(facts(plan)).toEqual(facts(plain.plan))
  })

  test('has the same findings', async () => {
    const { plan } = await read(file)
    expect(findings(plan)).toEqual(findings(plain.plan))
  })
})

describe('plan.docx', () => {
  test('counts paragraphs and rows', async () => {
    const { plan } = await read('plan.docx')
    const [share, sum] = checkPlan(plan).findings
    expect(share?.places).toMatchObject([
      { line: 5, column: 53, quote: '65%' },
      { line: 13, column: 19, quote: '60' },
    ])
    expect(sum?.places.map(({ line, quote }) => [line, quote])).toContainEqual([31, '4000'])
  })
})

describe('plan.doc', () => {
  test('has the same figures; its automatic numbers are said to be lost', async () => {
    const { source, plan } = await read('plan.doc')
    expect(source).toMatchObject({ format: 'doc', remarks: [{ code: 'numbers-lost' }] })
    expect(facts([plan.indicators, plan.budget, plan.tables])).toEqual(
      facts([plain.plan.indicators, plain.plan.budget, plain.plan.tables]),
    )
    expect(source.text).toContain('（2024—2026年）')
    expect(plan.outline.map(({ number }) => number)).not.toContain('一')
  })
})

describe.each(['plan.txt', 'plan.md', 'plan.docx', 'plan.doc', 'plan.pdf', 'plan-big5.txt'])('%s', (file) => {
  test('has what it quotes where it says', async () => {
    const { source, plan } = await read(file)
    const wrong = places(plan).filter((place) => standing(source, place) !== place.quote)
    expect(wrong).toEqual([])
    expect(places(plan).length).toBeGreaterThan(50)
  })
})
