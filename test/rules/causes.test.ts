import { expect, it } from 'vitest'
import { groupByCause } from '../../src/rules/causes.ts'

const failures = [
  { id: 'row', suspects: ['cell', 'a', 'b'] },
  { id: 'column', suspects: ['cell', 'c', 'total'] },
  { id: 'other', suspects: ['x', 'total'] },
]

it('groups what shares a fact that nothing clears', () => {
  const groups = groupByCause(failures, new Set(['a', 'b', 'c', 'total']))
  expect(groups.map((group) => group.map(({ id }) => id))).toEqual([['row', 'column'], ['other']])
})

it('follows a chain of shared facts', () => {
  const groups = groupByCause(failures, new Set())
  expect(groups.map((group) => group.map(({ id }) => id))).toEqual([['row', 'column', 'other']])
})

it('keeps apart what shares only cleared facts', () => {
  const groups = groupByCause(failures, new Set(['cell', 'total']))
  expect(groups).toHaveLength(3)
})
