const MOST = 400

/** Where the bracket that opens at `open` closes. */
export function closingBracket(text: string, open: number): number | undefined {
  let depth = 0
  for (let at = open; at < text.length && at - open < MOST; at++) {
    const character = text.charAt(at)
    if (character === '（' || character === '(') depth++
    else if (character === '）' || character === ')') {
      depth--
      if (depth === 0) return at
    }
  }
  return undefined
}
