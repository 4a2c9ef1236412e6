// 项目: projects of headings, paragraphs and tables. A project told twice is two facts.

import type { PartContext } from '../reading.ts'
import type { TypedTable } from '../tables.ts'
import type { Moments } from '../timeline/moments.ts'
import type { FoundProject } from './found.ts'
import { fold } from './name.ts'
import { blockProjects, sentenceProjects } from './prose.ts'
import { tableProjects } from './table.ts'

export type { FoundProject } from './found.ts'

const LISTED =
  /([^，。；：:（(]{6,200}?)等(?:[\d一二三四五六七八九十]{1,3}[个项大])?(?:子|重点|重大)?(?:项目|工程|平台)/g

// What {@link LISTED} ends in. It is looked for first: most paragraphs have none, and 等 is found faster than any names.
const LIST_END = /等(?:[\d一二三四五六七八九十]{1,3}[个项大])?(?:子|重点|重大)?(?:项目|工程|平台)/

/** Projects of a part, in order of place. Takes the dates that it reads; their numbers are the caller's to take. */
export function extractProjects(context: PartContext, typed: readonly TypedTable[], moments: Moments): FoundProject[] {
  const tables = typed.flatMap((table, index) => tableProjects(table, `/tables/${index}`))
  const known = knownNames(
    context,
    tables.map(({ name }) => name),
  )
  const prose = [...blockProjects(context, moments, known), ...sentenceProjects(context, moments)]
  return [...prose, ...tables.map((project): FoundProject => ({ project, numbers: [] }))].sort(
    (a, b) =>
      (a.project.at?.line ?? 0) - (b.project.at?.line ?? 0) ||
      (a.project.at?.column ?? 0) - (b.project.at?.column ?? 0),
  )
}

/** Names by which the plan calls its projects: in tables, and before 等项目. */
function knownNames(context: PartContext, inTables: readonly string[]): Set<string> {
  const known = new Set(inTables.map(fold))
  for (const { passage } of context.readings) {
    if (!passage.text.includes('等') || !LIST_END.test(passage.text)) continue
    for (const [, names = ''] of passage.text.matchAll(LISTED)) {
      const [first = '', ...others] = names.split('、')
      // 通过A、B等项目: what leads to the first name is not of it.
      known.add(fold(first.replace(/^.*?(?:通过|建设|实施|推进|包括|依托|打造|形成|加快)/, '')))
      for (const name of others) known.add(fold(name))
    }
  }
  known.delete('')
  return known
}
