// 编码: from bytes to text. By mark, by declaration, by trial.

import { commonShare } from './decode-look.ts'
import { ReadError } from './errors.ts'

export interface Decoded {
  /** Without a byte-order mark. */
  text: string
  /** utf-8, gb18030, big5, utf-16le, … */
  encoding: string
  /** Stretches of bytes that are no characters; U+FFFD stands for each. */
  lost: number
}

const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
]

/** The name of an encoding that can be asked for; throws where there is none. */
export function encodingOf(label: string): string {
  const name = nameOf(label)
  if (name === undefined) throw new ReadError('unknown-encoding', { encoding: label })
  return name
}

function nameOf(label: string): string | undefined {
  try {
    const name = new TextDecoder(label.trim()).encoding
    // One table serves all three, and GBK lacks some characters of names.
    return name === 'gbk' ? 'gb18030' : name
  } catch {
    return undefined
  }
}

/** Decodes a file's text. `asked` is the caller's encoding, which is not doubted. */
export function decode(bytes: Uint8Array, asked?: string): Decoded {
  if (asked !== undefined) return lenient(bytes, encodingOf(asked))
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (marked !== undefined) return lenient(bytes, marked[0])
  return declared(bytes) ?? tried(bytes)
}

function strict(bytes: Uint8Array, encoding: string): Decoded | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, lost: 0 }
  } catch {
    return undefined
  }
}

function lenient(bytes: Uint8Array, encoding: string): Decoded {
  const whole = strict(bytes, encoding)
  if (whole !== undefined) return unmarked(whole)
  const text = new TextDecoder(encoding).decode(bytes)
  return unmarked({ text, encoding, lost: text.match(/\ufffd+/g)?.length ?? 0 })
}

/** TextDecoder takes the mark of UTF-8 and UTF-16 off, that of GB18030 not. */
function unmarked(decoded: Decoded): Decoded {
  return decoded.text.startsWith('\ufeff') ? { ...decoded, text: decoded.text.slice(1) } : decoded
}

// A declaration stands in the first kilobyte by the standard; portals put scripts and styles before it.
const DECLARED_WITHIN = 8192
const DECLARATION =
  /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:-]{2,40})|<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}["']([\w:-]{2,40})/i
const LOOKS_RIGHT = 0.8

/** What a page or XML says of itself, where its text bears it out: pages in UTF-8 often say gb2312. */
function declared(bytes: Uint8Array): Decoded | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN))
  const match = DECLARATION.exec(head)
  const label = match?.[1] ?? match?.[2]
  const name = label === undefined ? undefined : nameOf(label)
  // A declaration that can be read as ASCII is not in UTF-16, whatever it says.
  if (name === undefined || name.startsWith('utf-16')) return undefined
  const decoded = strict(bytes, name)
  return decoded !== undefined && commonShare(decoded.text) >= LOOKS_RIGHT ? decoded : undefined
}

const LEGACY = ['gb18030', 'big5'] as const
const WIDE = ['utf-16le', 'utf-16be'] as const
const LEAST_LOOK = 0.5
const MOST_LOST = 0.02

/** Big5 decodes as GB18030, and GB18030 at times as Big5, without an error: the text's look decides. */
function tried(bytes: Uint8Array): Decoded {
  // No text holds a NUL but in UTF-16, where every line end has one.
  if (bytes.includes(0)) {
    const wide = best(WIDE.flatMap((encoding) => strict(bytes, encoding) ?? []))
    if (wide !== undefined) return wide
  } else {
    const utf8 = strict(bytes, 'utf-8')
    if (utf8 !== undefined) return utf8
  }
  const whole = best([...LEGACY, ...WIDE].flatMap((encoding) => strict(bytes, encoding) ?? []))
  if (whole !== undefined) return whole
  // A byte lost on the way is no reason to read nothing.
  const broken = best(['utf-8', ...LEGACY].map((encoding) => lenient(bytes, encoding)))
  if (broken === undefined || broken.lost > Math.max(1, broken.text.length * MOST_LOST)) {
    throw new ReadError('undecodable', { bytes: bytes.length })
  }
  return broken
}

function best(candidates: readonly Decoded[]): Decoded | undefined {
  let found: Decoded | undefined
  let look = LEAST_LOOK
  for (const candidate of candidates) {
    const share = commonShare(candidate.text)
    if (share > look) {
      found = candidate
      look = share
    }
  }
  return found
}
