// Interrupted or terminated: the exit code says so. Files are written in one go, so none is half-written then.

import { eraseProgress } from './progress.ts'

const CODES = { SIGINT: 130, SIGTERM: 143 } as const

export function exitOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      eraseProgress()
      process.exit(CODES[signal])
    })
  }
}
