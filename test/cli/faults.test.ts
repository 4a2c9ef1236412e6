// What can go wrong around a run, brought about: nothing is half-written, no other file's findings are lost, and the exit
// code says what happened. docs/reliability.md is the list.

import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { root } from '../root.ts'
import { BIN, makeFolder, type Ran, refuseStaleBuild, removeFolder, run, start } from './program.ts'

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

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s', (signal, code) => {
  test('while files are read by threads: ends, and nothing is written', async () => {
    for (let n = 0; n < 60; n++) writeFileSync(join(folder, `${n}.txt`), PLAN.repeat(4))
    const program = start(['extract', '.', '--concurrency', '2', '-o', 'out/'], folder)
    await fileIn(join(folder, 'out'))
    program.kill(signal)
    const [status] = await once(program, 'close')
    expect(status).toBe(code)
    const made = readdirSync(join(folder, 'out'))
    expect(made.length).toBeLessThan(60)
    expect(made.filter((name) => !/^\d+\.yaml$/.test(name))).toEqual([])
    // Each is whole: a plan's last field is there, and YAML reads it.
    const { status: read } = run('plan-check check out/*.yaml --fail-on never --quiet', folder)
    expect(read).toBe(0)
  })

  test('while a report is written: it is whole, and nothing is beside it', async () => {
    writeFileSync(join(folder, 'a.txt'), PLAN.repeat(40))
    writeFileSync(join(folder, 'report.json'), 'before')
    const stop = join(root, 'test/cli/stop-writing.cjs')
    const program = start(['check', 'a.txt', '--format', 'json=report.json'], folder, {
      NODE_OPTIONS: `--require="${stop}"`,
      STOP_WITH: signal,
    })
    const [status] = await once(program, 'close')
    expect(status).toBe(code)
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).files).toHaveLength(1)
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'report.json'])
  })
})

/** Waits until a folder is there and holds a file. */
async function fileIn(path: string): Promise<void> {
  const filled = (): boolean => existsSync(path) && readdirSync(path).some((name) => name.endsWith('.yaml'))
  const parent = watch(folder)
  while (!existsSync(path)) await once(parent, 'change')
  parent.close()
  const own = watch(path)
  while (!filled()) await once(own, 'change')
  own.close()
}

describe('a disk that is full', () => {
  /** A file system of 64 kB, in a space of names of its own. */
  function onSmallDisk(command: string): Ran {
    mkdirSync(join(folder, 'disk'))
    const script = `mount -t tmpfs -o size=64k none disk && { ${command}; }`
    writeFileSync(join(folder, 'a.txt'), PLAN)
    writeFileSync(join(folder, 'script'), `plan-check() { "${process.execPath}" "${BIN}" "$@"; }\n${script}`)
    return run('unshare --map-root-user --mount bash script', folder)
  }

  const can = spawnSync('unshare', ['--map-root-user', '--mount', 'true']).status === 0

  test.runIf(!can)('was not tried: unshare gives no file system of its own here', () => {})

  test.runIf(can)('keeps what was there, and no part of the new', () => {
    const { status, stdout, stderr } = onSmallDisk(`echo before > disk/report.json
      plan-check check a.txt --format json=disk/report.json --format stylish --fail-on never
      echo "status $?"; ls -A disk; cat disk/report.json`)
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('disk/report.json：ENOSPC') })
    expect(stdout).toContain('再生水利用率')
    expect(stdout).toMatch(/status 2\nreport\.json\nbefore\n$/)
  })

  test.runIf(can)('is said of a cache, and changes no finding', () => {
    const { stdout, stderr } = onSmallDisk(`cd disk; head -c 60000 /dev/zero > filler
      plan-check check ../a.txt --cache --fail-on never; echo "status $?"; find . -name '*.json*'`)
    expect(stderr).toContain('无法写入（ENOSPC）')
    expect(stdout).toContain('再生水利用率')
    expect(stdout).toMatch(/status 0\n$/)
  })

  test('standard output: said, and exit 2', () => {
    writeFileSync(join(folder, 'a.txt'), PLAN)
    const { status, stderr } = run('plan-check check a.txt --fail-on never > /dev/full', folder)
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('ENOSPC') })
  })
})

describe('a file', () => {
  test('that goes away while another is read: an error, the other is told', async () => {
    writeFileSync(join(folder, 'gone.txt'), PLAN)
    const program = start(['check', '-', 'gone.txt', '--fail-on', 'never', '--quiet'], folder)
    const told = { stdout: '', stderr: '' }
    program.stdout?.on('data', (text) => {
      told.stdout += text
    })
    program.stderr?.on('data', (text) => {
      told.stderr += text
    })
    program.stdin?.write(PLAN)
    rmSync(join(folder, 'gone.txt'))
    program.stdin?.end()
    const [status] = await once(program, 'close')
    expect(status).toBe(2)
    expect(told.stdout).toContain('stdin:')
    expect(told.stderr).toContain('gone.txt: 找不到这个文件')
  })

  test('that changes whenever it is read: an error, the other is told', () => {
    for (const name of ['log.txt', 'a.txt']) writeFileSync(join(folder, name), PLAN)
    const growing = `export NODE_OPTIONS='--require="${join(root, 'test/cli/growing.cjs')}"'`
    const { status, stdout, stderr } = run(`${growing}\nplan-check check log.txt a.txt --fail-on never --quiet`, folder)
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('log.txt: 文件在读取时一直在变') })
    expect(stdout).toContain('a.txt:')
    // Read three times, then given up.
    expect(readFileSync(join(folder, 'log.txt'), 'utf8')).toBe(`${PLAN}${'增加一行。\n'.repeat(3)}`)
  })
})

describe('a pipe by its name', () => {
  test('nobody writes to it: an error with its name, the other file is told', () => {
    writeFileSync(join(folder, 'a.txt'), PLAN)
    const { status, stdout, stderr } = run(
      'mkfifo pipe.txt\nplan-check check pipe.txt a.txt --fail-on never --quiet',
      folder,
    )
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('pipe.txt: 管道等了 2 秒，没有程序写入'),
    })
    expect(stdout).toContain('a.txt:')
  })

  test('a signal ends the wait', async () => {
    run('mkfifo pipe.txt', folder)
    const program = start(['check', 'pipe.txt'], folder)
    setTimeout(() => program.kill('SIGTERM'), 500)
    expect((await once(program, 'close'))[0]).toBe(143)
  })

  test('what is written to it slowly is read to its end', () => {
    writeFileSync(join(folder, 'a.txt'), PLAN)
    const written = '(sleep 0.3; head -c 100 a.txt; sleep 0.3; tail -c +101 a.txt)'
    const piped = run(`plan-check check <${written} --fail-on never --quiet`, folder)
    const whole = run('plan-check check a.txt --fail-on never --quiet', folder)
    expect(piped.status).toBe(0)
    expect(piped.stdout.replaceAll(/\/dev\/fd\/\d+/g, 'a.txt')).toBe(whole.stdout)
  })

  test('one that never ends is too large', () => {
    const { status, stderr } = run('plan-check check <(yes 规划) --max-size 1MB', folder)
    expect(status).toBe(2)
    expect(stderr).toContain('文件太大')
  })
})

describe('a reader that goes away', () => {
  test.each([1, 2])('in the midst of a long report, %i at once: the exit code is what was found', (threads) => {
    for (let n = 0; n < 4; n++) writeFileSync(join(folder, `${n}.txt`), PLAN)
    const command = `plan-check check . --format json --concurrency ${threads} | head -c 10 > /dev/null; echo $PIPESTATUS`
    expect(run(command, folder)).toMatchObject({ stdout: '1\n', stderr: '' })
  })
})
