// Who does the tasks: this thread, or threads of their own.

import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { STDIN } from '../input.ts'
import type { Asked } from '../inputs.ts'
import { makePerformer, type Perform } from './tasks.ts'

export interface Bounds {
  /** --timeout: how long one file may take. */
  readonly seconds: number | undefined
  /** --concurrency; undefined is as many threads as pay. */
  readonly threads: number | undefined
}

export interface Crew {
  /** How many tasks are done at once. */
  readonly room: number
  readonly perform: Perform
  readonly close: () => Promise<void>
}

/** A task that is to be broken off cannot run in this thread, which would not come to break it off. */
export async function makeCrew(asked: readonly Asked[], { seconds, threads }: Bounds): Promise<Crew> {
  const room = Math.max(1, Math.min(threads ?? (await threadsThatPay(asked)), asked.length))
  if (room === 1 && seconds === undefined) return { room, perform: makePerformer(), close: async () => {} }
  const { makePool } = await import('./pool.ts')
  return { room, ...makePool(seconds) }
}

/** A thread begins slowly, until V8 has compiled what it runs: it has to have this much to read (docs/performance.md). */
const BYTES_A_THREAD = 1_500_000
const MOST = 8

async function threadsThatPay(asked: readonly Asked[]): Promise<number> {
  if (asked.length === 1) return 1
  const sizes = await Promise.all(asked.map(sizeOf))
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  return Math.min(MOST, availableParallelism(), Math.floor(bytes / BYTES_A_THREAD))
}

/** What is not there is told of when its turn comes. */
async function sizeOf({ path }: Asked): Promise<number> {
  if (path === STDIN) return 0
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}
