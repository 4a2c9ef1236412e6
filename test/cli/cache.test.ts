// --cache: what an earlier run found is used where nothing has changed, and never where something has.

import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { root } from '../root.ts'
import { makeFolder, refuseStaleBuild, removeFolder } from './program.ts'
import { runHere } from './program-here.ts'

const PLAN = readFileSync(join(root, 'fixtures/opinion-water.txt'), 'utf8')
const CACHE = '.plan-check-cache'
const MARK = '（来自缓存）'

let folder = ''
beforeAll(refuseStaleBuild)
beforeEach(() => {
  folder = makeFolder({ 'p/a.txt': PLAN, 'p/b.txt': PLAN.replace('45%', '46%') })
})
afterEach(() => removeFolder(folder))

const at = (path: string): string => join(folder, path)

function entries(): string[] {
  return readdirSync(at(CACHE), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => at(join(CACHE, name)))
}

/** Marks what is kept, so that a report shows whether it comes from there. */
function markKept(): void {
  for (const file of entries()) {
    const [, json = ''] = readFileSync(file, 'utf8').split('\n')
    const marked = json.replaceAll('"message":"', `"message":"${MARK}`)
    const sum = createHash('sha256').update(marked).digest('hex')
    writeFileSync(file, `${sum}\n${marked}`)
  }
}

async function check(options = '', files = 'p'): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return runHere(`plan-check check ${files} --fail-on never --cache ${options}`.trim(), folder)
}

/** Findings that came out of the cache, by file. */
async function fromCache(options = '', files = 'p'): Promise<Record<string, boolean>> {
  const { stdout, stderr, status } = await check(`${options} --format json`, files)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const told: { file: string; findings: { message: string }[] }[] = JSON.parse(stdout).files
  return Object.fromEntries(
    told.map(({ file, findings }) => [file, findings.some(({ message }) => message.startsWith(MARK))]),
  )
}

/** A run whose results are kept, then marked. */
async function keep(options = '', files = 'p'): Promise<void> {
  const { status, stderr } = await check(`${options} --format json`, files)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  markKept()
}

const BOTH = { 'p/a.txt': true, 'p/b.txt': true }
const NONE = { 'p/a.txt': false, 'p/b.txt': false }

describe('what has not changed', () => {
  test('is not read again, and comes out the same', async () => {
    const without = await runHere('plan-check check p --fail-on never', folder)
    const first = await check()
    const second = await check()
    expect(first).toEqual(without)
    expect(second).toEqual(without)
    await keep()
    expect(await fromCache()).toEqual(BOTH)
  })

  test('is found whatever the other files, the number of threads and what comes after checking', async () => {
    await keep()
    expect(await fromCache('--concurrency 2 --timeout 100')).toEqual(BOTH)
    expect(await fromCache('', 'p/b.txt')).toEqual({ 'p/b.txt': true })
    expect(await fromCache('--min-coverage 0')).toEqual(BOTH)
  })

  test('is found in a copy of the folder: times play no part', async () => {
    await keep()
    writeFileSync(at('p/a.txt'), PLAN)
    expect(await fromCache()).toEqual(BOTH)
  })
})

describe('what has changed is checked again:', () => {
  beforeEach(() => keep())

  test('a file', async () => {
    writeFileSync(at('p/a.txt'), PLAN.replace('45%', '47%'))
    expect(await fromCache()).toEqual({ 'p/a.txt': false, 'p/b.txt': true })
  })

  test('its name, by which it is told and its type is known', async () => {
    copyFileSync(at('p/a.txt'), at('p/a.md'))
    expect(await fromCache('', 'p/a.md')).toEqual({ 'p/a.md': false })
  })

  test.each([
    ['--rule', '--rule indicators/agree=info'],
    ['--lang', '--lang en'],
    ['--profile', '--profile opinion.strict'],
    ['--encoding', '--encoding utf-8'],
    ['--max-size', '--max-size 1M'],
    ['what reports show', '--explain --format stylish=shown.txt --quiet'],
  ])('%s', async (_, options) => {
    const told = options.includes('--explain') ? BOTH : NONE
    expect(await fromCache(options)).toEqual(told)
  })

  test.each([
    ['a rule’s level', 'rules: {indicators/agree: info}'],
    ['the preset', 'extends: strict'],
    ['names that are one', 'aliases: [[再生水利用率, 中水利用率]]'],
    ['settings of some files', 'files: [{match: ["*.txt"], rules: {indicators/agree: info}}]'],
    ['a profile', 'profile: own.yaml'],
  ])('the config: %s', async (_, config) => {
    writeFileSync(at('own.yaml'), 'properties: {projects: {minItems: 1}}\n')
    writeFileSync(at('plan-check.yaml'), `${config}\n`)
    expect(await fromCache()).toEqual(NONE)
  })

  test('a profile’s text, its name the same', async () => {
    writeFileSync(at('own.yaml'), 'properties: {projects: {minItems: 1}}\n')
    await keep('--profile own.yaml')
    expect(await fromCache('--profile own.yaml')).toEqual(BOTH)
    writeFileSync(at('own.yaml'), 'properties: {projects: {minItems: 2}}\n')
    expect(await fromCache('--profile own.yaml')).toEqual(NONE)
  })

  test('an annex', async () => {
    writeFileSync(at('t.csv'), '项目,金额（万元）\n甲,1\n合计,2\n')
    const annexed = (): Promise<Record<string, boolean>> => fromCache('--annex t.csv', 'p/a.txt')
    expect(await annexed()).toEqual({ 'p/a.txt': false })
    markKept()
    expect(await annexed()).toEqual({ 'p/a.txt': true })
    writeFileSync(at('t.csv'), '项目,金额（万元）\n甲,1\n合计,3\n')
    expect(await annexed()).toEqual({ 'p/a.txt': false })
  })

  test('the program', async () => {
    const changed = at('program')
    for (const part of ['bin', 'dist', 'schemas']) {
      mkdirSync(join(changed, part), { recursive: true })
    }
    for (const file of ['bin/plan-check.js', 'bin/loader.js', 'bin/worker.js', 'bin/package.json', 'package.json']) {
      copyFileSync(join(root, file), join(changed, file))
    }
    const bundle = readFileSync(join(root, 'dist/cli.cjs'), 'latin1')
    writeFileSync(join(changed, 'dist/cli.cjs'), bundle.replace(/^\/\*[0-9a-f]+\*\//, '/*0123456789abcdef*/'), 'latin1')
    const command = `"${process.execPath}" program/bin/plan-check.js check p --fail-on never --cache --format json`
    const { status, stdout } = await runHere(`${command}; true`, folder)
    expect(status).toBe(0)
    expect(JSON.parse(stdout).files).toHaveLength(2)
    expect(stdout).not.toContain(MARK)
  })
})

describe('suppressions and baselines are laid beside what is kept:', () => {
  test('a baseline, new and changed', async () => {
    await keep()
    await runHere('plan-check baseline p', folder)
    const known = await check('--baseline plan-check-baseline.json --format json')
    expect(known.stdout).toContain(MARK)
    expect(known.stdout).not.toContain('"baselineState": "new"')
    const none = readFileSync(at('plan-check-baseline.json'), 'utf8').replace(/"[0-9a-f]{16}"/g, '"0000000000000000"')
    writeFileSync(at('plan-check-baseline.json'), none)
    const changed = await check('--baseline plan-check-baseline.json --format json')
    expect(changed.stdout).not.toContain('"baselineState": "unchanged"')
  })

  test('a suppression, and the day on which it ends', async () => {
    await keep()
    const { stdout } = await check('--format json')
    const print = /"fingerprint": "([0-9a-f]{16})"/.exec(stdout)?.[1]
    const suppress = (expires: string): void =>
      writeFileSync(
        at('plan-check.ignore.yaml'),
        `suppress:\n  - {fingerprint: "${print}", reason: known, expires: ${expires}}\n`,
      )
    suppress('2999-01-01')
    expect((await check('--format json')).stdout).toContain('"suppressed"')
    suppress('2020-01-01')
    expect((await check('--format json')).stdout).not.toContain('"suppressed"')
  })
})

describe('a cache that cannot be used is said, and changes nothing:', () => {
  test('damaged', async () => {
    const first = await check()
    const [one = '', two = ''] = entries()
    writeFileSync(one, readFileSync(one, 'utf8').slice(0, -10))
    writeFileSync(two, '')
    const second = await check()
    expect(second).toEqual({ ...first, stderr: `缓存 ${CACHE} 中有 2 份结果已损坏，没有采用，已重新核对。\n` })
    expect(await check()).toEqual(first)
  })

  test('not a folder', async () => {
    const first = await check()
    rmSync(at(CACHE), { recursive: true })
    writeFileSync(at(CACHE), '')
    const { stderr, ...rest } = await check()
    expect({ ...rest, stderr: '' }).toEqual(first)
    expect(stderr).toContain(`缓存 ${CACHE} 无法写入（`)
  })

  test('files that could not be read are not kept', async () => {
    writeFileSync(at('p/c.txt'), '')
    expect((await check()).status).toBe(2)
    expect(entries()).toHaveLength(2)
    expect((await check()).status).toBe(2)
  })

  test('it is not asked for: nothing is kept', async () => {
    await runHere('plan-check check p', folder)
    expect(existsSync(at(CACHE))).toBe(false)
  })

  test('what nothing has asked for in a month goes when something new is kept beside it', async () => {
    const old = new Date(Date.now() - 31 * 86_400_000)
    await check()
    for (const file of entries()) {
      const stale = join(dirname(file), 'stale.json')
      writeFileSync(stale, '')
      utimesSync(stale, old, old)
      rmSync(file)
    }
    await check()
    expect(entries().filter((file) => file.endsWith('stale.json'))).toEqual([])
    expect(entries()).toHaveLength(2)
  })

  test('an answer that is used stays', async () => {
    const old = new Date(Date.now() - 31 * 86_400_000)
    await check()
    for (const file of entries()) utimesSync(file, old, old)
    await check()
    expect(entries().every((file) => statSync(file).mtimeMs > old.getTime() + 1000)).toBe(true)
  })

  test('git does not see it, nor does a check of the folder', async () => {
    await check()
    expect(readFileSync(at(join(CACHE, '.gitignore')), 'utf8')).toBe('*\n')
    expect((await check('', '.')).stderr).toBe('')
  })
})
