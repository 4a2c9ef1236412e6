// Found by npm run fuzz: a count told hundreds of times was laid beside itself tens of thousands of times.

import { expect, test } from 'vitest'
import { checkPlan } from '../../../src/rules/index.ts'
import { planOf } from '../../extract/plan-of.ts'

test('a count told three hundred times, and once another', () => {
  const lines = Array.from({ length: 300 }, () => '实施三大节水工程：管网工程、水厂工程、泵站工程。')
  const { findings, checks } = checkPlan(
    planOf('二、重点任务', ...lines, '实施四大节水工程：管网工程、水厂工程、泵站工程、河道工程。'),
  )
  const restated = checks.filter(({ rule }) => rule === 'counts/restated')
  expect(restated.length).toBeLessThan(1500)
  expect(restated.some(({ verdict }) => verdict === 'inconsistent')).toBe(true)
  expect(findings.some(({ rule }) => rule === 'counts/restated')).toBe(true)
})
