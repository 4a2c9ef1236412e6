import { describe, expect, test } from 'vitest'
import { colorWanted, columnsOf } from '../../src/cli/terminal.ts'

const terminal = { isTTY: true as const, columns: 100 }
const pipe = {}

describe('colour', () => {
  test.each([
    ['a terminal', terminal, {}, true],
    ['a pipe', pipe, {}, false],
    ['a terminal and NO_COLOR', terminal, { NO_COLOR: '1' }, false],
    ['a terminal and an empty NO_COLOR', terminal, { NO_COLOR: '' }, true],
    ['a terminal that can do nothing', terminal, { TERM: 'dumb' }, false],
    ['a pipe and FORCE_COLOR', pipe, { FORCE_COLOR: '1' }, true],
    ['a pipe and FORCE_COLOR=0', pipe, { FORCE_COLOR: '0' }, false],
    ['a terminal and FORCE_COLOR=false', terminal, { FORCE_COLOR: 'false' }, false],
    ['FORCE_COLOR and NO_COLOR', pipe, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('%s', (_, output, env, wanted) => {
    expect(colorWanted(output, env)).toBe(wanted)
  })
})

describe('columns', () => {
  test.each([
    ['a file', undefined, 80],
    ['a pipe', pipe, 80],
    ['a terminal', terminal, 100],
    ['a narrow terminal', { isTTY: true as const, columns: 20 }, 40],
    ['a wide terminal', { isTTY: true as const, columns: 240 }, 120],
  ])('%s', (_, output, columns) => {
    expect(columnsOf(output)).toBe(columns)
  })
})
