// What every report is made from.

import type { Spot } from '../plan/places.ts'
import type { Report } from '../plan/report-types.ts'
import type { Plan } from '../plan/types.ts'
import type { Inventory } from './inventory.ts'

export type Lang = 'zh' | 'en'

export interface ReportView {
  readonly report: Report
  /** What was read, for each entry of `report.files`; undefined where it failed. */
  readonly inventories: readonly (Inventory | undefined)[]
  /** The plans themselves, for each entry of `report.files`, where they are kept. */
  readonly plans: readonly (Plan | undefined)[]
  /** Pages of rules by id, where a report shows them. */
  readonly rulePages: ReadonlyMap<string, string>
  /** A line of a source as `plan-check text` prints it. */
  readonly lineOf: (file: string, spot: Spot) => string | undefined
  /** The same line as the file has it: of a page with its tags. Columns are the same in both, bytes are not. */
  readonly writtenLineOf: (file: string, spot: Spot) => string | undefined
}

export interface ReportStyle {
  readonly lang: Lang
  /** Columns. */
  readonly width: number
  readonly color: boolean
  /** Also the worked sums of what agrees, and what could not be decided. */
  readonly explain: boolean
  /** Findings only. */
  readonly quiet: boolean
}

export type Reporter = (view: ReportView, style: ReportStyle) => string
