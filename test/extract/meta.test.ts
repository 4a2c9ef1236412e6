import { describe, expect, test } from 'vitest'
import { extractPlans } from '../../src/extract/index.ts'
import type { Meta } from '../../src/plan/types.ts'
import { textLines } from '../../src/read/text.ts'

function metaOf(...paragraphs: readonly string[]): Meta {
  const text = `${paragraphs.join('\n\n')}\n`
  const lines = textLines(text, 'text')
  const [plan] = extractPlans({ name: 'plan.txt', format: 'text', encoding: 'utf-8', text, lines, sha256: '' })
  if (plan === undefined) throw new Error('no plan')
  return plan.meta
}

const BODY = '坚持统筹推进、分步实施，全面提升港航服务能力，为全市经济社会发展提供有力支撑。'

describe('under the title', () => {
  test('issuer and date', () => {
    const { issuer, written } = metaOf(
      '青屏市港航发展规划',
      '青屏市港航局',
      '2026年3月27日',
      BODY,
      '一、总体要求',
      BODY,
    )
    expect([issuer, written]).toEqual(['青屏市港航局', '2026-03-27'])
  })

  test('where and when a report was given', () => {
    const given = '——2026年1月26日在云岭省第十四届人民代表大会第五次会议上'
    const { region, level, written, at } = metaOf('政府工作报告', given, '各位代表：', '一、回顾', BODY)
    expect([region, level, written, at.written?.quote]).toEqual(['云岭省', 'province', '2026-01-26', '2026年1月26日'])
  })
})

test('an explainer gives the number of the plan that it tells of', () => {
  const { headline, title, documentNumber } = metaOf(
    '《青屏市港航提升行动方案》政策解读',
    '近日，市政府办公室印发了《青屏市港航提升行动方案》（青政办发〔2025〕16号，以下简称《行动方案》）。现将有关情况解读如下：',
    '一、出台背景',
    BODY,
  )
  expect([headline, title, documentNumber]).toEqual([
    '《青屏市港航提升行动方案》政策解读',
    '青屏市港航提升行动方案',
    '青政办发〔2025〕16号',
  ])
})

test('months of the plan’s own term', () => {
  const { period } = metaOf('青屏港建设实施方案', '一、建设期限', `本方案建设期限为2023年3月至2024年12月。${BODY}`)
  expect(period).toEqual({ start: '2023-03-01', end: '2024-12-31' })
})
