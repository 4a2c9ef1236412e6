// Tokens of a text rise: those of a stretch are found without looking at all that stand before it.

/** The index of the first that begins at an offset or behind it. */
export function firstFrom(tokens: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Those that begin in [from, to). */
export function* tokensFrom<T extends { readonly start: number }>(
  tokens: readonly T[],
  from: number,
  to = Number.POSITIVE_INFINITY,
): Generator<T> {
  for (let at = firstFrom(tokens, from); at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || token.start >= to) return
    yield token
  }
}
