// Text on which a pattern once doubled its work with every repetition: the program has to come to an end.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { BIN, makeFolder, refuseStaleBuild, removeFolder, run } from './program.ts'

const HEAD = `云岭市推进节水行动实施方案\n\n一、总体要求\n\n到2025年，再生水利用率达到35%。${'各区要把节水工作落到实处，定期通报进展。'.repeat(20)}\n\n`
const TABLE = '| 指标 | 单位 | 2025年 |\n| --- | --- | --- |\n'
let folder: string

beforeAll(() => {
  refuseStaleBuild()
  folder = makeFolder({
    'ranges.md': `${HEAD}${TABLE}| 再生水利用率 | % | 1${'-1%'.repeat(60)}甲 |\n| 漏损率 | % | 8 |\n`,
  })
})
afterAll(() => removeFolder(folder))

// `timeout` kills at a time that no sound run comes near: at 60 repetitions the old pattern needed far longer than anyone waits.
test('a cell of ranges and percent signs without end', { timeout: 60_000 }, () => {
  const { status, stderr } = run(`timeout -s KILL 30 "${process.execPath}" "${BIN}" extract ranges.md`, folder)
  expect(stderr).toBe('')
  expect(status).toBe(0)
})
