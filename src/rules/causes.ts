// One cause is one finding with all its places (rules.md): a wrong cell fails its row, its column and its repetition.

/** A check that is told, with the facts that may be what is wrong. */
export interface Failure {
  readonly suspects: readonly string[]
}

function rootOf(parents: number[], at: number): number {
  let root = at
  for (let up = parents[root]; up !== undefined && up !== root; up = parents[root]) root = up
  return root
}

/**
 * Groups failures that share a fact which no passed check holds. A fact that fits elsewhere (the grand total that the
 * prose repeats) is not what they have in common.
 */
export function groupByCause<T extends Failure>(
  failures: readonly T[],
  cleared: ReadonlySet<string>,
): readonly (readonly T[])[] {
  const parents = failures.map((_, at) => at)
  const firstWith = new Map<string, number>()
  for (const [at, failure] of failures.entries()) {
    for (const fact of failure.suspects) {
      if (cleared.has(fact)) continue
      const first = firstWith.get(fact)
      if (first === undefined) firstWith.set(fact, at)
      else parents[rootOf(parents, at)] = rootOf(parents, first)
    }
  }
  const groups = new Map<number, T[]>()
  for (const [at, failure] of failures.entries()) {
    const root = rootOf(parents, at)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [failure])
    else group.push(failure)
  }
  return [...groups.values()]
}
