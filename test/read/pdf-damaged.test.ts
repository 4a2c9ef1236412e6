// What of pdf.js would end the process is mended when the program is built (scripts/build.mjs): so these run what is built.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeFolder, type Ran, refuseStaleBuild, removeFolder, run } from '../cli/program.ts'
import { root } from '../root.ts'

const given = readFileSync(join(root, 'fixtures/formats/pdf/over-pages.pdf'), 'latin1')

let folder: string

beforeAll(refuseStaleBuild)

beforeEach(() => {
  folder = makeFolder({ 'after.txt': '云水县实施方案\n\n到2027年，新建污水管网86.5公里。\n' })
})

afterEach(() => removeFolder(folder))

/** Checks the PDFs, each with what `from` finds replaced, and a plan after them. */
function checked(edits: readonly (readonly [from: RegExp, to: string])[]): Ran {
  for (const [index, [from, to]] of edits.entries()) {
    const edited = given.replace(from, to)
    expect(edited).not.toBe(given)
    writeFileSync(join(folder, `${index}.pdf`), edited, 'latin1')
  }
  return run('plan-check check *.pdf after.txt --format json', folder)
}

/** Where the first two pages are, by the table at the file's end. */
const PAGES = /(?<=65535 f \n(?:.*\n){5,7})\d{10}/g

// Found by npm run fuzz.
test.each([
  ['the first pages are not where the file says', [[PAGES, '0000000003']], 0],
  [
    'several files like it, and one that cannot be read',
    [
      [PAGES, '0000000003'],
      [PAGES, '0000000009'],
      [/\/Pages 2 0 R/, '/Pages 3 0 R'],
    ],
    2,
  ],
  ['widths of characters without end', [[/814 939/, '814 1000000000000']], 0],
  ['widths of characters without beginning', [[/814 939/, '-1000000000000 939']], 0],
] as const)('%s: the plan after it is checked', (_, edits, expected) => {
  const { status, stdout, stderr } = checked(edits)
  expect(stderr).not.toMatch(/UnhandledPromiseRejection|Fatal/)
  expect(status).toBe(expected)
  expect(stdout).toContain('after.txt')
})
