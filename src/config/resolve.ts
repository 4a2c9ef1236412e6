// What a config says of one file.

import type { ExtraAliases } from '../language/names.ts'
import type { Severity } from '../plan/report-types.ts'
import type { Preset } from '../rules/index.ts'
import type { ConfigFile, RuleSettings, SetSeverity } from './types.ts'

/** Settings that hold for one file. */
export interface Resolved {
  readonly preset: Preset
  readonly severities: Readonly<Record<string, SetSeverity>>
  /** Options of rules, by rule. */
  readonly options: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly aliases: ExtraAliases
  readonly profile: string | undefined
}

/** True where a path, as seen from the config's folder, fits a pattern. */
export type Matches = (pattern: string) => boolean

/** The settings for the file that `matches` tells of; `flags` (--rule) win over the config. */
export function resolve(config: ConfigFile, matches: Matches, flags: Readonly<Record<string, SetSeverity>>): Resolved {
  const own = (config.files ?? []).filter(({ match }) => match.some(matches))
  const severities: Record<string, SetSeverity> = {}
  const options: Record<string, Readonly<Record<string, unknown>>> = {}
  for (const rules of [config.rules, ...own.map((each) => each.rules)]) set(rules ?? {}, severities, options)
  const base = own.findLast((each) => each.extends !== undefined)?.extends ?? config.extends ?? 'recommended'
  return {
    preset: base === 'strict' ? 'strict' : 'recommended',
    severities: { ...severities, ...flags },
    options,
    aliases: config.aliases ?? [],
    profile: own.findLast((each) => each.profile !== undefined)?.profile ?? config.profile,
  }
}

function set(
  rules: RuleSettings,
  severities: Record<string, SetSeverity>,
  options: Record<string, Readonly<Record<string, unknown>>>,
): void {
  for (const [id, setting] of Object.entries(rules)) {
    if (typeof setting === 'string') severities[id] = setting
    else {
      const { severity, ...rest } = setting
      if (severity !== undefined) severities[id] = severity
      options[id] = { ...options[id], ...rest }
    }
  }
}

/** Settings where there is no config. */
export function withoutConfig(flags: Readonly<Record<string, Severity | 'off'>>): Resolved {
  return resolve({}, () => false, flags)
}
