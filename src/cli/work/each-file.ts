// Every file that is asked for, its task done; answers in the order of the files, whichever is done first.

import type { ReadInput, ReadOptions } from '../../read/index.ts'
import { openAsked } from '../input.ts'
import type { Asked } from '../inputs.ts'
import { attempt, type Failure, sayFailure } from '../load.ts'
import { say } from '../output.ts'
import { makeProgress } from '../progress.ts'
import { Refusal } from '../refusal.ts'
import type { Words } from '../words/index.ts'
import { type Bounds, type Crew, makeCrew } from './crew.ts'
import type { Answer, Ask, Perform, TaskName } from './tasks.ts'

/** How far ahead of the file that is due others are begun, for each that is done at once. */
const AHEAD = 16
/** How many files are open for each that is done at once: one at work, one read for the thread that is done next. */
const OPENED = 2

export interface Work<K extends TaskName> {
  readonly task: K
  readonly askOf: (input: ReadInput) => Promise<Ask<K>>
  readonly reading: ReadOptions
  readonly bounds: Bounds
  readonly cache?: AnswerCache<K> | undefined
}

/** Answers of an earlier run. */
export interface AnswerCache<K extends TaskName> {
  /** Undefined where an answer cannot be kept. */
  readonly keyOf: (ask: Ask<K>) => Promise<string | undefined>
  readonly find: (key: string) => Promise<Answer<K> | undefined>
  readonly keep: (key: string, answer: Answer<K>) => Promise<void>
}

export type Outcome<K extends TaskName> = { readonly asked: Asked } & (
  | { readonly done: Extract<Answer<K>, { done: unknown }>['done'] }
  /** Said already. */
  | { readonly failure: Failure }
)

/** Says what there is to say of each file before it is handed over. Throws a Refusal where settings are wrong. */
export async function* eachFile<K extends TaskName>(
  asked: readonly Asked[],
  work: Work<K>,
  words: Words,
): AsyncGenerator<Outcome<K>> {
  const crew = await makeCrew(asked, work.bounds)
  const answers = answersOf(asked, work, crew, words)
  const progress = makeProgress(asked.length, words)
  try {
    for (const each of asked) {
      progress.begin(each.name)
      const answer = await answers()
      for (const text of answer.said) await say(text)
      if ('refusal' in answer) throw new Refusal(answer.refusal.message, answer.refusal.hint)
      if ('failure' in answer) await sayFailure(each.name, answer.failure, words)
      yield { asked: each, ...answer }
    }
  } finally {
    progress.end()
    await crew.close()
  }
}

/** The next answer, each time it is called. */
function answersOf<K extends TaskName>(
  asked: readonly Asked[],
  work: Work<K>,
  crew: Crew,
  words: Words,
): () => Promise<Answer<K>> {
  // A file is opened while another is at work: a thread that is done does not wait for the disk.
  const turn = turns(crew.room * OPENED)
  const perform = inTurn(crew)
  const lead = crew.room === 1 ? 1 : crew.room * AHEAD
  const begun: Promise<Answer<K>>[] = []
  let next = 0
  return async () => {
    for (; next < asked.length && begun.length < lead; next++) {
      const each = asked[next]
      if (each === undefined) break
      const answer = turn(() => answerOf(each, work, perform, words))
      // Who waits for it hears of what it throws, when it is due.
      answer.catch(() => {})
      begun.push(answer)
    }
    const due = begun.shift()
    if (due === undefined) throw new RangeError('no file is left')
    return due
  }
}

async function answerOf<K extends TaskName>(
  each: Asked,
  { task, askOf, reading, cache }: Work<K>,
  perform: Perform,
  words: Words,
): Promise<Answer<K>> {
  const opened = await attempt(() => openAsked(each, reading, words), words)
  if ('failure' in opened) return { said: [], failure: opened.failure }
  const ask = await askOf(opened.done)
  const key = await cache?.keyOf(ask)
  if (cache === undefined || key === undefined) return perform(task, ask)
  const known = await cache.find(key)
  if (known !== undefined) return known
  const answer = await perform(task, ask)
  await cache.keep(key, answer)
  return answer
}

/** At most as many tasks at once as there is room for. */
function inTurn(crew: Crew): Perform {
  const turn = turns(crew.room)
  return (task, ask) => turn(() => crew.perform(task, ask))
}

/** Lets so many run at once; the others wait for their turn, in their order. */
function turns(room: number): <T>(action: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = []
  let free = room
  return async (action) => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => queue.push(resolve))
    try {
      return await action()
    } finally {
      const first = queue.shift()
      if (first === undefined) free++
      else first()
    }
  }
}
