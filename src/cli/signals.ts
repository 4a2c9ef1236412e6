// Interrupted or terminated: nothing half-written stays behind, and the exit code says so.

import { unlinkSync } from 'node:fs'
import { eraseProgress } from './progress.ts'

const unfinished = new Set<string>()

/** A temporary file that goes away if the program is stopped. */
export function guard(file: string): void {
  unfinished.add(file)
}

export function release(file: string): void {
  unfinished.delete(file)
}

const CODES = { SIGINT: 130, SIGTERM: 143 } as const

export function exitOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      eraseProgress()
      for (const file of unfinished) removeQuietly(file)
      process.exit(CODES[signal])
    })
  }
}

function removeQuietly(file: string): void {
  try {
    unlinkSync(file)
  } catch {
    // It was not made yet, or is already in its place.
  }
}
