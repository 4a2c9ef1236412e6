// 无年月份: months that print no year (6月底前, 10月—12月), as they stand in running text. The document gives the year.

/** A month, or a span of months, with no year of its own. */
export interface BareMonth {
  start: number
  end: number
  month: string
  day?: string
  /** Last month and day of a span; the same month for one point. */
  toMonth: string
  toDay?: string
  /** 前, 以前: due by then. */
  before: boolean
}

const MONTH =
  /(?<![\d.．/])(\d{1,2})月份?(?:(\d{1,2})[日号])?(?:(?:[—–\-~～―－至到]{1,2})(?:(\d{1,2})月份?)?(?:(\d{1,2})[日号])?)?/g
const EDGE = /(?:底|末|初|中旬|上旬|下旬|中)?(之前|以前|前)?/y
/** 每年3月, 次年1月: months of no one year. 3月龄: no month at all. */
const NO_DATE_BEFORE = /(?:每年度?的?|每|历年|次年|翌年|第二年|农历|个)$/
const NO_DATE_BEHIND = /^(?:龄|嫂|球|饼|租|薪|票|均|度)/

/** Months with no year outside the stretches that `covered` tells of. */
export function bareMonths(text: string, covered: (at: number) => boolean): BareMonth[] {
  const found: BareMonth[] = []
  if (!text.includes('月')) return found
  for (const match of text.matchAll(MONTH)) {
    const [whole, month = '', day, second, secondDay] = match
    const start = match.index
    if (covered(start) || NO_DATE_BEFORE.test(text.slice(Math.max(0, start - 6), start))) continue
    // 12月至: the mark belongs to what follows.
    const spans = second !== undefined || secondDay !== undefined
    const length = spans ? whole.length : whole.replace(/[—–\-~～―－至到]{1,8}$/, '').length
    EDGE.lastIndex = start + length
    const edge = EDGE.exec(text)
    const end = start + length + (edge?.[0].length ?? 0)
    if (NO_DATE_BEHIND.test(text.slice(end, end + 1))) continue
    const bare: BareMonth = { start, end, month, toMonth: second ?? month, before: edge?.[1] !== undefined }
    if (day !== undefined) bare.day = day
    const last = secondDay ?? (second === undefined ? day : undefined)
    if (last !== undefined) bare.toDay = last
    found.push(bare)
  }
  return found
}
