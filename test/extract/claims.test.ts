// A page of a real plan, counted by hand before the program was asked: every number printed in digits, and every count.
// The page is of the shared plans; where they are absent the test says so.

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../src/index.ts'
import type { Plan } from '../../src/plan/types.ts'
import { root } from '../root.ts'

const FILE = `${root}../shared/plans/chengdu-services.txt`

/** By line of the file, in order; years and the numbers of headings and footnotes are no claims. */
const BY_HAND: Readonly<Record<number, readonly string[]>> = {
  73: ['7.9%'],
  77: ['1.2万亿元', '1.9倍', '第3位', '1位', '10.6%', '32.1%', '1.1', '0.9个百分点'],
  79: [
    '65.7%',
    '9.1个百分点',
    '52.2%',
    '0.7个百分点',
    '68.7%',
    '4.7个百分点',
    '58%',
    '8.7个百分点',
    '76.6%',
    '15.7个百分点',
  ],
  81: ['625.6亿元', '396.4亿元', '337.6亿元'],
  85: ['第1', '第3', '第3', '9100多万', '3.5亿', '8118.5亿元', '1.5倍', '第3位'],
  87: ['3个国家级', '6个国际'],
  89: [
    '130条',
    '10000列',
    '58个',
    '20个',
    '235个',
    '23.9%',
    '7154.2亿元',
    '第4',
    '2.9倍',
    '911.1亿元',
    '8%',
    '55%',
    '10个百分点',
  ],
}

interface Spot {
  line: number
  column: number
  length: number
}

/** Where the claims of a plan stand: values of indicators, counts, and what no section took. */
function spotsOf(plan: Plan): Spot[] {
  const places = [
    ...plan.indicators.flatMap(({ values }) => values.map(({ at }) => at)),
    ...plan.counts.map(({ at }) => at),
    ...plan.unread.map(({ at }) => at),
  ]
  return places.filter((place) => place !== undefined)
}

/** Where a line prints what was counted, one behind the other; blanks of the layout do not matter. */
function handSpots(line: number, text: string): Spot[] {
  const columns = [...text].flatMap((character, index) => (/\s/.test(character) ? [] : [index]))
  const tight = columns.map((index) => text.charAt(index)).join('')
  let from = 0
  return (BY_HAND[line] ?? []).map((words) => {
    const at = tight.indexOf(words, from)
    expect(at, `${words} in line ${line}`).toBeGreaterThanOrEqual(0)
    from = at + words.length
    const first = columns[at] ?? 0
    return { line, column: first + 1, length: (columns[from - 1] ?? first) - first + 1 }
  })
}

const overlap = (a: Spot, b: Spot): boolean =>
  a.line === b.line && a.column < b.column + b.length && b.column < a.column + a.length

describe.skipIf(!existsSync(FILE))('claims of one page, counted by hand (needs the shared plans)', () => {
  it('holds every number of the page as a fact or as unread, and no number that is not there', async () => {
    const bytes = readFileSync(FILE)
    const [plan] = await readPlan({ name: 'chengdu-services.txt', bytes })
    if (plan === undefined) throw new Error('no plan was read')
    const lines = bytes.toString('utf8').split('\n')
    const hand = Object.keys(BY_HAND).flatMap((line) => handSpots(Number(line), lines[Number(line) - 1] ?? ''))
    const found = spotsOf(plan).filter(({ line }) => line >= 73 && line <= 89)
    const words = ({ line, column, length }: Spot): string =>
      `${line}: ${(lines[line - 1] ?? '').slice(column - 1, column - 1 + length)}`
    expect(hand.filter((spot) => !found.some((other) => overlap(spot, other))).map(words)).toEqual([])
    // 十大 of a prize's name (line 85) is the one counted word that the hand left out: it is unread as a name.
    expect(found.filter((spot) => !hand.some((other) => overlap(spot, other))).map(words)).toEqual(['85: 十大'])
    expect(hand).toHaveLength(45)
  })
})

if (!existsSync(FILE)) {
  it('says that the page is not here', () => {
    console.log('claims counted by hand: ../shared/plans/chengdu-services.txt is absent, nothing was compared')
  })
}
