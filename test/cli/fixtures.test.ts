// The program over every fixture at once.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { refuseStaleBuild, run } from './program.ts'
import { runHere } from './program-here.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))
const plans = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /^(?!formats).*\.(?:txt|md)$/.test(name),
)

function validator(schemaName: string): (value: unknown) => unknown {
  const schema = JSON.parse(readFileSync(new URL(`../../schemas/${schemaName}.schema.json`, import.meta.url), 'utf8'))
  const validate = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema)
  return (value) => {
    validate(value)
    return validate.errors
  }
}

beforeAll(refuseStaleBuild)

describe('over all fixtures', () => {
  const files = plans.sort().join(' ')

  test('the JSON report is valid, and the same in another process', async () => {
    const command = `plan-check check ${files} --format json --fail-on never`
    const { status, stdout, stderr } = run(command, fixtures)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(validator('report')(JSON.parse(stdout))).toBeNull()
    expect((await runHere(command, fixtures)).stdout === stdout).toBe(true)
  })

  test('every extracted plan is valid', async () => {
    const { status, stdout, stderr } = await runHere(`plan-check extract ${files} --format json`, fixtures)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const faults = validator('plan')
    for (const plan of JSON.parse(stdout).plans) expect(faults(plan)).toBeNull()
  })

  test('the terminal report fits, in both languages', async () => {
    for (const lang of ['zh', 'en']) {
      const { stdout, stderr } = await runHere(`plan-check check ${files} --explain --lang ${lang}`, fixtures)
      expect(stderr).toBe('')
      expect(stdout).not.toMatch(/undefined|\[object|NaN|\{\w+\}/)
    }
  })
})
