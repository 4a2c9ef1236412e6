// Zip files: their directory, and parts unpacked within limits. The sizes that a directory states are not believed.

import { crc32, inflateRawSync } from 'node:zlib'
import { ReadError } from './errors.ts'
import { holdTo, type Limits } from './limits.ts'

interface Entry {
  method: number
  crc: number
  packed: number
  /** Offset of the local header. */
  at: number
  encrypted: boolean
}

export interface Zip {
  /** Names of the files, with / between folders. */
  readonly names: readonly string[]
  /** A file's bytes; nothing where there is none. */
  read(name: string): Uint8Array | undefined
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const MOST_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8
/** A part so small is held to no ratio: a page of blanks packs well. */
const RATIO_FROM = 1024 * 1024

/** Opens a zip. Throws where its directory cannot be read. `type`: what the file is, for the refusal. */
export function openZip(bytes: Uint8Array, limits: Limits, type: string): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const damaged = (): ReadError => new ReadError('damaged-file', { type })
  const entries = directoryOf(view, limits, damaged)
  let unpacked = 0

  const unpack = (entry: Entry): Uint8Array => {
    if (entry.encrypted) throw new ReadError('encrypted', { type })
    if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== LOCAL) throw damaged()
    const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
    if (start + entry.packed > view.byteLength) throw damaged()
    const packed = bytes.subarray(start, start + entry.packed)
    const most = Math.min(limits.unpacked - unpacked, Math.max(RATIO_FROM, packed.length * limits.ratio))
    const content = inflated(entry, packed, most)
    if (content === 'over') {
      const what = most === limits.unpacked - unpacked ? 'unpacked' : 'ratio'
      throw new ReadError('too-complex', { what, limit: limits[what] })
    }
    if (content === undefined || crc32(content) !== entry.crc) throw damaged()
    unpacked += content.length
    return content
  }

  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name)
      return entry === undefined ? undefined : unpack(entry)
    },
  }
}

function inflated(entry: Entry, packed: Uint8Array, most: number): Uint8Array | 'over' | undefined {
  if (entry.method === STORED) return packed.length > most ? 'over' : packed
  if (entry.method !== DEFLATED) return undefined
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    return error instanceof RangeError ? 'over' : undefined
  }
}

function directoryOf(view: DataView, limits: Limits, damaged: () => ReadError): Map<string, Entry> {
  const end = endOf(view)
  if (end === undefined) throw damaged()
  const count = view.getUint16(end + 10, true)
  holdTo(limits, 'entries', count)
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw damaged()
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > view.byteLength) throw damaged()
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength))
    entries.set(name.replaceAll('\\', '/'), {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at = next
  }
  return entries
}

/** The end record stands last, before a comment at most. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--) if (view.getUint32(at, true) === END) return at
  return undefined
}
