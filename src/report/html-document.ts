// The document in the page: its lines, each finding beside the line it speaks of, and the links between them.

import type { CheckedFile, CheckPlace, Finding } from '../plan/report-types.ts'
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
export function placeLink(place: CheckPlace, { file, id }: Numbered, { words, said, lineOf }: Sheet): string {
  const { line, page, sheet } = place
  const name = page === undefined && sheet === undefined ? words.line(line) : spotWithin(place, said)
  if (place.file !== undefined) return escaped(`${place.file} ${name}`)
  if (lineOf(file.file, line) === undefined) return escaped(name)
  return `<a href="#${id}-l${line}">${escaped(name)}</a>`
}

export function documentOf(numbered: Numbered, sheet: Sheet): string {
  const { file, id } = numbered
  const toldAt = findingsByLine(file.findings)
  const lines: string[] = []
  for (let line = 1; ; line++) {
    const text = sheet.lineOf(file.file, line)
    if (text === undefined) break
    const told = toldAt.get(line) ?? []
    if (told.length > 0) lines.push(toldLine(line, text, told, numbered, sheet))
    else if (text.trim() !== '')
      lines.push(`<div class="line" id="${id}-l${line}"><span class="no">${line}</span><p>${escaped(text)}</p></div>`)
  }
  if (lines.length === 0) return ''
  return `<h3 id="${id}-text">${sheet.words.document}</h3>\n${lines.join('\n')}`
}

function findingsByLine(findings: readonly Finding[]): ReadonlyMap<number, readonly Told[]> {
  const all = new Map<number, { index: number; places: CheckPlace[] }[]>()
  findings.forEach(({ places }, index) => {
    for (const place of places) {
      if (place.file !== undefined) continue
      const here = all.get(place.line) ?? []
      const last = here.at(-1)
      if (last?.index === index) last.places.push(place)
      else all.set(place.line, [...here, { index, places: [place] }])
    }
  })
  return all
}

function toldLine(line: number, text: string, told: readonly Told[], numbered: Numbered, sheet: Sheet): string {
  const { id } = numbered
  const notes = told.map((each) => note(each, numbered, sheet)).join('')
  const quotes = marked(
    text,
    told.flatMap(({ places }) => places),
  )
  return `<div class="line told" id="${id}-l${line}"><span class="no">${line}</span><p>${quotes}</p><div class="notes">${notes}</div></div>`
}

function note({ index, places }: Told, numbered: Numbered, sheet: Sheet): string {
  const { file, id } = numbered
  const { words, said } = sheet
  const finding = file.findings[index]
  if (finding === undefined) return ''
  const { severity, message, calculation } = finding
  const others = finding.places
    .filter((place) => !places.includes(place))
    .map((place) => placeLink(place, numbered, sheet))
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
