// CSV as RFC 4180 has it, with a byte-order mark: Excel then reads Chinese right.

import type { Sheet, Value } from '../types.ts'

// A spreadsheet runs what begins so as a formula; the full-width forms are taken for the others.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const HARMLESS = /^(?:[=+\-＝＋－]|[+\-＋－]?[\d.,]+[%％]?)$/

/** Text that would be run has ' in front, which a spreadsheet shows as text. */
export function unrunnable(text: string): string {
  return FORMULA.test(text) && !HARMLESS.test(text) ? `'${text}` : text
}

function field(value: Value, isText: boolean): string {
  if (value === undefined) return ''
  const text = isText ? unrunnable(String(value)) : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export function csv({ headings, rows }: Sheet): string {
  const head = headings.map(({ name }) => field(name, true)).join(',')
  const lines = rows.map((row) => row.map((value, at) => field(value, headings[at]?.type === 'text')).join(','))
  return `\ufeff${[head, ...lines].join('\r\n')}\r\n`
}
