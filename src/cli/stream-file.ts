// A file that is a pipe or a device: read to its end, within bounds.

import { constants, type FileHandle, open } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { systemCode } from './refusal.ts'

const CHUNK = 65_536
const POLL_MS = 10
/** How long a named pipe may have nobody who writes to it. */
export const WRITER_SECONDS = 2

/** What came of it: its bytes; more than may be; nobody who writes. */
export type Streamed = { readonly bytes: Uint8Array } | { readonly over: number } | { readonly silent: true }

/**
 * Bytes of a pipe or device. Opened so that the system never waits: a pipe without a writer would hold the program, and
 * the signals that are to end it. `most`: bytes.
 */
export async function readStream(place: string, most: number): Promise<Streamed> {
  const handle = await open(place, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    return await readOn(handle, most)
  } finally {
    await handle.close()
  }
}

async function readOn(handle: FileHandle, most: number): Promise<Streamed> {
  const chunks: Buffer[] = []
  let size = 0
  let waited = false
  const until = Date.now() + WRITER_SECONDS * 1000
  for (;;) {
    const chunk = await nextChunk(handle)
    if (chunk === 'later') {
      waited = true
      await sleep(POLL_MS)
      continue
    }
    if (chunk.length === 0) {
      // The end, or a pipe that nobody has opened yet: both read as nothing.
      if (size > 0 || waited) return { bytes: Buffer.concat(chunks) }
      if (!(await handle.stat()).isFIFO()) return { bytes: Buffer.concat(chunks) }
      if (Date.now() > until) return { silent: true }
      await sleep(POLL_MS)
      continue
    }
    size += chunk.length
    if (size > most) return { over: size }
    chunks.push(chunk)
  }
}

/** `later`: somebody writes, and has not yet. */
async function nextChunk(handle: FileHandle): Promise<Buffer | 'later'> {
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(CHUNK), 0, CHUNK, null)
    return buffer.subarray(0, bytesRead)
  } catch (error) {
    if (systemCode(error) === 'EAGAIN') return 'later'
    throw error
  }
}
