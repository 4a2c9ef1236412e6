// What extract writes is a plan that check reads. Found by npm run fuzz: each of these was written and then refused.

import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/plan/types.ts'
import { fromYaml, toYaml } from '../../src/plan/yaml.ts'
import { planOf } from './plan-of.ts'

async function readBack(plan: Plan): Promise<Plan[]> {
  plan.source.sha256 = '0'.repeat(64)
  return (await fromYaml(toYaml(plan))).map(({ plan: back }) => back)
}

describe('is read back', () => {
  test('a span of dates that no other section holds', async () => {
    const plan = planOf('二、有关情况', '2026年~2月召开会议。')
    expect(plan.dates.map(({ value }) => value)).toEqual(['2026/2026-02'])
    expect(await readBack(plan)).toEqual([plan])
  })

  test('an amount behind 其中 that nothing names goes by its own words', async () => {
    const plan = planOf('总投资10亿元，其中一亿元。')
    const [part] = plan.budget[0]?.splits[0]?.parts ?? []
    expect(part?.name).toBe('一亿元')
    expect(await readBack(plan)).toEqual([plan])
  })

  test('a part of a sum that nothing names', async () => {
    const text = '到2020年，全市果蔬、肉类、水产品产量分别为210万吨、36万吨和18万吨，合计264万吨。'
    const plan = planOf(text.replace('分别为210', '分别2\ufffd0'))
    expect(await readBack(plan)).toEqual([plan])
  })
})
