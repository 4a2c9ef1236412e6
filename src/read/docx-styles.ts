// styles.xml: what a paragraph's style says of its heading level and its numbering.

import { childOf, elementsOf, numberOf, valOf, type XmlElement } from './docx-xml.ts'

/** Which list a paragraph is in, and how deep. */
export interface Numbered {
  list: string
  /** From 0; nothing where the list's own levels name the style. */
  depth?: number
}

interface Style {
  basedOn?: string
  level?: number
  list?: string
  depth?: number
}

export interface Styles {
  /** Heading level from 1; nothing for text. */
  levelOf(id: string | undefined): number | undefined
  numberedOf(id: string | undefined): Numbered | undefined
}

const MOST_BASES = 20
const BODY = 9

function styleOf(element: XmlElement): Style {
  const properties = childOf(element, 'w:pPr')
  const numbering = childOf(properties, 'w:numPr')
  const named = /^(?:heading|标题|標題)\s*([1-9])$/i.exec(valOf(element, 'w:name') ?? '')?.[1]
  const outline = numberOf(valOf(properties, 'w:outlineLvl'))
  const style: Style = {}
  const basedOn = valOf(element, 'w:basedOn')
  if (basedOn !== undefined) style.basedOn = basedOn
  if (outline !== undefined) style.level = outline + 1
  else if (named !== undefined) style.level = Number(named)
  const list = valOf(numbering, 'w:numId')
  if (list !== undefined) style.list = list
  const depth = numberOf(valOf(numbering, 'w:ilvl'))
  if (depth !== undefined) style.depth = depth
  return style
}

export function readStyles(root: XmlElement | undefined): Styles {
  const styles = new Map<string, Style>()
  let usual: string | undefined
  for (const element of elementsOf(root)) {
    const id = element.attributes['w:styleId']
    if (element.name !== 'w:style' || id === undefined || element.attributes['w:type'] !== 'paragraph') continue
    styles.set(id, styleOf(element))
    if (/^(?:1|true|on)$/.test(element.attributes['w:default'] ?? '')) usual = id
  }

  /** A style and those that it is based on; one based on itself ends. */
  function* chain(id: string | undefined): Generator<Style> {
    let at = id !== undefined && styles.has(id) ? id : usual
    for (let turn = 0; turn < MOST_BASES && at !== undefined; turn++) {
      const style = styles.get(at)
      if (style === undefined) return
      yield style
      at = style.basedOn
    }
  }

  return {
    levelOf(id) {
      for (const { level } of chain(id)) if (level !== undefined) return level <= BODY ? level : undefined
      return undefined
    },
    numberedOf(id) {
      let depth: number | undefined
      for (const style of chain(id)) {
        depth ??= style.depth
        if (style.list !== undefined) return depth === undefined ? { list: style.list } : { list: style.list, depth }
      }
      return undefined
    },
  }
}
