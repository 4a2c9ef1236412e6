// Edits of bytes, of the parts of a zip, and of the objects and streams of a PDF.

import { deflateSync, inflateSync } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import { editText, editXml } from './edits-text.mjs'

const latin1 = (bytes) => Buffer.from(bytes).toString('latin1')
const WORTH_TRYING = [0x00, 0x01, 0x0a, 0x20, 0x3c, 0x7f, 0x80, 0xfe, 0xff]

const EDITS = {
  'flip bits': (bytes, random) => {
    const edited = Uint8Array.from(bytes)
    for (let times = random.size(64); times > 0; times--) edited[random.below(edited.length)] ^= 1 << random.below(8)
    return edited
  },
  'set bytes': (bytes, random) => {
    const edited = Uint8Array.from(bytes)
    edited.fill(random.pick(WORTH_TRYING), random.below(edited.length), random.below(edited.length) + random.size(64))
    return edited
  },
  'flip bits of the head': (bytes, random) => {
    const edited = Uint8Array.from(bytes)
    for (let times = random.size(12); times > 0; times--)
      edited[random.below(Math.min(1024, edited.length))] ^= 1 << random.below(8)
    return edited
  },
  'set a number': (bytes, random) => {
    const edited = Buffer.from(bytes)
    if (edited.length < 8) return edited
    const value = random.pick([0, 1, 0x7fffffff, 0xffffffff, 0xfffffffe, edited.length, 512])
    edited.writeUInt32LE(value, random.below(edited.length - 4))
    return edited
  },
  truncate: (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'cut out': (bytes, random) => {
    const at = random.below(bytes.length)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.size(bytes.length))])
  },
  repeat: (bytes, random) => {
    const at = random.below(bytes.length)
    const stretch = bytes.subarray(at, at + random.size(512))
    return Buffer.concat([bytes.subarray(0, at), ...Array(random.size(100)).fill(stretch), bytes.subarray(at)])
  },
  splice: (bytes, random, other) =>
    Buffer.concat([bytes.subarray(0, random.below(bytes.length)), other.subarray(random.below(other.length))]),
  random: (bytes, random) => Uint8Array.from({ length: random.size(bytes.length) }, () => random.below(256)),
}

export function editBytes(bytes, random, other) {
  let edited = bytes
  for (let times = random.size(4); times > 0; times--) {
    if (edited.length === 0) edited = bytes
    edited = EDITS[random.pick(Object.keys(EDITS))](edited, random, other)
  }
  return edited
}

/** Parts are changed and packed again, so that what is within is reached. */
export function editZip(bytes, random) {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts)
  for (let times = random.size(3); times > 0; times--) {
    const name = random.pick(names)
    const chosen = random.below(12)
    if (chosen === 0) delete parts[name]
    else if (chosen === 1) parts[random.pick(names)] = parts[name] ?? new Uint8Array()
    else if (chosen === 2) parts[name] = new Uint8Array(random.size(3_000_000)).fill(0x20)
    else if (parts[name] !== undefined && parts[name].length > 0)
      parts[name] = Buffer.from(editXml(Buffer.from(parts[name]).toString('utf8'), random))
  }
  return zipSync(parts, { level: random.pick([0, 6]) })
}

const NUMBERS = ['0', '-1', '1', '65535', '2147483648', '99999999999', '1e30', '0.0000001', '-99999.5']
const OBJECTS = ['null', '[]', '<<>>', '1 0 R', '3 0 R', '999 0 R', '(text)', '/Name', 'true', '<4e2d>']

/** Streams are unpacked, changed and packed again; numbers and references outside of them are changed. */
export function editPdf(bytes, random) {
  const share = random.pick([0, 0.01, 0.05])
  const source = latin1(bytes)
  let edited = ''
  let at = 0
  for (const match of source.matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length
    const end = source.indexOf('endstream', start)
    if (start < at || end < 0) continue
    edited += dictionary(source.slice(at, match.index), random, share) + match[0]
    edited += random.chance(0.4) ? stream(source.slice(start, end), random) : source.slice(start, end)
    at = end
  }
  return Buffer.from(edited + dictionary(source.slice(at), random, share), 'latin1')
}

function dictionary(text, random, share) {
  return text
    .replace(/(?<=[ [])\d+(?= 0 R)/g, (number) => (random.chance(share) ? String(random.below(40)) : number))
    .replace(/(?<=\/\w+ )\d+(?! 0 R)/g, (number) => (random.chance(share) ? random.pick(NUMBERS) : number))
    .replace(/(?<=\/\w+ )\d+ 0 R/g, (reference) => (random.chance(share) ? random.pick(OBJECTS) : reference))
}

function stream(packed, random) {
  let content
  try {
    content = inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
  } catch {
    return latin1(editBytes(Buffer.from(packed, 'latin1'), random, Buffer.from(packed, 'latin1')))
  }
  return `${deflateSync(Buffer.from(drawing(content, random), 'latin1')).toString('latin1')}\n`
}

/** Of a page's drawing: operators, numbers, hexadecimal text. */
function drawing(content, random) {
  const chosen = random.below(5)
  if (chosen === 0) return content.replace(/-?\d+(?:\.\d+)?/g, (n) => (random.chance(0.03) ? random.pick(NUMBERS) : n))
  if (chosen === 1) return content.repeat(random.size(200)).slice(0, 3_000_000)
  if (chosen === 2) return 'q '.repeat(random.size(100_000)) + content
  if (chosen === 3)
    return content
      .split('\n')
      .filter(() => !random.chance(0.05))
      .flatMap((line) => (random.chance(0.05) ? Array(random.size(50)).fill(line) : [line]))
      .join('\n')
  return editText(content, random, content, 1_000_000)
}
