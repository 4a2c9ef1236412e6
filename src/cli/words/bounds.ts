// Words of the bounds of a file: its time, its memory, the thread that reads it.

import type { FailureData, FailureWords } from './index.ts'

export type BoundCode = 'timeout' | 'out-of-memory' | 'thread-ended'

export interface BoundWords {
  readonly secondsValue: (value: string) => string
  readonly secondsHint: string
  readonly threadsValue: (value: string, most: number) => string
  readonly threadsHint: string
}

export type BoundFailures = Readonly<Record<BoundCode, (data: FailureData) => FailureWords>>

/** A time to try next. */
export function longer(seconds: string | number | undefined): number {
  return Math.ceil(Number(seconds) * 4)
}
