// Found by npm run fuzz: amounts of one name without end took minutes, the square of the square of their number.

import { expect, test } from 'vitest'
import { checkPlan } from '../../../src/rules/index.ts'
import { planOf } from '../../extract/plan-of.ts'

const LINE = '节水管网项目总投资5亿元，其中省级资金2亿元，市级资金3亿元。'
const CHANGED = '节水管网项目总投资7亿元，其中省级资金4亿元，市级资金3亿元。'

test('an amount with its parts, told three hundred times, and once another', () => {
  const { findings, checks } = checkPlan(planOf('二、重点项目', ...Array.from({ length: 300 }, () => LINE), CHANGED))
  const restated = checks.filter(({ rule }) => rule === 'sums/restated')
  expect(restated.length).toBeLessThan(3000)
  const told = findings.filter(({ rule }) => rule === 'sums/restated').map(({ message }) => message)
  expect(told.some((message) => message.includes('7') && message.includes('5'))).toBe(true)
})
