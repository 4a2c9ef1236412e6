// Lines of words at their places, as browsers print tables without lines, and the lines that the tables would have.

import { expect, test } from 'vitest'
import { alignedRulings } from '../../src/read/pdf-aligned.ts'
import { type Line, lineOf, type Word } from '../../src/read/pdf-lines.ts'

const SIZE = 12

/** Words at their places: an ideograph is as wide as it is high, others half as wide. */
function line(y: number, ...words: readonly (readonly [text: string, x: number])[]): Line {
  const placed = words.map(([text, x0]): Word => {
    const wide = [...text].reduce((sum, character) => sum + (character < '\u1100' ? 0.5 : 1), 0)
    return { text, x0, x1: x0 + wide * SIZE }
  })
  return lineOf(placed.map((word) => ({ ...word, y, size: SIZE, words: [word] })))
}

/** Where columns end and rows end. */
function grid(lines: readonly Line[]): { columns: number[]; rows: number } {
  const rulings = alignedRulings(lines)
  const standing = rulings.filter(({ x0, x1 }) => x0 === x1).map(({ x0 }) => Math.round(x0))
  const levels = rulings.filter(({ y0, y1 }) => y0 === y1)
  return { columns: [...new Set(standing)].sort((a, b) => a - b), rows: Math.max(0, levels.length - 1) }
}

const NAMES = ['再生水利用率', '污水处理率', '管网覆盖率', '水质达标率']
const data = (at: number, y: number, ...more: readonly (readonly [string, number])[]): Line =>
  line(y, [NAMES[at] ?? '', 36], [String(20 + at), 150], [String(30 + at), 210], ...more, ['预期性', 270])

test('a head of two words over narrow values has one column, as has a value of two words', () => {
  const head = line(100, ['指标', 36], ['2025', 150], ['年', 178], ['2030', 210], ['年', 238], ['属性', 270])
  expect(grid([head, data(0, 125), data(1, 150), data(2, 175, ['左右', 226])])).toEqual({
    columns: [34, 129, 200, 260, 308],
    rows: 4,
  })
})

test('words that come close to a column whose words stand under one another are none of it', () => {
  const head = line(100, ['指标', 36], ['目标值', 150], ['属性', 270])
  const row = (at: number, y: number, ...more: readonly (readonly [string, number])[]): Line =>
    line(y, [NAMES[at] ?? '', 36], [`${30 + at}%`, 150], ...more, ['预期性', 270])
  expect(grid([head, row(0, 125), row(1, 150, ['主城及周边', 190], ['外', 256]), row(2, 175), row(3, 200)])).toEqual({
    columns: [34, 129, 269, 308],
    rows: 5,
  })
})

test('values of one row can stand half a line apart', () => {
  const head = line(100, ['指标', 36], ['2025年', 150], ['2030年', 210], ['属性', 270])
  const row = (at: number, y: number): Line[] => [
    line(y, ['30', 210]),
    line(y + 8, [NAMES[at] ?? '', 36], ['20', 150], ['预期性', 270]),
    line(y + 16, ['左右', 210]),
  ]
  expect(grid([head, ...row(0, 130), ...row(1, 170), ...row(2, 210)]).rows).toBe(4)
})

test('two rows of values, one of which is hardly filled, are lines of cells', () => {
  const head = line(100, ['云水镇', 36], ['年均增速', 110], ['镇级统筹', 190], ['分户处理', 270])
  const lines = [
    head,
    line(116, ['及周边', 36], ['5%左右', 110], ['县级补助', 190], ['集中处理', 270]),
    line(132, ['覆盖', 36], ['60%', 110], ['以上', 132]),
  ]
  expect(grid(lines)).toEqual({ columns: [], rows: 0 })
})

test('a sentence under a table is none of its rows, whatever blanks and figures it holds', () => {
  const head = line(100, ['指标', 36], ['2025年', 150], ['2030年', 210], ['属性', 270])
  const rows = [data(0, 125), data(1, 150), data(2, 175)]
  const sentence = line(200, ['上表数据为', 36], ['12', 100], ['月快报数，目标以规划为准。', 115])
  const oneRun = { ...sentence, runs: [{ ...sentence, words: sentence.runs.flatMap(({ words }) => words) }] }
  expect(grid([head, ...rows, oneRun])).toEqual(grid([head, ...rows]))
})
