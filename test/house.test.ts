import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

/** A folder imports from itself and from those before it. */
const ORDER = ['math', 'language', 'plan', 'read', 'document', 'extract', 'rules', 'config', 'report', 'export', 'cli']

const SPECIFIER = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"])(?<name>[^'"\n]+)\1/g

function wordsOnly(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
}

/** What a file may not import: `file` is its path below src. */
function wrongImports(file: string, code: string): string[] {
  const wrong: string[] = []
  for (const match of wordsOnly(code).matchAll(SPECIFIER)) {
    const name = match.groups?.['name'] ?? ''
    if (!name.startsWith('.')) continue
    const target = posix.normalize(posix.join(posix.dirname(file), name))
    if (target.startsWith('../')) {
      if (!/^\.\.\/(?:schemas\/[^/]+\.json|package\.json)$/.test(target)) wrong.push(`${file} imports ${target}`)
    } else if (file !== 'index.ts' && rank(target) > rank(file)) {
      wrong.push(`${file} imports ${target}`)
    }
  }
  return wrong
}

/** A file beside the folders comes after them all. */
function rank(file: string): number {
  const folder = file.split('/')[0] ?? ''
  return file.includes('/') ? ORDER.indexOf(folder) : ORDER.length
}

/** Only the command line knows of console and process. */
function wrongGlobals(file: string, code: string): string[] {
  if (file.startsWith('cli/')) return []
  return [...wordsOnly(code).matchAll(/\b(?:console|process)\.\w+/g)].map((match) => `${file} uses ${match[0]}`)
}

const src = fileURLToPath(new URL('../src/', import.meta.url))
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.[cm]?[jt]s$/.test(file))
const codeOf = (file: string): string => readFileSync(src + file, 'utf8')

describe('the house', () => {
  test('every folder of src has its place in the order', () => {
    const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))
    expect([...folders].filter((folder) => !ORDER.includes(folder ?? ''))).toEqual([])
    expect(files.filter((file) => !file.includes('/'))).toEqual(['index.ts'])
  })

  test('data flows one way', () => {
    expect(files.flatMap((file) => wrongImports(file, codeOf(file)))).toEqual([])
  })

  test('console and process are the command line’s alone', () => {
    expect(files.flatMap((file) => wrongGlobals(file, codeOf(file)))).toEqual([])
  })

  test.each([
    ['math/decimal.ts', `import { lex } from '../language/lexer.ts'`, 'language/lexer.ts'],
    ['rules/sums/total.ts', `export { a } from "../../config/a.ts"`, 'config/a.ts'],
    ['plan/yaml.ts', `const { a } = await import('../read/text.ts')`, 'read/text.ts'],
    ['report/json.ts', `import '../cli/main.ts'`, 'cli/main.ts'],
    ['report/json.ts', `import type {\n  A,\n} from '../index.ts'`, 'index.ts'],
    ['cli/main.ts', `import x from '../../scripts/build.mjs'`, '../scripts/build.mjs'],
  ])('%s may not say %j', (file, code, target) => {
    expect(wrongImports(file, code)).toEqual([`${file} imports ${target}`])
  })

  test.each([
    ['cli/main.ts', `import { a } from '../math/decimal.ts'\nimport b from '../../package.json' with { type: 'json' }`],
    ['rules/sums/total.ts', `import { a } from '../engine.ts'\nimport fs from 'node:fs'`],
    ['index.ts', `export { readPlan } from './extract/index.ts'`],
    ['math/decimal.ts', `// import { a } from '../cli/main.ts'\n/* import '../cli/main.ts' */`],
  ])('%s may say %j', (file, code) => {
    expect(wrongImports(file, code)).toEqual([])
  })
})
