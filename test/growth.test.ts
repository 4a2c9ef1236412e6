// Work grows with the size of a document and no faster: npm run growth, counted by how often each block of the program
// runs and not by a clock, so that no other work of the machine plays a part.

import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { refuseStaleBuild } from './cli/program.ts'
import { root } from './root.ts'

beforeAll(refuseStaleBuild)

function growth(...args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['scripts/growth.mjs', '--steps', ...args],
      { cwd: root, maxBuffer: 2 ** 26 },
      (_, stdout, stderr) => resolve(stdout + stderr),
    )
  })
}

test('of no document that is hard to read do the steps grow faster than its size', { timeout: 600_000 }, async () => {
  const told = await growth()
  expect(told.split('\n').filter((line) => line.startsWith('!'))).toEqual([])
  expect(told).toMatch(/^\d{3} documents, 0 grow faster than they should$/m)
})

test.each([
  ['each', 'for (let at = 0; at < size; at++) sum += at', 4],
  ['each with each', 'for (let at = 0; at < size; at++) for (let to = 0; to < at; to++) sum += to', 16],
])('what is done for %s of the size grows so', (_, work, times) => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-check-growth-'))
  const file = join(folder, 'work.mjs')
  writeFileSync(
    file,
    `import { growthOfSteps } from ${JSON.stringify(`${root}scripts/growth/steps.mjs`)}
let sum = 0
const run = async (size) => { ${work} }
console.log(await growthOfSteps(run, 100, 'work.mjs'))`,
  )
  const told = execFileSync(process.execPath, [file], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  expect(Math.round(Number(told))).toBe(times)
})
