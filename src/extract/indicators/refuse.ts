// Numbers of the text that are no value of an indicator, and why.

import { STRUCTURE_NOUNS } from '../../language/data/measures.ts'
import type { QuantityToken, Token } from '../../language/lexer.ts'
import type { Refusal } from './found.ts'

const COUNTED_IN_WORDS = new Set([...'家座条所名栋亩吨户'])
const REWARD =
  /(?:最高|给予|奖补|奖励|补助|补贴|资助|封顶|一次性|罚款|每(?:人|户|家|个|件|项|亩|吨|台|辆)(?:每?[年月日])?|人均补助|贴息|发放|不高于同期|按(?:照)?[^，。；、]{0,24})$/
const REWARDED =
  /^(?:的)?(?:比例|标准|额度)?(?:给予|予以|进行|的)?(?:一次性)?(?:奖补|奖励|补助|补贴|资助|贴息|支持$|给予)/

// A number counts what stands so near behind it.
const MOST_JOINED = 20

function nearQuantity(tokens: readonly Token[], index: number, to: number): Token | undefined {
  for (let at = index + 1; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || token.start > to) return undefined
    if (token.kind === 'quantity') return token
  }
  return undefined
}

/** True where the number belongs to the name of what a later number counts, or to a thing that it describes. */
export function isAttributive(text: string, token: QuantityToken, tokens: readonly Token[], index: number): boolean {
  const next = text.charAt(token.end)
  if (next === '级' || text.startsWith('等级', token.end)) return true
  const bounded = token.op !== '=' && text.charAt(token.end) === '的'
  if (/^成?的(?:情况|背景|前提|条件|形势)下/.test(text.slice(token.end, token.end + 5))) return true
  const noun = /^的?[\u4e00-\u9fff“]{2}/.test(text.slice(token.end, token.end + 3))
  // 从3.68万亿元增长到…: a verb goes on, no noun.
  if (
    /^(?:增|提|上升|扩大|下降|降|减|缩|升|达|跃|压|突破|左右|回落|调整|变|[较比][上去同往前年\d])/.test(
      text.slice(token.end, token.end + 2),
    )
  )
    return false
  if (!noun) return false
  const following = nearQuantity(tokens, index, token.end + MOST_JOINED)
  const joined =
    following !== undefined &&
    !/[，,。；;、：:（）()]/.test(text.slice(token.end, following.start)) &&
    following.start - token.end <= MOST_JOINED
  if (
    joined &&
    (token.unit?.kind === 'money' ||
      token.unit?.kind === 'area' ||
      token.unit?.kind === 'power' ||
      bounded ||
      token.bare)
  )
    return true
  if (bounded && token.unit?.kind !== 'ratio' && token.unit?.kind !== 'points')
    return following === undefined || !joined
  // 占地2400亩的金融街
  return (
    next === '的' &&
    (token.unit?.kind === 'area' || token.unit?.kind === 'money') &&
    /(?:占地|面积|投资|规模|总投资|产值|年产|年营收)$/.test(text.slice(Math.max(0, token.start - 4), token.start))
  )
}

/** “黄金十二条”: a count inside short quotes is a name. */
function quotedSlogan(text: string, token: QuantityToken): boolean {
  const open = text.lastIndexOf('“', token.start)
  const close = text.indexOf('”', token.start)
  return open >= 0 && close >= token.end && close - open <= 14 && !text.slice(open, token.start).includes('”')
}

/** A reason not to read a value, told by the number itself and what touches it. */
export function refuse(text: string, token: QuantityToken, clauseStart: number): Refusal | undefined {
  const unit = token.unit
  const before = text.slice(Math.max(clauseStart, token.start - 26), token.start)
  const behind = text.slice(token.end, token.end + 14)
  if (unit === undefined) return undefined
  if (token.script === 'chinese' && quotedSlogan(text, token)) return 'name'
  if (unit.unit === '级' && !/[，。；、]/.test(behind.charAt(0))) return 'name'
  if (unit.unit === '大' || unit.unit === '双') return 'name'
  // 稳住经济增长“20条”: what a policy is called.
  if (unit.kind === 'count' && text.charAt(token.start - 1) === '“' && behind.startsWith('”')) return 'name'
  // 进入世界前1%
  if (unit.kind === 'ratio' && /前$/.test(before)) return 'rank'
  // 65岁以上老年人: whom it is of.
  if (unit.unit === '岁') return AGED.test(behind) && !AGE.test(before) ? 'name' : undefined
  if (unit.kind === 'length' && /^(?:范围)?内/.test(behind)) return 'parameter'
  if (unit.unit === '位' && /(?:上升|前移|提升|跃升|提高|前进|升)$/.test(before)) return 'rank'
  if (unit.kind === 'length' && /(?:海拔|高度|深度|宽|长|半径|水位|距离)(?:超过|为|达)?$/.test(before))
    return 'parameter'
  // 以1平方公里范围起步: where; 每5年修订1次: how often; 没有一个超过百亿: what is not; 投资1000万元及以上的: whom it is for.
  if (unit.kind === 'area' && /^的?范围/.test(behind)) return 'parameter'
  if (unit.unit === '次' && /每[^，。；]{0,10}$/.test(before)) return 'parameter'
  if (/(?:没有|尚无|并无|未有)[^，。；]{0,8}$/.test(before)) return 'other'
  if (unit.kind === 'money' && behind.startsWith('及以上') && !/(?:达到|达|突破|超过|不低于)$/.test(before))
    return 'parameter'
  // 五年增长30.8%: over five years, and no rate of one.
  if (unit.kind === 'ratio' && OVER_YEARS.test(before)) return 'ambiguous'
  if (unit.kind === 'time')
    return /(?:寿命|缩短至|缩短到|压缩至|压减至|控制在|年限|时间|时限|时长|达到|达)$/.test(before)
      ? undefined
      : 'duration'
  if (
    token.script === 'chinese' &&
    (unit.kind === 'count' || unit.kind === 'people') &&
    unit.magnitude === '' &&
    !COUNTED_IN_WORDS.has(unit.unit)
  )
    return 'name'
  if (unit.kind === 'count' && STRUCTURE_NOUNS.test(behind)) return 'name'
  if (
    (unit.kind === 'money' || unit.kind === 'ratio' || unit.kind === 'intensity') &&
    (REWARD.test(before) || REWARDED.test(behind))
  )
    return 'parameter'
  return undefined
}

const AGED = /^(?:及)?(?:以上|以下|以内)?的?[\u4e00-\u9fff]{2}/
const AGE = /(?:寿命|年龄)[^，。；]{0,8}$/

const OVER_YEARS =
  /(?:(?<![〇零○一二三四五六七八九])[二三四五六七八九十两]|(?<!\d)\d{1,2})年(?:来|间|里)?(?:累计|共|总共|实际)?(?:增长|增加|提高|上升|下降|降低|减少)(?:了|超过|近|约)?$/
