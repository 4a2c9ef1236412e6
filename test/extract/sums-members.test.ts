import { describe, expect, test } from 'vitest'
import { factAt } from '../../src/rules/pointer.ts'
import { planOf } from './plan-of.ts'

const TARGETS = '二、发展目标'

/** Totals of counted industries: name=words: member words|… */
function told(...lines: readonly string[]): string[] {
  const plan = planOf(TARGETS, ...lines)
  return plan.sums
    .filter(({ parts }) => parts.some(({ ref }) => ref !== undefined))
    .map(({ total, parts }) => {
      const list = parts.map(({ name, ref = '' }) => `${name} ${factAt(plan, ref)?.quantity.text}`).join('|')
      return `${total.name}=${total.text}: ${list}`
    })
}

const WHOLE = '到2027年，船舶修造、港口物流、航运金融三大产业营收达到240亿元。'

describe('a total of counted industries and what their sections state', () => {
  test('each section states its own', () => {
    expect(
      told(
        WHOLE,
        '（一）船舶修造。到2027年，船舶修造产业营业收入达到90亿元。',
        '（二）港口物流。到2027年，港口物流业营收超过110亿元。',
        '（三）航运金融。力争2027年航运金融产业营业收入达到30亿元。',
      ),
    ).toEqual(['三大产业营收=240亿元: 船舶修造 90亿元|港口物流 超过110亿元|航运金融 30亿元'])
  })

  test('another word for the size is taken where it fills the total', () => {
    const of = (scale: string) =>
      told(
        WHOLE,
        '到2027年，船舶修造产业营业收入达到90亿元。',
        '到2027年，港口物流产业营业收入达到110亿元。',
        `到2027年，航运金融产业规模达到${scale}亿元。`,
      )
    expect(of('40')).toEqual(['三大产业营收=240亿元: 船舶修造 90亿元|港口物流 110亿元|航运金融 40亿元'])
    expect(of('55')).toEqual([])
  })

  test.each([
    ['one of them states none', ['到2027年，船舶修造产业营业收入达到90亿元，港口物流产业营业收入达到110亿元。']],
    [
      'one states it for another year',
      [
        '到2027年，船舶修造产业营业收入达到90亿元，港口物流产业营业收入达到110亿元。',
        '到2030年，航运金融产业营业收入达到40亿元。',
      ],
    ],
    [
      'one states another thing',
      [
        '到2027年，船舶修造产业营业收入达到90亿元，港口物流产业营业收入达到110亿元。',
        '到2027年，航运金融产业增加值达到40亿元。',
      ],
    ],
    [
      'one states two amounts',
      [
        '到2027年，船舶修造产业营业收入达到90亿元，港口物流产业营业收入达到110亿元。',
        '到2027年，航运金融产业营业收入达到40亿元。',
        '到2027年，航运金融产业营业收入达到45亿元。',
      ],
    ],
  ])('nothing where %s', (_, lines) => expect(told(WHOLE, ...lines)).toEqual([]))
})
