// Characters of Word's symbol fonts, whose codes are places in a font and no characters.

// Codes are given without the 0xF000 that Word adds.
const SYMBOL: Readonly<Record<number, string>> = {
  97: 'α',
  98: 'β',
  103: 'γ',
  100: 'δ',
  68: 'Δ',
  108: 'λ',
  109: 'μ',
  112: 'π',
  114: 'ρ',
  115: 'σ',
  83: 'Σ',
  87: 'Ω',
  163: '≤',
  165: '∞',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  214: '√',
}

const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '□',
  116: '◆',
  117: '◆',
  118: '◆',
  119: '◆',
  161: '○',
  167: '■',
  168: '□',
  171: '★',
  216: '➤',
  224: '→',
  232: '→',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
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
