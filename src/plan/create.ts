import type { Plan, Source } from './types.ts'

/** A plan of which nothing is known yet, with all its sections. */
export function emptyPlan(source: Source): Plan {
  return {
    schema: 'plan-check/plan@1',
    source,
    meta: { kind: 'other', outlook: [], cites: [], stated: [], at: {} },
    outline: [],
    contents: [],
    exhibits: [],
    announced: [],
    references: [],
    lists: [],
    indicators: [],
    budget: [],
    sums: [],
    timeline: { phases: [], deadlines: [] },
    projects: [],
    counts: [],
    responsibilities: [],
    tables: [],
    dates: [],
    dealt: [],
    mentions: [],
    unread: [],
    damage: [],
  }
}
