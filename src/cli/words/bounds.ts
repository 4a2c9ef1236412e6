// Words of the work on many files: time, memory and thread of each, what is kept of an earlier run.

import type { FailureData, FailureWords } from './index.ts'

export type BoundCode = 'timeout' | 'out-of-memory' | 'thread-ended' | 'unsteady-file' | 'silent-pipe'

export interface BoundWords {
  readonly secondsValue: (value: string) => string
  readonly secondsHint: string
  readonly threadsValue: (value: string, most: number) => string
  readonly threadsHint: string
  readonly cacheDamaged: (folder: string, n: number) => string
  readonly cacheUnwritable: (folder: string, reason: string) => string
}

export type BoundFailures = Readonly<Record<BoundCode, (data: FailureData) => FailureWords>>

/** A time to try next. */
export function longer(seconds: string | number | undefined): number {
  return Math.ceil(Number(seconds) * 4)
}
