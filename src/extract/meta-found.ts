// 元数据的出处: facts about the document that a page, a line or a letter states, each with its place.

import type { PageField } from '../document/blocks.ts'
import type { Passage } from '../document/passage.ts'
import { lex } from '../language/lexer.ts'
import type { Place } from '../plan/types.ts'
import { type PartContext, placeOf } from './reading.ts'

const FULL_DATE = /^[（(]?((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})日)?[）)]?$/
const DOCUMENT_NUMBER = /[\u4e00-\u9fffA-Za-z]{2,14}[〔［[（(【]\s?(?:19|20)\d\d\s?[〕］\])）】](?:第)?\d{1,5}号/g

/** A fact about the document, and where it stands. */
export interface Found {
  value: string
  place: Place | undefined
}

export function isoDate(text: string): string | undefined {
  const match = FULL_DATE.exec(text)
  if (match !== null) {
    const [, year = '', month = '', day] = match
    return day === undefined
      ? `${year}-${month.padStart(2, '0')}`
      : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  const [token] = lex(text)
  return token?.kind === 'time' && token.start === 0 && token.fault === undefined ? token.from : undefined
}

export function fieldValue(context: PartContext, fields: readonly PageField[], label: string): Found | undefined {
  const field = fields.find((candidate) => candidate.label === label && candidate.value !== '')
  return field === undefined
    ? undefined
    : { value: field.value, place: placeOf(context, field.passage, field.start, field.end) }
}

/** 文号：国发〔2026〕16号；…: the number, without what the line says behind it. */
export function numberField(context: PartContext): Found | undefined {
  const { fields } = context.part
  const field = fields.find((candidate) => candidate.label === 'documentNumber' && candidate.value !== '')
  const match = field?.value.match(DOCUMENT_NUMBER)?.[0]
  if (field === undefined || match === undefined) return fieldValue(context, fields, 'documentNumber')
  const start = field.start + field.value.indexOf(match)
  return { value: match, place: placeOf(context, field.passage, start, start + match.length) }
}

export function documentNumberIn(context: PartContext, passages: readonly Passage[]): Found | undefined {
  for (const passage of passages) {
    if (passage.text.length > 60) continue
    DOCUMENT_NUMBER.lastIndex = 0
    const match = DOCUMENT_NUMBER.exec(passage.text)
    if (match === null || match[0].length + 6 < passage.text.length) continue
    return { value: match[0], place: placeOf(context, passage, match.index, match.index + match[0].length) }
  }
  return undefined
}

export function dateIn(context: PartContext, passages: readonly Passage[]): Found | undefined {
  for (const passage of passages) {
    if (!FULL_DATE.test(passage.text)) continue
    const value = isoDate(passage.text)
    if (value !== undefined) return { value, place: placeOf(context, passage, 0, passage.text.length) }
  }
  return undefined
}

const ISSUER =
  /^[\u4e00-\u9fff“”]{2,36}(?:领导小组|指挥部|人民政府|办公厅|办公室|委员会|管委会|管理委员会|财政局|财政厅|发展改革委|改革发展局|人民政府办公厅|人民政府办公室|局|厅|部|委)$/

export function issuerIn(context: PartContext, passages: readonly Passage[]): Found | undefined {
  for (const passage of passages) {
    if (passage.text.length <= 40 && ISSUER.test(passage.text))
      return { value: passage.text, place: placeOf(context, passage, 0, passage.text.length) }
  }
  return undefined
}
