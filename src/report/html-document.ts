// The document in the page: its lines, each finding beside the line it speaks of, and the links between them.

import type { Spot } from '../plan/places.ts'
import type { CheckedFile, CheckPlace, Finding } from '../plan/report-types.ts'
import type { Place } from '../plan/types.ts'
import { excerptOf } from './excerpt.ts'
import { escaped } from './html-text.ts'
import type { PageWords } from './html-words.ts'
import type { Messages } from './messages.ts'
import { spotWithin } from './spot.ts'
import type { ReportView } from './types.ts'

export interface Sheet {
  readonly words: PageWords
  readonly said: Messages
  readonly lineOf: ReportView['lineOf']
}

/** A checked file and its number in the page, which its anchors begin with. */
export interface Numbered {
  readonly file: CheckedFile
  readonly id: string
}

/** A finding that speaks of a line, by its index in the file, and where in the line. */
interface Told {
  readonly index: number
  readonly places: readonly CheckPlace[]
}

/** What the filters look at. */
export function attributes({ severity, rule }: Finding): string {
  return `data-severity="${severity}" data-rule="${escaped(rule)}"`
}

/** A link where the line stands in the page: not in an annex, nor where the source is not at hand. */
export function placeLink(place: CheckPlace, numbered: Numbered, sheet: Sheet): string {
  const isLine = place.page === undefined && place.sheet === undefined
  const name = isLine ? sheet.words.line(place.line) : spotWithin(place, sheet.said)
  if (place.file !== undefined) return escaped(`${place.file} ${name}`)
  const href = hrefOf(place, numbered, sheet)
  return href === undefined ? escaped(name) : `<a href="${href}">${escaped(name)}</a>`
}

// As much of a line as shows what a number is of.
const AROUND = 96

/** The words of a place with the quote marked. */
export function excerptAt(place: CheckPlace, { file }: Numbered, { lineOf }: Sheet): string {
  const { before, quote, after } = excerptOf(lineOf(place.file ?? file.file, place), place, AROUND)
  return `${escaped(before)}<mark>${escaped(quote)}</mark>${escaped(after)}`
}

/** Where a line stands in the page; a line that says nothing is not shown. */
export function hrefOf(place: Place, { file, id }: Numbered, { lineOf }: Sheet): string | undefined {
  const text = place.file === undefined ? lineOf(file.file, place) : undefined
  return text === undefined || text.trim() === '' ? undefined : `#${anchorOf(id, place)}`
}

export function documentOf(numbered: Numbered, sheet: Sheet): string {
  const { file, id } = numbered
  const toldAt = findingsByLine(file.findings, id)
  const lines: string[] = []
  for (const { spot, text } of linesOf(file.file, sheet)) {
    const told = toldAt.get(anchorOf(id, spot)) ?? []
    if (spot.page !== undefined && spot.line === 1) lines.push(`<h4>${escaped(sheet.said.page(spot.page))}</h4>`)
    if (told.length > 0) lines.push(toldLine(spot, text, told, numbered, sheet))
    else if (text.trim() !== '')
      lines.push(
        `<div class="line" id="${anchorOf(id, spot)}"><span class="no">${spot.line}</span><p>${escaped(text)}</p></div>`,
      )
  }
  if (lines.length === 0) return ''
  return `<h3 id="${id}-text">${sheet.words.document}</h3>\n${lines.join('\n')}`
}

/** The lines of a document, those of each page from 1. */
function* linesOf(file: string, { lineOf }: Sheet): Generator<{ spot: Spot; text: string }> {
  const paged = lineOf(file, { line: 1, page: 1 }) !== undefined
  for (let page = 1; ; page++) {
    const first = paged ? { line: 1, page } : { line: 1 }
    for (let spot: Spot = first; ; spot = { ...spot, line: spot.line + 1 }) {
      const text = lineOf(file, spot)
      if (text !== undefined) yield { spot, text }
      else if (spot.line === 1 || !paged) return
      else break
    }
  }
}

function anchorOf(id: string, { line, page }: Spot): string {
  return `${id}-${page === undefined ? '' : `p${page}`}l${line}`
}

function findingsByLine(findings: readonly Finding[], id: string): ReadonlyMap<string, readonly Told[]> {
  const all = new Map<string, { index: number; places: CheckPlace[] }[]>()
  findings.forEach(({ places }, index) => {
    for (const place of places) {
      if (place.file !== undefined) continue
      const key = anchorOf(id, place)
      const here = all.get(key) ?? []
      const last = here.at(-1)
      if (last?.index === index) last.places.push(place)
      else all.set(key, [...here, { index, places: [place] }])
    }
  })
  return all
}

function toldLine(spot: Spot, text: string, told: readonly Told[], numbered: Numbered, sheet: Sheet): string {
  const { id } = numbered
  const notes = told.map((each) => note(each, numbered, sheet)).join('')
  const quotes = marked(
    text,
    told.flatMap(({ places }) => places),
  )
  return `<div class="line told" id="${anchorOf(id, spot)}"><span class="no">${spot.line}</span><p>${quotes}</p><div class="notes">${notes}</div></div>`
}

// All of them are in the finding that the note links to.
const SIDES_SHOWN = 4

function note({ index, places }: Told, numbered: Numbered, sheet: Sheet): string {
  const { file, id } = numbered
  const { words, said } = sheet
  const finding = file.findings[index]
  if (finding === undefined) return ''
  const { severity, message, calculation } = finding
  const others = finding.places
    .filter((place) => !places.includes(place))
    .slice(0, SIDES_SHOWN)
    .map((place) => placeLink(place, numbered, sheet))
  const more = finding.places.length - places.length - others.length
  if (more > 0) others.push(`<a href="#${id}-f${index + 1}">${words.allPlaces(more)}</a>`)
  const sum = calculation === undefined ? '' : `<br><span class="sum">${said.sum} ${escaped(calculation)}</span>`
  const sides = others.length === 0 ? '' : `<br>${words.otherSide} ${others.join(said.comma)}`
  return `<div class="finding note ${severity}" ${attributes(finding)}><a href="#${id}-f${index + 1}">${said.severity[severity]}</a> ${escaped(message)}${sides}${sum}</div>`
}

/** The places marked in their line, as long as they are there: a quote leaves out what stands between its characters. */
function marked(text: string, places: readonly CheckPlace[]): string {
  let done = 0
  let out = ''
  for (const { column, length } of [...places].sort((a, b) => a.column - b.column)) {
    const start = column - 1
    const end = start + length
    if (length === 0 || start < done || end > text.length) continue
    out += `${escaped(text.slice(done, start))}<mark>${escaped(text.slice(start, end))}</mark>`
    done = end
  }
  return out + escaped(text.slice(done))
}
