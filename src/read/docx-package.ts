// The parts of a docx: found by their relations, as writers other than Word name them otherwise. Nothing outside is opened.

import { elementsOf, parseXml, type XmlElement } from './docx-xml.ts'
import { ReadError } from './errors.ts'
import type { Limits } from './limits.ts'
import { kindOf, relationsPart, resolved } from './relations.ts'
import { openZip, type Zip } from './zip.ts'

export interface Parts {
  document: XmlElement
  /** A further part that the document refers to; nothing where it has none. */
  part(kind: 'numbering' | 'styles' | 'footnotes' | 'endnotes'): XmlElement | undefined
}

/** Targets of the relations of a part, by the last word of their type. */
function relationsOf(zip: Zip, part: string, limits: Limits): Map<string, string> {
  const { folder, bytes } = relationsPart(zip, part)
  const targets = new Map<string, string>()
  if (bytes === undefined) return targets
  for (const { attributes } of elementsOf(parseXml(bytes, limits))) {
    const { Type: type, Target: target, TargetMode: mode } = attributes
    if (type === undefined || target === undefined || mode === 'External') continue
    targets.set(kindOf(type), resolved(folder, target))
  }
  return targets
}

export function openDocx(bytes: Uint8Array, limits: Limits): Parts {
  const zip = openZip(bytes, limits, 'docx')
  const main = relationsOf(zip, '', limits).get('officeDocument') ?? 'word/document.xml'
  const document = zip.read(main)
  if (document === undefined) throw new ReadError('damaged-file', { type: 'docx' })
  const related = relationsOf(zip, main, limits)
  return {
    document: parseXml(document, limits),
    part(kind) {
      const name = related.get(kind)
      const content = name === undefined ? undefined : zip.read(name)
      return content === undefined ? undefined : parseXml(content, limits)
    },
  }
}
