// 承前省略: names and funds that an amount leaves to what stands before it.

import type { Section } from '../../document/blocks.ts'
import { BARE_NAME, FUND, FUND_HEAD, GROWS_TO, OUTTURN } from '../../language/data/money.ts'
import type { Stage } from '../../plan/types.ts'
import type { Reading } from '../reading.ts'
import type { Item } from './items.ts'

interface Carried {
  name: string
  stage?: Stage
}

/** The name of an amount that is told by a verb only, of the thing that the amount before it was of. */
export function carriedName(
  last: Item | undefined,
  words: string,
  scan: { floor: number; sentence: number },
): Carried | undefined {
  if (last === undefined || last.sentence !== scan.sentence || last.bracket >= 0 || last.aside || last.name === '')
    return undefined
  if (last.end === scan.floor && GROWS_TO.test(words))
    return { name: last.name, ...(last.stage === undefined ? {} : { stage: last.stage }) }
  const verb = OUTTURN.exec(words)?.[1]
  if (verb === undefined || (last.stage !== 'budget' && last.stage !== 'adjusted')) return undefined
  // 收入预算10亿元，支出9亿元 is another thing; 支出预算10亿元，支出9亿元 is the same.
  if ((verb === '支出' || verb === '收入') && !last.name.includes(verb)) return undefined
  return { name: last.name.replace(/(收入|支出)(?:年初|变动)?预算数?$/, '$1'), stage: 'actual' }
}

/** Gives 支出, 支出预算, 全年支出 the fund of the amounts before it, else that of the headings. */
export function inheritFund(item: Item, items: readonly Item[], reading: Reading): void {
  const bare = BARE_NAME.exec(item.name)?.[1]
  if (bare === undefined || item.joint !== 'none' || item.bracket >= 0) return
  const before = items.findLast((other) => !other.aside && other.bracket < 0 && FUND_HEAD.test(other.name))
  const near = before !== undefined && item.statement - before.statement <= 1 ? before : undefined
  const paired = near !== undefined && (bare.endsWith('预算') || !near.name.endsWith(bare))
  const stated = /^(?:支出|收入)(?:预算)?(?:预计)?(?:完成|安排|执行|预算)/.test(
    reading.passage.text.slice(item.start, item.end),
  )
  const fund = paired ? FUND_HEAD.exec(near.name)?.[0] : stated ? fundOfSection(reading.section) : undefined
  if (fund === undefined) return
  // 支出预算 is the fund's expenditure as budgeted.
  item.name = `${fund}${bare.replace(/预算$/, '')}`
  if (bare.endsWith('预算') && item.stage !== 'adjusted') item.stage = 'budget'
}

/** 社会保险基金支出预算: the fund's expenditure as budgeted, told under the name that its outturn has. */
export function budgetedFlow(item: Item): void {
  const flow = /^(.*(?:收入|支出))预算数?$/.exec(item.name)?.[1]
  if (flow === undefined || !FUND_HEAD.test(flow)) return
  item.name = flow
  if (item.stage === undefined || item.stage === 'actual') item.stage = 'budget'
}

/** The fund that the nearest heading names. */
export function fundOfSection(section: Section): string | undefined {
  for (let at: Section | undefined = section; at !== undefined; at = at.parent) {
    const match = at.heading === undefined ? null : FUND.exec(at.heading.title)
    if (match !== null) return match[0]
  }
  return undefined
}
