// Encoders that the platform does not have: tables turned round from its decoders.

const tables = new Map()

function tableOf(encoding) {
  const known = tables.get(encoding)
  if (known !== undefined) return known
  const table = new Map()
  const decoder = new TextDecoder(encoding)
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, [lead, trail])
    }
  }
  tables.set(encoding, table)
  return table
}

/** Bytes of a text in a double-byte encoding; throws for a character that it lacks. */
export function encode(text, encoding) {
  const table = tableOf(encoding)
  const bytes = []
  for (const character of text) {
    const code = character.codePointAt(0)
    const pair = code < 0x80 ? [code] : table.get(character)
    if (pair === undefined) throw new Error(`${encoding} lacks ${character}`)
    bytes.push(...pair)
  }
  return Uint8Array.from(bytes)
}

/** A text without the characters that an encoding lacks. */
export function encodable(text, encoding) {
  const table = tableOf(encoding)
  return text.replace(/[^\0-\x7f]/gu, (character) => (table.has(character) ? character : ''))
}

export function utf16(text, order, mark) {
  const units = mark ? `\ufeff${text}` : text
  const bytes = new Uint8Array(units.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), order === 'le')
  return bytes
}
