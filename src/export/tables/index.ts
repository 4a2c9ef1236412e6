// The tables of an export.

import type { ExportTable } from '../types.ts'
import { budget } from './budget.ts'
import { checks, findings } from './checks.ts'
import { counts } from './counts.ts'
import { indicators } from './indicators.ts'
import { plans } from './plans.ts'
import { projects } from './projects.ts'
import { tables } from './tables.ts'
import { timeline } from './timeline.ts'

export const TABLES: readonly ExportTable[] = [
  plans,
  indicators,
  budget,
  timeline,
  projects,
  counts,
  tables,
  checks,
  findings,
]
