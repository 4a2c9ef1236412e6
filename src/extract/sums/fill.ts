// Whether parts fill their total, and what may be said of them where they do not.

import type { QuantityToken } from '../../language/lexer.ts'
import { abs, add, compare, type Decimal, half, multiply, ONE, shift, subtract, ZERO } from '../../math/decimal.ts'
import type { List } from './part-list.ts'

interface Verdict {
  relation: 'total' | 'within'
  complete: boolean
}

function amountOf({ value, unit }: QuantityToken): Decimal {
  return multiply(value ?? ZERO, unit?.factor ?? ONE)
}

/** Half of the last digit printed: nothing for whole numbers, which rounding hardly explains. */
function slackOf(token: QuantityToken): Decimal {
  if (token.decimals === 0) return ZERO
  return half(multiply(shift(ONE, -token.decimals), token.unit?.factor ?? ONE))
}

function total(values: readonly Decimal[]): Decimal {
  return values.reduce(add, ZERO)
}

/** A part larger than its whole: the list is of something else. */
export function exceeds(part: QuantityToken, whole: QuantityToken): boolean {
  return compare(amountOf(part), amountOf(whole)) > 0
}

// Names that leave nothing out between them.
const CLOSED: readonly (readonly RegExp[])[] = [
  [/近期/, /远期/],
  [/一产/, /二产/, /三产/],
  [/第一产业/, /第二产业/, /第三产业/],
  [/城镇|城市/, /农村|乡村/],
  [/公办/, /民办/],
  [/续建/, /新建|新开工/],
  [/约束性/, /预期性/],
  [/^男/, /^女/],
]

function isClosed(names: readonly string[]): boolean {
  return CLOSED.some((set) => set.every((pattern) => names.some((name) => pattern.test(name))))
}

function sharedHead(names: readonly string[]): boolean {
  const [first] = names
  if (first === undefined || names.length < 2) return false
  const head = first.slice(-2)
  return head.length === 2 && names.every((name) => name.length > 2 && name.endsWith(head))
}

const NEARLY = 10

/** Parts that miss the total by a little: a list meant to be whole; a list of examples leaves more. */
function isNearly(sum: Decimal, whole: Decimal, count: number, names: readonly string[]): boolean {
  const gap = abs(subtract(whole, sum))
  if (compare(multiply(gap, { coefficient: BigInt(NEARLY), scale: 0 }), whole) > 0) return false
  return count > 2 || sharedHead(names)
}

/** What the sum of the parts says of the list; nothing where a bound leaves it open. */
export function judge(
  whole: QuantityToken,
  parts: readonly QuantityToken[],
  names: readonly string[],
  list: List,
): Verdict | undefined {
  const sum = total(parts.map(amountOf))
  const value = amountOf(whole)
  const gap = subtract(value, sum)
  const fills = compare(abs(gap), total([whole, ...parts].map(slackOf))) <= 0
  if (fills) return { relation: 'total', complete: true }
  // 超过, 以上, 约: what is over or under the printed number is not told.
  if ([whole, ...parts].some(({ op }) => op !== '=')) return undefined
  if (list.must === 'fill') return undefined
  if (list.must === 'all') return { relation: 'total', complete: true }
  const nearly = isNearly(sum, value, parts.length, names)
  if (!list.etc && (isClosed(names) || nearly)) return { relation: 'total', complete: false }
  // 女党员, 大专以上学历党员: parts that overlap are more than their whole.
  if (compare(gap, ZERO) < 0 && parts.length > 1) return nearly ? { relation: 'total', complete: false } : undefined
  // 其中 that names some of them says that they are in it, and no more.
  return { relation: 'within', complete: false }
}
