// 预算、执行、决算: the stage, the scope and the side of an amount, by the words of its clause and by the headings over it.

import type { Section } from '../../document/blocks.ts'
import {
  ALLOTTED_SPENDING,
  APPROVED,
  SCOPE_BRACKET,
  SCOPE_IN_HEAD,
  SIDES,
  SPENDS,
  STAGE_HEADS,
  STAGES,
  SUBSIDY,
  ZONE_IN_HEAD,
} from '../../language/data/money.ts'
import type { Side, Stage } from '../../plan/types.ts'

/** Stage that the headings say, the nearest first. */
export function stageOfHeads(section: Section): Stage | undefined {
  for (const heads of STAGE_HEADS) {
    for (let at: Section | undefined = section; at !== undefined; at = at.parent) {
      const title = at.heading?.title
      if (title === undefined) continue
      for (const [stage, pattern] of heads) if (pattern.test(title)) return stage
    }
  }
  return undefined
}

/** Its clause says no stage: it has that of the headings, or of the amount before it. */
export function saysNoStage(clause: string): boolean {
  return !STAGES.some(([, pattern]) => pattern.test(clause))
}

/** What a congress approved; what became of it is told behind. */
export function isApproved(clause: string): boolean {
  return APPROVED.test(clause) && !/实际|完成|调整/.test(clause)
}

export function stageOf(clause: string, section: Section): Stage | undefined {
  // 安排预算稳定调节基金 is a flow's name, whatever the stage.
  const words = clause.replace(/(?:安排|动用|补充)预算稳定调节基金/g, '')
  // What a congress approved is the budget, unless the clause goes on to what became of it.
  if (isApproved(words)) return 'budget'
  const heads = stageOfHeads(section)
  // 安排民生支出5亿元 in a chapter on execution tells what was spent.
  if (heads === 'actual' && ALLOTTED_SPENDING.test(words)) return heads
  return STAGES.find(([, pattern]) => pattern.test(words))?.[0] ?? heads
}

/** Scope that the nearest heading names, with what it counts in. */
export function scopeOfSection(section: Section): string | undefined {
  for (let at: Section | undefined = section; at !== undefined; at = at.parent) {
    const title = at.heading?.title
    const match = title === undefined ? null : (SCOPE_IN_HEAD.exec(title) ?? ZONE_IN_HEAD.exec(title))
    if (title === undefined || match === null) continue
    const bracket = SCOPE_BRACKET.exec(title.slice(match.index + match[0].length))
    return match[0] + (bracket?.[0] ?? '')
  }
  return undefined
}

/** Side of an amount; a subsidy that is paid out is none that comes in. */
export function sideOf(name: string, clause: string): Side | undefined {
  if (SUBSIDY.test(name) && !/收入$/.test(name) && SPENDS.test(clause)) return 'expenditure'
  return SIDES.find(([, words]) => words.test(name))?.[0]
}
