// Reports made by hand, in the words of real plans.

import type { Check, CheckedFile, CheckPlace, Finding, PlaceRole } from '../../src/plan/report-types.ts'
import { type FileEntry, makeReport } from '../../src/report/count.ts'
import type { ReportStyle, ReportView } from '../../src/report/index.ts'
import type { Inventory } from '../../src/report/inventory.ts'

const TEXT = [
  '成都市“十四五”服务业发展规划',
  '',
  '到2025年，全市服务业能级显著提升，服务业增加值达到1.7万亿元，服务业增加值占GDP的比重达到67%左右；服务业对经济增长的贡献率达到70%，建成国际消费中心城市，形成高质量现代服务业体系，辐射带动成渝地区双城经济圈。',
  '| 序号 | 指标 | 2020年 | 2025年 |',
  '| 1 | 服务业增加值（亿元） | 11643 | >17600 |',
  '项目计划总投资2000万元，其中：省级资金 1000万元，企业自筹 999.5 万元。',
  '分四期投入：400万元、400万元、200万元、999万元。',
]

export const lineOf: ReportView['lineOf'] = (_file, { line, page }) => (page === undefined ? TEXT[line - 1] : undefined)

function place(line: number, quote: string, role: PlaceRole): CheckPlace {
  const column = (TEXT[line - 1] ?? '').indexOf(quote) + 1
  return { line, column, length: quote.length, quote, role }
}

const agree: Check = {
  rule: 'indicators/agree',
  verdict: 'inconsistent',
  places: [place(3, '1.7万亿元', 'left'), place(5, '>17600', 'right')],
  operands: [
    { fact: '/indicators/0/values/0', name: '服务业增加值', text: '1.7 万亿元', low: 16500, high: 17500, unit: '亿元' },
    {
      fact: '/indicators/0/values/1',
      name: '服务业增加值',
      text: '>17600 亿元',
      low: 17600,
      lowOpen: true,
      unit: '亿元',
    },
  ],
  calculation: '1.7 万亿元 = [16500, 17500] 亿元; >17600 亿元 = (17600, ∞) 亿元',
}

const total: Check = {
  rule: 'sums/total',
  verdict: 'inconsistent',
  places: [
    place(6, '2000万元', 'total'),
    place(7, '400万元', 'part'),
    place(7, '200万元', 'part'),
    place(7, '999万元', 'part'),
    place(6, '1000万元', 'context'),
  ],
  operands: [{ fact: '/sums/0' }],
  calculation: '400 + 400 + 200 + 999 = 1999 万元; 2000 万元 = [1999.5, 2000.5] 万元',
}

const passed: Check = {
  rule: 'indicators/agree',
  verdict: 'consistent',
  places: [place(3, '67%', 'left'), place(5, '11643', 'right')],
  operands: [{ fact: '/indicators/1/values/0', name: '服务业增加值占GDP的比重', text: '67%' }],
  calculation: '67% = [66.5, 67.5]%; 67.2% = [67.15, 67.25]%',
}

const rounded: Check = { ...passed, verdict: 'rounding', rule: 'sums/table' }

const undecided: Check = {
  rule: 'indicators/growth',
  verdict: 'unassessable',
  reason: 'price-basis',
  places: [place(3, '70%', 'left')],
  operands: [
    { fact: '/indicators/2/values/0', name: '贡献率', text: '70%' },
    { fact: '/indicators/2/values/1', name: '贡献率', text: '高于全国平均水平' },
  ],
}

const agreeFinding: Finding = {
  rule: 'indicators/agree',
  severity: 'error',
  messageId: 'differ',
  message: '服务业增加值（2025年）两处不一致：1.7 万亿元，>17600 亿元',
  data: { name: '服务业增加值', left: '1.7 万亿元', right: '>17600 亿元' },
  places: agree.places,
  calculation: agree.calculation ?? '',
  check: 0,
  fingerprint: '0123456789abcdef',
}

const totalFinding: Finding = {
  rule: 'sums/total',
  severity: 'info',
  messageId: 'total',
  message: '项目计划总投资 2000 万元，分项之和为 1999 万元',
  data: {},
  places: total.places,
  calculation: total.calculation ?? '',
  check: 1,
  fingerprint: 'fedcba9876543210',
}

export const checkedFile: CheckedFile = {
  file: 'chengdu-services.txt',
  plan: {
    title: '成都市“十四五”服务业发展规划',
    kind: 'five-year-plan',
    period: { start: '2021-01-01', end: '2025-12-31' },
  },
  coverage: { claims: 1214, assessable: 163, checked: 150 },
  checks: [agree, total, passed, rounded, undecided, { ...undecided, reason: 'no-unit' }, undecided],
  findings: [totalFinding, agreeFinding],
}

export const cleanFile: CheckedFile = {
  file: 'plans/a-folder-with-a-very-long-name/and-another-one-below-it/金牛区2021年四川省现代服务业集聚区项目建设实施方案.txt',
  part: 2,
  plan: { kind: 'other' },
  coverage: { claims: 0, assessable: 0, checked: 0 },
  checks: [passed],
  findings: [],
}

const INVENTORY: Inventory = {
  characters: 42381,
  headings: 96,
  tables: 1,
  indicators: 52,
  values: 143,
  amounts: 0,
  dates: 12,
  counts: 9,
  projects: 0,
  duties: 7,
  unread: 31,
  damage: 0,
}

export function viewOf(files: FileEntry[]): ReportView {
  return {
    report: makeReport('0.1.0', files),
    inventories: files.map((entry) => ('error' in entry ? undefined : INVENTORY)),
    plans: files.map(() => undefined),
    rulePages: new Map(),
    lineOf,
    writtenLineOf: lineOf,
  }
}

export const PLAIN: ReportStyle = { lang: 'zh', width: 80, color: false, explain: false, quiet: false }
