// docs/exit-status.md, row by row.

import { once } from 'node:events'
import { chmodSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Check } from '../../src/plan/report-types.ts'
import { root } from '../root.ts'
import { makeFolder, type Ran, refuseStaleBuild, removeFolder, run, start } from './program.ts'

const PLAN = `某市“十四五”服务业发展规划

一、发展目标

到2025年，服务业增加值达到1.7万亿元。

二、主要指标

表1 主要指标

| 序号 | 指标 | 单位 | 2020年 | 2025年 | 属性 |
|---|---|---|---|---|---|
| 1 | 服务业增加值 | 亿元 | 12000 | >17600 | 预期性 |
`

const FILES = {
  'found.txt': PLAN,
  'clean.txt': PLAN.replace('>17600', '17000'),
  // Facts that no rule can hold against another.
  'loose.txt': PLAN.replace(
    '| 1 | 服务业增加值 | 亿元 | 12000 | >17600 | 预期性 |',
    '| 1 | 货物吞吐量 | 万吨 | 250 | 300 | 预期性 |',
  ),
  'heading.txt': '一、总体要求\n\n各部门要高度重视，认真落实。\n\n二、组织保障\n\n加强领导，明确责任。\n',
  'words.txt': '随便写写\n',
  'empty.txt': '',
  'broken.txt': `${'(cid:12)(cid:7)'.repeat(40)}\n`,
  'folder/table.csv': 'a,b\n',
}

/** Prints the fingerprint of the one finding of found.txt. */
const FINGERPRINT = `fingerprint() { plan-check check found.txt --format json | sed -n 's/.*"fingerprint": "\\(.*\\)",*$/\\1/p'; }`

const ROWS: Record<string, string> = {
  'nothing disagrees': 'plan-check check clean.txt',
  'findings below `--fail-on`': 'plan-check check found.txt --rule indicators/agree=warning',
  'findings and `--fail-on never`': 'plan-check check found.txt --fail-on never',
  'a plan that claims nothing, with `--min-coverage`': 'plan-check check heading.txt --min-coverage 1',
  'help, version, schema, rules, explain, text':
    'set -e; for c in --help --version "schema plan" rules "explain indicators/agree" "text found.txt"; do plan-check $c; done',

  'only suppressed findings': `${FINGERPRINT}
    printf 'suppress:\\n  - fingerprint: "%s"\\n    reason: known\\n' "$(fingerprint)" > plan-check.yaml; plan-check check found.txt`,
  'only findings of the baseline':
    'plan-check baseline found.txt; plan-check check found.txt --baseline plan-check-baseline.json',
  'a folder with files of other types beside its plans': 'cp clean.txt folder; plan-check check folder',
  'a plan that `extract` wrote': 'plan-check extract clean.txt -o plan.yaml; plan-check check plan.yaml',
  '`baseline`, whatever it finds': 'plan-check baseline found.txt',
  '`init`, `doctor` and `completion` where nothing is in the way':
    'set -e; plan-check init; plan-check doctor; plan-check completion bash',

  findings: 'plan-check check found.txt',
  'one finding of the baseline mended, another new':
    'plan-check baseline found.txt; sed -i s/17600/18000/ found.txt; plan-check check found.txt --baseline plan-check-baseline.json',
  'a suppression that ended, with its finding': `${FINGERPRINT}
    printf 'suppress:\\n  - fingerprint: "%s"\\n    reason: known\\n    expires: 2020-01-01\\n' "$(fingerprint)" > plan-check.yaml; plan-check check found.txt`,
  'what a profile asks for is not there, as an error':
    "echo 'properties: {projects: {minItems: 1}}' > own.yaml; plan-check check clean.txt --profile own.yaml --rule structure/required=error",
  'findings at the `failOn` of plan-check.yaml':
    "printf 'failOn: info\\nrules: {indicators/agree: info}' > plan-check.yaml; plan-check check found.txt",
  'warnings and `--fail-on warning`': 'plan-check check found.txt --rule indicators/agree=warning --fail-on warning',
  'infos and `--fail-on info`': 'plan-check check found.txt --rule indicators/agree=info --fail-on info',
  'findings, the report in a file': 'plan-check check found.txt --format json=report.json --quiet',
  'findings as JSON': 'plan-check check found.txt --format json --lang en --explain',
  'findings in one of several files': 'plan-check check clean.txt found.txt',
  'less checked than `--min-coverage` asks for, in any one file':
    'plan-check check clean.txt loose.txt --min-coverage 0.99',

  'no command': 'plan-check',
  'no file': 'plan-check check',
  'unknown command': 'plan-check chek found.txt',
  'unknown flag': 'plan-check check found.txt --frmat json',
  'unknown rule': 'plan-check check found.txt --rule indicators/agre=off',
  'unknown severity': 'plan-check check found.txt --fail-on fatal',
  'unknown format': 'plan-check check found.txt --format pdf',
  'unknown language': 'plan-check check clean.txt --lang fr',
  'unknown schema': 'plan-check schema finding',
  '`--min-coverage` that is no share': 'plan-check check clean.txt --min-coverage 70',
  'two formats on standard output': 'plan-check check clean.txt --format json --format stylish',
  'file missing': 'plan-check check missing.txt',
  'a clean file and a missing one': 'plan-check check clean.txt missing.txt',
  'a folder with no plan in it': 'plan-check check folder',
  'empty file': 'plan-check check empty.txt',
  'unreadable text': 'plan-check check broken.txt',
  'text in no known encoding': `for i in {1..99}; do printf '\\x80\\xff\\x81\\xff'; done > no.txt; plan-check check no.txt`,
  'unknown encoding asked for': 'plan-check check clean.txt --encoding klingon',
  'unknown type of file': 'cp clean.txt plan.xyz; plan-check check plan.xyz',
  'a type that is known and not read': 'printf "{\\\\rtf1" > plan.rtf; plan-check check plan.rtf',
  'a PDF without text (a scan)': `plan-check check ${root}fixtures/formats/pdf/scanned.pdf`,
  'damaged file': `printf 'PK\\003\\004' > plan.docx; plan-check check plan.docx`,
  // No thread does a file within a thousandth of a second of its first.
  'a file that takes longer than `--timeout`': 'plan-check check clean.txt --timeout 0.001',
  '`--timeout` that is no time': 'plan-check check clean.txt --timeout soon',
  '`--concurrency` that is no number': 'plan-check check clean.txt --concurrency many',
  '`--max-size` that is no size': 'plan-check check clean.txt --max-size big',
  'nothing recognised: no heading, table or fact': 'plan-check check words.txt',
  'nothing matches a pattern': 'plan-check check nothing*.txt',
  'a pattern that matches files of other types only': "plan-check check 'folder/*'",
  '`--annex` that is not there': 'plan-check check clean.txt --annex none.xlsx',
  '`--annex` with two files': 'plan-check check clean.txt found.txt --annex folder/table.csv',
  '`--config` that is not there': 'plan-check check clean.txt --config none.yaml',
  'plan-check.yaml with an unknown key': "echo 'colour: red' > plan-check.yaml; plan-check check clean.txt",
  'plan-check.yaml with an unknown rule':
    "echo 'rules: {sums/tabel: off}' > plan-check.yaml; plan-check check clean.txt",
  'a profile that is not there': 'plan-check check clean.txt --profile none.yaml',
  'a profile with an unknown field':
    "echo 'properties: {projcts: {minItems: 1}}' > own.yaml; plan-check check clean.txt --profile own.yaml",
  'a baseline that is not there': 'plan-check check clean.txt --baseline none.json',
  'a baseline that is damaged': 'echo {} > known.json; plan-check check clean.txt --baseline known.json',
  'a plan in YAML that its schema refuses':
    'plan-check extract clean.txt -o plan.yaml; sed -i s/role:/rule:/ plan.yaml; plan-check check plan.yaml',
  'output that would overwrite an input': 'plan-check check clean.txt --format json=./clean.txt',
  'standard output on a full disk': 'plan-check check clean.txt > /dev/full',
  '`extract`: one of several files missing': 'plan-check extract clean.txt missing.txt',
  '`init`: a file is there already, and stays as it is': 'echo lang: en > plan-check.yaml; plan-check init',
  '`doctor`: a fault, such as settings that are wrong': 'echo long: en > plan-check.yaml; plan-check doctor',
  '`completion` of an unknown shell': 'plan-check completion csh',
}

let folder: string

beforeAll(refuseStaleBuild)

beforeEach(() => {
  folder = makeFolder(FILES)
})

afterEach(() => {
  removeFolder(folder)
})

/** The rows of the page that have an exit code: what happens, and the code. */
function rowsOfPage(): Map<string, number> {
  const page = readFileSync(new URL('../../docs/exit-status.md', import.meta.url), 'utf8')
  return new Map([...page.matchAll(/^\| (.+?) \| (\d+) \|$/gm)].map(([, row = '', code]) => [row, Number(code)]))
}

const rows = rowsOfPage()
const tested = new Set(Object.keys(ROWS))

/** A row that needs more than a command. */
function row(name: string, body: (code: number) => void | Promise<void>): void {
  tested.add(name)
  test(name, () => body(rows.get(name) ?? Number.NaN))
}

describe('exit status', () => {
  test.each(Object.entries(ROWS))('%s', (name, command) => {
    const { status, stdout, stderr } = run(command, folder)
    expect({ status, stdout, stderr }).toMatchObject({ status: rows.get(name) })
  })

  row('findings and a missing file: the findings are told', (code) => {
    const { status, stdout, stderr } = run('plan-check check found.txt missing.txt', folder)
    expect(status).toBe(code)
    expect(stdout).toContain('indicators/agree')
    expect(stderr).toContain('missing.txt')
  })

  row('no permission to read', (code) => {
    chmodSync(folder, 0o755)
    chmodSync(join(folder, 'clean.txt'), 0)
    // Root may read everything.
    const user = process.getuid?.() === 0 ? { uid: 65534 } : {}
    const { status, stderr } = run('plan-check check clean.txt', folder, user)
    expect({ status, stderr }).toEqual({ status: code, stderr: expect.stringContaining('没有权限') })
  })

  row('file over the limit', (code) => {
    truncateSync(join(folder, 'clean.txt'), 65 * 1024 * 1024)
    const { status, stderr } = run('plan-check check clean.txt', folder)
    expect({ status, stderr }).toEqual({ status: code, stderr: expect.stringContaining('68157440') })
  })

  row('output not writable: the other reports are written', (code) => {
    const command = 'plan-check check clean.txt --format json=nowhere/report.json --format stylish=report.txt'
    const { status, stderr } = run(command, folder)
    expect({ status, stderr }).toEqual({ status: code, stderr: expect.stringContaining('nowhere') })
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toContain('clean.txt')
  })

  row('a reader that closes the pipe, nothing disagrees', (code) => {
    const command = 'plan-check check clean.txt --explain | true; echo $PIPESTATUS'
    expect(run(command, folder)).toMatchObject({ stdout: `${code}\n`, stderr: '' })
  })

  row('a reader that closes the pipe, with findings', async (code) => {
    // More than a pipe holds, so that the write fails for certain.
    writeFileSync(
      join(folder, 'found.txt'),
      PLAN.replace('二、主要指标', '二、主要指标\n\n投资500亿元。\n'.repeat(200)),
    )
    const program = start(['check', 'found.txt', '--format', 'json'], folder)
    program.stdout?.destroy()
    const [status] = await once(program, 'close')
    expect(status).toBe(code)
  })

  row('interrupted (SIGINT)', (code) => stopped('SIGINT', code))
  row('terminated (SIGTERM)', (code) => stopped('SIGTERM', code))

  row('a rule that throws: the others are told', async (code) => {
    const { status, stdout, stderr } = await withBroken(RULE, ['check', join(folder, 'found.txt'), '--format', 'json'])
    expect({ status, stderr }).toEqual({ status: code, stderr: expect.stringContaining('sums/table') })
    const [file] = JSON.parse(stdout).files
    expect(file.failures).toEqual([{ rule: 'sums/table', message: 'a defect' }])
    expect(file.checks.map(({ rule }: Check) => rule)).toContain('indicators/agree')
  })

  row('a file on which the program fails: the others are told', async (code) => {
    const paths = ['broken.md', 'clean.txt'].map((name) => join(folder, name))
    writeFileSync(paths[0] ?? '', PLAN)
    const { status, stdout, stderr } = await withBroken(READER, ['check', ...paths, '--format', 'json'])
    expect({ status, stderr }).toEqual({ status: code, stderr: expect.stringContaining('a defect') })
    const [failed, checked] = JSON.parse(stdout).files
    expect(failed.error).toEqual({ code: 'program-error', message: '程序出错：a defect' })
    expect(checked.findings).toEqual([])
  })

  test('has no row that is not tested here', () => {
    expect([...rows.keys()].filter((name) => !tested.has(name))).toEqual([])
    expect([...tested].filter((name) => !rows.has(name))).toEqual([])
  })
})

/** Stopped while it waits for standard input. */
async function stopped(signal: NodeJS.Signals, code: number): Promise<void> {
  const program = start(['check', '-', 'clean.txt'], folder)
  program.stdin?.write(PLAN)
  await new Promise((resolve) => setTimeout(resolve, 500))
  program.kill(signal)
  const [status] = await once(program, 'close')
  expect(status).toBe(code)
}

/** A part of the program, and what is put in its place. */
interface Broken {
  readonly file: string
  readonly broken: (original: () => Promise<object>) => Promise<object>
}

function defect(): never {
  throw new Error('a defect')
}

const RULE: Broken = {
  file: '../../src/rules/sums/table.ts',
  broken: async (original) => {
    const { default: rule } = { default: {}, ...(await original()) }
    return { default: { ...rule, check: defect } }
  },
}

/** Breaks off on Markdown. */
const READER: Broken = {
  file: '../../src/read/text.ts',
  broken: async () => {
    const { splitLines } = await import('../../src/read/source.ts')
    return { textLines: (text: string, format: string) => (format === 'markdown' ? defect() : splitLines(text)) }
  },
}

/** The program in this process, a part of it broken. */
async function withBroken({ file, broken }: Broken, args: readonly string[]): Promise<Ran> {
  vi.resetModules()
  vi.doMock(file, broken)
  const told = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text, ...rest: unknown[]) => {
      told[name] += String(text)
      const done = rest.find((each) => typeof each === 'function')
      done?.()
      return true
    }),
  )
  try {
    const { main } = await import('../../src/cli/main.ts')
    return { status: await main(args), ...told }
  } finally {
    for (const spy of spies) spy.mockRestore()
    vi.doUnmock(file)
  }
}
