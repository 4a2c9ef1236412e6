// plan-check print-config: what holds for a file, and where it is said.

import { KNOWN_RULES } from '../config/known-rules.ts'
import { resolve, withoutConfig } from '../config/resolve.ts'
import { fits, makeConfigs, seenFrom, suppressionsFor } from './config.ts'
import { print } from './output.ts'
import { STATUS, type Status } from './status.ts'
import type { Words } from './words/index.ts'

export interface PrintConfigFlags {
  readonly config?: string
}

export async function printConfig(file: string, flags: PrintConfigFlags, words: Words): Promise<Status> {
  const { config, lists } = await makeConfigs(flags.config, words).at(file)
  const { preset, severities, options, aliases, profile } =
    config === undefined
      ? withoutConfig({})
      : resolve(config.settings, (pattern) => fits(pattern, seenFrom(config.folder, file)), {})
  const settings = config?.settings
  const rules = KNOWN_RULES.map(({ meta }) => {
    const severity = severities[meta.id] ?? meta.severity[preset]
    const own = options[meta.id] ?? {}
    return [meta.id, Object.keys(own).length === 0 ? severity : { severity, ...own }]
  })
  const told = {
    config: config?.path ?? null,
    rules: Object.fromEntries(rules),
    profile: profile ?? null,
    aliases,
    ignore: settings?.ignore ?? [],
    suppress: lists
      .flatMap((list) => suppressionsFor(list, file))
      .map(({ target, reason, expires, place }) => ({
        ...target,
        reason,
        ...(expires === undefined ? {} : { expires }),
        from: `${place.file}:${place.line}`,
      })),
    baseline: settings?.baseline ?? null,
    failOn: settings?.failOn ?? 'error',
    minCoverage: settings?.minCoverage ?? null,
    lang: settings?.lang ?? 'zh',
  }
  const { stringify } = await import('yaml')
  await print(stringify(told, { lineWidth: 0 }), words)
  return STATUS.done
}
