// The words of the reports. What a rule says of a finding comes with the rule, in the same language.

import type { DocumentKind, PlaceRole, Reason, Severity, Verdict } from '../plan/report-types.ts'
import type { Inventory } from './inventory.ts'
import type { Lang } from './types.ts'

export interface Messages {
  readonly severity: Readonly<Record<Severity, string>>
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly reason: Readonly<Record<Reason, string>>
  readonly role: Readonly<Partial<Record<PlaceRole, string>>>
  readonly kind: Readonly<Record<DocumentKind, string>>
  readonly untitled: string
  readonly part: (n: number) => string
  readonly sum: string
  readonly more: (n: number) => string
  readonly moreSums: (n: number) => string
  readonly at: (places: readonly string[]) => string
  readonly cell: (sheet: string, cell: string) => string
  readonly page: (n: number) => string
  readonly explained: string
  readonly row: Readonly<Record<'read' | 'checks' | 'undecided' | 'coverage' | 'failed' | 'files', string>>
  readonly column: Readonly<Record<'file' | 'error' | 'warning' | 'info' | 'checks' | 'coverage', string>>
  readonly inventory: Readonly<Record<keyof Inventory, (n: string) => string>>
  readonly verdictCount: (name: string, n: string) => string
  /** Several checks that one finding tells of. */
  readonly mergedCount: (counted: string, findings: string) => string
  readonly reasonCount: (name: string, n: string) => string
  readonly coverage: (claims: string, assessable: string, checked: string, percent: string) => string[]
  readonly noClaims: string
  readonly filesIn: (folder: string) => string
  readonly checkedFiles: (n: string) => string
  readonly failedFiles: (n: string) => string
  readonly failedFile: string
  readonly tally: Readonly<Record<Severity, (n: string) => string>>
  readonly nothingFound: string
  /** Findings that do not count. */
  readonly setAside: Readonly<Record<'suppressed' | 'baselined', (n: string) => string>>
  readonly nothingDecided: string
  readonly nothingChecked: string
  readonly comma: string
  readonly open: string
  readonly close: string
}

const zh: Messages = {
  severity: { error: '错误', warning: '警告', info: '提示' },
  verdict: { consistent: '一致', rounding: '舍入内一致', inconsistent: '不一致', unassessable: '无法判定' },
  reason: {
    'no-unit': '缺单位',
    'no-year': '缺年份',
    'no-base': '缺基数',
    'parts-open': '分项不全',
    'text-value': '文字表述',
    'other-scope': '范围不同',
    'price-basis': '价格口径不明',
    ambiguous: '含义不唯一',
  },
  role: { total: '合计', part: '分项', context: '参见' },
  kind: {
    'five-year-plan': '五年规划',
    'special-plan': '专项规划',
    'implementation-plan': '实施方案',
    'action-plan': '行动计划',
    'work-plan': '工作方案',
    'work-report': '工作报告',
    budget: '预算报告',
    'final-accounts': '决算报告',
    opinion: '意见',
    policy: '政策',
    interpretation: '解读',
    'press-report': '新闻报道',
    bulletin: '公报',
    notice: '通知',
    other: '其他文件',
  },
  untitled: '（无标题）',
  part: (n) => `第 ${n} 份`,
  sum: '演算',
  more: (n) => `+${n} 处`,
  moreSums: (n) => `+${n} 条，用 --explain 全部显示`,
  at: (places) => `位置 ${places.join('，')}`,
  cell: (sheet, cell) => `工作表“${sheet}”${cell}`,
  page: (n) => `第 ${n} 页`,
  explained: '核对明细（一致的与无法判定的）',
  row: { read: '读取', checks: '核对', undecided: '无法判定', coverage: '覆盖', failed: '未能检查', files: '文件' },
  column: { file: '文件', error: '错误', warning: '警告', info: '提示', checks: '核对', coverage: '覆盖' },
  inventory: {
    characters: (n) => `字符 ${n}`,
    headings: (n) => `标题 ${n}`,
    tables: (n) => `表格 ${n}`,
    indicators: (n) => `指标 ${n}`,
    values: (n) => `指标值 ${n}`,
    amounts: (n) => `金额与合计 ${n}`,
    dates: (n) => `时间 ${n}`,
    counts: (n) => `数量 ${n}`,
    projects: (n) => `项目 ${n}`,
    duties: (n) => `责任分工 ${n}`,
    unread: (n) => `未归类 ${n}`,
    damage: (n) => `文字损坏 ${n}`,
  },
  verdictCount: (name, n) => `${name} ${n}`,
  mergedCount: (counted, findings) => `${counted}（合为 ${findings} 条）`,
  reasonCount: (name, n) => `${name} ${n}`,
  coverage: (claims, assessable, checked, percent) => [
    `数据 ${claims} 项`,
    `可核对 ${assessable} 项`,
    `已核对 ${checked} 项（占数据的 ${percent}）`,
  ],
  noClaims: '没有读到数据',
  filesIn: (folder) => `${folder} 中的文件`,
  checkedFiles: (n) => `已检查 ${n}`,
  failedFiles: (n) => `未能检查 ${n}`,
  failedFile: '未能检查',
  tally: { error: (n) => `错误 ${n}`, warning: (n) => `警告 ${n}`, info: (n) => `提示 ${n}` },
  nothingFound: '没有发现不一致。',
  setAside: { suppressed: (n) => `已豁免 ${n}`, baselined: (n) => `基线中已有 ${n}` },
  nothingDecided: '没有可以核对的内容，不能得出结论。',
  nothingChecked: '没有文件能够检查。',
  comma: '，',
  open: '（',
  close: '）',
}

/** 1 file, 2 files. */
function counted(n: string, one: string, many = `${one}s`): string {
  return `${n} ${n === '1' ? one : many}`
}

const en: Messages = {
  severity: { error: 'error', warning: 'warning', info: 'info' },
  verdict: {
    consistent: 'consistent',
    rounding: 'within rounding',
    inconsistent: 'inconsistent',
    unassessable: 'undecidable',
  },
  reason: {
    'no-unit': 'no unit',
    'no-year': 'no year',
    'no-base': 'no base',
    'parts-open': 'parts not complete',
    'text-value': 'words, not a number',
    'other-scope': 'other scope',
    'price-basis': 'price basis not said',
    ambiguous: 'ambiguous',
  },
  role: { total: 'total', part: 'part', context: 'see also' },
  kind: {
    'five-year-plan': 'five-year plan',
    'special-plan': 'special plan',
    'implementation-plan': 'implementation plan',
    'action-plan': 'action plan',
    'work-plan': 'work plan',
    'work-report': 'work report',
    budget: 'budget report',
    'final-accounts': 'final accounts',
    opinion: 'opinion',
    policy: 'policy',
    interpretation: 'interpretation',
    'press-report': 'press report',
    bulletin: 'bulletin',
    notice: 'notice',
    other: 'other document',
  },
  untitled: '(no title)',
  part: (n) => `part ${n}`,
  sum: 'sum',
  more: (n) => `+${n} more`,
  moreSums: (n) => `+${n} more, all with --explain`,
  at: (places) => `at ${places.join(', ')}`,
  cell: (sheet, cell) => `sheet ${sheet}${cell === '' ? '' : `!${cell}`}`,
  page: (n) => `page ${n}`,
  explained: 'Checks that agree, and those that cannot be decided',
  row: {
    read: 'read',
    checks: 'checks',
    undecided: 'undecidable',
    coverage: 'coverage',
    failed: 'not checked',
    files: 'files',
  },
  column: {
    file: 'file',
    error: 'errors',
    warning: 'warnings',
    info: 'infos',
    checks: 'checks',
    coverage: 'coverage',
  },
  inventory: {
    characters: (n) => counted(n, 'character'),
    headings: (n) => counted(n, 'heading'),
    tables: (n) => counted(n, 'table'),
    indicators: (n) => counted(n, 'indicator'),
    values: (n) => counted(n, 'value'),
    amounts: (n) => counted(n, 'amount'),
    dates: (n) => counted(n, 'date'),
    counts: (n) => counted(n, 'count'),
    projects: (n) => counted(n, 'project'),
    duties: (n) => counted(n, 'duty', 'duties'),
    unread: (n) => `${n} not classified`,
    damage: (n) => counted(n, 'damaged spot'),
  },
  verdictCount: (name, n) => `${n} ${name}`,
  mergedCount: (counted, findings) => `${counted} (told as ${findings})`,
  reasonCount: (name, n) => `${n} ${name}`,
  coverage: (claims, assessable, checked, percent) => [
    counted(claims, 'claim'),
    `${assessable} assessable`,
    `${checked} checked (${percent} of claims)`,
  ],
  noClaims: 'no claims were read',
  filesIn: (folder) => `file in ${folder}`,
  checkedFiles: (n) => `${n} checked`,
  failedFiles: (n) => `${n} not checked`,
  failedFile: 'not checked',
  tally: {
    error: (n) => counted(n, 'error'),
    warning: (n) => counted(n, 'warning'),
    info: (n) => counted(n, 'info', 'infos'),
  },
  nothingFound: 'No inconsistency was found.',
  setAside: { suppressed: (n) => `${n} suppressed`, baselined: (n) => `${n} in the baseline` },
  nothingDecided: 'Nothing could be compared: no conclusion.',
  nothingChecked: 'No file could be checked.',
  comma: ', ',
  open: ' (',
  close: ')',
}

const CATALOGUE: Readonly<Record<Lang, Messages>> = { zh, en }

export function messagesIn(lang: Lang): Messages {
  return CATALOGUE[lang]
}
