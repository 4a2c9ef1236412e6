// 统计口径: what a name says of its numbers: rates at comparable prices, shares of a whole, the better direction.

import { LESS_IS_BETTER, MAY_TURN, MORE_IS_BETTER, NOT_SHARES, REAL_RATES, SHARE_ENDINGS } from './data/statistics.ts'
import { tidyName } from './name-spelling.ts'
import { endingFinder } from './word-finder.ts'

const lessIsBetter = endingFinder(LESS_IS_BETTER)
const moreIsBetter = endingFinder(MORE_IS_BETTER)

/** Whether rates of this name are told at comparable prices unless they say otherwise. */
export function hasRealRate(name: string): boolean {
  const words = tidyName(name)
  // 增加值占GDP比重 is a share, no amount of money.
  return !/占|比重|率$/.test(words) && REAL_RATES.some((word) => words.includes(word))
}

/** Whether a percentage of this name is a part of a whole, so that it lies in 0–100. */
export function isShareName(name: string): boolean {
  const words = tidyName(name)
  if (NOT_SHARES.some((word) => words.includes(word))) return false
  return /占.{1,80}(?:比重|比例|比率)$/.test(words) || SHARE_ENDINGS.some((ending) => words.endsWith(ending))
}

/** Which way the plan wants a thing to go, where its name alone tells. */
export function betterDirection(name: string): 'up' | 'down' | undefined {
  const words = tidyName(name)
  // 单位地区生产总值能耗 ends in what is wanted less.
  if (lessIsBetter(words, words.length) !== undefined) return 'down'
  return moreIsBetter(words, words.length) !== undefined ? 'up' : undefined
}

/** Whether a thing may rise before it falls (碳达峰), or fall for reasons that no plan sets (人口). */
export function mayTurn(name: string): boolean {
  const words = tidyName(name)
  return MAY_TURN.some((word) => words.includes(word))
}
