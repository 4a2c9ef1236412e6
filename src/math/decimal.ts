// Exact decimals: the only numbers that are computed with. 0.57 × 100 is 57, and 0.01 元 never gets lost.

/** An exact decimal, `coefficient` × 10^-`scale`. Kept in lowest terms, so that equal values have equal fields. */
export interface Decimal {
  readonly coefficient: bigint
  /** Decimals, never negative. */
  readonly scale: number
}

export const ZERO: Decimal = { coefficient: 0n, scale: 0 }
export const ONE: Decimal = { coefficient: 1n, scale: 0 }

// A JSON number holds 15 significant digits for certain (IEEE 754 binary64); past them a decimal string is written.
const JSON_DIGITS = 15
const MOST_SIGNIFICANT = 10 ** JSON_DIGITS
/** The powers of ten that a binary64 holds exactly. */
const POWERS_EXACT: readonly number[] = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent)
const PLAIN = /^([+-]?)(\d+)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i

// Nearly all numbers of a plan are shifted by fewer places than this.
const POWERS: readonly bigint[] = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent))

function tenTo(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent)
}

function reduce(coefficient: bigint, scale: number): Decimal {
  if (scale === 0) return { coefficient, scale }
  const small = smallInteger(coefficient)
  return small === undefined ? reduceLarge(coefficient, scale) : reduceSmall(coefficient, small, scale)
}

/** The same integer as a number, where a number holds it exactly: counting with it is several times faster. */
function smallInteger(value: bigint): number | undefined {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : undefined
}

function reduceSmall(coefficient: bigint, small: number, scale: number): Decimal {
  let digits = small
  let decimals = scale
  while (decimals > 0 && digits % 10 === 0) {
    digits /= 10
    decimals--
  }
  return decimals === scale ? { coefficient, scale } : { coefficient: BigInt(digits), scale: decimals }
}

function reduceLarge(coefficient: bigint, scale: number): Decimal {
  let digits = coefficient
  let decimals = scale
  while (decimals > 0 && digits % 10n === 0n) {
    digits /= 10n
    decimals--
  }
  return { coefficient: digits, scale: decimals }
}

/** A decimal from its digits: `fromDigits(17n, 1)` is 1.7, `fromDigits(17n, -3)` is 17000. */
export function fromDigits(coefficient: bigint, scale: number): Decimal {
  return scale < 0 ? { coefficient: coefficient * tenTo(-scale), scale: 0 } : reduce(coefficient, scale)
}

/**
 * Reads a decimal as the plan holds it, a JSON number or a decimal string. A number goes through its shortest decimal
 * form, which is the text that JSON had; it is never computed with.
 */
export function parseDecimal(value: number | string): Decimal | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return { coefficient: BigInt(value), scale: 0 }
  const match = PLAIN.exec(String(value).trim())
  if (match === null) return undefined
  const [, sign, whole = '', fraction = '', exponent = '0'] = match
  const digits = BigInt(whole + fraction)
  return fromDigits(sign === '-' ? -digits : digits, fraction.length - Number(exponent))
}

/** As {@link parseDecimal}, for values that the program itself wrote. */
export function decimal(value: number | string): Decimal {
  const parsed = parseDecimal(value)
  if (parsed === undefined) throw new RangeError(`not a decimal: ${JSON.stringify(value)}`)
  return parsed
}

export function fromInteger(value: bigint | number): Decimal {
  return { coefficient: BigInt(value), scale: 0 }
}

function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  if (a.scale === b.scale) return [a.coefficient, b.coefficient, a.scale]
  const scale = Math.max(a.scale, b.scale)
  return [a.coefficient * tenTo(scale - a.scale), b.coefficient * tenTo(scale - b.scale), scale]
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [left, right, scale] = aligned(a, b)
  return reduce(left + right, scale)
}

export function negate(a: Decimal): Decimal {
  return { coefficient: -a.coefficient, scale: a.scale }
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b))
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return reduce(a.coefficient * b.coefficient, a.scale + b.scale)
}

export function abs(a: Decimal): Decimal {
  return a.coefficient < 0n ? negate(a) : a
}

export function sign(a: Decimal): -1 | 0 | 1 {
  if (a.coefficient === 0n) return 0
  return a.coefficient < 0n ? -1 : 1
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [left, right] = aligned(a, b)
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** In lowest terms equal values have equal fields. */
export function equal(a: Decimal, b: Decimal): boolean {
  return a.scale === b.scale && a.coefficient === b.coefficient
}

export function min(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) <= 0 ? a : b
}

export function max(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) >= 0 ? a : b
}

/** `a` × 10^`power`. */
export function shift(a: Decimal, power: number): Decimal {
  return fromDigits(a.coefficient, a.scale - power)
}

/** Half of `a`: always a decimal, one digit longer at most. */
export function half(a: Decimal): Decimal {
  return multiply(a, { coefficient: 5n, scale: 1 })
}

function rounded(quotient: bigint, remainder: bigint, divisor: bigint): bigint {
  const twice = remainder * 2n
  return twice >= divisor || twice <= -divisor ? quotient + (remainder < 0n ? -1n : 1n) : quotient
}

/** 四舍五入 (half away from zero) to `decimals` decimals; negative rounds before the point. */
export function round(a: Decimal, decimals: number): Decimal {
  const cut = a.scale - decimals
  if (cut <= 0) return a
  const divisor = tenTo(cut)
  return fromDigits(rounded(a.coefficient / divisor, a.coefficient % divisor, divisor), decimals)
}

/** a ÷ b rounded to `decimals` decimals: for showing only. Where the quotient must be exact, see {@link divideExactly}. */
export function divide(a: Decimal, b: Decimal, decimals: number): Decimal {
  if (b.coefficient === 0n) throw new RangeError('division by zero')
  const [left, right] = aligned(a, b)
  const flip = right < 0n ? -1n : 1n
  const dividend = left * flip * tenTo(decimals)
  const divisor = right * flip
  return fromDigits(rounded(dividend / divisor, dividend % divisor, divisor), decimals)
}

// Conversion factors of units have few digits (a 平方米 is 0.0015 亩); a quotient longer than this is no factor.
const EXACT_DIGITS = 24

/** a ÷ b where the quotient is a decimal of at most 24 decimals, otherwise nothing. */
export function divideExactly(a: Decimal, b: Decimal): Decimal | undefined {
  if (b.coefficient === 0n) return undefined
  if (b.coefficient === 1n) return shift(a, b.scale)
  const [left, right] = aligned(a, b)
  const [dividend, divisor] = [smallInteger(left), smallInteger(right)]
  return dividend === undefined || divisor === undefined ? divideLarge(left, right) : divideSmall(dividend, divisor)
}

function divideLarge(left: bigint, right: bigint): Decimal | undefined {
  const dividend = left * tenTo(EXACT_DIGITS)
  return dividend % right === 0n ? fromDigits(dividend / right, EXACT_DIGITS) : undefined
}

/** In lowest terms a fraction is a decimal where its denominator has no factors but 2 and 5, as many decimals as the more of them. */
function divideSmall(dividend: number, divisor: number): Decimal | undefined {
  const common = greatestDivisor(Math.abs(dividend), Math.abs(divisor))
  const numerator = dividend / (divisor < 0 ? -common : common)
  let rest = Math.abs(divisor) / common
  let twos = 0
  let fives = 0
  for (; rest % 2 === 0; rest /= 2) twos++
  for (; rest % 5 === 0; rest /= 5) fives++
  const scale = Math.max(twos, fives)
  if (rest !== 1 || scale > EXACT_DIGITS) return undefined
  if (scale === 0) return { coefficient: BigInt(numerator), scale }
  return { coefficient: BigInt(numerator) * 2n ** BigInt(scale - twos) * 5n ** BigInt(scale - fives), scale }
}

function greatestDivisor(a: number, b: number): number {
  let [greater, less] = [a, b]
  while (less > 0) [greater, less] = [less, greater % less]
  return greater
}

/** Plain notation, no exponent. With `decimals`, at least that many are shown: 6 with 1 is 6.0. */
export function format(a: Decimal, decimals = 0): string {
  const shown = Math.max(decimals, a.scale)
  const negative = a.coefficient < 0n
  const digits = ((negative ? -a.coefficient : a.coefficient) * tenTo(shown - a.scale))
    .toString()
    .padStart(shown + 1, '0')
  const point = digits.length - shown
  const text = shown === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`
  return negative ? `-${text}` : text
}

/** As JSON has it: a number, or a decimal string past 15 significant digits. */
export function toJson(a: Decimal): number | string {
  const small = smallInteger(a.coefficient)
  const power = POWERS_EXACT[a.scale]
  // A quotient of two exact numbers is rounded as the text of the same decimal is.
  if (small !== undefined && power !== undefined && Math.abs(small) < MOST_SIGNIFICANT) return small / power
  const text = format(a)
  const significant = text.replace(/^-?0*\.?0*/, '').replace('.', '').length
  return significant <= JSON_DIGITS ? Number(text) : text
}

/**
 * The power of ten of the last digit that is not zero: 100 has 2, 1300 has 2, 5.5 has -1. Zero has none.
 */
export function lastDigit(a: Decimal): number | undefined {
  if (a.coefficient === 0n) return undefined
  let digits = a.coefficient
  let power = -a.scale
  while (digits % 10n === 0n) {
    digits /= 10n
    power++
  }
  return power
}
