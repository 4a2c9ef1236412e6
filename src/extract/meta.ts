// 元数据: what the document is: title, kind, region, issuer, number, dates, period, what it cites.

import type { PageField } from '../document/blocks.ts'
import type { Passage } from '../document/passage.ts'
import { foldTitle } from '../document/titles.ts'
import { KIND_WORDS } from '../language/data/titles.ts'
import { lex, type Token } from '../language/lexer.ts'
import { chineseToNumber } from '../language/numerals.ts'
import { regionOf } from '../language/regions.ts'
import type { TimeToken } from '../language/time.ts'
import type { Citation, DocumentKind, Letter, Meta, Place, Statement } from '../plan/types.ts'
import { type PartContext, placeOf, type Reading } from './reading.ts'

const DOCUMENT_NUMBER = /[\u4e00-\u9fffA-Za-z]{2,14}[〔［[（(【]\s?(?:19|20)\d\d\s?[〕］\])）】](?:第)?\d{1,5}号/g
const FULL_DATE = /^[（(]?((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})日)?[）)]?$/
const SHORT_TITLE = /《([^《》]{4,60})》[（(]以下简称[：:]?[《“]([^》”]{2,20})[》”]/

function kindOfTitle(title: string): DocumentKind {
  for (const [kind, words] of KIND_WORDS) if (words.test(title)) return kind
  return 'other'
}

/** First and last year of a plan by its title: “十四五”, （2025—2027年）, 2021年-2035年. */
function periodOfTitle(title: string): { start: string; end: string } | undefined {
  const tokens = lex(title).filter((token): token is TimeToken => token.kind === 'time' && token.from !== undefined)
  const span =
    tokens.find((token) => token.fiveYear !== true && token.from !== token.to) ??
    tokens.find((token) => token.fiveYear === true)
  if (span?.from === undefined || span.to === undefined) return undefined
  return { start: `${span.from.slice(0, 4)}-01-01`, end: `${span.to.slice(0, 4)}-12-31` }
}

const PERIOD_WORDS =
  /(?:本[\u4e00-\u9fff]{2,4}建设期限|规划期限|规划期|实施期限|计划期|规划时限|有效期|实施时间)(?:限)?(?:为|是|自|从|：|:)?$/

interface Found {
  value: string
  place: Place | undefined
}

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

function isoDate(text: string): string | undefined {
  const match = FULL_DATE.exec(text)
  if (match !== null) {
    const [, year = '', month = '', day] = match
    return day === undefined
      ? `${year}-${month.padStart(2, '0')}`
      : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  const [token] = lex(text)
  return token?.kind === 'time' && token.start === 0 && token.fault === undefined ? token.from : undefined
}

function fieldValue(context: PartContext, fields: readonly PageField[], label: string): Found | undefined {
  const field = fields.find((candidate) => candidate.label === label && candidate.value !== '')
  return field === undefined
    ? undefined
    : { value: field.value, place: placeOf(context, field.passage, field.start, field.end) }
}

/** 文号：国发〔2026〕16号；…: the number, without what the line says behind it. */
function numberField(context: PartContext): Found | undefined {
  const { fields } = context.part
  const field = fields.find((candidate) => candidate.label === 'documentNumber' && candidate.value !== '')
  const match = field?.value.match(DOCUMENT_NUMBER)?.[0]
  if (field === undefined || match === undefined) return fieldValue(context, fields, 'documentNumber')
  const start = field.start + field.value.indexOf(match)
  return { value: match, place: placeOf(context, field.passage, start, start + match.length) }
}

function documentNumberIn(context: PartContext, passages: readonly Passage[]): Found | undefined {
  for (const passage of passages) {
    if (passage.text.length > 60) continue
    DOCUMENT_NUMBER.lastIndex = 0
    const match = DOCUMENT_NUMBER.exec(passage.text)
    if (match === null || match[0].length + 6 < passage.text.length) continue
    return { value: match[0], place: placeOf(context, passage, match.index, match.index + match[0].length) }
  }
  return undefined
}

function dateIn(context: PartContext, passages: readonly Passage[]): Found | undefined {
  for (const passage of passages) {
    if (!FULL_DATE.test(passage.text)) continue
    const value = isoDate(passage.text)
    if (value !== undefined) return { value, place: placeOf(context, passage, 0, passage.text.length) }
  }
  return undefined
}

const ISSUER =
  /^[\u4e00-\u9fff“”]{2,36}(?:领导小组|指挥部|人民政府|办公厅|办公室|委员会|管委会|管理委员会|财政局|财政厅|发展改革委|改革发展局|人民政府办公厅|人民政府办公室|局|厅|部|委)$/

function issuerIn(context: PartContext, passages: readonly Passage[]): Found | undefined {
  for (const passage of passages) {
    if (passage.text.length <= 40 && ISSUER.test(passage.text))
      return { value: passage.text, place: placeOf(context, passage, 0, passage.text.length) }
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
      DOCUMENT_NUMBER.lastIndex = 0
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

function letterOf(context: PartContext): { letter: Letter; cites: Citation[] } | undefined {
  const { letter: part, front } = context.part
  if (part === undefined) return undefined
  const letter: Letter = {}
  const cites: Citation[] = []
  if (part.title !== undefined) {
    letter.title = part.title.text
    const place = placeOf(context, part.title, 0, part.title.text.length)
    if (place !== undefined) letter.at = place
  }
  const number = documentNumberIn(context, [...front, ...part.paragraphs])
  if (number !== undefined) letter.documentNumber = number.value
  const issuer = issuerIn(context, [...part.paragraphs].reverse()) ?? issuerIn(context, front)
  if (issuer !== undefined) letter.issuer = issuer.value
  const written = dateIn(context, [...part.paragraphs].reverse()) ?? dateIn(context, front)
  if (written !== undefined) letter.written = written.value
  for (const passage of part.paragraphs) {
    for (const match of passage.text.matchAll(
      /《([^《》]{6,80}(?:《[^《》]*》[^《》]{0,20})?)》[（(]([^（）()]{2,14}[〔［[]?(?:19|20)\d\d[〕］\]]?\d{1,5}号)[）)]/g,
    )) {
      const cite: Citation = {}
      if (match[1] !== undefined) cite.title = match[1]
      if (match[2] !== undefined) cite.documentNumber = match[2]
      const place = placeOf(context, passage, match.index, match.index + match[0].length)
      if (place !== undefined) cite.at = place
      cites.push(cite)
    }
  }
  return { letter, cites }
}

interface Sorting {
  kind: DocumentKind
  title: Found | undefined
  headline: Found | undefined
}

const PRESS = /本报记者|本报讯|记者从|记者获悉|通讯员|全媒体记者/
// 受市人民政府委托，向大会报告…预算执行情况和…预算草案: a budget report whose title was lost.
const REPORTS_BUDGET = /报告[^。]{0,60}预算执行情况[^。]{0,60}预算[（(]?草案/
const EXPLAINS = /解读如下|政策解读|(?:制定|出台|编制)(?:了)?哪些|为什么要(?:制定|出台|编制)|编制过程|起草过程/

const EXPLAINS_TITLE = /^《[^《》\n]{4,60}》(?:的)?(?:政策|文件)?解读$/m

/** 《…方案》政策解读 over the text: the headline of an explainer. */
function explainerTitle(context: PartContext): Found | undefined {
  const passage = context.part.front.find(({ text }) => EXPLAINS_TITLE.test(text))
  return passage === undefined
    ? undefined
    : { value: passage.text, place: placeOf(context, passage, 0, passage.text.length) }
}

const NUMBER_BEHIND = /[（(][\u4e00-\u9fffA-Za-z]{2,14}[〔［[【]\s?(?:19|20)\d\d\s?[〕］\]】](?:第)?\d{1,5}号[）)]$/

/** The title as printed, without the document number that a page puts behind it. */
function ownTitle(context: PartContext, passage: Passage): Found {
  const value = passage.text.replace(NUMBER_BEHIND, '')
  return { value, place: placeOf(context, passage, 0, value.length) }
}

/** Which kind of document, and whether its title is its own or that of the plan that it tells of. */
function sortOut(context: PartContext): Sorting {
  const { part, readings } = context
  const own = part.title
  const text = readings
    .slice(0, 40)
    .map((reading) => reading.passage.text)
    .join('\n')
  const told = SHORT_TITLE.exec(text)
  const titled: Found | undefined = own === undefined ? undefined : ownTitle(context, own)
  const cited = toldTitle(context)
  const ends = readings
    .slice(-3)
    .map((reading) => reading.passage.text)
    .join('\n')
  if (titled === undefined || told !== null) {
    if (PRESS.test(text) || PRESS.test(ends)) {
      const [teaser] = part.front
      const headline =
        titled ??
        (teaser === undefined
          ? undefined
          : { value: teaser.text, place: placeOf(context, teaser, 0, teaser.text.length) })
      return { kind: 'press-report', title: cited ?? titled, headline }
    }
    const front = part.front.map((passage) => passage.text).join('\n')
    if (EXPLAINS.test(text) || EXPLAINS_TITLE.test(front))
      return { kind: 'interpretation', title: cited ?? titled, headline: titled ?? explainerTitle(context) }
  }
  if (titled === undefined && REPORTS_BUDGET.test(text))
    return { kind: 'budget', title: undefined, headline: undefined }
  if (titled === undefined)
    return { kind: cited === undefined ? 'other' : kindOfTitle(cited.value), title: cited, headline: undefined }
  const kind = kindOfTitle(titled.value)
  if (kind === 'interpretation') {
    const inner = /《([^《》]{4,60})》/.exec(titled.value)?.[1]
    return {
      kind,
      title: cited ?? (inner === undefined ? titled : { value: inner, place: titled.place }),
      headline: titled,
    }
  }
  return { kind, title: titled, headline: undefined }
}

/** The title in 《》 that the text gives a short name, or else the first that it names. */
function toldTitle(context: PartContext): Found | undefined {
  let first: Found | undefined
  for (const { passage, tokens } of context.readings.slice(0, 60)) {
    for (const token of tokens) {
      if (token.kind !== 'title') continue
      const value = passage.text.slice(token.start + 1, token.end - 1)
      const found = { value, place: placeOf(context, passage, token.start + 1, token.end - 1) }
      if (/^[（(](?:以下)?简称/.test(passage.text.slice(token.end, token.end + 6))) return found
      if (first === undefined && value.length >= 8) first = found
    }
  }
  return first
}

function yearsOf(period: { start: string; end: string }): number {
  return Number(period.end.slice(0, 4)) - Number(period.start.slice(0, 4)) + 1
}

const YEARLY = new Set<DocumentKind>(['work-report', 'work-plan', 'budget'])

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
  setRegion(context, meta, letter?.letter)
  setIssuer(context, meta, letter?.letter)
  setDates(context, meta, letter?.letter)
  setPeriod(context, meta)
  meta.cites = [...(letter?.cites ?? []), ...citesOf(context, meta.title ?? '')]
  return meta
}

function setRegion(context: PartContext, meta: Meta, letter: Letter | undefined): void {
  const given = deliveryOf(context)?.region
  for (const text of [meta.title, letter?.title, letter?.issuer, meta.headline, given]) {
    const found = text === undefined ? undefined : regionOf(text.replace(/^(?:19|20)\d\d年/, ''))
    if (found === undefined) continue
    meta.region = found.region
    meta.level = found.level
    return
  }
}

function setIssuer(context: PartContext, meta: Meta, letter: Letter | undefined): void {
  const { part } = context
  const page = fieldValue(context, part.fields, 'issuer') ?? fieldValue(context, part.fields, 'publisher')
  const printed = issuerIn(context, [...part.front, ...underTitle(context)])
  const value = printed?.value ?? letter?.issuer ?? page?.value
  if (value !== undefined) meta.issuer = value
  const place = printed?.place ?? (letter?.issuer === undefined ? page?.place : undefined)
  if (place !== undefined && value !== undefined) meta.at.issuer = place
  const pageNumber = numberField(context)
  const front = documentNumberIn(context, part.front)
  const number =
    front ??
    pageNumber ??
    (letter?.documentNumber === undefined ? undefined : { value: letter.documentNumber, place: undefined }) ??
    toldNumber(context, meta)
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

function setDates(context: PartContext, meta: Meta, letter: Letter | undefined): void {
  const { part } = context
  const statements: Statement[] = []
  const pageWritten = fieldValue(context, part.fields, 'written')
  const pagePublished = fieldValue(context, part.fields, 'published')
  const signed = dateIn(context, [...part.signature].reverse())
  const printed = dateIn(context, [...part.front, ...underTitle(context)]) ?? deliveryOf(context)?.date
  const written = [
    { found: printed, from: 'title' as const },
    { found: signed, from: 'signature' as const },
    {
      found: letter?.written === undefined ? undefined : { value: letter.written, place: undefined },
      from: 'letter' as const,
    },
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
      if (/》[^，。；]{0,6}$/.test(passage.text.slice(0, token.start)) && field === 'written') continue
      meta[field] = token.from
      if (place !== undefined) meta.at[field] = place
    }
  }
}

// 本方案建设期限为…: said of the plan itself, so that months count.
const OWN_TERM = /本[\u4e00-\u9fff]{2,4}(?:建设|实施)期限?(?:为|是|自|从|：|:)?$/

function lastDay(month: string): string {
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()
  return `${month}-${days}`
}

/** First and last day of a span of years, months or days. */
function daysOf(from: string, to: string): { start: string; end: string } {
  const start = from.length === 4 ? `${from}-01-01` : from.length === 7 ? `${from}-01` : from
  const end = to.length === 4 ? `${to}-12-31` : to.length === 7 ? lastDay(to) : to
  return { start, end }
}

function setPeriod(context: PartContext, meta: Meta): void {
  const title = meta.title ?? ''
  let period = periodOfTitle(title)
  let place = meta.at.title
  for (const reading of context.readings) {
    for (const token of reading.tokens) {
      if (token.kind !== 'time' || token.from === undefined || token.to === undefined) continue
      const before = reading.passage.text.slice(Math.max(0, token.start - 10), token.start)
      if (/展望(?:至|到)?$/.test(before) || (token.relation === 'by' && /展望$/.test(before)))
        addOutlook(context, meta, reading, token)
      // 实施期限 under a project is the project's; a span of months is none of a plan.
      const ofPlan = !/实施/.test(before) || reading.section.kind !== 'projects'
      if (!PERIOD_WORDS.test(before) || token.from === token.to || !ofPlan) continue
      if (token.from.length > 4 && !OWN_TERM.test(before)) continue
      if (period === undefined) {
        period = daysOf(token.from, token.to)
        place = placeOf(context, reading.passage, token.start, token.end)
      } else {
        const statement: Statement = {
          field: 'period',
          value: `${token.from.slice(0, 4)}-${token.to.slice(0, 4)}`,
          from: 'text',
        }
        const stated = placeOf(context, reading.passage, token.start, token.end)
        if (stated !== undefined) statement.at = stated
        meta.stated.push(statement)
      }
    }
    if (reading.kind === 'heading') for (const token of reading.tokens) headingOutlook(context, meta, reading, token)
  }
  if (period === undefined && (YEARLY.has(meta.kind) || YEARLY.has(kindOfTitle(title)))) {
    const years = [...title.matchAll(/((?:19|20)\d\d)年/g)].map((match) => match[1] ?? '')
    const last = years.sort().at(-1)
    if (last !== undefined) period = { start: `${last}-01-01`, end: `${last}-12-31` }
  }
  if (meta.kind === 'special-plan' && period !== undefined && yearsOf(period) === 5) meta.kind = 'five-year-plan'
  if (period !== undefined) {
    meta.period = period
    if (place !== undefined) meta.at.period = place
    meta.outlook = meta.outlook.filter((year) => year > period.end.slice(0, 4))
  }
  const years = /([一二三四五六七八九十]{1,2})年(?:行动|规划|计划|攻坚)/.exec(title)
  const count = years?.[1] === undefined ? undefined : chineseToNumber(years[1])
  if (count !== undefined) {
    const statement: Statement = { field: 'years', value: count, from: 'title' }
    if (meta.at.title !== undefined) statement.at = meta.at.title
    meta.stated.push(statement)
  }
}

function headingOutlook(context: PartContext, meta: Meta, reading: Reading, token: Token): void {
  if (token.kind === 'time' && /远景|展望/.test(reading.passage.text)) addOutlook(context, meta, reading, token)
}

function addOutlook(context: PartContext, meta: Meta, reading: Reading, token: TimeToken): void {
  const year = token.to?.slice(0, 4)
  if (year === undefined || meta.outlook.includes(year)) return
  meta.outlook.push(year)
  const place = placeOf(context, reading.passage, token.start, token.end)
  if (meta.at.outlook === undefined && place !== undefined) meta.at.outlook = place
}
