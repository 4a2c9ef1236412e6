// The words of a paragraph: its runs joined, insertions kept, deletions dropped, notes and boxes lifted out.

import { symbolOf } from './docx-symbols.ts'
import { characters, childOf, isOn, valOf, type XmlElement } from './docx-xml.ts'
import { RAISED } from './raised.ts'

export interface NoteMark {
  kind: 'footnote' | 'endnote'
  id: string
}

/** A paragraph's text. A line break that its writer put in is \n. */
export interface Words {
  text: string
  /** Stretches that are printed and are no part of the sentence: marks of notes. */
  marks: { start: number; end: number }[]
  notes: NoteMark[]
  /** Text boxes that hang on the paragraph. */
  boxes: XmlElement[]
}

interface Field {
  /** Between begin and separate stands the instruction, which is not shown. */
  shown: boolean
  instruction: string
}

const DROPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:delText',
  'w:delInstrText',
  'w:rt',
  'w:sdtPr',
  'w:annotationRef',
  'w:pgNum',
])
const NOTE_MARK = /^[[［(（〔]?(?:注?\d{1,3}|[①-⑳])[\]］)）〕]?$/
const CIRCLED = /eq\s*\\o(?:\\ac)?\s*\(\s*[○〇]\s*[,，;]\s*(\d{1,2})\s*\)/i

/** Reads paragraphs one after another: a field can begin in one and end in the next. */
export class RunReader {
  private readonly fields: Field[] = []
  private words: Words = { text: '', marks: [], notes: [], boxes: [] }

  read(paragraph: XmlElement, numberOf: (mark: NoteMark) => string): Words {
    this.words = { text: '', marks: [], notes: [], boxes: [] }
    this.walk(paragraph, numberOf)
    return this.words
  }

  private get hidden(): boolean {
    return this.fields.some((field) => !field.shown)
  }

  private put(text: string): void {
    if (!this.hidden) this.words.text += text
  }

  private mark(text: string): void {
    if (this.hidden) return
    const start = this.words.text.length
    this.words.text += text
    this.words.marks.push({ start, end: start + text.length })
  }

  private walk(parent: XmlElement, numberOf: (mark: NoteMark) => string): void {
    for (const child of parent.children) {
      if (typeof child === 'string' || DROPPED.has(child.name)) continue
      if (child.name === 'w:r') this.run(child, numberOf)
      else this.element(child, numberOf)
    }
  }

  private run(run: XmlElement, numberOf: (mark: NoteMark) => string): void {
    const properties = childOf(run, 'w:rPr')
    // A deleted or moved run can also say so itself.
    if (isOn(properties, 'w:vanish')) return
    if (valOf(properties, 'w:vertAlign') === 'superscript') {
      const raised = run.children
        .map((child) => (typeof child === 'string' || child.name !== 'w:t' ? '' : characters(child)))
        .join('')
      if (raised !== '') {
        this.raise(raised)
        return
      }
    }
    this.walk(run, numberOf)
  }

  /** m² is a unit; a raised figure behind anything else is the mark of a note that was typed. */
  private raise(text: string): void {
    if (/^[\d]$/.test(text) && /[mM]$/.test(this.words.text)) this.put(RAISED.charAt(Number(text)))
    else if (NOTE_MARK.test(text.trim())) this.mark(text)
    else this.put(text)
  }

  private element(element: XmlElement, numberOf: (mark: NoteMark) => string): void {
    switch (element.name) {
      case 'w:t':
      case 'm:t':
        this.put(characters(element))
        return
      case 'w:tab':
      case 'w:ptab':
        this.put('\t')
        return
      case 'w:br':
        // A page or column ends where its text flows on.
        if (!/^(?:page|column)$/.test(element.attributes['w:type'] ?? '')) this.put('\n')
        return
      case 'w:cr':
        this.put('\n')
        return
      case 'w:noBreakHyphen':
        this.put('-')
        return
      case 'w:sym':
        this.put(symbolOf(element.attributes['w:font'] ?? '', element.attributes['w:char'] ?? ''))
        return
      case 'w:fldChar':
        this.field(element.attributes['w:fldCharType'])
        return
      case 'w:instrText':
        this.instruct(characters(element))
        return
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.note(element, numberOf)
        return
      case 'w:txbxContent':
        if (!this.hidden) this.words.boxes.push(element)
        return
      case 'mc:AlternateContent':
        this.alternative(element, numberOf)
        return
      default:
        this.walk(element, numberOf)
    }
  }

  private field(type: string | undefined): void {
    if (type === 'begin') this.fields.push({ shown: false, instruction: '' })
    const field = this.fields.at(-1)
    if (field === undefined) return
    if (type === 'separate') field.shown = true
    if (type !== 'end') return
    this.fields.pop()
    // ① made of a circle and a figure has no result of its own.
    const circled = field.shown ? undefined : CIRCLED.exec(field.instruction)?.[1]
    if (circled !== undefined && Number(circled) >= 1 && Number(circled) <= 20)
      this.put(String.fromCharCode(0x2460 + Number(circled) - 1))
  }

  private instruct(text: string): void {
    const field = this.fields.at(-1)
    if (field !== undefined) field.instruction += text
  }

  private note(element: XmlElement, numberOf: (mark: NoteMark) => string): void {
    const id = element.attributes['w:id']
    if (id === undefined || this.hidden) return
    const mark: NoteMark = { kind: element.name === 'w:footnoteReference' ? 'footnote' : 'endnote', id }
    this.words.notes.push(mark)
    this.mark(`[${numberOf(mark)}]`)
  }

  /** The same content twice, for newer and older versions of Word: one of them is read. */
  private alternative(element: XmlElement, numberOf: (mark: NoteMark) => string): void {
    const choice = childOf(element, 'mc:Choice')
    const before = this.words.boxes.length + this.words.text.length
    if (choice !== undefined) this.walk(choice, numberOf)
    const fallback = childOf(element, 'mc:Fallback')
    if (this.words.boxes.length + this.words.text.length === before && fallback !== undefined)
      this.walk(fallback, numberOf)
  }
}
