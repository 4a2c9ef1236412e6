import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

// The tarball as a user gets it, installed into an empty folder. dist/ has to be built (npm test does it).
const root = fileURLToPath(new URL('..', import.meta.url))
let folder: string
let packed: string[]

function npm(args: string[], cwd: string): string {
  return execFileSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
  })
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-check-package-'))
  const told: unknown = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], root))
  const [first] = Array.isArray(told) ? told : Object.values(Object(told))
  packed = first.files.map((file: { path: string }) => file.path)
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  npm(['install', join(folder, first.filename)], folder)
}, 120_000)

afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('the package', () => {
  test('holds only what runs', () => {
    const allowed =
      /^(?:package\.json|LICENSE|README\.md|bin\/[\w.-]+|schemas\/[\w./-]+\.json|docs\/rules\/[\w./-]+\.md|dist\/(?:[\w/-]+\.(?:d\.ts|js)|cli\.cjs|THIRD_PARTY_LICENSES\.txt|pdfjs\/[\w./-]+|apart\/[\w-]+\.cjs))$/
    expect(packed.filter((path) => !allowed.test(path))).toEqual([])
    expect(packed).toEqual(
      expect.arrayContaining([
        'bin/plan-check.js',
        'dist/cli.cjs',
        'dist/index.js',
        'dist/index.d.ts',
        'dist/pdfjs/pdf.mjs',
      ]),
    )
  })

  test('brings no other packages but those that it asks for', () => {
    const asked = Object.keys({ ...('dependencies' in manifest ? Object(manifest.dependencies) : {}) })
    const there = readdirSync(join(folder, 'node_modules')).filter((entry) => !entry.startsWith('.'))
    expect(there.sort()).toEqual(['plan-check', ...asked].sort())
  })

  test('runs', () => {
    const command = join(folder, 'node_modules/.bin/plan-check')
    expect(execFileSync(command, ['--version'], { encoding: 'utf8' })).toBe(`${manifest.version}\n`)
    expect(execFileSync(command, ['--help'], { encoding: 'utf8' })).toContain('check')
  })

  test('can be imported, with types', () => {
    const use = `import { checkPlan, readPlan, type Finding, type Plan } from 'plan-check'
const text = '到2025年，服务业增加值达到1.7万亿元。'
const bytes = new TextEncoder().encode(text)
const plans: Plan[] = await readPlan({ name: 'plan.txt', bytes })
const findings: Finding[] = plans.flatMap((plan) => checkPlan(plan).findings)
const line: number | undefined = findings[0]?.places[0]?.line
// @ts-expect-error a plan has no such section
plans[0]?.nonsense
if (line !== undefined || plans[0]?.schema !== 'plan-check/plan@1') throw new Error('unexpected')
`
    writeFileSync(join(folder, 'use.mts'), use)
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const flags = ['--strict', '--target', 'es2023', '--module', 'nodenext', '--exactOptionalPropertyTypes', 'use.mts']
    execFileSync(process.execPath, [tsc, ...flags], { cwd: folder, stdio: 'inherit' })
    execFileSync(process.execPath, ['use.mjs'], { cwd: folder, stdio: 'inherit' })
  })

  test('reads a PDF, with the library that it ships and no other', () => {
    const plan = join(root, 'fixtures/formats/plan.pdf')
    const command = join(folder, 'node_modules/.bin/plan-check')
    const run = spawnSync(command, ['extract', plan], { encoding: 'utf8', cwd: folder })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(run.stdout).toContain('value: 9200')
    const use = `import { readPlan } from 'plan-check'
const [plan] = await readPlan(${JSON.stringify(plan)})
if (plan?.indicators.length !== 4) throw new Error('unexpected')
`
    writeFileSync(join(folder, 'pdf.mjs'), use)
    execFileSync(process.execPath, ['pdf.mjs'], { cwd: folder, stdio: 'inherit' })
  })

  test('names the schemas that it ships', () => {
    const schema = readFileSync(join(folder, 'node_modules/plan-check/schemas/plan.schema.json'), 'utf8')
    expect(JSON.parse(schema).$id).toBe('urn:plan-check:plan@1')
  })
})
