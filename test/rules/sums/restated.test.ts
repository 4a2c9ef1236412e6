import rule from '../../../src/rules/sums/restated.ts'
import { testRule } from '../tester.ts'

const wan = (value: number): string => `{op: "=", value: ${value}, unit: 万元}`

const PROJECTS = [
  ['科技产业公共服务平台', 400, 53, 127],
  ['科技企业集聚区', 400, 61, 128],
  ['商贸产业大数据研究中心', 200, 69, 132],
  ['未来场景特色街区', 1000, 77, 133],
] as const

/** Prose and annex of one scheme: roots of other names, the same projects and sources. */
const scheme = (platformInAnnex: number): string => {
  const tree = (root: string, own: string, all: readonly (readonly [string, number, number])[], line: number) => `
  - name: ${root}
    amount: ${wan(2000)}
    side: investment
    at: ${line}
    splits:
      - by: source
        complete: true
        parts: [{name: 省级资金, amount: ${wan(1000)}, at: ${line}}, {name: ${own}, amount: ${wan(1000)}, at: ${line}}]
      - by: project
        complete: true
        parts:${all
          .map(
            ([name, amount, at]) => `
          - name: ${name}
            amount: ${wan(amount)}
            at: ${at}
            splits: [{by: source, complete: true, parts: [{name: 省级资金, amount: ${wan(amount / 2)}, at: ${at}}, {name: ${own}, amount: ${wan(amount / 2)}, at: ${at}}]}]`,
          )
          .join('')}`
  const prose = PROJECTS.map(([name, amount, line]) => [name, amount, line] as const)
  const annex = PROJECTS.map(([name, amount, , line], at) => [name, at === 0 ? platformInAnnex : amount, line] as const)
  return `budget:${tree('项目计划总投资', '企业自筹资金', prose, 45)}${tree('项目投入金额', '自筹资金', annex, 134)}`
}

/** An amount, and the total of the same scope and year that it is part of. */
const inTotal = (name: string): string => `
budget:
  - {name: ${name}, amount: {op: "=", value: 150.1, precision: 1, unit: 亿元}, scope: 全市, period: "2025", stage: actual, side: revenue, at: 29}
  - name: 收入总计
    amount: {op: "=", value: 413, precision: 1, unit: 亿元}
    scope: 全市
    period: "2025"
    stage: actual
    side: revenue
    at: 31
    splits:
      - by: line
        complete: true
        parts:
          - {name: ${name}, amount: {op: "=", value: 150.1, precision: 1, unit: 亿元}, at: 31}
          - {name: 上级补助收入, amount: {op: "=", value: 262.9, precision: 1, unit: 亿元}, at: 31}
`

const revenue = (second: string): string => `
budget:
  - {name: 一般公共预算收入, amount: {op: "=", value: 171.59, precision: 2, unit: 亿元}, scope: 全市, period: "2025", stage: actual, side: revenue, at: 29}
  - {name: 一般公共预算收入, amount: {op: "=", value: 171.95, precision: 2, unit: 亿元}, ${second}, side: revenue, at: 36}
`

testRule(rule, [
  {
    name: 'prose against annex: the roots by their projects, and every part by its name',
    plan: scheme(400),
    checks: 'consistent 15',
  },
  {
    name: 'a project that the annex gives differently',
    plan: scheme(500),
    checks: 'consistent 12, inconsistent 3',
    findings: [
      ['error', 'differ', '“科技产业公共服务平台”前后不一致：400 万元；500 万元'],
      ['error', 'differ', '“科技产业公共服务平台·省级资金”前后不一致：200 万元；250 万元'],
      ['error', 'differ', '“科技产业公共服务平台·企业自筹资金”前后不一致：200 万元；250 万元'],
    ],
  },
  {
    name: 'an amount of a year that is repeated',
    plan: revenue('scope: 全市, period: "2025", stage: actual'),
    checks: 'inconsistent 1',
    findings: [['error', 'differ', '“一般公共预算收入”前后不一致：171.59 亿元；171.95 亿元']],
  },
  {
    name: 'the total of a fund among what adds up to 收入总计 is the amount told before it',
    plan: inTotal('一般公共预算收入'),
    checks: 'consistent 1',
  },
  { name: 'another line among them is told of no root', plan: inTotal('税收收入'), checks: '' },
  { name: '全市 and 市本级 are two', plan: revenue('scope: 市本级, period: "2025", stage: actual'), checks: '' },
  { name: '全市 and nothing are two', plan: revenue('period: "2025", stage: actual'), checks: '' },
  { name: 'budget and accounts are two', plan: revenue('scope: 全市, period: "2025", stage: budget'), checks: '' },
  {
    name: 'in a budget an amount with no scope may be of any',
    plan: `meta: {kind: budget}\n${revenue('period: "2025", stage: actual').replace('scope: 全市, ', '')}`,
    checks: 'unassessable other-scope 1',
  },
  {
    name: 'in a budget report prose does not contradict prose: an item keeps its name from fund to fund',
    plan: `meta: {kind: budget}\n${revenue('scope: 全市, period: "2025", stage: actual')}`,
    checks: 'unassessable ambiguous 1',
  },
  { name: 'two years are two', plan: revenue('scope: 全市, period: "2026", stage: actual'), checks: '' },
  { name: 'a year that is not said is not any', plan: revenue('scope: 全市, stage: actual'), checks: '' },
  {
    name: 'verbs, rate words and fund flows are no names',
    plan: `
budget:
  - {name: 加上级补助收入, amount: {op: "=", value: 228.68, precision: 2, unit: 亿元}, scope: 全市, period: "2025", stage: actual, side: revenue, at: 37}
  - {name: 上级补助收入, amount: {op: "=", value: 32.06, precision: 2, unit: 亿元}, scope: 全市, period: "2025", stage: actual, side: revenue, at: 60}
  - {name: 增长, amount: {op: "=", value: 3, unit: 亿元}, scope: 全市, period: "2025", stage: actual, side: revenue, at: 61}
  - {name: 增长, amount: {op: "=", value: 5, unit: 亿元}, scope: 全市, period: "2025", stage: actual, side: revenue, at: 62}
`,
    checks: '',
  },
  {
    name: 'a 总投资 of one project and a 总投资 of another have the same sources and are two',
    plan: `
budget:
  - {name: 计划投资, amount: ${wan(400)}, at: 53, splits: [{by: source, complete: true, parts: [{name: 省级资金, amount: ${wan(200)}}, {name: 企业自筹, amount: ${wan(200)}}]}]}
  - {name: 计划投资, amount: ${wan(200)}, at: 61, splits: [{by: source, complete: true, parts: [{name: 省级资金, amount: ${wan(100)}}, {name: 企业自筹, amount: ${wan(100)}}]}]}
  - {name: 计划投资, amount: ${wan(1000)}, at: 69, splits: [{by: source, complete: true, parts: [{name: 省级资金, amount: ${wan(500)}}, {name: 企业自筹, amount: ${wan(500)}}]}]}
`,
    checks: '',
  },
  {
    name: 'two nameless totals with the same sources, and no third, are one amount',
    plan: `
budget:
  - {name: 计划总投资, amount: ${wan(2000)}, at: 45, splits: [{by: source, complete: true, parts: [{name: 省级资金, amount: ${wan(1000)}, at: 45}, {name: 企业自筹, amount: ${wan(1000)}, at: 45}]}]}
  - {name: 项目投入金额, amount: ${wan(2100)}, at: 134, splits: [{by: source, complete: true, parts: [{name: 省级资金, amount: ${wan(1100)}, at: 134}, {name: 自筹资金, amount: ${wan(1000)}, at: 134}]}]}
`,
    checks: 'consistent 1, inconsistent 2',
    findings: [
      ['error', 'differ', '“计划总投资”前后不一致：2000 万元；2100 万元'],
      ['error', 'differ', '“计划总投资·省级资金”前后不一致：1000 万元；1100 万元'],
    ],
  },
  {
    name: 'side said on one side only: a warning',
    plan: `
budget:
  - {name: 物流港建设, amount: ${wan(3000)}, side: investment, at: 45}
  - {name: 物流港建设, amount: ${wan(3500)}, at: 134}
`,
    checks: 'inconsistent 1',
    findings: [['warning', 'differ', '“物流港建设”前后不一致：3000 万元；3500 万元']],
  },
  {
    name: 'a project in the text and in the list',
    plan: `
projects:
  - {name: 科学谷, investment: {op: "=", value: 12, unit: 亿元}, area: {op: "=", value: 888, unit: 亩}, at: 20, ats: {investment: 20, area: 20}}
  - {name: 科学谷, investment: {op: "=", value: 15, unit: 亿元}, area: {op: "=", value: 888, unit: 亩}, from: table, cell: /tables/0/rows/0/cells/0, at: 90, ats: {investment: 90, area: 90}}
`,
    checks: 'consistent 1, inconsistent 1',
    findings: [['error', 'differ', '“科学谷”前后不一致：12 亿元；15 亿元']],
  },
  {
    name: 'a project in two lists, which may give its whole and its yearly investment',
    plan: `
projects:
  - {name: 科学谷, investment: {op: "=", value: 12, unit: 亿元}, cell: /tables/0/rows/0/cells/0, at: 20, ats: {investment: 20}}
  - {name: 科学谷, investment: {op: "=", value: 15, unit: 亿元}, cell: /tables/1/rows/0/cells/0, at: 90, ats: {investment: 90}}
`,
    checks: 'inconsistent 1',
    findings: [['warning', 'differ', '“科学谷”前后不一致：12 亿元；15 亿元']],
  },
  {
    name: 'a number that two sections hold is not laid beside itself',
    plan: `
budget:
  - name: 总投资
    amount: ${wan(400)}
    splits: [{by: project, complete: true, parts: [{name: 科学谷, amount: ${wan(400)}, at: {line: 53, column: 8, length: 5, quote: 400万元}}]}]
projects:
  - {name: 科学谷, investment: ${wan(400)}, ats: {investment: {line: 53, column: 8, length: 5, quote: 400万元}}}
`,
    checks: '',
  },
  {
    name: 'a total and its repetition as an indicator',
    plan: `
sums:
  - {relation: total, complete: false, parts: [], total: {name: 科创空间总建筑面积, role: target, period: "2020", op: ">=", value: 1000, unit: 万平方米, at: 14}}
indicators:
  - {name: 科创空间总建筑面积, values: [{role: target, measure: level, period: "2020", op: "=", value: 900, unit: 万平方米, at: 40}]}
`,
    checks: 'inconsistent 1',
    findings: [['error', 'differ', '“科创空间总建筑面积”前后不一致：≥1000 万平方米；900 万平方米']],
  },
  {
    name: 'a total in another unit of the same kind',
    plan: `
sums:
  - {relation: total, complete: false, parts: [], total: {name: 产业用地, role: target, op: "=", value: 30, unit: 公顷, at: 14}}
  - {relation: total, complete: false, parts: [], total: {name: 产业用地, role: target, op: "=", value: 450, unit: 亩, at: 40}}
`,
    checks: 'consistent 1',
    calculations: ['30 公顷 = [442.5, 457.5] 亩; 450 亩 = [449.5, 450.5] 亩'],
  },
])
