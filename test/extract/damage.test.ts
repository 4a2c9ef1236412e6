import { describe, expect, test } from 'vitest'
import { planOf } from './plan-of.ts'

const told = (...lines: string[]): string[] => planOf(...lines).damage.map(({ kind, text }) => `${kind} ${text}`)

describe('damage', () => {
  test('in a paragraph, a heading and a cell', () => {
    expect(
      told(
        '二、港口Ж建设',
        '各港口 about 泊位由交通部门统一调度，安全管�持续加强。',
        '| 指标 | 单位 | 2025年 |\n|---|---|---|\n| 港口의吞吐量 | 万吨 | 12 |\n| 待定 | 个 | 3 |',
      ),
    ).toEqual(['foreign-script Ж', 'foreign-word about', 'lost-character �', 'foreign-script 의', 'placeholder 待定'])
  })
})

test('levels know which way they were reached', () => {
  const { indicators } = planOf(
    '二、发展目标',
    '到2025年，事项即办率由62%提高到71%，万吨货物能耗由0.5吨下降至0.4吨，泊位利用率达到80%。',
  )
  expect(indicators.flatMap(({ name, values }) => values.map(({ turn = '-' }) => `${name} ${turn}`))).toEqual([
    '事项即办率 -',
    '事项即办率 rise',
    '万吨货物能耗 -',
    '万吨货物能耗 fall',
    '泊位利用率 -',
  ])
})

test('a title that differs in its kind alone is the plan’s', () => {
  const plan = planOf('根据《云岭市港航发展方案》和《云岭市公路发展规划》，制定细则。《云岭市港航发展规划》另行解读。')
  expect(plan.mentions.map(({ text }) => text)).toEqual(['云岭市港航发展方案', '云岭市港航发展规划'])
})
