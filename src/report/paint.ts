// Colours that are told apart on light and on dark: the terminal's own red, yellow and cyan, bold and faint; never
// white, black or grey. Without colour the marks are characters.

import { Chalk } from 'chalk'
import type { Severity } from '../plan/report-types.ts'

export interface Paint {
  readonly severity: Readonly<Record<Severity, (text: string) => string>>
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  /** The words that a place points at. */
  readonly mark: (text: string) => string
  /** Columns that the mark adds. */
  readonly markWidth: number
}

export function paintOf({ color }: { readonly color: boolean }): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 })
  return {
    severity: {
      error: (text) => chalk.bold.red(text),
      warning: (text) => chalk.bold.yellow(text),
      info: (text) => chalk.bold.cyan(text),
    },
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    mark: (text) => (color ? chalk.bold.underline(text) : `【${text}】`),
    markWidth: color ? 0 : 4,
  }
}
