// What is given on the command line, read: a file or standard input.

import { type FileHandle, open, readdir, stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { LIMITS, type ReadInput, type ReadOptions } from '../read/index.ts'
import type { Asked } from './inputs.ts'
import { say } from './output.ts'
import { systemCode } from './refusal.ts'
import { readStream, WRITER_SECONDS } from './stream-file.ts'
import { nearest } from './suggest.ts'
import type { Words } from './words/index.ts'

export const STDIN = '-'

/** Why a file could not be opened; what is wrong with its content is the reader's to say. */
export type OpenErrorCode =
  | 'missing-file'
  | 'is-folder'
  | 'no-permission'
  | 'unreadable-file'
  | 'unsteady-file'
  | 'silent-pipe'
  | 'too-large'

export class OpenError extends Error {
  readonly code: OpenErrorCode
  readonly data: Readonly<Record<string, string | number>>

  constructor(code: OpenErrorCode, data: Readonly<Record<string, string | number>>) {
    super(code)
    this.name = 'OpenError'
    this.code = code
    this.data = data
  }
}

/** The bytes of what is asked for. Throws an OpenError. */
export async function openAsked({ path, name }: Asked, { limits }: ReadOptions, words: Words): Promise<ReadInput> {
  const most = limits?.bytes ?? LIMITS.bytes
  if (path === STDIN && process.stdin.isTTY) await say(words.stdinWaits)
  return path === STDIN ? readStdin(name, most) : openInput(path, most)
}

/** Throws an OpenError. `limit`: bytes. */
async function openInput(name: string, limit: number): Promise<ReadInput> {
  const place = resolve(name)
  try {
    const found = await stat(place)
    if (found.isDirectory()) throw new OpenError('is-folder', { place })
    if (found.size > limit) throw new OpenError('too-large', { bytes: found.size, limit })
    return { name, bytes: found.isFile() ? await readSteady(place) : await readStreamed(place, limit) }
  } catch (error) {
    if (error instanceof OpenError) throw error
    const code = systemCode(error) ?? 'unknown'
    if (code === 'ENOENT' || code === 'ENOTDIR') throw await missing(place)
    if (code === 'EACCES' || code === 'EPERM') throw new OpenError('no-permission', { place })
    throw new OpenError('unreadable-file', { place, reason: code })
  }
}

const TRIES = 3

/** The bytes of a file that stayed as it was while it was read: half an old and half a new one is no document. */
async function readSteady(place: string): Promise<Uint8Array> {
  for (let tries = 0; tries < TRIES; tries++) {
    const handle = await open(place)
    try {
      const before = await stateOf(handle)
      const bytes = await handle.readFile()
      if (before.state === (await stateOf(handle)).state && bytes.length === before.size) return bytes
    } finally {
      await handle.close()
    }
  }
  throw new OpenError('unsteady-file', { place, tries: TRIES })
}

async function stateOf(handle: FileHandle): Promise<{ size: number; state: string }> {
  const { size, mtimeMs } = await handle.stat()
  return { size, state: `${size} ${mtimeMs}` }
}

async function readStreamed(place: string, limit: number): Promise<Uint8Array> {
  const read = await readStream(place, limit)
  if ('over' in read) throw new OpenError('too-large', { bytes: read.over, limit })
  if ('silent' in read) throw new OpenError('silent-pipe', { place, seconds: WRITER_SECONDS })
  return read.bytes
}

async function missing(place: string): Promise<OpenError> {
  const folder = dirname(place)
  const names = await readdir(folder).catch(() => undefined)
  if (names === undefined) return new OpenError('missing-file', { place, folder })
  const near = nearest(basename(place), names)
  return new OpenError('missing-file', near === undefined ? { place } : { place, near })
}

/** Standard input to its end. */
async function readStdin(name: string, limit: number): Promise<ReadInput> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > limit) throw new OpenError('too-large', { bytes: size, limit })
    chunks.push(bytes)
  }
  return { name, bytes: Buffer.concat(chunks) }
}
