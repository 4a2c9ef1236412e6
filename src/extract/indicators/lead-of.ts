// The words before a number in its clause, past the times among them.

import type { QuantityToken, Token } from '../../language/lexer.ts'
import type { TimeToken } from '../../language/time.ts'
import { type Lead, readLead } from './lead.ts'
import type { State } from './state.ts'

/** The words before a number, past the times among them: 服务业增加值2025年达到…. */
export function leadOf(
  text: string,
  tokens: readonly Token[],
  state: State,
  token: QuantityToken,
  index: number,
): Lead {
  let from = state.segmentStart
  const inside = tokens
    .slice(Math.max(0, index - 6), index)
    .filter((other): other is TimeToken => other.kind === 'time' && other.start >= state.segmentStart)
  const last = inside.at(-1)
  if (last !== undefined && last.relation !== 'name') {
    const behind = readLead(text, last.end, token.start)
    if (behind.start < behind.end) return behind
    const previous = inside.at(-2)
    if (previous !== undefined && previous.relation !== 'name') from = previous.end
    const before = readLead(text, from, last.start)
    // 增长到2025年的4.93万亿元: 到 is the verb's as well as the year's.
    if (
      last.relation === 'by' &&
      before.change !== undefined &&
      before.words[0] !== undefined &&
      RISE_OR_FALL.test(before.words[0])
    ) {
      const { change: _, ...rest } = joined(before, behind)
      return { ...rest, attains: true }
    }
    return joined(before, behind)
  }
  return readLead(text, from, token.start)
}

const RISE_OR_FALL = /^(?:增|提|上升|扩|下降|降|减|缩)/

function joined(before: Lead, behind: Lead): Lead {
  const result: Lead = {
    ...behind,
    start: before.start,
    end: before.end,
    attains: behind.attains || (behind.change === undefined && before.attains),
    average: before.average || behind.average,
    accumulated: before.accumulated || behind.accumulated,
    dealt: before.dealt || behind.dealt,
    comparable: before.comparable || behind.comparable,
    each: before.each || behind.each,
    words: [...behind.words, ...before.words],
  }
  const change = behind.change ?? (behind.attains ? undefined : before.change)
  if (change !== undefined) result.change = change
  const rate = behind.rate ?? before.rate
  if (rate !== undefined) result.rate = rate
  return result
}
