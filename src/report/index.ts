// The formats of `check --format`. A report is loaded when it is asked for.

import type { Reporter } from './types.ts'

export type { Lang, Reporter, ReportStyle, ReportView } from './types.ts'

export const REPORTERS = {
  stylish: async (): Promise<Reporter> => (await import('./stylish.ts')).stylish,
  json: async (): Promise<Reporter> => (await import('./json.ts')).json,
  html: async (): Promise<Reporter> => (await import('./html.ts')).html,
} as const

export type Format = keyof typeof REPORTERS

export const FORMATS: readonly Format[] = ['stylish', 'json', 'html']
