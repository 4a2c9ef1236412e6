// No way through the program reaches the network: it runs with every door to it refused.

import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../root.ts'
import { makeFolder, refuseStaleBuild, removeFolder, run } from './program.ts'

const refusing = `export NODE_OPTIONS='--require="${join(root, 'test/cli/refuse-network.cjs')}"'`
const plan = (name: string): string => `"${join(root, 'fixtures', name)}"`
let folder: string

beforeAll(() => {
  refuseStaleBuild()
  folder = makeFolder()
})
afterAll(() => removeFolder(folder))

test('the refusal works: a program that asks is refused', () => {
  for (const asking of [
    "require('node:http').get('http://127.0.0.1:9/')",
    "fetch('http://127.0.0.1:9/')",
    "require('node:net').connect(9, '127.0.0.1')",
    "require('node:dns').lookup('localhost', () => {})",
  ]) {
    const { status, stderr } = run(`${refusing}\n"${process.execPath}" -e "${asking}"`, folder)
    expect(status, asking).not.toBe(0)
    expect(stderr, asking).toContain('network: ')
  }
})

test.each([
  ['text', `check --fail-on never ${plan('budget-county.txt')}`],
  ['Markdown', `check --fail-on never ${plan('action-plan-cold-chain.md')}`],
  ['a page', `check --fail-on never ${plan('html/portal.html')}`],
  ['Word', `extract ${plan('formats/word/styles.docx')}`],
  ['PDF', `extract ${plan('formats/plan.pdf')}`],
  ['YAML out', `extract ${plan('work-report-county.txt')}`],
  ...['html', 'json', 'sarif', 'markdown', 'junit', 'github', 'gitlab'].map((format): [string, string] => {
    return [`as ${format}`, `check --fail-on never --format ${format} ${plan('budget-county.txt')}`]
  }),
  ...['csv', 'xlsx', 'parquet', 'md', 'json'].map((to): [string, string] => {
    return [`to ${to}`, `export --table budget --to ${to} -o out.${to} ${plan('budget-county.txt')}`]
  }),
  ['.doc', `extract ${plan('formats/plan.doc')}`],
  [
    'a workbook as annex',
    `check --fail-on never ${plan('formats/annex/plan.txt')} --annex ${plan('formats/annex/tables.xlsx')}`,
  ],
  ['doctor', 'doctor'],
  ['rules', 'rules'],
  ['a schema', 'schema plan'],
])('%s, with the network refused', (_, command) => {
  const { status, stderr } = run(`${refusing}\nplan-check ${command}`, folder)
  expect(stderr).not.toContain('network')
  expect(status).toBe(0)
})
