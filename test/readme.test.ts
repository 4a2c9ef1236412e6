// README names every rule that there is, and no other.

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { RULES } from '../src/rules/index.ts'
import { root } from './root.ts'

it('names every rule, and how many there are', () => {
  const readme = readFileSync(`${root}README.md`, 'utf8')
  const named = [...readme.matchAll(/`((?:indicators|sums|timeline|counts|structure|names|text)\/[a-z-]+)`/g)]
  const ids = RULES.map(({ meta }) => meta.id)
  expect([...new Set(named.map(([, id]) => id))].sort()).toEqual([...ids].sort())
  expect(readme).toContain(`现有 ${ids.length} 条规则`)
})
