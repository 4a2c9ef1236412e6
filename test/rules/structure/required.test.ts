import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { plansOf } from '../../../src/extract/plans.ts'
import { readSource } from '../../../src/read/index.ts'
import { checkPlan, compileProfile, ProfileError, schemaNodeOf } from '../../../src/rules/index.ts'
import rule from '../../../src/rules/structure/required.ts'
import { testRule } from '../tester.ts'

const profile = (yaml: string) => compileProfile('own', schemaNodeOf(parse(yaml)))

const projects = await profile(`
properties:
  projects:
    items: {required: [owner], within: {values: end, span: /meta/period}, chronological: [start, end]}
  budget:
    items: {properties: {splits: {items: {sumsTo: {total: 2/amount, parts: parts/*/amount}}}}}
`)
const own = await profile(`
properties:
  meta: {required: [period], level: info, message: {zh: 没有期限, en: no period}}
  tables: {maxItems: 1}
  indicators:
    items:
      properties:
        values:
          items:
            if: {properties: {role: {const: target}}}
            then: {required: [period], level: info, message: 目标没有写明年份}
`)

const project = (name: string, more: string) => `{name: ${name}, at: 5, ats: {}, ${more}}`
const amount = (value: number) => `{op: "=", value: ${value}, unit: 万元, text: ${value}万元, precision: 0}`
const budget = (total: number, ...parts: number[]) =>
  `budget: [{name: 总投资, amount: ${amount(total)}, at: 9, splits: [{by: source, complete: true, parts: [${parts
    .map((part, at) => `{name: 来源${at}, amount: ${amount(part)}, sign: +}`)
    .join(', ')}]}]}]`

testRule(rule, [
  {
    name: 'what the kind asks for',
    plan: 'meta: {kind: action-plan, title: 某计划}',
    checks: 'consistent 1, inconsistent 1',
    findings: [['info', 'own-words', '没有写明期限：没有起止年份、阶段，也没有完成时限']],
  },
  { name: 'a press report is asked for nothing', plan: 'meta: {kind: press-report}', checks: '' },
  {
    name: 'a document without a title',
    plan: 'meta: {kind: opinion}',
    checks: 'inconsistent 1',
    findings: [['info', 'missing-document', '文件没有写明标题']],
  },
  {
    name: 'strict asks for more, and weighs more',
    plan: 'meta: {kind: policy, title: 某政策, issuer: 某市}',
    checks: 'consistent 2, inconsistent 1',
    findings: [['error', 'missing-document', '文件没有写明成文日期']],
    options: { preset: 'strict' },
  },
  {
    name: 'what all lack is told once, with the names',
    plan: `projects: [${project('甲', '')}, ${project('乙', 'owner: 某局')}, ${project('丙', '')}]`,
    checks: 'consistent 7, inconsistent 2',
    findings: [['warning', 'missing', '项目“甲”、“丙”没有写明责任单位']],
    options: { profile: projects },
  },
  {
    name: 'dates inside the period and in order',
    plan: `
meta: {kind: other, period: {start: 2023-01-01, end: 2024-12-31}}
projects: [${project('甲', 'owner: 某局, start: "2023-05", end: "2025-02"')}, ${project('乙', 'owner: 某局, start: "2024-05", end: "2024-02"')}, ${project('丙', 'owner: 某局, start: "2024-05", end: "2024-05"')}]`,
    checks: 'consistent 7, inconsistent 2',
    findings: [
      ['warning', 'outside', '项目“甲”的2025-02不在2023-01-01—2024-12-31之内'],
      ['warning', 'order', '项目“乙”的时间先后颠倒：2024-05在2024-02之前列出'],
    ],
    options: { profile: projects },
  },
  {
    name: 'sources that do not add up',
    plan: budget(1000, 600, 300),
    checks: 'inconsistent 1',
    findings: [['warning', 'sum', '资金“总投资”为1000万元，与各分项 600万元 + 300万元 之和不符']],
    options: { profile: projects },
  },
  { name: 'sources that add up', plan: budget(1000, 600, 400), checks: 'consistent 1', options: { profile: projects } },
  {
    name: 'a profile’s own words and level, also behind a condition',
    plan: `
indicators:
  - name: 绿道
    values: [{role: target, measure: level, op: "=", value: 3, at: 7}, {role: actual, measure: level, op: "=", value: 2, at: 8}]
tables: [{rows: [], columns: []}, {rows: [], columns: []}]`,
    checks: 'inconsistent 3',
    findings: [
      ['warning', 'other', '文件的表格不合要求：至多 1 项'],
      ['info', 'own-words', '没有期限'],
      ['info', 'own-words-of', '指标“绿道”：目标没有写明年份'],
    ],
    options: { profile: own },
  },
])

describe('an office’s own profile', () => {
  it.each([
    ['- a list', '', '应为“键: 值”', 'must be keys with values'],
    ['properties: {projcts: {minItems: 1}}', '/properties/projcts', '方案里没有名为 projcts 的字段', 'projcts'],
    ['properties: {projects: {items: {required: [ownr]}}}', '/properties/projects/items/required/0', 'ownr', 'ownr'],
    ['properties: {projects: {minItem: 1}}', '/properties/projects/minItem', '不认识关键字 minItem', 'no keyword'],
    ['properties: {projects: {minItems: many}}', '/properties/projects/minItems', '应为整数', 'must be a whole number'],
    ['sumsTo: {total: amount}', '/sumsTo', 'sumsTo 的写法不对', 'parts'],
    ['level: fatal', '/level', 'level 的写法不对', 'level is not written'],
    ['$ref: urn:plan-check:profile:none', '/$ref', 'profile:none 不存在', 'there is no urn'],
  ])('%s is refused, with its place', async (text, pointer, zh, en) => {
    const refused = await Promise.resolve()
      .then(() => profile(text))
      .then(
        () => undefined,
        (error: unknown) => error,
      )
    if (!(refused instanceof ProfileError)) throw new Error(`not refused: ${String(refused)}`)
    expect(refused.pointer).toBe(pointer)
    expect(refused.words.zh).toContain(zh)
    expect(refused.words.en).toContain(en)
    expect(refused.words.zh).not.toMatch(/\b(?:must|should|data)\b/)
  })

  it('rejects three of our plans in words that can be read aloud', async () => {
    const folder = new URL('../../../fixtures/', import.meta.url)
    const submission = await profile(readFileSync(new URL('profiles/submission.yaml', folder), 'utf8'))
    const told: Record<string, string[]> = {}
    for (const name of ['implementation-plan-greenways.txt', 'action-plan-cold-chain.md', 'special-plan-forest.txt']) {
      const [plan] = await plansOf(await readSource({ name, bytes: readFileSync(new URL(name, folder)) }))
      if (plan === undefined) throw new Error(name)
      const severities = { 'structure/required': 'error' } as const
      const of = (lang: 'zh' | 'en') =>
        checkPlan(plan, { profile: submission, lang, severities }).findings.filter(
          (finding) => finding.rule === 'structure/required',
        )
      expect(of('zh').every(({ severity, places }) => severity === 'error' && places.length > 0)).toBe(true)
      told[name] = [...of('zh'), ...of('en')].map(({ message }) => message)
    }
    expect(told).toMatchSnapshot()
  })
})
