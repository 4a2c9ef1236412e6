// The other side of the pool: what a thread does.

import { parentPort } from 'node:worker_threads'
import { type Ask, makePerformer, type TaskName } from './tasks.ts'

/** Said when a task is at work. An answer is JSON, which begins otherwise. */
export const BEGUN = 'begun'

/** Answers are text: it is quicker to hand over than objects, and holds nothing of the source. */
export function serve(): void {
  const perform = makePerformer()
  parentPort?.on('message', async <K extends TaskName>({ task, ask }: { task: K; ask: Ask<K> }) => {
    parentPort?.postMessage(BEGUN)
    parentPort?.postMessage(JSON.stringify(await perform(task, ask)))
  })
}
