// Progress: on a terminal's standard error, gone at the end; elsewhere not a byte. A terminal is made by script(1).

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { progressWanted } from '../../src/cli/progress.ts'
import { root } from '../root.ts'
import { BIN, makeFolder, type Ran, refuseStaleBuild, removeFolder, run } from './program.ts'

const PLAN = readFileSync(`${root}fixtures/opinion-water.txt`, 'utf8')
const ERASE = '\r\u001b[2K'
/** What progress would leave behind. */
const TRACES = ['已完成', '\u001b', '\r']
const tracesIn = (text: string): string[] => TRACES.filter((trace) => text.includes(trace))

let folder = ''
beforeAll(refuseStaleBuild)
beforeEach(() => {
  folder = makeFolder({ 'p/一.txt': PLAN, 'p/三.docx': 'no zip', 'p/二.txt': PLAN })
})
afterEach(() => removeFolder(folder))

/** Standard error is a terminal of `columns`; the rest of the command line is the shell's. */
function onTerminal(args: string, { env = '', columns = 100 } = {}): Ran {
  const command = `stty cols ${columns}; ${env} '${process.execPath}' '${BIN}' ${args}`
  return run(`export TERM=xterm; script -qec "${command}" /dev/null </dev/null`, folder)
}

/** What stands on the screen at the end, of lines that were erased nothing. */
function screenOf(written: string): string[] {
  const lines = written.split('\n').map((line) => line.replace(/\r$/, ''))
  return lines.map((line) => line.slice(line.lastIndexOf(ERASE) + (line.includes(ERASE) ? ERASE.length : 0)))
}

describe('progress', () => {
  test.each([
    ['check', 'check p --format json=r.json --quiet'],
    ['extract', 'extract p -o out/'],
    ['export', 'export p --table plans -o t.csv'],
    ['export of findings', 'export p --table findings -o t.csv'],
    ['baseline', 'baseline p'],
    ['rules --stats', 'rules --stats p > stats.txt'],
  ])('of %s: files done, left, and the one at hand; gone at the end', (_, args) => {
    const { stdout } = onTerminal(args)
    expect(stdout).toContain(`${ERASE}已完成 0/3，还有 3 个；正在处理 p/一.txt`)
    expect(stdout).toContain(`${ERASE}已完成 1/3，还有 2 个；正在处理 p/三.docx`)
    expect(stdout).toContain(`${ERASE}已完成 2/3，还有 1 个；正在处理 p/二.txt`)
    expect(screenOf(stdout).join('\n')).not.toContain('已完成')
    // What is said between two files has a line of its own.
    expect(screenOf(stdout).find((line) => line.startsWith('p/三.docx: '))).toBeDefined()
  })

  test('in English', () => {
    expect(onTerminal('check p --lang en > r.txt').stdout).toContain('1 of 3 done, 2 to go; now p/三.docx')
  })

  test('is one line on a narrow terminal', () => {
    const { stdout } = onTerminal('check p > r.txt', { columns: 30 })
    const drawn = [...stdout.matchAll(/已完成[^\r\n]*/g)].map(([line]) => line)
    expect(drawn).toHaveLength(3)
    for (const line of drawn) expect(line.length).toBeLessThan(26)
  })

  test.each([
    ['CI=true', 'check p > r.txt', 'CI=true'],
    ['a dumb terminal', 'check p > r.txt', 'TERM=dumb'],
    ['one file', 'check p/一.txt > r.txt', ''],
    ['standard error elsewhere', 'check p 2> said.txt', ''],
  ])('nothing: %s', (_, args, env) => {
    const { stdout } = onTerminal(args, { env })
    expect([ERASE, '已完成'].filter((trace) => stdout.includes(trace))).toEqual([])
  })

  test('not a byte of it in a pipe or a file', () => {
    const { stdout, stderr } = run('plan-check check p', folder)
    expect(tracesIn(stdout + stderr)).toEqual([])
    run('plan-check check p 2> said.txt', folder)
    expect(tracesIn(readFileSync(join(folder, 'said.txt'), 'utf8'))).toEqual([])
  })
})

test.each([
  [{ isTTY: true }, {}, true],
  [{ isTTY: true }, { CI: 'false' }, true],
  [{ isTTY: true }, { CI: '1' }, false],
  [{ isTTY: true }, { TERM: 'dumb' }, false],
  [{}, {}, false],
])('%j in %j: %s', (stream, env, wanted) => {
  expect(progressWanted(stream, env)).toBe(wanted)
})
