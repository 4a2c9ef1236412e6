// Work grows with the size of a document and no faster: npm run growth, counted by how often each block of the program
// runs and not by a clock, so that no other work of the machine plays a part.

import { execFile } from 'node:child_process'
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
