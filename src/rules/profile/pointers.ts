// Where a keyword of a profile looks: names below the instance, levels up (1/amount), or from the top (/meta/period).

/** A value of the plan, by its JSON Pointer. */
export interface Pointed {
  readonly pointer: string
  readonly value: unknown
}

function stepsOf(pointer: string): string[] {
  return pointer.split('/').filter((step) => step !== '')
}

export function childrenOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

function child(value: unknown, step: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
  return Reflect.get(value, step)
}

/** The value that a JSON Pointer leads to. */
export function valueAt(root: unknown, pointer: string): unknown {
  return stepsOf(pointer).reduce(child, root)
}

function follow(from: readonly Pointed[], steps: readonly string[]): readonly Pointed[] {
  return steps.reduce<readonly Pointed[]>(
    (all, step) =>
      all.flatMap(({ pointer, value }) => {
        if (step === '*')
          return childrenOf(value).map(([key, inner]) => ({ pointer: `${pointer}/${key}`, value: inner }))
        const inner = child(value, step)
        return inner === undefined ? [] : [{ pointer: `${pointer}/${step}`, value: inner }]
      }),
    from,
  )
}

// The values that a path leads to from the instance at `pointer`: amount, parts/*/amount, 2/amount (two levels up),
// /meta/period (from the top). * is every child. What is not there is left out.
export function pointed(root: unknown, pointer: string, path: string): readonly Pointed[] {
  if (path.startsWith('/')) return follow([{ pointer: '', value: root }], stepsOf(path))
  const [first = '', ...rest] = path.split('/')
  const up = /^\d+$/.test(first) ? Number(first) : 0
  const steps = /^\d+$/.test(first) ? rest : stepsOf(path)
  const own = stepsOf(pointer)
  if (up > own.length) return []
  const from = own.slice(0, own.length - up)
  const base = from.length === 0 ? '' : `/${from.join('/')}`
  return follow([{ pointer: base, value: valueAt(root, base) }], steps)
}
