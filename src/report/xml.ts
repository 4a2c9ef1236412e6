// Text in XML 1.0: characters that no document may hold are left out, and what is not read but moves a terminal.

import { harmless } from '../language/unseen.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// https://www.w3.org/TR/xml/#charsets
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** For an element's content and for an attribute in double quotes. */
export function xmlText(text: string): string {
  return harmless(text.replace(FORBIDDEN, '')).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
}

/** Attributes with a blank before each; those without a value are left out. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${lineless(xmlText(String(value)))}"`]))
    .join('')
}

/** A parser turns line ends in an attribute into blanks. */
function lineless(text: string): string {
  return text.replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}
