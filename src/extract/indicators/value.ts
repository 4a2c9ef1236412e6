// How a number is meant: level, growth, increase, multiple; and the year since which.

import type { QuantityToken } from '../../language/lexer.ts'
import type { Turn as Direction, Measure, Role } from '../../plan/types.ts'
import { quantityOf, type Turn } from '../quantity.ts'
import { at, placeOf } from '../reading.ts'
import type { FoundValue, Refusal } from './found.ts'
import type { Lead } from './lead.ts'
import { periodText, spanTo, type Years } from './period.ts'
import { roleOf } from './role.ts'
import { closeOf, type Situation } from './state.ts'
import type { Subject } from './subject.ts'

const CURRENT_PRICE = /现价|名义/

/** The value that a number is of a subject, or why it is none. */
export function readValue(situation: Situation, token: QuantityToken, subject: Subject): FoundValue | Refusal {
  const { reading, environment, state, lead } = situation
  const { text } = reading.passage
  const refusal = unitRefusal(token, lead)
  if (refusal !== undefined) return refusal
  const inBracket =
    state.bracket !== undefined && token.start > state.bracket.open && token.start < closeOf(text, state.bracket.open)
  const years = state.local ?? (inBracket ? state.bracket?.years : state.years)
  const { measure, turn } = measureOf(situation, token, years)
  const clause = text.slice(state.clauseStart, token.start)
  const hedge = token.hedge ?? lead.hedge
  let role: Role = roleOf(
    {
      years,
      now: state.now,
      section: reading.section,
      clause: text.slice(Math.max(Math.min(state.sentenceStart, state.clauseStart), token.start - 60), token.start),
      hedge,
    },
    environment.calendar,
    environment.kind,
  )
  const base = isBase(text, token)
  if (base && role === 'target') role = 'actual'
  const averaged = measure === 'growth' && lead.average
  const averageOf = years === undefined ? undefined : spanTo(years, environment.calendar)
  const span = averaged ? (state.stretch ?? averageOf) : years
  const quantity = quantityOf(token, text.slice(token.start, token.end), undefined, turn)
  if (hedge !== undefined) quantity.hedge = hedge
  if (token.unit?.kind === 'money' && !quantity.text?.includes('元') && COUNTED_NAME.test(subject.name)) {
    // 访问量突破5亿: 亿 alone is money only where money is what is named.
    quantity.unit = token.unit.magnitude
    if (quantity.canonical !== undefined) delete quantity.canonical.unit
  }
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
  const reached = measure === 'level' && !base ? turnOf(lead) : undefined
  if (reached !== undefined) value.turn = reached
  if (lead.comparable) value.basis = 'comparable'
  else if (CURRENT_PRICE.test(clause)) value.basis = 'current'
  return value
}

const RISEN = /^(?:增加|增长|提高|提升|上升|扩大|扩展|拓展|增|升)(?:到|至)$/
const FALLEN = /^(?:降低|下降|减少|缩小|缩短|压缩|压减|回落|收窄|降|减)(?:到|至)$/

/** 提高到, 下降到: which way the level was reached. */
function turnOf({ words }: Lead): Direction | undefined {
  if (words.some((word) => RISEN.test(word))) return 'rise'
  return words.some((word) => FALLEN.test(word)) ? 'fall' : undefined
}

function kindOf(token: QuantityToken): 'rate' | 'amount' {
  const kind = token.unit?.kind
  return kind === 'ratio' || kind === 'points' || kind === 'multiple' || kind === 'intensity' || kind === undefined
    ? 'rate'
    : 'amount'
}

/** 由47.6%提升至73.4%: the first is where it started from. */
function isBase(text: string, token: QuantityToken): boolean {
  // 在达到12000元的基础上: what is there already.
  if (/^(?:以上|左右)?的?基础上/.test(text.slice(token.end, token.end + 6))) return true
  // 分别从209元、280元提高到217元、290元: what becomes of the first stands behind the second.
  const behind = text
    .slice(token.end, token.end + 20)
    .replace(/^[、和与][\d.]+[^\d，。；、]{1,4}?(?=[提增上升下降减扩缩压调])/, '')
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
  { reading, environment, state, lead }: Situation,
  token: QuantityToken,
  years: Years | undefined,
): { measure: Measure; turn: Turn } {
  const { text } = reading.passage
  const { calendar } = environment
  const kind = token.unit?.kind
  const falls = lead.change === 'fall'
  const turn: Turn = falls ? 'fall' : 'none'
  if (kind === 'multiple') {
    if (token.unit?.canonical === '番' || lead.doubles) return { measure: 'multiple', turn: 'doublings' }
    if (lead.change === 'rise') return { measure: 'multiple', turn: 'grown-multiple' }
    const against =
      (state.than !== undefined && state.thanAt >= state.clauseStart - 1) || text.charAt(token.numeral - 1) === '的'
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

const COUNTED_NAME =
  /(?:数|数量|人次|次数|人口|用户|访问量|注册量|注册总量|浏览量|播放量|客流量|下载量|活跃量|连接量|装机量|保有量|设备|终端)$/
