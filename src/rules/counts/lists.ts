// A list of names and how many things it may fairly be said to hold: names hold 、 and 和 themselves.

import type { CountMember } from '../../plan/types.ts'

/** The least and the most things that a fair splitting of the list gives. */
export interface Reach {
  readonly least: number
  readonly most: number
}

const BRACKETED = /（[^（）]*）|\([^()]*\)|“[^“”]*”|《[^《》]*》/g
// A separator inside a name, with words on both sides: 科技和金融融合 may be one name or two.
const SEPARATOR = /(?<=\S{2})(?:、|以及|和|及|与|，|；|\/)(?=\S{2})/g

/** Places where a name could have been split and was not. */
function innerSeparators(name: string): number {
  return [...name.replace(BRACKETED, (inside) => '〇'.repeat(inside.length)).matchAll(SEPARATOR)].length
}

interface Ending {
  readonly words: string
  readonly uses: number
}

/** What most names end in: the noun that is counted, or their own last words. */
function commonEnding(names: readonly string[], noun: string | undefined): string | undefined {
  let best: Ending | undefined
  for (const words of new Set([noun ?? '', ...names.map((name) => name.slice(-2))])) {
    const uses = words === '' ? 0 : names.filter((name) => name.endsWith(words)).length
    if (best === undefined || uses > best.uses) best = { words, uses }
  }
  // Half the list and two names at least, or it is no common ending.
  return best !== undefined && best.uses >= 2 && best.uses * 2 >= names.length ? best.words : undefined
}

/** The two stand in one sentence with a single character between them. */
function isInline(a: CountMember, b: CountMember): boolean {
  if (a.at === undefined || b.at === undefined) return false
  return a.at.line === b.at.line && b.at.column - a.at.column - a.at.length === 1
}

/**
 * How many names may fairly be joined to their next one: those that stop short of what the others end in (信息传输 before
 * 软件和信息技术服务业), and of a list in a sentence the last two, between which 和 may stand.
 */
function joinable(members: readonly CountMember[], noun: string | undefined): number {
  const ending = commonEnding(
    members.map(({ name }) => name),
    noun,
  )
  const short = ending === undefined ? 0 : members.slice(0, -1).filter(({ name }) => !name.endsWith(ending)).length
  const [second, last] = members.slice(-2)
  const closing =
    ending === undefined && members.length > 2 && second !== undefined && last !== undefined && isInline(second, last)
  return short + (closing ? 1 : 0)
}

/** How many things the members may be. A name that is listed twice is one. */
export function reachOf(members: readonly CountMember[], noun: string | undefined): Reach {
  const distinct = [...new Map(members.map((member) => [member.name, member])).values()]
  const split = members.reduce((count, { name }) => count + innerSeparators(name), 0)
  return { least: distinct.length - joinable(distinct, noun), most: members.length + split }
}
