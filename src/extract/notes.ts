// 脚注: footnotes under the text, and the marks in the text that point at them.

import { isPower } from '../document/clean.ts'
import type { Exhibit, Reference } from '../plan/types.ts'
import { RAISED } from '../read/raised.ts'
import { placeAt } from '../read/source.ts'
import { at, type PartContext, placeOf } from './reading.ts'

const MARKS = /[⁰¹²³⁴-⁹]+/g
const MARK_FIRST = /^\s*([⁰¹²³⁴-⁹]+)\s*$/
const MARK_IN_TEXT = /^(?:\[(\d{1,2})\]|［(\d{1,2})］|〔(\d{1,2})〕|注(\d{1,2})[：:])/

function numberOf(raised: string): number {
  return Number([...raised].map((digit) => RAISED.indexOf(digit)).join(''))
}

interface Note {
  readonly number: number
  readonly label: string
  readonly title: string
  readonly exhibit: Exhibit
  /** Source offsets of its line. */
  readonly start: number
  readonly end: number
}

function notesOf(context: PartContext): readonly Note[] {
  const { source, part } = context
  return part.footnotes.flatMap(({ passage, line }) => {
    const printed = source.lines[line]
    const { text } = passage
    const first = passage.offsets[0]
    if (printed === undefined || first === undefined) return []
    const raised = MARK_FIRST.exec(source.text.slice(printed.start, first))?.[1]
    const inText = MARK_IN_TEXT.exec(text)
    const digits = inText?.slice(1).find((group) => group !== undefined)
    const number = raised === undefined ? Number(digits) : numberOf(raised)
    const label = raised ?? inText?.[0].replace(/[：:]$/, '')
    if (label === undefined || !Number.isInteger(number)) return []
    const title = raised === undefined ? text.slice(label.length).replace(/^[：:]/, '') : text
    const exhibit: Exhibit = {
      kind: 'note',
      number,
      label,
      ...(title === '' ? {} : { title }),
      empty: title === '',
      ...at(placeOf(context, passage, 0, text.length)),
    }
    return [{ number, label, title, exhibit, start: printed.start, end: printed.end }]
  })
}

/** Footnotes with a mark of their own. */
export function extractNotes(context: PartContext): Exhibit[] {
  return notesOf(context).map(({ exhibit }) => exhibit)
}

/** Raised marks behind the words that a footnote explains. Only where the part has such footnotes: else they are powers. */
export function extractNoteMarks(context: PartContext): Reference[] {
  const notes = notesOf(context)
  if (!notes.some(({ label }) => RAISED.includes(label.charAt(0)))) return []
  const { source } = context
  const stretches = context.readings.flatMap(({ passage }) => {
    const first = passage.offsets[0]
    const last = passage.offsets.at(-1)
    return first === undefined || last === undefined ? [] : [{ first, last }]
  })
  return [...source.text.matchAll(MARKS)].flatMap((match): Reference[] => {
    const start = match.index
    const [raised] = match
    if (notes.some((note) => start >= note.start && start < note.end)) return []
    if (isPower(source.text, start)) return []
    // A mark is no character of the text that is read: it stands between two, or right behind the last.
    if (!stretches.some(({ first, last }) => start > first && start <= last + 1)) return []
    const found = notes.some(({ number }) => number === numberOf(raised))
    return [{ to: raised, found, at: placeAt(source, start, start + raised.length) }]
  })
}
