import { describe, expect, test } from 'vitest'
import schema from '../../schemas/config.schema.json' with { type: 'json' }
import { KNOWN_RULES } from '../../src/config/known-rules.ts'
import { parseConfig, parseIgnoreFile } from '../../src/config/parse.ts'

async function problems(text: string): Promise<string[]> {
  const parsed = await parseConfig(text)
  return 'problems' in parsed
    ? parsed.problems.map(({ line, keyword, pointer, property }) => `${line} ${keyword} ${property ?? pointer}`)
    : []
}

describe('plan-check.yaml', () => {
  test('may say all that its schema knows', async () => {
    const text = `
extends: strict
rules:
  sums/table: warning
  indicators/complete: {severity: info, require: [year, unit]}
  indicators/growth: {priceRise: {least: -1, most: 4}}
profile: submission.json
aliases: [[研发经费, 科研经费]]
ignore: ["drafts/**"]
files: [{match: ["*.md"], extends: all, rules: {text/hedge: off}, profile: x}]
suppress: [{fingerprint: 0123456789012345, reason: 已核对, expires: 2027-06-30, file: "a/*.txt", rule: sums/table}]
baseline: known.json
failOn: warning
minCoverage: 0.4
lang: en
`
    const parsed = await parseConfig(text)
    expect(parsed).toHaveProperty('value')
    if ('problems' in parsed) return
    // Digits alone are a fingerprint all the same, and a date is its words.
    expect(parsed.value.suppress?.[0]).toMatchObject({ fingerprint: '0123456789012345', expires: '2027-06-30' })
    expect(Object.keys(parsed.value).sort()).toEqual(Object.keys(schema.properties).sort())
    expect(parsed.lineOf('/suppress/0')).toBe(11)
  })

  test('may be empty', async () => {
    expect(await problems('')).toEqual([])
    expect(await problems('# nothing\n')).toEqual([])
  })

  test.each([
    ['colour: red', ['1 additionalProperties colour']],
    ['rules:\n  sums/tabel: error', ['2 additionalProperties sums/tabel']],
    ['rules:\n  sums/table: fatal', ['2 enum /rules/sums~1table']],
    ['rules:\n  sums/table: {months: 2}', ['2 additionalProperties months']],
    ['rules:\n  indicators/complete: {require: [age]}', ['2 enum /rules/indicators~1complete/require/0']],
    ['files:\n  - rules: {}', ['2 required match']],
    ['suppress:\n  - reason: x', ['2 required fingerprint']],
    ['minCoverage: 40', ['1 maximum /minCoverage']],
    ['- a list', ['1 type ']],
    ['rules: [', ['1 syntax ']],
    ['lang: en\nlang: zh', ['2 syntax ']],
  ])('%j is refused', async (text, expected) => expect(await problems(text)).toEqual(expected))

  test('knows the keys that stand beside one that is not known', async () => {
    const parsed = await parseConfig('rules:\n  indicators/complete: {requre: [year]}\nfiles: [{match: [a], mtch: b}]')
    expect('problems' in parsed && parsed.problems.map(({ known }) => known)).toEqual([
      ['severity', 'require'],
      ['match', 'extends', 'rules', 'profile'],
    ])
  })

  test('may set every rule that there is', () => {
    expect(Object.keys(schema.$defs.rules.properties)).toEqual(KNOWN_RULES.map(({ meta }) => meta.id).sort())
  })
})

describe('plan-check.ignore.yaml', () => {
  test('holds suppressions', async () => {
    const parsed = await parseIgnoreFile('suppress:\n  - fingerprint: a\n    reason: b\n  - fingerprint: c\n')
    expect('suppressions' in parsed && parsed.suppressions.entries).toHaveLength(2)
    expect('suppressions' in parsed && parsed.suppressions.lineOf(1)).toBe(4)
  })

  test('holds nothing else', async () => {
    const parsed = await parseIgnoreFile('suppress: []\nrules: {}\n')
    expect('problems' in parsed && parsed.problems).toMatchObject([{ line: 2, property: 'rules', known: ['suppress'] }])
  })
})
