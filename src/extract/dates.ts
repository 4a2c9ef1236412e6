// 日期: dates with a fault, and sound ones that no other section holds.

import type { DateFact, Meta, Place } from '../plan/types.ts'
import { at, type PartContext, placeOf, type Reading } from './reading.ts'
import type { TypedTable } from './tables.ts'
import { hold, type Moment, type Moments, printedMoments } from './timeline/moments.ts'

/** Dates of a part. Runs last: what other sections took is theirs. */
export function extractDates(
  context: PartContext,
  typed: readonly TypedTable[],
  moments: Moments,
  meta: Meta,
): DateFact[] {
  const held = placesOf(meta)
  const found: DateFact[] = []
  for (const reading of context.readings) {
    const { passage } = reading
    const own = moments.get(reading) ?? []
    const values = valuesOf(reading)
    own.forEach((moment, index) => {
      const place = placeOf(context, passage, startOf(passage.text, moment), moment.end)
      if (
        moment.fault === undefined &&
        (isHeld(reading, own, index, values) || held.some((other) => covers(other, place)))
      )
        return
      found.push({ ...factOf(passage.text, moment), ...at(place) })
      hold(reading, [moment])
    })
    found.push(...daysAlone(context, reading))
  }
  found.push(...faultsElsewhere(context), ...typed.flatMap(cellFaults))
  return found.sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0))
}

// 16日，记者从市发改委获悉: a sentence begins with the day. Anywhere else 16日 may be a length of time.
const DAY_ALONE = /(?<=^|[。！？；])(?:[1-9]|[12]\d|3[01])日(?=[，,]|上午|下午|晚)/g

function daysAlone(context: PartContext, { kind, passage, tokens, taken }: Reading): DateFact[] {
  if (kind === 'heading' || !passage.text.includes('日')) return []
  return [...passage.text.matchAll(DAY_ALONE)].map((match) => {
    const start = match.index
    const end = start + match[0].length
    tokens.forEach((token, index) => {
      if (token.start < end && token.end > start) taken.add(index)
    })
    return { text: match[0], fault: 'no-month', ...at(placeOf(context, passage, start, end)) } satisfies DateFact
  })
}

const RELATION = /^(?:自|从|较|相较于?|相比于|比|截至到?|截止到?|不迟于|到|至)/

/** Where the date itself begins: 自2021年. */
function startOf(text: string, { start, end }: Moment): number {
  return start + (RELATION.exec(text.slice(start, end))?.[0].length ?? 0)
}

function factOf(text: string, moment: Moment): DateFact {
  const { end, from, to, fault } = moment
  const fact: DateFact = { text: text.slice(startOf(text, moment), end) }
  // An impossible date has no value that it could be read as.
  if (from !== undefined && fault !== 'impossible')
    fact.value = from === to || to === undefined ? from : spanText(from, to)
  if (fault !== undefined) fact.fault = fault
  return fact
}

function spanText(from: string, to: string): string {
  return from.length === 4 && to.length === 4 ? `${from}-${to}` : `${from}/${to}`
}

/** Taken, a heading's, part of a name, or the year of a value that follows it. */
function isHeld(reading: Reading, own: readonly Moment[], index: number, values: readonly number[]): boolean {
  const moment = own[index]
  if (moment === undefined || reading.kind === 'heading' || moment.relation === 'name') return true
  if (moment.held || moment.named) return true
  if (!moment.bare && moment.tokens.some((token) => reading.taken.has(token))) return true
  // The year of a value that follows, or of what it is set against.
  const next = own.slice(index + 1, index + 20).find(({ relation }) => relation !== 'than')
  return hasBetween(values, moment.end, next?.start ?? Number.POSITIVE_INFINITY)
}

/** Where the quantities that a section holds begin, in order. */
function valuesOf({ tokens, taken }: Reading): number[] {
  return tokens.flatMap((token, index) => (token.kind === 'quantity' && taken.has(index) ? [token.start] : []))
}

/** Any of the rising numbers lies in [from, to). */
function hasBetween(rising: readonly number[], from: number, to: number): boolean {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  const first = rising[low]
  return first !== undefined && first < to
}

/** Every place that the metadata fills. */
function placesOf(meta: Meta): Place[] {
  const { title: _title, ...places } = meta.at
  return [...Object.values(places), meta.letter?.at, ...meta.stated.map((stated) => stated.at)].filter(
    (place) => place !== undefined,
  )
}

function covers(outer: Place, inner: Place | undefined): boolean {
  return (
    inner !== undefined &&
    outer.line === inner.line &&
    outer.column <= inner.column &&
    inner.column + inner.length <= outer.column + outer.length
  )
}

/** Faults in the letter and under the title: their sound dates are the metadata's. */
function faultsElsewhere(context: PartContext): DateFact[] {
  const { front, letter } = context.part
  return [...front, ...(letter?.paragraphs ?? [])].flatMap((passage) =>
    printedMoments(passage.text)
      .filter(({ fault }) => fault !== undefined)
      .map((moment) => ({
        ...factOf(passage.text, moment),
        ...at(placeOf(context, passage, startOf(passage.text, moment), moment.end)),
      })),
  )
}

function cellFaults({ table }: TypedTable): DateFact[] {
  return table.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      /[年月日]/.test(cell.text) && !cell.merged
        ? printedMoments(cell.text)
            .filter(({ fault }) => fault !== undefined)
            .map((moment) => ({ ...factOf(cell.text, moment), ...at(cell.at) }))
        : [],
    ),
  )
}
