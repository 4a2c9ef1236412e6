import fc from 'fast-check'
import jsYaml from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { emptyPlan } from '../../src/plan/create.ts'
import { shapes } from '../../src/plan/generated/shapes.ts'
import type { Plan } from '../../src/plan/types.ts'
import { fromYaml, PlanYamlError, toYaml } from '../../src/plan/yaml.ts'
import { anyPlan, anyText, TRAPS } from './arbitrary.ts'

function yaml(text: string, version: '1.1' | '1.2'): unknown[] {
  return parseAllDocuments(text, { version }).map((document) => {
    if (document.errors[0]) throw document.errors[0]
    return document.toJS()
  })
}

const readers: Record<string, (text: string) => unknown[]> = {
  'yaml 1.2': (text) => yaml(text, '1.2'),
  'yaml 1.1': (text) => yaml(text, '1.1'),
  'js-yaml 3': (text) => jsYaml.safeLoadAll(text),
}

const plan: Plan = {
  ...emptyPlan({ file: 'a.txt', format: 'text', encoding: 'utf-8', characters: 100 }),
  meta: {
    kind: 'action-plan',
    title: '某市2021年行动方案',
    written: '2021-06-13',
    outlook: ['2035'],
    cites: [],
    stated: [{ field: 'years', value: 3, from: 'title' }],
    at: { title: { line: 1, column: 1, length: 11, quote: '某市2021年行动方案' } },
  },
  indicators: [
    {
      name: '服务业增加值',
      aliases: [],
      values: [
        {
          role: 'target',
          measure: 'level',
          period: '2025',
          op: '>',
          value: 17600,
          unit: '亿元',
          text: '>17600',
          precision: 0,
          canonical: { value: 1760000000000, unit: '元' },
          from: 'prose',
          at: { line: 3, column: 5, length: 6, quote: '>17600' },
        },
      ],
    },
  ],
}

describe('toYaml', () => {
  test('writes keys in the order of the schema, facts in blocks, places and quantities on a line', () => {
    const shuffled = Object.fromEntries(Object.entries(plan).reverse()) as unknown as Plan
    expect(toYaml(shuffled)).toBe(toYaml(plan))
    expect(toYaml(plan)).toMatchInlineSnapshot(`
      "schema: "plan-check/plan@1"
      source:
        file: a.txt
        format: text
        encoding: utf-8
        characters: 100
      meta:
        title: 某市2021年行动方案
        kind: action-plan
        written: "2021-06-13"
        outlook: ["2035"]
        cites: []
        stated:
          - field: years
            value: 3
            from: title
        at:
          title: {line: 1, column: 1, length: 11, quote: 某市2021年行动方案}
      outline: []
      contents: []
      exhibits: []
      announced: []
      references: []
      lists: []
      indicators:
        - name: 服务业增加值
          aliases: []
          values:
            - role: target
              measure: level
              period: "2025"
              op: ">"
              value: 17600
              unit: 亿元
              text: ">17600"
              precision: 0
              canonical: {value: 1760000000000, unit: 元}
              from: prose
              at: {line: 3, column: 5, length: 6, quote: ">17600"}
      budget: []
      sums: []
      timeline:
        phases: []
        deadlines: []
      projects: []
      counts: []
      responsibilities: []
      tables: []
      dates: []
      dealt: []
      mentions: []
      unread: []
      damage: []
      "
    `)
  })

  test('writes no anchors for an object that stands in two places', () => {
    const at = { line: 1, column: 1, length: 1, quote: '甲' }
    const twice = { ...plan, mentions: [0, 1].map(() => ({ of: 'plan', text: '甲', at })) }
    expect(toYaml(twice)).not.toMatch(/[&*]/)
  })

  test('has no key that YAML 1.1 takes for something else', () => {
    const keys = new Set(Object.values(shapes).flatMap((fields) => fields.map(([key]) => key)))
    for (const key of keys) expect(jsYaml.safeLoad(`${key}: 1`)).toEqual({ [key]: 1 })
    expect([...keys].filter((key) => /^(?:y|n|yes|no|on|off)$/i.test(key))).toEqual([])
  })

  for (const [name, read] of Object.entries(readers)) {
    test(`${name} reads back texts that look like something else`, () => {
      for (const trap of TRAPS.filter((text) => text !== '')) {
        const at = { line: 1, column: 1, length: 1, quote: trap }
        const tricky: Plan = { ...plan, meta: { ...plan.meta, title: trap, at: { title: at } } }
        expect(read(toYaml(tricky)), trap).toEqual([tricky])
      }
    })

    test(`${name} reads back any text`, () => {
      fc.assert(
        fc.property(anyText, (text) => {
          const tricky: Plan = { ...plan, unread: [{ kind: 'number', text, why: 'other' }] }
          expect(read(toYaml(tricky))).toEqual([tricky])
        }),
        { numRuns: 1000 },
      )
    })

    test(`${name} reads back any plans`, () => {
      fc.assert(
        fc.property(fc.array(anyPlan, { minLength: 1, maxLength: 2 }), (plans) => {
          expect(read(toYaml(...plans))).toEqual(plans)
        }),
        { numRuns: 50 },
      )
    })
  }
})

describe('fromYaml', () => {
  test('reads what toYaml writes', async () => {
    const read = await fromYaml(toYaml(plan, { ...plan, source: { file: 'b.txt', format: 'text' } }))
    expect(read.map((document) => document.plan.source.file)).toEqual(['a.txt', 'b.txt'])
    expect(read[0]?.plan).toEqual(plan)
  })

  test('reads JSON, one plan or several', async () => {
    const one = await fromYaml(JSON.stringify(plan))
    const text = JSON.stringify({ plans: [plan, plan] }, null, 2)
    const several = await fromYaml(text)
    expect(one.map((document) => document.plan)).toEqual([plan])
    expect(several.map((document) => document.plan)).toEqual([plan, plan])
    const lines = text.split('\n').flatMap((line, index) => (line.includes('"title": "') ? [index + 1] : []))
    expect(several.map((document) => document.lineOf('/meta/title'))).toEqual(lines)
  })

  test('fills in the sections that a hand left out', async () => {
    const [document] = await fromYaml(
      'schema: plan-check/plan@1\nsource: {file: a, format: text}\nmeta: {kind: other}\n',
    )
    expect(document?.plan).toEqual(emptyPlan({ file: 'a', format: 'text' }))
  })

  test('knows the line of a fact, and of the nearest thing around one that is not there', async () => {
    const text = toYaml(plan)
    const [document] = await fromYaml(text)
    const line = text.split('\n').findIndex((row) => row.includes('- role: target')) + 1
    expect(document?.lineOf('/indicators/0/values/0')).toBe(line)
    expect(document?.lineOf('/indicators/0/values/0/of')).toBe(line)
    expect(document?.lineOf('')).toBe(1)
  })

  test('says what is wrong, and on which line', async () => {
    const wrong = toYaml(plan).replace('role: target', 'role: goal')
    const line = wrong.split('\n').findIndex((row) => row.includes('role: goal')) + 1
    const error: unknown = await fromYaml(wrong).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(PlanYamlError)
    expect(error).toMatchObject({
      problems: [
        {
          pointer: '/indicators/0/values/0/role',
          keyword: 'enum',
          line,
          allowed: ['target', 'actual', 'estimate', 'budgeted'],
        },
      ],
    })
  })

  test.each([
    ['schema: [', 'syntax'],
    ['just words', 'type'],
    ['', 'syntax'],
    ['{"plans": [1]}', 'type'],
  ])('%j is not a plan', async (text, keyword) => {
    const error: unknown = await fromYaml(text).catch((e: unknown) => e)
    expect(error).toMatchObject({ name: 'PlanYamlError', problems: [{ keyword, line: 1 }] })
  })
})
