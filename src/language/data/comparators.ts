// 比较词: words that bound a number. 民法典第1259条: 以上, 以下, 以内, 届满 include the number; 超过, 不满, 以外 exclude it.
// GB/T 8170-2008 第4章: 不低于, 不小于 is ≥, 高于, 大于 is >.

export type Bound = '>' | '>=' | '<' | '<=' | '~' | '='

/** Words before a number, nearest to it. Longest match wins. */
export const BEFORE: Readonly<Record<string, Bound>> = {
  超: '>',
  超过: '>',
  超越: '>',
  突破: '>',
  高于: '>',
  大于: '>',
  多于: '>',
  优于: '>',
  逾: '>',
  '>': '>',
  '＞': '>',
  不低于: '>=',
  不少于: '>=',
  不小于: '>=',
  不短于: '>=',
  至少: '>=',
  最少: '>=',
  '≥': '>=',
  '>=': '>=',
  '⩾': '>=',
  低于: '<',
  不到: '<',
  不足: '<',
  小于: '<',
  少于: '<',
  不满: '<',
  未达: '<',
  '<': '<',
  '＜': '<',
  不超过: '<=',
  不超: '<=',
  不高于: '<=',
  不大于: '<=',
  不多于: '<=',
  至多: '<=',
  最多: '<=',
  控制在: '<=',
  严控在: '<=',
  '≤': '<=',
  '<=': '<=',
  '⩽': '<=',
  约: '~',
  近: '~',
  大约: '~',
  大概: '~',
  接近: '~',
  将近: '~',
  约为: '~',
  '≈': '~',
  '~': '~',
}

/** Words behind a number and its unit. */
export const AFTER: Readonly<Record<string, Bound>> = {
  以上: '>=',
  及以上: '>=',
  或以上: '>=',
  以下: '<=',
  及以下: '<=',
  以内: '<=',
  之内: '<=',
  左右: '~',
  上下: '~',
}

/** Words between a number and its unit, or behind a magnitude word: 1300余个, 9100多万. */
export const ABOUT: readonly string[] = ['余', '多', '来']

/** Words of attainment: the number itself, no bound (=). 控制在 is a bound only with 以内 or of a fall; see the reader. */
export const EQUAL: readonly string[] = [
  '达到',
  '达',
  '为',
  '实现',
  '完成',
  '保持在',
  '稳定在',
  '是',
  '有',
  '共',
  '计',
  '合计',
  '总计',
  '共计',
  '累计',
]

/** Hedges (力争, 预计): the will, not the bound. */
export const HEDGES: readonly string[] = [
  '力争',
  '争取',
  '预计',
  '预期',
  '有望',
  '努力',
  '预计可',
  '力争实现',
  '力争达到',
]
