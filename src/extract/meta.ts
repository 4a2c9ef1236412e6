// 元数据: what the document is: title, kind, region, issuer, number, dates, period, what it cites.

import type { Passage } from '../document/passage.ts'
import { foldTitle } from '../document/titles.ts'
import { regionOf } from '../language/regions.ts'
import type { Citation, DocumentKind, Meta, Statement } from '../plan/types.ts'
import { dateIn, documentNumberIn, type Found, fieldValue, isoDate, issuerIn, numberField } from './meta-found.ts'
import { sortOut } from './meta-kind.ts'
import { type LetterFacts, letterOf } from './meta-letter.ts'
import { setPeriod } from './meta-period.ts'
import { type PartContext, placeOf } from './reading.ts'

const MOST_UNDER_TITLE = 4
const LONGEST_UNDER_TITLE = 44

/** Short lines between a title and the text: who issues, when it was printed or delivered. */
function underTitle({ part }: PartContext): readonly Passage[] {
  if (part.title === undefined) return []
  const lines: Passage[] = []
  for (const block of part.blocks.slice(0, MOST_UNDER_TITLE)) {
    if (block.kind !== 'paragraph') break
    const { text } = block.passage
    if (text.length > LONGEST_UNDER_TITLE || /[。；：:]$/.test(text)) break
    lines.push(block.passage)
  }
  return lines
}

interface Delivery {
  date: Found
  region: string
}

const DELIVERED =
  /^[（(—–-]{0,3}((?:19|20)\d\d年\d{1,2}月\d{1,2}日)在([\u4e00-\u9fff]{2,16}?)第[一二三四五六七八九十\d]{1,4}届/

/** ——2026年1月26日在某省第十四届人民代表大会…: when and where a report was given. */
function deliveryOf(context: PartContext): Delivery | undefined {
  for (const passage of underTitle(context)) {
    const match = DELIVERED.exec(passage.text)
    const [, date = '', region = ''] = match ?? []
    const value = isoDate(date)
    if (match === null || value === undefined) continue
    const start = match[0].indexOf(date)
    return { date: { value, place: placeOf(context, passage, start, start + date.length) }, region }
  }
  return undefined
}

/** Titles and document numbers that the text cites, each where it first stands. */
function citesOf(context: PartContext, own: string): Citation[] {
  const cites: Citation[] = []
  const seen = new Set<string>()
  const short = new Set<string>()
  for (const { passage, tokens } of context.readings) {
    for (const token of tokens) {
      if (token.kind !== 'title') continue
      const title = passage.text.slice(token.start + 1, token.end - 1)
      const behind = passage.text.slice(token.end, token.end + 60)
      const abbreviated = /^[（(](?:以下)?简称[：:]?[《“]([^》”]{2,20})[》”]/.exec(behind)?.[1]
      if (abbreviated !== undefined) short.add(abbreviated)
      if (title.length < 6 || short.has(title) || foldTitle(title) === foldTitle(own)) continue
      const number = /^[（(]([^（）()]{0,14}[〔［[（(]?(?:19|20)\d\d[〕］\]）)]?\d{1,5}号)[）)]/.exec(behind)?.[1]
      const key = foldTitle(title)
      if (seen.has(key)) continue
      seen.add(key)
      const cite: Citation = { title }
      if (number !== undefined) cite.documentNumber = number
      const place = placeOf(context, passage, token.start, token.end)
      if (place !== undefined) cite.at = place
      cites.push(cite)
    }
  }
  return cites
}

/** Reads meta; see `model.md` for what each field holds. */
export function extractMeta(context: PartContext): Meta {
  const sorting = sortOut(context)
  const title = sorting.title
  const meta: Meta = { kind: sorting.kind, outlook: [], cites: [], stated: [], at: {} }
  if (title !== undefined) {
    meta.title = title.value
    if (title.place !== undefined) meta.at.title = title.place
  }
  if (sorting.headline !== undefined) {
    meta.headline = sorting.headline.value
    if (sorting.headline.place !== undefined) meta.at.headline = sorting.headline.place
  }
  const letter = letterOf(context)
  if (letter !== undefined) meta.letter = letter.letter
  setRegion(context, meta, letter)
  setIssuer(context, meta, letter)
  setDates(context, meta, letter)
  setPeriod(context, meta)
  meta.cites = [...(letter?.cites ?? []), ...citesOf(context, meta.title ?? '')]
  return meta
}

function setRegion(context: PartContext, meta: Meta, letter: LetterFacts | undefined): void {
  const given = deliveryOf(context)?.region
  for (const text of [meta.title, letter?.letter.title, letter?.issuer?.value, meta.headline, given]) {
    const found = text === undefined ? undefined : regionOf(text.replace(/^(?:19|20)\d\d年/, ''))
    if (found === undefined) continue
    meta.region = found.region
    meta.level = found.level
    return
  }
}

function setIssuer(context: PartContext, meta: Meta, letter: LetterFacts | undefined): void {
  const { part } = context
  const page = fieldValue(context, part.fields, 'issuer') ?? fieldValue(context, part.fields, 'publisher')
  const printed = issuerIn(context, [...part.front, ...underTitle(context)])
  const issuer = printed ?? letter?.issuer ?? page
  if (issuer !== undefined) meta.issuer = issuer.value
  if (issuer?.place !== undefined) meta.at.issuer = issuer.place
  const pageNumber = numberField(context)
  const front = documentNumberIn(context, part.front)
  const number = front ?? pageNumber ?? letter?.number ?? toldNumber(context, meta)
  if (number === undefined) return
  meta.documentNumber = number.value
  if (number.place !== undefined) meta.at.documentNumber = number.place
}

const NUMBER_OF_TITLE =
  /^[（(]([\u4e00-\u9fffA-Za-z]{2,14}[〔［[【]\s?(?:19|20)\d\d\s?[〕］\]】](?:第)?\d{1,5}号)[，,；;）)]/

/** 《…方案》（…〔2025〕16号，以下简称…）: an explainer or a report gives the number of the plan that it tells of. */
function toldNumber(context: PartContext, { kind, title }: Meta): Found | undefined {
  if (title === undefined || (kind !== 'interpretation' && kind !== 'press-report')) return undefined
  for (const { passage, tokens } of context.readings.slice(0, 60)) {
    for (const token of tokens) {
      if (token.kind !== 'title') continue
      if (foldTitle(passage.text.slice(token.start + 1, token.end - 1)) !== foldTitle(title)) continue
      const value = NUMBER_OF_TITLE.exec(passage.text.slice(token.end, token.end + 60))?.[1]
      if (value === undefined) continue
      const start = token.end + 1
      return { value, place: placeOf(context, passage, start, start + value.length) }
    }
  }
  return undefined
}

const GIVEN = new Set<DocumentKind>(['budget', 'final-accounts', 'work-report'])

function setDates(context: PartContext, meta: Meta, letter: LetterFacts | undefined): void {
  const { part } = context
  const statements: Statement[] = []
  const pageWritten = fieldValue(context, part.fields, 'written')
  const pagePublished = fieldValue(context, part.fields, 'published')
  const signed = dateIn(context, [...part.signature].reverse())
  const printed = dateIn(context, [...part.front, ...underTitle(context)]) ?? deliveryOf(context)?.date
  const written = [
    { found: printed, from: 'title' as const },
    { found: signed, from: 'signature' as const },
    { found: letter?.written, from: 'letter' as const },
    {
      found:
        pageWritten === undefined ? undefined : { value: isoDate(pageWritten.value) ?? '', place: pageWritten.place },
      from: 'page' as const,
    },
  ].filter((entry) => entry.found !== undefined && entry.found.value !== '')
  const [first, ...others] = written
  if (first?.found !== undefined) {
    meta.written = first.found.value
    if (first.found.place !== undefined) meta.at.written = first.found.place
  }
  for (const other of others) {
    // A report is dated by the day it was given; the page dates when it was put there.
    if (other.found === undefined || (other.from === 'page' && GIVEN.has(meta.kind))) continue
    const statement: Statement = { field: 'written', value: other.found.value, from: other.from }
    if (other.found.place !== undefined) statement.at = other.found.place
    statements.push(statement)
  }
  const published = pagePublished === undefined ? undefined : isoDate(pagePublished.value)
  if (published !== undefined) {
    meta.published = published
    if (pagePublished?.place !== undefined) meta.at.published = pagePublished.place
  }
  meta.stated.push(...statements)
  setToldDates(context, meta)
}

const ISSUED = /^(?:由[\u4e00-\u9fff]{2,16})?(?:正式)?印发/
const PUBLISHED = /^(?:由[\u4e00-\u9fff]{2,16}|正式|向社会)?(?:公布|发布|公开)(?:全文)?/

/** 2026年2月10日由省政府办公厅发布全文: dates that the opening paragraphs tell, where nothing else does. */
function setToldDates(context: PartContext, meta: Meta): void {
  const opening = context.readings.filter(({ kind }) => kind !== 'heading').slice(0, 4)
  for (const { passage, tokens } of opening) {
    for (const token of tokens) {
      if (token.kind !== 'time' || token.from?.length !== 10 || token.from !== token.to) continue
      const behind = passage.text.slice(token.end, token.end + 24).trimStart()
      const place = placeOf(context, passage, token.start, token.end)
      const field = ISSUED.test(behind) ? 'written' : PUBLISHED.test(behind) ? 'published' : undefined
      if (field === undefined || meta[field] !== undefined) continue
      // 《…》于…印发 tells of another document.
      if (
        /》[^，。；]{0,6}$/.test(passage.text.slice(Math.max(0, token.start - 7), token.start)) &&
        field === 'written'
      )
        continue
      meta[field] = token.from
      if (place !== undefined) meta.at[field] = place
    }
  }
}
