import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import planSchema from '../../schemas/plan.schema.json' with { type: 'json' }
import reportSchema from '../../schemas/report.schema.json' with { type: 'json' }
import { emptyPlan } from '../../src/plan/create.ts'
import { validatePlan } from '../../src/plan/validate.ts'

const source = { file: 'a.txt', format: 'text' } as const
const value = { role: 'target', measure: 'level', op: '=', value: 1, unit: '亿元' }

function withValue(fields: object): unknown {
  return { ...emptyPlan(source), indicators: [{ name: '产值', values: [{ ...value, ...fields }] }] }
}

function problems(candidate: unknown): string[] {
  const result = validatePlan(candidate)
  return 'problems' in result ? result.problems.map((p) => `${p.pointer} ${p.keyword} ${p.property ?? ''}`.trim()) : []
}

describe('validatePlan', () => {
  test('an empty plan is valid, and nothing is added to it', () => {
    const plan = emptyPlan(source)
    expect(validatePlan(structuredClone(plan))).toEqual({ plan })
  })

  test('puts in the lists that are absent', () => {
    expect(validatePlan({ schema: 'plan-check/plan@1', source, meta: { kind: 'other' } })).toEqual({
      plan: emptyPlan(source),
    })
    expect(validatePlan(withValue({}))).toMatchObject({ plan: { indicators: [{ aliases: [] }] } })
  })

  test.each([
    [{}],
    [{ value: '12345678901234567.89' }],
    [{ value: -13.5 }],
    [{ period: '2025-12' }],
    [{ period: '2026-H1' }],
    [{ period: '2026-Q3' }],
    [{ period: '2021-2025' }],
    [{ period: '2025-01/2025-09' }],
    [{ op: 'range', low: 1, high: 2 }],
    [{ op: 'text', text: '高于全国平均水平' }],
    [{ of: '/indicators/4/values/0' }],
  ])('takes %j', (fields) => {
    expect(problems(withValue(fields))).toEqual([])
  })

  test.each([
    [{ value: '1,000' }, 'value pattern'],
    [{ value: null }, 'value type'],
    [{ value: undefined }, ' required value'],
    [{ op: 'range', low: 1 }, ' required high'],
    [{ op: 'text' }, ' required text'],
    [{ op: '≥' }, 'op enum'],
    [{ role: 'goal' }, 'role enum'],
    [{ measure: undefined }, ' required measure'],
    [{ period: 2025 }, 'period type'],
    [{ period: '2025年' }, 'period pattern'],
    [{ of: 'indicators/4' }, 'of pattern'],
    [{ note: '手写' }, ' additionalProperties note'],
    [{ at: { line: 0, column: 1, length: 1, quote: '' } }, 'at/line minimum'],
    [{ at: { line: 1, column: 1, length: 1 } }, 'at required quote'],
  ])('refuses %j', (fields, problem) => {
    const pointer = problem.startsWith(' ') ? '/indicators/0/values/0' : '/indicators/0/values/0/'
    expect(problems(withValue(fields))).toEqual([pointer + problem])
  })

  test('tells everything that is wrong at once', () => {
    expect(problems({ ...emptyPlan(source), meta: {}, extra: 1, counts: [{ label: '八大行动' }] })).toEqual([
      ' additionalProperties extra'.trim(),
      '/meta required kind',
      '/counts/0 required declared',
      '/counts/0 required complete',
    ])
  })
})

describe('the schemas', () => {
  test.each([
    ['plan', planSchema],
    ['report', reportSchema],
  ])('%s: is a JSON Schema 2020-12, every object closed, every definition used', (name, schema) => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true })
    expect(ajv.validateSchema(schema)).toBe(true)
    expect(() => ajv.compile(schema)).not.toThrow()
    const text = readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8')
    for (const [key, def] of Object.entries<object>(schema.$defs)) {
      expect(text.includes(`"#/$defs/${key}"`), key).toBe(true)
      if ('properties' in def && !('if' in def)) expect(def, key).toMatchObject({ additionalProperties: false })
    }
  })

  test('every report that the model shows is valid', () => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true })
    const validate = ajv.compile(reportSchema)
    const place = { line: 12, column: 3, length: 5, quote: '1.7 万亿元' }
    const report = {
      schema: 'plan-check/report@1',
      tool: { name: 'plan-check', version: '0.1.0' },
      summary: {
        files: 2,
        findings: { error: 1, warning: 0, info: 0 },
        checks: { consistent: 0, rounding: 0, inconsistent: 1, unassessable: 1 },
      },
      files: [
        {
          file: 'a.txt',
          plan: { title: '某市规划', kind: 'five-year-plan', period: { start: '2021-01-01', end: '2025-12-31' } },
          coverage: { claims: 214, assessable: 163, checked: 150 },
          checks: [
            {
              rule: 'indicators/agree',
              verdict: 'inconsistent',
              places: [
                { ...place, role: 'left' },
                { ...place, role: 'right' },
              ],
              operands: [
                {
                  fact: '/indicators/0/values/1',
                  name: '服务业增加值',
                  text: '>17600',
                  low: 17600,
                  lowOpen: true,
                  unit: '亿元',
                },
              ],
              calculation: '1.7 万亿元 = [16500, 17500] 亿元; >17600 亿元 = (17600, ∞) 亿元',
            },
            { rule: 'sums/total', verdict: 'unassessable', reason: 'no-unit', places: [], operands: [] },
          ],
          findings: [
            {
              rule: 'indicators/agree',
              severity: 'error',
              messageId: 'disagree',
              message: '服务业增加值两处不一致',
              data: { name: '服务业增加值' },
              places: [{ ...place, role: 'left' }],
              check: 0,
              fingerprint: 'abc',
            },
          ],
        },
        { file: 'b.txt', error: { code: 'unreadable-text', message: '无法读取' } },
      ],
    }
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...report, files: [{ file: 'b.txt' }] })).toBe(false)
  })
})
