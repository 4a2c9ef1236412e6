// 正文指标: the values of indicators in a paragraph. Clause by clause, with the subject carried from one to the next and
// the year that the last words put in force.

import type { QuantityToken, Token } from '../../language/lexer.ts'
import { at, placeOf, type Reading } from '../reading.ts'
import { eachName } from './deal.ts'
import type { FoundValue, Refusal } from './found.ts'
import type { Lead } from './lead.ts'
import { leadOf } from './lead-of.ts'
import { periodText, sectionYears } from './period.ts'
import { isAttributive, refuse } from './refuse.ts'
import { roleOf } from './role.ts'
import { moveTo, type ProseEnvironment, type Situation, type State, takeTime } from './state.ts'
import { completed, type Subject, subjectOf } from './subject.ts'
import { dealtSubjects, endsLikeName, subjectFor } from './subjects.ts'
import { readValue } from './value.ts'
import { type WordTarget, wordQuantity, wordTargets } from './words.ts'

export type { ProseEnvironment } from './state.ts'

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
    told: [],
    opened: undefined,
    stretch: undefined,
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
    const result = readGroup(reading, tokens, group, state, environment)
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
  state: State,
  environment: ProseEnvironment,
): GroupResult {
  const { text } = reading.passage
  const result: GroupResult = { values: [], refused: new Map(), keepsSegment: false, nounEnd: 0 }
  const members = membersOf(tokens, group)
  const [first] = members
  if (first === undefined) return result
  const refuseAll = (why: Refusal): GroupResult => {
    for (const { index } of members) result.refused.set(index, why)
    return result
  }
  if (isAttributive(text, first.token, tokens, first.index)) {
    result.refused.set(first.index, 'name')
    return { ...result, keepsSegment: true }
  }
  const lead = actedOn(leadOf(text, tokens, state, first.token, first.index), first.token)
  const situation: Situation = { reading, environment, state, lead }
  if (members.length > 1 && isDealt(text, lead, members.length, state)) {
    const subjects = dealtSubjects(text, lead, members.length, state, environment)
    if (subjects === undefined) return refuseAll('ambiguous')
    state.subjects = subjects
    members.forEach(({ token, index }, place) => {
      const subject = subjects[place]
      if (subject !== undefined) take(result, situation, sharedBound(token, first.token), index, subject)
    })
    return result
  }
  const why = refuse(text, first.token, state.clauseStart)
  if (why !== undefined) {
    // 连续3年保持30%以上, 四大产业实现营收: the words before go on to the next number.
    const goesOn = why === 'duration' || (why === 'name' && first.token.unit?.unit === '大')
    return { ...refuseAll(why), keepsSegment: group.length === 1 && goesOn }
  }
  // 8类18项基本公共服务配套项目: stacked counts, the last of which owns the noun.
  const stacked = members.slice(1).every(({ token }, place) => token.start === members[place]?.token.end)
  const owner = stacked ? (members.at(-1) ?? first) : first
  const each = members.length === 1 && lead.each ? eachName(text, lead.start, lead.end) : undefined
  const several = each?.flatMap(({ name }) => subjectOf(name, environment.level, environment.region) ?? [])
  if (several !== undefined && several.length > 1 && several.length === each?.length) {
    state.subjects = several
    for (const subject of several) take(result, situation, first.token, first.index, subject)
    return result
  }
  const found = subjectFor(situation, tokens, owner.token, owner.index)
  if (found === undefined) return refuseAll('no-subject')
  result.nounEnd = found.nounEnd
  if (lead.change === undefined && state.told.at(-1)?.subject.name !== found.subject.name)
    state.told.push({ subject: found.subject, kind: owner.token.unit?.kind })
  // 2个1类创新药: the second number is of what kind they are.
  const kindOf =
    stacked && first.token.unit?.unit !== '类' && owner !== first && KINDS.has(owner.token.unit?.unit ?? '')
  members.forEach(({ token, index }, place) => {
    if (kindOf && place > 0) {
      result.refused.set(index, 'name')
      return
    }
    // 增长5%、6%: no 分别, and no second name: nothing says whose the second is. 972笔、394.84亿元 is one thing twice.
    const other = token.unit?.kind !== first.token.unit?.kind && isCountAndMoney(first.token, token)
    if (place > 0 && !stacked && !(place === 1 && other)) result.refused.set(index, 'ambiguous')
    else take(result, situation, token, index, found.subject)
  })
  return result
}

const KINDS = new Set(['类', '期', '代', '级', '岁'])

/** 整体提升100所学校: what is done to so many things, and no rise of their number. */
function actedOn(lead: Lead, token: QuantityToken): Lead {
  const { change, ...rest } = lead
  const done = change === 'rise' && token.unit?.kind === 'count' && lead.words[0] === '提升' && !lead.attains
  return done ? rest : lead
}

function isCountAndMoney(count: QuantityToken, money: QuantityToken): boolean {
  return count.unit?.kind === 'count' && money.unit?.kind === 'money'
}

interface Member {
  token: QuantityToken
  index: number
}

function membersOf(tokens: readonly Token[], group: readonly number[]): Member[] {
  const members: Member[] = []
  for (const index of group) {
    const token = tokens[index]
    if (token?.kind === 'quantity') members.push({ token, index })
  }
  return members
}

/** Values of a list are dealt out to names: by 分别, to the names of the clause before, to 城 and 乡. */
function isDealt(text: string, lead: Lead, count: number, state: State): boolean {
  const words = text.slice(lead.start, lead.end)
  return (
    lead.dealt || words.includes('分别') || state.subjects.length === count || (count === 2 && words.startsWith('城乡'))
  )
}

/** 分别超过8万元、4.5万元: the comparator holds for the whole list. */
function sharedBound(token: QuantityToken, first: QuantityToken): QuantityToken {
  return token.op === '=' && first.op !== '=' && first.op !== 'range' ? { ...token, op: first.op } : token
}

function take(result: GroupResult, situation: Situation, token: QuantityToken, index: number, subject: Subject): void {
  const value = readValue(situation, token, subject)
  if (typeof value === 'string') {
    result.refused.set(index, value)
    return
  }
  result.values.push(value)
  situation.reading.taken.add(index)
}
