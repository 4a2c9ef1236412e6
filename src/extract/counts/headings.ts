// 标题应答: headings and paragraphs that answer an announced number: 八大行动 over （一）…行动 to （八）…行动.

import type { Section } from '../../document/blocks.ts'
import { COUNTED_HEADS, STRUCTURE_HEADS, TITLED_HEADS } from '../../language/data/counts.ts'
import { readMark } from '../../language/numbering.ts'
import { endingFinder } from '../../language/word-finder.ts'
import type { CountMember } from '../../plan/types.ts'
import { at, type PartContext, placeOf, type Reading } from '../reading.ts'
import type { Announced } from './announce.ts'
import type { Site } from './draft.ts'
import { membersOf } from './draft.ts'
import { numberOf } from './enumerations.ts'

/** Members that the document's structure gives. */
export interface Answer {
  members: CountMember[]
  fits: boolean
}

const headOf = endingFinder([...COUNTED_HEADS].sort((a, b) => b.length - a.length))
const FOLLOWING = /以下|下列|如下|抓好|做好|坚持|组织实施|重点实施|遵循|[：:]$/
const ITEM = /^(?:——|--|—|[▶➤►▪◆●■★•※▲◇○□→]|([一二三四五六七八九十]{1,2})是|(\d{1,2})[.、．](?!\d))/
const LEAST_TITLED = 3

/** 行动 of 重点行动. */
export function headOfNoun(noun: string): string {
  return headOf(noun, noun.length) ?? noun.slice(-2)
}

/** Stands in a section, or in one inside it. */
export function isUnder(section: Section, above: Section): boolean {
  for (let here: Section | undefined = section; here !== undefined; here = here.parent) if (here === above) return true
  return false
}

interface Child {
  reading: Reading
  order: number
}

const families = new WeakMap<PartContext, Map<Section, Child[]>>()

/** Headings by the section that they stand under, made once for a part. */
function familyOf(context: PartContext): Map<Section, Child[]> {
  const known = families.get(context)
  if (known !== undefined) return known
  const family = new Map<Section, Child[]>()
  context.readings.forEach((reading, order) => {
    const { parent, heading } = reading.section
    if (reading.kind !== 'heading' || parent === undefined || heading?.mark?.style === 'dash') return
    const list = family.get(parent)
    if (list === undefined) family.set(parent, [{ reading, order }])
    else list.push({ reading, order })
  })
  families.set(context, family)
  return family
}

/** Headings right under a section, from the reading `from` on. */
export function childrenOf(context: PartContext, section: Section, from = 0): Reading[] {
  return (familyOf(context).get(section) ?? []).filter(({ order }) => order >= from).map(({ reading }) => reading)
}

function memberOf(context: PartContext, reading: Reading): CountMember {
  const { text } = reading.passage
  const start = reading.kind === 'heading' ? 0 : (readMark(text)?.length ?? 0)
  // 实施畅通行动，建设门户枢纽: the first clause names.
  const stop = text.slice(start).search(/[，,。；：]/)
  const end = stop < 2 ? text.length : start + stop
  return { name: text.slice(start, end), ...at(placeOf(context, reading.passage, start, end)) }
}

/** Marks of one style that count from 1 without a gap: nothing was lost. */
function isWhole(readings: readonly Reading[]): boolean {
  const marks = readings.map((reading) =>
    reading.kind === 'heading' ? reading.section.heading?.mark : readMark(reading.passage.text),
  )
  return marks.every(
    (mark, index) => mark !== undefined && mark.style === marks[0]?.style && mark.ordinal === index + 1,
  )
}

/** Headings that answer, in the announcement's own section or in one that is about what it counts. */
export function answerByHeadings(context: PartContext, site: Site): Answer | undefined {
  const head = headOfNoun(site.announced.noun)
  return ownHeadings(context, site, head) ?? (TITLED_HEADS.has(head) ? otherHeadings(context, site, head) : undefined)
}

function ownHeadings(context: PartContext, site: Site, head: string): Answer | undefined {
  const { reading, announced, order } = site
  const children = answering(context, reading.section, order + 1)
  if (children.length < 2) return undefined
  const bearing = children.filter((child) => child.passage.text.includes(head))
  const all = bearing.length === children.length
  const next = context.readings[order + 1] === children[0]
  const members = children.map((child) => memberOf(context, child))
  if (
    children.length === announced.declared &&
    (all || bearing.length >= LEAST_TITLED || (STRUCTURE_HEADS.has(head) && next))
  )
    return { members, fits: true }
  if (!isWhole(children) || !(next || reading.kind === 'heading')) return undefined
  const structural = STRUCTURE_HEADS.has(head) && FOLLOWING.test(lastSentence(reading.passage.text))
  const plain = (all && TITLED_HEADS.has(head)) || structural
  return plain && Math.abs(children.length - announced.declared) <= 3 && isLast(reading, announced)
    ? { members, fits: false }
    : undefined
}

/** Headings under the announcement, as many as announced, each of which holds one of the names listed elsewhere. */
export function answerByNames(
  context: PartContext,
  { reading, order, announced }: Site,
  listed: readonly CountMember[],
): CountMember[] | undefined {
  const children = answering(context, reading.section, order + 1)
  const holds = listed.every(({ name }) => children.some((child) => child.passage.text.includes(name)))
  return children.length === announced.declared && holds ? children.map((child) => memberOf(context, child)) : undefined
}

/** Headings under a section; under one with no number of its own, those of the section above that follow. */
function answering(context: PartContext, section: Section, from: number): Reading[] {
  const own = withLost(context, childrenOf(context, section, from), from)
  const above = section.parent
  return own.length >= 2 || above === undefined || section.heading === undefined || section.heading.mark !== undefined
    ? own
    : withLost(context, childrenOf(context, above, from), from)
}

/** A heading that the outline took for text, being long, is told by its mark, which the others lack. */
function withLost(context: PartContext, children: readonly Reading[], from: number): Reading[] {
  const style = children[0]?.section.heading?.mark?.style
  if (style === undefined || children.length < 2) return [...children]
  const byOrdinal = new Map(children.map((child) => [child.section.heading?.mark?.ordinal, child.section]))
  const parent = children[0]?.section.parent
  const lost: Reading[] = []
  for (let at = from; at < context.readings.length; at++) {
    const reading = context.readings[at]
    if (reading === undefined || (parent !== undefined && !isUnder(reading.section, parent))) break
    if (reading.kind === 'heading') continue
    const mark = readMark(reading.passage.text)
    if (mark?.style !== style || mark.ordinal === undefined || byOrdinal.has(mark.ordinal)) continue
    if (byOrdinal.get(mark.ordinal - 1) === reading.section) lost.push(reading)
  }
  return [...children, ...lost].sort((a, b) => a.line - b.line)
}

// The announcement stands in the last sentence of its paragraph, so that what follows is what it announces.
function isLast(reading: Reading, announced: Announced): boolean {
  return !/[。；]./.test(reading.passage.text.slice(announced.end))
}

function lastSentence(text: string): string {
  return text.slice(text.slice(0, -1).lastIndexOf('。') + 1)
}

interface Family {
  section: Section
  children: Reading[]
}

const titled = new WeakMap<PartContext, Map<string, Family[]>>()

/** Sections all of whose headings bear a word, made once for a part and a word. */
function titledFamilies(context: PartContext, head: string): Family[] {
  const known = titled.get(context) ?? new Map<string, Family[]>()
  titled.set(context, known)
  const made = known.get(head)
  if (made !== undefined) return made
  const families = [...familyOf(context)]
    .filter(
      ([, family]) =>
        family.length >= LEAST_TITLED && family.every(({ reading }) => reading.passage.text.includes(head)),
    )
    .map(([section, family]) => ({ section, children: family.map(({ reading }) => reading) }))
  known.set(head, families)
  return families
}

function otherHeadings(context: PartContext, site: Site, head: string): Answer | undefined {
  const { announced, reading } = site
  if (announced.declared < LEAST_TITLED) return undefined
  let near: Answer | undefined
  for (const { section, children } of titledFamilies(context, head)) {
    if (section === reading.section || Math.abs(children.length - announced.declared) > 3) continue
    const members = children.map((child) => memberOf(context, child))
    if (children.length === announced.declared) return { members, fits: true }
    const about = section.heading?.title.includes(announced.noun) === true && announced.noun.length > head.length
    if (about && isWhole(children)) near = { members, fits: false }
  }
  return near
}

interface Item {
  reading: Reading
  start: number
  end: number
  ordinal?: number
}

// More are never looked through for one number, whatever it is.
const MOST_ITEMS = 300

/** A list that is longer than the number by more than three is none of it. */
function mostItems({ announced }: Site): number {
  return Math.min(MOST_ITEMS, announced.declared + 5)
}

/** Items behind the announcement: lines with ——, a bullet or 一是, whether the outline took them for headings or not. */
function itemsAfter(context: PartContext, site: Site): Item[] {
  const items: Item[] = []
  let idle = 0
  const most = mostItems(site)
  for (let at = site.order + 1; at < context.readings.length && items.length < most; at++) {
    const reading = context.readings[at]
    if (reading === undefined) break
    const { text } = reading.passage
    if (reading.kind === 'heading') {
      if (reading.section.heading?.mark?.style !== 'dash') break
      items.push({ reading, start: 0, end: clauseEnd(text) })
      idle = 0
      continue
    }
    if (!isUnder(reading.section, site.reading.section)) break
    const match = ITEM.exec(text)
    if (match === null) {
      // The words under an item stand in a paragraph of their own; before the first item nothing stands.
      if (items.length === 0 || ++idle > 2) break
      continue
    }
    const start = match[0].length
    const stop = text.slice(start).search(/[，,。；;：:]/)
    items.push({
      reading,
      start,
      end: stop < 2 ? Math.min(text.length, start + 40) : start + stop,
      ...ordinalOf(match),
    })
    idle = 0
  }
  return items
}

function clauseEnd(text: string): number {
  const stop = text.search(/[，,]/)
  return stop < 2 ? text.length : stop
}

function ordinalOf([, is, digits]: RegExpExecArray): { ordinal?: number } {
  if (is !== undefined) return { ordinal: numberOf(is) }
  return digits === undefined ? {} : { ordinal: Number(digits) }
}

/** Paragraphs that answer: items behind a colon, or paragraphs that each begin with the name of one (…行动聚焦…). */
export function answerByParagraphs(context: PartContext, site: Site): Answer | undefined {
  const { announced, reading } = site
  if (reading.kind === 'heading' || !isLast(reading, announced)) return namedParagraphs(context, site)
  const items = itemsAfter(context, site)
  if (items.length < 2) return namedParagraphs(context, site)
  const head = headOfNoun(announced.noun)
  const members = items.flatMap((item) => membersOf(context, item.reading, [{ start: item.start, end: item.end }]))
  const colon = /[：:]/.test(reading.passage.text.slice(-1))
  if (
    items.length === announced.declared &&
    (colon || STRUCTURE_HEADS.has(head) || members.every((member) => member.name.includes(head)))
  )
    return { members, fits: true }
  const numbered = items.every((item, index) => item.ordinal === index + 1)
  const dashes = items.every((item) => item.ordinal === undefined && item.reading.kind === items[0]?.reading.kind)
  if (colon && dashes && items.length >= LEAST_TITLED && Math.abs(items.length - announced.declared) === 1)
    return { members, fits: false }
  return colon && numbered && Math.abs(items.length - announced.declared) <= 3 ? { members, fits: false } : undefined
}

function namedParagraphs(context: PartContext, site: Site): Answer | undefined {
  const { announced, reading } = site
  const head = headOfNoun(announced.noun)
  if (!TITLED_HEADS.has(head) || head.length < 2) return undefined
  const names: Item[] = []
  const following: Reading[] = []
  const most = mostItems(site)
  for (let at = site.order + 1; at < context.readings.length && following.length < most; at++) {
    const other = context.readings[at]
    if (other === undefined) break
    if (other.kind === 'heading' || other.section !== reading.section) break
    following.push(other)
  }
  for (const other of following) {
    const { text } = other.passage
    const end = text.slice(0, 24).indexOf(head)
    // 打好“三大攻坚战”: the number told again, no name.
    if (end < 2 || /[，。；：、的“”]|[一二三四五六七八九十\d][大个项]/.test(text.slice(0, end))) break
    names.push({ reading: other, start: 0, end: end + head.length })
  }
  if (names.length < LEAST_TITLED) return undefined
  const fits = names.length === announced.declared
  if (!fits && (names.length !== following.length || Math.abs(names.length - announced.declared) > 3)) return undefined
  return {
    members: names.flatMap((item) => membersOf(context, item.reading, [{ start: item.start, end: item.end }])),
    fits,
  }
}
