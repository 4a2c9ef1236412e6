// The outline as a list, with pointers, and its runs of one style of mark.

import { type Mark, readMark } from '../../language/numbering.ts'
import type { OutlineNode, Plan } from '../../plan/types.ts'

export interface HeadingFact {
  readonly node: OutlineNode
  readonly fact: string
  readonly level: number
  /** The heading over it. */
  readonly parent: OutlineNode | undefined
  readonly mark: Mark | undefined
}

function* walk(
  nodes: readonly OutlineNode[],
  path: string,
  level: number,
  parent: OutlineNode | undefined,
): Generator<HeadingFact> {
  for (const [at, node] of nodes.entries()) {
    const fact = `${path}/${at}`
    yield { node, fact, level, parent, mark: node.mark === undefined ? undefined : readMark(node.mark) }
    yield* walk(node.children, `${fact}/children`, level + 1, node)
  }
}

/** Every heading in the order of the document. */
export function headingFacts(plan: Plan): readonly HeadingFact[] {
  return [...walk(plan.outline, '/outline', 1, undefined)]
}

/** Headings of one parent with marks of one style. */
export interface Siblings {
  readonly parent: OutlineNode | undefined
  readonly style: string
  readonly headings: readonly HeadingFact[]
}

/** Siblings with numbered marks, in the order in which each group begins. */
export function siblingsOf(headings: readonly HeadingFact[]): readonly Siblings[] {
  const groups = new Map<string, HeadingFact[]>()
  for (const heading of headings) {
    const { mark, fact } = heading
    if (mark?.ordinal === undefined) continue
    const key = `${fact.slice(0, fact.lastIndexOf('/'))} ${mark.style}${mark.depth}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [heading])
    else group.push(heading)
  }
  return [...groups].flatMap(([key, group]) => {
    const [first] = group
    return first === undefined
      ? []
      : [{ parent: first.parent, style: key.slice(key.lastIndexOf(' ') + 1), headings: group }]
  })
}
