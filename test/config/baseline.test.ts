import { describe, expect, test } from 'vitest'
import { compareTo, gone, type Known, parseBaseline, printBaseline } from '../../src/config/baseline.ts'
import type { Finding } from '../../src/plan/report-types.ts'

const known = (fingerprint: string): Known => ({ fingerprint, rule: 'sums/table', severity: 'error', message: 'm' })
const finding = (fingerprint: string): Finding => ({
  ...known(fingerprint),
  messageId: 'differ',
  data: {},
  places: [],
  check: 0,
})

describe('a baseline', () => {
  test('is read as it was written, files and fingerprints in order', () => {
    const text = printBaseline(
      new Map([
        ['b/规划.txt', [known('2'), known('1')]],
        ['a.txt', [known('3')]],
        ['mended.txt', []],
      ]),
    )
    expect([...(parseBaseline(text) ?? [])]).toEqual([
      ['a.txt', [known('3')]],
      ['b/规划.txt', [known('1'), known('2')]],
    ])
    expect(printBaseline(parseBaseline(text) ?? new Map())).toBe(text)
  })

  test.each([
    '',
    '{',
    '[]',
    '{"schema":"plan-check/baseline@2","files":{}}',
    '{"schema":"plan-check/baseline@1"}',
    '{"schema":"plan-check/baseline@1","files":{"a":[{"fingerprint":1}]}}',
  ])('%j is none', (text) => expect(parseBaseline(text)).toBeUndefined())

  test('tells what is new and what is gone', () => {
    const found = [finding('1'), finding('3')]
    expect(compareTo([known('1'), known('2')], found).map(({ baselineState }) => baselineState)).toEqual([
      'unchanged',
      'new',
    ])
    expect(gone([known('1'), known('2')], found)).toEqual([known('2')])
  })
})
