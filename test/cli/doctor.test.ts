// plan-check doctor: what it finds, and that a fault is exit code 2.

import { chmodSync, cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { APART, reaches } from '../../src/cli/doctor.ts'
import { root } from '../root.ts'
import { makeFolder, refuseStaleBuild, removeFolder, run } from './program.ts'

let folder = ''
const folderWith = (files: Readonly<Record<string, string>> = {}): string => {
  folder = makeFolder(files)
  return folder
}

beforeAll(refuseStaleBuild)
afterEach(() => removeFolder(folder))

/** The package as it is installed, so that some of it can be missing. */
function installedIn(at: string): string {
  for (const part of ['bin', 'dist', 'schemas', 'docs/rules', 'package.json'])
    cpSync(join(root, part), join(at, 'package', part), { recursive: true })
  return `'${process.execPath}' '${join(at, 'package/bin/plan-check.js')}'`
}

describe('doctor', () => {
  test('nothing is wrong: a line for each, 0', () => {
    const { status, stdout, stderr } = run('plan-check doctor', folderWith())
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const items = [...stdout.matchAll(/^正常 {2}(\S+(?: \S+)?) {2}/gm)].map(([, item]) => item)
    expect(items).toEqual(['Node.js 版本', '程序文件', 'schema 文件', '终端', '语言环境', '配置', '写入权限'])
    expect(stdout).toContain(process.versions.node)
    expect(stdout).toContain('没有发现问题')
  })

  test('in English it is English', () => {
    const { stdout } = run('plan-check doctor --lang en', folderWith())
    const lines = stdout.split('\n').filter((line) => /[\u4e00-\u9fff]/.test(line))
    // The ruler for the font.
    expect(lines.map((line) => line.trim())).toEqual(['规划目标核对一致'])
  })

  test('settings that are wrong, with the line', () => {
    const { status, stdout } = run('plan-check doctor', folderWith({ 'plan-check.yaml': 'lang: zh\nfailon: error\n' }))
    expect(status).toBe(2)
    expect(stdout).toMatch(/有误 {2}配置/)
    expect(stdout).toContain('plan-check.yaml:2:')
    expect(stdout).toContain('1 项有误')
  })

  test.each([
    ['a profile', 'profile: 没有.yaml\n', '没有.yaml'],
    ['a profile of some files', 'files: [{match: ["*.md"], profile: 没有.yaml}]\n', '没有.yaml'],
    ['a baseline', 'baseline: 没有.json\n', '没有.json'],
  ])('%s that the settings name and that is not there', (_, settings, name) => {
    const { status, stdout } = run('plan-check doctor', folderWith({ 'plan-check.yaml': settings }))
    expect(status).toBe(2)
    expect(stdout).toContain(name)
  })

  test('--config is looked at', () => {
    expect(run('plan-check doctor --config 没有.yaml', folderWith()).status).toBe(2)
  })

  test('everything that stands beside the program is looked for', () => {
    expect(APART.map((name) => `${name}.cjs`)).toEqual(readdirSync(join(root, 'dist/apart')).sort())
  })

  test('files and schemas of the package', () => {
    const at = folderWith()
    const command = installedIn(at)
    expect(run(`${command} doctor`, at).status).toBe(0)
    rmSync(join(at, 'package/docs/rules/sums/total.md'))
    writeFileSync(join(at, 'package/schemas/plan.schema.json'), '{')
    const { status, stdout } = run(`${command} doctor`, at)
    expect(status).toBe(2)
    expect(stdout).toContain('docs/rules/sums/total.md')
    expect(stdout).toContain('schemas/plan.schema.json')
    expect(stdout).toContain('2 项有误')
  })

  test('a locale that is not UTF-8 is told, and is no fault', () => {
    const { status, stdout } = run('LC_ALL=zh_CN.GB18030 plan-check doctor', folderWith())
    expect(status).toBe(0)
    expect(stdout).toMatch(/注意 {2}语言环境\s+zh_CN\.GB18030/)
  })

  test('a terminal: its columns and colours', () => {
    const command = `'${process.execPath}' '${root}bin/plan-check.js' doctor`
    const at = folderWith()
    const told = run(`export TERM=xterm; script -qec "stty cols 100; ${command}" /dev/null </dev/null`, at).stdout
    expect(told).toMatch(/终端\s+100 列，有颜色/)
  })

  test('a folder that cannot be written to is told, and is no fault', () => {
    const at = folderWith()
    chmodSync(at, 0o555)
    // root may write anywhere.
    const user = process.getuid?.() === 0 ? { uid: 65534 } : {}
    const { status, stdout } = run('plan-check doctor', at, user)
    expect(status).toBe(0)
    expect(stdout).toMatch(/注意 {2}写入权限\s.*EACCES/)
  })
})

test.each([
  ['20.19.0', '20.19', true],
  ['20.18.9', '20.19', false],
  ['22.0.0', '20.19', true],
  ['18.20.1', '20.19', false],
  ['20.9.0', '20.19', false],
])('%s reaches %s: %s', (version, least, answer) => {
  expect(reaches(version, least)).toBe(answer)
})
