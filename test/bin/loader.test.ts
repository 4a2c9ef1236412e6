import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const bin = fileURLToPath(new URL('../../bin', import.meta.url))
const name = (id: string): string => `code-${id}-${process.version}-${process.platform}-${process.arch}.bin`

let folder: string
let cache: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-check-bin-'))
  cache = join(folder, 'cache/plan-check')
  cpSync(bin, join(folder, 'bin'), { recursive: true })
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'package.json'), '{ "version": "9.8.7", "type": "module" }')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** As scripts/build.mjs writes it. */
function bundle(id: string, body: string): void {
  const head = `/*${id}*/(function (exports, require, module, __filename, __dirname) {`
  writeFileSync(join(folder, 'dist/cli.cjs'), `${head}\n${body}\n})\n`)
}

function run(args: string[] = [], options: string[] = []): { status: number | null; stdout: string; stderr: string } {
  const env = { PATH: process.env['PATH'], HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') }
  return spawnSync(process.execPath, [...options, join(folder, 'bin/plan-check.js'), ...args], {
    env,
    encoding: 'utf8',
  })
}

describe('bin/plan-check.js', () => {
  test.each(['--version', '-V'])('%s is answered without the bundle', (flag) => {
    expect(run([flag])).toMatchObject({ status: 0, stdout: '9.8.7\n', stderr: '' })
  })

  test('hands over the arguments and takes the exit code', () => {
    bundle('a1', 'exports.main = async (args) => { console.log(args.join()); return 3 }')
    expect(run(['check', '方案.txt'])).toMatchObject({ status: 3, stdout: 'check,方案.txt\n', stderr: '' })
  })

  test('the bundle can require (ES modules too) and say where it is', () => {
    writeFileSync(join(folder, 'dist/answer.mjs'), 'export const answer = 42')
    bundle(
      'a1',
      `exports.main = async () => {
        const { sep } = require('node:path')
        const { answer } = require('./answer.mjs')
        console.log(__filename.split(sep).slice(-2).join('/'), module.exports === exports, answer)
        return 0
      }`,
    )
    for (const _ of [1, 2]) expect(run()).toMatchObject({ stdout: 'dist/cli.cjs true 42\n', stderr: '' })
  })

  test('an error tells its place in the bundle, with compiled code and without', () => {
    bundle('a1', 'exports.main = async () => { throw new Error("broken") }')
    for (const _ of [1, 2]) {
      const { status, stderr } = run()
      expect(status).toBe(1)
      expect(stderr).toContain('Error: broken')
      expect(stderr).toMatch(/dist\/cli\.cjs:2:36/)
    }
  })
})

describe('compiled code', () => {
  const body = (answer: number): string => `exports.main = async () => { console.log(${answer}); return 0 }`

  test('is kept in the user’s cache folder under a name of bundle, Node and processor', () => {
    bundle('a1', body(1))
    expect(run().stdout).toBe('1\n')
    expect(readdirSync(cache)).toEqual([name('a1')])
    expect(run().stdout).toBe('1\n')
  })

  test('of another bundle of the same length is not taken', () => {
    bundle('a1', body(1))
    run()
    bundle('b2', body(2))
    expect(run().stdout).toBe('2\n')
    expect(readdirSync(cache).sort()).toEqual([name('a1'), name('b2')])
  })

  test('beside the bundle is taken first, and then nothing is written', () => {
    bundle('a1', body(1))
    run()
    cpSync(join(cache, name('a1')), join(folder, 'dist', name('a1')))
    rmSync(cache, { recursive: true })
    expect(run().stdout).toBe('1\n')
    expect(existsSync(cache)).toBe(false)
  })

  test('that V8 refuses is replaced', () => {
    bundle('a1', body(1))
    mkdirSync(cache, { recursive: true })
    writeFileSync(join(cache, name('a1')), 'no code')
    writeFileSync(join(folder, 'dist', name('a1')), '')
    expect(run()).toMatchObject({ status: 0, stdout: '1\n', stderr: '' })
    expect(run([], ['--no-lazy-feedback-allocation'])).toMatchObject({ status: 0, stdout: '1\n', stderr: '' })
    expect(readdirSync(cache)).toEqual([name('a1')])
  })

  test('that cannot be written is not missed', () => {
    bundle('a1', body(1))
    writeFileSync(join(folder, 'cache'), 'a file where the folder would be')
    expect(run()).toMatchObject({ status: 0, stdout: '1\n', stderr: '' })
    rmSync(join(folder, 'cache'))
    mkdirSync(join(folder, 'cache'))
    chmodSync(join(folder, 'cache'), 0o500)
    expect(run()).toMatchObject({ status: 0, stdout: '1\n', stderr: '' })
  })
})
