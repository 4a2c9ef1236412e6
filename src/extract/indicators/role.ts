// 目标还是实绩: whether a value is promised or reached.

import type { Section } from '../../document/blocks.ts'
import type { DocumentKind, Role } from '../../plan/types.ts'
import type { Calendar, Years } from './period.ts'

/** What a value's words and section say of it. */
export interface RoleSigns {
  years: Years | undefined
  /** 目前, 截至: the present state. */
  now: boolean
  section: Section
  /** The clause up to the number. */
  clause: string
  hedge: string | undefined
}

const TARGET_WORDS = /力争|争取|预期目标|奋斗目标|目标|有望|将(?!军)|确保|努力|到那时|计划|拟|要/
const PAST_WORDS =
  /已|累计|截至|目前|现有|至今|共有|过去|以来|近年|同比|比上年|较上年|先后|成功|创历史|圆满|连续|突破.*大关|了$|获批|荣获|拥有/

/** Kinds of document that tell of what has been. */
const PAST_KINDS = new Set<DocumentKind>(['bulletin', 'final-accounts'])

/** The role of a value. What is past and foretold all the same (预计增长10.5%) is an estimate. */
export function roleOf(signs: RoleSigns, calendar: Calendar, kind: DocumentKind): Role {
  const role = promisedOrReached(signs, calendar, kind)
  return role === 'actual' && signs.hedge === '预计' ? 'estimate' : role
}

/** Promised or reached. A year decides where it can; else the section; else the words of the clause. */
function promisedOrReached(signs: RoleSigns, calendar: Calendar, kind: DocumentKind): Role {
  if (PAST_KINDS.has(kind)) return 'actual'
  const { section, years, clause } = signs
  const past = section.kind === 'review' || section.kind === 'situation'
  if (years !== undefined) {
    const last = Number(years.to.slice(0, 4))
    const first = Number(years.from.slice(0, 4))
    const from = calendar.current ?? calendar.start
    if (calendar.start !== undefined && last < calendar.start) return 'actual'
    if (from !== undefined && last < from) return 'actual'
    if (from !== undefined && last > from) return 'target'
    if (calendar.current !== undefined && calendar.current === last) return past && !years.by ? 'actual' : 'target'
    if (calendar.start !== undefined && first >= calendar.start)
      return past && !years.by && !TARGET_WORDS.test(clause) ? 'actual' : 'target'
    if (years.by) return 'target'
  }
  if (past) return 'actual'
  if (section.kind === 'target') return 'target'
  if (signs.hedge !== undefined || TARGET_WORDS.test(clause)) return 'target'
  if (signs.now || PAST_WORDS.test(clause)) return 'actual'
  return 'target'
}
