// Where the place of a row in a workbook leads: from the folder of the workbook to the document.

import { describe, expect, test } from 'vitest'
import { linkFrom } from '../../src/cli/export.ts'

const asked = [
  { path: '-', name: 'stdin' },
  { path: '规划/甲市 一.txt', name: '规划/甲市 一.txt' },
]

describe('a link of a workbook', () => {
  test.each([
    ['表/指标.xlsx', '规划/甲市 一.txt', '12:5', '../规划/甲市 一.txt'],
    ['指标.xlsx', 'a.pdf', 'p3 12:5', 'a.pdf#page=3'],
    ['指标.xlsx', 'a.xlsx', '收入!B7', "a.xlsx#'收入'!B7"],
    ['指标.xlsx', 'a.xlsx', "甲's!B7", "a.xlsx#'甲''s'!B7"],
  ])('%s: %s %s leads to %s', (output, file, place, target) => {
    expect(decodeURI(linkFrom(output, asked)(file, place) ?? '')).toBe(target)
  })

  test('leads nowhere from what was piped in, or without a file to stand in', () => {
    expect(linkFrom('指标.xlsx', asked)('stdin', '12:5')).toBeUndefined()
    expect(linkFrom(undefined, asked)('规划/甲市 一.txt', '12:5')).toBeUndefined()
  })
})
