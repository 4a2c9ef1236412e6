// Pictures of plans: what is in them, that labels lie over nothing, and that text stays text.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { plansOf } from '../../src/extract/plans.ts'
import { emptyPlan } from '../../src/plan/create.ts'
import type { Plan } from '../../src/plan/types.ts'
import { readSource } from '../../src/read/index.ts'
import { CHARTS_EN, CHARTS_ZH, chartsOf } from '../../src/report/charts/index.ts'
import { root } from '../root.ts'

const COVERAGE = { claims: 40, assessable: 30, checked: 20 }

async function planOf(name: string): Promise<Plan> {
  const [plan] = await plansOf(await readSource({ name, bytes: readFileSync(`${root}fixtures/${name}`) }))
  if (plan === undefined) throw new Error(name)
  return plan
}

const plan = await planOf('formats/plan.txt')
const charts = chartsOf(plan, COVERAGE, CHARTS_ZH, ({ line }) => `#l${line}`)

describe('the charts of a plan', () => {
  test('are four, each with its title, and the same bytes each time', () => {
    expect([...charts.matchAll(/<h4>([^<]+)</g)].map(([, title]) => title)).toEqual([
      '核对覆盖',
      '指标：从基期到目标',
      '资金构成',
      '时间安排',
    ])
    expect(charts.match(/role="group" aria-label="/g)).toHaveLength(4)
    expect(chartsOf(plan, COVERAGE, CHARTS_ZH, ({ line }) => `#l${line}`)).toBe(charts)
  })

  test('say what the plan says', () => {
    for (const words of [
      '数据 40 项，可核对 30 项，已核对 20 项',
      '养老床位',
      '2023 6800张',
      '2026 9200张',
      '市级资金 16000万元',
      '项目计划总投资 42000万元 按来源',
      '启动阶段',
    ])
      expect(charts).toContain(`>${words}<`)
    expect(charts).toContain('<title>建设阶段 2024-07 — 2026-06</title>')
  })

  test('lead to the places', () => {
    expect(charts).toMatch(/<a href="#l\d+"><text[^>]*>启动阶段<\/text><\/a>/)
    expect(chartsOf(plan, COVERAGE, CHARTS_ZH, () => undefined)).not.toContain('<a ')
  })

  test('bars of parts are as wide as the amounts', () => {
    const widths = [...charts.matchAll(/<rect class="c\d" [^>]*width="([\d.]+)" height="18"/g)].map(([, width]) =>
      Number(width),
    )
    expect(widths.slice(0, 3)).toEqual([365.7, 320, 274.3])
  })

  test('no label lies over another one of its row', () => {
    for (const row of new Set([...charts.matchAll(/ y="([\d.]+)" text-anchor/g)].map(([, y]) => y))) {
      const labels = [
        ...charts.matchAll(new RegExp(`<text x="([\\d.]+)" y="${row}" text-anchor="start">([^<]*)<`, 'g')),
      ]
      const starts = labels.map(([, x]) => Number(x))
      expect(new Set(starts).size).toBe(starts.length)
    }
  })

  test('have English words in English', () => {
    const english = chartsOf(plan, COVERAGE, CHARTS_EN, () => undefined)
    expect(english).toContain('<h4>Indicators from base to target</h4>')
  })
})

test('text of a plan stays text', () => {
  const evil = '</text><script>alert(1)</script>"'
  const named = { ...plan, timeline: { deadlines: [], phases: [{ name: evil, start: '2024', end: '2025' }] } }
  const drawn = chartsOf(named, COVERAGE, CHARTS_ZH, () => undefined)
  expect(drawn).not.toContain('<script')
  expect(drawn).toContain('&lt;/text&gt;&lt;script&gt;')
})

test('a plan with nothing to show has no pictures', () => {
  const empty = emptyPlan({ file: 'x.txt', format: 'text' })
  expect(chartsOf(empty, { claims: 0, assessable: 0, checked: 0 }, CHARTS_ZH, () => undefined)).toBe('')
})

test('a hundred phases: some are drawn, the others counted', () => {
  const phases = Array.from({ length: 100 }, (_, at) => ({ name: `第${at}阶段`, start: '2024', end: '2025' }))
  const drawn = chartsOf({ ...plan, timeline: { deadlines: [], phases } }, COVERAGE, CHARTS_ZH, () => undefined)
  expect(drawn).toContain('>另有 60 项<')
})
