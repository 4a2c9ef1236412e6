// 2025年执行数, 本年预算数, 全市: which year, stage and scope the amounts of a column are of, by its header and the caption.

import { COLUMN_SCOPE, COLUMN_STAGES, SCOPE_IN_HEAD } from '../language/data/money.ts'
import { parseUnit } from '../language/units.ts'
import type { Column, Stage, Table } from '../plan/types.ts'

const YEARS = /(?:19|20)\d\d(?=年)/g

/** Writes it on the columns of money. What neither header nor caption says stays unsaid. */
export function tellMoneyColumns(table: Table): void {
  const caption = (table.caption ?? '').replace(/\s/g, '')
  const years = new Set(caption.match(YEARS) ?? [])
  const [year] = years.size === 1 ? years : []
  const scope = SCOPE_IN_HEAD.exec(caption)?.[0]
  for (const column of table.columns) {
    if (!isMoney(column)) continue
    const head = column.path.join('').replace(/\s/g, '')
    const stage = stageOfHead(head)
    const period = periodOfHead(head, year)
    const own = column.path
      .map((step) => COLUMN_SCOPE.exec(step.replace(/\s/g, ''))?.[0])
      .find((each) => each !== undefined)
    if (stage === undefined || period === undefined) continue
    column.stage = stage
    column.period = period
    const whose = own ?? scope
    if (whose !== undefined) column.scope = whose
  }
}

function isMoney({ kind, unit }: Column): boolean {
  return (
    (kind === 'amount' || kind === 'total' || kind === 'of-which') &&
    unit !== undefined &&
    parseUnit(unit)?.kind === 'money'
  )
}

function stageOfHead(head: string): Stage | undefined {
  return COLUMN_STAGES.find(([, words]) => words.test(head))?.[0]
}

/** The year of the header; 上年, 本年 and a header without one are of the caption's. */
function periodOfHead(head: string, caption: string | undefined): string | undefined {
  const own = new Set(head.match(YEARS) ?? [])
  if (own.size > 1) return undefined
  const [year] = own
  if (year !== undefined) return year
  if (caption === undefined) return undefined
  return /上年|上一年|去年/.test(head) ? String(Number(caption) - 1) : caption
}
