// What the program is built from: exact versions, held by the lockfile, under licences that go with MIT.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import lock from '../package-lock.json' with { type: 'json' }
import { root } from './root.ts'

interface Locked {
  version: string
  license?: string
  integrity?: string
  resolved?: string
}

const tree: [string, Locked][] = Object.entries<Locked>(lock.packages).filter(([path]) => path !== '')

const PERMISSIVE = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'])
/** Tools of development under another licence: nothing of them may be in what is published. */
const TOOLS = /^(?:axe-core|lightningcss(?:-[\w-]+)?)$/

const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

function isPermissive(license: string | undefined): boolean {
  return license?.split(/ (?:OR|AND) /).every((one) => PERMISSIVE.has(one)) ?? false
}

test('every version that is asked for is an exact one, and the lockfile holds it', () => {
  for (const [name, version] of Object.entries(manifest.devDependencies)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)
    expect(tree.find(([path]) => path === `node_modules/${name}`)?.[1].version, name).toBe(version)
  }
})

test('every package of the tree has a checksum and no other origin than the registry', () => {
  const loose = tree.filter(([, { integrity, resolved }]) => {
    return (
      !integrity?.startsWith('sha512-') ||
      (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))
    )
  })
  expect(loose.map(([path]) => path)).toEqual([])
})

test('every licence of the tree goes with MIT; the tools that have another are known', () => {
  const other = tree.filter(([, { license }]) => !isPermissive(license)).map(([path]) => nameOf(path))
  expect(other.length).toBeGreaterThan(0)
  expect(other.filter((name) => !TOOLS.test(name))).toEqual([])
})

test('nothing of a tool under another licence is in what is published', () => {
  const shipped = readFileSync(join(root, 'dist/THIRD_PARTY_LICENSES.txt'), 'utf8')
  expect(shipped).toContain('opencc-js')
  expect(shipped).not.toMatch(/axe-core|lightningcss|Mozilla Public/)
})

test('what is published names the licence of each part, with its text', () => {
  const shipped = readFileSync(join(root, 'dist/THIRD_PARTY_LICENSES.txt'), 'utf8')
  const named = [...shipped.matchAll(/^(\S+) (\d\S*) \((.+)\)$/gm)]
  expect(named.length).toBeGreaterThan(8)
  expect(named.filter(([, , , licence]) => !isPermissive(licence?.replace(/[()]/g, ''))).map(([line]) => line)).toEqual(
    [],
  )
})
