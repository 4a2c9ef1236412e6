// Threads that do tasks, each one at a time. One that takes too long, or ends by itself, costs its task alone.

import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Failure } from '../load.ts'
import { packageRoot } from '../package-files.ts'
import { systemCode } from '../refusal.ts'
import type { Crew } from './crew.ts'
import { BEGUN } from './thread.ts'

/** A thread, and who waits for it. */
interface Thread {
  readonly worker: Worker
  waiting: Waiting | undefined
}

interface Waiting {
  /** The task is at work: from now on its time counts. */
  readonly begun: () => void
  readonly answered: (answer: string) => void
  readonly failed: (failure: Failure) => void
}

/** At most as many tasks as there is room for are to be asked for at once. */
export function makePool(seconds: number | undefined): Pick<Crew, 'perform' | 'close'> {
  const idle = new Set<Thread>()
  const all = new Set<Thread>()

  const start = (): Thread => {
    const thread: Thread = { worker: new Worker(join(packageRoot(), 'bin/worker.js')), waiting: undefined }
    const end = (failure: Failure): void => {
      all.delete(thread)
      idle.delete(thread)
      thread.waiting?.failed(failure)
    }
    thread.worker.on('message', (message: string) => {
      if (message === BEGUN) thread.waiting?.begun()
      else thread.waiting?.answered(message)
    })
    thread.worker.on('error', (error) => end(failureOf(error)))
    thread.worker.on('exit', (code) => end({ code: 'thread-ended', data: { code } }))
    all.add(thread)
    return thread
  }

  const take = (): Thread => {
    const [thread = start()] = idle
    idle.delete(thread)
    return thread
  }

  return {
    perform: (task, ask) =>
      new Promise((resolve) => {
        const thread = take()
        let timer: NodeJS.Timeout | undefined
        const settle = (): void => {
          clearTimeout(timer)
          thread.waiting = undefined
        }
        const failed = (failure: Failure): void => {
          settle()
          resolve({ said: [], failure })
        }
        thread.waiting = {
          begun: () => {
            if (seconds === undefined) return
            timer = setTimeout(() => {
              all.delete(thread)
              failed({ code: 'timeout', data: { seconds } })
              void thread.worker.terminate()
            }, seconds * 1000)
          },
          answered: (answer) => {
            settle()
            idle.add(thread)
            resolve(JSON.parse(answer))
          },
          failed,
        }
        thread.worker.postMessage({ task, ask })
      }),
    close: async () => {
      await Promise.all([...all].map(({ worker }) => worker.terminate()))
    },
  }
}

function failureOf(error: unknown): Failure {
  if (systemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') return { code: 'out-of-memory', data: {} }
  return { code: 'program-error', data: { reason: error instanceof Error ? error.message : String(error) } }
}
