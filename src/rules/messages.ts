// Messages: a template and its data, in the reader's language.

import type { Data, Lang, Message } from './types.ts'

const SLOT = /\{(\w+)\}/g

/** Fills `{name}` from the data. A slot that the data lacks is a mistake of the rule and stays visible. */
export function fillMessage(message: Message, data: Data, lang: Lang): string {
  const punctuated = lang === 'zh' ? String : inEnglish
  return message[lang].replace(SLOT, (slot, name: string) =>
    Object.hasOwn(data, name) ? punctuated(data[name]) : slot,
  )
}

/** Lists of quotes are the same data in both languages. */
function inEnglish(value: unknown): string {
  return String(value).replaceAll('”、“', '”, “').replaceAll('……', '…')
}

/** The slots of a template, for the test that each is filled. */
export function slotsOf(template: string): readonly string[] {
  return [...template.matchAll(SLOT)].map(([, name = '']) => name)
}
