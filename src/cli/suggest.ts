// What was probably meant by a word that is not known.

/** Letters to insert, drop, replace or swap with a neighbour to come from one word to the other. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + cost)
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1)
      row.push(best)
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 0
}

/** The known word nearest to `word`, where one is near: a third of its letters wrong at most, or one begins the other. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const plain = word.toLowerCase()
  const [first] = known
    .map((candidate) => ({ candidate, off: distance(plain, candidate.toLowerCase()) }))
    .filter(({ candidate, off }) => {
      const begins = plain.length >= 3 && candidate.toLowerCase().startsWith(plain)
      return begins || off <= Math.max(1, Math.floor(Math.max(plain.length, candidate.length) / 3))
    })
    .sort((a, b) => a.off - b.off)
  return first?.candidate
}
