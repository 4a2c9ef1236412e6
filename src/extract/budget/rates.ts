// 比率: what is said of an amount behind it: 为预算的99.3%, 增长5.6%, 占52.8%.

import type { QuantityToken } from '../../language/lexer.ts'
import type { Rate, Stage } from '../../plan/types.ts'
import { quantityOf } from '../quantity.ts'

const OF_BUDGET =
  /(?:为|是|完成|达到|占)(?:年初|调整后?的?|变动|全年|汇总|代编|收入|支出)*(?:预算|预期目标|任务)(?:数|目标)?(?:[（(](?:以下)?简称[^（）()，,。；;]{1,12}[）)])?的$/
const GROWTH = /(?:增长|增加|增幅|上升|提高|下降|减少|降低|降幅|增|降|减|下滑|负增长)(?:了|达|为|约)?$/
const FALL = /(?:下降|减少|降低|降幅|降|减|下滑|负增长)(?:了|达|为|约)?$/
const SHARE = /占[^，,。；;]{0,24}$/
const COMPARABLE = /同口径|可比|剔除|扣除/
// 增长0.05%（同口径，下同）: said behind the rate as well.
const REMARK = /^[（(][^）)]{0,24}/
// Between the amount and its rate nothing else may be named.
const BETWEEN =
  /^(?:后|以后|元)?[，,、（(]?(?:较|比|同比|与)?(?:上年|去年|上年度|上年决算数?|上年执行数?|上年同期|年初预算|预算|上年完成数|\d{4}年|同期)?(?:预算数?|决算数?|完成数?|执行数?|相比)?[，,]?(?:同比|同口径|按?可比口径|可比|名义|自然口径|剔除[^，,。；;]{0,30}|扣除[^，,。；;]{0,30})*[，,]?$/
// 年均增长3.5%, 五年年均增长3.5%: a yearly rate, from a base some years before.
const YEARLY = /^[，,、（(]?(?:[一二三四五六七八九十\d]{1,2}年(?:来|间)?)?[，,]?(?:年均|年平均|平均每年|每年平均)$/

// 年均增速达到6.7%
const YEARLY_RATE =
  /^[，,、（(]?(?:[一二三四五六七八九十\d]{1,2}年(?:来|间)?)?[，,]?(?:年均|年平均)(?:增速|增幅|增长率|增长速度)(?:达到|达|为|约)?$/
// 突破200亿元大关，较2020年增长33.3%: over all the years since.
const SINCE =
  /^(?:大关|以上|左右)?[，,、（(]?(?:较|比|同|与)((?:19|20)\d\d)年(?:底|末)?(?:的?(?:完成数|决算数?|执行数|实绩|水平))?(?:相比)?[，,]?(?:累计|共)?$/

/** The rate that a percentage states of the amount before it; nothing where the percentage has a subject of its own. */
export function rateAt(text: string, token: QuantityToken, floor: number): Rate | undefined {
  const before = text.slice(floor, token.start)
  if (before.length > 60 || /[。；;]/.test(before)) return undefined
  const budget = OF_BUDGET.exec(before)
  const words = text.slice(token.start, token.end)
  if (budget !== null && before.length - budget[0].length <= 3) {
    return {
      kind: 'of-budget',
      of: /调整|变动/.test(budget[0]) ? 'adjusted-budget' : 'budget',
      ...quantityOf(token, words, undefined),
    }
  }
  const growth = GROWTH.exec(before)
  const ahead = growth === null ? undefined : before.slice(0, growth.index)
  const quantity = quantityOf(token, words, undefined, FALL.test(before) ? 'fall' : 'none')
  if (YEARLY_RATE.test(before) || (ahead !== undefined && YEARLY.test(ahead)))
    return { kind: 'growth', of: 'base-year', ...quantity }
  const since = ahead === undefined ? undefined : SINCE.exec(ahead)?.[1]
  if (since !== undefined) return { kind: 'growth', of: 'earlier-year', since, ...quantity }
  if (ahead !== undefined && BETWEEN.test(ahead)) {
    const remark = REMARK.exec(text.slice(token.end, token.end + 26))?.[0] ?? ''
    return {
      kind: 'growth',
      // 比上年预算增长: the base is no amount that the year before came to.
      ...(/预算/.test(ahead) ? {} : { of: 'previous-year' }),
      ...quantity,
      ...(COMPARABLE.test(before) || COMPARABLE.test(remark) ? { basis: 'comparable' as const } : {}),
    }
  }
  const share = SHARE.exec(before)
  if (share !== null && share.index <= 2) return { kind: 'share', ...quantityOf(token, words, undefined) }
  return undefined
}

const CHANGE = /(?:增加|减少|增长|下降|增收|减收|增支|减支|增|减)(?:了|额为)?$/
const CHANGE_DOWN = /(?:减少|下降|减收|减支|减)(?:了|额为)?$/

/** The change in money that an amount behind another tells of it: 比上年增加11.6亿元; nothing where it has a subject of its own. */
export function changeAt(text: string, token: QuantityToken, floor: number): Rate | undefined {
  const before = text.slice(floor, token.start)
  if (before.length > 40 || /[。；;]/.test(before)) return undefined
  const change = CHANGE.exec(before)
  if (change === null || !BETWEEN.test(before.slice(0, change.index))) return undefined
  const words = text.slice(token.start, token.end)
  return {
    kind: 'increase',
    ...(/预算/.test(before) ? {} : { of: 'previous-year' }),
    ...quantityOf(token, words, undefined, CHANGE_DOWN.test(before) ? 'fall' : 'none'),
    ...(COMPARABLE.test(before) ? { basis: 'comparable' as const } : {}),
  }
}

/** 为预算96800万元的101.8%: the percentage behind an amount that was told in passing. */
export function rateOfBase(text: string, token: QuantityToken, base: { end: number; stage?: Stage }): Rate | undefined {
  if (text.slice(base.end, token.start) !== '的') return undefined
  return {
    kind: 'of-budget',
    of: base.stage === 'adjusted' ? 'adjusted-budget' : 'budget',
    ...quantityOf(token, text.slice(token.start, token.end), undefined),
  }
}
