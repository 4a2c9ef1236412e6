import { describe, expect, test } from 'vitest'
import { type Suppression, suppress, tellFault } from '../../src/config/suppress.ts'
import type { CheckPlace, Finding } from '../../src/plan/report-types.ts'

const place = (line: number, file?: string): CheckPlace => ({
  line,
  column: 1,
  length: 1,
  quote: 'x',
  role: 'left',
  ...(file === undefined ? {} : { file }),
})

const finding = (fingerprint: string, ...lines: number[]): Finding => ({
  rule: 'sums/table',
  severity: 'error',
  messageId: 'differ',
  message: '',
  data: {},
  places: lines.map((line) => place(line)),
  check: 0,
  fingerprint,
})

const A = 'aaaaaaaaaaaaaaaa'
const B = 'bbbbbbbbbbbbbbbb'
const listed = (fingerprint: string, more: Partial<Suppression> = {}): Suppression => ({
  target: { fingerprint },
  reason: '已核对',
  place: place(1, 'plan-check.yaml'),
  ...more,
})
const inline = (rules: string[], from: number, to: number, reason = '已核对'): Suppression => ({
  target: { rules, from, to },
  reason,
  place: place(from - 1),
})

const KNOWN = new Set(['sums/table', 'sums/total'])
const run = (findings: Finding[], suppressions: Suppression[]) => {
  const { findings: marked, faults, used } = suppress(findings, suppressions, '2026-11-26', KNOWN)
  return {
    suppressed: marked.filter((each) => each.suppressed !== undefined).map((each) => each.fingerprint),
    faults: faults.map(({ fault }) => fault),
    used: used.size,
    marked,
  }
}

describe('a suppression', () => {
  test('holds for the finding of its fingerprint', () => {
    const { suppressed, faults, used, marked } = run([finding(A, 3), finding(B, 4)], [listed(A)])
    expect({ suppressed, faults, used }).toEqual({ suppressed: [A], faults: [], used: 1 })
    expect(marked[0]?.suppressed).toEqual({ reason: '已核对' })
  })

  test('of lines holds for what its rules find there', () => {
    const findings = [finding(A, 3, 20), finding(B, 9)]
    expect(run(findings, [inline(['sums/table'], 3, 5)]).suppressed).toEqual([A])
    expect(run(findings, [inline(['sums/total'], 3, 5)]).suppressed).toEqual([])
  })

  test('of lines is not for lines of another file', () => {
    const elsewhere = { ...finding(A), places: [place(3, 'annex.xlsx')] }
    expect(run([elsewhere], [inline(['sums/table'], 3, 5)]).suppressed).toEqual([])
  })

  test('holds on its last day and not on the next', () => {
    expect(run([finding(A, 3)], [listed(A, { expires: '2026-11-26' })]).suppressed).toEqual([A])
    const over = run([finding(A, 3)], [listed(A, { expires: '2026-11-25' })])
    expect(over).toMatchObject({ suppressed: [], faults: ['expired'] })
  })

  test.each<[string, Suppression]>([
    ['reasonless', listed(A, { reason: '  ' })],
    ['reasonless', inline(['sums/table'], 3, 3, '')],
    ['bad-fingerprint', listed('aaaa')],
    ['bad-fingerprint', listed(A.toUpperCase())],
    ['bad-date', listed(A, { expires: '2027/6/30' })],
    ['bad-date', listed(A, { expires: '2027-02-30' })],
    ['bad-date', listed(A, { expires: '2027-13-01' })],
    ['unknown-rule', inline(['sums/tabel'], 3, 3)],
    ['unknown-rule', inline(['sums/table', 'sums/tabel'], 3, 3)],
  ])('with a fault (%s) hides nothing', (fault, suppression) => {
    expect(run([finding(A, 3)], [suppression])).toMatchObject({ suppressed: [], faults: [fault], used: 0 })
  })

  test('is told of at its place, in both languages', () => {
    const told = { suppression: listed(A), fault: 'unused' } as const
    expect(tellFault(told, 7, 'warning', 'zh').finding).toMatchObject({
      rule: 'config/suppression',
      severity: 'warning',
      message: `这条豁免没有对应的发现，可以删去：${A}`,
      check: 7,
      places: [{ file: 'plan-check.yaml', line: 1 }],
    })
    expect(tellFault(told, 7, 'warning', 'en').finding.message).toContain('can go')
    const again = tellFault({ ...told, suppression: listed(B) }, 7, 'warning', 'zh').finding.fingerprint
    expect(again).not.toBe(tellFault(told, 7, 'warning', 'zh').finding.fingerprint)
  })
})
