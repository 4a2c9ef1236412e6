// What is found in a file does not hang on the files beside it, nor on their order; two runs are the same to the byte.

import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Report } from '../../src/plan/report-types.ts'
import { FORMATS } from '../../src/report/index.ts'
import { makeFolder, refuseStaleBuild, removeFolder } from '../cli/program.ts'
import { runHere } from '../cli/program-here.ts'
import { root } from '../root.ts'

const OTHERS = [
  'formats/plan.docx',
  'formats/plan.html',
  'formats/plan-gb18030.txt',
  'formats/annex/tables.xlsx',
  'html/portal.html',
]
const files = [...readdirSync(`${root}fixtures`).filter((name) => /\.(?:md|txt)$/.test(name)), ...OTHERS]
let folder = ''
beforeAll(() => {
  refuseStaleBuild()
  folder = makeFolder()
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    copyFileSync(`${root}fixtures/${file}`, join(folder, file))
  }
})
afterAll(() => removeFolder(folder))

async function reportOf(names: readonly string[]): Promise<Report> {
  return JSON.parse((await runHere(`plan-check check --format json ${names.join(' ')}`, folder)).stdout)
}

test('files in any order and company', async () => {
  const alone = new Map<string, Report['files']>()
  for (const file of files) alone.set(file, (await reportOf([file])).files)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(files, { minLength: 2 }), async (names) => {
      const report = await reportOf(names)
      expect(report.files).toEqual(names.flatMap((name) => alone.get(name)))
    }),
    { numRuns: 8 },
  )
})

test('two runs write the same bytes in every format', async () => {
  const written = async (run: string): Promise<string[]> => {
    const formats = FORMATS.map((format) => `--format ${format}=${run}.${format}`).join(' ')
    await runHere(`plan-check check --explain ${formats} ${files.join(' ')}`, folder)
    return FORMATS.map((format) => readFileSync(join(folder, `${run}.${format}`), 'utf8'))
  }
  const first = await written('first')
  expect(first.filter((text) => text.length < 1000)).toEqual([])
  expect(await written('second')).toEqual(first)
})
