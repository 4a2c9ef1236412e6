// 正文指标: the values of indicators in a paragraph. Clause by clause, with the subject carried from one to the next and
// the year that the last words put in force.

import { endsClause, endsSentence } from '../../language/characters.ts'
import type { QuantityToken, Token } from '../../language/lexer.ts'
import type { RegionLevel } from '../../language/regions.ts'
import type { TimeToken } from '../../language/time.ts'
import type { DocumentKind, Measure, Role } from '../../plan/types.ts'
import { quantityOf, type Turn } from '../quantity.ts'
import { at, type PartContext, placeOf, type Reading } from '../reading.ts'
import { nounBehind } from './behind.ts'
import { dealNames, type NameStretch } from './deal.ts'
import type { FoundValue, Refusal } from './found.ts'
import { type Lead, readLead } from './lead.ts'
import { type Calendar, periodText, sectionYears, spanTo, type Years, yearsOf } from './period.ts'
import { isAttributive, refuse } from './refuse.ts'
import { roleOf } from './role.ts'
import { completed, isGeneric, projectOf, type Subject, scopeOf, subjectOf } from './subject.ts'
import { type WordTarget, wordQuantity, wordTargets } from './words.ts'

/** What all paragraphs of a part share. */
export interface ProseEnvironment {
  context: PartContext
  calendar: Calendar
  kind: DocumentKind
  level: RegionLevel | undefined
  region: string | undefined
}

interface State {
  years: Years | undefined
  now: boolean
  /** Years that a bracket states, and where it opens. */
  bracket: { open: number; years: Years } | undefined
  subjects: Subject[]
  /** 较2015年 of the clause. */
  than: string | undefined
  thanAt: number
  /** A year said of one number only: 2020年的3.68万亿元. */
  local: Years | undefined
  clauseStart: number
  sentenceStart: number
  /** Where the words of the next number begin. */
  segmentStart: number
  lastEnd: number
  /** End of the last number, whatever became of it. */
  numberEnd: number
}

/** Values of a paragraph. Takes the tokens that it reads, and notes why the others are none. */
export function proseValues(reading: Reading, environment: ProseEnvironment): FoundValue[] {
  const { text } = reading.passage
  const tokens = shareUnits(text, reading.tokens)
  const values: FoundValue[] = []
  const state: State = {
    years: sectionYears(reading.section, environment.calendar),
    now: false,
    bracket: undefined,
    subjects: [],
    than: undefined,
    thanAt: -1,
    local: undefined,
    clauseStart: 0,
    sentenceStart: 0,
    segmentStart: 0,
    lastEnd: 0,
    numberEnd: 0,
  }
  const words = wordTargets(text)
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined) continue
    while (words[0] !== undefined && words[0].start < token.start)
      takeWords(words.shift(), reading, state, environment, values)
    moveTo(text, state, token.start)
    if (token.kind === 'time') takeTime(text, tokens, index, token, state, environment.calendar)
    if (token.kind !== 'quantity') {
      state.lastEnd = token.end
      continue
    }
    if (reading.taken.has(index) || reading.refused.has(index)) {
      state.numberEnd = token.end
      state.lastEnd = token.end
      // A number that is part of a name (1亿美元以上的项目100个) leaves the words before it to the next.
      if (reading.refused.get(index) !== 'name') state.segmentStart = token.end
      continue
    }
    const group = groupAt(text, tokens, index)
    const result = readGroup(reading, tokens, group, index, state, environment)
    values.push(...result.values)
    for (const [at, why] of result.refused) reading.refused.set(at, why)
    if (!result.keepsSegment) {
      const last = tokens[group.at(-1) ?? index]
      const end = Math.max(last?.end ?? token.end, result.nounEnd)
      state.segmentStart = end
      state.lastEnd = last?.end ?? token.end
      index = group.at(-1) ?? index
    } else state.lastEnd = token.end
    state.numberEnd = Math.max(state.numberEnd, tokens[group.at(-1) ?? index]?.end ?? token.end)
    state.local = undefined
  }
  for (const word of words) takeWords(word, reading, state, environment, values)
  return values
}

/** A target in words, under the year in force. */
function takeWords(
  word: WordTarget | undefined,
  reading: Reading,
  state: State,
  environment: ProseEnvironment,
  values: FoundValue[],
): void {
  if (word === undefined || reading.section.kind === 'review' || reading.section.kind === 'situation') return
  const { text } = reading.passage
  const printed = completed(text.slice(word.nameStart, word.nameEnd), state.subjects[0])
  const subject = subjectOf(printed, environment.level, environment.region)
  if (subject === undefined || state.years === undefined || !endsLikeName(subject.name)) return
  const value: FoundValue = {
    name: subject.name,
    ...(subject.scope === undefined ? {} : { scope: subject.scope }),
    role: roleOf(
      { years: state.years, now: state.now, section: reading.section, clause: '', hedge: undefined },
      environment.calendar,
      environment.kind,
    ),
    measure: word.growth ? 'growth' : 'level',
    period: periodText(state.years),
    quantity: wordQuantity(text.slice(word.start, word.end)),
    from: 'prose',
    ...at(placeOf(environment.context, reading.passage, word.start, word.end)),
  }
  if (value.role === 'target') values.push(value)
}

/** A number whose unit stands behind the next of its list takes it from there: 1.1和0.9个百分点, 8、4.5万元. */
function shareUnits(text: string, given: readonly Token[]): Token[] {
  const tokens = [...given]
  for (let index = tokens.length - 2; index >= 0; index--) {
    const token = tokens[index]
    const next = tokens[index + 1]
    if (token?.kind !== 'quantity' || next?.kind !== 'quantity' || token.unit !== undefined || next.unit === undefined)
      continue
    if (/^[、和与及，,]$/.test(text.slice(token.end, next.start))) tokens[index] = { ...token, unit: next.unit }
  }
  return tokens
}

/** Moves clause, sentence and segment starts up to `to`. Titles, and commas in brackets that close again, do not count. */
function moveTo(text: string, state: State, to: number): void {
  for (let at = state.lastEnd; at < to; at++) {
    const character = text.charAt(at)
    if (endsSentence(character)) {
      state.sentenceStart = at + 1
      state.clauseStart = at + 1
      state.segmentStart = at + 1
      state.than = undefined
      if (character !== '；' && character !== ';') state.subjects = []
    } else if (endsClause(character) || character === '—') {
      state.clauseStart = at + 1
      state.segmentStart = at + 1
    } else if (character === '（' || character === '(') {
      const close = closeOf(text, at)
      if (close >= to) state.segmentStart = at + 1
    } else if (character === '）' || character === ')') {
      if (
        state.segmentStart <= at &&
        text.lastIndexOf('（', at) < state.segmentStart &&
        text.lastIndexOf('(', at) < state.segmentStart
      )
        state.segmentStart = at + 1
    }
  }
}

function closeOf(text: string, open: number): number {
  for (let at = open + 1; at < text.length && at - open < 80; at++) {
    const character = text.charAt(at)
    if (character === '）' || character === ')') return at
  }
  return open
}

function bracketOf(text: string, at: number): number {
  for (let back = at - 1; back >= 0 && at - back < 80; back--) {
    const character = text.charAt(back)
    if (character === '）' || character === ')' || character === '。') return -1
    if (character === '（' || character === '(') return back
  }
  return -1
}

function takeTime(
  text: string,
  tokens: readonly Token[],
  index: number,
  token: TimeToken,
  state: State,
  calendar: Calendar,
): void {
  const years = yearsOf(token, calendar)
  if (token.relation === 'than') {
    state.than =
      token.relative === 'last' && calendar.current !== undefined && years !== undefined && years !== 'now'
        ? lastYearOf(state, years)
        : token.to
    state.thanAt = token.end
    const next = tokens[index + 1]
    // 比2015年的118.6亿元增加: the amount is of that year.
    if (
      text.charAt(token.end) === '的' &&
      next?.kind === 'quantity' &&
      next.start - token.end <= 4 &&
      next.unit?.kind !== 'multiple' &&
      token.to !== undefined
    ) {
      state.local = { from: token.to, to: token.to, by: false }
    }
    return
  }
  if (years === undefined) return
  if (years === 'now') {
    state.now = true
    state.years = undefined
    return
  }
  const next = tokens[index + 1]
  if (text.charAt(token.end) === '的' && next?.kind === 'quantity' && next.start - token.end <= 4) {
    state.local =
      token.from === undefined || token.to === undefined ? years : { from: token.from, to: token.to, by: false }
    return
  }
  const open = bracketOf(text, token.start)
  if (open >= 0) {
    const inside = tokens
      .slice(index + 1)
      .some((other) => other.kind === 'quantity' && other.start < closeOf(text, open))
    if (inside) {
      state.bracket = { open, years }
      return
    }
  }
  state.years = years
  state.now = false
}

/** 比上年 is against the year before the one in force, not before the document's. */
function lastYearOf(state: State, years: Years): string {
  if (state.years !== undefined && state.years.from === state.years.to)
    return String(Number(state.years.to.slice(0, 4)) - 1)
  return years.to
}

/** Quantities that follow one another with nothing between but list marks: one list. */
function groupAt(text: string, tokens: readonly Token[], index: number): number[] {
  const group = [index]
  for (let next = index + 1; next < tokens.length; next++) {
    const token = tokens[next]
    const before = tokens[next - 1]
    if (token?.kind !== 'quantity' || before === undefined) break
    if (!/^(?:[、，,和与及]|以及)?$/.test(text.slice(before.end, token.start))) break
    group.push(next)
  }
  return group
}

interface GroupResult {
  values: FoundValue[]
  refused: Map<number, Refusal>
  /** The words before it belong to the number that follows as well. */
  keepsSegment: boolean
  nounEnd: number
}

function readGroup(
  reading: Reading,
  tokens: readonly Token[],
  group: readonly number[],
  index: number,
  state: State,
  environment: ProseEnvironment,
): GroupResult {
  const { text } = reading.passage
  const first = tokens[index]
  const result: GroupResult = { values: [], refused: new Map(), keepsSegment: false, nounEnd: 0 }
  if (first?.kind !== 'quantity') return result
  if (isAttributive(text, first, tokens, index)) {
    result.refused.set(index, 'name')
    result.keepsSegment = true
    return result
  }
  const lead = leadOf(text, tokens, state, first, index)
  const members = group.map((at) => tokens[at]).filter((token): token is QuantityToken => token?.kind === 'quantity')
  // 城乡居民收入由A、B: 城镇 and 农村, one each.
  const dealt =
    lead.dealt ||
    (group.length > 1 && text.slice(lead.start, lead.end).includes('分别')) ||
    (group.length > 1 && state.subjects.length === group.length) ||
    (group.length === 2 && text.startsWith('城乡', lead.start))
  if (dealt && group.length > 1) {
    const subjects = dealtSubjects(text, lead, group.length, state, environment)
    if (subjects === undefined) {
      for (const at of group) result.refused.set(at, 'ambiguous')
      return result
    }
    state.subjects = subjects
    members.forEach((token, place) => {
      const subject = subjects[place]
      const at = group[place]
      if (subject === undefined || at === undefined) return
      const shared = token.op === '=' && first.op !== '=' && first.op !== 'range' ? { ...token, op: first.op } : token
      push(result, reading, at, shared, subject, lead, state, environment)
    })
    return result
  }
  const why = refuse(text, first, state.clauseStart)
  if (why !== undefined) {
    // 连续3年保持30%以上, 四大产业实现营收: the words before go on to the next number.
    result.keepsSegment = group.length === 1 && (why === 'duration' || (why === 'name' && first.unit?.unit === '大'))
    result.refused.set(index, why)
    group.slice(1).forEach((at) => result.refused.set(at, why))
    return result
  }
  // 8类18项基本公共服务配套项目: stacked counts, the last of which owns the noun.
  const stacked = members.length > 1 && members.slice(1).every((token, place) => token.start === members[place]?.end)
  const last = stacked ? (members.at(-1) ?? first) : first
  const lastIndex = stacked ? (group.at(-1) ?? index) : index
  const subject = subjectFor(reading, tokens, last, lastIndex, lead, state, environment, result)
  if (subject === undefined) {
    for (const at of group) result.refused.set(at, 'no-subject')
    return result
  }
  members.forEach((token, place) => {
    const at = group[place]
    if (at === undefined) return
    if (place > 0 && !stacked && !sameKind(token, first)) {
      result.refused.set(at, 'ambiguous')
      return
    }
    if (place > 0 && !stacked) {
      // 增长5%、6%: no 分别, and no second name: nothing says whose the second is.
      result.refused.set(at, 'ambiguous')
      return
    }
    push(result, reading, at, token, subject, lead, state, environment)
  })
  return result
}

function sameKind(a: QuantityToken, b: QuantityToken): boolean {
  return a.unit?.kind === b.unit?.kind
}

/** The words before a number, past the times among them: 服务业增加值2025年达到…. */
function leadOf(text: string, tokens: readonly Token[], state: State, token: QuantityToken, index: number): Lead {
  let from = state.segmentStart
  const inside = tokens
    .slice(Math.max(0, index - 6), index)
    .filter((other): other is TimeToken => other.kind === 'time' && other.start >= state.segmentStart)
  const last = inside.at(-1)
  if (last !== undefined && last.relation !== 'name') {
    const behind = readLead(text, last.end, token.start)
    if (behind.start < behind.end) return behind
    const previous = inside.at(-2)
    if (previous !== undefined && previous.relation !== 'name') from = previous.end
    const before = readLead(text, from, last.start)
    // 增长到2025年的4.93万亿元: 到 is the verb's as well as the year's.
    if (
      last.relation === 'by' &&
      before.change !== undefined &&
      before.words[0] !== undefined &&
      RISE_OR_FALL.test(before.words[0])
    ) {
      const { change: _, ...rest } = joined(before, behind)
      return { ...rest, attains: true }
    }
    return joined(before, behind)
  }
  return readLead(text, from, token.start)
}

const RISE_OR_FALL = /^(?:增|提|上升|扩|下降|降|减|缩)/

function joined(before: Lead, behind: Lead): Lead {
  const result: Lead = {
    ...behind,
    start: before.start,
    end: before.end,
    attains: behind.attains || (behind.change === undefined && before.attains),
    average: before.average || behind.average,
    accumulated: before.accumulated || behind.accumulated,
    dealt: before.dealt || behind.dealt,
    comparable: before.comparable || behind.comparable,
    each: before.each || behind.each,
    words: [...behind.words, ...before.words],
  }
  const change = behind.change ?? (behind.attains ? undefined : before.change)
  if (change !== undefined) result.change = change
  const rate = behind.rate ?? before.rate
  if (rate !== undefined) result.rate = rate
  return result
}

function dealtSubjects(
  text: string,
  lead: Lead,
  count: number,
  state: State,
  environment: ProseEnvironment,
): Subject[] | undefined {
  if (lead.start >= lead.end)
    return state.subjects.length === count ? state.subjects : earlier(text, lead, count, state, environment)
  const inner = text.slice(lead.start, lead.end).indexOf('分别')
  if (inner > 0) {
    // 货物贸易、对外投资分别占比达: what stands behind 分别 is said of each.
    const tail = text.slice(lead.start + inner + 2, lead.end)
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

function subjectFor(
  reading: Reading,
  tokens: readonly Token[],
  token: QuantityToken,
  index: number,
  lead: Lead,
  state: State,
  environment: ProseEnvironment,
  result: GroupResult,
): Subject | undefined {
  const { text } = reading.passage
  const [before] = state.subjects
  const behind = isCountable(token) && lead.change === undefined ? nounBehind(text, token, tokens, index) : undefined
  const named = lead.start < lead.end
  const strong = lead.attains || token.op !== '=' || lead.rate !== undefined
  if (behind !== undefined && !(named && strong && !isVerbal(lead))) {
    const subject = subjectOf(text.slice(behind.start, behind.end), environment.level, environment.region)
    if (subject !== undefined) {
      result.nounEnd = behind.end
      state.subjects = [subject]
      return scoped(subject, reading, text.slice(lead.start, lead.end))
    }
  }
  if (named) {
    const printed = completed(
      text.slice(lead.start, lead.end).replace(/(?:从|由|是|(?<![占之配同环对])比)$/, ''),
      before,
    )
    const subject = subjectOf(printed, environment.level, environment.region)
    if (subject === undefined) return undefined
    // 营造林132万亩，其中近期45万亩: the share of a stage, not a thing of its own.
    if (STAGE_WORDS.test(subject.name))
      return before === undefined ? undefined : { name: before.name, scope: subject.name }
    if (!endsLikeName(subject.name)) return before !== undefined && lead.change !== undefined ? before : undefined
    const full = scoped(subject, reading, '')
    state.subjects = [full]
    return full
  }
  // A clause with no subject of its own goes on with the last.
  return before
}

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
function endsLikeName(name: string): boolean {
  return !/(?:，|。|是|了|为|在|到|将|被|向|把|对|较|第|超|推动|实现|开展)$/.test(name)
}

/** The section's subject as scope, where the name alone does not say whose it is. */
function scoped(subject: Subject, reading: Reading, _words: string): Subject {
  if (subject.scope !== undefined) return subject
  const project = projectOf(reading.section)
  if (project !== undefined) return { ...subject, scope: project }
  if (!isGeneric(subject.name)) return subject
  const scope = scopeOf(reading.section)
  return scope === undefined ? subject : { ...subject, scope }
}

const CURRENT_PRICE = /现价|名义/

function push(
  result: GroupResult,
  reading: Reading,
  index: number,
  token: QuantityToken,
  subject: Subject,
  lead: Lead,
  state: State,
  environment: ProseEnvironment,
): void {
  const { text } = reading.passage
  const refusal = unitRefusal(token, lead)
  if (refusal !== undefined) {
    result.refused.set(index, refusal)
    return
  }
  const inBracket =
    state.bracket !== undefined && token.start > state.bracket.open && token.start < closeOf(text, state.bracket.open)
  const years = state.local ?? (inBracket ? state.bracket?.years : state.years)
  const { measure, turn } = measureOf(text, token, lead, state, years, environment.calendar)
  const clause = text.slice(state.clauseStart, token.start)
  const hedge = token.hedge ?? lead.hedge
  let role: Role = roleOf(
    {
      years,
      now: state.now,
      section: reading.section,
      clause: `${text.slice(state.sentenceStart, state.clauseStart)}${clause}`.slice(-60),
      hedge,
    },
    environment.calendar,
    environment.kind,
  )
  const base = isBase(text, token)
  if (base && role === 'target') role = 'actual'
  const span = measure === 'growth' && lead.average && years !== undefined ? spanTo(years, environment.calendar) : years
  const quantity = quantityOf(token, text.slice(token.start, token.end), undefined, turn)
  if (hedge !== undefined) quantity.hedge = hedge
  // 年均8.3万亩 is no value of the total: a yearly average is a thing of its own.
  const yearly = lead.average && measure === 'level' && kindOf(token) !== 'rate' && !subject.name.startsWith('年均')
  const value: FoundValue = {
    name: yearly ? `年均${subject.name}` : subject.name,
    role,
    measure,
    quantity,
    from: 'prose',
    sentence: `${reading.line}/${state.sentenceStart}`,
    ...at(placeOf(environment.context, reading.passage, token.start, token.end)),
  }
  if (subject.scope !== undefined) value.scope = subject.scope
  // 由A提高到B: the year in force is B's.
  if (span !== undefined && !(base && state.local === undefined)) value.period = periodText(span)
  if (
    state.than !== undefined &&
    (measure === 'increase' || measure === 'multiple' || measure === 'growth') &&
    state.thanAt >= state.clauseStart - 1
  )
    value.since = state.than
  if (lead.comparable) value.basis = 'comparable'
  else if (CURRENT_PRICE.test(clause)) value.basis = 'current'
  result.values.push(value)
  reading.taken.add(index)
}

function kindOf(token: QuantityToken): 'rate' | 'amount' {
  const kind = token.unit?.kind
  return kind === 'ratio' || kind === 'points' || kind === 'multiple' || kind === 'intensity' || kind === undefined
    ? 'rate'
    : 'amount'
}

/** 由47.6%提升至73.4%: the first is where it started from. */
function isBase(text: string, token: QuantityToken): boolean {
  const behind = text.slice(token.end, token.end + 8)
  if (
    /^(?:左右|以上)?(?:快速|逐步|稳步)?(?:增长|增加|提高|提升|上升|扩大|增|升|下降|降低|减少|缩小|降|减|压减|压缩|回落|调整)(?:到|至|为)/.test(
      behind,
    )
  )
    return true
  return (
    /(?:从|由)(?:[^，。；]{0,12}的)?$/.test(text.slice(Math.max(0, token.start - 14), token.start)) &&
    /^[^，。；]{0,6}(?:到|至|为)/.test(behind)
  )
}

function unitRefusal(token: QuantityToken, lead: Lead): Refusal | undefined {
  if (token.unit !== undefined) return undefined
  return lead.attains && lead.start < lead.end && token.decimals > 0 ? undefined : 'other'
}

function measureOf(
  text: string,
  token: QuantityToken,
  lead: Lead,
  state: State,
  years: Years | undefined,
  calendar: Calendar,
): { measure: Measure; turn: Turn } {
  const kind = token.unit?.kind
  const falls = lead.change === 'fall'
  const turn: Turn = falls ? 'fall' : 'none'
  if (kind === 'multiple') {
    if (token.unit?.canonical === '番' || lead.doubles) return { measure: 'multiple', turn: 'doublings' }
    if (lead.change === 'rise') return { measure: 'multiple', turn: 'grown-multiple' }
    const against =
      (state.than !== undefined && state.thanAt >= state.clauseStart - 1) || /的$/.test(text.slice(0, token.numeral))
    return { measure: against ? 'multiple' : 'level', turn: 'none' }
  }
  // 保持30%以上高增长
  if (
    kind === 'ratio' &&
    /^的?(?:高速|高|较快|中高速|两位数)?(?:增长|增速|增幅)/.test(text.slice(token.end, token.end + 6))
  )
    return { measure: 'growth', turn }
  if (lead.rate !== undefined && (kind === 'ratio' || kind === undefined))
    return { measure: 'growth', turn: lead.rate === 'fall' ? 'fall' : turn }
  if (lead.change !== undefined && !lead.attains) {
    if (kind === 'points') return { measure: 'increase', turn }
    if (kind === 'ratio') {
      const against =
        state.than !== undefined && state.thanAt >= state.clauseStart - 1 && !isYearBefore(state.than, years)
      const spanned = years !== undefined && years.from.slice(0, 4) !== years.to.slice(0, 4)
      // 到2025年生产效率提高20%: over the plan's years, not in one of them.
      const overPlan =
        !against &&
        (years === undefined || years.by) &&
        calendar.start !== undefined &&
        calendar.end !== undefined &&
        calendar.start < calendar.end &&
        state.than === undefined &&
        !/同比/.test(text.slice(state.clauseStart, token.start))
      return {
        measure: !lead.average && (against || lead.accumulated || spanned || overPlan) ? 'increase' : 'growth',
        turn,
      }
    }
    return { measure: 'increase', turn }
  }
  if (lead.accumulated && years !== undefined && years.from.slice(0, 4) !== years.to.slice(0, 4))
    return { measure: 'cumulative', turn: 'none' }
  return { measure: 'level', turn: 'none' }
}

function isYearBefore(since: string, years: Years | undefined): boolean {
  return years !== undefined && Number(years.to.slice(0, 4)) - Number(since.slice(0, 4)) === 1
}
