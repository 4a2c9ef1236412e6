import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import type { CheckedFile } from '../../src/plan/report-types.ts'
import { json } from '../../src/report/json.ts'
import { checkedFile, cleanFile, PLAIN, viewOf } from './sample.ts'

const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'))
const valid = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema)

/** Every key that the schema knows, so that one that is new there is not lost here. */
const full: CheckedFile = {
  ...{ file: checkedFile.file, part: 1, plan: checkedFile.plan },
  coverage: checkedFile.coverage,
  checks: checkedFile.checks.map((check) => ({
    ...check,
    places: check.places.map((place) => ({
      file: '附件.txt',
      cell: 'B7',
      sheet: '表',
      page: 3,
      ...place,
    })),
    operands: check.operands.map((operand) => ({
      highOpen: false,
      lowOpen: true,
      unit: '亿元',
      high: 2,
      low: '1.00000000000000001',
      text: '一',
      name: '名',
      ...operand,
    })),
  })),
  findings: checkedFile.findings.map((finding) => ({
    baselineState: 'new',
    suppressed: { reason: '已核实', expires: '2027-01-01' },
    ...finding,
  })),
  failures: [{ rule: 'sums/total', message: 'broken' }],
}

const report = JSON.parse(
  json(viewOf([full, cleanFile, { file: 'b.txt', error: { code: 'empty', message: '空' } }]), PLAIN),
)

/** The keys of the schema's objects, in order. */
function keysOf(name: string): string[] {
  return Object.keys(schema.$defs[name].properties)
}

describe('json', () => {
  test('is valid', () => {
    valid(report)
    expect(valid.errors).toBeNull()
  })

  test.each([
    ['checkedFile', report.files[0]],
    ['check', { ...report.files[0].checks[4], calculation: '' }],
    ['checkPlace', report.files[0].checks[0].places[0]],
    ['operand', report.files[0].checks[0].operands[0]],
    ['finding', report.files[0].findings[0]],
    ['summary', report.summary],
  ])('%s has every key, in the order of the schema', (name, object) => {
    expect(Object.keys(object)).toEqual(keysOf(name))
  })

  test('counts what counts', () => {
    expect(report.summary).toEqual({
      files: 3,
      findings: { error: 0, warning: 0, info: 0 },
      checks: { consistent: 2, rounding: 1, inconsistent: 2, unassessable: 3 },
    })
    expect(
      JSON.parse(json(viewOf([checkedFile, { ...cleanFile, file: checkedFile.file }]), PLAIN)).summary,
    ).toMatchObject({
      files: 1,
      findings: { error: 1, warning: 0, info: 1 },
    })
  })

  test('is the same in both languages, in colour and in any width', () => {
    const view = viewOf([checkedFile])
    expect(json(view, { lang: 'en', color: true, width: 40, explain: true, quiet: true })).toBe(json(view, PLAIN))
  })
})
