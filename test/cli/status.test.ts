import { describe, expect, test } from 'vitest'
import { type FailOn, statusOf, uncovered } from '../../src/cli/status.ts'
import type { CheckedFile, Severity } from '../../src/plan/report-types.ts'
import { type FileEntry, makeReport } from '../../src/report/count.ts'
import { checkedFile, cleanFile } from '../report/sample.ts'

const failed: FileEntry = { file: 'b.txt', error: { code: 'empty', message: '' } }

function withSeverity(severity: Severity): CheckedFile {
  return { ...checkedFile, findings: checkedFile.findings.slice(0, 1).map((finding) => ({ ...finding, severity })) }
}

function status(files: FileEntry[], failOn: FailOn = 'error', minCoverage?: number): number {
  return statusOf(makeReport('1', files), { failOn, minCoverage })
}

describe('the exit code', () => {
  const levels: FailOn[] = ['info', 'warning', 'error', 'never']
  test.each([
    ['info', [1, 0, 0, 0]],
    ['warning', [1, 1, 0, 0]],
    ['error', [1, 1, 1, 0]],
  ] as const)('of a finding of severity %s', (severity, codes) => {
    expect(levels.map((level) => status([withSeverity(severity)], level))).toEqual(codes)
  })

  test('of a file that failed, or a rule, is 2 whatever else there is', () => {
    const broken = { ...cleanFile, failures: [{ rule: 'sums/table', message: '' }] }
    expect(status([failed])).toBe(2)
    expect(status([withSeverity('error'), failed], 'never')).toBe(2)
    expect(status([broken])).toBe(2)
  })

  test('of suppressed and baselined findings is 0', () => {
    const suppressed = {
      ...checkedFile,
      findings: checkedFile.findings.map((f) => ({ ...f, suppressed: { reason: 'x' } })),
    }
    const known = {
      ...checkedFile,
      findings: checkedFile.findings.map((f) => ({ ...f, baselineState: 'unchanged' as const })),
    }
    expect([status([suppressed], 'info'), status([known], 'info')]).toEqual([0, 0])
  })

  test('asks for coverage of every plan', () => {
    const half = { ...cleanFile, file: 'half.txt', coverage: { claims: 10, assessable: 8, checked: 5 } }
    const full = { ...cleanFile, file: 'full.txt', coverage: { claims: 100, assessable: 100, checked: 100 } }
    expect(status([full, half], 'never', 0.5)).toBe(0)
    expect(status([full, half], 'never', 0.51)).toBe(1)
    expect(uncovered(makeReport('1', [full, half]), 0.51)).toEqual([{ file: 'half.txt', coverage: 0.5 }])
  })

  test('of a plan that claims nothing is 0, whatever the coverage asked for', () => {
    expect(status([cleanFile], 'error', 1)).toBe(0)
  })
})
