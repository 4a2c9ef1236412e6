// 文字目标: targets that words state instead of a number (高于全国平均水平, 与经济增长同步).

import type { Quantity } from '../../plan/types.ts'
import { readLead } from './lead.ts'

/** A target in words: where it stands, and the stretch of the name before it. */
export interface WordTarget {
  start: number
  end: number
  nameStart: number
  nameEnd: number
  growth: boolean
}

const LEVEL =
  /(?:高于|低于|优于|快于|好于|不低于|不高于|达到|超过|领先)(?:全国|全省|全市|全区|全州|同期|中西部|西部|东部|同类|国家|省|世界|国际|上年|经济增长|地区生产总值|中心城区)[^，。；、：（）]{0,10}?(?:平均水平|平均值|平均增速|先进水平|领先水平|水平|增速|平均)/g
const SYNC = /与(?:经济增长|地区生产总值增长|经济发展|GDP增长|居民收入增长|国内生产总值增长)(?:保持)?(?:基本)?同步/g

/** One of them ends each target in words. */
const ENDS = ['水平', '平均', '增速', '同步']

/** Targets in words of a paragraph, in order. */
export function wordTargets(text: string): WordTarget[] {
  const targets: WordTarget[] = []
  if (!ENDS.some((word) => text.includes(word))) return targets
  for (const [pattern, growth] of [
    [LEVEL, false],
    [SYNC, true],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const clause = Math.max(...['，', '。', '；', '：', ',', '、'].map((mark) => text.lastIndexOf(mark, start))) + 1
      // A name that holds 、 is cut at a clause's end only.
      const wide = Math.max(...['，', '。', '；', '：', ','].map((mark) => text.lastIndexOf(mark, start))) + 1
      const lead = readLead(text, /[、]/.test(text.slice(wide, start)) && clause > wide ? clause : wide, start)
      if (lead.end - lead.start < 2) continue
      targets.push({
        start,
        end: start + match[0].length,
        nameStart: lead.start,
        nameEnd: lead.end,
        growth: growth || lead.change !== undefined || lead.rate !== undefined,
      })
    }
  }
  return targets.sort((a, b) => a.start - b.start)
}

export function wordQuantity(words: string): Quantity {
  return { op: 'text', text: words }
}
