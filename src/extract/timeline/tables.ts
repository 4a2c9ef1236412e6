// 表中时间: phases and deadlines that a table gives, a row each.

import { PHASE_COLUMN, TASK_COLUMN, TIME_COLUMN } from '../../language/data/timeline.ts'
import type { Deadline, Phase } from '../../plan/types.ts'
import { headOf } from '../projects/table.ts'
import { at } from '../reading.ts'
import type { TypedTable } from '../tables.ts'
import { endOf, lastingOf } from './label.ts'
import { printedMoments } from './moments.ts'

/** Phases of a table with a column of phases and one of times. */
export function tablePhases({ table, block }: TypedTable): Phase[] {
  const heads = table.columns.map(headOf)
  const names = heads.findIndex((head) => PHASE_COLUMN.test(head))
  const times = heads.findIndex((head, index) => index !== names && TIME_COLUMN.test(head))
  if (names < 0 || times < 0) return []
  const of = block.exhibit?.title ?? table.caption ?? block.section.heading?.title
  return table.rows.flatMap(({ cells }): Phase[] => {
    const name = cells[names]
    const time = cells[times]
    if (name === undefined || time === undefined || name.text === '' || name.merged) return []
    const lasting = lastingOf(time.text, printedMoments(time.text))
    if (lasting === undefined) return []
    return [{ name: name.text, ...lasting, ...(of === undefined ? {} : { of }), ...at(time.at) }]
  })
}

/** The month or day by which a cell or a label's value says that something is done. */
export function dueOfWords(words: string): string | undefined {
  const moments = printedMoments(words)
  const [only] = moments
  if (only === undefined || moments.length > 1 || only.from !== only.to || only.fault !== undefined) return undefined
  return only.relation === 'in' || only.relation === 'by' ? endOf(only) : undefined
}

/** Deadlines of a table of tasks: 完成时限. */
export function tableDeadlines({ table }: TypedTable): Deadline[] {
  const heads = table.columns.map(headOf)
  const times = heads.findIndex((head) => /完成|时限|节点/.test(head) && TIME_COLUMN.test(head))
  const tasks = heads.findLastIndex((head) => TASK_COLUMN.test(head))
  if (times < 0 || tasks < 0) return []
  return table.rows.flatMap(({ cells }): Deadline[] => {
    const by = dueOfWords(cells[times]?.text ?? '')
    const cell = cells[times]
    const what = cells[tasks]?.text.slice(0, 40)
    if (by === undefined || cell === undefined || what === undefined || what === '') return []
    return [{ by, text: cell.text, what, ...at(cell.at) }]
  })
}
