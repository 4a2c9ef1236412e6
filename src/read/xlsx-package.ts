// The parts of a workbook: its sheets in order, the strings that cells share, the formats of numbers.

import { ReadError } from './errors.ts'
import { holdTo, type Limits } from './limits.ts'
import { kindOf, relationsPart, resolved } from './relations.ts'
import { formatOf } from './xlsx-format.ts'
import { hear } from './xlsx-xml.ts'
import { openZip, type Zip } from './zip.ts'

export interface Sheet {
  name: string
  hidden: boolean
  bytes: Uint8Array
}

export interface Workbook {
  sheets: readonly Sheet[]
  strings: readonly string[]
  /** Number format by the style of a cell. */
  formats: readonly string[]
  /** Days are counted from 1904 (old workbooks of Macs). */
  from1904: boolean
}

export function openWorkbook(bytes: Uint8Array, limits: Limits): Workbook {
  const zip = openZip(bytes, limits, 'xlsx')
  const damaged = new ReadError('damaged-file', { type: 'xlsx' })
  const main = [...relationsOf(zip, '', limits).values()].find(({ kind }) => kind === 'officeDocument')
  const path = main?.target ?? 'xl/workbook.xml'
  const book = zip.read(path)
  if (book === undefined) throw damaged
  const relations = relationsOf(zip, path, limits)
  const listed: { name: string; hidden: boolean; target: string }[] = []
  let from1904 = false
  hear(book, limits, {
    open(name, attributes) {
      const { date1904 = '', state, name: title = '' } = attributes
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(date1904)
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      const relation = relations.get(id ?? '')
      // A sheet of nothing but a chart holds no cells.
      if (relation?.kind !== 'worksheet') return
      const hidden = state === 'hidden' || state === 'veryHidden'
      listed.push({ name: title, hidden, target: relation.target })
    },
  })
  const partOf = (kind: string): Uint8Array | undefined => {
    const found = [...relations.values()].find((relation) => relation.kind === kind)
    return found === undefined ? undefined : zip.read(found.target)
  }
  const strings = partOf('sharedStrings')
  const styles = partOf('styles')
  return {
    // What is hidden is not unpacked.
    sheets: listed.map(({ name, hidden, target }) => {
      const content = hidden ? new Uint8Array(0) : zip.read(target)
      if (content === undefined) throw damaged
      return { name, hidden, bytes: content }
    }),
    strings: strings === undefined ? [] : stringsOf(strings, limits),
    formats: styles === undefined ? [] : formatsOf(styles, limits),
    from1904,
  }
}

interface Relation {
  kind: string
  target: string
}

function relationsOf(zip: Zip, part: string, limits: Limits): Map<string, Relation> {
  const { folder, bytes } = relationsPart(zip, part)
  const relations = new Map<string, Relation>()
  if (bytes === undefined) return relations
  hear(bytes, limits, {
    open(_name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (id === undefined || type === undefined || target === undefined || mode === 'External') return
      relations.set(id, { kind: kindOf(type), target: resolved(folder, target) })
    },
  })
  return relations
}

/** Shared strings: runs joined, without the readings that stand over them. */
function stringsOf(bytes: Uint8Array, limits: Limits): string[] {
  const strings: string[] = []
  let words = ''
  let taking = false
  let reading = 0
  hear(bytes, limits, {
    open(name) {
      if (name === 'si') words = ''
      else if (name === 'rPh') reading++
      else if (name === 't') taking = reading === 0
    },
    text(data) {
      if (taking) words += data
    },
    close(name) {
      if (name === 't') taking = false
      else if (name === 'rPh') reading--
      else if (name === 'si') {
        holdTo(limits, 'cells', strings.length + 1)
        strings.push(words)
      }
    },
  })
  return strings
}

function formatsOf(bytes: Uint8Array, limits: Limits): string[] {
  const own = new Map<number, string>()
  const formats: string[] = []
  let ofCells = false
  hear(bytes, limits, {
    open(name, { numFmtId: id, formatCode: code }) {
      if (name === 'numFmt' && code !== undefined) own.set(Number(id), code)
      else if (name === 'cellXfs') ofCells = true
      else if (name === 'xf' && ofCells) formats.push(formatOf(Number(id ?? 0), own))
    },
    close(name) {
      if (name === 'cellXfs') ofCells = false
    },
  })
  return formats
}
