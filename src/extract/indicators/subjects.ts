// Whose a number is: names before it, the noun behind it, names dealt out by 分别, the subject carried on.

import type { QuantityToken, Token } from '../../language/lexer.ts'
import type { UnitKind } from '../../language/units.ts'
import type { Reading } from '../reading.ts'
import { nounBehind } from './behind.ts'
import { dealNames, type NameStretch } from './deal.ts'
import { type Lead, readLead } from './lead.ts'
import type { ProseEnvironment, Situation, State } from './state.ts'
import { completed, isGeneric, projectOf, type Subject, scopeOf, subjectOf } from './subject.ts'

export function dealtSubjects(
  text: string,
  lead: Lead,
  count: number,
  state: State,
  environment: ProseEnvironment,
): Subject[] | undefined {
  if (lead.start >= lead.end) {
    if (state.subjects.length === count) return state.subjects
    // A为1，B为2，较2015年分别提高a和b: the subjects of the clauses before, in their order.
    return state.told.length === count
      ? state.told.map(({ subject }) => subject)
      : earlier(text, lead, count, state, environment)
  }
  const leaning = text.slice(lead.start, lead.end).replace(/分别.*$/, '')
  // 产地、枢纽、销地投资分别为…，占总投资的比重分别为…: said of each of the names before.
  if (/^占/.test(leaning) && state.subjects.length === count)
    return state.subjects.map((subject) => ({ ...subject, name: completed(leaning, subject) }))
  const inner = text.slice(lead.start, lead.end).indexOf('分别')
  if (inner > 0) {
    // 货物贸易、对外投资分别占比达: what stands behind 分别 is said of each.
    const tail = text.slice(lead.start + inner + 2, lead.end).replace(FROM_WHERE, '')
    const heads =
      dealNames(text, lead.start, lead.start + inner, count, 'listed') ??
      dealNames(text, lead.start, lead.start + inner, count, 'joined')
    return heads === undefined
      ? undefined
      : subjects(
          heads.map(({ name }) => ({ name: name + tail })),
          environment,
        )
  }
  const names =
    dealNames(text, lead.start, lead.end, count, 'listed') ??
    (text.slice(lead.start, lead.end).includes('、')
      ? dealNames(text, lead.start, lead.end, count, 'exact')
      : undefined) ??
    parallel(text, lead, count, state) ??
    dealNames(text, lead.start, lead.end, count, 'joined')
  if (names === undefined) return earlier(text, lead, count, state, environment)
  return subjects(names, environment)
}

/** Names that reach back over a comma and all end alike: 信息传输、软件和信息技术服务业，租赁和商务服务业…分别. */
function parallel(text: string, lead: Lead, count: number, state: State): NameStretch[] | undefined {
  const back = readLead(
    text,
    Math.max(state.sentenceStart, state.numberEnd, timeEndBefore(text, state.sentenceStart, lead.end)),
    lead.end,
  )
  if (back.start >= lead.start) return undefined
  const names = dealNames(text, back.start, back.end, count, 'listed')
  const ending = names?.at(-1)?.name.slice(-1)
  return names?.every(({ name }) => name.endsWith(ending ?? '')) === true ? names : undefined
}

function earlier(
  text: string,
  lead: Lead,
  count: number,
  state: State,
  environment: ProseEnvironment,
): Subject[] | undefined {
  const back = readLead(
    text,
    Math.max(state.sentenceStart, state.numberEnd, timeEndBefore(text, state.sentenceStart, lead.end)),
    lead.end,
  )
  const names = dealNames(text, back.start, back.end, count, 'listed')
  return names === undefined ? undefined : subjects(names, environment)
}

function timeEndBefore(text: string, from: number, to: number): number {
  const match = /^[^，,]{0,24}?年(?:底|末)?[，,]/.exec(text.slice(from, to))
  return match === null ? from : from + match[0].length
}

function subjects(names: readonly { name: string }[], environment: ProseEnvironment): Subject[] | undefined {
  const result = names.map(({ name }) => subjectOf(name, environment.level, environment.region))
  return result.every((subject) => subject !== undefined) ? result : undefined
}

/** A subject, and where the noun behind the number ends that gave it. */
export interface FoundSubject {
  subject: Subject
  nounEnd: number
}

/** The subject of the number at `index`; carries it on to the clauses that name none. */
export function subjectFor(
  { reading, environment, state, lead }: Situation,
  tokens: readonly Token[],
  token: QuantityToken,
  index: number,
): FoundSubject | undefined {
  const { text } = reading.passage
  const [before] = state.subjects
  const behind = isCountable(token) && lead.change === undefined ? nounBehind(text, token, tokens, index) : undefined
  const named = lead.start < lead.end
  const strong = lead.attains || token.op !== '=' || lead.rate !== undefined
  if (behind !== undefined && !(named && strong && !isVerbal(lead))) {
    const subject = subjectOf(text.slice(behind.start, behind.end), environment.level, environment.region)
    if (subject !== undefined) {
      state.subjects = [subject]
      return { subject: scoped(subject, reading), nounEnd: behind.end }
    }
  }
  if (named) {
    const printed = completed(text.slice(lead.start, lead.end).replace(FROM_WHERE, ''), before)
    const subject = subjectOf(printed, environment.level, environment.region)
    if (subject === undefined) return undefined
    // 营造林132万亩，其中近期45万亩: the share of a stage, not a thing of its own.
    if (STAGE_WORDS.test(subject.name)) return carried(before && { name: before.name, scope: subject.name })
    if (!endsLikeName(subject.name)) return lead.change === undefined ? undefined : carried(before)
    const full = scoped(subject, reading)
    state.subjects = [full]
    return carried(full)
  }
  // 新增公园127座，累计达到1100座: the stock is not the addition.
  if (before !== undefined && lead.accumulated)
    return carried({ ...before, name: before.name.replace(/^新(?:增|建)(?=.{2})/, '') })
  // A clause with no subject of its own goes on with the last.
  return carried(lead.change === undefined ? before : (alike(state, token) ?? before))
}

/** 面积876万亩、覆盖率46.8%，比2015年增加33.7万亩: a change is of what was told in its own unit. */
function alike(state: State, token: QuantityToken): Subject | undefined {
  const kind = token.unit?.kind
  const last = state.told.at(-1)
  if (kind === undefined || NO_UNIT_OF_ITS_OWN.has(kind) || last?.kind !== 'ratio') return undefined
  return state.told.findLast((told) => told.kind === kind)?.subject
}

const NO_UNIT_OF_ITS_OWN = new Set<UnitKind>(['ratio', 'points', 'multiple'])

function carried(subject: Subject | undefined): FoundSubject | undefined {
  return subject === undefined ? undefined : { subject, nounEnd: 0 }
}

// 收入从2021年的59.34亿元增加到…: where it came from is no part of the name.
const FROM_WHERE =
  /(?:[从由](?:(?:19|20)\d\d年|目前|现状|上年|去年)?(?:每[人户]每[年月天])?的?|是|(?<![占之配同环对])比)$/

const STAGE_WORDS = /^(?:近期|中期|远期|前期|后期|一期|二期|三期|首期|第[一二三]阶段)$/

const VERBAL = new Set([
  '有',
  '共',
  '实现',
  '完成',
  '集聚',
  '覆盖',
  '惠及',
  '安排',
  '投入',
  '落实',
  '新',
  '拥有',
  '兑现',
  '累计',
  '已',
  '在',
])

function isVerbal(lead: Lead): boolean {
  return lead.words.length > 0 && lead.words.every((word) => VERBAL.has(word))
}

/** Counts, people, money and areas can stand before what they count; rates and changes cannot. */
function isCountable(token: QuantityToken): boolean {
  const kind = token.unit?.kind
  return kind !== undefined && kind !== 'ratio' && kind !== 'points' && kind !== 'multiple' && kind !== 'intensity'
}

// A name ends in a noun; a verb or an adverb left over at its end shows that the clause was not understood.
export function endsLikeName(name: string): boolean {
  return !/^(?:为|占|较|比)|(?:，|。|是|了|为|在|到|将|被|向|把|对|较|第|超|新增|净增|免费|整体|整合|推动|实现|开展|选择|遴选|评选|大力|着力)$/.test(
    name,
  )
}

/** The section's subject as scope, where the name alone does not say whose it is. */
function scoped(subject: Subject, reading: Reading): Subject {
  if (subject.scope !== undefined) return subject
  if (reading.scope !== undefined) return { ...subject, scope: reading.scope }
  const project = projectOf(reading.section)
  if (project !== undefined) return { ...subject, scope: project }
  if (!isGeneric(subject.name)) return subject
  const scope = scopeOf(reading.section)
  return scope === undefined ? subject : { ...subject, scope }
}
