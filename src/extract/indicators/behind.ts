// 数在名前: the noun behind a number (完成28栋专业楼宇, 新开通6条精品商务航线).

import type { QuantityToken, Token } from '../../language/lexer.ts'

const STOP = new Set([...'，,。；;：:！？!?（(）)【】“”"《》'])
const MOST = 46
const GOES_ON =
  /^(?:增|提|上升|扩大|下降|降|减|缩|升|达|跃|压|突破|左右|回落|调整|变|以上|以下|以内|[，。、和及]|并(?![购网联轨]))/
// Verbs and adverbs after which the noun behind a number has ended.
const TAIL =
  /(?:建设目标|建设工作|建设任务|建设|见效|达效|投入使用|投入运营|工作|目标任务|目标|任务|以上|左右|等|的|落户|落地|开工|投产|建成|竣工|入驻|(?<!以)上市|完成|投用|全面|基本|达到|实现|消费|建立经贸关系|并|及|和|、|免费|(?<![高初])中|新)$/
const VERB_IN =
  /(?:建立|达到|实现|开展|提供|推进|进行|形成|纳入|列入|进入|免费|获批|落户|通过|获评|获全|获国|入选|获得|位居|同比|占|较|比上年|增长|下降|超过|突破|均(?![衡等])|全部|已|将|正|被|从|由|向|在|为|可|与|用于|惠及|带动|累计)/

// What stands further behind a number has nothing to do with its noun, quoted words in it counted.
const LOOKED_AT = 400

function numbersNear(tokens: readonly Token[], index: number, to: number): Token[] {
  const found: Token[] = []
  for (let at = index + 1; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || token.start > to) break
    if (token.kind === 'quantity' || token.kind === 'time') found.push(token)
  }
  return found
}

/** The stretch of the noun behind a number, or nothing where punctuation or another number follows at once. */
export function nounBehind(
  text: string,
  token: QuantityToken,
  tokens: readonly Token[],
  index: number,
): { start: number; end: number } | undefined {
  const start = token.end + (text.charAt(token.end) === '的' ? 1 : 0)
  // 从3.68万亿元增长到…: what follows is what becomes of it, no noun.
  if (GOES_ON.test(text.slice(start, start + 2))) return undefined
  // 由51家整合为33家
  if (/^[\u4e00-\u9fff]{1,4}(?:为|到|至)\d/.test(text.slice(start, start + 6))) return undefined
  const following = numbersNear(tokens, index, start + LOOKED_AT)
  let end = start
  let pending = -1
  let counted = false
  while (end < text.length && end - start < MOST) {
    const character = text.charAt(end)
    if (STOP.has(character)) {
      // 三个“零距离”社区: a quoted word inside the noun.
      if ((character === '“' || character === '《') && closing(text, end, character) > 0) {
        end = closing(text, end, character)
        continue
      }
      break
    }
    const next = following.find((other) => other.start >= start)
    if (next !== undefined && end >= next.start) {
      // 教育、医疗、文化等8类18项基本公共服务配套项目: the count inside goes on with the noun.
      const stacked = counted && next.start === end
      if (next.kind === 'quantity' && (stacked || (pending >= 0 && text.charAt(next.start - 1) === '等'))) {
        counted = true
        end = next.end
        following.splice(0, following.indexOf(next) + 1)
        continue
      }
      if (pending >= 0) end = pending
      break
    }
    if (character === '、') {
      if (pending < 0) pending = end
      const rest = text.slice(end + 1, end + MOST)
      // A list inside the noun comes to 的 or 等 before the clause ends; a list of counts goes on with a number.
      const listed = /^[^，。；：（(]*/.exec(rest)?.[0].length ?? 0
      const numbered = following.find(
        (other) => other.kind === 'quantity' && other.start > end && other.start <= end + 1 + listed,
      )
      if (numbered !== undefined && text.charAt(numbered.start - 1) !== '等') {
        end = pending
        break
      }
    }
    if ((character === '和' || character === '及' || character === '与') && numberFollows(text, end + 1, following))
      break
    end++
  }
  // 具有较大知名度的体育赛事: of a verb with 的 behind it the noun comes last.
  const clause = VERB_IN.exec(text.slice(start, end))
  const of = text.lastIndexOf('的', end - 2)
  let noun =
    clause !== null && clause.index <= 2 && of > start + clause.index
      ? trimmed(text, of + 1, end)
      : trimmed(text, start, end)
  // 布局合理、业态丰富的便民生活圈: the noun is behind the last 的.
  const inner = text.slice(noun.start, noun.end)
  const last = inner.lastIndexOf('的')
  if (last >= 0 && (inner.length > 16 || /、/.test(inner.slice(0, last)) || last <= 6) && inner.length - last - 1 >= 2)
    noun = { start: noun.start + last + 1, end: noun.end }
  return noun.end - noun.start >= 2 ||
    (noun.end - noun.start === 1 && /[路站桥县村镇乡市]/.test(text.charAt(noun.start)))
    ? noun
    : undefined
}

function closing(text: string, at: number, open: string): number {
  const close = text.indexOf(open === '“' ? '”' : '》', at)
  return close > at && close - at <= 16 ? close + 1 : 0
}

function numberFollows(text: string, at: number, following: readonly Token[]): boolean {
  return following.some(
    (other) =>
      other.kind === 'quantity' &&
      other.start >= at &&
      other.start - at <= 6 &&
      !/[，。；的]/.test(text.slice(at, other.start)),
  )
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let stop = end
  const verb = VERB_IN.exec(text.slice(start, stop))
  if (verb !== null && verb.index >= 2) stop = start + verb.index
  for (let turn = 0; turn < 4; turn++) {
    const match = TAIL.exec(text.slice(start, stop))
    if (match === null || stop - match[0].length - start < 2) break
    stop -= match[0].length
  }
  return { start, end: stop }
}
