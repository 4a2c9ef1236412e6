// Phases that stand beside one another in a list.

import type { Plan } from '../../plan/types.ts'
import { isAfter, type Lasting, type PhaseList, phaseLists } from './dates.ts'

export interface Neighbours {
  /** The list that both belong to; nothing where the phases name none. */
  readonly of: PhaseList['of']
  readonly before: Lasting
  readonly after: Lasting
}

/** Pairs of neighbours in the order of time. Phases that are out of order are `timeline/order`'s business. */
export function neighbours(plan: Plan): readonly Neighbours[] {
  return phaseLists(plan).flatMap(({ of, phases }) =>
    phases.slice(1).flatMap((after, at) => {
      const before = phases[at]
      if (before === undefined) return []
      const backwards =
        before.start !== undefined && after.start !== undefined && isAfter(before.start.span, after.start.span)
      return backwards ? [] : [{ of, before, after }]
    }),
  )
}
