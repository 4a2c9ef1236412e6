// plan-check init: what it writes holds by the program's own schema, and its workflow's steps run.

import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseConfig } from '../../src/config/parse.ts'
import { root } from '../root.ts'
import { makeFolder, refuseStaleBuild, removeFolder, run } from './program.ts'

const WORKFLOW = '.github/workflows/plan-check.yml'
const PLAN = readFileSync(`${root}fixtures/opinion-water.txt`, 'utf8')

let folder = ''
const folderWith = (files: Readonly<Record<string, string>> = {}): string => {
  folder = makeFolder(files)
  return folder
}

beforeAll(refuseStaleBuild)
afterEach(() => removeFolder(folder))

describe('init', () => {
  test.each(['zh', 'en'])('writes settings that are valid (%s)', async (lang) => {
    const at = folderWith()
    expect(run(`plan-check init --lang ${lang}`, at)).toMatchObject({ status: 0, stdout: '' })
    const parsed = await parseConfig(readFileSync(join(at, 'plan-check.yaml'), 'utf8'))
    expect(parsed).toMatchObject({ value: { extends: 'recommended', failOn: 'error', lang } })
    expect(run('plan-check doctor', at).status).toBe(0)
  })

  test('writes a workflow whose check runs and leaves SARIF to upload', () => {
    const at = folderWith({ 'README.md': 'no plan', '规划.txt': PLAN })
    run('plan-check init', at)
    const workflow = parse(readFileSync(join(at, WORKFLOW), 'utf8'))
    expect(workflow.permissions).toEqual({ contents: 'read', 'security-events': 'write' })
    const { steps } = workflow.jobs['plan-check']
    const check = steps.find((step: { run?: string }) => step.run?.startsWith('plan-check check'))
    const upload = steps.at(-1)
    const done = run(`export PLANS=${workflow.env.PLANS}\n${check.run}`, at)
    expect(done.status).toBe(1)
    expect(done.stdout).toContain('::error file=规划.txt')
    expect(JSON.parse(readFileSync(join(at, upload.with.sarif_file), 'utf8')).version).toBe('2.1.0')
    // Findings end the step before it: only a cancelled run uploads nothing.
    expect(upload.if).toContain('!cancelled()')
  })

  test('the workflow goes to the top of the repository, the settings stay here', () => {
    const at = folderWith()
    mkdirSync(join(at, '.git'))
    mkdirSync(join(at, '规划/2025'), { recursive: true })
    const { stderr } = run('plan-check init', join(at, '规划/2025'))
    expect(existsSync(join(at, WORKFLOW))).toBe(true)
    expect(existsSync(join(at, '规划/2025/plan-check.yaml'))).toBe(true)
    expect(stderr).toContain(`../../${WORKFLOW}`)
  })

  test('writes over nothing, and writes the rest', () => {
    const at = folderWith({ 'plan-check.yaml': 'lang: en\n' })
    const { status, stderr } = run('plan-check init', at)
    expect(status).toBe(2)
    expect(stderr).toContain('已经有 plan-check.yaml')
    expect(readFileSync(join(at, 'plan-check.yaml'), 'utf8')).toBe('lang: en\n')
    const before = statSync(join(at, WORKFLOW)).mtimeMs
    expect(run('plan-check init', at).status).toBe(2)
    expect(statSync(join(at, WORKFLOW)).mtimeMs).toBe(before)
  })

  test('a link that leads nowhere is there too', () => {
    const at = folderWith()
    symlinkSync('elsewhere.yaml', join(at, 'plan-check.yaml'))
    expect(run('plan-check init --no-workflow', at).status).toBe(2)
    expect(existsSync(join(at, 'plan-check.yaml'))).toBe(false)
  })

  test('--no-workflow writes settings alone', () => {
    const at = folderWith()
    expect(run('plan-check init --no-workflow', at).status).toBe(0)
    expect(existsSync(join(at, '.github'))).toBe(false)
  })

  test('waits for nobody on a terminal', () => {
    const at = folderWith()
    expect(
      run(`script -qec "'${process.execPath}' '${root}bin/plan-check.js' init" /dev/null </dev/null`, at).status,
    ).toBe(0)
    expect(existsSync(join(at, WORKFLOW))).toBe(true)
  })
})
