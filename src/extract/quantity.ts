// 数量: from the lexer's token to the model's quantity.

import type { QuantityToken } from '../language/lexer.ts'
import { parseUnit, unitFactor } from '../language/units.ts'
import { add, type Decimal, decimal, fromInteger, multiply, negate, ONE, toJson } from '../math/decimal.ts'
import type { Canonical, Quantity } from '../plan/types.ts'

/** How the words around a number turn it: a fall is negative; 增长1.5倍 is 2.5 times; 翻两番 is 4 times. */
export type Turn = 'none' | 'fall' | 'grown-multiple' | 'doublings'

function canonicalUnitOf(unit: string): string {
  return parseUnit(unit)?.canonical ?? unit
}

function canonicalOf(value: Decimal, unit: string, turn: Turn): Decimal {
  if (turn === 'grown-multiple') return add(value, ONE)
  if (turn === 'doublings')
    return fromInteger(2n ** BigInt(value.scale === 0 && value.coefficient < 20n ? value.coefficient : 0n))
  return multiply(value, unitFactor(unit))
}

/** The model's quantity of a token. `unit` overrides what is printed beside the number: a column's or a list's unit. */
export function quantityOf(
  token: QuantityToken,
  words: string,
  unit: string | undefined,
  turn: Turn = 'none',
): Quantity {
  const printed = unit ?? token.unit?.unit
  const sign = (value: Decimal): Decimal => (turn === 'fall' ? negate(value) : value)
  const quantity: Quantity = { op: token.op, text: words, precision: token.decimals }
  const canonical: Canonical = {}
  if (token.low !== undefined && token.high !== undefined) {
    const [low, high] = turn === 'fall' ? [negate(token.high), negate(token.low)] : [token.low, token.high]
    quantity.low = toJson(low)
    quantity.high = toJson(high)
    canonical.low = toJson(canonicalOf(low, printed ?? '', 'none'))
    canonical.high = toJson(canonicalOf(high, printed ?? '', 'none'))
  } else if (token.value !== undefined) {
    const value = sign(token.value)
    quantity.value = toJson(value)
    canonical.value = toJson(canonicalOf(value, printed ?? '', turn))
  }
  // 下降3%以上 is at most -3.
  if (turn === 'fall') quantity.op = MIRRORED[quantity.op] ?? quantity.op
  if (printed !== undefined && printed !== '') {
    quantity.unit = printed
    canonical.unit = turn === 'doublings' || turn === 'grown-multiple' ? '倍' : canonicalUnitOf(printed)
  }
  quantity.canonical = canonical
  if (token.hedge !== undefined) quantity.hedge = token.hedge
  return quantity
}

const MIRRORED: Readonly<Record<string, Quantity['op']>> = { '>': '<', '>=': '<=', '<': '>', '<=': '>=' }

/** A bare number of a cell in a unit of its column. */
export function plainQuantity(value: string, unit: string | undefined, precision: number, text: string): Quantity {
  const number = decimal(value)
  const quantity: Quantity = { op: '=', value: toJson(number), text, precision }
  const canonical: Canonical = { value: toJson(unit === undefined ? number : multiply(number, unitFactor(unit))) }
  if (unit !== undefined) {
    quantity.unit = unit
    canonical.unit = canonicalUnitOf(unit)
  }
  quantity.canonical = canonical
  return quantity
}
