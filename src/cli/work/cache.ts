// --cache: answers kept from one run to the next, by all that they are made from.

import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { replaceWhole } from '../files.ts'
import { isPlanFile } from '../inputs.ts'
import { systemCode } from '../refusal.ts'
import { version } from '../version.ts'
import type { CheckAsk } from './check-file.ts'
import type { AnswerCache } from './each-file.ts'

export const CACHE_NAME = '.plan-check-cache'

export interface Cache extends AnswerCache<'check'> {
  readonly folder: string
  readonly faults: CacheFaults
}

/** What was wrong with the cache. Findings are the same without it. */
export interface CacheFaults {
  damaged: number
  /** Why it could not be written. */
  unwritable: string | undefined
}

export function makeCache(folder: string): Cache {
  const faults: CacheFaults = { damaged: 0, unwritable: undefined }
  const program = programId()
  const fileOf = (key: string): string => join(folder, key.slice(0, 2), `${key.slice(2)}.json`)
  let made: Promise<void> | undefined
  return {
    folder,
    faults,
    // A plan in YAML is held against its source, which is not in the key.
    keyOf: async (ask) => (isPlanFile(ask.input.name) ? undefined : keyOf(await program, ask)),
    find: async (key) => {
      const text = await readFile(fileOf(key), 'utf8').catch(() => undefined)
      if (text === undefined) return undefined
      const [sum, json = ''] = text.split('\n')
      if (sum === hashOf(json)) {
        await used(fileOf(key))
        return JSON.parse(json)
      }
      faults.damaged++
      return undefined
    },
    keep: async (key, answer) => {
      if (!('done' in answer) || answer.done.parts.some(({ entry }) => entry.failures !== undefined)) return
      const json = JSON.stringify(answer)
      try {
        made ??= makeFolder(folder)
        await made
        await mkdir(dirname(fileOf(key)), { recursive: true })
        await replaceWhole(fileOf(key), `${hashOf(json)}\n${json}`)
        await prune(dirname(fileOf(key)))
      } catch (error) {
        faults.unwritable ??= systemCode(error) ?? String(error)
      }
    },
  }
}

const UNUSED_DAYS = 30
const DAY_MS = 86_400_000

/** The time of a kept answer's file is that of its last use. */
async function used(file: string): Promise<void> {
  const now = new Date()
  await utimes(file, now, now).catch(() => undefined)
}

/** Takes away what nothing has asked for in a month: answers of older programs and of plans as they once were. */
async function prune(folder: string): Promise<void> {
  const before = Date.now() - UNUSED_DAYS * DAY_MS
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    const found = await stat(file).catch(() => undefined)
    if (found !== undefined && found.mtimeMs < before) await rm(file, { force: true })
  }
}

/** Git is not to see it. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, '.gitignore'), '*\n')
}

/** All that a checked file is made from: the program, its bytes, the tables with it, and every setting. */
function keyOf(program: string, { input, annexes, ...settings }: CheckAsk): string {
  const files = [input, ...annexes].map(({ name, bytes }) => [name, hashOf(bytes)])
  return hashOf(JSON.stringify([program, files, settings]))
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

const BUNDLE_ID = /^\/\*([0-9a-f]+)\*\//

/** A bundle begins with its hash: a program that was changed and not released is another. */
async function programId(): Promise<string> {
  const handle = await open(__filename)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(64), 0, 64, 0)
    const id = BUNDLE_ID.exec(buffer.toString('latin1', 0, bytesRead))?.[1] ?? ''
    return [version, id, process.version].join(' ')
  } finally {
    await handle.close()
  }
}
