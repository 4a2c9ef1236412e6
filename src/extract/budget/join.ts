// A project's money under the whole that its section states: 总投资2000万元, and below it 计划投资400万元 under each project.

import type { Section } from '../../document/blocks.ts'
import { mostOf } from '../../math/extremes.ts'
import { addTo } from '../../math/groups.ts'
import type { BudgetNode, BudgetPart, Place, Project } from '../../plan/types.ts'
import type { MoneyRoot } from './prose.ts'

const INVESTMENT = /(?:总|计划|项目|估算|概算)?投资(?:额|总额|估算|概算)?$|资金(?:总额|规模)?$/

function isUnder(section: Section, above: Section): boolean {
  for (let at: Section | undefined = section; at !== undefined; at = at.parent) if (at === above) return true
  return false
}

function samePlace(a: Place | undefined, b: Place | undefined): boolean {
  return a !== undefined && b !== undefined && a.line === b.line && a.column === b.column
}

/** Where a project's amount is told by a root of its own, the project's name; the roots are those of paragraphs. */
function projectAt(projects: readonly Project[], root: MoneyRoot): Project | undefined {
  return projects.find((project) => samePlace(project.ats.investment, root.node.at))
}

function partOf(project: Project, root: MoneyRoot | undefined): BudgetPart | undefined {
  if (root !== undefined) {
    const { node } = root
    const part: BudgetPart = {
      name: project.name,
      amount: node.amount,
      sign: '+',
      from: 'prose',
      ...(node.at === undefined ? {} : { at: node.at }),
    }
    if (node.splits.length > 0) part.splits = node.splits
    if (node.rates.length > 0) part.rates = node.rates
    return part
  }
  if (project.investment === undefined) return undefined
  return {
    name: project.name,
    amount: project.investment,
    sign: '+',
    from: 'prose',
    ...(project.ats.investment === undefined ? {} : { at: project.ats.investment }),
  }
}

/**
 * Puts the money of projects under the root that states the whole: the last one before them whose section holds theirs.
 * They are all its parts where every project of the prose under that section has its money.
 */
export function joinProjects(roots: readonly MoneyRoot[], projects: readonly Project[]): BudgetNode[] {
  const prose = projects.filter((project) => project.from !== 'table')
  const owned = new Map<MoneyRoot, { project: Project; root: MoneyRoot }[]>()
  const gone = new Set<MoneyRoot>()
  for (const root of roots) {
    const project = projectAt(prose, root)
    if (project === undefined) continue
    const whole = roots.findLast(
      (other) =>
        other !== root &&
        before(other, root) &&
        projectAt(prose, other) === undefined &&
        INVESTMENT.test(other.node.name) &&
        isUnder(root.reading.section, other.reading.section),
    )
    if (whole === undefined) continue
    addTo(owned, whole, { project, root })
    gone.add(root)
  }
  return roots.filter((root) => !gone.has(root)).map((root) => withProjects(root, owned.get(root) ?? [], prose))
}

function before(a: MoneyRoot, b: MoneyRoot): boolean {
  return a.reading.line < b.reading.line
}

function withProjects(
  whole: MoneyRoot,
  owned: readonly { project: Project; root: MoneyRoot }[],
  prose: readonly Project[],
): BudgetNode {
  const [first] = owned
  if (first === undefined || owned.length < 2) return whole.node
  const last = mostOf(owned.map(({ root }) => root.reading.line))
  const within = prose.filter((project) => {
    const at = project.at?.line ?? 0
    return at > whole.reading.line && at <= last + 1
  })
  const parts = owned
    .map(({ project, root }) => partOf(project, root))
    .filter((part): part is BudgetPart => part !== undefined)
  return {
    ...whole.node,
    splits: [
      ...whole.node.splits,
      { by: 'project', complete: within.every((project) => owned.some((one) => one.project === project)), parts },
    ],
  }
}
