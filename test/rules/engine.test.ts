import { describe, expect, it } from 'vitest'
import { runChecks, severityOf } from '../../src/rules/engine.ts'
import { RULES } from '../../src/rules/index.ts'
import { type CheckDraft, defineRule, NO_OPTIONS, type Rule } from '../../src/rules/types.ts'
import { drawTable } from './tables.ts'
import { expectValidReport, planOf } from './tester.ts'

const annex = (platform: string): string =>
  drawTable(
    `项目名称:text | 合计:total(2,3) | 省级资金:amount | 自筹资金:amount
     data | 科技产业公共服务平台 | ${platform} | 200 | 200
     data | 科技企业集聚区 | 400 | 200 | 200
     total | 合计 | 800 | 400 | 400`,
    { unit: '万元' },
  )

/** The annex as a tree, each amount with the cell that it was read from; and the prose. */
const money = (platform: number): string => {
  const wan = (value: number) => `{op: "=", value: ${value}, unit: 万元}`
  const cell = (row: number, column: number) => `cell: /tables/0/rows/${row}/cells/${column}`
  return `
budget:
  - name: 项目计划总投资
    amount: ${wan(800)}
    at: 45
    splits:
      - by: project
        complete: true
        parts: [{name: 科技产业公共服务平台, amount: ${wan(400)}, at: 53}, {name: 科技企业集聚区, amount: ${wan(400)}, at: 61}]
  - name: 项目投入金额
    amount: ${wan(800)}
    from: table
    ${cell(2, 1)}
    at: {line: 102, column: 11, length: 3, quote: "800"}
    splits:
      - by: project
        complete: true
        parts:
          - {name: 科技产业公共服务平台, amount: ${wan(platform)}, ${cell(0, 1)}, at: {line: 100, column: 11, length: 3, quote: "${platform}"}}
          - {name: 科技企业集聚区, amount: ${wan(400)}, ${cell(1, 1)}, at: {line: 101, column: 11, length: 3, quote: "400"}}
`
}

const check = (yaml: string, options = {}) => runChecks(planOf(yaml), RULES, options)

describe('one cause is one finding', () => {
  it('a wrong cell fails its row, its column, its tree and its repetition, and is told once with all its places', () => {
    const report = check(`${money(500)}\n${annex('500')}`)
    const failed = report.checks.filter(({ verdict }) => verdict === 'inconsistent').map(({ rule }) => rule)
    expect(failed).toEqual(['sums/table', 'sums/table', 'sums/restated'])
    expect(report.findings).toHaveLength(1)
    const [finding] = report.findings
    expect(finding).toMatchObject({ rule: 'sums/table', severity: 'error', messageId: 'differ' })
    expect(new Set(finding?.places.map(({ line }) => line))).toEqual(new Set([100, 101, 102, 53]))
    expect(finding?.calculation?.split('\n')).toEqual([
      '200 + 200 = 400 万元 = [399, 401] 万元; 500 万元 = [499.5, 500.5] 万元',
      '500 + 400 = 900 万元 = [899, 901] 万元; 800 万元 = [799.5, 800.5] 万元',
      '400 万元 = [399.5, 400.5] 万元; 500 万元 = [499.5, 500.5] 万元',
    ])
    expectValidReport(report)
  })

  it('two wrong cells that share no wrong one are two', () => {
    const report = check(
      drawTable(
        `项目:text | 合计:total(2,3) | 甲:amount | 乙:amount
         data | 一 | 450 | 200 | 200
         data | 二 | 400 | 200 | 200
         data | 三 | 700 | 200 | 200`,
        { unit: '万元' },
      ),
    )
    expect(report.findings.map(({ places }) => places[0]?.line)).toEqual([100, 102])
  })

  it('the same disagreement in several places is one', () => {
    const target = (value: number, line: number) =>
      `{role: target, measure: level, period: "2025", op: "=", value: ${value}, unit: 家, at: ${line}}`
    const report = check(
      `indicators: [{name: 龙头企业数, values: [${target(10, 5)}, ${target(12, 9)}, ${target(10, 20)}, ${target(12, 30)}]}]`,
    )
    expect(report.findings).toHaveLength(1)
    expect(new Set(report.findings[0]?.places.map(({ line }) => line))).toEqual(new Set([5, 9, 20, 30]))
  })
})

describe('two rules do not make one comparison twice', () => {
  it('a tree read from a table is told with the table', () => {
    const report = check(`${money(400)}\n${annex('400')}`)
    expect(report.findings).toEqual([])
    const rules = report.checks.map(({ rule }) => rule)
    expect(rules.filter((rule) => rule === 'sums/table')).toHaveLength(6)
    // The prose’s own projects; the annex’s are its column.
    expect(rules.filter((rule) => rule === 'sums/total')).toHaveLength(1)
    expect(rules.filter((rule) => rule === 'sums/restated')).toHaveLength(3)
  })
})

describe('the ledger', () => {
  it('counts a cell and what was read from it as one claim', () => {
    const { coverage } = check(`${money(400)}\n${annex('400')}\nunread: [{kind: number, text: 第3位, why: rank}]`)
    // Nine cells, three amounts of the prose, one unread.
    expect(coverage).toEqual({ claims: 13, assessable: 12, checked: 12 })
  })

  it('holds what no rule could use, and what was compared with nothing', () => {
    const { coverage } = check(`
indicators:
  - {name: 甲企业营收, values: [{role: target, measure: level, period: "2025", op: "=", value: 3, unit: 亿元}]}
  - {name: 乙企业营收, values: [{role: target, measure: level, op: "=", value: 3, unit: 亿元, at: 1}, {role: target, measure: level, period: "2025", op: "=", value: 4, unit: 亿元, at: 2}]}
`)
    expect(coverage).toEqual({ claims: 3, assessable: 2, checked: 0 })
  })
})

describe('severities', () => {
  it.each([
    ['error', 'error', 'error', 'error'],
    ['error', 'error', 'warning', 'warning'],
    ['warning', 'error', 'error', 'warning'],
    ['warning', 'error', 'info', 'info'],
    ['warning', 'warning', 'error', 'error'],
    ['info', 'warning', 'error', 'info'],
  ] as const)('a finding at %s of a rule that gives at most %s, set to %s, is %s', (level, highest, set, expected) => {
    expect(severityOf(level, highest, set)).toBe(expected)
  })

  const wrong = `${money(500)}\n${annex('500')}`

  it('off does not run a rule', () => {
    const off = Object.fromEntries(RULES.map(({ meta }) => [meta.id, 'off' as const]))
    expect(check(wrong, { severities: off })).toMatchObject({ checks: [], findings: [] })
  })

  it('strict raises what a preset raises', () => {
    const eight = 'counts: [{label: 两大行动, declared: 2, complete: true, at: 1, members: [{name: 甲}]}]'
    expect(check(eight).findings.map(({ severity }) => severity)).toEqual(['warning'])
    expect(check(eight, { preset: 'strict' }).findings.map(({ severity }) => severity)).toEqual(['error'])
  })
})

describe('a fingerprint', () => {
  const two = (left: string, right: string, lines: readonly [number, number]) => `
indicators:
  - name: 服务业增加值
    values:
      - {role: target, measure: level, period: "2025", op: "=", ${left}, at: ${lines[0]}}
      - {role: target, measure: level, period: "2025", op: "=", ${right}, at: ${lines[1]}}
`
  const print = (yaml: string) => check(yaml).findings.map(({ fingerprint }) => fingerprint)
  const first = print(two('value: 1.7, unit: 万亿元', 'value: 20000, unit: 亿元', [137, 149]))

  it('is of what disagrees, not of where', () => {
    expect(print(two('value: 1.7, unit: 万亿元', 'value: 20000, unit: 亿元', [7, 9]))).toEqual(first)
  })

  it('is of the value in its base unit', () => {
    expect(print(two('value: 1.7, unit: 万亿元', 'value: 2, precision: 1, unit: 万亿元', [137, 149]))).toEqual(first)
  })

  it('is another for another value', () => {
    expect(print(two('value: 1.7, unit: 万亿元', 'value: 21000, unit: 亿元', [137, 149]))).not.toEqual(first)
  })
})

describe('a fact without a place', () => {
  const wrong = `
indicators:
  - name: 服务业增加值
    values:
      - {role: target, measure: level, period: "2025", op: "=", value: 1, unit: 万亿元}
      - {role: target, measure: level, period: "2025", op: "=", value: 3, unit: 万亿元}
`
  it('gives none', () => {
    expect(check(wrong).findings[0]?.places).toEqual([])
  })

  it('is found by whoever knows the plan’s own lines', () => {
    const locate = (pointer: string) => ({ line: pointer.endsWith('1') ? 6 : 5, column: 9, length: 1, quote: '{' })
    expect(check(wrong, { locate }).findings[0]?.places.map(({ line }) => line)).toEqual([5, 6])
  })
})

it('a rule that throws leaves the others standing', () => {
  const broken: Rule = defineRule({
    meta: {
      id: 'text/broken',
      family: 'text',
      severity: { recommended: 'info', strict: 'info' },
      options: NO_OPTIONS,
      messages: {},
    },
    check: (): CheckDraft<never>[] => {
      throw new Error('no such cell')
    },
  })
  const report = runChecks(planOf(annex('500')), [broken, ...RULES])
  expect(report.failures.map(({ rule }) => rule)).toEqual(['text/broken'])
  expect(report.findings).toHaveLength(1)
})
