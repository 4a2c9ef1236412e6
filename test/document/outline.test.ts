import { describe, expect, it } from 'vitest'
import { BODY, blockLines, linesOf, MORE, page, partOf } from './layout.ts'

describe('headings', () => {
  it('every numbering takes its place under the one before', () => {
    const text = page(
      '第一章 规划背景',
      '第一节 发展基础',
      '一、现状',
      '（一）产业',
      '1.规模',
      BODY,
      '（1）总量',
      BODY,
      '第二章 目标',
      BODY,
    )
    expect(linesOf(text)).toEqual([
      '# 第一章|规划背景',
      '## 第一节|发展基础',
      '### 一、|现状',
      '#### （一）|产业',
      '##### 1.|规模',
      BODY,
      '###### （1）|总量',
      BODY,
      '# 第二章|目标',
      BODY,
    ])
  })

  it('decimal numbers, by their depth', () => {
    expect(linesOf(page('1.1总体目标', BODY, '1.1.1近期目标', BODY, '1.2空间布局', BODY))).toEqual([
      '# 1.1|总体目标',
      BODY,
      '## 1.1.1|近期目标',
      BODY,
      '# 1.2|空间布局',
      BODY,
    ])
  })

  it('a value at the head of a paragraph is none', () => {
    const text = page('一、投资', `1.7万亿元的总投资中，${BODY}`, `2.5个百分点的提升，${BODY}`)
    expect(linesOf(text)).toEqual(['# 一、|投资', `1.7万亿元的总投资中，${BODY}`, `2.5个百分点的提升，${BODY}`])
  })

  it('un-dotted digits, the next in their run even before a classifier', () => {
    const text = page(
      '（一）强化约束',
      '1严格用水总量控制',
      BODY,
      '2健全定额管理',
      BODY,
      '3支撑科学决策',
      BODY,
      '3家企业达标',
    )
    expect(linesOf(text)).toEqual([
      '# （一）|强化约束',
      '## 1|严格用水总量控制',
      BODY,
      '## 2|健全定额管理',
      BODY,
      '## 3|支撑科学决策',
      BODY,
      '3家企业达标',
    ])
  })

  it('run in: the first sentence, or the words before a colon', () => {
    const text = page(
      `（一）强化组织领导。${BODY}`,
      `——服务供给更加充足。${MORE}`,
      `（二）总体目标：${MORE}`,
      `1. 机构质量稳步提升。${BODY}`,
    )
    expect(linesOf(text)).toEqual([
      '# （一）|强化组织领导',
      BODY,
      '## ——|服务供给更加充足',
      MORE,
      '# （二）|总体目标',
      MORE,
      '## 1.|机构质量稳步提升',
      BODY,
    ])
  })

  it('numbered items with values, and 一是…二是… inside a paragraph, are text', () => {
    const items = ['1.新增养老床位260张，惠及老年人1200户。', '2.改造老旧小区20个，惠及居民4200户。']
    const inside = '一是调节能力不足，晚高峰顶峰能力偏弱；二是结构有待加强，部分线路老化，接入受限。'
    expect(linesOf(page('（七）民生实事', ...items, inside))).toEqual(['# （七）|民生实事', ...items, inside])
  })

  it('a list of references is no outline', () => {
    const list = [
      '1、《中华人民共和国城乡规划法》（2019年修正）',
      '2、《某市防洪办法》（2016年）',
      '3.《某市总体规划（2016年—2035年）》；',
    ]
    expect(linesOf(page('一、规划依据', ...list, '二、规划范围', BODY))).toEqual([
      '# 一、|规划依据',
      ...list,
      '# 二、|规划范围',
      BODY,
    ])
  })

  it('without numbers: a short line over a paragraph; not who speaks, nor words that were cut', () => {
    const text = page(
      '某市政府工作报告',
      '产业根基更加牢固',
      MORE,
      '浙江省省长 刘某某',
      MORE,
      '今后五年发展的',
      MORE,
      '前言',
      MORE,
      '总则',
      '第一节 指导思想',
      BODY,
    )
    expect(linesOf(text)).toEqual([
      '# |产业根基更加牢固',
      MORE,
      '浙江省省长刘某某',
      MORE,
      '今后五年发展的',
      MORE,
      '# |前言',
      MORE,
      '# |总则',
      '## 第一节|指导思想',
      BODY,
    ])
  })

  it('Markdown: # gives the level, whatever the mark', () => {
    const text = page('# 某市某行动方案', '## 一、背景', BODY, '### 工作基础', BODY, '## 二、目标', MORE)
    const part = partOf(text, { format: 'markdown' })
    expect(part.title?.text).toBe('某市某行动方案')
    expect(blockLines(part)).toEqual(['# 一、|背景', BODY, '## |工作基础', BODY, '# 二、|目标', MORE])
  })
})
