// 未读: numbers and dates that no section took, and why.

import { isPutIn } from '../document/passage.ts'
import type { Unread } from '../plan/types.ts'
import { at, type PartContext, placeOf } from './reading.ts'

/** What is left of a part's tokens, with the reasons that extractors gave. */
export function extractUnread(context: PartContext): Unread[] {
  const unread: Unread[] = []
  for (const reading of context.readings) {
    const { passage, tokens, taken, refused } = reading
    tokens.forEach((token, index) => {
      if (taken.has(index) || token.kind === 'title' || isPutIn(passage, token.start, token.end)) return
      const place = at(placeOf(context, passage, token.start, token.end))
      const text = passage.text.slice(token.start, token.end)
      if (token.kind === 'time') {
        if (token.from === undefined || token.relation === 'name') return
        return
      }
      if (token.kind === 'code') unread.push({ kind: 'number', text, why: token.why, ...place })
      else {
        const counted = token.unit?.kind === 'count' && token.script === 'chinese'
        unread.push({
          kind: counted ? 'count' : 'number',
          text,
          why: refused.get(index) ?? (reading.kind === 'heading' ? 'name' : 'other'),
          ...place,
        })
      }
    })
  }
  return unread
}
