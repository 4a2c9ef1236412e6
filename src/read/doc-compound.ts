// Compound files (OLE), in which a doc is kept: their streams. A damaged one can lead its reader round in circles, so each
// chain and tree is walked once, and refused where it comes back to itself or leaves the file.

import { ReadError } from './errors.ts'

const DIRECTORY_ENTRY = 128
const HEADER = 512
const IN_HEADER = 109
const NO_ENTRY = -1

const damaged = (): ReadError => new ReadError('damaged-file', { type: 'doc' })

interface Entry {
  name: string
  kind: number
  left: number
  right: number
  child: number
  sector: number
  size: number
}

const STORAGE = 1
const STREAM = 2
const ROOT = 5

class Compound {
  private readonly view: DataView
  private readonly bytes: Uint8Array
  private readonly sectorSize: number
  private readonly shortSize: number
  private readonly table: Int32Array
  private readonly shortTable: Int32Array
  private readonly short: Uint8Array
  private readonly shortMost: number
  readonly entries: readonly Entry[]

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (bytes.length < HEADER) throw damaged()
    const [big, small] = [this.view.getUint16(30, true), this.view.getUint16(32, true)]
    if ((big !== 9 && big !== 12) || small !== 6) throw damaged()
    this.sectorSize = 1 << big
    this.shortSize = 1 << small
    this.shortMost = this.view.getInt32(56, true)
    this.table = this.numbers(this.tableSectors())
    const shortSectors = this.chain(this.table, this.view.getInt32(60, true))
    if (shortSectors.length !== this.view.getInt32(64, true)) throw damaged()
    this.shortTable = this.numbers(shortSectors)
    this.entries = entriesOf(this.joined(this.chain(this.table, this.view.getInt32(48, true))))
    const root = this.entries.find(({ kind }) => kind === ROOT)
    if (root === undefined) throw damaged()
    this.short = this.joined(this.chain(this.table, root.sector))
    this.holdTree(root)
  }

  /** The bytes of a stream; nothing where there is none of the name. */
  stream(name: string): Uint8Array | undefined {
    const entry = this.entries.find((each) => each.kind === STREAM && each.name === name)
    if (entry === undefined) return undefined
    if (entry.size < 0 || entry.size > this.bytes.length) throw damaged()
    if (entry.size >= this.shortMost) return this.joined(this.chain(this.table, entry.sector)).subarray(0, entry.size)
    const parts = this.chain(this.shortTable, entry.sector).map((at) => {
      const part = this.short.subarray(at * this.shortSize, (at + 1) * this.shortSize)
      if (part.length < this.shortSize) throw damaged()
      return part
    })
    return Buffer.concat(parts).subarray(0, entry.size)
  }

  /** Sectors of the allocation table: the first are named in the header, further ones in sectors of their own. */
  private tableSectors(): number[] {
    const count = this.view.getInt32(44, true)
    const further = this.view.getInt32(72, true)
    if (count < 1 || count > this.bytes.length / this.sectorSize + 1 || further < 0 || further > count) throw damaged()
    const sectors: number[] = []
    for (let at = 0; at < Math.min(count, IN_HEADER); at++) sectors.push(this.view.getInt32(76 + at * 4, true))
    let next = this.view.getInt32(68, true)
    for (let turn = 0; turn < further && sectors.length < count; turn++) {
      const names = this.numbers([next])
      for (let at = 0; at < names.length - 1 && sectors.length < count; at++) sectors.push(names[at] ?? NO_ENTRY)
      next = names.at(-1) ?? NO_ENTRY
    }
    if (sectors.length < count) throw damaged()
    return sectors
  }

  /** The sectors of a chain, in their order. */
  private chain(table: Int32Array, start: number): number[] {
    const sectors: number[] = []
    for (let at = start; at >= 0; at = table[at] ?? NO_ENTRY) {
      if (at >= table.length || sectors.length >= table.length) throw damaged()
      sectors.push(at)
    }
    return sectors
  }

  private joined(sectors: readonly number[]): Uint8Array {
    return Buffer.concat(sectors.map((sector) => this.sector(sector)))
  }

  private sector(sector: number): Uint8Array {
    const start = (sector + 1) * this.sectorSize
    if (sector < 0 || start >= this.bytes.length) throw damaged()
    return this.bytes.subarray(start, start + this.sectorSize)
  }

  private numbers(sectors: readonly number[]): Int32Array {
    const bytes = this.joined(sectors)
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return Int32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => view.getInt32(at * 4, true))
  }

  /** Each entry is reached once: left, right and child are no way back. */
  private holdTree(root: Entry): void {
    const seen = new Set<number>()
    const waiting = [root.child]
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (at === NO_ENTRY) continue
      const entry = this.entries[at]
      if (entry === undefined || seen.has(at)) throw damaged()
      seen.add(at)
      waiting.push(entry.left, entry.right)
      if (entry.kind === STORAGE) waiting.push(entry.child)
    }
  }
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: Entry[] = []
  for (let at = 0; at + DIRECTORY_ENTRY <= bytes.length; at += DIRECTORY_ENTRY) {
    const length = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2))
    entries.push({
      name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length)),
      kind: view.getUint8(at + 66),
      left: view.getInt32(at + 68, true),
      right: view.getInt32(at + 72, true),
      child: view.getInt32(at + 76, true),
      sector: view.getInt32(at + 116, true),
      size: view.getInt32(at + 120, true),
    })
  }
  return entries
}

/** Streams of a compound file by name. Throws where its structure is damaged. */
export function openCompound(bytes: Uint8Array): (name: string) => Uint8Array | undefined {
  const compound = new Compound(bytes)
  return (name) => compound.stream(name)
}
