// Settings of commands that check without reporting: what the configs say, and nothing of the command line's own.

import type { Lang } from '../report/index.ts'
import type { CheckSettings } from './check-files.ts'
import { today } from './clock.ts'
import type { Configs } from './config.ts'
import { boundsOf, type ReadFlags, readOptionsOf } from './settings.ts'
import type { Words } from './words/index.ts'

export function plainSettings(flags: ReadFlags, configs: Configs, lang: Lang, words: Words): CheckSettings {
  return {
    lang,
    configs,
    severities: {},
    reading: readOptionsOf(flags, words),
    bounds: boundsOf(flags, words),
    profile: undefined,
    baseline: undefined,
    today: today(process.env),
    kept: { lines: 'told', plans: 'let-go', checks: 'told' },
  }
}
