// What charts say, in both languages.

import type { Coverage } from '../../plan/report-types.ts'
import type { SplitBy } from '../../plan/types.ts'

export interface ChartWords {
  readonly timeline: string
  readonly money: string
  /** What an amount is divided by, where that is known: lines of a table are also what nothing else is said of. */
  readonly by: Readonly<Record<Exclude<SplitBy, 'line'>, string>>
  readonly change: string
  readonly coverage: string
  readonly covered: (coverage: Coverage) => string
  readonly rest: string
  readonly more: (n: number) => string
}

export const CHARTS_ZH: ChartWords = {
  timeline: '时间安排',
  money: '资金构成',
  by: {
    source: '按来源',
    project: '按项目',
    year: '按年度',
    region: '按地区',
    category: '按类别',
  },
  change: '指标：从基期到目标',
  coverage: '核对覆盖',
  covered: ({ claims, assessable, checked }) => `数据 ${claims} 项，可核对 ${assessable} 项，已核对 ${checked} 项`,
  rest: '未列出的部分',
  more: (n) => `另有 ${n} 项`,
}

export const CHARTS_EN: ChartWords = {
  timeline: 'Timeline',
  money: 'Money and what it is made of',
  by: {
    source: 'by source',
    project: 'by project',
    year: 'by year',
    region: 'by region',
    category: 'by category',
  },
  change: 'Indicators from base to target',
  coverage: 'How much was checked',
  covered: ({ claims, assessable, checked }) => `${claims} claims, ${assessable} assessable, ${checked} checked`,
  rest: 'not listed',
  more: (n) => `${n} more`,
}
