// 已过: sections that tell what has been, in which nothing is due.

import type { Section } from '../../document/blocks.ts'
import { PHASE_LIST, PHASE_NAME } from '../../language/data/timeline.ts'

/** A review of what was done, or a description of how things stand. 总结 as a step of the work is none. */
export function isPast(section: Section): boolean {
  if (section.kind !== 'review' && section.kind !== 'situation') return false
  for (let at: Section | undefined = section; at !== undefined; at = at.parent) {
    const title = at.heading?.title ?? ''
    if (at.kind === 'phases' || PHASE_LIST.test(title) || PHASE_NAME.test(title)) return false
  }
  return true
}
