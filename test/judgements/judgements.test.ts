// Every finding on the shared plans was judged by a reader of the document; no error and no warning is false.

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/plan/report-types.ts'
import { root } from '../root.ts'

const PLANS = `${root}../shared/plans`

interface Judged {
  found: number
  unjudged: (Pick<Finding, 'severity' | 'rule' | 'message'> & { document: string })[]
  gone: { document: string; rule: string; reason: string }[]
  falseHeavy: { document: string; rule: string; message: string }[]
}

describe.skipIf(!existsSync(PLANS))('findings on the shared plans (needs the shared plans)', () => {
  const judged = (): Judged =>
    JSON.parse(execFileSync(process.execPath, ['scripts/judgements.mjs', '--json'], { cwd: root, encoding: 'utf8' }))

  test('are judged, and none that weighs is false', () => {
    const { found, unjudged, gone, falseHeavy } = judged()
    expect(found).toBeGreaterThan(50)
    expect(unjudged.map(({ document, rule, message }) => `${document} ${rule} ${message}`)).toEqual([])
    expect(gone.map(({ document, rule, reason }) => `${document} ${rule} ${reason}`)).toEqual([])
    expect(falseHeavy).toEqual([])
  })
})

if (!existsSync(PLANS)) {
  test('says that the shared plans are absent', () => {
    console.log('findings on the shared plans: ../shared is absent, nothing was judged')
  })
}
