// The ruled lines of a page put together: those that go on from one another, and those that meet.

/** Lines at one height (or one distance from the left), each from and to along it. */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

// Points: ends of lines that meet, and edges of one line drawn twice, are no further apart.
export const NEAR = 3

/** Rules of one direction, those that go on from one another joined. */
export function joined(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at)
  const levels: Rule[][] = []
  for (const rule of sorted) {
    const last = levels.at(-1)
    if (last?.[0] !== undefined && rule.at - last[0].at <= NEAR) last.push(rule)
    else levels.push([rule])
  }
  return levels.flatMap((level) => {
    const whole: { ats: number[]; from: number; to: number }[] = []
    for (const { at, from, to } of level.sort((a, b) => a.from - b.from)) {
      const last = whole.at(-1)
      if (last === undefined || from - last.to > NEAR) whole.push({ ats: [at], from, to })
      else {
        last.ats.push(at)
        last.to = Math.max(last.to, to)
      }
    }
    // Rules of two tables can stand nearly above one another: each is where its own parts are.
    return whole
      .filter(({ from, to }) => to - from > 2 * NEAR)
      .map(({ ats, from, to }) => ({ at: ats.reduce((sum, at) => sum + at, 0) / ats.length, from, to }))
  })
}

function meet(level: Rule, standing: Rule): boolean {
  return (
    standing.at >= level.from - NEAR &&
    standing.at <= level.to + NEAR &&
    level.at >= standing.from - NEAR &&
    level.at <= standing.to + NEAR
  )
}

export interface Frame {
  readonly levels: readonly Rule[]
  readonly standing: readonly Rule[]
}

/** Each level rule with the standing ones that reach its height: of many tables on a page the others are passed over. */
function* nearPairs(levels: readonly Rule[], standing: readonly Rule[]): Generator<readonly [Rule, Rule]> {
  const waiting = [...standing].sort((a, b) => a.from - b.from)
  let open: Rule[] = []
  let next = 0
  for (const level of [...levels].sort((a, b) => a.at - b.at)) {
    for (let rule = waiting[next]; rule !== undefined && rule.from <= level.at + NEAR; rule = waiting[++next])
      open.push(rule)
    open = open.filter(({ to }) => to >= level.at - NEAR)
    for (const rule of open) yield [level, rule]
  }
}

/** Rules that meet, directly or over others. */
export function framesOf(levels: readonly Rule[], standing: readonly Rule[]): Frame[] {
  const owner = new Map<Rule, Rule>()
  const root = (rule: Rule): Rule => {
    let at = rule
    for (let next = owner.get(at); next !== undefined; next = owner.get(at)) at = next
    return at
  }
  for (const [level, upright] of nearPairs(levels, standing)) {
    if (!meet(level, upright)) continue
    const [a, b] = [root(level), root(upright)]
    if (a !== b) owner.set(a, b)
  }
  const frames = new Map<Rule, { levels: Rule[]; standing: Rule[] }>()
  const frameOf = (rule: Rule) => {
    const key = root(rule)
    const frame = frames.get(key) ?? { levels: [], standing: [] }
    frames.set(key, frame)
    return frame
  }
  for (const rule of levels) frameOf(rule).levels.push(rule)
  for (const rule of standing) frameOf(rule).standing.push(rule)
  return [...frames.values()]
}
