import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { refuseStaleBuild } from './program.ts'

beforeAll(refuseStaleBuild)

// bin/loader.js reads the bundle as latin1: a character beyond ASCII, also in a regular expression, would become others.
test('the bundle is ASCII', () => {
  const bytes = readFileSync(new URL('../../dist/cli.cjs', import.meta.url))
  expect(bytes.findIndex((byte) => byte > 0x7f)).toBe(-1)
})
