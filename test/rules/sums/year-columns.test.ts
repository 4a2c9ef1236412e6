// A report whose tables by year print again what its text says: text in, checks of sums/restated and sums/rate out.

import { describe, expect, test } from 'vitest'
import { extractPlans } from '../../../src/extract/index.ts'
import { textLines } from '../../../src/read/text.ts'
import { checkPlan } from '../../../src/rules/index.ts'

interface Said {
  readonly tax?: string
  readonly taxGrowth?: string
  readonly spending?: string
  readonly own?: string
  readonly cityCaption?: string
}

function report({
  tax = '62.4',
  taxGrowth = '4.0',
  spending = '180.5',
  own = '30.2',
  cityCaption = '全市',
}: Said = {}): string {
  const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    '云岭市2025年预算执行情况和2026年预算草案的报告',
    '一、2025年预算执行情况',
    '（一）一般公共预算执行情况',
    `全市一般公共预算收入完成100.8亿元，增长5.0%。其中：税收收入${tax}亿元，增长${taxGrowth}%；非税收入38.4亿元，增长6.7%。全市一般公共预算支出${spending}亿元，增长0.3%。`,
    `市本级一般公共预算收入完成${own}亿元，增长2.0%。`,
    `表1 2025年${cityCaption}一般公共预算收支执行情况表`,
    '单位：亿元',
    [
      row('项目', '2024年决算数', '2025年执行数', '增长%'),
      row('---', '---', '---', '---'),
      row('一、税收收入', '60.0', '62.4', '4.0'),
      row('二、非税收入', '36.0', '38.4', '6.7'),
      row('地方一般公共预算收入小计', '96.0', '100.8', '5.0'),
      row('一般公共预算支出', '180.0', '180.5', '0.3'),
    ].join('\n'),
    '表2 2025年市本级一般公共预算收入执行情况表',
    '单位：万元',
    [
      row('项目', '上年决算数', '本年执行数'),
      row('---', '---', '---'),
      row('税收收入', '200000', '204000'),
      row('非税收入', '96078', '98000'),
      row('一般公共预算收入', '296078', '302000'),
    ].join('\n'),
  ].join('\n\n')
}

function checked(said: Said = {}) {
  const text = `${report(said)}\n`
  const source = { name: 'x.md', format: 'markdown', encoding: 'utf-8', text, sha256: '' } as const
  const [plan] = extractPlans({ ...source, lines: textLines(text, 'markdown') })
  if (plan === undefined) throw new Error('no plan')
  const { checks, findings } = checkPlan(plan)
  const pairs = checks.filter(
    ({ places, rule }) => rule === 'sums/restated' && places.some(({ quote }) => quote !== undefined),
  )
  return {
    plan,
    pairs: pairs.map(
      ({ verdict, operands = [] }) =>
        `${operands[0]?.name} ${operands.map(({ text: own }) => own).join('/')} ${verdict}`,
    ),
    rates: checks
      .filter(({ rule }) => rule === 'sums/rate')
      .map(({ verdict, calculation }) => `${verdict} ${calculation ?? ''}`),
    findings: findings.map(({ rule, severity, message }) => `${rule} ${severity} ${message}`),
  }
}

describe('what the columns of a table are of', () => {
  test('year and stage by the header, scope by the caption', () => {
    const [first, second] = checked().plan.tables
    expect(first?.columns.map(({ period, stage, scope }) => [period, stage, scope])).toEqual([
      [undefined, undefined, undefined],
      ['2024', 'final', '全市'],
      ['2025', 'actual', '全市'],
      [undefined, undefined, undefined],
    ])
    expect(second?.columns.slice(1).map(({ period, stage, scope }) => [period, stage, scope])).toEqual([
      ['2024', 'final', '市本级'],
      ['2025', 'actual', '市本级'],
    ])
  })
})

describe('the text beside the tables', () => {
  test('the same amounts, each beside the cell of its scope and year', () => {
    const { pairs, findings } = checked()
    expect(pairs).toEqual(
      expect.arrayContaining([
        '一般公共预算收入 100.8 亿元/100.8 亿元 consistent',
        '一般公共预算收入·税收收入 62.4 亿元/62.4 亿元 consistent',
        '一般公共预算支出 180.5 亿元/180.5 亿元 consistent',
        '一般公共预算收入 30.2 亿元/302000 万元 consistent',
      ]),
    )
    expect(findings.filter((finding) => finding.startsWith('sums/'))).toEqual([])
  })

  test('an amount that differs', () => {
    expect(checked({ spending: '185.5' }).findings).toContain(
      'sums/restated error “一般公共预算支出”前后不一致：185.5 亿元；180.5 亿元',
    )
  })

  test('an amount of another year or scope is not said to contradict: the text may speak of that one', () => {
    expect(checked({ spending: '180.0' }).findings.filter((finding) => finding.startsWith('sums/restated'))).toEqual([])
  })

  test('全市 and 市本级 never meet', () => {
    expect(checked({ own: '31.5' }).findings).toContain(
      'sums/restated error “一般公共预算收入”前后不一致：31.5 亿元；302000 万元',
    )
    const { pairs, findings } = checked({ own: '100.8' })
    expect(pairs).not.toContain('一般公共预算收入 100.8 亿元/302000 万元 inconsistent')
    expect(findings.filter((finding) => finding.startsWith('sums/restated'))).toEqual([])
  })

  test('a table that does not say whose it is contradicts nothing', () => {
    expect(
      checked({ cityCaption: '', spending: '185.5' }).findings.filter((each) => each.startsWith('sums/restated')),
    ).toEqual([])
  })

  test('rates on the year before, where only the table prints it', () => {
    expect(checked().rates).toContain('consistent 62.4 ÷ 60 - 1 = 4.00%; 4.0%')
    expect(checked({ taxGrowth: '7.9' }).findings).toContain(
      'sums/rate warning “一般公共预算收入·税收收入”的增幅写作7.9%，按62.4 亿元与60.0 亿元计算为4.00%',
    )
  })
})
