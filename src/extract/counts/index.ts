// 计数: announced numbers of things whose members the document lists.

import { COUNTED_HEADS, TITLED_HEADS } from '../../language/data/counts.ts'
import type { Count, CountMember } from '../../plan/types.ts'
import type { PartContext, Reading } from '../reading.ts'
import type { TypedTable } from '../tables.ts'
import { announcedAt } from './announce.ts'
import { type Listed, listBefore } from './before.ts'
import { enumeratedBehind, listBehind } from './behind.ts'
import { cellCounts } from './cells.ts'
import { type Draft, draftOf, membersOf, type Site, settled } from './draft.ts'
import { itemName } from './enumerations.ts'
import { type Answer, answerByHeadings, answerByNames, answerByParagraphs, headOfNoun } from './headings.ts'
import { sloganCounts } from './slogans.ts'
import { answerByTable } from './tables.ts'
import { linkTotals } from './totals.ts'
import { unclassifiedCounts } from './unclassified.ts'

/** Counts of a part, in order. Marks the tokens that it reads as taken. */
export function extractCounts(context: PartContext, tables: readonly TypedTable[]): Count[] {
  const sites = sitesOf(context.readings)
  const drafts: Draft[] = []
  let last: Site | undefined
  for (const site of sites) {
    const listed = listedAround(site, last?.reading === site.reading ? last.announced.end : 0)
    last = site
    const answer = answered(context, site, listed, tables)
    if (answer === undefined) continue
    const draft = draftOf(context, site, answer.members, answer.complete)
    site.draft = draft
    site.reading.taken.add(site.announced.token)
    drafts.push(draft)
  }
  linkTotals(context, sites, drafts)
  nameTotals(drafts)
  drafts.push(...repeated(context, sites))
  for (const more of [sloganCounts(context), unclassifiedCounts(context)])
    drafts.push(...more.filter((draft) => !drafts.some((other) => overlaps(other, draft))))
  drafts.push(...cellCounts(context, tables))
  return settled(drafts)
}

/** 9个方向 that are 7个 and 2个, each listed: the nine are those of both. */
function nameTotals(drafts: readonly Draft[]): void {
  for (const total of drafts) {
    if (total.count.members.length > 0) continue
    const parts = drafts.filter((draft) => draft.total === total).map(({ count }) => count)
    const members = parts.flatMap((part) => part.members)
    const listed = parts.every((part) => part.complete && part.members.length === part.declared)
    if (parts.length < 2 || !listed || members.length !== total.count.declared) continue
    total.count = { ...total.count, members, complete: true }
  }
}

function overlaps(a: Draft, b: Draft): boolean {
  const [left, right] = [a.count.at, b.count.at]
  return (
    left !== undefined &&
    right !== undefined &&
    left.line === right.line &&
    left.column < right.column + right.length &&
    right.column < left.column + left.length
  )
}

function sitesOf(readings: readonly Reading[]): Site[] {
  const sites: Site[] = []
  readings.forEach((reading, order) => {
    reading.tokens.forEach((_, index) => {
      const announced = announcedAt(reading.passage.text, reading.tokens, index)
      if (announced !== undefined) sites.push({ reading, order, announced })
    })
  })
  return sites
}

interface Around {
  before: Listed | undefined
  behind: Listed | undefined
}

/** `floor` is where the words of an earlier number end. */
function listedAround(site: Site, floor: number): Around {
  const { text } = site.reading.passage
  const { tokens } = site.reading
  return { before: listBefore(text, tokens, site.announced, floor), behind: listBehind(text, site.announced) }
}

interface Answered {
  members: CountMember[]
  complete: boolean
}

/** What answers a number: first whatever fits it, then a list that is open, last what plainly answers and does not fit. */
function answered(
  context: PartContext,
  site: Site,
  { before, behind }: Around,
  tables: readonly TypedTable[],
): Answered | undefined {
  const words = ({ pieces, complete }: Listed): Answered => ({
    members: membersOf(context, site.reading, pieces),
    complete,
  })
  if (before?.fits === true && before.complete) return words(before)
  if (behind?.fits === true && behind.complete) return words(behind)
  const enumerated = enumeratedIn(context, site)
  if (enumerated?.fits === true) return { members: enumerated.members, complete: true }
  const structural = [
    answerByHeadings(context, site),
    answerByParagraphs(context, site),
    answerByTable(site, tables),
  ].filter((answer) => answer !== undefined)
  const fitting = structural.find((answer) => answer.fits)
  if (fitting !== undefined && (before === undefined || names(fitting, before, site)))
    return { members: fitting.members, complete: true }
  const near = structural.find((answer) => before === undefined || names(answer, before, site))
  if (near !== undefined) return { members: near.members, complete: true }
  const open = [before, behind].find((listed) => listed?.complete === false)
  if (open !== undefined) return words(open)
  const plain = [before, behind].find((listed) => listed?.plain === true)
  if (plain !== undefined) return words(plain)
  return enumerated === undefined ? undefined : { members: enumerated.members, complete: true }
}

/** What the words name before 等 is among what the headings name. */
function names(answer: Answer, listed: Listed, site: Site): boolean {
  const { text } = site.reading.passage
  return listed.pieces.every((piece) => {
    const name = text.slice(piece.start, piece.end)
    return answer.members.some((member) => member.name.includes(name))
  })
}

function enumeratedIn(context: PartContext, site: Site): Answer | undefined {
  const { text } = site.reading.passage
  const found = enumeratedBehind(text, site.announced)
  if (found === undefined) return undefined
  const { items } = found.enumeration
  const members = membersOf(
    context,
    site.reading,
    items.map((item) => itemName(text, item)),
  )
  const fits = items.length === site.announced.declared
  if (fits) return found.next || headIsCounted(site) ? { members, fits } : undefined
  const whole = items.every((item, index) => item.number === index + 1)
  // Items may go on in a paragraph of their own.
  const last = items.at(-1)
  const next = context.readings[site.order + 1]
  const goesOn = next !== undefined && /^[一二三四五六七八九十]{1,2}是/.test(next.passage.text)
  return found.next && whole && !goesOn && last !== undefined && Math.abs(items.length - site.announced.declared) <= 2
    ? { members, fits }
    : undefined
}

function headIsCounted(site: Site): boolean {
  return COUNTED_HEADS.includes(headOfNoun(site.announced.noun))
}

const LEAST_SHARED_NOUN = 4

/** The same number of the same things, told again without its list: 十大专项行动 beside 10个专项行动. */
function repeated(context: PartContext, sites: readonly Site[]): Draft[] {
  const drafts: Draft[] = []
  const told = new Map<string, Draft>()
  for (const { draft, announced } of sites) {
    const key = `${announced.declared} ${announced.noun}`
    if (draft !== undefined && draft.total === undefined && !told.has(key)) told.set(key, draft)
  }
  for (const site of sites) {
    const { announced, reading } = site
    const first = told.get(`${announced.declared} ${announced.noun}`)
    if (site.draft !== undefined || first === undefined || first.count.members.length === 0 || !first.count.complete)
      continue
    const named = answerByNames(context, site, first.count.members)
    if (
      named === undefined &&
      !(announced.noun.length >= LEAST_SHARED_NOUN && TITLED_HEADS.has(headOfNoun(announced.noun)))
    )
      continue
    drafts.push(draftOf(context, site, named ?? [...first.count.members], true))
    reading.taken.add(announced.token)
  }
  return drafts
}
