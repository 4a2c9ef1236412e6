// What every maker of plants needs: which checks passed, another number in place of one, and what cannot be decided.

import { spanOf } from '../text.mjs'

export const DIGITS = /\d[\d,]*(?:\.\d+)?/

export const CHINESE = [...'一二三四五六七八九十']

/** Another number of the same length and precision: its first digit two away. */
export function otherNumber(number) {
  const first = Number(number[0])
  const changed = first <= 6 ? first + 2 : first - 2
  return `${changed}${number.slice(1)}`
}

export function numberIn(text, span) {
  const match = DIGITS.exec(text.slice(span.start, span.end))
  if (match === null || Number(match[0].replaceAll(',', '')) === 0) return undefined
  const start = span.start + match.index
  return { start, end: start + match[0].length, number: match[0] }
}

/** Passed checks of a rule that lay at least two places of the document side by side. */
export function passed({ text, starts, report }, pattern) {
  return report.checks
    .filter(({ rule, verdict }) => pattern.test(rule) && (verdict === 'consistent' || verdict === 'rounding'))
    .map((check) => ({
      check,
      places: check.places
        .filter(({ role }) => role !== 'context')
        .map((place) => ({ place, span: spanOf(text, starts, place) })),
    }))
    .filter(({ places }) => places.length > 0 && places.every(({ span }) => span !== undefined))
}

export const BOUND =
  /[>≥<≤]|超|突破|以上|以下|以内|不低于|不少于|至少|不超过|控制|低于|高于|约|左右|余|多|近|[—–~～-]\d/

/** What keeps a changed number from being wrong for certain. */
export function doubt({ check }, index) {
  const operand = check.operands[index]
  const texts = check.operands.map(({ text = '' }) => text)
  if (texts.some((words) => BOUND.test(words))) return 'a bound or an approximation may still hold'
  if (operand === undefined || operand.low === undefined) return 'compared as words'
  // 达到57%，提高6个百分点: with no base printed any step is possible.
  if (check.rule === 'indicators/change' && check.operands.length === 2 && !/分别/.test(texts.join('')))
    return 'the base of a change is not printed'
  if (check.rule === 'indicators/direction') return 'a smaller step the same way is no fault'
  return undefined
}

export function plant(family, rule, kind, edit, lines, why) {
  return { family, rule, kind, edit, lines, why }
}

export const linesOfCheck = (check) => check.places.map(({ line }) => line)

/** 其中 without a share: a larger whole and a smaller part go together as well as before. */
export function stillWithin({ check }, { place }, grows) {
  const alone = check.rule === 'sums/share' && check.operands.every(({ unit }) => unit !== '%')
  return alone && place.role === (grows ? 'total' : 'part') ? 'a part may be any part of its whole' : undefined
}
