// The formats of `check --format`. A report is loaded when it is asked for.

import type { Reporter } from './types.ts'

export type { Lang, Reporter, ReportStyle, ReportView } from './types.ts'

export const REPORTERS = {
  stylish: async (): Promise<Reporter> => (await import('./stylish.ts')).stylish,
  json: async (): Promise<Reporter> => (await import('./json.ts')).json,
  html: async (): Promise<Reporter> => (await import('./html.ts')).html,
  markdown: async (): Promise<Reporter> => (await import('./markdown.ts')).markdown,
  sarif: async (): Promise<Reporter> => (await import('./sarif.ts')).sarif,
  junit: async (): Promise<Reporter> => (await import('./junit.ts')).junit,
  github: async (): Promise<Reporter> => (await import('./github.ts')).github,
  gitlab: async (): Promise<Reporter> => (await import('./gitlab.ts')).gitlab,
  rdjson: async (): Promise<Reporter> => (await import('./rdjson.ts')).rdjson,
  checkstyle: async (): Promise<Reporter> => (await import('./checkstyle.ts')).checkstyle,
} as const

export type Format = keyof typeof REPORTERS

export const FORMATS: readonly Format[] = [
  'stylish',
  'json',
  'html',
  'markdown',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'rdjson',
  'checkstyle',
]
