// What a finding is known by from one run to the next: what disagrees, never where it stands.

import { createHash } from 'node:crypto'
import type { CheckDraft } from './types.ts'

// 64 bits: among a million findings two alike are less likely than one in ten million.
const LENGTH = 16

/** Of rule, message, names, period and values in their base unit: 1.7 万亿元 moved to another line, or written 17000 亿元, stays. */
export function fingerprintOf(rule: string, check: CheckDraft): string {
  const sides = check.operands.map(({ name, period, canonical }) =>
    [name ?? '', period ?? '', canonical ?? ''].join('\u001f'),
  )
  const words = [rule, check.told?.messageId ?? '', ...[...new Set(sides)].sort()].join('\u001e')
  return createHash('sha256').update(words).digest('hex').slice(0, LENGTH)
}
