// The words that the page has and the terminal does not.

import { CHARTS_EN, CHARTS_ZH, type ChartWords } from './charts/index.ts'
import type { Lang } from './types.ts'

export interface PageWords {
  readonly htmlLang: string
  readonly title: string
  readonly skip: string
  readonly plans: string
  readonly findings: string
  readonly document: string
  readonly filters: string
  readonly rule: string
  readonly allRules: string
  readonly line: (n: number) => string
  readonly otherSide: string
  readonly allPlaces: (n: number) => string
  readonly toFiles: string
  readonly foundOnly: string
  readonly shown: string
  readonly suppressed: (reason: string) => string
  readonly known: string
  readonly verdicts: string
  readonly pictures: string
  readonly charts: ChartWords
}

const zh: PageWords = {
  htmlLang: 'zh-CN',
  title: '规划核对报告',
  skip: '跳到问题',
  plans: '文件',
  findings: '问题',
  document: '原文',
  filters: '筛选',
  rule: '规则',
  allRules: '全部规则',
  line: (n) => `第 ${n} 行`,
  otherSide: '另一处',
  allPlaces: (n) => `+${n} 处`,
  toFiles: '回到文件表',
  foundOnly: '只看有问题的文件',
  shown: '显示的问题',
  suppressed: (reason) => `已豁免：${reason}`,
  known: '基线中已有',
  verdicts: '核对结果',
  pictures: '图示',
  charts: CHARTS_ZH,
}

const en: PageWords = {
  htmlLang: 'en',
  title: 'Plan check report',
  skip: 'Skip to the findings',
  plans: 'Files',
  findings: 'Findings',
  document: 'The document',
  filters: 'Filters',
  rule: 'Rule',
  allRules: 'All rules',
  line: (n) => `line ${n}`,
  otherSide: 'other side',
  allPlaces: (n) => `+${n} more`,
  toFiles: 'back to the files',
  foundOnly: 'only files with findings',
  shown: 'findings shown',
  suppressed: (reason) => `suppressed: ${reason}`,
  known: 'in the baseline',
  verdicts: 'Results of the checks',
  pictures: 'Pictures',
  charts: CHARTS_EN,
}

export function pageWordsIn(lang: Lang): PageWords {
  return lang === 'zh' ? zh : en
}
