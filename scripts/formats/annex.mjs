// A plan of ours and its tables: what they disagree on is planted, what looks like a disagreement is a trap.

import { f, n, xlsx } from './sheet.mjs'

/** Planted: the total of money, the value added in 2025. Traps: 全市 and 市本级, rounded shares, a hidden sheet. */
export const ANNEX_PLAN = `云岭市乡村水利三年行动计划（2023—2025年）

一、行动目标

到2025年，全市农村自来水普及率达到92%，水利增加值达到48.5亿元，新增高效节水灌溉面积12万亩。

二、资金安排

项目计划总投资3600万元，其中：省级资金1200万元、市级资金800万元、县级资金1600万元。

三、保障措施

各县区要落实责任，确保资金安排（附件1）和主要指标（附件2）按期完成。

附件：1.项目资金安排表
2.主要指标表
`

const MONEY = '#,##0.00_ '

export const ANNEX_XLSX = () =>
  xlsx([
    {
      name: '资金安排',
      merged: ['A2:F2', 'C4:F4', 'A4:A5', 'B4:B5', 'A9:B9'],
      rows: [
        ['附件1'],
        ['项目资金安排表'],
        [null, null, null, null, null, '单位：万元'],
        ['序号', '项目名称', '项目投入金额'],
        [null, null, '合计', '省级资金', '市级资金', '县级资金'],
        [1, '水源工程', n(1500, MONEY), n(500, MONEY), n(400, MONEY), n(600, MONEY)],
        [2, '管网改造', n(1300, MONEY), n(400, MONEY), n(300, MONEY), n(600, MONEY)],
        [3, '节水灌溉', n(900, MONEY), n(300, MONEY), n(200, MONEY), n(400, MONEY)],
        ['合计', null, f('SUM(C6:C8)', 3700, MONEY), n(1200, MONEY), n(900, MONEY), n(1600, MONEY)],
      ],
    },
    {
      name: '主要指标',
      merged: ['A2:E2'],
      rows: [
        ['附件2'],
        ['主要指标表'],
        ['指标', '单位', '2022年', '2025年', '属性'],
        ['农村自来水普及率', '%', n(0.876, '0.0%'), n(0.92, '0%'), '约束性'],
        ['水利增加值', '亿元', n(40.25, '0.0'), n(45.2, '0.0'), '预期性'],
        ['高效节水灌溉面积', '万亩', 30, 42, '预期性'],
      ],
    },
    {
      name: '旧稿',
      state: 'hidden',
      rows: [
        ['指标', '2025年'],
        ['水利增加值（亿元）', 99],
      ],
    },
  ])

export const ANNEX_CSV = `主要指标表,,,\r
指标,单位,2022年,2025年\r
农村自来水普及率,%,87.6,92\r
"水利增加值",亿元,40.3,"45.2"\r
`
