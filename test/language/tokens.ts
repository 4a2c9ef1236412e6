// A token in one line, for tables of phrases: what stands there, what it says.

import { lex, type QuantityToken, type Token } from '../../src/language/lexer.ts'
import type { TimeToken } from '../../src/language/time.ts'
import { type Decimal, format } from '../../src/math/decimal.ts'

const printed = (value: Decimal | undefined): string => (value === undefined ? '?' : format(value))

function quantity(token: QuantityToken): string {
  const value =
    token.value === undefined ? `${printed(token.low)}..${printed(token.high)}` : format(token.value, token.decimals)
  const marks = [
    token.unit?.unit ?? '-',
    token.hedge === undefined ? '' : `hedge:${token.hedge}`,
    token.about === undefined ? '' : `about:${token.about}`,
    token.bare ? 'bare' : '',
    token.dropped === true ? 'dropped' : '',
  ]
  return [token.op, value, ...marks.filter((mark) => mark !== '')].join(' ')
}

function time(token: TimeToken): string {
  const span = token.from === token.to ? (token.from ?? '') : `${token.from}/${token.to}`
  const marks = [
    token.relation,
    token.relative ?? '',
    token.fiveYear === true ? 'five-year' : '',
    token.fault === undefined ? '' : `fault:${token.fault}`,
    token.damaged === true ? 'damaged' : '',
  ]
  return ['time', span, ...marks].filter((part) => part !== '').join(' ')
}

function reading(token: Token): string {
  if (token.kind === 'quantity') return quantity(token)
  if (token.kind === 'time') return time(token)
  return token.kind === 'title' ? 'title' : `code ${token.why}`
}

/** Tokens of a phrase as `words: reading`. */
export function tokensOf(text: string): string[] {
  return lex(text).map((token) => `${text.slice(token.start, token.end)}: ${reading(token)}`)
}

/** The only quantity of a phrase, or nothing. */
export function quantityIn(text: string): QuantityToken | undefined {
  const found = lex(text).filter((token): token is QuantityToken => token.kind === 'quantity')
  return found.length === 1 ? found[0] : undefined
}
