// XML of a workbook's part, element by element: a sheet can hold hundreds of thousands of cells, so no tree is built.

import { Parser } from 'htmlparser2'
import { ReadError } from './errors.ts'
import { holdTo, type Limits } from './limits.ts'

/** What a reader hears of a part. Names are without their prefix, which is any writer's choice. */
export interface XmlEars {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text?(data: string): void
  close?(name: string): void
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Reads a part aloud. Throws where it is no whole XML, is nested past the limit or has a DOCTYPE. */
export function hear(bytes: Uint8Array, limits: Limits, ears: XmlEars): void {
  let depth = 0
  let some = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        some = true
        holdTo(limits, 'depth', ++depth)
        ears.open(bare(name), attributes)
      },
      ontext: (data) => ears.text?.(data),
      onclosetag(name) {
        depth--
        ears.close?.(bare(name))
      },
      onprocessinginstruction(name) {
        if (/^!doctype/i.test(name)) throw new ReadError('doctype', {})
      },
    },
    { xmlMode: true },
  )
  parser.write(decoded(bytes))
  // What the parser would have to close itself was cut off.
  const whole = depth === 0 && some
  parser.end()
  if (!whole) throw new ReadError('damaged-file', { type: 'xlsx' })
}

function decoded(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes)
  } catch {
    throw new ReadError('damaged-file', { type: 'xlsx' })
  }
}
