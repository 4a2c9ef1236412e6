// What can go wrong around a run, brought about: nothing is half-written, no other file's findings are lost, and the exit
// code says what happened. docs/reliability.md is the list.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { root } from '../root.ts'
import { makeFolder, type Ran, refuseStaleBuild, removeFolder, run } from './program.ts'

const PLAN = readFileSync(join(root, 'fixtures/opinion-water.txt'), 'utf8')

let folder = ''
beforeAll(refuseStaleBuild)
beforeEach(() => {
  folder = makeFolder()
})
afterEach(() => removeFolder(folder))

describe('a thread', () => {
  const faults = `export NODE_OPTIONS='--require="${join(root, 'test/cli/thread-faults.cjs')}"'`

  /** Files of the same content, one of them with a fault by its name. */
  function beside(fault: string, command: string): Ran {
    const names = ['a.txt', `${fault}.txt`, 'c.txt', 'd.txt']
    removeFolder(folder)
    folder = makeFolder(Object.fromEntries(names.map((name) => [name, PLAN])))
    return run(`${faults}\nplan-check ${command.replace('FILES', names.join(' '))}`, folder)
  }

  describe.each([
    ['endless', 'timeout', '超过时限：5 秒内没有处理完'],
    ['ends', 'thread-ended', '处理这个文件的线程中途结束（代码 7）'],
    ['throws', 'program-error', '程序出错：a defect'],
  ])('%s', (fault, code, words) => {
    test.each([1, 2])('check, %i at once', (threads) => {
      const { status, stdout, stderr } = beside(
        fault,
        `check FILES --timeout 5 --concurrency ${threads} --format json --fail-on never`,
      )
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(`${fault}.txt: ${words}`) })
      const files: { file: string; error?: { code: string }; findings?: unknown[] }[] = JSON.parse(stdout).files
      expect(files.map(({ file, error }) => [file, error?.code])).toEqual([
        ['a.txt', undefined],
        [`${fault}.txt`, code],
        ['c.txt', undefined],
        ['d.txt', undefined],
      ])
      const found = files.flatMap(({ findings }) => (findings === undefined ? [] : [findings.length]))
      expect(found).toEqual(Array(3).fill(found[0]))
      expect(found[0]).toBeGreaterThan(0)
    })
  })

  test('extract and export write the others', () => {
    const extracted = beside('endless', 'extract FILES --timeout 5 --concurrency 2 -o out/')
    expect(extracted.status).toBe(2)
    expect(extracted.stderr).toContain('endless.txt: 超过时限')
    expect(run('ls -A out', folder).stdout).toBe('a.yaml\nc.yaml\nd.yaml\n')
    const exported = beside('ends', 'export FILES --table plans --concurrency 2')
    expect(exported.status).toBe(2)
    expect(exported.stdout.split('\n').filter((line) => /^[acd]\.txt/.test(line))).toHaveLength(3)
  })

  test('without enough memory', () => {
    const big = PLAN.repeat(400)
    removeFolder(folder)
    folder = makeFolder({ 'a.txt': PLAN, 'big.txt': big, 'c.txt': PLAN })
    const limited = 'export NODE_OPTIONS=--max-old-space-size=64'
    const command = 'plan-check check a.txt big.txt c.txt --concurrency 2 --format json --fail-on never'
    const { status, stdout, stderr } = run(`${limited}\n${command}`, folder)
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('big.txt: 内存不够') })
    const files: { error?: { code: string } }[] = JSON.parse(stdout).files
    expect(files.map(({ error }) => error?.code)).toEqual([undefined, 'out-of-memory', undefined])
  })
})
