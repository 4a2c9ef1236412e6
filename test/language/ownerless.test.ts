import { describe, expect, it } from 'vitest'
import { isClassNoun, isGenericAmount } from '../../src/language/ownerless.ts'

describe('names that say nothing of whose the money is', () => {
  it.each([
    '增长',
    '为预算的',
    '加上级补助收入',
    '项目计划总投资',
    '总投资',
    '计划投资',
    '上年结转',
    '收入总计',
    '2025年度支出合计',
    '项目投入金额',
    '省级财政资金',
    '企业自筹',
  ])('%s', (name) => expect(isGenericAmount(name)).toBe(true))

  it.each(['一般公共预算收入', '科技产业公共服务平台', '教育支出', '三公经费', '固定资产投资'])('not %s', (name) =>
    expect(isGenericAmount(name)).toBe(false),
  )
})

describe('bare classes of things', () => {
  it.each(['企业', '重点项目', '新建重点工程'])('%s', (name) => expect(isClassNoun(name)).toBe(true))

  it.each(['高新技术企业', '高能级产业化项目', '产业功能区', '科创空间'])('not %s', (name) =>
    expect(isClassNoun(name)).toBe(false),
  )
})
