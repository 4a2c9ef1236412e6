import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { KNOWN_RULE_IDS } from '../../src/config/known-rules.ts'
import { rulePageOf } from '../../src/report/rule-page.ts'
import { RULE_TITLES } from '../../src/report/rule-titles.ts'
import { root } from '../root.ts'

test('every rule has an English title, and no other has', () => {
  expect(Object.keys(RULE_TITLES).sort()).toEqual([...KNOWN_RULE_IDS].sort())
  expect(new Set(Object.values(RULE_TITLES)).size).toBe(KNOWN_RULE_IDS.length)
})

describe.each(KNOWN_RULE_IDS)('the page of %s', (id) => {
  const page = rulePageOf(id, readFileSync(`${root}docs/rules/${id}.md`, 'utf8'))

  test('gives a title and a sentence of what it checks', () => {
    expect(page.title).toMatch(/^[^#\s]/)
    expect(page.about).toMatch(/[。：]$/)
    expect(page.about).not.toContain('](')
  })
})
