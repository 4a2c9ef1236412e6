// npm run fuzz in small: some inputs from a seed, the same each time; and that it sees what it is to see.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { corpus, inputOf, KINDS } from '../scripts/fuzz/inputs.mjs'
import { minimised } from '../scripts/fuzz/minimise.mjs'
import { trialOf } from '../scripts/fuzz/trial.mjs'
import { root } from './root.ts'

const SEED = 20_261_127
const INPUTS = 160

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-check-fuzz-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test(`${INPUTS} inputs of every kind from seed ${SEED}: each is read or refused`, () => {
  const run = spawnSync(
    process.execPath,
    ['scripts/fuzz.mjs', '--inputs', String(INPUTS), '--seed', String(SEED), '--limit', '50', '--out', folder],
    { cwd: root, encoding: 'utf8' },
  )
  expect(run.stdout.split('\n').filter((line) => line.startsWith('!'))).toEqual([])
  expect(run.stderr).toBe('')
  expect(run.status).toBe(0)
  for (const kind of KINDS) expect(run.stdout).toMatch(new RegExp(`^ +\\d+ {2}${kind} (?:read|refused)`, 'm'))
})

test('an input is a function of the seed and its number', () => {
  const files = corpus()
  for (let index = 0; index < 40; index++) {
    const input = inputOf(files, 7, index)
    expect(Buffer.compare(Buffer.from(input.bytes), Buffer.from(inputOf(corpus(), 7, index).bytes))).toBe(0)
  }
  expect(inputOf(files, 8, 0)).not.toEqual(inputOf(files, 7, 0))
})

describe('what an input may not bring about is seen', () => {
  const INPUT = { kind: 'txt', name: 'a.txt', bytes: Buffer.from('甲') }
  const trial = (target: string) => {
    const bundle = join(folder, `target-${target.length}.mjs`)
    writeFileSync(bundle, target)
    return trialOf(bundle, { seconds: 1, memory: 64 })
  }

  test.each([
    ['an error', "export const run = () => { throw new Error('broken') }", /^Error: broken/],
    ['no end', 'export const run = () => { for (;;); }', /^hang: no end after 1 s/],
    ['a promise without end', 'export const run = () => new Promise(() => {})', /^hang/],
    ['an end of the process', 'export const run = () => process.exit(7)', /^died: 7/],
    [
      'memory',
      'const held = []; export const run = () => { for (;;) held.push(new Array(1e6).fill(0)) }',
      /^died|^memory/,
    ],
  ])('%s', async (_, target, crash) => {
    const { attempt, end } = trial(target)
    expect((await attempt(INPUT)).crash).toMatch(crash)
    // The next input finds a process again.
    expect((await attempt(INPUT)).crash).toMatch(crash)
    end()
  })

  test('a result is none', async () => {
    const { attempt, end } = trial("export const run = ({ bytes }) => 'read ' + bytes.length")
    expect(await attempt(INPUT)).toMatchObject({ outcome: 'read 3' })
    end()
  })

  test('an input is made smaller as long as it fails', async () => {
    const bytes = Buffer.from(`${'甲'.repeat(200)}乙${'丙'.repeat(300)}`)
    const small = await minimised(bytes, async (each: Buffer) => each.includes('乙'))
    expect(small.toString()).toBe('乙')
  })
})
