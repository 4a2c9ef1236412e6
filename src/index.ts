export type { Check, Finding, Report } from './plan/report-types.ts'
export type * from './plan/types.ts'
