// XML of a part, as a tree of what its reader asks for. No declaration is followed: a DOCTYPE is refused.

import { Parser } from 'htmlparser2'
import { ReadError } from './errors.ts'
import { holdTo, type Limits } from './limits.ts'

export interface XmlElement {
  /** With the usual prefix: w:p. */
  name: string
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | string)[]
}

// How text looks is no matter of its reader, and is two thirds of a document.
const LOOKS = new Set(
  (
    'w:rFonts w:sz w:szCs w:color w:lang w:kern w:b w:bCs w:i w:iCs w:u w:highlight w:shd w:spacing w:ind w:jc w:keepNext w:keepLines ' +
    'w:widowControl w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid ' +
    'w:textAlignment w:pageBreakBefore w:tcBorders w:tcMar w:tcW w:vAlign w:tblBorders w:tblCellMar w:tblPrEx w:tblLook w:pBdr w:tabs ' +
    'w:suppressLineNumbers w:trHeight w:w w:position w:effect w:bdr w:proofErr w:bookmarkStart w:bookmarkEnd w:lastRenderedPageBreak ' +
    'w:pPrChange w:rPrChange w:tblPrChange w:trPrChange w:tcPrChange w:sectPrChange w:numberingChange w14:textFill w14:shadow w14:glow w:rsids ' +
    'w:latentStyles w:tblStylePr'
  ).split(' '),
)

// ISO 29500 strict names the same elements in another namespace; a prefix is any writer's choice.
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
}

/** The prefixes that a root element gives other names than usual. */
function unusual(attributes: Readonly<Record<string, string>>): Map<string, string> {
  const found = new Map<string, string>()
  for (const [name, value] of Object.entries(attributes)) {
    const usual = PREFIXES[value]
    if (usual === undefined) continue
    if (name === 'xmlns') found.set('', usual)
    else if (name.startsWith('xmlns:') && name !== `xmlns:${usual}`) found.set(name.slice(6), usual)
  }
  return found
}

function renamed(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':')
  const usual = prefixes.get(colon < 0 ? '' : name.slice(0, colon))
  return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`
}

function textOf(bytes: Uint8Array): string | undefined {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The root element of a part. */
export function parseXml(bytes: Uint8Array, limits: Limits): XmlElement {
  const text = textOf(bytes)
  const damaged = new ReadError('damaged-file', { type: 'docx' })
  if (text === undefined) throw damaged
  const top: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [top]
  let prefixes: ReadonlyMap<string, string> = new Map()
  let elements = 0
  let depth = 0
  let skipped = 0
  const parser = new Parser(
    {
      onopentag(given, attributes) {
        holdTo(limits, 'depth', ++depth)
        if (depth === 1) prefixes = unusual(attributes)
        const name = prefixes.size === 0 ? given : renamed(given, prefixes)
        if (skipped > 0 || LOOKS.has(name)) {
          skipped++
          return
        }
        holdTo(limits, 'elements', ++elements)
        const element: XmlElement = {
          name,
          attributes: prefixes.size === 0 ? attributes : usualAttributes(attributes, prefixes),
          children: [],
        }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      ontext(data) {
        if (skipped > 0) return
        const siblings = open.at(-1)?.children ?? []
        const last = siblings.at(-1)
        // An entity begins a piece of text of its own.
        if (typeof last === 'string') siblings[siblings.length - 1] = last + data
        else siblings.push(data)
      },
      onclosetag() {
        depth--
        if (skipped > 0) skipped--
        else open.pop()
      },
      onprocessinginstruction(name) {
        if (/^!doctype/i.test(name)) throw new ReadError('doctype', {})
      },
    },
    { xmlMode: true },
  )
  parser.write(text)
  // What the parser would have to close itself was cut off.
  const whole = depth === 0
  parser.end()
  const root = top.children.find((child) => typeof child !== 'string')
  if (root === undefined || !whole) throw damaged
  return root
}

function usualAttributes(
  attributes: Readonly<Record<string, string>>,
  prefixes: ReadonlyMap<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.includes(':') ? renamed(name, prefixes) : name, value]),
  )
}

export function elementsOf(parent: XmlElement | undefined): XmlElement[] {
  return (parent?.children ?? []).filter((child) => typeof child !== 'string')
}

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  if (parent === undefined) return undefined
  for (const child of parent.children) if (typeof child !== 'string' && child.name === name) return child
  return undefined
}

/** The w:val of a child. */
export function valOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childOf(parent, name)?.attributes['w:val']
}

export function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined
}

/** True for a property that is there and not switched off. */
export function isOn(parent: XmlElement | undefined, name: string): boolean {
  const child = childOf(parent, name)
  return child !== undefined && !/^(?:0|false|off|none)$/.test(child.attributes['w:val'] ?? 'true')
}

/** The characters in an element. */
export function characters(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : characters(child))).join('')
}
