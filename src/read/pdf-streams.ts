// What is packed in a PDF, unpacked once beforehand: pdf.js unpacks without end, and few bytes can hold a thousand times
// as many.

import { constants, inflateSync } from 'node:zlib'
import { ReadError } from './errors.ts'
import { holdTo, type Limits } from './limits.ts'

// A dictionary in front of its stream is seldom longer.
const DICTIONARY = 2048
const TWICE = /\/F(?:ilter)?\s*\[[^\]]*\/Fl(?:ateDecode)?\b[^\]]*\/Fl(?:ateDecode)?\b/

// Deflate packs no tighter: two bits for 258 bytes.
const TIGHTEST = 1032

/** Throws where the streams of a file together hold more bytes than the limit, or are packed twice. */
export function refuseInflating(bytes: Uint8Array, limits: Limits): void {
  const streams = packedStreams(bytes, limits).sort((a, b) => b.length - a.length)
  let packed = streams.reduce((sum, { length }) => sum + length, 0)
  let unpacked = 0
  for (const stream of streams) {
    // The smaller ones that are left cannot hold as much.
    if (unpacked + packed * TIGHTEST <= limits.unpacked) return
    packed -= stream.length
    unpacked += sizeOf(stream, limits.unpacked - unpacked)
    holdTo(limits, 'unpacked', unpacked)
  }
}

function packedStreams(bytes: Uint8Array, limits: Limits): Uint8Array[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const streams: Uint8Array[] = []
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue
    const before = file.subarray(Math.max(0, at - DICTIONARY), at).toString('latin1')
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
    if (!/\/Fl(?:ateDecode)?\b/.test(dictionary)) continue
    if (TWICE.test(dictionary)) throw new ReadError('too-complex', { what: 'unpacked', limit: limits.unpacked })
    const start = at + (file[at + 6] === 0x0d ? 8 : 7)
    const end = file.indexOf('endstream', start)
    streams.push(file.subarray(start, end < 0 ? file.length : end))
  }
  return streams
}

/** Bytes of a stream unpacked, or one more than `most`; what is damaged is pdf.js's to judge. */
function sizeOf(packed: Uint8Array, most: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH }).length
  } catch (error) {
    return error instanceof RangeError ? most + 1 : 0
  }
}
