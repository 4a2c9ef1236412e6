// One edit at a time in our own plans: what is planted is found, and edits that change nothing are told of by nobody.
// The whole of it, with the shared plans: npm run mutate.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../src/plan/report-types.ts'
import { refuseStaleBuild } from './cli/program.ts'
import { root } from './root.ts'

interface Plant {
  family: string
  rule: string
  kind: string
  document: string
  line: number
  why?: string
  found?: boolean
}

interface Told {
  plants: Plant[]
  nulls: { document: string; kind: string; findings: Finding[] }[]
}

let folder: string
let told: Told

beforeAll(() => {
  refuseStaleBuild()
  folder = mkdtempSync(join(tmpdir(), 'plan-check-mutate-'))
  const file = join(folder, 'told.json')
  execFileSync(process.execPath, ['scripts/mutate.mjs', '--fixtures', '--most', '2', '--json', file], { cwd: root })
  told = JSON.parse(readFileSync(file, 'utf8'))
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true }))

describe('edits', () => {
  test('that plant a disagreement are found', () => {
    const decidable = told.plants.filter(({ why }) => why === undefined)
    const missed = decidable.filter(({ found }) => found !== true)
    const list = missed.map(({ rule, kind, document, line }) => `${rule} ${kind} ${document}:${line}`)
    expect(decidable.length).toBeGreaterThan(250)
    expect(missed.length / decidable.length, list.join('\n')).toBeLessThanOrEqual(0.05)
  })

  test('leave open no more than a fifth', () => {
    const open = told.plants.filter(({ why }) => why !== undefined)
    expect(open.length / told.plants.length).toBeLessThanOrEqual(0.2)
  })

  test('are of every family', () => {
    const families = new Set(told.plants.map(({ family }) => family))
    expect([...families].sort()).toEqual(['counts', 'indicators', 'names', 'structure', 'sums', 'text', 'timeline'])
  })

  test('that change nothing are told of by nobody', () => {
    expect(told.nulls.length).toBeGreaterThan(30)
    const news = told.nulls.flatMap(({ document, kind, findings }) =>
      findings.map(({ rule, message }) => `${document} ${kind}: ${rule} ${message}`),
    )
    expect(news).toEqual([])
  })
})
