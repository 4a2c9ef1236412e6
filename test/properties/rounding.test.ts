// What was rounded rightly is never told of: exact values, printed with as many decimals as anybody likes.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as d from '../../src/math/decimal.ts'
import { checkPlan } from '../../src/rules/index.ts'
import { planOf } from '../extract/plan-of.ts'

const exact = (min: number, max: number) =>
  fc.integer({ min: min * 10_000, max: max * 10_000 }).map((units) => d.fromDigits(BigInt(units), 4))
const places = fc.integer({ min: 0, max: 3 })
const printed = (value: d.Decimal, decimals: number): string => d.format(d.round(value, decimals), decimals)

interface Seen {
  checks: number
}

/** No rule of these families finds an error or gives a warning, and there is something to compare. */
function expectQuiet(seen: Seen, rules: readonly string[], ...paragraphs: string[]): void {
  const { checks, findings } = checkPlan(planOf(...paragraphs))
  const own = ({ rule }: { rule: string }) => rules.some((each) => rule.startsWith(each))
  seen.checks += checks.filter((check) => own(check) && check.verdict !== 'unassessable').length
  expect(
    findings
      .filter((finding) => own(finding) && finding.severity !== 'info')
      .map(({ message, calculation }) => `${message} ${calculation} ${paragraphs.join('')}`),
  ).toEqual([])
}

const COMPARING = ['sums/', 'indicators/agree', 'indicators/change', 'indicators/growth', 'indicators/bounds']
const RUNS = { numRuns: 120 }

describe('nothing is found', () => {
  test('of a sum whose parts and whole are rounded each for itself', () => {
    const seen = { checks: 0 }
    fc.assert(
      fc.property(fc.array(exact(1, 900), { minLength: 2, maxLength: 5 }), places, places, (parts, fine, coarse) => {
        const total = parts.reduce(d.add)
        const names = ['中央资金', '省级资金', '市级资金', '县级资金', '社会资本']
        const list = parts.map((part, at) => `${names[at]}${printed(part, fine)}亿元`).join('，')
        expectQuiet(seen, ['sums/'], `项目总投资${printed(total, coarse)}亿元，其中：${list}。`)
      }),
      RUNS,
    )
    expect(seen.checks).toBeGreaterThan(60)
  })

  test('of a table whose cells are rounded each for itself', () => {
    const seen = { checks: 0 }
    fc.assert(
      fc.property(fc.array(exact(1, 900), { minLength: 2, maxLength: 8 }), places, (parts, decimals) => {
        const rows = parts.map((part, at) => `| 节水${'一二三四五六七八'.charAt(at)}期 | ${printed(part, decimals)} |`)
        const total = `| 合计 | ${printed(parts.reduce(d.add), decimals)} |`
        expectQuiet(seen, ['sums/'], ['| 项目 | 投资（亿元） |', '| --- | --- |', ...rows, total].join('\n'))
      }),
      RUNS,
    )
    expect(seen.checks).toBeGreaterThan(60)
  })

  test('of a share', () => {
    const seen = { checks: 0 }
    fc.assert(
      fc.property(
        exact(100, 900),
        exact(1, 99),
        places,
        places,
        fc.integer({ min: 0, max: 2 }),
        (whole, part, fine, coarse, share) => {
          const percent = d.divide(d.multiply(part, d.decimal(100)), whole, 8)
          expectQuiet(
            seen,
            COMPARING,
            `2025年，服务业增加值${printed(part, fine)}亿元，占地区生产总值${printed(whole, coarse)}亿元的比重为${printed(percent, share)}%。`,
          )
        },
      ),
      RUNS,
    )
    expect(seen.checks).toBeGreaterThan(60)
  })

  test('of a growth between two values', () => {
    const seen = { checks: 0 }
    fc.assert(
      fc.property(exact(20, 900), exact(20, 900), places, fc.integer({ min: 0, max: 2 }), (from, to, fine, rate) => {
        const growth = d.divide(d.multiply(d.subtract(to, from), d.decimal(100)), from, 8)
        const word = d.sign(growth) < 0 ? '下降' : '增长'
        expectQuiet(
          seen,
          COMPARING,
          `2024年，粮食产量${printed(from, fine)}万吨。`,
          `2025年，粮食产量达到${printed(to, fine)}万吨，比2024年${word}${printed(d.abs(growth), rate)}%。`,
        )
      }),
      RUNS,
    )
    expect(seen.checks).toBeGreaterThan(60)
  })

  test('of a difference', () => {
    const seen = { checks: 0 }
    fc.assert(
      fc.property(exact(20, 99), exact(20, 99), fc.integer({ min: 0, max: 2 }), (from, to, decimals) => {
        const change = d.subtract(to, from)
        const word = d.sign(change) < 0 ? '下降' : '提高'
        expectQuiet(
          seen,
          COMPARING,
          `再生水利用率由2024年的${printed(from, decimals)}%${word}到2025年的${printed(to, decimals)}%，${word}${printed(d.abs(change), decimals)}个百分点。`,
        )
      }),
      RUNS,
    )
    expect(seen.checks).toBeGreaterThan(60)
  })

  test('of one value printed coarse here and fine there', () => {
    const seen = { checks: 0 }
    fc.assert(
      fc.property(exact(1, 900), places, places, (value, a, b) => {
        // Rounded twice a value may end elsewhere: the coarse print is of the exact one.
        expectQuiet(
          seen,
          ['indicators/agree'],
          `到2025年，粮食产量达到${printed(value, a)}万吨。`,
          `到2025年，粮食产量达到${printed(value, b)}万吨。`,
        )
      }),
      RUNS,
    )
    expect(seen.checks).toBeGreaterThan(60)
  })
})
