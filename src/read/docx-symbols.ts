// Characters of Word's symbol fonts, whose codes are places in a font and no characters.

// Codes are given without the 0xF000 that Word adds.
const SYMBOL: Readonly<Record<number, string>> = {
  0x61: 'α',
  0x62: 'β',
  0x67: 'γ',
  0x64: 'δ',
  0x44: 'Δ',
  0x6c: 'λ',
  0x6d: 'μ',
  0x70: 'π',
  0x72: 'ρ',
  0x73: 'σ',
  0x53: 'Σ',
  0x57: 'Ω',
  0xa3: '≤',
  0xa5: '∞',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xd6: '√',
}

const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '□',
  0x74: '◆',
  0x75: '◆',
  0x76: '◆',
  0x77: '◆',
  0xa1: '○',
  0xa7: '■',
  0xa8: '□',
  0xab: '★',
  0xd8: '➤',
  0xe0: '→',
  0xe8: '→',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
}

/** ①, ② … of Wingdings, from 0x81; filled ones from 0x8c. */
function circledDigit(code: number): string | undefined {
  if (code >= 0x81 && code <= 0x8a) return String.fromCharCode(0x2460 + code - 0x81)
  if (code >= 0x8c && code <= 0x95) return String.fromCharCode(0x2460 + code - 0x8c)
  return undefined
}

const LOST = '\ufffd'

/** The character that w:sym shows; U+FFFD where it is not known. */
export function symbolOf(font: string, hex: string): string {
  const given = Number.parseInt(hex, 16)
  if (!(given > 0x20)) return LOST
  const code = given >= 0xf000 && given <= 0xf0ff ? given - 0xf000 : given
  if (/^wingdings$/i.test(font)) return WINGDINGS[code] ?? circledDigit(code) ?? LOST
  if (/^wingdings 2$/i.test(font)) return code === 0x52 ? '☑' : code === 0xa3 ? '□' : code === 0x50 ? '✓' : LOST
  // Of ASCII, Symbol has its figures and marks where they are everywhere; letters are Greek.
  if (/^symbol$/i.test(font)) return SYMBOL[code] ?? (code < 0x40 ? String.fromCharCode(code) : LOST)
  return given === code ? String.fromCodePoint(code) : LOST
}

const BULLETS = new Set([...'▶➤►▪◆●■★•※▲◇○□→'])

/** A list's bullet as one that a reader of the text knows. A dash would be taken for a minus. */
export function bulletOf(pattern: string): string {
  const shown = pattern.trim()
  const code = shown.charCodeAt(0)
  const mapped = code >= 0xf000 && code <= 0xf0ff ? (WINGDINGS[code - 0xf000] ?? '●') : shown
  return BULLETS.has(mapped) ? mapped : '●'
}
