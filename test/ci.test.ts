// action.yml, .pre-commit-hooks.yaml and the examples of docs/ci.md: their shell steps run in a repository of their own.

import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { makeProgram } from '../src/cli/program.ts'
import { wordsIn } from '../src/cli/words/index.ts'
import { makeFolder, type Ran, refuseStaleBuild, removeFolder, run } from './cli/program.ts'
import { root } from './root.ts'

const text = (path: string): string => readFileSync(`${root}${path}`, 'utf8')
const WRONG = text('fixtures/opinion-water.txt')
const RIGHT = '云岭市节水实施方案\n\n一、总体要求\n项目总投资30万元，其中：省级资金10万元，市级资金20万元。\n'

interface Step {
  id?: string
  uses?: string
  if?: string
  env?: Record<string, string>
  run?: string
  with?: Record<string, string>
}

const action: { inputs: Record<string, { default: string }>; runs: { steps: Step[] } } = parse(text('action.yml'))
const { steps } = action.runs

let folder = ''
const repository = (): string => join(folder, 'repository')

beforeAll(refuseStaleBuild)
beforeEach(() => {
  folder = makeFolder({ 'runner/.keep': '', 'repository/.keep': '' })
  git('init -q -b main')
})
afterEach(() => removeFolder(folder))

function git(command: string): string {
  const ran = run(`git -c user.name=a -c user.email=a@example.org ${command}`, repository())
  if (ran.status !== 0) throw new Error(ran.stderr)
  return ran.stdout.trim()
}

/** Writes the files (undefined: takes away) and commits; the commit. */
function commit(files: Readonly<Record<string, string | undefined>>): string {
  for (const [name, content] of Object.entries(files)) {
    const path = join(repository(), name)
    mkdirSync(dirname(path), { recursive: true })
    if (content === undefined) rmSync(path)
    else writeFileSync(path, content)
  }
  git('add -A')
  git('commit -q -m step')
  return git('rev-parse HEAD')
}

function step(id: string): Step {
  const found = steps.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no step ${id}`)
  return found
}

/** What the runner puts in. */
const filled = (expression: string): string => `$\{{ ${expression} }}`

const quote = (value: string): string => `'${value.replaceAll("'", `'\\''`)}'`

/** A step as the runner would run it: inputs and the path of the action are in its environment, by its own names. */
function runStep(id: string, inputs: Readonly<Record<string, string>>): Ran {
  const { env = {}, run: script = '' } = step(id)
  const told = Object.entries(env).map(([name, expression]) => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)?.[1]
    if (input === undefined) expect(expression).toBe(filled('github.action_path'))
    else expect(Object.keys(action.inputs)).toContain(input)
    return `export ${name}=${quote(input === undefined ? root : (inputs[input] ?? ''))}`
  })
  const runner = ['RUNNER_TEMP=../runner', 'GITHUB_OUTPUT=../runner/output', 'GITHUB_STEP_SUMMARY=../runner/summary']
  return run(`${[...runner.map((each) => `export ${each}`), ...told].join('\n')}\n${script}`, repository())
}

interface Acted extends Ran {
  outputs: Record<string, string>
}

function act(inputs: Readonly<Record<string, string>>): Acted {
  expect(runStep('build', inputs)).toEqual({ status: 0, stdout: '', stderr: '' })
  const changed = runStep('changed', inputs)
  expect(changed.status, changed.stderr).toBe(0)
  const check = runStep('check', inputs)
  const outputs = Object.fromEntries(
    readFileSync(join(folder, 'runner/output'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(/=(.*)/s).slice(0, 2)),
  )
  return { ...check, stdout: changed.stdout + check.stdout, outputs }
}

describe('the action', () => {
  test('checks the files that have changed, not those that have not', () => {
    const base = commit({ '规划/旧.txt': WRONG, '规划/删.txt': WRONG })
    commit({ '规划/新 [2025].txt': WRONG, '规划/删.txt': undefined })
    const { status, stdout, outputs } = act({ base })
    expect(status).toBe(1)
    expect(stdout).toContain('::error file=规划/新 [2025].txt')
    expect(stdout).not.toContain('旧.txt')
    expect(outputs).toMatchObject({ checked: '1', status: '1' })
    const sarif = JSON.parse(readFileSync(join(repository(), outputs['sarif'] ?? ''), 'utf8'))
    expect(decodeURIComponent(sarif.runs[0].artifacts[0].location.uri)).toBe('规划/新 [2025].txt')
    expect(readFileSync(join(folder, 'runner/summary'), 'utf8')).toContain('indicators/agree')
  })

  test('passes where what has changed is in order', () => {
    const base = commit({ '旧.txt': WRONG })
    commit({ '新.txt': RIGHT })
    expect(act({ base })).toMatchObject({ status: 0, outputs: { checked: '1', status: '0' } })
  })

  test('says so where no plan has changed', () => {
    const base = commit({ '旧.txt': WRONG })
    commit({ 'README.md': '# a', 'code.js': '1' })
    const { status, stdout, outputs } = act({ base })
    expect({ status, outputs }).toEqual({ status: 0, outputs: { checked: '0' } })
    expect(stdout).toContain('no plan has changed')
  })

  test.each([
    ['the first push', '0000000000000000000000000000000000000000'],
    ['no event', ''],
    ['a commit that is not there', '1234567890123456789012345678901234567890'],
  ])('checks every file: %s', (_, base) => {
    commit({ '一.txt': WRONG, 'a/二.TXT': RIGHT, 'README.md': '# a' })
    const { status, stdout, outputs } = act({ base })
    expect(status).toBe(1)
    expect(outputs['checked']).toBe('2')
    expect(stdout).toContain('all files are checked')
  })

  test('checks every file where the settings have changed', () => {
    const base = commit({ '一.txt': WRONG, '二.txt': RIGHT })
    commit({ 'plan-check.yaml': 'failOn: never\n' })
    expect(act({ base })).toMatchObject({ status: 0, outputs: { checked: '2', status: '0' } })
  })

  test('paths, fail-on and args', () => {
    const base = commit({ 'a.txt': RIGHT })
    commit({ '规划/一.txt': WRONG, '别处/二.txt': WRONG })
    const { status, stdout, outputs } = act({ base, paths: '规划/*.txt\n', 'fail-on': 'never', args: '--lang\nen\n' })
    expect({ status, checked: outputs['checked'] }).toEqual({ status: 0, checked: '1' })
    expect(stdout).not.toContain('二.txt')
    expect(readFileSync(join(folder, 'runner/summary'), 'utf8')).toContain('error')
  })

  test('what cannot be read is no pass', () => {
    const base = commit({ 'a.txt': RIGHT })
    commit({ '坏.docx': 'no zip' })
    expect(act({ base })).toMatchObject({ status: 2, outputs: { status: '2' } })
  })

  test('is no place for code: names and inputs are data', () => {
    const base = commit({ 'a.txt': RIGHT })
    commit({ '$(touch made).txt': RIGHT, '`touch made`.txt': RIGHT })
    expect(act({ base, args: '--lang\nen' }).outputs['checked']).toBe('2')
    expect(existsSync(join(repository(), 'made'))).toBe(false)
    // What ${{ }} puts into a script is run by it.
    for (const { run: script = '' } of steps) expect(script).not.toContain('${{')
  })

  test('uploads also after findings, and only where there is SARIF', () => {
    const upload = steps.at(-1)
    expect(upload?.uses).toMatch(/^github\/codeql-action\/upload-sarif@v\d/)
    expect(upload?.if).toBe(filled("!cancelled() && inputs.upload == 'true' && steps.check.outputs.sarif != ''"))
    expect(upload?.with?.['sarif_file']).toBe(filled('steps.check.outputs.sarif'))
  })
})

describe('the pre-commit hook', () => {
  const [hook] = parse(text('.pre-commit-hooks.yaml'))
  /** Python's (?i) at the beginning is a flag here. */
  const pattern = (source: string): RegExp => new RegExp(source.replace(/^\(\?i\)/, ''), 'i')

  test('its entry is run with the staged files that it asks for', () => {
    commit({ '旧.txt': WRONG })
    for (const [name, content] of [
      ['新.txt', WRONG],
      ['README.md', '# a'],
      ['a.js', '1'],
    ])
      appendFileSync(join(repository(), String(name)), String(content))
    git('add -A')
    const staged = git('-c core.quotePath=false diff --staged --name-only').split('\n')
    const files = staged.filter((name) => pattern(hook.files).test(name) && !pattern(hook.exclude).test(name))
    expect(files).toEqual(['新.txt'])
    const { status, stdout } = run(`${hook.entry} ${files.map(quote).join(' ')}`, repository())
    expect(status).toBe(1)
    expect(stdout).toContain('indicators/agree')
  })

  test('is installed as a package of Node that has this command', () => {
    expect(hook).toMatchObject({ id: 'plan-check', language: 'node' })
    expect(Object.keys(JSON.parse(text('package.json')).bin)).toContain(hook.entry.split(' ')[0])
  })

  test('npm pack prints the name of its file alone, which pre-commit reads', () => {
    expect(run(`cd ${quote(root)} && npm config get foreground-scripts`, folder).stdout).toBe('false\n')
  })
})

describe('docs/ci.md', () => {
  const blocks = [...text('docs/ci.md').matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, block = '']) => parse(block))

  test('GitLab: the job fails with findings, its reports are there', () => {
    const job = blocks.find((block) => 'plan-check' in block)['plan-check']
    commit({ '规划/一.txt': WRONG })
    const [install, check] = job.script
    expect(install).toContain('npm install')
    const ran = run(`export PLANS=${quote(job.variables.PLANS)}\n${check}`, repository())
    expect(ran.status).toBe(1)
    const { codequality, junit } = job.artifacts.reports
    expect(JSON.parse(readFileSync(join(repository(), codequality), 'utf8'))[0].location.path).toBe('规划/一.txt')
    expect(readFileSync(join(repository(), junit), 'utf8')).toContain('<testsuite')
  })

  test('GitHub: the example gives inputs that the action has, and the table tells all of them', () => {
    const job = blocks.find((block) => 'jobs' in block).jobs['plan-check']
    const own = Object.keys(action.inputs)
    expect(own).toEqual(expect.arrayContaining(Object.keys(job.steps.at(-1).with)))
    const told = [...text('docs/ci.md').matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name)
    expect(told).toEqual(own)
  })

  test('pre-commit: the example names the hook, with options of check', () => {
    const [repo] = blocks.find((block) => 'repos' in block).repos
    expect(repo.hooks[0].id).toBe('plan-check')
    const { known } = makeProgram('zh', wordsIn('zh'))
    expect(known.optionsOf('check')).toContain(repo.hooks[0].args[0])
  })
})
