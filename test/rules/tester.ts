// Tables of cases for one rule, strict: every verdict and every finding is said, and anything else fails.

import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Finding } from '../../src/plan/report-types.ts'
import type { Plan } from '../../src/plan/types.ts'
import { validatePlan } from '../../src/plan/validate.ts'
import { type CheckOptions, type PlanReport, runChecks } from '../../src/rules/engine.ts'
import type { Rule } from '../../src/rules/types.ts'

export interface Case {
  readonly name: string
  /** Sections of a plan, in YAML; `at: 45` is a place on line 45. */
  readonly plan: string
  /** All verdicts: `consistent 2, unassessable text-value 1`. */
  readonly checks: string
  /** Worked comparisons, in order, where the case is about them. */
  readonly calculations?: readonly string[]
  /** All findings: severity, message id, the message in Chinese. */
  readonly findings?: readonly (readonly [Finding['severity'], string, string])[]
  readonly options?: CheckOptions
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `at: 45` becomes a place of its own on line 45, and so do the fields of `ats` and of meta's `at`. */
function withPlaces(value: unknown, columns: Map<number, number>): unknown {
  if (Array.isArray(value)) return value.map((item) => withPlaces(item, columns))
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      key === 'at' || key === 'ats' ? placeOf(child, columns) : withPlaces(child, columns),
    ]),
  )
}

function placeOf(value: unknown, columns: Map<number, number>): unknown {
  if (typeof value === 'number') {
    const column = (columns.get(value) ?? 0) + 1
    columns.set(value, column)
    // Far enough apart to be no sentence together.
    return { line: value, column: column * 1000, length: 1, quote: '…' }
  }
  if (!isRecord(value) || 'line' in value) return value
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, placeOf(child, columns)]))
}

/** A plan of the sections given. */
export function planOf(yaml: string): Plan {
  const sections: unknown = withPlaces(parse(yaml), new Map())
  if (!isRecord(sections)) throw new TypeError('a plan is a mapping')
  const { meta, ...rest } = sections
  const result = validatePlan({
    schema: 'plan-check/plan@1',
    source: { file: 'plan.txt', format: 'text' },
    meta: { kind: 'other', ...(isRecord(meta) ? meta : {}) },
    ...rest,
  })
  if ('problems' in result) throw new TypeError(JSON.stringify(result.problems, undefined, 1))
  return result.plan
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
const schema: unknown = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'))
if (!isRecord(schema)) throw new TypeError('no report schema')
ajv.addSchema(schema, 'report')
const validFile = ajv.compile({ $ref: 'report#/$defs/checkedFile' })

/** A report as the command prints it must be one by the schema. */
export function expectValidReport({ checks, findings, coverage }: PlanReport): void {
  const valid = validFile({ file: 'plan.txt', plan: { kind: 'other' }, coverage, checks, findings })
  expect(valid ? [] : validFile.errors).toEqual([])
}

function tally({ checks }: PlanReport): string {
  const counts = new Map<string, number>()
  for (const { verdict, reason } of checks) {
    const key = reason === undefined ? verdict : `${verdict} ${reason}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts]
    .map(([key, count]) => `${key} ${count}`)
    .sort()
    .join(', ')
}

function told({ findings }: PlanReport): unknown {
  return findings.map(({ severity, messageId, message }) => [severity, messageId, message])
}

/** Runs the cases of a rule. */
export function testRule(rule: Rule, cases: readonly Case[]): void {
  describe(rule.meta.id, () => {
    it('has no case twice', () => {
      expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
      expect(new Set(cases.map(({ plan, options }) => plan + JSON.stringify(options))).size).toBe(cases.length)
    })
    it.each(cases)('$name', ({ plan, checks, calculations, findings = [], options }) => {
      const report = runChecks(planOf(plan), [rule], options)
      expect(report.failures).toEqual([])
      expect(tally(report)).toBe(checks)
      expect(told(report)).toEqual(findings)
      if (calculations !== undefined) expect(report.checks.map(({ calculation }) => calculation)).toEqual(calculations)
      expectValidReport(report)
      const english = runChecks(planOf(plan), [rule], { ...options, lang: 'en' })
      for (const { message } of [...report.findings, ...english.findings]) expect(message).not.toMatch(/\{\w+\}/)
    })
    it('gives every message that it has', () => {
      const given = new Set(cases.flatMap(({ findings = [] }) => findings.map(([, id]) => id)))
      expect(Object.keys(rule.meta.messages).filter((id) => !given.has(id))).toEqual([])
    })
  })
}
