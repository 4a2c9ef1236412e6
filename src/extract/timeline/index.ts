// 时间: phases and deadlines of a part, from text and tables, in order of place.

import type { Section } from '../../document/blocks.ts'
import type { Place, Timeline } from '../../plan/types.ts'
import type { FoundProject } from '../projects/index.ts'
import type { TypedTable } from '../tables.ts'
import { type DeadlineSetting, extractDeadlines } from './deadlines.ts'
import { extractPhases, type FoundPhase } from './phases.ts'
import { tableDeadlines, tablePhases } from './tables.ts'

export { type Moment, type Moments, momentsOf } from './moments.ts'

/** The timeline of a part. Takes the dates that it reads; behind the projects, whose periods are their own. */
export function extractTimeline(
  setting: DeadlineSetting,
  typed: readonly TypedTable[],
  projects: readonly FoundProject[],
): Timeline {
  const found = extractPhases(setting.context, setting.moments)
  const lists = listNames(found, projects)
  const phases = found.map(({ phase, list }) => {
    const of = lists.get(list)
    return of === undefined ? phase : { ...phase, of }
  })
  return {
    phases: [...phases, ...typed.flatMap(tablePhases)].sort(byPlace),
    deadlines: [...extractDeadlines(setting), ...typed.flatMap(tableDeadlines)].sort(byPlace),
  }
}

function byPlace(a: { at?: Place }, b: { at?: Place }): number {
  return (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0)
}

/** What each list of phases belongs to: a project, or a heading; with the heading above where two lists are called alike. */
function listNames(found: readonly FoundPhase[], projects: readonly FoundProject[]): Map<Section, string> {
  const names = new Map<Section, string>()
  const used = new Set<string>()
  for (const { list } of found) {
    if (names.has(list)) continue
    const title = list.heading?.title
    if (title === undefined) continue
    const project = projectOver(list, projects)
    const above = list.parent?.heading?.title
    const name = project ?? (used.has(title) && above !== undefined ? `${above} ${title}` : title)
    used.add(name)
    names.set(list, name)
  }
  return names
}

/** The project whose heading stands over a list. */
function projectOver(list: Section, projects: readonly FoundProject[]): string | undefined {
  for (let at: Section | undefined = list; at?.heading !== undefined; at = at.parent) {
    const index = projects.findIndex(({ section }) => section === at)
    if (index >= 0) return `/projects/${index}`
  }
  return undefined
}
