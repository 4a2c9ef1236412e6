// 分别: names dealt out to values, one each.

import { DONE_TO, RATE_STEMS, VALUE_HEADS } from '../../language/data/measures.ts'

export interface NameStretch {
  /** The whole name, heads and tails that the list shares put in. */
  name: string
  start: number
  end: number
}

// A name that ends in a measure of its own borrows none.
const OWN_HEAD = /[数率量额值重积程次幅比]$|人数|人次|收入$|投资$/
// Words with which a shared tail can begin: 居民 of 城镇、农村居民人均可支配收入.
const SHARED_TAIL =
  /^(?:居民|人均|企业|产业|行业|常住|规上|规模以上|制造业|服务业|增加值|产量|产值|收入|比重|占比|覆盖率|面积|人口)/

interface Piece {
  start: number
  end: number
}

const STEMS = [...RATE_STEMS].sort((a, b) => b.length - a.length)
const HEADS = [
  ...VALUE_HEADS,
  '比重',
  '比例',
  '占比',
  '增速',
  '贡献率',
  '覆盖率',
  '率',
  '面积',
  '总值',
  '总额',
  '里程',
  '能力',
  '强度',
  '浓度',
  '水平',
  '标准',
].sort((a, b) => b.length - a.length)

function cutAt(text: string, from: number, to: number, separators: RegExp): Piece[] {
  const pieces: Piece[] = []
  let start = from
  let depth = 0
  for (let at = from; at < to; at++) {
    const character = text.charAt(at)
    if (character === '（' || character === '(' || character === '《' || character === '“') depth++
    else if (character === '）' || character === ')' || character === '》' || character === '”') depth--
    if (depth > 0 || !separators.test(character)) continue
    if (at > start) pieces.push({ start, end: at })
    start = at + 1
  }
  if (to > start) pieces.push({ start, end: to })
  return pieces
}

/** Joins pieces until `count` are left: first those that do not end as the last one does (信息传输、软件和信息技术服务业). */
function fewer(text: string, pieces: readonly Piece[], count: number): Piece[] | undefined {
  const left = pieces.map((piece) => ({ ...piece }))
  const last = left.at(-1)
  if (last === undefined) return undefined
  const ending = text.charAt(last.end - 1)
  while (left.length > count) {
    const index = left.findIndex((piece, at) => at < left.length - 1 && text.charAt(piece.end - 1) !== ending)
    if (index < 0) return undefined
    const next = left[index + 1]
    const own = left[index]
    if (next === undefined || own === undefined) return undefined
    left.splice(index, 2, { start: own.start, end: next.end })
  }
  return left
}

/** Splits the names before 分别 into `count`, or says that no fair splitting gives so many; `exact`: at every 、 and 和. */
export function dealNames(
  text: string,
  from: number,
  to: number,
  count: number,
  how: 'listed' | 'joined' | 'exact',
): NameStretch[] | undefined {
  if (count === 2 && text.startsWith('城乡', from)) {
    const rest = text.slice(from + 2, to)
    return ['城镇', '农村'].map((head) => ({ name: head + rest, start: from, end: to }))
  }
  const share = shareList(text, from, to)
  const [head, start, end, tail] = share ?? ['', from, to, '']
  // 和 joins two names or stands inside one: it divides only where the list marks do not suffice.
  let pieces = cutAt(text, start, end, how === 'listed' ? /[、，,；]/ : /[、，,；和与及]/)
  if (pieces.length > count && how !== 'exact') {
    const joined = fewer(text, pieces, count)
    if (joined === undefined) return undefined
    pieces = joined
  }
  if (pieces.length !== count) return undefined
  const names = pieces.map((piece) => text.slice(piece.start, piece.end).replace(/^(?:以及|和|与|及)/, ''))
  const whole = withSharedFront(withSharedTail(names))
  return pieces.map((piece, at) => ({ name: `${head}${whole[at] ?? ''}${tail}`, start: piece.start, end: piece.end }))
}

/** 服务业增加值占北部地区、沿江地区比重: one part, two wholes. */
function shareList(text: string, from: number, to: number): [string, number, number, string] | undefined {
  const stretch = text.slice(from, to)
  const match = /^([^，,；、]{0,80}占)(.{0,120}[、和与].{0,80}?)(的?(?:比重|比例|份额|比))$/.exec(stretch)
  if (match === null) return undefined
  const [, head = '', list = '', tail = ''] = match
  if (list.includes('占')) return undefined
  return [head, from + head.length, from + head.length + list.length, tail]
}

const DONE = new RegExp(`(?:${DONE_TO.join('|')})`)

/** 花生种植、收获机械化率: what is planted is harvested, too. */
function withSharedFront(names: readonly string[]): string[] {
  const [first = ''] = names
  const done = DONE.exec(first)
  if (done === null || done.index < 2) return [...names]
  const front = first.slice(0, done.index)
  return names.map((name) => (DONE.exec(name)?.index === 0 ? `${front}${name}` : name))
}

/** Names that are all said to be at one level: A、B均达到45%; nothing where they do not end alike. */
export function eachName(text: string, from: number, to: number): NameStretch[] | undefined {
  const count = cutAt(text, from, to, /[、和与及]/).length
  const names = count < 2 ? undefined : dealNames(text, from, to, count, 'exact')
  const ending = names?.[0]?.name.slice(-2)
  return names?.every(({ name }) => name.endsWith(ending ?? '') && name.length > 3) === true ? names : undefined
}

/** 冷链流通率 of 果蔬、肉类、水产品冷链流通率: 率 alone names nothing. */
function rateHead(name: string): string | undefined {
  if (!name.endsWith('率')) return undefined
  let start = name.length - 1
  for (let turn = 0; turn < 3; turn++) {
    const stem = STEMS.find((word) => name.endsWith(word, start))
    // What is left names whose rate it is.
    if (stem === undefined || start - stem.length < 2) break
    start -= stem.length
  }
  return start === name.length - 1 ? undefined : name.slice(start)
}

/** 增加值占工业比重 of 装备制造业、电子信息业增加值占工业比重: whose share it is comes first. */
function shareTail(name: string): string | undefined {
  const at = name.indexOf('占')
  if (at < 0 || !/(?:比重|比例|份额)$/.test(name)) return undefined
  const head = VALUE_HEADS.find((word) => name.endsWith(word, at) && word.length < at)
  return head === undefined ? undefined : name.slice(at - head.length)
}

/** 城镇、农村居民人均可支配收入: what the last name has behind its own first words belongs to all. */
function withSharedTail(names: readonly string[]): string[] {
  const last = names.at(-1)
  if (last === undefined) return [...names]
  const share = shareTail(last)
  if (share !== undefined && names.every((name) => name === last || !name.includes('占'))) {
    return names.map((name) => (name === last || OWN_HEAD.test(name) ? name : name + share))
  }
  const head = rateHead(last) ?? HEADS.find((word) => last.endsWith(word))
  if (head === undefined || names.every((name) => name.endsWith(head))) return [...names]
  return names.map((name) => {
    if (name === last || name.endsWith(head) || OWN_HEAD.test(name)) return name
    const tail = last.slice(Math.min(name.length, last.length - head.length))
    return SHARED_TAIL.test(tail) ? name + tail : name + head
  })
}
